// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journalrows.h"
#include "core/library/codebook.h"
#include "core/library/history.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/retrieval.h"
#include "core/library/trash.h"
#include "core/library/waitingedits.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/library/openlibrary.h"
#include "tests/seed.h"
#include <csignal>
#include <sys/resource.h>

using namespace core;
using namespace core::library;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// What comes of work when no file can grow.
Outcome onFullDisk(const std::function<Outcome()> &work)
{
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit none{0, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &none);
    auto done = work();
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    return done;
}

/// While this is called another connection writes.
void whileLocked(const QString &path, const std::function<void()> &work)
{
    auto other = storage::Database::open(path);
    QVERIFY(other);
    const auto done = other->transaction([&]() -> Outcome {
        work();
        return failure(ErrorCode::Cancelled, {});
    });
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
}

template <typename Value>
QString reasonOf(const Result<Value> &result)
{
    return result ? QString() : result.error().message + result.error().detail;
}

template <typename Value>
Outcome outcomeOf(const Result<Value> &result)
{
    return result ? Outcome() : std::unexpected(result.error());
}

/// All that the reader made, without what hangs on chance.
QStringList contentOf(Library &library)
{
    QStringList lines;
    QHash<TagId, QString> paths;
    const auto tags = *library.tags();
    for (const auto &tag : tags) {
        paths.insert(tag.id, tag.path);
        lines.append(tag.path + u'|' + tag.color + u'|' + tag.description + u'|' + tag.aliases.join(u','));
    }
    const auto notes = *library.notes();
    for (const auto &note : notes) {
        QStringList carried;
        for (const TagId &tag : note.tags)
            carried.append(paths.value(tag));
        QStringList quotes;
        for (const auto &target : note.targets)
            quotes.append(target.quote);
        lines.append(quotes.join(u'+') + u'|' + note.note + u'|' + carried.join(u','));
    }
    const auto memos = *library.memos().all();
    for (const auto &memo : memos)
        lines.append(u"memo %1 %2"_s.arg(memo.title, memo.text));
    const auto links = *library.links().all();
    for (const auto &link : links)
        lines.append(u"link %1 %2"_s.arg(link.type, link.note));
    lines.sort();
    return lines;
}

} // namespace

