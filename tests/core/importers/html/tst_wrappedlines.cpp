// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/wrappedlines.h"

#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace core::importers::html;

namespace
{
/// The lines as one block, or as blocks of `each` lines.
std::vector<bool> found(const QStringList &lines, qsizetype each = 1000, qsizetype apartEvery = 1000)
{
    std::vector<BrokenLine> broken;
    qsizetype at = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        broken.push_back({{at, at + lines.at(i).size()}, i / each, i % apartEvery == 0});
        at += lines.at(i).size() + 1;
    }
    return findWrapped(lines.join(u'\n'), broken);
}

bool all(const std::vector<bool> &lines)
{
    return std::find(lines.begin(), lines.end(), false) == lines.end();
}

bool none(const std::vector<bool> &lines)
{
    return std::find(lines.begin(), lines.end(), true) == lines.end();
}

const QStringList wrapped{u"渡口在清溪镇的东头，每天清早第一班船五点半开，船上多是去"_qs,
                          u"对岸卖菜的人。船工老沈在这里撑了三十年船，闭着眼也能靠岸"_qs,
                          u"。桥修好以后，坐船的人少了一半，可是老人们还愿意走水路，"_qs,
                          u"他们说桥上风大，船上有人说话，一袋烟的工夫就到了，一点也"_qs,
                          u"不慢。镇里开过几次会，商量渡口还要不要办下去。有人算了一"_qs,
                          u"笔账，一年的票钱不够修船，亏空要由镇里补上。"_qs};
} // namespace

class TestWrappedLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrappedProse_isFound()
    {
        QVERIFY(all(found(wrapped)));
        // In blocks of three lines none proves anything; together they do.
        QVERIFY(all(found(wrapped + wrapped, 3)));
        QVERIFY(all(found(wrapped + wrapped, 1000, 6)));
    }

    void english_isFound()
    {
        const QStringList lines{u"The ferry leaves at half past five every morning and carries mostly"_qs,
                                u"people who sell vegetables on the other bank. Its keeper has rowed"_qs,
                                u"it for thirty years, and he says that a river which is crossed every"_qs,
                                u"day forgets how to be dangerous. When the bridge was finished, half"_qs,
                                u"of the passengers stayed away, but the old people still prefer the"_qs,
                                u"boat. They say that one can talk on it."_qs};
        QVERIFY(all(found(lines)));
    }

    void otherBreaks_areLeft_data()
    {
        QTest::addColumn<QStringList>("lines");
        const QStringList verse{u"江水流到门前止，"_qs, u"一夜风声入梦来。"_qs, u"船头灯火船尾雨，"_qs,
                                u"半是归人半是苔。"_qs};
        QTest::newRow("verse") << verse + verse + verse;
        QTest::newRow("address") << QStringList{u"清溪镇渡口管理所"_qs, u"清溪镇东街一号"_qs,
                                                u"电话：八八八一二三四"_qs};
        QStringList sentences;
        for (int i = 0; i < 8; ++i)
            sentences += u"渡口在清溪镇的东头，每天清早第一班船五点半开，船上有人。"_qs;
        QTest::newRow("paragraphs of one length") << sentences;
        QStringList uneven;
        for (int i = 0; i < 8; ++i)
            uneven += wrapped.at(i % 5).left(10 + i * 7 % 19);
        QTest::newRow("no margin") << uneven;
        QTest::newRow("too few") << wrapped.mid(0, 3);
        QTest::newRow("empty") << QStringList();
    }
    void otherBreaks_areLeft()
    {
        QFETCH(QStringList, lines);
        QVERIFY(none(found(lines)));
    }

    void verseBesideWrappedProse_isLeft()
    {
        const QStringList verse{u"江水流到门前止"_qs, u"一夜风声入梦来"_qs, u"船头灯火船尾雨"_qs};
        const std::vector<bool> out = found(wrapped + wrapped + verse, 12);
        QVERIFY(all({out.begin(), out.begin() + 12}));
        QVERIFY(none({out.begin() + 12, out.end()}));
    }
};

QTEST_GUILESS_MAIN(TestWrappedLines)
#include "tst_wrappedlines.moc"
