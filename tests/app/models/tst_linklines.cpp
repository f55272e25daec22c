// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/linklines.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::annotation::Annotation;
using core::annotation::Link;

class TestLinkLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothEnds_nameTheOtherAndTheDirection()
    {
        Link link;
        link.origin = {u"a"_s};
        link.target = {u"b"_s};
        link.type = u"援引"_s;
        int asked = 0;
        const auto annotation = [&asked](const core::AnnotationId &id) {
            ++asked;
            Annotation end;
            end.id = id;
            core::annotation::Target target;
            target.quote = u"甲\n乙 "_s + id.value;
            end.targets = {target};
            return end;
        };
        Link back = link;
        std::swap(back.origin, back.target);
        const auto lines = app::models::linkLines({link, back}, annotation);
        QCOMPARE(lines.value({u"a"_s}), (QStringList{u"→ 援引: 甲 乙 b"_s, u"← 援引: 甲 乙 b"_s}));
        QCOMPARE(lines.value({u"b"_s}), (QStringList{u"← 援引: 甲 乙 a"_s, u"→ 援引: 甲 乙 a"_s}));
        QCOMPARE(asked, 2); // each end once
    }

    void longWords_areCutShort()
    {
        const QString line = app::models::linkLine({}, {}, QString(500, u'字'));
        QVERIFY(line.endsWith(u'…'));
        QVERIFY(line.size() < 100);
    }
};

QTEST_GUILESS_MAIN(TestLinkLines)
#include "tst_linklines.moc"
