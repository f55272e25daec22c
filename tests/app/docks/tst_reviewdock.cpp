// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/navigator.h"
#include "app/docks/reviewdock.h"

#include <QPushButton>
#include <QTreeView>

#include "tests/app/openlibrary.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;
using core::annotation::AnchorState;

/// A file is annotated, changes on the disk, and is opened again as the new content of its document.
class TestReviewDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void changedFile_keepsWhatStandsAndQueuesTheRest();
    void otherTextUnderTheName_offersToTakeTheAnnotationsAlong();
    void formerContent_openedAsAFile_showsThePresentOne();
    void keys_decide();
    void chosenRow_isShownWhole();
    void severalPassages_areDecidedOneByOne();
    void undo_bringsTheOldContentBack();

private:
    Workspace &workspace() { return m_open->workspace(); }
    QString path() const { return m_open->folder() + u"/报告.txt"_s; }
    void write(const QString &text) const;
    core::DocumentId openFile(const controllers::OpenRequest &request);
    void mark(const core::DocumentId &id, const QString &words);
    core::DocumentId annotatedThenChanged();
    static AnchorState stateOf(const Workspace &workspace, const core::DocumentId &id, const QString &words);

    std::unique_ptr<OpenLibrary> m_open;
};

namespace
{
const QString before = u"河湖管护年度报告\n\n一、总体情况\n\n今年主要河湖水位比去年高出两成，各地及时调度，没有发生"
                       u"大的险情。\n\n二、存在问题\n\n部分闸门年久失修，巡查记录不全，需要尽快整改。\n\n三、下一步打算"
                       u"\n\n请各县在年底以前报送名单，逐一核对。\n"_s;
const QString after = u"河湖管护年度报告\n\n一、总体情况\n\n今年主要河湖水位比前年高出三成多，各地及时调度，没有发生"
                      u"大的险情。\n\n二、存在问题\n\n部分闸门年久失修，巡查记录不全，需要尽快整改。\n\n三、下一步打算"
                      u"\n\n经费由省里统一安排。\n"_s;
} // namespace

void TestReviewDock::init()
{
    m_open = std::make_unique<OpenLibrary>();
}

void TestReviewDock::cleanup()
{
    m_open.reset();
}

void TestReviewDock::write(const QString &text) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

core::DocumentId TestReviewDock::openFile(const controllers::OpenRequest &request)
{
    QSignalSpy opened(&workspace(), &Workspace::documentOpened);
    workspace().open(request);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000); }();
    return workspace().currentId();
}

void TestReviewDock::mark(const core::DocumentId &id, const QString &words)
{
    const qsizetype at = workspace().document(id)->document.text().indexOf(words);
    QVERIFY(at >= 0);
    core::library::NewAnnotation what;
    what.document = id;
    what.ranges = {{at, at + words.size()}};
    QVERIFY(workspace().annotate(what));
}

core::DocumentId TestReviewDock::annotatedThenChanged()
{
    write(before);
    controllers::OpenRequest request;
    request.path = path();
    const core::DocumentId id = openFile(request);
    mark(id, u"主要河湖水位比去年高出两成，各地及时调度"_s);
    mark(id, u"部分闸门年久失修"_s);
    mark(id, u"请各县在年底以前报送名单"_s);
    workspace().close(id);
    write(after);
    return id;
}

AnchorState TestReviewDock::stateOf(const Workspace &workspace, const core::DocumentId &id, const QString &words)
{
    for (const core::annotation::Annotation &annotation : workspace.document(id)->annotations) {
        if (annotation.targets.constFirst().quote.contains(words))
            return annotation.state;
    }
    qFatal("no such annotation");
}

void TestReviewDock::changedFile_keepsWhatStandsAndQueuesTheRest()
{
    const core::DocumentId id = annotatedThenChanged();
    controllers::OpenRequest request;
    request.path = path();
    QSignalSpy updated(&workspace(), &Workspace::documentUpdated);
    QCOMPARE(openFile(request), id);
    QCOMPARE(updated.size(), 1);
    QVERIFY(!workspace().earlier(id));
    QCOMPARE(stateOf(workspace(), id, u"闸门"_s), AnchorState::Exact);
    QCOMPARE(stateOf(workspace(), id, u"水位"_s), AnchorState::Doubtful);
    QCOMPARE(stateOf(workspace(), id, u"名单"_s), AnchorState::Lost);
    QCOMPARE(workspace().undecided(id).size(), 2);
}

