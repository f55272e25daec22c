// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/annotationrows.h"
#include "core/library/journalsubjects.h"

#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;
using annotation::RowChange;

class TestJournalSubjects : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    std::optional<storage::Database> m_database;

    static QJsonObject targets(const QString &quote)
    {
        annotation::Target target;
        target.quote = quote;
        return {{QStringLiteral("targets"), annotation::targetsToJson({target})}};
    }
    static RowChange row(const char *table, const QString &id, const std::optional<QJsonObject> &before,
                         const std::optional<QJsonObject> &after)
    {
        return {table, {{QStringLiteral("id"), id}}, before, after};
    }
    static RowChange tagged(const QString &annotation, const QString &tag)
    {
        return {"annotation_tag",
                {{QStringLiteral("annotation"), annotation}, {QStringLiteral("tag"), tag}},
                std::nullopt,
                QJsonObject()};
    }
    static RowChange tag(const QString &id, const QString &before, const QString &after)
    {
        const auto named = [](const QString &name) { return QJsonObject{{QStringLiteral("name"), name}}; };
        return row("tag", id, named(before), named(after));
    }
    QString words(const QList<RowChange> &rows) { return JournalSubjects(*m_database).of(rows).words; }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。"));
        auto opened = storage::Database::open(m_open->path());
        QVERIFY(opened);
        m_database.emplace(std::move(*opened));
    }

    void nothing_isEmpty()
    {
        JournalSubjects subjects(*m_database);
        QCOMPARE(subjects.of({}).words, QString());
        QVERIFY(!subjects.of({}).further);
        QCOMPARE(words({row("setting", QStringLiteral("a"), {}, QJsonObject())}), QString());
        QCOMPARE(words({tagged(QStringLiteral("gone"), QStringLiteral("t"))}), QString());
    }

    void tags_areToldByTheirNames()
    {
        const QString id = QStringLiteral("1");
        QCOMPARE(words({tag(id, QStringLiteral("春"), QStringLiteral("早春"))}), QStringLiteral("春 → 早春"));
        QCOMPARE(words({tag(id, QStringLiteral("春"), id)}), QStringLiteral("春")); // merged away
        QCOMPARE(words({tag(id, {}, QStringLiteral("春"))}), QStringLiteral("春"));
        QCOMPARE(words({tag(id, QStringLiteral("春"), {})}), QStringLiteral("春"));
        const auto kept = m_open->library->ensureTag(QStringLiteral("季/秋"));
        QVERIFY(kept);
        QCOMPARE(words({tag(kept->id.value, {}, {})}), QStringLiteral("秋")); // as it is called now
    }

    void passages_comeFirst_whateverStandsBeforeThem()
    {
        const RowChange passage = row("annotation", QStringLiteral("a"), {}, targets(QStringLiteral("春天")));
        const QList<RowChange> others{
            tag(QStringLiteral("1"), {}, QStringLiteral("季")),
            row("memo", QStringLiteral("m"), {}, QJsonObject{{QStringLiteral("title"), QStringLiteral("思")}})};
        QCOMPARE(words(others + QList{passage}), QStringLiteral("春天"));
        QCOMPARE(words(QList{passage} + others), QStringLiteral("春天"));
        QCOMPARE(words(others), QStringLiteral("思"));
    }

    void further_isAnotherOfItsKind()
    {
        const auto one = m_open->mark(QStringLiteral("春天"));
        const auto two = m_open->mark(QStringLiteral("秋天"));
        JournalSubjects subjects(*m_database);
        const QString s = QStringLiteral("s");
        const QString t = QStringLiteral("t");
        QVERIFY(!subjects.of({tagged(one.value, s), tagged(one.value, t)}).further); // two tags, one passage
        const JournalSubject both = subjects.of({tagged(one.value, s), tagged(two.value, s)});
        QCOMPARE(both.words, QStringLiteral("春天"));
        QVERIFY(both.further);
    }

    /// An entry about a passage that is no more is told by what an entry next to it says.
    void learned_wordsStayWhenThePassageGoes()
    {
        const QString id = QStringLiteral("gone");
        JournalSubjects subjects(*m_database);
        subjects.learn({row("annotation", id, targets(QStringLiteral("叶落")), std::nullopt)});
        QCOMPARE(subjects.of({tagged(id, QStringLiteral("t"))}).words, QStringLiteral("叶落"));
        subjects.learn({row("annotation", id, targets(QStringLiteral("更早")), std::nullopt)});
        QCOMPARE(subjects.of({tagged(id, QStringLiteral("t"))}).words, QStringLiteral("叶落")); // the newest entry's
    }

    void links_areToldByBothEnds()
    {
        const auto one = m_open->mark(QStringLiteral("春天"));
        const auto two = m_open->mark(QStringLiteral("秋天"));
        const QJsonObject ends{{QStringLiteral("origin"), one.value}, {QStringLiteral("target"), two.value}};
        QCOMPARE(words({row("link", QStringLiteral("l"), {}, ends)}), QStringLiteral("春天 → 秋天"));
        const QJsonObject half{{QStringLiteral("origin"), one.value}, {QStringLiteral("target"), QStringLiteral("x")}};
        QCOMPARE(words({row("link", QStringLiteral("l"), {}, half)}), QStringLiteral("春天"));
    }

    void longWords_areOneShortLine_whereverTheyAreCut()
    {
        const QString pair = QStringLiteral("𠮷");
        for (int lead = 0; lead < 130; ++lead) {
            const QString quote = QString(lead, u'甲') + QStringLiteral("\n  ") + pair.repeated(80);
            const QString told = words({row("annotation", QStringLiteral("a"), {}, targets(quote))});
            QVERIFY(told.size() <= 121);
            QVERIFY(told.endsWith(QChar(0x2026)));
            QVERIFY(!told.contains(u'\n'));
            QVERIFY(told.isValidUtf16());
            QVERIFY(quote.simplified().startsWith(QStringView(told).chopped(1)));
        }
    }
};

QTEST_GUILESS_MAIN(TestJournalSubjects)
#include "tst_journalsubjects.moc"
