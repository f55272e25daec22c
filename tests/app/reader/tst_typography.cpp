// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/layoutengine.h"
#include "core/library/parse.h"
#include "core/text/hyphenator.h"

#include <QTest>

#include "tests/app/reader/samples.h"
#include <cmath>

using namespace app::reader;
using namespace Qt::Literals::StringLiterals;
using core::document::SpanKind;
using core::text::TextRange;
using samples::Maker;

namespace
{
/// A document set in a column, all of it.
struct Page {
    core::document::Document document;
    LayoutEngine engine;
    std::vector<std::shared_ptr<const ChunkLayout>> chunks;

    Page(const core::document::Document &of, const ReaderStyle &style, int width,
         WrittenLanguage language = WrittenLanguage::SimplifiedChinese)
        : document(of)
    {
        engine.setMetrics(PageMetrics(style, language, width));
        engine.setDocument(of);
        for (qsizetype c = 0; c < engine.size(); ++c)
            chunks.push_back(engine.layout(c));
    }
    float em() const { return engine.metrics().em(); }
    float column() const { return engine.metrics().columnWidth(); }
    const ChunkLayout &operator[](size_t chunk) const { return *chunks[chunk]; }
    qsizetype start(size_t chunk) const { return engine.range(qsizetype(chunk)).start(); }
};

const ChunkLayout::Box *boxAt(const ChunkLayout &layout, qint32 offset)
{
    for (const auto &box : layout.boxes) {
        if (box.start == offset)
            return &box;
    }
    return nullptr;
}

/// The middle of what is drawn of the Han characters from `start` to `end`, whose glyphs fill their squares.
float middleOf(const ChunkLayout &layout, const ChunkLayout::Line &line, qint32 start, qint32 end, float em)
{
    std::vector<float> lefts;
    for (qint32 b = line.firstBatch; b < line.endBatch; ++b) {
        for (const QPointF &p : layout.batches[size_t(b)].glyphs.positions()) {
            const auto *first = boxAt(layout, start);
            const auto *last = boxAt(layout, end - 1);
            const bool onLine = std::abs(float(p.y()) - line.baseline) < 0.5F;
            if (onLine && float(p.x()) >= first->x - 0.5F && float(p.x()) < last->x + last->width - 0.5F)
                lefts.push_back(float(p.x()));
        }
    }
    if (lefts.empty())
        return -1;
    // A squeezed bracket behind them has its origin inside their last box: it is not one of them.
    std::sort(lefts.begin(), lefts.end());
    const size_t last = std::min(lefts.size(), size_t(end - start)) - 1;
    return (lefts.front() + lefts[last] + em) / 2;
}

/// Prose with a reading over every third character, short and long ones, and over two words.
core::document::Document glossed(const QString &text, const QStringList &readings, int every = 3)
{
    Maker maker;
    maker.paragraph(text);
    int n = 0;
    for (qsizetype i = 0; i < text.size(); i += every) {
        if (classOf(text.at(i).unicode()) == CharacterClass::Ideograph)
            maker.span({i, i + 1}, SpanKind::Ruby, readings.at(n++ % readings.size()));
    }
    return maker.make();
}

const QStringList pinyinReadings{QStringLiteral("zhuāng"), QStringLiteral("yī"), QStringLiteral("shuǐ"),
                                 QStringLiteral("é"), QStringLiteral("chuáng")};
} // namespace

class TestTypography : public QObject
{
    Q_OBJECT

private:
    static QList<int> widths() { return {260, 420, 600, 900, 1400}; }

    static void checkRubies(const Page &page, size_t chunk)
    {
        const ChunkLayout &layout = page[chunk];
        QVERIFY(!layout.rubies.empty());
        bool moved = false; // by the edge, or by one that was moved by it
        for (size_t i = 0; i < layout.rubies.size(); ++i) {
            const auto &ruby = layout.rubies[i];
            const auto &line = layout.lines[size_t(ruby.line)];
            const QString said = page.document.text().mid(page.start(chunk) + ruby.start, ruby.end - ruby.start);
            QVERIFY2(ruby.start >= line.start && ruby.end <= line.end, qPrintable(said));
            QVERIFY2(ruby.x > -0.01F && ruby.x + ruby.width < page.column() + 0.01F, qPrintable(said));
            QVERIFY2(std::abs(ruby.top + ruby.height - (line.baseline - 0.88F * page.em())) < 0.1F * page.em(),
                     qPrintable(said));
            const bool first = i == 0 || layout.rubies[i - 1].line != ruby.line;
            const float before = first ? 0 : layout.rubies[i - 1].x + layout.rubies[i - 1].width;
            moved = ruby.x < 0.01F || ruby.x + ruby.width > page.column() - 0.01F ||
                    (moved && !first && ruby.x - before < 0.2F * page.em());
            const float middle = middleOf(layout, line, ruby.start, ruby.end, page.em());
            QVERIFY2(moved || std::abs(middle - ruby.x - ruby.width / 2) < 1, qPrintable(said));
            QVERIFY2(first || ruby.x >= before, qPrintable(said));
        }
    }

private Q_SLOTS:
    void ruby_everyWidth_standsCentredOverItsBase()
    {
        for (const int every : {1, 2, 3}) {
            const auto document = glossed(samples::prose(), pinyinReadings, every);
            for (const int width : widths()) {
                const Page page(document, {}, width);
                checkRubies(page, 0);
                if (QTest::currentTestFailed())
                    return;
                QCOMPARE(page[0].rubies.size(), size_t(document.spans().size()));
            }
        }
    }