/// Changes while another program holds the library's lock.
class TestWaitingEdits : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    std::unique_ptr<Library> m_other; ///< another program's
    AnnotationId m_one;
    AnnotationId m_two;
    int m_begun = 0;

    Library &library() const { return *m_open->library; }
    WaitingEdits &waiting() const { return library().history().waiting(); }
    void lets()
    {
        waiting().allow(0, [this] { ++m_begun; });
    }
    QStringList files() const { return WaitingFile::beside(m_open->path()); }
    /// What another program reads.
    QStringList stored() const { return contentOf(*m_other); }
    TagId tag(const QString &path) const { return library().codebook().find(path)->value().id; }
    Outcome note(const QString &text) const
    {
        auto annotation = *library().annotation(m_one);
        annotation.note = text;
        return outcomeOf(library().update(annotation));
    }
    /// As after the end of the program, with what waited still there.
    void endWithWaiting() { m_open->library.reset(); }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>(u"春天来了，花开了。\n秋天来了，叶落了。\n冬天来了，雪下了。"_s);
        m_one = m_open->mark(u"春天"_s, {u"a/b"_s});
        m_two = m_open->mark(u"秋天"_s, {u"a/c"_s});
        QVERIFY(library().memos().add(m_two, u"old memo"_s, {}));
        QVERIFY(library().links().add(m_one, m_two, u"explains"_s));
        m_begun = 0;
        lets();
        m_other = std::move(*Library::open(m_open->path()));
    }
    void cleanup()
    {
        m_other.reset();
        if (m_open->library)
            QCOMPARE(*library().verify(), QStringList());
    }

    void everyKind_data()
    {
        using Change = std::function<Outcome(TestWaitingEdits &)>;
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, auto &&change) {
            QTest::newRow(name) << Change(
                [change](TestWaitingEdits &test) -> Outcome { return outcomeOf(change(test, test.library())); });
        };
        using Test = TestWaitingEdits;
        row("annotate", [](Test &t, Library &l) {
            return l.annotate({t.m_open->id, {{0, 4}, {12, 14}}, {}, {}, {u"a/new"_s, u"q"_s}, u"n"_s},
                              t.m_open->document);
        });
        row("note", [](Test &t, Library &) { return t.note(u"later"_s); });
        row("tag it", [](Test &t, Library &l) { return l.update({*l.annotation(t.m_one)}, {u"z/y"_s}); });
        row("other passages", [](Test &t, Library &l) { return l.setPassages(t.m_one, {{0, 6}}, t.m_open->document); });
        row("remove annotations", [](Test &t, Library &l) { return l.removeAnnotations({t.m_one, t.m_two}); });
        row("new tag", [](Test &, Library &l) { return l.ensureTag(u"x/y/z"_s); });
        row("rename tag", [](Test &t, Library &l) { return l.renameTag(t.tag(u"a"_s), u"renamed"_s); });
        row("move tag", [](Test &t, Library &l) { return l.codebook().move({t.tag(u"a/c"_s)}, {}, 0); });
        row("recolour tag", [](Test &t, Library &l) {
            auto tag = *l.codebook().tag(t.tag(u"a"_s));
            tag.color = u"#ff0000"_s;
            return l.codebook().describe(tag);
        });
        row("describe tag", [](Test &t, Library &l) {
            auto tag = *l.codebook().tag(t.tag(u"a"_s));
            tag.description = u"what it means"_s;
            tag.aliases = {u"other name"_s};
            return l.codebook().describe(tag);
        });
        row("merge tags", [](Test &t, Library &l) { return l.codebook().merge({t.tag(u"a/b"_s)}, t.tag(u"a/c"_s)); });
        row("split tag", [](Test &t, Library &l) { return l.codebook().split(t.tag(u"a/b"_s), u"half"_s, {t.m_one}); });
        row("remove tag", [](Test &t, Library &l) { return l.codebook().remove({t.tag(u"a"_s)}); });
        row("new link", [](Test &t, Library &l) { return l.links().add(t.m_two, t.m_one, u"contradicts"_s); });
        row("edit link", [](Test &, Library &l) {
            auto link = l.links().all()->first();
            link.note = u"why"_s;
            return l.links().update(link);
        });
        row("remove link", [](Test &, Library &l) { return l.links().remove(l.links().all()->first().id); });
        row("new memo", [](Test &t, Library &l) { return l.memos().add(t.tag(u"a"_s), u"on a tag"_s, u"text"_s); });
        row("edit memo", [](Test &, Library &l) {
            auto memo = l.memos().all()->first();
            memo.text = u"more"_s;
            return l.memos().update(memo);
        });
        row("remove memo", [](Test &, Library &l) { return l.memos().remove(l.memos().all()->first().id); });
    }

    /// Shown at once and not stored; undone and made again; stored when the lock goes; undone then as ever.
    void everyKind()
    {
        QFETCH(const std::function<Outcome(TestWaitingEdits &)>, change);
        const QStringList before = contentOf(library());
        const QString labelBefore = library().undoText();
        QStringList after;
        QString label;
        whileLocked(m_open->path(), [&] {
            const auto done = change(*this);
            QVERIFY2(done, qPrintable(reasonOf(done)));
            after = contentOf(library());
            label = library().undoText();
            QVERIFY(after != before);
            QCOMPARE(stored(), before);
            QCOMPARE(waiting().size(), 1);
            QCOMPARE(m_begun, 1);
            QCOMPARE(files().size(), 1);
            const auto undone = library().undo();
            QVERIFY2(undone, qPrintable(reasonOf(undone)));
            QCOMPARE(undone->value().description, label);
            QCOMPARE(contentOf(library()), before);
            QCOMPARE(library().undoText(), labelBefore);
            QCOMPARE(library().redoText(), label);
            QVERIFY(library().redo()->has_value());
            QCOMPARE(contentOf(library()), after);
            QCOMPARE(library().undoText(), label);
        });
        QVERIFY(waiting().store());
        QVERIFY(waiting().isEmpty());
        QCOMPARE(waiting().takeReport().stored, 1);
        QCOMPARE(files(), QStringList());
        QCOMPARE(contentOf(library()), after);
        QCOMPARE(stored(), after);
        QCOMPARE(library().undoText(), label);
        QVERIFY(library().undo()->has_value());
        QCOMPARE(contentOf(library()), before);
    }

    void everyKind_afterTheEndOfTheProgram_data() { everyKind_data(); }
    void everyKind_afterTheEndOfTheProgram()
    {
        QFETCH(const std::function<Outcome(TestWaitingEdits &)>, change);
        QStringList after;
        whileLocked(m_open->path(), [&] {
            QVERIFY(change(*this));
            after = contentOf(library());
            endWithWaiting();
        });
        m_open->reopen();
        QCOMPARE(contentOf(library()), after);
        QCOMPARE(files(), QStringList());
        m_open->reopen();
        QCOMPARE(contentOf(library()), after);
        QVERIFY(library().undo()->has_value());
    }

    void whatCannotWait_fails_andLeavesTheOrder()
    {
        QVERIFY(library().removeAnnotations({m_two}));
        whileLocked(m_open->path(), [&] {
            QVERIFY(note(u"waits"_s));
            QCOMPARE(library().remove(m_open->id).error().code, ErrorCode::LibraryLocked);
            QCOMPARE(library().retrieval().change({m_one}, {}).error().code, ErrorCode::LibraryLocked);
        });
        // The lock is gone, and the change has not been tried again: nothing may overtake it.
        QCOMPARE(library().retrieval().change({m_one}, {.addedTags = {u"q"_s}}).error().code, ErrorCode::LibraryLocked);
        QCOMPARE(library().trash().empty().error().code, ErrorCode::LibraryLocked);
        QCOMPARE(library().annotation(m_one)->note, u"waits"_s);
        // What may wait takes it along.
        QVERIFY(library().ensureTag(u"q"_s));
        QVERIFY(waiting().isEmpty());
        QCOMPARE(library().undoText(), u"new tag"_s);
        QVERIFY(library().undo() && library().undoText() == u"note"_s);
    }

    void aChangeThatFails_leavesNothing()
    {
        whileLocked(m_open->path(), [&] {
            QCOMPARE(library().renameTag(tag(u"a/b"_s), u"c"_s).error().code, ErrorCode::InvalidArgument);
            QCOMPARE(library().links().add(m_one, AnnotationId::create(), u"x"_s).error().code, ErrorCode::NotFound);
            QVERIFY(waiting().isEmpty());
            QCOMPARE(m_begun, 0);
            QCOMPARE(files(), QStringList());
        });
    }

    void withoutLeave_itFails()
    {
        m_open->reopen();
        library().setPatience(0);
        whileLocked(m_open->path(),
                    [&] { QCOMPARE(library().ensureTag(u"q"_s).error().code, ErrorCode::LibraryLocked); });
    }

    void fullDisk_fails_andShowsNothing()
    {
        whileLocked(m_open->path(), [&] {
            for (const bool first : {true, false}) {
                const QStringList before = contentOf(library());
                const qsizetype waited = waiting().size();
                const auto done = onFullDisk([this] { return note(u"nowhere"_s); });
                QCOMPARE(done.error().code, ErrorCode::DiskFull);
                QCOMPARE(contentOf(library()), before);
                QCOMPARE(waiting().size(), waited);
                if (first)
                    QVERIFY(note(u"there is room again"_s));
            }
            endWithWaiting();
        });
        m_open->reopen();
        QCOMPARE(library().annotation(m_one)->note, u"there is room again"_s);
        QCOMPARE(files(), QStringList());
    }

    /// What was undone while it waited can be made again when the rest is stored, in another run of the program, too.
    void redo_outlivesStoring_data()
    {
        QTest::addColumn<bool>("ends");
        QTest::newRow("stored by itself") << false;
        QTest::newRow("stored by the next opening") << true;
    }
    void redo_outlivesStoring()
    {
        QFETCH(const bool, ends);
        QStringList two;
        QStringList three;
        whileLocked(m_open->path(), [&] {
            QVERIFY(note(u"one"_s) && library().ensureTag(u"two"_s));
            two = contentOf(library());
            QVERIFY(library().ensureTag(u"three"_s) && library().ensureTag(u"four"_s));
            QVERIFY(library().undo());
            three = contentOf(library());
            QVERIFY(library().undo());
            QCOMPARE(contentOf(library()), two);
            if (ends)
                endWithWaiting();
        });
        if (ends)
            m_open->reopen();
        else
            QVERIFY(waiting().store());
        QCOMPARE(contentOf(library()), two);
        QVERIFY(library().redo()->has_value());
        QCOMPARE(contentOf(library()), three);
        QVERIFY(library().redo()->has_value());
        QVERIFY(library().codebook().find(u"four"_s)->has_value());
        QVERIFY(!library().redo()->has_value());
    }

    void aLivingProgramsChanges_areItsOwn()
    {
        whileLocked(m_open->path(), [&] { QVERIFY(note(u"mine"_s)); });
        QVERIFY(Library::open(m_open->path()));
        QVERIFY(!stored().contains(u"春天|mine|a/b"_s)); // another opening left them alone
        QCOMPARE(files().size(), 1);
        QVERIFY(waiting().store());
        QVERIFY(stored().contains(u"春天|mine|a/b"_s));
    }

    void openedWhileStillLocked_isStoredLater()
    {
        whileLocked(m_open->path(), [&] {
            QVERIFY(note(u"left behind"_s));
            endWithWaiting();
            m_open->reopen();
            QVERIFY(waiting().isLeft());
            QVERIFY(waiting().isEmpty());
        });
        QVERIFY(waiting().store());
        QVERIFY(waiting().takeReport().differs);
        QVERIFY(!waiting().isLeft());
        QCOMPARE(library().annotation(m_one)->note, u"left behind"_s);
    }

    /// The program ended between storing them and removing the file.
    void replay_happensOnce()
    {
        QByteArray file;
        QString name;
        whileLocked(m_open->path(), [&] {
            QVERIFY(note(u"once"_s) && library().memos().add(m_one, u"once"_s, {}));
            name = files().constFirst();
            QFile kept(name);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            file = kept.readAll();
            endWithWaiting();
        });
        for (int round = 0; round < 3; ++round) {
            m_open->reopen();
            QCOMPARE(library().memos().all()->size(), 2);
            QCOMPARE(library().undoText(), u"new memo"_s);
            QVERIFY(library().memos().all()->first().title == u"once"_s);
            QFile again(name);
            QVERIFY(again.open(QIODevice::WriteOnly) && again.write(file) == file.size());
        }
        QFile::remove(name);
    }

    void torn_lastLine_isNoDamage()
    {
        QString name;
        whileLocked(m_open->path(), [&] {
            QVERIFY(note(u"whole"_s) && note(u"torn"_s));
            name = files().constFirst();
            endWithWaiting();
        });
        QVERIFY(QFile::resize(name, QFileInfo(name).size() - 5));
        m_open->reopen();
        QCOMPARE(library().annotation(m_one)->note, u"whole"_s);
        QVERIFY(waiting().takeReport().refused.isEmpty());
        QVERIFY(!QFileInfo::exists(name));
    }

    /// Bytes anywhere are others: nothing breaks, what can be read is stored, the file is kept where something cannot.
    void damage_anywhere()
    {
        const quint32 seed = testSeed();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QByteArray file;
        QString name;
        whileLocked(m_open->path(), [&] {
            for (int i = 0; i < 6; ++i)
                QVERIFY(library().memos().add(m_one, u"memo %1"_s.arg(i), {}));
            name = files().constFirst();
            QFile kept(name);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            file = kept.readAll();
            endWithWaiting();
            QFile::remove(name);
        });
        for (int round = 0; round < 30; ++round) {
            QByteArray damaged = file;
            const qsizetype at = random.bounded(int(damaged.size() - 1));
            const char other = char(random.bounded(256));
            if (other == damaged.at(at))
                continue;
            damaged[at] = other;
            const QString mine = name.chopped(4) + u"%1"_s.arg(round, 4, 10, QLatin1Char('0'));
            QFile written(mine);
            QVERIFY(written.open(QIODevice::WriteOnly) && written.write(damaged) == damaged.size());
            written.close();
            m_open->reopen();
            const auto report = waiting().takeReport();
            QVERIFY2(report.stored >= 4 && report.stored <= 5, qPrintable(QString::number(report.stored)));
            QVERIFY(!report.refused.isEmpty());
            QVERIFY(QFileInfo::exists(mine + u".aside"_s) && !QFileInfo::exists(mine));
            while (library().undoText() == u"new memo"_s && library().memos().all()->size() > 1)
                QVERIFY(library().undo());
        }
    }

    // What others change meanwhile

    void sameTagByOthers_isOneTag()
    {
        whileLocked(m_open->path(), [&] {
            QVERIFY(library().update({*library().annotation(m_one)}, {u"n/m"_s}));
            QVERIFY(library().memos().add(tag(u"n/m"_s), u"on it"_s, {}));
            QVERIFY(library().ensureTag(u"n/m/k"_s));
        });
        QVERIFY(m_other->ensureTag(u"n/m"_s));
        const TagId theirs = m_other->codebook().find(u"n/m"_s)->value().id;
        QVERIFY(waiting().store());
        const auto report = waiting().takeReport();
        QCOMPARE(report.stored, 3);
        QVERIFY(report.differs && report.refused.isEmpty());
        QCOMPARE(tag(u"n/m"_s), theirs);
        QVERIFY(library().annotation(m_one)->tags.contains(theirs));
        QVERIFY(library().memos().about(theirs)->size() == 1);
        QVERIFY(library().codebook().find(u"n/m/k"_s)->has_value());
    }

    void whatOthersTookAway_isSaid()
    {
        const TagId b = tag(u"a/b"_s);
        whileLocked(m_open->path(), [&] {
            QVERIFY(library().renameTag(b, u"mine"_s));
            QVERIFY(library().codebook().move({tag(u"a/c"_s)}, {}, 0)); // places its siblings, too
            QVERIFY(library().update({*library().annotation(m_two)}, {u"a/mine"_s}));
        });
        QVERIFY(m_other->codebook().remove({b}));
        QVERIFY(waiting().store());
        const auto report = waiting().takeReport();
        QCOMPARE(report.stored, 2);
        QCOMPARE(report.refused.size(), 1);
        QCOMPARE(report.refused.constFirst().what, u"rename tag"_s);
        QCOMPARE(report.refused.constFirst().error.code, ErrorCode::NotFound);
        QVERIFY(library().codebook().find(u"c"_s)->has_value());
        QCOMPARE(library().annotation(m_two)->tags.size(), 1);
    }

    void tagsThatWouldLieInEachOther_doNot()
    {
        QVERIFY(library().ensureTag(u"p"_s) && library().ensureTag(u"q"_s));
        whileLocked(m_open->path(), [&] { QVERIFY(library().codebook().move({tag(u"p"_s)}, tag(u"q"_s))); });
        QVERIFY(m_other->codebook().move({tag(u"q"_s)}, m_other->codebook().find(u"p"_s)->value().id));
        QVERIFY(waiting().store());
        QCOMPARE(waiting().takeReport().refused.size(), 1);
        QVERIFY(library().codebook().find(u"p/q"_s)->has_value());
    }

    void bothChanged_theLaterIsStored_andUndoGivesTheirs()
    {
        whileLocked(m_open->path(), [&] { QVERIFY(note(u"mine"_s)); });
        auto annotation = *m_other->annotation(m_one);
        annotation.note = u"theirs"_s;
        QVERIFY(m_other->update(annotation));
        QVERIFY(waiting().store());
        QCOMPARE(library().annotation(m_one)->note, u"mine"_s);
        QVERIFY(library().undo());
        QCOMPARE(library().annotation(m_one)->note, u"theirs"_s);
    }

    /// Any changes, undone and made again, come to the same as without a lock.
    void randomly_sameAsWithoutALock()
    {
        const quint32 seed = testSeed();
        qInfo("seed %u", seed);
        const auto work = [seed](Library &l, const document::Document &text, const DocumentId &id, bool waits) {
            QRandomGenerator random(seed);
            int depth = 0; // what waits; undo goes no further
            for (int i = 0; i < 120; ++i) {
                const auto tags = *l.tags();
                const auto any = tags.at(random.bounded(int(tags.size())));
                Outcome done;
                switch (const int which = random.bounded(8)) {
                case 0:
                case 1: {
                    const qsizetype at = random.bounded(int(text.text().size() - 4));
                    done = outcomeOf(l.annotate({id, {{at, at + 3}}, {}, {}, {any.path}, QString::number(i)}, text));
                    break;
                }
                case 2:
                    done = outcomeOf(l.ensureTag(any.path.section(u'/', 0, 2) + u"/t%1"_s.arg(i)));
                    break;
                case 3:
                    done = l.renameTag(any.id, u"r%1"_s.arg(i));
                    break;
                case 4:
                    done = l.codebook().merge({any.id}, tags.at(random.bounded(int(tags.size()))).id);
                    if (l.tags()->size() == tags.size())
                        continue;
                    break;
                case 5:
                    done = outcomeOf(l.memos().add(any.id, u"m%1"_s.arg(i), {}));
                    break;
                default:
                    if (which == 6 && depth > 0 && l.undo())
                        --depth;
                    else if (which == 7 && l.canRedo() && l.redo()) // no lock is needed to see that there is none
                        ++depth;
                    continue;
                }
                depth += done ? 1 : 0;
                QVERIFY2(done || done.error().code == ErrorCode::InvalidArgument, qPrintable(reasonOf(done)));
            }
            QCOMPARE(l.history().waiting().size(), waits ? depth : 0);
        };
        // Both start from one file.
        QVERIFY(library().ensureTag(u"start"_s));
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"library.db"_s);
        QVERIFY(storage::Database::open(m_open->path())->copyTo(copy));
        auto plain = Library::open(copy);
        QVERIFY(plain);
        work(**plain, m_open->document, m_open->id, false);
        whileLocked(m_open->path(), [&] { work(library(), m_open->document, m_open->id, true); });
        QCOMPARE(contentOf(library()), contentOf(**plain));
        QVERIFY(waiting().store());
        QVERIFY(waiting().takeReport().refused.isEmpty());
        QCOMPARE(contentOf(library()), contentOf(**plain));
        QCOMPARE(library().redoText(), (*plain)->redoText());
        while (library().canUndo())
            QVERIFY(library().undo()->has_value());
        while ((*plain)->canUndo())
            QVERIFY((*plain)->undo()->has_value());
        QCOMPARE(contentOf(library()), contentOf(**plain));
    }
};

QTEST_GUILESS_MAIN(TestWaitingEdits)
#include "tst_waitingedits.moc"
