// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/manuscript.h"
#include "core/structure/pageevidence.h"

#include <QTest>

#include <algorithm>

using namespace core::structure;
using core::document::Manuscript;

namespace
{
const QString body =
    u"检查组走完了两岸，查出的问题当场改好了大半，剩下的要等设备到了再换，换好以前夜里停航，由县里加开两班车接送。\n\n"_qs;
}

class TestPageEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forms_costLeastAsWhatTheyAre_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("part");
        QTest::newRow("credit") << u"冯秋摄（清溪影像）"_qs << int(PagePart::Credit);
        QTest::newRow("editors") << u"本版责编：沈禾 罗小满"_qs << int(PagePart::Editor);
        QTest::newRow("note") << u"（作者为清溪县文化馆馆员）"_qs << int(PagePart::Note);
        QTest::newRow("names") << u"沈禾 罗小满"_qs << int(PagePart::Byline);
        QTest::newRow("sentence") << u"船工说，明天一早就开船。"_qs << int(PagePart::Start);
    }
    void forms_costLeastAsWhatTheyAre()
    {
        QFETCH(QString, line);
        QFETCH(int, part);
        const Manuscript manuscript = Manuscript::fromText(body + line + u"\n\n"_qs + body);
        const Draft draft = draftOf(manuscript);
        const PartCosts costs = PageEvidence(draft).at(1).costs;
        QCOMPARE(int(std::min_element(costs.begin(), costs.end()) - costs.begin()), part);
    }

    void dateline_reachesTheHeadingsAboveIt()
    {
        const Manuscript manuscript =
            Manuscript::fromText(body + u"两岸的渡口\n\n先说检查\n\n本报清溪6月3日电（记者沈禾）"_qs + body + body);
        const Draft draft = draftOf(manuscript);
        const PageEvidence evidence(draft);
        QVERIFY(!evidence.at(0).signs.dateline);
        QVERIFY(evidence.at(1).signs.dateline && evidence.at(2).signs.dateline && evidence.at(3).signs.dateline);
        QVERIFY(evidence.startCost(3) < 0);
        QVERIFY(evidence.startCost(4) > 0);
    }

    void numbers_thatDoNotGoOn_speakForAnotherArticle()
    {
        const auto sign = [](const QString &next) {
            const Manuscript manuscript =
                Manuscript::fromText(u"第六条 "_qs + body + u"第七条 "_qs + body + u"两岸的渡口\n\n"_qs + next + body);
            const Draft draft = draftOf(manuscript);
            return PageEvidence(draft).at(2).signs.newNumbers;
        };
        QVERIFY(!sign(u"第八条 "_qs));
        QVERIFY(sign(u"第三条 "_qs));
        QVERIFY(sign(u"第二十条 "_qs));
        QVERIFY(!sign(QString()));
        QVERIFY(!sign(u"（一）"_qs)); // restarts under every article
    }

    void headline_ofTwoLines_goesOn()
    {
        const Manuscript manuscript = Manuscript::fromText(
            body + body + body + u"清溪江流域十二处渡口\n\n安全检查昨天结束了\n\n"_qs + body + body + body);
        const Draft draft = draftOf(manuscript);
        const PageEvidence evidence(draft);
        QVERIFY(evidence.isBrokenAt(4));
        QVERIFY(!evidence.isBrokenAt(3));
        QVERIFY(evidence.continuationCost(4) < 0);
        QVERIFY(!evidence.opensWithHeadline());
    }

    void subhead_withParallels_isADearerHeadline()
    {
        const Manuscript lone = Manuscript::fromText(body + u"先说检查\n\n"_qs + body + body);
        const Manuscript parallel = Manuscript::fromText(body + u"先说检查\n\n"_qs + body + u"再说航班\n\n"_qs + body);
        const Draft first = draftOf(lone);
        const Draft second = draftOf(parallel);
        const auto title = [](const Draft &draft) { return PageEvidence(draft).at(1).costs[indexOf(PagePart::Title)]; };
        QVERIFY(title(second) > title(first) + 1);
    }
};

QTEST_GUILESS_MAIN(TestPageEvidence)
#include "tst_pageevidence.moc"
