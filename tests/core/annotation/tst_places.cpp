// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/places.h"

#include <QTest>

using namespace core::annotation;
using core::text::TextRange;

namespace
{
/// With a target for each range; an empty one is a passage that is lost.
Annotation annotationOf(const QList<TextRange> &ranges)
{
    Annotation annotation;
    for (const TextRange &range : ranges) {
        Target target;
        target.range = range;
        annotation.targets.append(target);
    }
    return annotation;
}
} // namespace

class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passages_lostOnesAreLeftOut()
    {
        const Annotation annotation = annotationOf({{}, {4, 9}, {}, {20, 21}});
        QCOMPARE(placesOf(annotation), (QList<TextRange>{{4, 9}, {20, 21}}));
        QCOMPARE(firstPlaceOf(annotation), TextRange(4, 9));
    }

    void lostAnnotation_hasNoPlace_whateverItsTargetsSay()
    {
        Annotation annotation = annotationOf({{4, 9}});
        annotation.state = AnchorState::Lost;
        QVERIFY(placesOf(annotation).isEmpty());
        QVERIFY(firstPlaceOf(annotation).isEmpty());
        QVERIFY(firstPlaceOf(annotationOf({})).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