    void table_head_isBoldWhereDigitsStandUnderIt()
    {
        const auto weightOf = [](const Page &page, size_t row) {
            return page[row].batches.front().glyphs.rawFont().weight();
        };
        Maker maker;
        for (const QStringView row : {u"测站\t水位", u"上游\t4.5", u"下游\t3.2"})
            maker.add(core::document::BlockKind::TableRow, row.toString());
        const Page table(maker.make(), {}, 900);
        QVERIFY(weightOf(table, 0) > weightOf(table, 1));
        QCOMPARE(weightOf(table, 1), weightOf(table, 2));
        // And a rule under it, between its line and the next, as wide as the table.
        const ChunkLayout::Line &line = table[0].lines[0];
        const ChunkLayout::Rule rule = table[0].rule;
        QVERIFY(rule.y >= line.top + line.height);
        QVERIFY(rule.y <= table[0].height + table[1].lines[0].top);
        QVERIFY(rule.left <= table[1].boxes.front().x);
        QVERIFY(rule.left + rule.width >= table[1].boxes.back().x + table[1].boxes.back().width - 1);
        QCOMPARE(table[1].rule.width, 0.F);
        // A year in the head does not make it one of the rows.
        Maker years;
        for (const QStringView row : {u"Town\tLoss 2019\tLoss 2025", u"Penbury\t38 %\t17 %", u"Cawdry\t27 %\t25 %"})
            years.add(core::document::BlockKind::TableRow, row.toString());
        const Page dated(years.make(), {}, 900);
        QVERIFY(weightOf(dated, 0) > weightOf(dated, 1));
        Maker words;
        for (const QStringView row : {u"测站\t水系", u"上游\t北河", u"下游\t南河"})
            words.add(core::document::BlockKind::TableRow, row.toString());
        const Page plain(words.make(), {}, 900);
        QCOMPARE(weightOf(plain, 0), weightOf(plain, 1));
        QCOMPARE(plain[0].rule.width, 0.F);
    }

    void separator_standsInTheMiddle_quiet()
    {
        using core::document::BlockKind;
        using core::document::MetaRole;
        Maker maker;
        for (const QStringView text : {u"他走了。", u"***", u"———", u"※　※　※", u"◇", u"……", u"——", u"***重要"})
            maker.paragraph(text.toString());
        maker.add(BlockKind::Meta, u"---"_s).role(MetaRole::Boilerplate);
        const Page page(maker.make(), {}, 900);
        const auto isCentred = [&page](size_t chunk) {
            const auto &boxes = page[chunk].boxes;
            const float middle = (boxes.front().x + boxes.back().x + boxes.back().width) / 2;
            return std::abs(middle - page.column() / 2) < 1 && page[chunk].batches.front().ink == InkRole::Quiet;
        };
        for (const size_t chunk : {1U, 2U, 3U, 4U, 8U})
            QVERIFY2(isCentred(chunk), qPrintable(QString::number(chunk)));
        for (const size_t chunk : {0U, 5U, 6U, 7U})
            QVERIFY2(!isCentred(chunk), qPrintable(QString::number(chunk)));
    }

    void table_shortCells_standOnOneLine_besideLongOnes()
    {
        Maker maker;
        const QString talk = u"渡口的石阶每年夏天都要重新铺一遍，由两村轮流出工出料，石料从北山运来"_s;
        maker.add(core::document::BlockKind::TableRow, u"编号\t经办单位\t协办单位\t结果说明\t后续安排"_s);
        for (const auto &[first, second] :
             {std::pair{u"港务局"_s, u"水务局"_s}, std::pair{u"港务公司"_s, u"航运公司"_s}})
            maker.add(core::document::BlockKind::TableRow,
                      QStringList{u"12"_s, first, second, talk, talk + talk}.join(u'\t'));
        for (const int width : {560, 700, 1100}) {
            const Page table(maker.make(), {}, width);
            QCOMPARE(table[0].lines.size(), size_t(5));
            for (const size_t row : {1U, 2U}) {
                // The lines of the first three cells are those that begin before the long one.
                const auto &lines = table[row].lines;
                const qsizetype before = maker.make().blockText(qsizetype(row)).indexOf(talk);
                QCOMPARE(std::ranges::count_if(lines, [&](const auto &line) { return line.start < before; }), 3);
            }
        }
    }

