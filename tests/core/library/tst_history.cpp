// SPDX-License-Identifier: GPL-3.0-or-later
// The journal as a list, and going to any point of it.
#include "core/library/history.h"
#include "core/library/trash.h"

#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;
using State = JournalLine::State;

class TestHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;

    Library &library() { return *m_open->library; }
    QList<State> states()
    {
        QList<State> states;
        const auto lines = library().history().journal();
        for (const JournalLine &line : *lines)
            states.append(line.state);
        return states;
    }

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。")); }

    void journal_newestFirst_whoWhatAndWhere()
    {
        QVERIFY(library().setAuthor(QStringLiteral("李四")));
        m_open->mark(QStringLiteral("春天"));
        QVERIFY(library().ensureTag(QStringLiteral("季")));
        const auto lines = library().history().journal();
        QCOMPARE(lines->size(), 2);
        QCOMPARE(lines->first().what, QStringLiteral("new tag"));
        QVERIFY(lines->first().document.isNull());
        QCOMPARE(lines->last().author, QStringLiteral("李四"));
        QCOMPARE(lines->last().document, m_open->id);
        QVERIFY(lines->last().time.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QCOMPARE(library().history().journal(1)->size(), 1);
    }

    void goTo_backAndForth()
    {
        m_open->mark(QStringLiteral("春天"));
        m_open->mark(QStringLiteral("秋天"));
        m_open->mark(QStringLiteral("叶落"));
        const auto lines = *library().history().journal();
        const auto back = library().history().goTo(lines.last().number);
        QVERIFY(back);
        QCOMPARE(back->size(), 2);
        QCOMPARE(library().notes()->size(), 1);
        QCOMPARE(states(), QList({State::Undone, State::Undone, State::Done}));
        QVERIFY(library().history().goTo(0));
        QCOMPARE(library().notes()->size(), 0);
        m_open->reopen();
        QCOMPARE(library().history().goTo(lines.first().number)->size(), 3);
        QCOMPARE(library().notes()->size(), 3);
        QCOMPARE(library().history().goTo(lines.first().number)->size(), 0);
        QCOMPARE(*library().verify(), QStringList());
    }

    void goTo_beyondWhatIsSettled_stopsThere()
    {
        const auto one = m_open->mark(QStringLiteral("春天"));
        QVERIFY(library().removeAnnotations({one}));
        QCOMPARE(*library().trash().empty(), 1);
        m_open->mark(QStringLiteral("秋天"));
        QCOMPARE(library().history().goTo(0)->size(), 1);
        QCOMPARE(library().notes()->size(), 0);
        QCOMPARE(states(), QList({State::Undone, State::Settled, State::Settled, State::Settled}));
        QCOMPARE(*library().verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
