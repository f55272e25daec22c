// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/codebookcontroller.h"
#include "app/controllers/navigator.h"
#include "app/controllers/recenttags.h"
#include "app/controllers/retrievalcontroller.h"
#include "app/docks/criteriabar.h"
#include "app/docks/retrievaldock.h"
#include "app/docks/tagpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

#include "tests/app/openlibrary.h"
#include "tests/app/scriptedprompt.h"
#include "tests/app/typing.h"

using namespace Qt::Literals::StringLiterals;
using app::controllers::Notice;
using app::controllers::Workspace;
using app::docks::RetrievalDock;
using app::models::Criterion;
using core::library::Query;

namespace
{

/// A library with two documents, marks in both, and the dock before it.
struct Desk {
    OpenLibrary open;
    QSettings settings{open.folder() + u"/zhupi.conf"_s, QSettings::IniFormat};
    ScriptedPrompt prompt;
    app::controllers::Navigator navigator;
    app::controllers::AnnotationController annotations{open.workspace()};
    app::controllers::RecentTags recent{settings};
    app::controllers::CodebookController codebook{{open.workspace(), prompt, annotations, recent}};
    app::controllers::RetrievalController controller{{open.workspace(), prompt, annotations, navigator, recent}};
    RetrievalDock dock{{open.workspace(), controller, codebook, prompt, recent, settings}};
    QStringList said;
    core::DocumentId second;

    Desk()
    {
        QObject::connect(&open.workspace(), &Workspace::noticed, &dock,
                         [this](const Notice &notice) { said.append(notice.text); });
        mark(open.id(), u"节水优先"_s, {u"原则/水"_s}, core::annotation::MarkColor::Yellow);
        mark(open.id(), u"系统治理"_s, {u"原则"_s}, core::annotation::MarkColor::Green);
        mark(open.id(), u"执法检查"_s, {u"手段"_s}, core::annotation::MarkColor::Green);
        QSignalSpy opened(&open.workspace(), &Workspace::documentOpened);
        app::controllers::OpenRequest request;
        request.bytes = u"城市供水条例\n\n第一章　总则\n\n节约用水，人人有责。\n"_s.toUtf8();
        request.name = u"second.txt"_s;
        open.workspace().open(request);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000); }();
        second = open.workspace().currentId();
        mark(second, u"节约用水"_s, {u"原则/水"_s}, core::annotation::MarkColor::Blue);
        dock.resize(320, 600);
        dock.show();
        expect({u"节水优先"_s, u"系统治理"_s, u"执法检查"_s, u"节约用水"_s});
    }

    void mark(const core::DocumentId &id, const QString &words, const QStringList &tags,
              core::annotation::MarkColor color)
    {
        const qsizetype at = open.workspace().document(id)->document.text().indexOf(words);
        QVERIFY(at >= 0);
        core::library::NewAnnotation what;
        what.document = id;
        what.ranges = {{at, at + words.size()}};
        what.tagPaths = tags;
        what.color = color;
        QVERIFY(open.workspace().annotate(what));
    }
    QStringList shown() const
    {
        QStringList quotes;
        for (int row = 0; row < dock.model()->rowCount(); ++row)
            quotes.append(dock.model()->index(row).data().toString());
        return quotes;
    }
    void expect(const QStringList &quotes) { QTRY_COMPARE_WITH_TIMEOUT(shown(), quotes, 5000); }
    core::TagId tag(const QString &path)
    {
        const auto tags = open.workspace().library()->tags();
        const auto at = std::ranges::find(*tags, path, &core::annotation::Tag::path);
        return at == tags->end() ? core::TagId() : at->id;
    }
    void type(const QString &text)
    {
        dock.criteria()->field()->clear();
        ::type(dock.criteria()->field(), text);
    }
    Criterion tagged(const QString &path) { return {{Query::Kind::Tag, path}, {}, {}, false, tag(path)}; }
};

} // namespace

class TestRetrievalDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_findWhileTyping()
    {
        Desk desk;
        desk.dock.criteria()->field()->setText(u"水"_s);
        desk.expect({u"节水优先"_s, u"节约用水"_s});
        QVERIFY(desk.dock.status()->text().contains(u'2'));
        desk.dock.criteria()->field()->setText(u"水 -color:blue"_s);
        desk.expect({u"节水优先"_s});
    }

    void wrongQuery_saysWhatIsWrongAndKeepsTheRows()
    {
        Desk desk;
        desk.dock.criteria()->field()->setText(u"(水"_s);
        QTRY_VERIFY(!desk.dock.status()->text().contains(u'4'));
        QVERIFY(!desk.dock.status()->text().isEmpty());
        QCOMPARE(desk.shown().size(), 4);
        // They are not what was asked for, so nothing is done to all of them.
        const auto buttons = desk.dock.findChildren<QToolButton *>();
        const auto change = std::ranges::find(buttons, u"Change…"_s, &QToolButton::text);
        QVERIFY(change != buttons.end());
        QVERIFY(!(*change)->isEnabled());
        desk.dock.criteria()->field()->setText(u"水"_s);
        desk.expect({u"节水优先"_s, u"节约用水"_s});
        QVERIFY((*change)->isEnabled());
    }

    void offers_areTakenAsChips()
    {
        Desk desk;
        QTRY_VERIFY((desk.type(u"原则"_s), !desk.dock.criteria()->offered().isEmpty()));
        QCOMPARE(desk.dock.criteria()->offered().constFirst().condition.value, u"原则"_s);
        QTest::keyClick(desk.dock.criteria()->field(), Qt::Key_Tab);
        QCOMPARE(desk.dock.criteria()->typed(), QString());
        QCOMPARE(desk.dock.criteria()->chips().size(), 1);
        desk.expect({u"节水优先"_s, u"系统治理"_s, u"节约用水"_s});
        QTest::keyClick(desk.dock.criteria()->field(), Qt::Key_Backspace);
        desk.expect({u"节水优先"_s, u"系统治理"_s, u"执法检查"_s, u"节约用水"_s});
    }

    void criteria_joinAndNegate()
    {
        Desk desk;
        Criterion water = desk.tagged(u"原则/水"_s);
        Criterion means = desk.tagged(u"手段"_s);
        means.join = Criterion::Join::Or;
        desk.dock.criteria()->setCriteria({water, means});
        desk.expect({u"节水优先"_s, u"执法检查"_s, u"节约用水"_s});
        water.negated = true;
        desk.dock.criteria()->setCriteria({water});
        desk.expect({u"系统治理"_s, u"执法检查"_s});
        Criterion principle = desk.tagged(u"原则"_s);
        principle.condition.kind = Query::Kind::TagOnly;
        water.negated = false;
        water.join = Criterion::Join::SameParagraph;
        desk.dock.criteria()->setCriteria({principle, water});
        desk.expect({u"系统治理"_s}); // with one on water in its paragraph
    }

    void chipMenu_changesItsCondition()
    {
        Desk desk;
        desk.dock.criteria()->setCriteria({desk.tagged(u"原则"_s)});
        const QList<QAction *> actions = desk.dock.criteria()->chips().constFirst()->menu()->actions();
        const auto negate =
            std::ranges::find_if(actions, [](const QAction *a) { return a->text().contains("Not"_L1); });
        QVERIFY(negate != actions.end());
        (*negate)->trigger();
        desk.expect({u"执法检查"_s});
        desk.dock.criteria()->chips().constFirst()->setFocus();
        QTest::keyClick(desk.dock.criteria()->chips().constFirst(), Qt::Key_Delete);
        QTRY_COMPARE(desk.shown().size(), 4);
    }

    void renamedTag_keepsItsMeaning()
    {
        Desk desk;
        desk.dock.criteria()->setCriteria({desk.tagged(u"手段"_s)});
        desk.expect({u"执法检查"_s});
        QVERIFY(desk.open.workspace().renameTag(desk.tag(u"手段"_s), u"工具"_s));
        QTRY_COMPARE(desk.dock.criteria()->criteria().constFirst().condition.value, u"工具"_s);
        desk.expect({u"执法检查"_s});
    }

    void changes_areFollowed()
    {
        Desk desk;
        desk.dock.criteria()->setCriteria({desk.tagged(u"手段"_s)});
        desk.expect({u"执法检查"_s});
        desk.mark(desk.second, u"人人有责"_s, {u"手段"_s}, core::annotation::MarkColor::Red);
        desk.expect({u"执法检查"_s, u"人人有责"_s});
        QVERIFY(desk.open.workspace().undo());
        desk.expect({u"执法检查"_s});
    }

    void order_isChosen()
    {
        Desk desk;
        desk.dock.setOrder(core::library::FoundOrder::Newest);
        QTRY_COMPARE(desk.shown().constFirst(), u"节约用水"_s);
    }

    void keys_walkAndOpenInTheOtherDocument()
    {
        Desk desk;
        QSignalSpy requested(&desk.open.workspace(), &Workspace::documentOpened);
        QTest::keyClick(desk.dock.criteria()->field(), Qt::Key_Return);
        QCOMPARE(desk.dock.list()->currentIndex().row(), 0);
        QTest::keyClick(desk.dock.list(), Qt::Key_Down);
        QCOMPARE(desk.open.workspace().currentId(), desk.second);
        QTest::keyClick(desk.dock.list(), Qt::Key_Return);
        QCOMPARE(desk.open.workspace().currentId(), desk.open.id());
        QCOMPARE(requested.size(), 1);
        const auto request = requested.constFirst().at(1).value<app::controllers::OpenRequest>();
        QCOMPARE(request.annotation, desk.dock.model()->passage(1).annotation);
        QTRY_COMPARE(desk.annotations.chosen().size(), 1); // at hand for the annotating keys
    }

    void closedDocument_isOpenedForItsPassage()
    {
        Desk desk;
        desk.open.workspace().close(desk.second);
        desk.controller.open(desk.dock.model()->passage(3));
        QTRY_COMPARE_WITH_TIMEOUT(desk.open.workspace().currentId(), desk.second, 5000);
    }

    void bulk_changesPassagesOfSeveralDocumentsAsOneChange()
    {
        Desk desk;
        desk.dock.criteria()->setCriteria({desk.tagged(u"原则/水"_s)});
        desk.expect({u"节水优先"_s, u"节约用水"_s});
        app::controllers::UserPrompt::BulkAnswer answer;
        answer.change.addedTags = {u"待核"_s};
        answer.change.color = core::annotation::MarkColor::Violet;
        for (int row = 0; row < 2; ++row)
            answer.passages.append(desk.dock.model()->passage(row).annotation);
        desk.prompt.bulk = answer;
        desk.controller.change({desk.dock.model()->passage(0), desk.dock.model()->passage(1)});
        QTRY_COMPARE(desk.said.size(), 1);
        QCOMPARE(desk.prompt.bulkPassages.size(), 2);
        QCOMPARE(desk.prompt.bulkPassages.constFirst().card.tags, QStringList{u"原则/水"_s});
        const auto &first = desk.open.annotations().constFirst();
        QCOMPARE(desk.open.tags(first), (QStringList{u"原则/水"_s, u"待核"_s}));
        QCOMPARE(first.color, core::annotation::MarkColor::Violet);
        QVERIFY(desk.open.workspace().undo());
        QCOMPARE(desk.open.annotations().constFirst().color, core::annotation::MarkColor::Yellow);
        QCOMPARE(desk.open.workspace().document(desk.second)->annotations.constFirst().color,
                 core::annotation::MarkColor::Blue);
        QVERIFY(desk.tag(u"待核"_s).isNull());
    }

    void bulk_leavesTheField_soThatUndoIsOfTheChange()
    {
        Desk desk;
        QApplication::setActiveWindow(&desk.dock);
        desk.dock.criteria()->field()->setFocus();
        QVERIFY(desk.dock.criteria()->field()->hasFocus());
        app::controllers::UserPrompt::BulkAnswer answer;
        answer.change.color = core::annotation::MarkColor::Violet;
        answer.passages = {desk.dock.model()->passage(0).annotation};
        desk.prompt.bulk = answer;
        desk.controller.change({desk.dock.model()->passage(0)});
        QTRY_COMPARE(desk.said.size(), 1);
        QVERIFY(desk.dock.list()->hasFocus());
    }

    void bulk_deletesAndUndoBringsBack()
    {
        Desk desk;
        app::controllers::UserPrompt::BulkAnswer answer;
        answer.removes = true;
        for (int row = 0; row < 4; ++row)
            answer.passages.append(desk.dock.model()->passage(row).annotation);
        desk.prompt.bulk = answer;
        desk.dock.list()->selectAll();
        QTest::keyClick(desk.dock.list(), Qt::Key_Delete);
        QTRY_VERIFY(desk.open.annotations().isEmpty());
        desk.expect({});
        QVERIFY(desk.open.workspace().undo());
        QTRY_COMPARE(desk.open.annotations().size(), 3);
        QTRY_COMPARE(desk.open.workspace().document(desk.second)->annotations.size(), 1);
        QTRY_COMPARE(desk.shown().size(), 4);
    }

    void tagPage_showsWhatIsSaidOfTheTag()
    {
        Desk desk;
        auto tags = desk.open.workspace().library()->tags();
        auto tag = *std::ranges::find(*tags, u"原则/水"_s, &core::annotation::Tag::path);
        tag.description = u"与用水有关的原则"_s;
        tag.whenNot = u"排水"_s;
        QVERIFY(desk.open.workspace().describeTag(tag));
        desk.dock.showTag(tag.id);
        QVERIFY(desk.dock.tagPage()->isVisible());
        QVERIFY(desk.dock.tagPage()->words()->text().contains(tag.description));
        QVERIFY(desk.dock.tagPage()->words()->text().contains(tag.whenNot));
        desk.expect({u"节水优先"_s, u"节约用水"_s});
        desk.dock.criteria()->field()->setText(u"节约"_s);
        QVERIFY(!desk.dock.tagPage()->isVisible());
        desk.expect({u"节约用水"_s});
    }

    void savedSearch_comesBack()
    {
        Desk desk;
        const QList<Criterion> criteria{desk.tagged(u"原则"_s), {{Query::Kind::Color, u"green"_s}, {}}};
        desk.dock.criteria()->setCriteria(criteria);
        desk.prompt.line = u"绿色的原则"_s;
        Q_EMIT desk.dock.savedMenu()->aboutToShow();
        desk.dock.savedMenu()->actions().constFirst()->trigger();
        desk.dock.criteria()->clear();
        Q_EMIT desk.dock.savedMenu()->aboutToShow();
        const QList<QAction *> actions = desk.dock.savedMenu()->actions();
        const auto saved = std::ranges::find_if(actions, [](const QAction *a) { return a->text() == u"绿色的原则"_s; });
        QVERIFY(saved != actions.end());
        (*saved)->trigger();
        QCOMPARE(desk.dock.criteria()->criteria(), criteria);
        desk.expect({u"系统治理"_s});
    }
};

QTEST_MAIN(TestRetrievalDock)
#include "tst_retrievaldock.moc"