    void table_ofManyColumns_keepsItsWordsAndIsNoTower()
    {
        const QStringView rows[] = {u"District\tVisits\tMarks\tMemo\tMwW\tNote",
                                    u"North\t1,204\t388\t12\t3\t渡口的石阶每年夏天都要重新铺一遍，由两村轮流出工出料",
                                    u"South\t880\t91\t7\t5\t无"};
        Maker maker;
        for (const QStringView row : rows)
            maker.add(core::document::BlockKind::TableRow, row.toString());
        for (const int width : {420, 560, 900}) {
            const Page table(maker.make(), {}, width, WrittenLanguage::SimplifiedChinese);
            QCOMPARE(table[0].lines.size(), size_t(6)); // no head is broken
            QVERIFY2(table[1].lines.size() <= 5 + 6, qPrintable(QString::number(table[1].lines.size())));
        }
    }

    void heading_blanks_areAsWideAsACharacter()
    {
        const auto widthOfBlank = [](const Page &page, size_t chunk, qsizetype at) {
            return boxAt(page[chunk], qint32(at))->width / page.em();
        };
        Maker maker;
        maker.add(core::document::BlockKind::Heading, u"第一章 总 则"_s, 3);
        maker.paragraph(u"第三条 为了保护河道，制定本条例。"_s);
        maker.paragraph(u"第三 为了保护河道，制定本条例。"_s);
        const Page page(maker.make(), {}, 900);
        QVERIFY(std::abs(widthOfBlank(page, 0, 3) - 1) < 0.1F);
        QVERIFY(std::abs(widthOfBlank(page, 0, 5) - 1) < 0.1F);
        QVERIFY(std::abs(widthOfBlank(page, 1, 3) - 1) < 0.1F);
        QVERIFY(widthOfBlank(page, 2, 2) < 0.5F);
        QCOMPARE(page.document.text().at(3), u' '); // what is copied stays as it was
        Maker korean;
        korean.add(core::document::BlockKind::Heading, u"제목 하나"_s, 3);
        QVERIFY(widthOfBlank(Page(korean.make(), {}, 900, WrittenLanguage::Korean), 0, 2) < 0.6F);
    }

    void indent_westernText_isNoneUnderAHeading()
    {
        Maker maker;
        maker.add(core::document::BlockKind::Heading, QStringLiteral("The river"), 1);
        maker.paragraph(samples::english()).paragraph(samples::english());
        const auto document = maker.make();
        QCOMPARE(languageOf(document.text()), WrittenLanguage::Western);
        const Page page(document, {}, 900, WrittenLanguage::Western);
        QCOMPARE(page[1].boxes[0].x, 0.F);
        QCOMPARE(page[2].boxes[0].x, 1.5F * page.em());
        ReaderStyle chosen;
        chosen.indentEm = 1;
        QCOMPARE((Page(document, chosen, 900, WrittenLanguage::Western)[1].boxes[0].x), page.em());
    }

    void ruby_narrowReading_leavesTheLineAsItWas()
    {
        const QString text = samples::prose();
        const Page plain(Maker().paragraph(text).make(), {}, 900);
        const Page glossy(glossed(text, {QStringLiteral("é")}, 7), {}, 900);
        QCOMPARE(glossy[0].lines.size(), plain[0].lines.size());
        for (size_t i = 0; i < plain[0].boxes.size(); ++i)
            QCOMPARE(glossy[0].boxes[i].x, plain[0].boxes[i].x);
        QCOMPARE(glossy[0].height, plain[0].height);
    }

    void ruby_wideReading_widensItsBaseBetweenHan()
    {
        const Page page(
            Maker().paragraph(QStringLiteral("左中右")).span({1, 2}, SpanKind::Ruby, QStringLiteral("zhuāng")).make(),
            {}, 900);
        const auto &ruby = page[0].rubies.at(0);
        QVERIFY(ruby.width > page.em());
        QVERIFY(std::abs(page[0].boxes[1].width - ruby.width) < 0.1F);
    }

    void ruby_besideKana_hangsOverIt()
    {
        const QString text = QStringLiteral("その堤は");
        const auto document = Maker().paragraph(text).span({2, 3}, SpanKind::Ruby, QStringLiteral("つつみ")).make();
        const Page page(document, {}, 900, WrittenLanguage::Japanese);
        QVERIFY(page[0].rubies.at(0).width > 1.4F * page.em());
        QVERIFY(std::abs(page[0].boxes[2].width - page.em()) < 0.1F);
        // Over Han it must not.
        const auto han =
            Maker().paragraph(QStringLiteral("大堤上")).span({1, 2}, SpanKind::Ruby, QStringLiteral("つつみ")).make();
        const Page beside(han, {}, 900, WrittenLanguage::Japanese);
        QVERIFY(beside[0].boxes[1].width > 1.4F * beside.em());
    }

