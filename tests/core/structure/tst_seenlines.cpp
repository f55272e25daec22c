// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/seenlines.h"

#include <QTest>

using namespace core::structure;
using core::document::Manuscript;

class TestSeenLines : public QObject
{
    Q_OBJECT

private:
    Manuscript m_manuscript;
    Draft m_draft;

    /// A draft of the lines; "*" stands for a sentence.
    const ArticleDraft &read(QStringList lines)
    {
        lines.replaceInStrings(QStringLiteral("*"), QStringLiteral("这里是正文的一句，说的是一件平常的事情。"));
        m_manuscript = Manuscript::fromText(lines.join(u'\n'));
        m_draft = draftOf(m_manuscript);
        return m_draft.articles.first();
    }
    SeenLines seen(const QStringList &lines, const HeadingsFound &known = {}) { return {m_draft, read(lines), known}; }
    static QList<LineRole> rolesOf(const SeenLines &lines)
    {
        QList<LineRole> roles;
        for (const SeenLines::Seen &line : lines)
            roles.append(line.role);
        return roles;
    }

private Q_SLOTS:
    void groups_areConsecutivePhrases()
    {
        const SeenLines lines = seen({QStringLiteral("早上"), QStringLiteral("*"), QStringLiteral("中午"),
                                      QStringLiteral("晚上"), QStringLiteral("*")});
        QCOMPARE(lines.groups().size(), size_t(2));
        QCOMPARE(lines.groups()[1].first, size_t(2));
        QCOMPARE(lines.groups()[1].size(), size_t(2));
        QVERIFY(lines.bodyAfter(lines.groups()[1].end));
        QVERIFY(!lines.bodyAfter(lines.size()));
        QCOMPARE(lines.before(0), LineRole::Heading); // as if one stood above
        QCOMPARE(lines.before(2), LineRole::Body);
    }

    void knownHeadings_areHeadings_andTheirSecondLinesNotSeen()
    {
        HeadingFound whole;
        whole.line = 0;
        whole.lines = 2;
        HeadingFound runIn;
        runIn.line = 3;
        runIn.lead = 2;
        const SeenLines lines =
            seen({QStringLiteral("第一章"), QStringLiteral("早上"), QStringLiteral("*"), QStringLiteral("*")},
                 {whole, runIn});
        QCOMPARE(rolesOf(lines), (QList<LineRole>{LineRole::Heading, LineRole::Body, LineRole::Body}));
        QCOMPARE(lines[1].line, 2);
    }

    void listed_fromAColonToTheNextStop()
    {
        const SeenLines lines = seen({QStringLiteral("要带的东西："), QStringLiteral("雨伞"), QStringLiteral("水壶"),
                                      QStringLiteral("*"), QStringLiteral("早上")});
        QVERIFY(!lines[0].listed);
        QVERIFY(lines[1].listed && lines[2].listed);
        QVERIFY(!lines[3].listed && !lines[4].listed);
    }

    void labels_thatLinesShare_makeNoPhrases()
    {
        const SeenLines shared = seen({QStringLiteral("姓名：甲"), QStringLiteral("*"), QStringLiteral("姓名：乙")});
        QCOMPARE(rolesOf(shared), (QList<LineRole>{LineRole::Body, LineRole::Body, LineRole::Body}));
        const SeenLines single = seen({QStringLiteral("姓名：甲"), QStringLiteral("*"), QStringLiteral("地址：乙")});
        QCOMPARE(rolesOf(single), (QList<LineRole>{LineRole::Phrase, LineRole::Body, LineRole::Phrase}));
    }

    void headsItems_referencesOverAList()
    {
        const SeenLines lines = seen({QStringLiteral("参考文献"), QStringLiteral("1. 甲著，一书。"),
                                      QStringLiteral("早上"), QStringLiteral("2. 乙著，一书。")});
        QVERIFY(lines.headsItems(lines.groups()[0]));
        QVERIFY(!lines.headsItems(lines.groups()[1]));
    }

    void takeNames_underManyHeadings_areBylines()
    {
        const QStringList poems{QStringLiteral("夜里的河"), QStringLiteral("李明"),   QStringLiteral("*"),
                                QStringLiteral("早上的山"), QStringLiteral("王小红"), QStringLiteral("*"),
                                QStringLiteral("中午的路"), QStringLiteral("李明"),   QStringLiteral("*")};
        SeenLines lines = seen(poems);
        QVERIFY(lines.takeNames(m_draft));
        for (const qsizetype name : {1, 4, 7})
            QCOMPARE(m_draft.decision(name).role, core::document::MetaRole::Byline);
        for (const SeenLines::Group &group : lines.groups())
            QCOMPARE(group.size(), size_t(1));
        SeenLines two = seen(poems.first(6));
        QVERIFY(!two.takeNames(m_draft)); // two may be so by chance
        QVERIFY(m_draft.isOpen(1));
    }
};

QTEST_GUILESS_MAIN(TestSeenLines)
#include "tst_seenlines.moc"
