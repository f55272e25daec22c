// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/formats.h"

#include <QTest>

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importManuscript_anyInput_findsItsFormat_data();
    void importManuscript_anyInput_findsItsFormat();
};

void TestFormats::importManuscript_anyInput_findsItsFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("text") << QByteArray("第一段。\n第二段。\n") << QStringLiteral("a.txt")
                          << QStringLiteral("text/plain");
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><title>x</title><p>段落。</p>") << QStringLiteral("a.html")
                          << QStringLiteral("text/html");
    QTest::newRow("page without an ending") << QByteArray("<html><body><h1>题</h1><p>段落。</p></body></html>")
                                            << QStringLiteral("a") << QStringLiteral("text/html");
    QTest::newRow("comparison in prose") << QByteArray("若 a<b 且 b>c，则……\n") << QStringLiteral("a.txt")
                                         << QStringLiteral("text/plain");
}

void TestFormats::importManuscript_anyInput_findsItsFormat()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const auto manuscript = core::library::importManuscript({bytes, name, {}});
    QVERIFY(manuscript.has_value());
    QTEST(manuscript->mediaType, "mediaType");
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