    void ruby_kanaOverWiderBase_isSpread()
    {
        const auto document =
            Maker().paragraph(QStringLiteral("土手に")).span({0, 2}, SpanKind::Ruby, QStringLiteral("どて")).make();
        const Page page(document, {}, 900, WrittenLanguage::Japanese);
        const auto &ruby = page[0].rubies.at(0);
        QVERIFY(std::abs(ruby.width - 1.5F * page.em()) < 1);
        QVERIFY(std::abs(ruby.x + ruby.width / 2 - (page[0].boxes[0].x + page.em())) < 1);
    }

    void ruby_groupBase_isNotBroken()
    {
        const QString unit = QStringLiteral("芦苇花");
        Maker maker;
        maker.paragraph(unit.repeated(60));
        for (int i = 0; i < 60; ++i)
            maker.span({i * 3, i * 3 + 3}, SpanKind::Ruby, QStringLiteral("lúwěihuā"));
        const auto document = maker.make();
        for (const int width : widths()) {
            const Page page(document, {}, width);
            QVERIFY(page[0].lines.size() > 1);
            for (const auto &line : page[0].lines)
                QCOMPARE(line.start % 3, 0);
        }
    }

    void ruby_baseLongerThanTheLine_isBrokenAndTerminates()
    {
        Maker maker;
        maker.paragraph(QStringLiteral("江水无边去").repeated(12));
        maker.span({0, 60}, SpanKind::Ruby, QStringLiteral("jiāngshuǐ wúbiān qù ").repeated(12));
        const Page page(maker.make(), {}, 420);
        QVERIFY(page[0].lines.size() > 2);
        QCOMPARE(page[0].rubies.size(), size_t(1));
        QCOMPARE(page[0].lines.back().end, 60);
    }

    void ruby_denseLines_growOnlyWhereNeeded()
    {
        const QString text = samples::prose();
        Maker maker;
        maker.paragraph(text);
        maker.span({60, 61}, SpanKind::Ruby, QStringLiteral("mǎ"));
        const auto document = maker.make();
        ReaderStyle dense;
        dense.lineHeight = 1.2;
        const Page page(document, dense, 600);
        const float usual = page.engine.metrics().lineHeight();
        for (const auto &line : page[0].lines) {
            const bool over = line.start <= 60 && line.end > 60;
            QCOMPARE(line.height > usual, over);
        }
        const Page airy(document, {}, 600);
        for (const auto &line : airy[0].lines)
            QCOMPARE(line.height, airy.engine.metrics().lineHeight());
    }

    void ruby_clickOnTheReading_meansItsBase()
    {
        const auto document = glossed(samples::prose(), pinyinReadings);
        const Page page(document, {}, 420);
        const ChunkLayout &layout = page[0];
        for (const auto &ruby : layout.rubies) {
            const QPointF point(double(ruby.x + ruby.width / 2), double(ruby.top + ruby.height / 3));
            QCOMPARE(layout.graphemeAt(point), ruby.start);
            QCOMPARE(layout.lineAt(point), ruby.line);
        }
    }

    void emphasis_han_hasADotUnderTheMiddleOfEachCharacter()
    {
        const QString text = samples::prose();
        const TextRange part{10, 90};
        const auto document = Maker().paragraph(text).span(part, SpanKind::Emphasis).make();
        for (const int width : widths()) {
            const Page page(document, {}, width);
            const ChunkLayout &layout = page[0];
            qsizetype han = 0;
            for (qsizetype i = part.start(); i < part.end(); ++i)
                han += classOf(text.at(i).unicode()) == CharacterClass::Ideograph ? 1 : 0;
            QCOMPARE(qsizetype(layout.dots.size()), han);
            size_t dot = 0;
            for (const auto &line : layout.lines) {
                for (qint32 b = line.firstBox; b < line.endBox; ++b) {
                    const qint32 at = layout.boxes[size_t(b)].start;
                    if (!part.contains(at) || classOf(text.at(at).unicode()) != CharacterClass::Ideograph)
                        continue;
                    const float middle = middleOf(layout, line, at, at + 1, page.em());
                    QVERIFY2(std::abs(middle - float(layout.dots[dot].x())) < 1, qPrintable(text.mid(at, 1)));
                    QVERIFY(float(layout.dots[dot].y()) > line.baseline + 0.12F * page.em());
                    QVERIFY(float(layout.dots[dot].y()) < line.top + line.height);
                    ++dot;
                }
                QCOMPARE(qint32(dot), line.endDot);
            }
        }
    }

    void emphasis_japanese_hasItsDotsAbove()
    {
        const auto document = Maker().paragraph(QStringLiteral("忘れたころに")).span({0, 5}, SpanKind::Emphasis).make();
        const Page page(document, {}, 600, WrittenLanguage::Japanese);
        QCOMPARE(page[0].dots.size(), size_t(5));
        for (const QPointF &dot : page[0].dots)
            QVERIFY(float(dot.y()) < page[0].lines[0].baseline - 0.88F * page.em());
    }

