// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/annotationsdock.h"
#include "app/docks/codebookmenu.h"
#include "app/docks/criteriabar.h"
#include "app/docks/memodock.h"
#include "app/docks/retrievaldock.h"
#include "app/docks/tagpage.h"
#include "app/models/annotationmodel.h"
#include "app/models/memomodel.h"
#include "core/library/memos.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTreeView>

#include "tests/app/windowfixture.h"

using namespace Qt::Literals::StringLiterals;
using app::application::Surveying;
using app::controllers::UserPrompt;

namespace
{

const QString first = u"关于节水的意见\n\n一、总体要求\n\n　　坚持节水优先，把节约用水放在首位。\n\n二、主要任务\n\n"
                      u"　　健全巡查制度，每月巡查两次。\n"_s;
const QString second =
    u"供水条例\n\n第一章　总则\n\n第一条　为了节约用水，制定本条例。\n\n第二条　用水单位应当节约用水。"
    u"\n\n第二章　管理\n\n第三条　主管部门负责巡查。\n"_s;

/// Two documents in the window, the second in front.
struct Story {
    WindowFixture window;

    Story()
    {
        window.start();
        for (const core::DocumentId &id : workspace().documents())
            workspace().close(id); // the welcoming sample
        window.open(u"first.txt"_s, first);
        one = workspace().currentId();
        window.open(u"second.txt"_s, second);
        [&] { QTRY_VERIFY(workspace().currentId() != one); }();
        two = workspace().currentId();
    }

    app::controllers::Workspace &workspace() { return window.parts().workspace; }
    Surveying &survey() { return window.parts().surveying; }
    app::controllers::AnnotationController &annotations() { return window.parts().annotating.controller; }
    void front(const core::DocumentId &id)
    {
        workspace().setCurrent(id);
        [&] { QTRY_COMPARE(workspace().currentId(), id); }();
    }
    void select(const QString &words)
    {
        const qsizetype at = workspace().current()->document.text().indexOf(words);
        QVERIFY(at >= 0);
        window.view()->setFocus();
        window.view()->setSelection({at, at + words.size()});
        QCOMPARE(annotations().selection().length(), words.size());
    }
    core::annotation::Annotation only(const core::DocumentId &id)
    {
        return workspace().document(id)->annotations.value(0);
    }
    void run(QLatin1StringView id)
    {
        QVERIFY2(window.action(id)->isEnabled(), id.data());
        window.action(id)->trigger();
    }
    QStringList linksOnCards()
    {
        const auto *model = window.parts().annotating.dock->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row)
            lines += model->index(row, 0).data(app::models::AnnotationModel::LinksRole).toStringList();
        return lines;
    }

    core::DocumentId one;
    core::DocumentId two;
};

} // namespace