void TestReviewDock::otherTextUnderTheName_offersToTakeTheAnnotationsAlong()
{
    const core::DocumentId old = annotatedThenChanged();
    write(u"水质监测办法\n\n第一条 为规范水质监测，制定本办法。\n\n第二条 监测站每月采样一次。\n"_s);
    QSignalSpy updated(&workspace(), &Workspace::documentUpdated);
    controllers::OpenRequest request;
    request.path = path();
    const core::DocumentId other = openFile(request);
    QVERIFY(other != old);
    QCOMPARE(updated.size(), 0);
    const auto earlier = workspace().earlier(other);
    QVERIFY(earlier);
    QCOMPARE(earlier->id, old);
    QCOMPARE(earlier->annotationCount, 3);
    QVERIFY(workspace().remember(other, u"place"_s, u"12"_s)); // it was read
    workspace().close(other);
    request.updates = old;
    request.discards = other;
    QCOMPARE(openFile(request), old);
    QCOMPARE(updated.size(), 1);
    QVERIFY(!workspace().library()->document(other));
}

/// The annotations stand in the present content, wherever the former one is opened from.
void TestReviewDock::formerContent_openedAsAFile_showsThePresentOne()
{
    controllers::OpenRequest request;
    request.updates = annotatedThenChanged();
    request.path = path();
    const core::DocumentId id = openFile(request);
    workspace().close(id);
    write(before);
    QSignalSpy told(&workspace(), &Workspace::noticed);
    controllers::OpenRequest again;
    again.path = path();
    QCOMPARE(openFile(again), id);
    QVERIFY(workspace().document(id)->document.text().contains(u"三成多"_s));
    QCOMPARE(workspace().undecided(id).size(), 2);
    QCOMPARE(told.size(), 1);
}

void TestReviewDock::keys_decide()
{
    controllers::OpenRequest request;
    request.updates = annotatedThenChanged();
    request.path = path();
    const core::DocumentId id = openFile(request);
    controllers::AnnotationController controller(workspace());
    controllers::Navigator navigator;
    docks::ReviewDock dock({workspace(), controller, navigator});
    QCOMPARE(dock.count(), 2);
    // The one that was found stands first: accepted.
    QTest::keyClick(dock.tree(), Qt::Key_A);
    QCOMPARE(dock.count(), 1);
    QCOMPARE(stateOf(workspace(), id, u"水位"_s), AnchorState::Exact);
    // The lost one cannot be accepted, and without a selection not be placed.
    QSignalSpy told(&workspace(), &Workspace::noticed);
    QTest::keyClick(dock.tree(), Qt::Key_A);
    QTest::keyClick(dock.tree(), Qt::Key_P);
    QCOMPARE(dock.count(), 1);
    QCOMPARE(told.size(), 2);
    const qsizetype at = workspace().document(id)->document.text().indexOf(u"经费由省里"_s);
    controller.setSelection(id, {at, at + 5});
    QTest::keyClick(dock.tree(), Qt::Key_P);
    QCOMPARE(dock.count(), 0);
    const auto &placed = workspace().document(id)->annotations;
    QVERIFY(std::ranges::any_of(placed, [at](const core::annotation::Annotation &annotation) {
        return annotation.targets.constFirst().range == core::text::TextRange(at, at + 5);
    }));
    QVERIFY(workspace().undo());
    QCOMPARE(dock.count(), 1);
    QTest::keyClick(dock.tree(), Qt::Key_L);
    QCOMPARE(dock.count(), 0);
    QCOMPARE(stateOf(workspace(), id, u"名单"_s), AnchorState::Lost);
}

