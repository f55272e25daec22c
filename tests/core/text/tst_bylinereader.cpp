// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bylinereader.h"

#include <QTest>

using namespace core::text;

class BylineReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsByline_data();
    void readsAsByline();
    void partsRoleAndName_colonsAndSlashes();
};

void BylineReaderTest::readsAsByline_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("byline");
    const auto row = [](const QString &line, bool byline) { QTest::newRow(qPrintable(line)) << line << byline; };
    row(u"本报记者 沈禾 通讯员 罗小满"_qs, true);
    row(u"记者沈禾通讯员罗小满"_qs, true);
    row(u"□ 沈禾/文"_qs, true);
    row(u"本报评论员"_qs, true);
    row(u"沈禾 罗小满"_qs, false); // names without a role
    row(u"记者走在河边"_qs, false);
    row(u"渡口的早晨"_qs, false);
    row(QString(), false);
}

void BylineReaderTest::readsAsByline()
{
    QFETCH(QString, line);
    QTEST(core::text::readsAsByline(line), "byline");
}

void BylineReaderTest::partsRoleAndName_colonsAndSlashes()
{
    for (const QChar c : u"：:/／"_qs)
        QVERIFY(partsRoleAndName(c));
    QVERIFY(!partsRoleAndName(u'、'));
}

QTEST_GUILESS_MAIN(BylineReaderTest)
#include "tst_bylinereader.moc"
