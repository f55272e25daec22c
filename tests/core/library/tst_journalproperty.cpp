// SPDX-License-Identifier: GPL-3.0-or-later
// Any sequence of changes, undone wholly, gives the first state byte for byte, and redone the last.
#include "core/annotation/boundaries.h"
#include "core/annotation/journal.h"
#include "core/annotation/places.h"
#include "core/corrections/rewording.h"
#include "core/library/codebook.h"
#include "core/library/library.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/opendocument.h"
#include "core/library/parse.h"
#include "core/library/retrieval.h"
#include "core/library/trash.h"
#include "core/library/versions.h"
#include "core/storage/database.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/seed.h"

using namespace core;
using namespace core::library;

class TestJournalProperty : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QList<document::Document> m_texts;
    QList<DocumentId> m_ids;

    QString path() const { return m_folder->filePath(QStringLiteral("library.db")); }

    void reopen()
    {
        m_library.reset();
        auto opened = Library::open(path());
        QVERIFY(opened);
        m_library = std::move(*opened);
    }

    /// Every row of every table but the journal.
    QStringList dump() const
    {
        QStringList lines;
        auto database = storage::Database::open(path());
        if (!database)
            qFatal("the library cannot be read");
        for (const char *table : {"document", "document_state", "annotation", "tag", "annotation_tag", "memo", "link",
                                  "version", "correction"}) {
            int columns = 0;
            const auto counted = database->query(QByteArray("PRAGMA table_info(") + table + ")", {},
                                                 [&](const storage::Row &) { ++columns; });
            QStringList rows;
            const auto read = database->query(QByteArray("SELECT * FROM ") + table, {}, [&](const storage::Row &row) {
                QStringList fields{QString::fromLatin1(table)};
                for (int c = 0; c < columns; ++c)
                    fields.append(row.isNull(c) ? QStringLiteral("NULL") : QLatin1Char('\'') + row.text(c));
                rows.append(fields.join(QLatin1Char('|')));
            });
            if (!counted || !read)
                qFatal("the library cannot be read");
            rows.sort();
            lines += rows;
        }
        return lines;
    }

    QStringList journalFaults() const
    {
        auto database = storage::Database::open(path());
        if (!database)
            qFatal("the library cannot be read");
        return annotation::Journal(*database).verify().value_or(QStringList{QStringLiteral("no answer")});
    }

    annotation::Annotation any(QRandomGenerator &random) const
    {
        const auto notes = m_library->notes();
        if (!notes || notes->isEmpty())
            return {};
        return notes->at(random.bounded(static_cast<quint32>(notes->size())));
    }

    static QString tagPath(QRandomGenerator &random)
    {
        QString path;
        for (quint32 depth = 1 + random.bounded(3u); depth > 0; --depth)
            path += QStringLiteral("/t%1").arg(random.bounded(3u));
        return path;
    }

    void changeCodebook(QRandomGenerator &random)
    {
        const auto tags = m_library->tags();
        if (tags->isEmpty())
            return;
        const auto pick = [&] { return tags->at(random.bounded(static_cast<quint32>(tags->size()))); };
        annotation::Tag tag = pick();
        const annotation::Tag other = pick();
        auto codebook = m_library->codebook();
        // What cannot be (a tag below itself, a name that is taken) is refused, and changes nothing.
        switch (random.bounded(4)) {
        case 0:
            static_cast<void>(codebook.move({tag.id}, other.id, static_cast<qsizetype>(random.bounded(3u)) - 1));
            break;
        case 1:
            static_cast<void>(codebook.merge({tag.id}, other.id));
            break;
        case 2: {
            QList<AnnotationId> chosen;
            const auto notes = m_library->notes({{}, tag.path});
            for (const auto &note : *notes) {
                if (note.tags.contains(tag.id) && random.bounded(2))
                    chosen.append(note.id);
            }
            static_cast<void>(codebook.split(tag.id, QStringLiteral("s%1").arg(random.bounded(4u)), chosen));
            break;
        }
        default:
            tag.description += QStringLiteral("d");
            tag.aliases = {QStringLiteral("x"), QStringLiteral("y")};
            QVERIFY(codebook.describe(tag));
        }
    }

    void hangOn(QRandomGenerator &random)
    {
        const auto a = any(random);
        const auto b = any(random);
        if (a.id.isNull())
            return;
        const auto tags = m_library->tags();
        switch (random.bounded(4)) {
        case 0:
            QVERIFY(m_library->memos().add(a.id, QStringLiteral("m%1").arg(random.generate()), {}));
            break;
        case 1:
            if (!tags->isEmpty())
                QVERIFY(m_library->memos().add(tags->first().id, QStringLiteral("t"), {}));
            break;
        case 2: {
            const auto memos = m_library->memos().all();
            if (!memos->isEmpty())
                QVERIFY(m_library->memos().remove(memos->first().id));
            break;
        }
        default:
            static_cast<void>(m_library->links().add(a.id, b.id, QStringLiteral("repeats")));
        }
    }

    /// A passage gets another end, one more, or the last is taken away.
    void movePassage(QRandomGenerator &random)
    {
        const auto annotation = any(random);
        const qsizetype at = m_ids.indexOf(annotation.document);
        QList<text::TextRange> passages = annotation::placesOf(annotation);
        // A passage that was placed in the text as it was reworded may lie behind the end of the first one.
        const auto outside = [&](text::TextRange passage) { return passage.end() > m_texts.at(at).text().size(); };
        if (at < 0 || passages.isEmpty() || std::any_of(passages.cbegin(), passages.cend(), outside))
            return;
        const quint32 which = random.bounded(4u);
        if (which == 0 && passages.size() > 1)
            passages.removeLast();
        else if (which == 1)
            passages.append({12, 15});
        else
            passages.first() = annotation::nudged(m_texts.at(at), passages.first(),
                                                  static_cast<annotation::Boundary>(random.bounded(2)),
                                                  static_cast<annotation::NudgeUnit>(random.bounded(3)),
                                                  static_cast<annotation::Towards>(random.bounded(2)));
        const auto done = m_library->setPassages(annotation.id, passages, m_texts.at(at));
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }

    /// Some characters of a line read otherwise; or a change of words is taken back.
    /// A decision on one of its passages; the program may find that there is nothing to decide.
    void review(const annotation::Annotation &annotation, QRandomGenerator &random)
    {
        // Opening it would store where its annotations stand, which is no change of the reader's.
        const auto open = correctedStored(*m_library, *m_library->document(annotation.document));
        QVERIFY(open);
        const auto passage = random.bounded(annotation.targets.size());
        const auto at = random.bounded(std::max<qsizetype>(1, open->document.text().size() - 4));
        auto versions = m_library->versions();
        const auto decided = random.bounded(2) == 0
                                 ? versions.place(annotation.id, open->document, passage, {at, at + 3})
                                 : versions.keepLost(annotation.id, open->document, passage);
        QVERIFY(decided || decided.error().code == ErrorCode::InvalidArgument);
    }

    void editText(QRandomGenerator &random, const DocumentId &id)
    {
        const auto info = m_library->document(id);
        if (!info)
            return; // in the trash
        const auto corrected = correctedStored(*m_library, *info);
        QVERIFY(corrected);
        const OpenDocument open{*info, corrected->document, {}, *corrected};
        const auto block = static_cast<qsizetype>(random.bounded(static_cast<quint32>(open.document.blocks().size())));
        QString words = open.document.blockText(block).toString();
        if (words.size() < 5)
            return;
        words.replace(random.bounded(static_cast<quint32>(words.size() - 4)), random.bounded(3u),
                      QStringLiteral("改%1").arg(random.bounded(100u)));
        const auto plan = corrections::plannedRewording(*corrected, {block, words, {}});
        if (plan)
            QVERIFY(m_library->correct(open, *plan));
    }

    void change(QRandomGenerator &random)
    {
        const int which = static_cast<int>(random.bounded(static_cast<quint32>(m_ids.size())));
        switch (random.bounded(26)) {
        default: {
            NewAnnotation what;
            what.document = m_ids.at(which);
            const qsizetype start = random.bounded(30u);
            what.ranges = {{start, start + 1 + random.bounded(5u)}};
            if (random.bounded(4u) == 0)
                what.ranges.append({40, 44});
            what.style = random.bounded(2) ? annotation::MarkStyle::Highlight : annotation::MarkStyle::Underline;
            for (quint32 tags = random.bounded(3u); tags > 0; --tags)
                what.tagPaths.append(tagPath(random));
            what.note = QStringLiteral("note %1").arg(random.generate());
            static_cast<void>(m_library->annotate(what, m_texts.at(which)));
            break;
        }
        case 3:
        case 4: {
            auto annotation = any(random);
            if (annotation.id.isNull())
                break;
            annotation.note += QStringLiteral("+");
            annotation.color = static_cast<annotation::MarkColor>(random.bounded(6));
            const auto tags = m_library->tags();
            QVERIFY(tags);
            annotation.tags.clear();
            for (const auto &tag : *tags) {
                if (random.bounded(3u) == 0)
                    annotation.tags.prepend(tag.id);
            }
            QVERIFY(m_library->update(annotation));
            break;
        }
        case 5: {
            const auto annotation = any(random);
            if (!annotation.id.isNull())
                QVERIFY(m_library->removeAnnotations({annotation.id}));
            break;
        }
        case 6: {
            const auto tags = m_library->tags();
            if (!tags->isEmpty()) {
                const auto tag = tags->at(random.bounded(static_cast<quint32>(tags->size())));
                if (random.bounded(3u) == 0)
                    QVERIFY(m_library->removeTag(tag.id));
                else
                    static_cast<void>(m_library->renameTag(tag.id, QStringLiteral("t%1").arg(random.bounded(6u))));
            }
            break;
        }
        case 7:
            QVERIFY(m_library->ensureTag(tagPath(random)));
            break;
        case 8: {
            const auto annotation = any(random);
            const qsizetype at = m_ids.indexOf(annotation.document);
            if (at >= 0)
                QVERIFY(m_library->reattach(annotation.id, {{2, 6}}, m_texts.at(at)));
            break;
        }
        case 22:
        case 23:
            movePassage(random);
            break;
        case 24:
        case 25:
            editText(random, m_ids.at(which));
            break;
        case 14:
        case 15:
            changeCodebook(random);
            break;
        case 16:
        case 17:
            hangOn(random);
            break;
        case 18: {
            BulkChange bulk;
            bulk.addedTags = {tagPath(random)};
            bulk.color = static_cast<annotation::MarkColor>(random.bounded(6));
            const auto a = any(random);
            const auto b = any(random);
            if (!a.id.isNull())
                QVERIFY(m_library->retrieval().change({a.id, b.id}, bulk));
            break;
        }
        case 19: {
            const auto items = m_library->trash().items();
            if (!items->isEmpty()) {
                const auto &item = items->at(random.bounded(static_cast<quint32>(items->size())));
                const bool restored = m_library->trash().restore(item.kind, item.id).has_value();
                QVERIFY(restored || item.kind == TrashKind::Tag); // its name may be taken by now
            }
            break;
        }
        case 20: {
            const QByteArray next = (m_texts.at(which).text() + QString::number(random.generate())).toUtf8();
            static_cast<void>(m_library->versions().update(m_ids.at(which), next, {}, *parse(next, QString())));
            break;
        }
        case 21: {
            const auto annotation = any(random);
            if (!annotation.id.isNull())
                review(annotation, random);
            break;
        }
        case 9:
            if (which > 0 && random.bounded(2))
                static_cast<void>(m_library->remove(m_ids.at(which)));
            else
                QVERIFY(m_library->add(m_texts.at(which).source().toUtf8(), {}, m_texts.at(which)));
        }
    }