void TestReviewDock::chosenRow_isShownWhole()
{
    controllers::OpenRequest request;
    request.updates = annotatedThenChanged();
    request.path = path();
    openFile(request);
    controllers::AnnotationController controller(workspace());
    controllers::Navigator navigator;
    docks::ReviewDock dock({workspace(), controller, navigator});
    dock.resize(180, 600);
    dock.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dock));
    QTreeView &tree = *dock.tree();
    const auto height = [&tree](int row) { return tree.visualRect(tree.model()->index(row, 0)).height(); };
    QCOMPARE(tree.currentIndex().row(), 0);
    const int cut = height(1);
    const int whole = height(0);
    // Two passages of nineteen characters and more, in lines of less.
    QVERIFY2(whole >= cut + 2 * tree.fontMetrics().height(), qPrintable(u"%1 %2"_s.arg(whole).arg(cut)));
    dock.resize(600, 600);
    QTRY_VERIFY(height(0) < whole);
    dock.resize(180, 600);
    QTRY_COMPARE(height(0), whole);
    tree.setCurrentIndex(tree.model()->index(1, 0));
    QTRY_COMPARE(height(0), cut);
}

void TestReviewDock::severalPassages_areDecidedOneByOne()
{
    write(before);
    controllers::OpenRequest request;
    request.path = path();
    const core::DocumentId id = openFile(request);
    core::library::NewAnnotation what;
    what.document = id;
    for (const QString &words :
         {u"主要河湖水位比去年高出两成，各地及时调度"_s, u"部分闸门年久失修"_s, u"请各县在年底以前报送名单"_s}) {
        const qsizetype at = workspace().document(id)->document.text().indexOf(words);
        what.ranges.append({at, at + words.size()});
    }
    QVERIFY(workspace().annotate(what));
    workspace().close(id);
    write(after);
    request.updates = id;
    QCOMPARE(openFile(request), id);
    const auto passages = [&] { return workspace().document(id)->annotations.constFirst().targets; };

    controllers::AnnotationController controller(workspace());
    controllers::Navigator navigator;
    docks::ReviewDock dock({workspace(), controller, navigator});
    QCOMPARE(dock.filter()->rowCount(), 3); // what stands is shown beside what is to be decided
    QCOMPARE(dock.count(), 2);
    QTest::keyClick(dock.tree(), Qt::Key_A);
    QCOMPARE(dock.count(), 1);
    QCOMPARE(passages().at(0).state, AnchorState::Exact);
    QVERIFY(passages().at(0).quote.contains(u"三成多"_s));
    // The next one to be decided is chosen by itself: the last passage, not the one that stands.
    QCOMPARE(dock.tree()->currentIndex().row(), 2);
    const qsizetype at = workspace().document(id)->document.text().indexOf(u"经费由省里"_s);
    controller.setSelection(id, {at, at + 5});
    QTest::keyClick(dock.tree(), Qt::Key_P);
    QCOMPARE(dock.count(), 0);
    QCOMPARE(passages().size(), 3);
    QCOMPARE(passages().at(2).range, core::text::TextRange(at, at + 5));
    QVERIFY(workspace().undo());
    QTest::keyClick(dock.tree(), Qt::Key_L);
    QCOMPARE(dock.count(), 0);
    QVERIFY(passages().at(2).keptLost);
    QCOMPARE(workspace().document(id)->annotations.constFirst().state, AnchorState::Exact);
}

void TestReviewDock::undo_bringsTheOldContentBack()
{
    controllers::OpenRequest request;
    request.updates = annotatedThenChanged();
    request.path = path();
    const core::DocumentId id = openFile(request);
    QVERIFY(workspace().document(id)->document.text().contains(u"三成多"_s));
    QSignalSpy replaced(&workspace(), &Workspace::documentReplaced);
    QVERIFY(workspace().undo());
    QTRY_VERIFY_WITH_TIMEOUT(!replaced.isEmpty(), 10'000);
    QTRY_VERIFY(workspace().document(id)->document.text().contains(u"去年高出两成"_s));
    QCOMPARE(stateOf(workspace(), id, u"名单"_s), AnchorState::Exact);
    QVERIFY(workspace().undecided(id).isEmpty());
}

QTEST_MAIN(TestReviewDock)
#include "tst_reviewdock.moc"