    void emphasis_latin_isItalicAndHanIsUpright()
    {
        const QString text = QStringLiteral("读 Notes on Rivers 这本书");
        const auto document = Maker().paragraph(text).span({2, text.size()}, SpanKind::Emphasis).make();
        const Page page(document, {}, 900);
        int slanted = 0;
        for (const auto &batch : page[0].batches) {
            const bool italic = batch.glyphs.rawFont().style() != QFont::StyleNormal;
            slanted += italic ? int(batch.glyphs.positions().size()) : 0;
        }
        QCOMPARE(slanted, int(QStringLiteral("NotesonRivers").size()));
        QCOMPARE(page[0].dots.size(), size_t(3));
    }

    void hanging_stops_standBehindTheEdgeAndNothingElseDoes()
    {
        ReaderStyle style;
        style.hangPunctuation = true;
        qsizetype hung = 0;
        const auto document = Maker().paragraph(samples::prose().repeated(4)).make();
        for (const int width : widths()) {
            const Page page(document, style, width);
            for (size_t i = 0; i < page[0].lines.size(); ++i) {
                const auto &line = page[0].lines[i];
                qint32 end = line.endBox;
                while (document.text().at(page[0].boxes[size_t(end) - 1].start).isSpace())
                    --end;
                const auto &last = page[0].boxes[size_t(end) - 1];
                const float over = last.x + last.width - page.column();
                const QString sign = document.text().mid(last.start, 1);
                if (over > 1) {
                    QVERIFY2(QStringLiteral("。，、．").contains(sign), qPrintable(sign));
                    QVERIFY(std::abs(last.x - page.column()) < 1);
                    ++hung;
                } else if (i + 1 < page[0].lines.size()) {
                    QVERIFY2(over > -1, qPrintable(sign));
                }
            }
        }
        QVERIFY2(hung > 5, qPrintable(QString::number(hung)));
        const Page without(document, {}, 420);
        for (const auto &line : without[0].lines) {
            const auto &last = without[0].boxes[size_t(line.endBox) - 1];
            QVERIFY(last.x + last.width < without.column() + 1 || document.text().at(last.start) == u' ');
        }
    }

    void latinGap_off_setsHanAndLatinTogether()
    {
        const auto document = Maker().paragraph(QStringLiteral("共有ABC家")).make();
        ReaderStyle style;
        const Page with(document, style, 900);
        style.latinGap = false;
        const Page without(document, style, 900);
        QVERIFY(std::abs(with[0].boxes[2].x - without[0].boxes[2].x - 0.25F * with.em()) < 0.1F);
        QVERIFY(std::abs(with[0].boxes[5].x - without[0].boxes[5].x - 0.5F * with.em()) < 0.1F);
    }

    void indent_byLanguageOrAsChosen()
    {
        const auto first = [](const ReaderStyle &style, WrittenLanguage language) {
            const Page page(Maker().paragraph(QStringLiteral("春天来了")).make(), style, 900, language);
            return page[0].boxes[0].x / page.em();
        };
        QCOMPARE(first({}, WrittenLanguage::SimplifiedChinese), 2.F);
        QCOMPARE(first({}, WrittenLanguage::TraditionalChinese), 2.F);
        QCOMPARE(first({}, WrittenLanguage::Japanese), 1.F);
        for (const double em : {0.0, 1.0, 2.5, 4.0}) {
            ReaderStyle style;
            style.indentEm = em;
            QCOMPARE(first(style, WrittenLanguage::Japanese), float(em));
            QCOMPARE(first(style, WrittenLanguage::SimplifiedChinese), float(em));
        }
    }

    void indent_runInHeading_isTheParagraphsOwn()
    {
        const auto document =
            Maker().runIn(QStringLiteral("（一）加强领导"), QStringLiteral("。")).paragraph(samples::prose()).make();
        const Page page(document, {}, 900);
        QCOMPARE(page.engine.size(), 1);
        const auto *heading = boxAt(page[0], 0);
        const auto *body = boxAt(page[0], 8);
        const auto *stop = boxAt(page[0], 7);
        // The bracket stands with its ink at two ems; behind the stop there is nothing but the stop's own blank.
        QVERIFY(heading->x >= 2 * page.em() - 0.1F);
        QVERIFY(body->x - stop->x < 1.6F * page.em());
        for (size_t i = 1; i < page[0].lines.size(); ++i)
            QCOMPARE(page[0].boxes[size_t(page[0].lines[i].firstBox)].x, 0.F);
    }

    void paragraphSpace_isWhatWasChosen()
    {
        const auto document = Maker().paragraph(QStringLiteral("一段")).paragraph(QStringLiteral("二段")).make();
        for (const double lines : {0.0, 0.5, 1.0, 1.5}) {
            ReaderStyle style;
            style.paragraphSpace = lines;
            const Page page(document, style, 900);
            const float above = page[1].lines[0].top;
            QCOMPARE(above, std::round(float(lines) * page.engine.metrics().lineHeight()));
        }
    }

