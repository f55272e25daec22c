// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/sourceplaces.h"
#include "core/library/parse.h"

#include <QDir>
#include <QTest>

using core::document::Document;
using core::document::SourcePlaces;
using core::text::TextRange;

class TestSourcePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinedLines_mapBothWays();
    void removedText_isShownByItsPlace();
    void otherOrder_givesTwoStretches();
    void emptyDocument_hasNoPlaces();
    void samples_everyCharacterComesBack_data();
    void samples_everyCharacterComesBack();
};

namespace
{
/// "一二\n三四[x]五" made into "一二三四五".
Document joined()
{
    Document::Data data;
    data.source = QStringLiteral("一二\n三四[x]五");
    data.text = QStringLiteral("一二三四五");
    data.origin.appendExact(2, {0, 0});
    data.origin.appendExact(2, {0, 3});
    data.origin.appendExact(1, {0, 8});
    data.repairs.append({core::text::PassId::LineWrap, {2, 2}, QStringLiteral("\n"), {}, false, {0, 2, 3}});
    data.repairs.append({core::text::PassId::PinyinGloss, {4, 4}, QStringLiteral("[x]"), {}, false, {0, 5, 8}});
    return Document(std::move(data));
}
} // namespace

void TestSourcePlaces::joinedLines_mapBothWays()
{
    const SourcePlaces places(joined());
    QCOMPARE(places.toSource(2), 3);
    QCOMPARE(places.toText(3), 2);
    QCOMPARE(places.toText(2), 2); // the line end is gone: what follows
    QCOMPARE(places.toText(9), 5);
    QCOMPARE(places.toSource(TextRange(1, 3)), QList{TextRange(1, 4)});
    QCOMPARE(places.toText(TextRange(1, 4)), QList{TextRange(1, 3)});
    QCOMPARE(places.toText(TextRange(4, 9)), QList{TextRange(3, 5)});
}

void TestSourcePlaces::removedText_isShownByItsPlace()
{
    const SourcePlaces places(joined());
    QCOMPARE(places.toSource(TextRange(4, 4)), QList{TextRange(5, 8)});
    QCOMPARE(places.toSource(TextRange(1, 1)), QList{TextRange(1, 1)});
    QCOMPARE(places.toText(TextRange(5, 8)), QList<TextRange>());
}

void TestSourcePlaces::otherOrder_givesTwoStretches()
{
    Document::Data data;
    data.source = QStringLiteral("前") + QString(1000, u'中') + QStringLiteral("后");
    data.text = QStringLiteral("后前");
    data.origin.appendExact(1, {0, 1001});
    data.origin.appendExact(1, {0, 0});
    const SourcePlaces places{Document(std::move(data))};
    QCOMPARE(places.toSource(TextRange(0, 2)), (QList{TextRange(1001, 1002), TextRange(0, 1)}));
    QCOMPARE(places.toText(1001), 0);
    QCOMPARE(places.toText(0), 1);
    QCOMPARE(places.toText(500), 0);
}

void TestSourcePlaces::emptyDocument_hasNoPlaces()
{
    const SourcePlaces places{Document()};
    QCOMPARE(places.toSource(0), 0);
    QCOMPARE(places.toText(7), 0);
    QVERIFY(places.toText(TextRange(0, 3)).isEmpty());
}

void TestSourcePlaces::samples_everyCharacterComesBack_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples"));
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestSourcePlaces::samples_everyCharacterComesBack()
{
    QFETCH(QString, path);
    const auto bytes = core::library::readFile(path);
    const auto document = core::library::parse(*bytes, path);
    QVERIFY(document.has_value());
    const SourcePlaces places(*document);
    for (const auto &segment : document->origin().segments()) {
        if (!segment.exact)
            continue;
        for (qsizetype i = 0; i < segment.textLength; ++i) {
            const qsizetype at = segment.textStart + i;
            QCOMPARE(places.toSource(at), segment.sourceStart + i);
            QCOMPARE(places.toText(segment.sourceStart + i), at);
        }
    }
}

QTEST_GUILESS_MAIN(TestSourcePlaces)
#include "tst_sourceplaces.moc"
