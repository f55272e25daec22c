// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/fontruns.h"
#include "app/reader/latinruns.h"
#include "app/reader/passagemime.h"
#include "app/reader/passageset.h"
#include "app/reader/readings.h"

#include <QTest>

#include "tests/app/reader/samples.h"

using namespace app::reader;
using core::document::SpanKind;
using core::text::TextRange;

/// What is kept and said of passages: sets of them, their faces, readings and markup.
class TestPassages : public QObject
{
    Q_OBJECT

private:
    static QStringList latin(const QString &text)
    {
        QStringList found;
        for (const TextRange run : latinRuns(text))
            found.append(text.mid(run.start(), run.length()).trimmed());
        return found;
    }

private Q_SLOTS:
    void set_addsMergesAndTakesAway()
    {
        PassageSet set;
        set.add({10, 20});
        set.add({30, 40});
        set.add({20, 25});
        set.add({5, 5});
        QCOMPARE(set.passages(), (std::vector<TextRange>{{10, 25}, {30, 40}}));
        QVERIFY(set.covers({12, 25}));
        QVERIFY(!set.covers({12, 31}));
        QVERIFY(!set.covers({12, 12}));
        set.remove({15, 35});
        QCOMPARE(set.passages(), (std::vector<TextRange>{{10, 15}, {35, 40}}));
        set.move([](TextRange r) { return r.shifted(100); });
        QCOMPARE(set.passages(), (std::vector<TextRange>{{110, 115}, {135, 140}}));
        set.remove({0, 1000});
        QVERIFY(set.isEmpty());
    }

    void fontRuns_changesAddUp()
    {
        QFont base;
        base.setPixelSize(18);
        FontRuns runs(10, base);
        QVERIFY(runs.formats().isEmpty());
        runs.change({2, 6}, [](QFont &f) { f.setWeight(QFont::Bold); });
        runs.change({4, 8}, [](QFont &f) { f.setItalic(true); });
        runs.change({20, 30}, [](QFont &f) { f.setItalic(true); });
        const auto formats = runs.formats();
        QCOMPARE(formats.size(), 3);
        QCOMPARE(formats[0].start, 2);
        QCOMPARE(formats[1].start, 4);
        QCOMPARE(formats[1].length, 2);
        QVERIFY(formats[1].format.font().bold() && formats[1].format.font().italic());
        QVERIFY(!formats[2].format.font().bold() && formats[2].format.font().italic());
        QCOMPARE(formats[2].length, 2);
    }

    void latinRuns_wordsWithWhatBelongsToThem()
    {
        QCOMPARE(latin(QStringLiteral("共有 ABC 家12人")), (QStringList{QStringLiteral("ABC"), QStringLiteral("12")}));
        QCOMPARE(latin(QStringLiteral("说“it’s fine”吧")), QStringList{QStringLiteral("it’s fine")});
        QCOMPARE(latin(QStringLiteral("一，二。")), QStringList());
        QCOMPARE(latin(QStringLiteral("“Well,” he said — no.")), QStringList{QStringLiteral("“Well,” he said — no.")});
    }

    void readings_glossesAreHiddenUntilWanted()
    {
        core::document::Document::Data data;
        data.text = QStringLiteral("會議開始");
        core::document::Block block;
        block.range = {0, 4};
        data.blocks.append(block);
        data.articles.append({0, 1, -1, 1, {}});
        data.spans.append({{0, 1}, SpanKind::Ruby, QStringLiteral("huì")});
        data.spans.append({{2, 3}, SpanKind::Ruby, QStringLiteral("かい")});
        core::document::Repair repair;
        repair.pass = core::text::PassId::PinyinGloss;
        repair.range = {1, 1};
        data.repairs.append(repair);
        const core::document::Document document(data);
        Readings readings;
        readings.setDocument(document);
        QCOMPARE(readings.in({0, 4}).size(), size_t(1)); // what is no pinyin was not put in as a gloss
        readings.setGlosses(Readings::Glosses::Shown);
        QCOMPARE(readings.in({0, 4}).size(), size_t(2));
        data.repairs = {};
        readings.setDocument(core::document::Document(data));
        readings.setGlosses(Readings::Glosses::Hidden);
        QCOMPARE(readings.in({0, 4}).size(), size_t(2)); // the author's own
    }

    void readings_askedFor_leaveTheDocumentsOwn()
    {
        const auto document = samples::Maker()
                                  .paragraph(QStringLiteral("银行在重庆"))
                                  .span({1, 2}, SpanKind::Ruby, QStringLiteral("xíng"))
                                  .make();
        Readings readings;
        readings.setDocument(document);
        readings.setAsked({{0, 3}});
        const auto found = readings.in({0, 5});
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found[0].text, QStringLiteral("yín"));
        QCOMPARE(found[0].source, Reading::Source::Word);
        QCOMPARE(found[1].text, QStringLiteral("xíng"));
        QCOMPARE(found[1].source, Reading::Source::Document);
        QCOMPARE(found[2].text, QStringLiteral("zài"));
        QCOMPARE(found[2].source, Reading::Source::Character);
        // A passage that ends inside a word still knows the word.
        readings.setAsked({{3, 4}});
        QCOMPARE(readings.in({0, 5}).back().text, QStringLiteral("chóng"));
    }

    void mime_hasTextAndMarkup()
    {
        const auto document = samples::Maker()
                                  .paragraph(QStringLiteral("会议&记录"))
                                  .span({0, 1}, SpanKind::Ruby, QStringLiteral("huì"))
                                  .span({1, 2}, SpanKind::Emphasis)
                                  .make();
        const auto mime = passageMime(document, {0, 3});
        QCOMPARE(mime->text(), QStringLiteral("会议&"));
        QCOMPARE(mime->html(), QStringLiteral("<p><ruby>会<rt>huì</rt></ruby><em>议</em>&amp;</p>\n"));
        QCOMPARE(passageMime({}, {0, 0})->html(), QString());
    }
};

QTEST_MAIN(TestPassages)
#include "tst_passages.moc"
