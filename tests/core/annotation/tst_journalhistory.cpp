// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journal.h"

#include <QtTest>

#include "tests/core/annotation/storeoftest.h"

using namespace core;
using namespace core::annotation;

class TestJournalHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreOfTest> m_store;
    std::unique_ptr<Journal> m_journal;

    bool note(const QString &id, const QString &before, const QString &after,
              const QString &document = QStringLiteral("d1"))
    {
        const RowChange row{"annotation",
                            {{QStringLiteral("id"), id}},
                            QJsonObject{{QStringLiteral("note"), before}},
                            QJsonObject{{QStringLiteral("note"), after}}};
        return m_journal->commit({QStringLiteral("note"), {document}, {row}}).has_value();
    }
    QStringList kinds(const QString &id, const QString &document = QStringLiteral("d1"))
    {
        QStringList kinds;
        const auto entries = m_journal->history("annotation", id, {document});
        for (const JournalEntry &entry : *entries)
            kinds.append(entry.edit.kind + QString::number(entry.edit.rows.size()) + entry.author);
        return kinds;
    }
    RowChange removal(const QString &id)
    {
        const auto columns = m_store->database().text("SELECT note FROM annotation WHERE id = ?", {id});
        return {"annotation",
                {{QStringLiteral("id"), id}},
                QJsonObject{{QStringLiteral("note"), columns->value_or(QString())}}};
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreOfTest>();
        m_journal = std::make_unique<Journal>(m_store->database());
        m_journal->setAuthor(QStringLiteral("甲"));
    }

    /// An id that is part of another one is not that one; what was undone, or is about another document, is no history.
    void history_isOfTheRowAlone()
    {
        m_store->annotation(QStringLiteral("a1"), QStringLiteral("d1"), {QStringLiteral("x"), QStringLiteral("y")});
        m_store->annotation(QStringLiteral("a10"), QStringLiteral("d1"));
        QVERIFY(note(QStringLiteral("a10"), {}, QStringLiteral("a1 is told of in a note")));
        QVERIFY(note(QStringLiteral("a1"), {}, QStringLiteral("one")));
        QVERIFY(note(QStringLiteral("a1"), QStringLiteral("one"), QStringLiteral("two")));
        QVERIFY(m_journal->undo());
        // Made with two tags: its row and theirs.
        QCOMPARE(kinds(QStringLiteral("a1")), (QStringList{QStringLiteral("test3"), QStringLiteral("note1甲")}));
        QCOMPARE(kinds(QStringLiteral("a10")), (QStringList{QStringLiteral("test1"), QStringLiteral("note1甲")}));
        QCOMPARE(kinds(QStringLiteral("a1"), QStringLiteral("d2")), QStringList{QStringLiteral("test3")});
        QCOMPARE(kinds(QStringLiteral("none")), QStringList());
        QVERIFY(m_journal->redo());
        QCOMPARE(kinds(QStringLiteral("a1")).size(), 3);
    }

    void purge_takesRowsAndUndoTogether()
    {
        m_store->annotation(QStringLiteral("a1"), QStringLiteral("d1"));
        QVERIFY(note(QStringLiteral("a1"), {}, QStringLiteral("one")));
        m_store->annotation(QStringLiteral("a2"), QStringLiteral("d1"));
        QVERIFY(m_journal->purge({{removal(QStringLiteral("a1"))}}));
        QCOMPARE(m_store->database().integer("SELECT count(*) FROM annotation")->value(), 1);
        // It stays as history; what came after it can be undone, it and what was before cannot.
        QCOMPARE(kinds(QStringLiteral("a1")).size(), 3);
        QVERIFY(m_journal->undo()->has_value());
        QVERIFY(!m_journal->undo()->has_value());
        QCOMPARE(*m_journal->verify(), QStringList());
        QVERIFY(m_journal->redo()->has_value());
    }

    void purge_ofADocument_leavesNoWordOfIt()
    {
        m_store->annotation(QStringLiteral("a1"), QStringLiteral("d1"));
        m_store->annotation(QStringLiteral("a2"), QStringLiteral("d2"));
        QVERIFY(note(QStringLiteral("a1"), {}, QStringLiteral("secret")));
        // One change of both, as merging tags makes it.
        QVERIFY(m_journal->commit({QStringLiteral("both"),
                                   {},
                                   {{"annotation",
                                     {{QStringLiteral("id"), QStringLiteral("a1")}},
                                     QJsonObject{{QStringLiteral("note"), QStringLiteral("secret")}},
                                     QJsonObject{{QStringLiteral("note"), QStringLiteral("secret too")}}},
                                    {"annotation",
                                     {{QStringLiteral("id"), QStringLiteral("a2")}},
                                     QJsonObject{{QStringLiteral("note"), QString()}},
                                     QJsonObject{{QStringLiteral("note"), QStringLiteral("open")}}}}}));
        const RowChange document{"document",
                                 {{QStringLiteral("id"), QStringLiteral("d1")}},
                                 QJsonObject{{QStringLiteral("title"), QString()}}};
        QVERIFY(m_journal->purge({{removal(QStringLiteral("a1")), document}, {{QStringLiteral("d1")}}}));
        QCOMPARE(m_store->database().integer("SELECT count(*) FROM journal WHERE instr(changes, 'secret')")->value(),
                 0);
        QCOMPARE(m_store->database().integer("SELECT count(*) FROM document")->value(), 1);
        QCOMPARE(kinds(QStringLiteral("a2"), QStringLiteral("d2")).last(), QStringLiteral("both1甲"));
        QCOMPARE(*m_journal->verify(), QStringList());
    }

    void purge_thatFails_changesNothing()
    {
        m_store->annotation(QStringLiteral("a1"), QStringLiteral("d1"), {QStringLiteral("x")});
        const auto before = kinds(QStringLiteral("a1"));
        QVERIFY(!m_journal->purge({{removal(QStringLiteral("a1"))}})); // its tag's row still refers to it
        QCOMPARE(m_store->database().integer("SELECT count(*) FROM annotation")->value(), 1);
        QCOMPARE(kinds(QStringLiteral("a1")), before);
        QVERIFY(m_journal->undo()->has_value());
        QVERIFY(m_journal->purge({}));
    }
};

QTEST_GUILESS_MAIN(TestJournalHistory)
#include "tst_journalhistory.moc"
