// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/boundaries.h"
#include "core/text/graphemes.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/testdocument.h"
#include "tests/seed.h"

using namespace core::annotation;
using core::document::Document;
using core::text::TextRange;

namespace
{
const QString source =
    QStringLiteral("# 总则\n第一句讲原则。第二句讲目标，分两步走！\n第二段只有一句。\n## 目标\n到二〇三〇年 "
                   "water quality 达标。\n# 附则\n自发布之日起施行。");

TextRange rangeOf(const Document &document, const QString &words)
{
    const qsizetype at = document.text().indexOf(words);
    return {at, at + words.size()};
}

/// One with a title, a lead and a section, one with a title and a paragraph.
Document twoArticles()
{
    using namespace core::document;
    Document::Data data;
    const auto add = [&data](const QString &line, BlockKind kind) {
        const qsizetype start = data.text.isEmpty() ? 0 : data.text.size() + 1;
        if (start > 0) {
            data.text += QLatin1Char('\n');
            data.origin.appendExact(1, {0, start - 1});
        }
        data.text += line;
        data.origin.appendExact(line.size(), {0, start});
        Block block;
        block.kind = kind;
        block.level = kind == BlockKind::Heading ? 1 : 0;
        block.range = {start, data.text.size()};
        data.blocks.append(block);
    };
    add(QStringLiteral("河湖报告"), BlockKind::Title);
    add(QStringLiteral("导语一句。"), BlockKind::Paragraph);
    add(QStringLiteral("一、情况"), BlockKind::Heading);
    add(QStringLiteral("正文。"), BlockKind::Paragraph);
    add(QStringLiteral("简讯"), BlockKind::Title);
    add(QStringLiteral("另一篇的话。"), BlockKind::Paragraph);
    data.articles = {{0, 4, 0, 1, {}}, {4, 6, 4, 1, {}}};
    data.outline = buildOutline(data.blocks, data.articles);
    data.source = data.text;
    return Document(std::move(data));
}

QString wordsOf(const Document &document, TextRange range)
{
    return document.text().mid(range.start(), range.length());
}
} // namespace

class TestBoundaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nudged_movesOneEnd_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<Boundary>("boundary");
        QTest::addColumn<NudgeUnit>("unit");
        QTest::addColumn<Towards>("towards");
        QTest::addColumn<QString>("to");
        using enum Boundary;
        using enum NudgeUnit;
        using enum Towards;
        const auto row = [](const char *name, const char16_t *from, Boundary boundary, NudgeUnit unit, Towards towards,
                            const char16_t *to) {
            QTest::newRow(name) << QString::fromUtf16(from) << boundary << unit << towards << QString::fromUtf16(to);
        };
        row("character later", u"第二句", End, Character, Later, u"第二句讲");
        row("character earlier", u"第二句", End, Character, Earlier, u"第二");
        row("start earlier", u"第二句", Start, Character, Earlier, u"。第二句");
        row("start later", u"第二句", Start, Character, Later, u"二句");
        row("over a line end", u"分两步走！", End, Character, Later, u"分两步走！\n第");
        row("back over it", u"分两步走！\n第", End, Character, Earlier, u"分两步走！");
        row("start over it", u"第二段", Start, Character, Earlier, u"！\n第二段");
        row("last character stays", u"目标，", Start, Character, Later, u"标，");
        row("word later", u"water", End, Word, Later, u"water quality");
        row("word earlier, no blank behind", u"water quality", End, Word, Earlier, u"water");
        row("start word later, no blank before", u"water quality", Start, Word, Later, u"quality");
        row("start word earlier", u"quality", Start, Word, Earlier, u"water quality");
        row("sentence from the middle", u"第一句讲", End, Sentence, Later, u"第一句讲原则。");
        row("sentence later", u"第一句讲原则。", End, Sentence, Later, u"第一句讲原则。第二句讲目标，分两步走！");
        row("sentence earlier", u"第一句讲原则。第二句讲目标，分两步走！", End, Sentence, Earlier, u"第一句讲原则。");
        row("sentence in the next line", u"分两步走！", End, Sentence, Later, u"分两步走！\n第二段只有一句。");
        row("start sentence earlier", u"第二段只有一句。", Start, Sentence, Earlier,
            u"第二句讲目标，分两步走！\n第二段只有一句。");
        row("start sentence later", u"第一句讲原则。第二句讲", Start, Sentence, Later, u"第二句讲");
    }

    void nudged_movesOneEnd()
    {
        QFETCH(const QString, from);
        QFETCH(const Boundary, boundary);
        QFETCH(const NudgeUnit, unit);
        QFETCH(const Towards, towards);
        QFETCH(const QString, to);
        const Document document = testDocument(source);
        QCOMPARE(wordsOf(document, nudged(document, rangeOf(document, from), boundary, unit, towards)), to);
    }

    void nudged_emptiesNothingAndKnowsTheEdges()
    {
        const Document document = testDocument(source);
        const QString &text = document.text();
        const TextRange one = rangeOf(document, QStringLiteral("总"));
        for (const NudgeUnit unit : {NudgeUnit::Character, NudgeUnit::Word, NudgeUnit::Sentence}) {
            QCOMPARE(nudged(document, one, Boundary::Start, unit, Towards::Earlier), one);
            QCOMPARE(nudged(document, {0, text.size()}, Boundary::End, unit, Towards::Later),
                     TextRange(0, text.size()));
        }
        QCOMPARE(nudged(document, one, Boundary::End, NudgeUnit::Character, Towards::Earlier), one);
        QCOMPARE(nudged(document, one, Boundary::Start, NudgeUnit::Character, Towards::Later), one);
        const Document empty = testDocument(QString());
        QCOMPARE(nudged(empty, {}, Boundary::End, NudgeUnit::Word, Towards::Later), TextRange());
    }

    /// Whatever was pressed, the passage is never empty, splits no character, and stays in the text.
    void nudged_anySequence_staysSound()
    {
        const Document document = testDocument(QStringLiteral("a\u0301b👨‍👩‍👧‍👦 c "
                                                              "说：“好。”他走了。\n\n　　𠀀字，e\u0301！\n🇨🇳🇨🇳"));
        const QString &text = document.text();
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        TextRange range = core::text::wholeGraphemes(text, {2, 5});
        for (int i = 0; i < 5000; ++i) {
            const auto boundary = static_cast<Boundary>(random.bounded(2));
            const auto unit = static_cast<NudgeUnit>(random.bounded(3));
            const auto towards = static_cast<Towards>(random.bounded(2));
            range = nudged(document, range, boundary, unit, towards);
            const QByteArray told = QByteArray::number(seed) + " step " + QByteArray::number(i);
            QVERIFY2(!range.isEmpty() && range.end() <= text.size(), told.constData());
            QVERIFY2(core::text::wholeGraphemes(text, range) == range, told.constData());
            if (random.bounded(40) == 0)
                range = core::text::wholeGraphemes(text, {text.size() / 2, text.size() / 2 + 1});
        }
    }

    void grown_takesWholeUnits()
    {
        const Document document = testDocument(source);
        const auto grows = [&](const QString &from, WholeUnit unit) {
            return wordsOf(document, grown(document, rangeOf(document, from), unit));
        };
        QCOMPARE(grows(QStringLiteral("讲目标"), WholeUnit::Sentence), QStringLiteral("第二句讲目标，分两步走！"));
        QCOMPARE(grows(QStringLiteral("原则。第二"), WholeUnit::Sentence),
                 QStringLiteral("第一句讲原则。第二句讲目标，分两步走！"));
        QCOMPARE(grows(QStringLiteral("讲目标"), WholeUnit::Paragraph),
                 QStringLiteral("第一句讲原则。第二句讲目标，分两步走！"));
        QCOMPARE(grows(QStringLiteral("走！\n第二段"), WholeUnit::Paragraph),
                 QStringLiteral("第一句讲原则。第二句讲目标，分两步走！\n第二段只有一句。"));
        const QString sub = QStringLiteral("目标\n到二〇三〇年 water quality 达标。");
        QCOMPARE(grows(QStringLiteral("water"), WholeUnit::Section), sub);
        const QString chapter = document.text().left(document.text().indexOf(QStringLiteral("\n附则")));
        QCOMPARE(grows(sub, WholeUnit::Section), chapter);
        QCOMPARE(grows(chapter, WholeUnit::Section), document.text());
        QCOMPARE(grows(document.text(), WholeUnit::Section), document.text());
    }

    void grown_fromACaret_takesWhatItStandsIn()
    {
        const Document document = testDocument(source);
        const QString &text = document.text();
        const auto grows = [&](qsizetype caret, WholeUnit unit) {
            return wordsOf(document, grown(document, {caret, caret}, unit));
        };
        const QString second = QStringLiteral("第二句讲目标，分两步走！");
        const qsizetype at = text.indexOf(second);
        QCOMPARE(grows(at, WholeUnit::Sentence), second);
        QCOMPARE(grows(at + 4, WholeUnit::Sentence), second);
        QCOMPARE(grows(at + second.size(), WholeUnit::Sentence), second); // at the end of its line
        QCOMPARE(grows(at + second.size(), WholeUnit::Paragraph), QStringLiteral("第一句讲原则。") + second);
        QCOMPARE(grows(text.size(), WholeUnit::Section),
                 wordsOf(document, grown(document, {text.size() - 1, text.size()}, WholeUnit::Section)));
        const Document gap = testDocument(QStringLiteral("一\n\n二"));
        QVERIFY(grown(gap, {2, 2}, WholeUnit::Sentence).isEmpty());
    }

    void grown_beforeTheFirstHeading_takesWhatStandsThere()
    {
        const Document document = testDocument(QStringLiteral("前言一句。\n# 第一章\n正文。"));
        const auto grows = [&](const QString &from) {
            return wordsOf(document, grown(document, rangeOf(document, from), WholeUnit::Section));
        };
        QCOMPARE(grows(QStringLiteral("前言")), QStringLiteral("前言一句。"));
        QCOMPARE(grows(QStringLiteral("言一句。\n第一")), document.text());
    }

    void grown_betweenATitleAndTheFirstHeading_takesTheArticlesLead()
    {
        const Document document = twoArticles();
        const auto grows = [&](const QString &from) {
            return wordsOf(document, grown(document, rangeOf(document, from), WholeUnit::Section));
        };
        const QString lead = QStringLiteral("河湖报告\n导语一句。");
        QCOMPARE(grows(QStringLiteral("导语")), lead);
        const QString article = QStringLiteral("河湖报告\n导语一句。\n一、情况\n正文。");
        QCOMPARE(grows(lead), article);
        QCOMPARE(grows(QStringLiteral("正文")), QStringLiteral("一、情况\n正文。"));
        QCOMPARE(grows(QStringLiteral("另一篇的话")), QStringLiteral("简讯\n另一篇的话。"));
        QCOMPARE(grows(article), document.text());
    }

    void united_ordersAndJoins()
    {
        QCOMPARE(united({{8, 9}, {1, 3}, {3, 5}, {4, 4}, {2, 4}}), (QList<TextRange>{{1, 5}, {8, 9}}));
        QCOMPARE(united({}), QList<TextRange>());
        QCOMPARE(united({{2, 2}}), QList<TextRange>());
    }
};

QTEST_GUILESS_MAIN(TestBoundaries)
#include "tst_boundaries.moc"
