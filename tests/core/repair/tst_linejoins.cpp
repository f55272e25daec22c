// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linecolumns.h"
#include "core/repair/linehabits.h"
#include "core/repair/linejoins.h"

#include <QTest>

#include "pagetext.h"

using namespace core::repair;
using core::document::Manuscript;

namespace
{
/// Two paragraphs of four full lines each in a column of 40, and what stands between them.
QString twoParagraphs(const QString &between, const QString &blank)
{
    const QString paragraph =
        u"河口的芦苇到了九月就白了头，风一吹，整片滩涂都跟着摇晃，远看像是谁把一匹旧绸子摊在水边晾着，忘了收回去。"_qs;
    QString text;
    for (int i = 0; i < 6; ++i)
        text += setInColumn(paragraph, 40, 4).join(blank) + blank + between + (between.isEmpty() ? QString() : blank);
    return text;
}

/// One letter a line end: J or B.
QString joinsOf(const QString &text)
{
    const auto lines = readPhysicalLines(Manuscript::fromText(text));
    QString out;
    for (const LineJoin join : decideJoins(text, lines, findColumns(lines)))
        out += join == LineJoin::Join ? u'J' : u'B';
    return out;
}
} // namespace

class TestLineJoins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ends_areDecided_data()
    {
        QTest::addColumn<QString>("between");
        QTest::addColumn<QString>("period"); // line ends of one paragraph and what follows it
        QTest::newRow("paragraphs") << QString() << u"JJB"_qs;
        QTest::newRow("subhead") << u"先说芦苇"_qs << u"JJBB"_qs;
        QTest::newRow("numbered item") << u"一、芦苇"_qs << u"JJBB"_qs;
        QTest::newRow("subhead of two lines") << u"先说河口的芦苇，\n再说明年的打算"_qs << u"JJBJB"_qs;
        QTest::newRow("report") << u"本报清溪6月3日电（记者沈禾）渡口修好了。"_qs << u"JJBB"_qs;
    }
    void ends_areDecided()
    {
        QFETCH(QString, between);
        QFETCH(QString, period);
        QCOMPARE(joinsOf(twoParagraphs(between, u"\n\n"_qs)), period.repeated(6));
    }

    void dateline_inNarrowColumn_isHeldTogether()
    {
        const QString text =
            twoParagraphs(QString(), u"\n\n"_qs) + u"本报清溪 6 月 3\n日电 （记者沈禾、杜\n\n若）渡口修好了。\n\n"_qs;
        QVERIFY2(joinsOf(text).endsWith(u"JJB"_qs), qPrintable(joinsOf(text)));
    }

    void lineOfTwiceTheWidth_isNotJoined()
    {
        // A column of 40 with empty lines between paragraphs, then a full line and, without one, a line of another
        // kind.
        const QString first =
            u"河口的芦苇到了九月就白了头，风一吹，整片滩涂都跟着摇晃，远看像是谁把一匹旧绸子摊在水边。"_qs;
        const QString page =
            (setInColumn(first, 40).join(u'\n') + u"\n\n"_qs).repeated(8) + setInColumn(first, 40).first() + u'\n';
        const auto lastJoin = [&page](const QString &last, quint16 column) {
            const auto lines = readPhysicalLines(Manuscript::fromText(page + last));
            std::vector<quint16> columns(lines.size(), 40);
            columns.back() = column;
            return decideJoins(page + last, lines, columns)[lines.size() - 2];
        };
        QCOMPARE(lastJoin(u"整片滩涂都跟着摇晃，远看像是旧绸子。"_qs, 40), LineJoin::Join);
        QCOMPARE(lastJoin(u"整片滩涂都跟着摇晃，远看像是旧绸子。"_qs, 0), LineJoin::Join);
        QCOMPARE(lastJoin(u"捕鱼的人这时候反而清闲，船都拖上岸来，"_qs.repeated(4), 0), LineJoin::Break);
    }

    void habits_areLearnedFromThePage()
    {
        const QString text = twoParagraphs(QString(), u"\n\n"_qs);
        const auto lines = readPhysicalLines(Manuscript::fromText(text));
        const LineHabits copied(lines, findColumns(lines));
        QVERIFY(copied.spaced(3));
        QCOMPARE(copied.lostIndent(3), 4);
        QString indented =
            u"　　"_qs + twoParagraphs(QString(), u"\n"_qs).replace(u"去。\n"_qs, u"去。\n　　"_qs).trimmed();
        const auto typed = readPhysicalLines(Manuscript::fromText(indented));
        const LineHabits kept(typed, findColumns(typed));
        QVERIFY(!kept.spaced(3));
        QCOMPARE(kept.lostIndent(3), 0);
        QVERIFY(kept.opening(typed[2], typed[3]) < 0); // an indent speaks for a new paragraph
        QVERIFY(kept.opening(typed[0], typed[1]) > kept.opening(typed[2], typed[3]));
    }
};

QTEST_GUILESS_MAIN(TestLineJoins)
#include "tst_linejoins.moc"