    void verse_keepsItsLines_andLongOnesHang()
    {
        const auto document = Maker()
                                  .paragraph(QStringLiteral("江水无边去，孤舟系柳根。"))
                                  .paragraph(QStringLiteral("夜深人不语，灯火照柴门。"))
                                  .make();
        const Page page(document, {}, 900);
        QCOMPARE(page[1].lines[0].top, 0.F); // no blank between the lines of a verse
        // Apart from the first lines of paragraphs.
        QCOMPARE(page[0].boxes[0].x, 4 * page.em());
        const Page narrow(document, {}, 260);
        QVERIFY(narrow[0].lines.size() > 1);
        QCOMPARE(narrow[0].boxes[0].x, 2 * narrow.em());
        QCOMPARE(narrow[0].boxes[size_t(narrow[0].lines[1].firstBox)].x, 3 * narrow.em());
    }

    void verse_ofWords_keepsItsLines()
    {
        const QStringList poem{
            QStringLiteral("The boat went out before the sun,"), QStringLiteral("And no one saw it leave the bay;"),
            QStringLiteral("The nets were mended, one by one,"), QStringLiteral("By those who would not go that day.")};
        Maker verse;
        for (const QString &line : poem)
            verse.paragraph(line);
        const Page page(verse.make(), {}, 700, WrittenLanguage::Western);
        for (size_t c = 0; c < 4; ++c) {
            QCOMPARE(page[c].boxes.front().x, 2 * page.em());
            QCOMPARE(page[c].lines.front().top, c == 0 ? page.engine.metrics().pageTop() : 0);
        }
        // What people say to each other, and lists of short things, are not.
        for (const QStringList &prose : {QStringList{u"“I know,” she said."_s, u"“You do not.”"_s,
                                                     u"“Then tell me so.”"_s, u"He went out at once."_s},
                                         QStringList{u"Bread from the baker"_s, u"Salt and red pepper"_s,
                                                     u"A pound of butter"_s, u"Wine if there is any"_s}}) {
            Maker maker;
            for (const QString &line : prose)
                maker.paragraph(line);
            const Page other(maker.make(), {}, 700, WrittenLanguage::Western);
            QVERIFY(other[1].boxes.front().x < 1.6F * other.em());
        }
    }

    void items_standAtOneEdge_theirMarkersBefore()
    {
        using core::document::ItemMarker;
        const auto numbered = [](ItemMarker marker, qint32 ordinal) {
            return core::document::ParagraphForm{1, 0, marker, {}, ordinal};
        };
        Maker maker;
        maker.paragraph(samples::english());
        maker.paragraph(samples::english()).form(numbered(ItemMarker::Decimal, 9));
        maker.paragraph(samples::english()).form(numbered(ItemMarker::Decimal, 10));
        maker.paragraph(samples::english()).form(numbered(ItemMarker::None, 0));
        for (const int width : widths()) {
            const Page page(maker.make(), {}, width, WrittenLanguage::Western);
            const float edge = page[1].boxes.front().x;
            const auto rightOfLabel = [&](size_t chunk) {
                float right = -1000;
                const auto &line = page[chunk].lines.front();
                for (qint32 b = line.firstBatch; b < line.endBatch; ++b) {
                    for (const QPointF &p : page[chunk].batches[size_t(b)].glyphs.positions())
                        right = float(p.x()) < edge - 1 ? std::max(right, float(p.x())) : right;
                }
                return right;
            };
            for (size_t c : {1, 2, 3}) {
                for (const auto &line : page[c].lines)
                    QCOMPARE(page[c].boxes[size_t(line.firstBox)].x, edge);
            }
            // The stops of "9." and "10." stand in line, before the text; what goes on has no sign.
            QVERIFY(edge > page.em() && rightOfLabel(1) > 0);
            QVERIFY(std::abs(rightOfLabel(1) - rightOfLabel(2)) < 0.5F);
            QCOMPARE(rightOfLabel(3), -1000.F);
            // The sign is of no box: places in the text do not know of it.
            QCOMPARE(page[1].boxes.front().start, 0);
            QCOMPARE(page[1].length, qint32(samples::english().size()));
        }
    }

    void items_withMarkersOfTheText_hang()
    {
        Maker maker;
        maker.paragraph(QStringLiteral("- ") + samples::english());
        maker.paragraph(QStringLiteral("- ") + samples::prose());
        for (const int width : widths()) {
            const Page page(maker.make(), {}, width, WrittenLanguage::Western);
            for (size_t c : {0, 1}) {
                const float edge = page[c].boxes[2].x;
                QVERIFY(page[c].boxes.front().x < edge - 0.4F * page.em());
                for (size_t l = 1; l < page[c].lines.size(); ++l)
                    QVERIFY(std::abs(page[c].boxes[size_t(page[c].lines[l].firstBox)].x - edge) < 0.1F);
            }
        }
    }