class TestSurveying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void link_acrossDocumentsIsShownFollowedAndUndone()
    {
        Story story;
        story.front(story.one);
        QVERIFY(!story.window.action("annotate.link"_L1)->isEnabled());
        story.select(u"节水优先"_s);
        story.run("annotate.link"_L1);
        QVERIFY(story.survey().links.hasBegun());
        story.front(story.two);
        story.select(u"为了节约用水"_s);
        story.window.prompt.linking = UserPrompt::LinkAnswer{u"explains"_s, {}};
        story.run("annotate.link"_L1);
        QCOMPARE(story.window.prompt.ends, (QStringList{u"节水优先"_s, u"为了节约用水"_s}));
        QVERIFY(!story.survey().links.hasBegun());
        const core::AnnotationId from = story.only(story.one).id;
        QCOMPARE(story.workspace().linksOf(from)->size(), 1);
        // At this end the card says where the link comes from.
        QTRY_COMPARE(story.linksOnCards().size(), 1);
        QVERIFY(story.linksOnCards().constFirst().startsWith(u'←'));
        QVERIFY(story.linksOnCards().constFirst().endsWith(u"节水优先"_s));

        story.annotations().choose(story.two, {story.only(story.two).id});
        story.run("annotate.linkFollow"_L1);
        QTRY_COMPARE(story.workspace().currentId(), story.one);
        QTRY_COMPARE(story.annotations().chosen(), QList{from});
        QTRY_VERIFY(!story.linksOnCards().isEmpty() && story.linksOnCards().constFirst().startsWith(u'→'));
        story.run("go.back"_L1);
        QTRY_COMPARE(story.workspace().currentId(), story.two);

        story.run("edit.undo"_L1);
        QVERIFY(story.workspace().linksOf(from)->isEmpty());
        QTRY_VERIFY(story.linksOnCards().isEmpty());
        story.run("edit.redo"_L1);
        QCOMPARE(story.workspace().linksOf(from)->size(), 1);
    }

    void link_toItselfIsNotMadeAndCanBeGivenUp()
    {
        Story story;
        story.select(u"为了节约用水"_s);
        story.run("annotate.link"_L1);
        story.run("annotate.link"_L1);
        QVERIFY(story.survey().links.hasBegun());
        QCOMPARE(story.window.prompt.asked, 0);
        story.run("annotate.linkGiveUp"_L1);
        QVERIFY(!story.survey().links.hasBegun());
        QVERIFY(!story.window.action("annotate.linkGiveUp"_L1)->isEnabled());
    }

    void link_isGivenUpWhenItsPassageGoes()
    {
        Story story;
        story.select(u"为了节约用水"_s);
        story.run("annotate.link"_L1);
        story.run("annotate.remove"_L1);
        QVERIFY(!story.survey().links.hasBegun());
    }

    void passages_walkLeadsIntoTheOtherDocumentAndBack()
    {
        Story story;
        story.front(story.one);
        story.select(u"巡查制度"_s);
        story.run("annotate.green"_L1);
        story.front(story.two);
        story.run("edit.passages"_L1);
        auto *dock = story.survey().passages.get();
        QVERIFY(dock->isVisible());
        QTRY_COMPARE(dock->model()->rowCount(), 1);
        QTest::keyClick(dock->criteria()->field(), Qt::Key_Return);
        QTest::keyClick(dock->list(), Qt::Key_Return);
        QTRY_COMPARE(story.workspace().currentId(), story.one);
        const auto place = story.only(story.one).targets.constFirst().range;
        QTRY_VERIFY(story.window.view()->rectOf(place).isValid());
        story.run("go.back"_L1);
        QTRY_COMPARE(story.workspace().currentId(), story.two);
    }

    void tagPage_comesFromTheCodebook()
    {
        Story story;
        const auto tag = story.workspace().ensureTag(u"节水"_s);
        story.select(u"节约用水"_s);
        app::controllers::Passage passage = story.annotations().present();
        QVERIFY(story.annotations().addTag(&passage, tag->path));
        story.survey().tags->select(tag->id);
        story.survey().tags->menu()->command(app::docks::CodebookMenu::Page)->trigger();
        QVERIFY(story.survey().passages->tagPage()->isVisible());
        QTRY_COMPARE(story.survey().passages->model()->rowCount(), 1);
    }

    void codebook_goesOutAndComesInByTheMenu_inItsOrder()
    {
        Story story;
        auto &workspace = story.workspace();
        const QStringList wanted{u"总论"_s, u"政策"_s, u"政策/目标"_s, u"背景"_s};
        const auto paths = [&workspace] {
            QStringList all;
            const auto tags = workspace.library()->tags();
            for (const core::annotation::Tag &tag : *tags)
                all.append(tag.path);
            return all;
        };
        QFile file(story.window.filePath(u"in.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((u"path\n"_s + wanted.join(u'\n')).toUtf8());
        file.close();
        story.window.prompt.files = {file.fileName()};
        story.run("file.codebookImport"_L1);
        QTRY_COMPARE_WITH_TIMEOUT(paths(), wanted, 10'000);
        for (const auto &[action, name] :
             {std::pair("file.codebookCsv"_L1, u"out.csv"_s), std::pair("file.codebookQdc"_L1, u"out.qdc"_s)}) {
            story.window.prompt.saveTo = story.window.filePath(name);
            story.run(action);
            QTRY_VERIFY(story.window.action("edit.undo"_L1)->isEnabled()); // the window has heard of the import
            story.run("edit.undo"_L1);
            QCOMPARE(paths(), QStringList());
            story.window.prompt.files = {story.window.prompt.saveTo};
            story.run("file.codebookImport"_L1);
            QTRY_COMPARE_WITH_TIMEOUT(paths(), wanted, 10'000);
        }
    }

    void memo_onAPassageIsKeptFoundAndLedBackFrom()
    {
        Story story;
        story.front(story.one);
        story.select(u"节水优先"_s);
        story.run("annotate.memoPassage"_L1);
        app::docks::MemoDock *dock = story.survey().memos.get();
        QVERIFY(dock->isVisible());
        QTest::keyClicks(dock->text(), u"compare"_s);
        QTest::keyClick(dock->text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(dock->model()->rowCount(), 1);
        QCOMPARE(dock->model()->memo(0).text, u"compare"_s);
        // Written in again, in place; leaving the editor stores it.
        dock->text()->setFocus();
        QTest::keyClicks(dock->text(), u" this"_s);
        story.window.view()->setFocus();
        QTRY_COMPARE(story.workspace().memos()->constFirst().text, u"compare this"_s);
        // A memo on the document is another one.
        story.run("annotate.memoDocument"_L1);
        dock->title()->setText(u"总评"_s);
        QVERIFY(dock->save());
        QTRY_COMPARE(dock->model()->rowCount(), 2);
        dock->field()->setText(u"compare"_s);
        QCOMPARE(dock->filter()->rowCount(), 1);
        story.front(story.two);
        dock->tree()->setCurrentIndex(dock->filter()->index(0, 0));
        QTest::keyClick(dock->tree(), Qt::Key_Return);
        QTRY_COMPARE(story.workspace().currentId(), story.one);
        QTRY_COMPARE(story.annotations().chosen(), QList{story.only(story.one).id});
    }

    void memo_storedByKeyStaysInTheEditor()
    {
        Story story;
        app::docks::MemoDock *dock = story.survey().memos.get();
        story.run("annotate.memoLibrary"_L1);
        for (const QString &words : {u"first"_s, u"second"_s}) {
            QTest::keyClicks(dock->text(), words);
            QTest::keyClick(dock->text(), Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(dock->model()->memo(0).text, words);
            QCOMPARE(dock->text()->toPlainText(), words);
            story.run("annotate.memoLibrary"_L1);
        }
        QCOMPARE(dock->model()->rowCount(), 2);
        // From the text the next key leads to Save, not to Delete.
        QTest::keyClicks(dock->text(), u"third"_s);
        QTest::keyClick(dock->text(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(dock->model()->rowCount(), 3);
        QCOMPARE(dock->text()->toPlainText(), u"third"_s);
        // And from there not on to Delete, where the next blank would take the memo away.
        QTRY_VERIFY(dock->tree()->hasFocus());
    }

    void memo_emptyIsNotStoredAndDeletionIsUndone()
    {
        Story story;
        story.run("annotate.memoLibrary"_L1);
        app::docks::MemoDock *dock = story.survey().memos.get();
        QVERIFY(dock->save());
        QVERIFY(story.workspace().memos()->isEmpty());
        dock->title()->setText(u"想法"_s);
        QVERIFY(dock->save());
        QTRY_COMPARE(dock->model()->rowCount(), 1);
        dock->tree()->setCurrentIndex(dock->filter()->index(0, 0));
        QTest::keyClick(dock->tree(), Qt::Key_Delete);
        QTRY_COMPARE(dock->model()->rowCount(), 0);
        story.run("edit.undo"_L1);
        QTRY_COMPARE(dock->model()->rowCount(), 1);
        QCOMPARE(dock->model()->memo(0).title, u"想法"_s);
    }

    void rule_annotatesWhatWasTickedAsOneChange()
    {
        Story story;
        const QString text = story.workspace().current()->document.text();
        UserPrompt::RuleAnswer answer;
        for (qsizetype at = text.indexOf(u"用水"); at >= 0; at = text.indexOf(u"用水", at + 1))
            answer.passages.append({at, at + 2});
        QCOMPARE(answer.passages.size(), 3);
        answer.tag = u"主题/用水"_s;
        answer.color = core::annotation::MarkColor::Blue;
        story.window.prompt.ruling = answer;
        story.select(u"节约用水"_s);
        story.run("annotate.byRule"_L1);
        QCOMPARE(story.window.prompt.ruled->words, u"节约用水"_s); // what is selected is proposed
        QTRY_COMPARE(story.workspace().current()->annotations.size(), 3);
        QCOMPARE(story.only(story.two).color, core::annotation::MarkColor::Blue);
        story.run("edit.undo"_L1);
        QTRY_COMPARE(story.workspace().current()->annotations.size(), 0);
        story.run("edit.redo"_L1);
        QTRY_COMPARE(story.workspace().current()->annotations.size(), 3);
    }

    void rule_proposesWhatIsLookedFor()
    {
        Story story;
        story.run("edit.find"_L1);
        auto *field = story.window.parts().annotating.findBar->findChild<QLineEdit *>();
        field->setText(u"巡查"_s);
        story.run("annotate.byRule"_L1);
        QCOMPARE(story.window.prompt.ruled->words, u"巡查"_s);
        QVERIFY(story.workspace().current()->annotations.isEmpty()); // given up
    }
};

QTEST_MAIN(TestSurveying)
#include "tst_surveying.moc"
