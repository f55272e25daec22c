// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/blankmodel.h"

#include <QTest>

#include "tests/processortime.h"

using namespace core::repair;
using core::text::TextRange;

namespace
{
std::vector<BlankPlace> blanksOf(const QString &text)
{
    std::vector<BlankPlace> out;
    for (qsizetype i = text.indexOf(u' '); i > 0; i = text.indexOf(u' ', i + 1))
        out.push_back({TextRange(i, i + 1), false});
    return out;
}
} // namespace

class TestBlankModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scores_tellBordersFromWords()
    {
        // A | stands where paragraphs were joined.
        const QString marked =
            u"2.1. 渡船登记|在清溪渡口登记一条渡船,要带上 License 和 3 张照片。|登记台的 Reader 程序会读出 "
            u"License 上的号码。|2.2. 船票|乘客可以用 Card 买票。"_qs;
        QString text = marked;
        text.replace(u'|', u' ');
        const auto blanks = blanksOf(text);
        const auto scores = joinScores(text, {0, text.size()}, blanks);
        QCOMPARE(scores.size(), blanks.size());
        int right = 0;
        for (size_t i = 0; i < blanks.size(); ++i) {
            const bool border = marked.at(blanks[i].range.start()) == u'|';
            right += (scores[i] > 0) == border ? 1 : 0;
        }
        QVERIFY2(right + 1 >= static_cast<int>(blanks.size()), qPrintable(QString::number(right)));
    }

    void scores_lookOnlyInsideTheLine()
    {
        const QString line = u"渡口的 Reader 坏了。 请到 Office 登记。"_qs;
        const QString text = u"前一行。\n"_qs + line + u"\n后一行 Reader"_qs;
        const auto alone = joinScores(line, {0, line.size()}, blanksOf(line));
        std::vector<BlankPlace> moved = blanksOf(line);
        for (BlankPlace &blank : moved)
            blank.range = TextRange(blank.range.start() + 5, blank.range.end() + 5);
        QCOMPARE(joinScores(text, {5, 5 + line.size()}, moved), alone);
    }

    void noBlanks_haveNoScores() { QVERIFY(joinScores(u"渡口", {0, 2}, {}).empty()); }

    void manyBlanks_costInProportion()
    {
        const QString text = u"渡口的 Reader 坏了, "_qs.repeated(40000);
        ProcessorTimer timer;
        timer.start();
        QCOMPARE(joinScores(text, {0, text.size()}, blanksOf(text.trimmed())).size(), size_t(119999));
        QVERIFY2(timer.elapsed() < processorLimit(5000), qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestBlankModel)
#include "tst_blankmodel.moc"
