// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linewrap.h"

#include <QDir>
#include <QTest>

#include "pagetext.h"
#include "tests/processortime.h"
#include <algorithm>
#include <ctime>
#include <limits>

using core::CancelToken;
using core::document::LayoutHint;
using core::document::Manuscript;
using core::document::Mark;
using core::document::MarkKind;
using core::repair::lineWrap;

namespace
{
const QStringList essay{
    u"河口的芦苇到了九月就白了头，风一吹，整片滩涂都跟着摇晃，远看像是谁把一匹旧绸子摊在水边晾着，忘了收回去。"_qs,
    u"捕鱼的人这时候反而清闲，船都拖上岸来，翻过身子晒底，桐油刷了一遍又一遍，空气里全是又苦又香的味道，孩子们在船底下钻来钻去。"_qs,
    u"等到霜降，芦苇就要收了。收芦苇是全村的事，男人割，女人捆，老人坐在堆子旁边数数，数到一百就喊一声，喊声能传到对岸去，对岸的人也跟着喊。"_qs,
    u"去年收的芦苇卖了个好价钱，一户分了八百多块，够买一口新锅，再添两床棉絮。"_qs,
};

Manuscript wrapped(const QString &text)
{
    return lineWrap(Manuscript::fromText(text), CancelToken());
}

/// Paragraphs as they are set: all lines joined by `between`, paragraphs parted by `apart`.
QString set(const QStringList &paragraphs, int columns, int indent, const QString &mark, const QString &between,
            const QString &apart)
{
    QStringList out;
    for (const QString &paragraph : paragraphs)
        out += mark + setInColumn(paragraph, columns, indent).join(between);
    return out.join(apart);
}
} // namespace

class TestLineWrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layouts_areUndone_data()
    {
        QTest::addColumn<QString>("text");
        const QString nl = u"\n"_qs;
        const QString gap = u"\n\n"_qs;
        QTest::newRow("empty line between paragraphs") << set(essay, 60, 0, {}, nl, gap);
        QTest::newRow("ideographic indent") << set(essay, 64, 4, u"　　"_qs, nl, nl);
        QTest::newRow("indent of blanks") << set(essay, 72, 4, u"    "_qs, nl, nl);
        QTest::newRow("empty line after each line, indent lost") << set(essay, 40, 4, {}, gap, gap);
        QTest::newRow("empty line after each line, narrow") << set(essay, 36, 4, {}, gap, gap);
    }
    void layouts_areUndone()
    {
        QFETCH(QString, text);
        const Manuscript repaired = wrapped(text);
        QCOMPARE(linesOf(repaired.text), essay);
        QVERIFY(tracesToSource(repaired));
        const Manuscript twice = wrapped(repaired.text);
        QCOMPARE(twice.text, repaired.text);
        QCOMPARE(lineWrap(repaired, CancelToken()).repairs.size(), repaired.repairs.size());
    }

    void columns_ofTwoWidths_areBothUndone()
    {
        QStringList first = essay;
        QStringList second = essay;
        std::reverse(second.begin(), second.end());
        const QString text = set(first + first, 40, 4, {}, u"\n\n"_qs, u"\n\n"_qs) + u"\n\n"_qs +
                             set(second + second, 52, 4, {}, u"\n\n"_qs, u"\n\n"_qs);
        QCOMPARE(linesOf(wrapped(text).text), first + first + second + second);
    }

    void subhead_ofSeveralLines_isOneLineByItself()
    {
        const QString text = set(essay, 40, 4, {}, u"\n\n"_qs, u"\n\n"_qs) +
                             u"\n\n先把芦苇收回来，\n再说明年的打算\n\n"_qs +
                             set(essay, 40, 4, {}, u"\n\n"_qs, u"\n\n"_qs);
        const QStringList lines = linesOf(wrapped(text).text);
        QCOMPARE(lines, essay + QStringList{u"先把芦苇收回来，再说明年的打算"_qs} + essay);
    }

    void byline_underHeadline_staysApart()
    {
        const QString text =
            set(essay + essay, 40, 4, {}, u"\n\n"_qs, u"\n\n"_qs) + u"\n\n河口的九月\n林 远 高小满\n"_qs;
        QCOMPARE(linesOf(wrapped(text).text).mid(8), (QStringList{u"河口的九月"_qs, u"林 远 高小满"_qs}));
    }

    void english_isJoinedWithBlanks()
    {
        const QString paragraph =
            u"The ferry left the landing at six every morning, whatever the weather, and nobody in the village could "
            u"remember a day when it had not. The ferryman said that a river which is crossed every day forgets how "
            u"to be dangerous, and that this was the whole secret of his well-known calm."_qs;
        const QString text =
            setInColumn(paragraph, 60).join(u'\n') + u"\n\n"_qs + setInColumn(paragraph, 60).join(u'\n');
        QCOMPARE(linesOf(wrapped(text).text), (QStringList{paragraph, paragraph}));
    }

    void hyphen_goesOnlyWithEvidence()
    {
        const QString text =
            u"The keeper of the lighthouse wrote down every ship that passed, and he kept the obser-\n"
            u"vations in a tin box under the stairs. Nobody asked him for these observations until the\n"
            u"storm came and took the pier, and then everybody wanted to read what the old, well-\n"
            u"known box had to say about the wind and about the tide of all those years that went by.\n"_qs;
        const QString repaired = wrapped(text).text;
        QVERIFY2(repaired.contains(u"kept the observations in"_qs), qPrintable(repaired));
        QVERIFY2(repaired.contains(u"old, well-known box"_qs), qPrintable(repaired));
    }

    void layoutMarks_tellIndentAndLines()
    {
        const Manuscript repaired = wrapped(u"河口\n\n"_qs + set(essay, 64, 4, u"　　"_qs, u"\n"_qs, u"\n"_qs));
        QList<LayoutHint> hints;
        for (const Mark &mark : repaired.marks) {
            if (mark.kind == MarkKind::Layout)
                hints += LayoutHint::unpacked(mark.level);
        }
        QCOMPARE(hints.size(), 5);
        QCOMPARE(hints.at(0).lines, 1);
        QCOMPARE(hints.at(0).blankAfter, 1);
        QCOMPARE(hints.at(1).indent, 4);
        QCOMPARE(hints.at(1).lines, setInColumn(essay.at(0), 64, 4).size());
        QCOMPARE(hints.at(1).column, 64);
    }

    void cleanText_isLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs") << essay.join(u'\n');
        QTest::newRow("verse")
            << QString(u"江水流到门前止，一夜风声入梦来。\n船头灯火船尾雨，半是归人半是苔。\n"_qs).repeated(8);
        QTest::newRow("half verses")
            << QString(u"江水流到门前止，\n一夜风声入梦来。\n船头灯火船尾雨，\n半是归人半是苔。\n"_qs).repeated(8);
        QTest::newRow("list")
            << QString(u"芦苇席十二领整\n桐油三大桶\n麻绳四十丈八尺\n船钉两百一十枚\n"_qs).repeated(6);
        QTest::newRow("headings")
            << QString(u"第一章 总则\n第二章 船只\n第三章 渡口\n第四章 罚则\n第五章 附则\n"_qs).repeated(3);
        QTest::newRow("code")
            << QString(
                   u"int main()\n{\n    open(port);\n    while (read(port, &line)) {\n        print(line);\n    }\n}\n"_qs)
                   .repeated(5);
        QTest::newRow("table") << QString(u"芦苇\t十二领\t八百元\n桐油\t三桶\t四百元\n"_qs).repeated(10);
        QTest::newRow("one line") << essay.join(QString());
        QTest::newRow("empty") << QString();
        QTest::newRow("blank lines") << QString(u"\n\n \n\t\n"_qs);
    }
    void cleanText_isLeftAlone()
    {
        QFETCH(QString, text);
        const Manuscript repaired = wrapped(text);
        QCOMPARE(repaired.text, text);
        QVERIFY(repaired.repairs.isEmpty());
        QVERIFY(repaired.marks.isEmpty());
    }

    void formattedLines_areNotJoined()
    {
        Manuscript manuscript = Manuscript::fromText(set(essay, 60, 0, {}, u"\n"_qs, u"\n\n"_qs));
        manuscript.marks.append({{0, manuscript.text.size()}, MarkKind::Verse});
        QVERIFY(lineWrap(manuscript, CancelToken()).repairs.isEmpty());
    }

    void wrappedSample_isTheEssay()
    {
        const QStringList lines = linesOf(wrapped(sampleText("wrapped.txt")).text);
        QCOMPARE(lines.size(), 14);
        QCOMPARE(lines.at(0), u"山居听水"_qs);
        QVERIFY(lines.at(1).endsWith(u"像有人在黑处不停地说话。"_qs));
        QCOMPARE(lines.at(3), u"一、春水"_qs);
        QVERIFY(lines.last().startsWith(u"去年冬天老人走了。"_qs));
    }

    void corpus_cleanShape_hasNoEdit()
    {
        const QDir folder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev/S6"));
        if (!folder.exists())
            QSKIP("the shared corpus is not here");
        for (const QString &name : folder.entryList({QStringLiteral("*.txt")})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Manuscript repaired = wrapped(QString::fromUtf8(file.readAll()).remove(u'\r'));
            QVERIFY2(repaired.repairs.isEmpty(), qPrintable(name));
        }
    }

    void hugeLine_isReadInTime()
    {
        const QString line = essay.join(QString()).repeated(90000); // 50 MB in UTF-8
        ProcessorTimer timer;
        timer.start();
        QVERIFY(wrapped(line).repairs.isEmpty());
        QVERIFY2(timer.elapsed() < processorLimit(20000), qPrintable(QString::number(timer.elapsed())));
    }

    void manyLines_costInProportion()
    {
        const QString page = set(essay, 60, 0, {}, u"\n"_qs, u"\n\n"_qs) + u"\n\n"_qs;
        // Processor time of all threads, the least of some runs: what else the machine does is no matter.
        const auto cost = [&page](int pages) {
            const QString text = page.repeated(pages);
            std::clock_t least = std::numeric_limits<std::clock_t>::max();
            for (int run = 0; run < 3; ++run) {
                const std::clock_t start = std::clock();
                wrapped(text);
                least = std::min(least, std::clock() - start);
            }
            return std::max<std::clock_t>(least, 1);
        };
        const std::clock_t small = cost(200);
        const std::clock_t large = cost(4000);
        QVERIFY2(large < small * 60,
                 qPrintable(QString::number(static_cast<double>(large) / static_cast<double>(small))));
    }
};

QTEST_GUILESS_MAIN(TestLineWrap)
#include "tst_linewrap.moc"
