// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs on one library: what one changes, the other shows within a second, and neither undoes the other's work.
#include "app/controllers/librarywatch.h"
#include "core/corrections/rewording.h"
#include "core/library/codebook.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/opendocument.h"
#include "core/library/versions.h"

#include "tests/app/openlibrary.h"

using namespace app::controllers;
using namespace Qt::Literals::StringLiterals;
using core::library::Library;

class TestLibraryWatch : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    std::unique_ptr<LibraryWatch> m_watch;
    std::unique_ptr<Library> m_other;

    Workspace &workspace() { return m_open->workspace(); }
    core::library::OpenDocument theirs() { return *core::library::openDocument(*m_other, m_open->id()); }

    core::annotation::Annotation theyMark(const char16_t *words, const QStringList &tags = {})
    {
        core::library::NewAnnotation what;
        what.document = m_open->id();
        what.ranges = {m_open->find(words)};
        what.tagPaths = tags;
        auto made = m_other->annotate(what, workspace().document(m_open->id())->document);
        if (!made)
            qFatal("not annotated");
        return *made;
    }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>();
        m_watch = std::make_unique<LibraryWatch>(workspace());
        auto other = Library::open(m_open->path());
        QVERIFY(other);
        m_other = std::move(*other);
    }
    void cleanup()
    {
        m_watch.reset();
        m_other.reset();
        m_open.reset();
    }

    void annotation_madeChangedAndRemoved()
    {
        auto made = theyMark(u"节水优先", {u"水/节水"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().size(), 1, 10'000);
        QCOMPARE(m_open->annotations().first().targets.first().quote, u"节水优先"_s);
        QCOMPARE(m_open->tags(m_open->annotations().first()), QStringList{u"水/节水"_s});
        made.note = u"看这里"_s;
        QVERIFY(m_other->update(made));
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().first().note, u"看这里"_s, 10'000);
        QVERIFY(workspace().canUndo());
        QVERIFY(m_other->removeAnnotations({made.id}));
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().size(), 0, 10'000);
    }

    /// Within a second; the tests themselves wait as long as a busy machine needs.
    void watch_asksOftenEnough() { QVERIFY(LibraryWatch::everyMs <= 500); }

    void passages_followTheirEnds()
    {
        const auto made = theyMark(u"节水优先");
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().size(), 1, 10'000);
        QVERIFY(m_other->setPassages(made.id, {m_open->find(u"节水"), m_open->find(u"空间均衡")}, theirs().document));
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().first().targets.size(), 2, 10'000);
        QCOMPARE(m_open->annotations().first().targets.last().quote, u"空间均衡"_s);
        QVERIFY(m_other->undo());
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().first().targets.size(), 1, 10'000);
    }

    void linksAndMemos_areToldOf()
    {
        const auto from = theyMark(u"节水优先");
        const auto to = theyMark(u"空间均衡");
        QSignalSpy links(&workspace(), &Workspace::linksChanged);
        QSignalSpy memos(&workspace(), &Workspace::memosChanged);
        QVERIFY(m_other->links().add(from.id, to.id, u"supports"_s));
        QTRY_COMPARE_WITH_TIMEOUT(workspace().linksIn(m_open->id())->size(), 1, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!links.isEmpty(), 10'000);
        QVERIFY(m_other->memos().add(from.id, u"备忘"_s, u"内容"_s));
        QTRY_COMPARE_WITH_TIMEOUT(workspace().memos()->size(), 1, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!memos.isEmpty(), 10'000);
    }

    void words_changedByAnother_areShown()
    {
        theyMark(u"空间均衡");
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().size(), 1, 10'000);
        const auto open = theirs();
        const qsizetype block = open.document.blockAt(open.document.text().indexOf(u"节水优先"));
        const QString words = open.document.blockText(block).toString().replace(u"节水优先"_s, u"节约用水优先"_s);
        const auto plan = core::corrections::plannedRewording(open.corrected, {block, words, {}});
        QVERIFY(plan);
        QVERIFY(m_other->correct(open, *plan));
        const auto text = [this] { return workspace().document(m_open->id())->document.text(); };
        QTRY_VERIFY_WITH_TIMEOUT(text().contains(u"节约用水优先"_s), 10'000);
        const auto range = m_open->annotations().first().targets.first().range;
        QCOMPARE(text().mid(range.start(), range.length()), u"空间均衡"_s);
        QVERIFY(m_other->undo());
        QTRY_VERIFY_WITH_TIMEOUT(!text().contains(u"节约用水优先"_s), 10'000);
    }

    void codebook_isToldOfInBothDirections()
    {
        QSignalSpy tags(&workspace(), &Workspace::tagsChanged);
        const auto tag = m_other->ensureTag(u"政策"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!tags.isEmpty(), 10'000);
        QVERIFY(workspace().renameTag(tag->id, u"政策工具"_s));
        QVERIFY(m_other->changedElsewhere());
        QCOMPARE(m_other->tags()->first().name, u"政策工具"_s);
    }

    void structure_followsCorrectionAndItsUndo()
    {
        const auto blocks = workspace().document(m_open->id())->document.blocks().size();
        const auto open = theirs();
        core::corrections::Request request;
        request.gesture = core::corrections::Gesture::Split;
        request.offset = open.document.text().indexOf(u"到明年底"_s);
        QVERIFY(m_other->correct(open, *core::corrections::planned(open.corrected, request)));
        const auto count = [this] { return workspace().document(m_open->id())->document.blocks().size(); };
        QTRY_COMPARE_WITH_TIMEOUT(count(), blocks + 1, 10'000);
        QVERIFY(workspace().undo());
        QTRY_COMPARE_WITH_TIMEOUT(count(), blocks, 10'000);
        QCOMPARE(m_other->corrections(m_open->id())->size(), 0);
    }

    void review_isSharedToo()
    {
        theyMark(u"空间均衡");
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().size(), 1, 10'000);
        const auto id = m_open->annotations().first().id;
        QVERIFY(m_other->versions().place(id, theirs().document, 0, m_open->find(u"节水优先")));
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().first().targets.first().quote, u"节水优先"_s, 10'000);
    }

    void documentRemoved_isClosedAndTold()
    {
        QSignalSpy told(&workspace(), &Workspace::noticed);
        QVERIFY(m_other->remove(m_open->id()));
        QTRY_VERIFY_WITH_TIMEOUT(!workspace().isOpen(m_open->id()), 10'000);
        QCOMPARE(told.size(), 1);
    }

    void nothingChanged_nothingTold()
    {
        QTest::qWait(2 * LibraryWatch::everyMs);
        QSignalSpy documents(&workspace(), &Workspace::documentsChanged);
        QSignalSpy annotations(&workspace(), &Workspace::annotationsChanged);
        QTest::qWait(3 * LibraryWatch::everyMs);
        QCOMPARE(documents.size() + annotations.size(), 0);
    }

    void following_writesNothing()
    {
        theyMark(u"节水优先");
        QTRY_COMPARE_WITH_TIMEOUT(m_open->annotations().size(), 1, 10'000);
        static_cast<void>(m_other->changedElsewhere());
        QTest::qWait(3 * LibraryWatch::everyMs);
        QVERIFY(!m_other->changedElsewhere());
    }
};

QTEST_MAIN(TestLibraryWatch)
#include "tst_librarywatch.moc"
