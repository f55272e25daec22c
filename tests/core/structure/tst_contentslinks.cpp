// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/contentslinks.h"

#include <QTest>

#include "outlineof.h"

using core::structure::ContentsLinks;

namespace
{
/// "words of the line → words of the heading" for each link.
QStringList linksOf(const QString &text)
{
    const auto d = structureOf(text);
    const ContentsLinks links(d);
    QStringList out;
    for (const auto &link : links.all()) {
        if (links.target(link.from) != link.to)
            return {QStringLiteral("target() disagrees")};
        out += d.blockText(link.from).toString() + u" → "_qs + d.blockText(link.to).toString();
    }
    return out;
}
} // namespace

class TestContentsLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_areLinkedToTheHeadingsTheyName()
    {
        QCOMPARE(linksOf(u"手册\n目录\n第一章 准备……1\n第二章 动手……5\n第一章 准备\n先把东西准备好。\n第二章 "
                         u"动手\n再慢慢做起来。"_qs),
                 (QStringList{u"第一章 准备……1 → 第一章 准备"_qs, u"第二章 动手……5 → 第二章 动手"_qs}));
    }

    void sameWordsTwice_areLinkedInTheirOrder()
    {
        const QString text =
            u"手册\n目录\n第一章 准备\n小结\n第二章 动手\n小结\n第一章 准备\n先备好。\n小结\n话说完。\n"
            u"第二章 动手\n慢慢做。\n小结\n话又说完。"_qs;
        const auto d = structureOf(text);
        QList<qsizetype> targets;
        for (const auto &link : ContentsLinks(d).all()) {
            if (d.blockText(link.from) == u"小结")
                targets += link.to;
        }
        QCOMPARE(targets.size(), 2);
        QVERIFY(targets[0] < targets[1]);
    }

    void otherBlocks_areLinkedToNothing()
    {
        const auto d = structureOf(u"手册\n第一章 准备\n先把东西准备好。\n第二章 动手\n再慢慢做起来。"_qs);
        const ContentsLinks links(d);
        QVERIFY(links.all().isEmpty());
        for (qsizetype b = -1; b <= d.blocks().size(); ++b)
            QCOMPARE(links.target(b), -1);
        QVERIFY(ContentsLinks().all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContentsLinks)
#include "tst_contentslinks.moc"