    void quotation_isSetInOnBothSides()
    {
        Maker maker;
        maker.paragraph(samples::prose());
        maker.paragraph(samples::prose()).form({0, 1, {}, {}, 0});
        maker.paragraph(samples::prose()).form({0, 2, {}, {}, 0});
        for (const int width : {420, 700, 1400}) {
            const Page page(maker.make(), {}, width);
            const float step = page.engine.metrics().quoteStep();
            for (const size_t level : {1, 2}) {
                for (const auto &line : page[level].lines) {
                    QCOMPARE(line.left, float(level) * step);
                    QVERIFY(std::abs(line.width - (page.column() - 2 * float(level) * step)) < 0.1F);
                }
            }
            QVERIFY(page[1].lines.front().em < page[0].lines.front().em);
        }
    }

    void hyphen_behindABracketThatIsTrimmed_hasItsRoom()
    {
        if (!core::text::Hyphenator::installed()->knows(u"en"_s))
            QSKIP("no English dictionary is installed");
        const QString text = u"一般的 Unix 认证由 PAM （Pluggable Authentication Modules，即可插入的验证模块）提供。"_s;
        const Page page(Maker().paragraph(text).make(), {}, 352);
        const auto &line = page[0].lines.at(1);
        QCOMPARE(text.mid(line.start, line.end - line.start), u"（Pluggable Authentication Mod"_s);
        QVERIFY(line.hyphen > 0);
    }

    void keepsWithNext_whatAnnouncesAList()
    {
        Maker maker;
        maker.paragraph(QStringLiteral("He brought:"));
        maker.paragraph(QStringLiteral("- bread"));
        maker.paragraph(QStringLiteral("- salt"));
        const Page page(maker.make(), {}, 700, WrittenLanguage::Western);
        QVERIFY(page.engine.keepsWithNext(0));
        QVERIFY(!page.engine.keepsWithNext(1));
    }

    void verse_shortProse_isNone()
    {
        const auto document = Maker()
                                  .paragraph(QStringLiteral("“好。”他说。"))
                                  .paragraph(QStringLiteral("“走吧，天要黑了。”"))
                                  .paragraph(QStringLiteral("他点点头。"))
                                  .make();
        const Page page(document, {}, 900);
        QVERIFY(page[1].lines[0].top > 0);
    }

    void keepsWithNext_headingsTitlesAndShortTables()
    {
        const auto document = Maker()
                                  .add(samples::BlockKind::Title, QStringLiteral("标题"))
                                  .add(samples::BlockKind::Heading, QStringLiteral("一、章"), 1)
                                  .paragraph(QStringLiteral("正文"))
                                  .add(samples::BlockKind::TableRow, QStringLiteral("甲\t乙"))
                                  .add(samples::BlockKind::TableRow, QStringLiteral("丙\t丁"))
                                  .add(samples::BlockKind::TableRow, QStringLiteral("戊\t己"))
                                  .add(samples::BlockKind::Heading, QStringLiteral("二、末"), 1)
                                  .make();
        const Page page(document, {}, 900);
        const std::vector<bool> wanted{true, true, false, true, true, false, false};
        for (qsizetype c = 0; c < page.engine.size(); ++c)
            QCOMPARE(page.engine.keepsWithNext(c), wanted[size_t(c)]);
    }

    void keepsWithNext_longTable_onlyItsLastRowButOne()
    {
        Maker maker;
        for (int row = 0; row < 30; ++row)
            maker.add(samples::BlockKind::TableRow, QStringLiteral("甲\t乙"));
        const Page page(maker.make(), {}, 900);
        for (qsizetype c = 0; c < page.engine.size(); ++c)
            QCOMPARE(page.engine.keepsWithNext(c), c == 28);
    }

    void keepsWithNext_whatASignatureFollows()
    {
        using core::document::MetaRole;
        const auto document = Maker()
                                  .paragraph(samples::prose())
                                  .paragraph(samples::prose())
                                  .add(samples::BlockKind::Meta, QStringLiteral("沈禾"))
                                  .role(MetaRole::Byline)
                                  .add(samples::BlockKind::Meta, QStringLiteral("三月四日"))
                                  .role(MetaRole::Date)
                                  .make();
        const Page page(document, {}, 900);
        const std::vector<bool> wanted{false, true, true, false};
        for (qsizetype c = 0; c < page.engine.size(); ++c)
            QCOMPARE(page.engine.keepsWithNext(c), wanted[size_t(c)]);
    }

