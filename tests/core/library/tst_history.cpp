// SPDX-License-Identifier: GPL-3.0-or-later
// The journal as a list, and going to any point of it.
#include "core/library/codebook.h"
#include "core/library/history.h"
#include "core/library/links.h"
#include "core/library/memos.h"
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

    QStringList abouts()
    {
        QStringList words;
        const auto lines = library().history().journal();
        for (const JournalLine &line : *lines)
            words.append(line.about.words + (line.about.further ? QStringLiteral("…") : QString()));
        return words;
    }

    void journal_tellsWhatItWasAbout()
    {
        const auto one = m_open->mark(QStringLiteral("春天"), {QStringLiteral("季/春")});
        const auto two = m_open->mark(QStringLiteral("秋天"));
        QVERIFY(library().links().add(one, two, QStringLiteral("repeats")));
        QVERIFY(library().memos().add(one, QStringLiteral("思"), {}));
        auto seen = library().annotation(two).value_or(annotation::Annotation());
        seen.note = QStringLiteral("记");
        QVERIFY(library().update(seen));
        const auto tag = library().codebook().find(QStringLiteral("季/春"));
        QVERIFY(library().codebook().rename((*tag)->id, QStringLiteral("早春")));
        QVERIFY(library().removeAnnotations({one, two}));
        const QStringList all{QStringLiteral("春天…"), QStringLiteral("春 → 早春"),   QStringLiteral("秋天"),
                              QStringLiteral("思"),    QStringLiteral("春天 → 秋天"), QStringLiteral("秋天"),
                              QStringLiteral("春天")};
        QCOMPARE(abouts(), all);
        // What was undone is no more in the library; the journal still tells what it was.
        QVERIFY(library().history().goTo(0));
        QCOMPARE(abouts(), all);
    }

    void journal_ofVeryLargeEntries_tellsTheFirst()
    {
        QString text;
        for (int i = 0; i < 400; ++i)
            text += QStringLiteral("第%1件要做的事。\n").arg(i);
        m_open = std::make_unique<OpenLibrary>(text);
        QList<AnnotationId> all;
        for (int i = 0; i < 400; ++i)
            all.append(m_open->mark(QStringLiteral("第%1件").arg(i)));
        QVERIFY(library().codebook().ensure(QStringLiteral("甲")));
        QVERIFY(library().removeAnnotations(all));
        const auto lines = library().history().journal(1);
        QVERIFY(lines->first().about.words.startsWith(QStringLiteral("第")));
        QVERIFY(lines->first().about.further);
    }

    void history_ofAnAnnotation_namesItsTags()
    {
        const auto id = m_open->mark(QStringLiteral("春天"), {QStringLiteral("季/春")});
        auto seen = library().annotation(id).value_or(annotation::Annotation());
        seen.tags.clear();
        QVERIFY(library().update(seen));
        const auto entries = library().history().of(id);
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->first().tagsAdded, QStringList{QStringLiteral("春")});
        QCOMPARE(entries->first().tagsRemoved, QStringList());
        QCOMPARE(entries->last().tagsRemoved, QStringList{QStringLiteral("春")});
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
