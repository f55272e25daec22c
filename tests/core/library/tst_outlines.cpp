// SPDX-License-Identifier: GPL-3.0-or-later
// Small documents of many kinds, clean and damaged, against the outline a careful reader gives them.
// tests/data/outlines holds NAME.txt, the file as it comes, and NAME.outline, a line a block: its kind (t title, h1
// heading of level 1, p paragraph, m meta), a tab, its text; "---" stands between articles.
#include "core/document/document.h"
#include "core/library/parse.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace core;

namespace
{
QStringList outlineOf(const document::Document &d)
{
    using document::BlockKind;
    QStringList out;
    for (qsizetype a = 0; a < d.articles().size(); ++a) {
        if (a > 0)
            out += QStringLiteral("---");
        for (qsizetype i = d.articles().at(a).firstBlock; i < d.articles().at(a).endBlock; ++i) {
            const document::Block &block = d.blocks().at(i);
            const QString text = d.text().mid(block.range.start(), block.range.length());
            switch (block.kind) {
            case BlockKind::Title:
                out += QStringLiteral("t\t") + text;
                break;
            case BlockKind::Heading:
                out += QStringLiteral("h%1\t").arg(block.level) + text;
                break;
            case BlockKind::Meta:
                out += QStringLiteral("m\t") + text;
                break;
            default:
                out += QStringLiteral("p\t") + text;
            }
        }
    }
    return out;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestOutlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void document_hasItsOutline_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(ZHUPI_SOURCE_DIR "/tests/data/outlines"));
        for (const QString &name : folder.entryList({QStringLiteral("*.txt")}))
            QTest::newRow(qPrintable(name.chopped(4))) << folder.filePath(name);
    }
    void document_hasItsOutline()
    {
        QFETCH(QString, path);
        const QByteArray bytes = contentsOf(path);
        const QStringList expected =
            QString::fromUtf8(contentsOf(path.chopped(4) + QStringLiteral(".outline"))).trimmed().split(u'\n');
        QVERIFY(!bytes.isEmpty() && expected.size() > 3);
        const auto document = library::parse(bytes, path);
        QVERIFY(document.has_value());
        const QStringList found = outlineOf(*document);
        for (qsizetype i = 0; i < std::min(found.size(), expected.size()); ++i)
            QCOMPARE(found.at(i), expected.at(i));
        QCOMPARE(found.size(), expected.size());
    }
};

QTEST_GUILESS_MAIN(TestOutlines)
#include "tst_outlines.moc"