    void verse_stanzas_standApart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << u"a.txt"_s
                               << QByteArray("渡口\n\n河水漫过石阶\n船夫收起长桨\n灯火一盏一盏\n照着归来的人\n\n"
                                             "风从山口吹来\n吹散满天的云\n月亮慢慢升起\n照着沉默的河\n");
        QTest::newRow("html") << u"a.html"_s
                              << QByteArray("<meta charset=utf-8><h1>渡口</h1><p>河水漫过石阶<br>船夫收起长桨<br>"
                                            "灯火一盏一盏<br>照着归来的人</p><p>风从山口吹来<br>吹散满天的云<br>"
                                            "月亮慢慢升起<br>照着沉默的河</p>");
        // Where an empty line stands behind every line, none says anything.
        QTest::newRow("spread") << u"b.txt"_s
                                << QByteArray("渡口\n\n河水漫过石阶\n\n船夫收起长桨\n\n灯火一盏一盏\n\n照着归来的人\n\n"
                                              "风从山口吹来\n\n吹散满天的云\n\n月亮慢慢升起\n\n照着沉默的河\n");
    }
    void verse_stanzas_standApart()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const auto document = core::library::parse(bytes, name);
        QVERIFY(document);
        const Page page(*document, {}, 900);
        QCOMPARE(page.chunks.size(), size_t(9));
        for (size_t c = 2; c < 9; ++c) {
            const bool opens = c == 5 && name != "b.txt"_L1;
            QCOMPARE(page[c].lines[0].top > 0, opens);
        }
    }

    void caption_standsInTheMiddle_withItsTable()
    {
        const auto caption = [](Maker &maker, const QString &text) -> Maker & {
            return maker.add(core::document::BlockKind::Meta, text).role(core::document::MetaRole::Caption);
        };
        Maker maker;
        maker.paragraph(samples::prose());
        caption(maker, u"表1　水尺读数"_s);
        maker.add(core::document::BlockKind::TableRow, u"站点\t水位"_s);
        maker.add(core::document::BlockKind::TableRow, u"上闸\t4.52"_s);
        caption(maker, samples::prose());
        const Page page(maker.make(), {}, 900);
        const auto middle = [&page](size_t chunk) {
            const auto &boxes = page[chunk].boxes;
            return (boxes.front().x + boxes.back().x + boxes.back().width) / 2;
        };
        QVERIFY(std::abs(middle(1) - page.column() / 2) < 1);
        QVERIFY(std::abs(middle(2) - page.column() / 2) < page.em());
        QVERIFY(page.engine.keepsWithNext(1));
        QVERIFY(page[2].lines[0].top < page[1].lines[0].top); // nearer to its table than to the text
        // A long one is justified, and set in on both sides.
        const auto &line = page[4].lines[0];
        QVERIFY(line.left > page.em() && line.left + line.width < page.column() - page.em());
        const auto &last = page[4].boxes[size_t(line.endBox) - 1];
        QVERIFY(std::abs(last.x + last.width - line.left - line.width) < 1);
    }

    void notices_standClose_outsideTheTitleGroup()
    {
        using core::document::BlockKind;
        using core::document::MetaRole;
        Maker maker;
        maker.add(BlockKind::Title, u"渡口"_s).add(BlockKind::Meta, u"沈禾"_s).role(MetaRole::Byline);
        for (int i = 0; i < 30; ++i)
            maker.add(BlockKind::Meta, u"关于本文的说明"_s).role(MetaRole::Boilerplate);
        maker.paragraph(samples::prose());
        const Page page(maker.make(), {}, 900);
        const float line = page.engine.metrics().lineHeight();
        QVERIFY(page[2].lines[0].top > line);
        for (size_t c = 3; c < 32; ++c)
            QVERIFY(page[c].lines[0].top < line / 4);
        QVERIFY(page[32].lines[0].top > line / 2);
    }

    void title_isNotBrokenInsideAName()
    {
        const QString title = u"最高人民法院关于适用《中华人民共和国民法典》总则编若干问题的解释"_s;
        Maker maker;
        maker.add(core::document::BlockKind::Title, title);
        const auto document = maker.make();
        for (const int width : {760, 900, 1400}) {
            const Page page(document, {}, width);
            QCOMPARE(page[0].lines.size(), size_t(2));
            const qint32 at = page[0].lines[1].start;
            QVERIFY2(at <= title.indexOf(u'《') || at > title.indexOf(u'》'), qPrintable(title.mid(at)));
        }
    }

    void quotation_isSetInKai_inChineseAlone()
    {
        const QStringList text{u"Noto Serif CJK SC"_s};
        QCOMPARE(quoteFamilies(WrittenLanguage::Japanese, text), text);
        QCOMPARE(quoteFamilies(WrittenLanguage::Western, text), text);
        QCOMPARE(quoteFamilies(WrittenLanguage::SimplifiedChinese, text).last(), text.last());
    }

    void latinFamily_setsWordsAndDigitsAlone()
    {
        ReaderStyle style;
        style.latinFamily = QStringLiteral("DejaVu Sans");
        const auto document = Maker().paragraph(QStringLiteral("他说“共有 ABC 家 12 人”。")).make();
        const Page page(document, style, 900);
        int latin = 0;
        for (const auto &batch : page[0].batches) {
            if (batch.glyphs.rawFont().familyName() == style.latinFamily)
                latin += int(batch.glyphs.positions().size());
        }
        QCOMPARE(latin, 5);
    }
};

QTEST_MAIN(TestTypography)
#include "tst_typography.moc"
