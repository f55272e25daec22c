// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/layoutengine.h"
#include "app/reader/pageplans.h"

#include <QTest>

#include "tests/app/reader/samples.h"
#include <thread>

using namespace app::reader;

/// What is known of a text before it is set: how high its paragraphs will be, and who gets to know it.
class TestPagePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heights_areNearTheExactOnes_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("verbatim");
        QTest::newRow("usual") << 900 << false;
        QTest::newRow("narrow") << 360 << false;
        QTest::newRow("verbatim") << 900 << true;
    }
    void heights_areNearTheExactOnes()
    {
        QFETCH(const int, width);
        QFETCH(const bool, verbatim);
        ReaderStyle style;
        style.verbatim = verbatim;
        const PageMetrics metrics(style, WrittenLanguage::SimplifiedChinese, width);
        for (const auto &document : {samples::mixed(), samples::many(60)}) {
            const std::vector<float> heights = PagePlan(document).heights(metrics);
            LayoutEngine engine;
            engine.setMetrics(metrics);
            engine.setDocument(document);
            QCOMPARE(qsizetype(heights.size()), engine.size());
            for (qsizetype i = 0; i < engine.size(); ++i) {
                QVERIFY(qAbs(engine.heights().height(i) - double(heights[size_t(i)])) < 0.1);
                const double wrong = qAbs(engine.exactHeight(i) - double(heights[size_t(i)]));
                QVERIFY2(wrong <= qMax(2.5 * double(metrics.lineHeight()), 0.35 * engine.exactHeight(i)),
                         qPrintable(QString::number(i)));
            }
        }
    }

    void ofNothing_hasNoHeights()
    {
        QVERIFY(PagePlan().heights(PageMetrics({}, WrittenLanguage::Western, 600)).empty());
    }

    void prepared_isHandedToThoseWhoShowACopy()
    {
        PagePlans plans;
        const auto document = samples::mixed();
        PagePlans::Plan prepared;
        std::thread worker([&plans, &prepared, document] { prepared = plans.prepare(document); });
        worker.join();
        const core::document::Document copy = document; // NOLINT(performance-unnecessary-copy-initialization)
        QCOMPARE(plans.of(copy), prepared);
        QCOMPARE(plans.of(document), prepared);
        const auto same = samples::mixed(); // of the same words, but another
        QVERIFY(plans.of(same) != prepared);
        QCOMPARE(plans.of(same)->chunks().size(), prepared->chunks().size());
    }

    /// Of long texts it is much: it goes with the last one who holds it.
    void prepared_isKeptByThoseWhoAskedAlone()
    {
        PagePlans plans;
        std::weak_ptr<const PagePlan> known;
        {
            const PagePlans::Plan prepared = plans.prepare(samples::mixed());
            known = prepared;
        }
        QVERIFY(known.expired());
    }
};

QTEST_MAIN(TestPagePlan)
#include "tst_pageplan.moc"