private Q_SLOTS:
    void anySequence_undoneAndRedone_givesFirstAndLastState()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        for (int round = 0; round < 4; ++round) {
            m_library.reset();
            m_folder = std::make_unique<QTemporaryDir>();
            reopen();
            m_texts.clear();
            m_ids.clear();
            for (int i = 0; i < 3; ++i) {
                const QString text = QStringLiteral("一、第%1篇\n春天来了，花开了。\n秋天来了，叶落了。\n"
                                                    "花开了又谢，谢了又开，年年如此，岁岁相同。")
                                         .arg(i);
                m_texts.append(*parse(text.toUtf8(), QString()));
                const auto added = m_library->add(m_texts.last().source().toUtf8(), {}, m_texts.last());
                QVERIFY(added);
                m_ids.append(added->info.id);
            }
            QList<QStringList> states{dump()};
            for (int i = 0; i < 80; ++i) {
                change(random);
                const QStringList now = dump();
                if (now != states.last())
                    states.append(now);
                if (i % 10 == 0)
                    QCOMPARE(journalFaults(), QStringList());
                // Some steps back and forth on the way.
                for (quint32 back = random.bounded(3u); back > 0 && m_library->canUndo(); --back) {
                    QVERIFY(m_library->undo()->has_value());
                    QVERIFY(m_library->redo()->has_value());
                    QCOMPARE(dump(), states.last());
                }
            }
            QVERIFY(states.size() > 20);
            for (qsizetype i = states.size() - 1; i > 0; --i) {
                QVERIFY(m_library->canUndo());
                QVERIFY(m_library->undo()->has_value());
                QCOMPARE(dump(), states.at(i - 1));
            }
            QVERIFY(!m_library->canUndo());
            QVERIFY(!m_library->undo()->has_value());
            reopen();
            for (qsizetype i = 1; i < states.size(); ++i) {
                QVERIFY(m_library->redo()->has_value());
                QCOMPARE(dump(), states.at(i));
            }
            QVERIFY(!m_library->canRedo());
        }
    }
};

QTEST_GUILESS_MAIN(TestJournalProperty)
#include "tst_journalproperty.moc"
