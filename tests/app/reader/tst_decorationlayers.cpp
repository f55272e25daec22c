// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/decorationlayers.h"

#include <QTest>

#include <random>

using namespace app::reader;
using core::text::TextRange;

class TestDecorationLayers : public QObject
{
    Q_OBJECT

private:
    static Decoration mark(qsizetype start, qsizetype end)
    {
        return {core::AnnotationId::create(), {start, end}, {}, {}, false, false};
    }

private Q_SLOTS:
    void overlapping_anyOrder_findsWhatASlowSearchFinds()
    {
        std::mt19937 random(11);
        QList<Decoration> marks;
        for (int i = 0; i < 400; ++i) {
            const qsizetype start = random() % 5000;
            marks.append(mark(start, start + 1 + random() % (i % 20 == 0 ? 2000 : 60)));
        }
        DecorationLayers layers;
        layers.set(marks, 6000);
        for (qsizetype at = 0; at < 6000; at += 13) {
            const TextRange range{at, at + 38};
            qsizetype expected = 0;
            for (const Decoration &m : marks)
                expected += m.range.intersected({0, 6000}).overlaps(range) ? 1 : 0;
            const auto found = layers.overlapping(range);
            QCOMPARE(qsizetype(found.size()), expected);
            for (size_t i = 1; i < found.size(); ++i)
                QVERIFY(found[i - 1]->decoration.range.length() >= found[i]->decoration.range.length());
        }
    }

    void depth_overlappingMarks_differ()
    {
        DecorationLayers layers;
        layers.set({mark(0, 10), mark(5, 15), mark(7, 8), mark(20, 30)}, 100);
        QList<int> depths;
        for (const auto *layer : layers.overlapping({7, 8}))
            depths.append(layer->depth);
        std::sort(depths.begin(), depths.end());
        QCOMPARE(depths, (QList<int>{0, 1, 2}));
        QCOMPARE(layers.overlapping({25, 26}).at(0)->depth, 0);
    }

    void at_nestedMarks_givesTheInnermostFirst()
    {
        const QList<Decoration> marks{mark(0, 50), mark(10, 20), mark(5, 30)};
        DecorationLayers layers;
        layers.set(marks, 100);
        QCOMPARE(layers.at(12), (QList{marks[1].id, marks[2].id, marks[0].id}));
        QCOMPARE(layers.at(50), QList<core::AnnotationId>());
    }

    void set_marksBeyondTheText_areCutOrLeftOut()
    {
        DecorationLayers layers;
        layers.set({mark(90, 200), mark(150, 160), mark(5, 5)}, 100);
        QCOMPARE(layers.overlapping({0, 1000}).size(), size_t(1));
        QCOMPARE(layers.overlapping({0, 1000}).at(0)->decoration.range, TextRange(90, 100));
    }
};

QTEST_GUILESS_MAIN(TestDecorationLayers)
#include "tst_decorationlayers.moc"
