// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/codebookcontroller.h"
#include "app/controllers/recenttags.h"
#include "app/docks/codebookdock.h"
#include "app/docks/codebookmenu.h"
#include "app/models/codebookmodel.h"
#include "app/models/roles.h"

#include <QLineEdit>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>

#include "tests/app/openlibrary.h"
#include "tests/app/scriptedprompt.h"

using namespace Qt::Literals::StringLiterals;
using app::controllers::Notice;
using app::controllers::Workspace;
using app::docks::CodebookDock;
using app::docks::CodebookMenu;

namespace
{

/// A library with one document, tags on it, and the dock before it.
struct Desk {
    OpenLibrary open;
    QSettings settings{open.folder() + u"/zhupi.conf"_s, QSettings::IniFormat};
    ScriptedPrompt prompt;
    app::controllers::AnnotationController annotations{open.workspace()};
    app::controllers::RecentTags recent{settings};
    app::controllers::CodebookController controller{{open.workspace(), prompt, annotations, recent}};
    CodebookDock dock{{open.workspace(), controller}};
    QStringList said;

    Desk()
    {
        QObject::connect(&open.workspace(), &Workspace::noticed, &dock,
                         [this](const Notice &notice) { said.append(notice.text); });
        tag(u"节水优先", u"原则/水"_s);
        tag(u"系统治理", u"原则/水"_s);
        tag(u"巡查制度", u"原则"_s);
        tag(u"执法检查", u"手段"_s);
        (void)open.workspace().ensureTag(u"空"_s);
        dock.resize(300, 500);
        dock.show();
    }

    void tag(const char16_t *words, const QString &path)
    {
        annotations.setSelection(open.id(), open.find(words));
        app::controllers::Passage passage = annotations.present();
        QVERIFY(annotations.addTag(&passage, path));
        annotations.setSelection(open.id(), {});
    }
    core::TagId id(const QString &path)
    {
        const auto tags = open.workspace().library()->tags();
        const auto at = std::ranges::find(*tags, path, &core::annotation::Tag::path);
        return at == tags->end() ? core::TagId() : at->id;
    }
    QStringList paths()
    {
        QStringList paths;
        const auto tags = open.workspace().library()->tags();
        for (const core::annotation::Tag &tag : *tags)
            paths.append(tag.path);
        return paths;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(dock.tree(), key, modifiers); }
    void run(CodebookMenu::Command command)
    {
        QVERIFY(dock.menu()->command(command)->isEnabled());
        dock.menu()->command(command)->trigger();
    }
    int count(const QString &path) { return dock.model()->indexOf(id(path)).data(app::models::CountRole).toInt(); }
    QStringList shown() const
    {
        QStringList names;
        QList<QModelIndex> pending{QModelIndex()};
        while (!pending.isEmpty()) {
            const QModelIndex parent = pending.takeFirst();
            for (int row = 0; row < dock.filter()->rowCount(parent); ++row) {
                pending.append(dock.filter()->index(row, 0, parent));
                names.append(pending.constLast().data().toString());
            }
        }
        return names;
    }
    void undo() { QVERIFY(open.workspace().undo()); }
};

} // namespace

class TestCodebookDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insert_makesATagBelowOrBeside()
    {
        Desk desk;
        desk.dock.select(desk.id(u"手段"_s));
        desk.prompt.line = u"执法"_s;
        desk.press(Qt::Key_Insert);
        QVERIFY(!desk.id(u"手段/执法"_s).isNull());
        QCOMPARE(desk.dock.tree()->currentIndex().data().toString(), u"执法"_s); // the new one is at hand
        desk.dock.select(desk.id(u"原则/水"_s));
        desk.prompt.line = u"空间"_s;
        desk.press(Qt::Key_Insert, Qt::ShiftModifier);
        QVERIFY(!desk.id(u"原则/空间"_s).isNull());
        desk.undo();
        QVERIFY(desk.id(u"原则/空间"_s).isNull());
    }

    void insert_givenUpMakesNothing()
    {
        Desk desk;
        const QStringList before = desk.paths();
        desk.press(Qt::Key_Insert);
        QCOMPARE(desk.prompt.asked, 1);
        QCOMPARE(desk.paths(), before);
    }

    void merge_saysHowManyMoveAndIsUndone()
    {
        Desk desk;
        desk.dock.select(desk.id(u"原则/水"_s));
        desk.prompt.tagPath = u"手段"_s;
        desk.run(CodebookMenu::Merge);
        QVERIFY2(desk.prompt.consequence.contains(u"2"), qPrintable(desk.prompt.consequence));
        QCOMPARE(desk.paths(), (QStringList{u"原则"_s, u"手段"_s, u"空"_s}));
        QTRY_COMPARE(desk.count(u"手段"_s), 3);
        // The open document knows it, and knows it again after undo.
        QCOMPARE(desk.open.tags(desk.open.annotations().first()), QStringList{u"手段"_s});
        desk.undo();
        QCOMPARE(desk.open.tags(desk.open.annotations().first()), QStringList{u"原则/水"_s});
        QTRY_COMPARE(desk.count(u"原则/水"_s), 2);
    }

    void merge_severalAtOnceIsOneChange()
    {
        Desk desk;
        const QStringList before = desk.paths();
        desk.dock.tree()->selectAll();
        const QModelIndex empty = desk.dock.filter()->mapFromSource(desk.dock.model()->indexOf(desk.id(u"空"_s)));
        desk.dock.tree()->selectionModel()->select(empty, QItemSelectionModel::Deselect);
        desk.prompt.tagPath = u"空"_s;
        desk.run(CodebookMenu::Merge);
        QCOMPARE(desk.paths(), QStringList{u"空"_s});
        QTRY_COMPARE(desk.count(u"空"_s), 4);
        desk.undo();
        QCOMPARE(desk.paths(), before);
    }

    void merge_neverOffersWhatLiesBelow()
    {
        Desk desk;
        const QStringList before = desk.paths();
        desk.dock.select(desk.id(u"原则"_s));
        desk.prompt.tagPath = u"原则/水"_s;
        desk.run(CodebookMenu::Merge);
        QCOMPARE(desk.paths(), before);
    }

    void delete_tellsAndComesBack()
    {
        Desk desk;
        const QStringList before = desk.paths();
        desk.dock.select(desk.id(u"原则"_s));
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.paths(), (QStringList{u"手段"_s, u"空"_s}));
        QVERIFY2(desk.said.constLast().contains(u"3"), qPrintable(desk.said.constLast()));
        QVERIFY(desk.open.annotations().first().tags.isEmpty());
        desk.undo();
        QCOMPARE(desk.paths(), before);
        QCOMPARE(desk.open.tags(desk.open.annotations().first()), QStringList{u"原则/水"_s});
    }

    void delete_severalIsOneChange()
    {
        Desk desk;
        const QStringList before = desk.paths();
        desk.dock.tree()->selectAll();
        desk.press(Qt::Key_Delete);
        QVERIFY(desk.paths().isEmpty());
        desk.undo();
        QCOMPARE(desk.paths(), before);
    }

    void recolour_isShownAndUndone()
    {
        Desk desk;
        desk.dock.select(desk.id(u"手段"_s));
        Q_EMIT desk.dock.menu()->recolourRequested(u"#3f7fc4"_s);
        const QModelIndex row = desk.dock.model()->indexOf(desk.id(u"手段"_s));
        QCOMPARE(row.data(app::models::ColorRole).toString(), u"#3f7fc4"_s);
        QCOMPARE(desk.dock.tree()->currentIndex().data().toString(), u"手段"_s);
        desk.undo();
        QVERIFY(desk.dock.model()->tag(desk.dock.model()->indexOf(desk.id(u"手段"_s))).color.isEmpty());
    }

    void describe_offersTheSelectedPassage()
    {
        Desk desk;
        desk.annotations.setSelection(desk.open.id(), desk.open.find(u"空间均衡"));
        desk.dock.select(desk.id(u"手段"_s));
        core::annotation::Tag words = desk.dock.model()->tag(desk.dock.model()->indexOf(desk.id(u"手段"_s)));
        words.description = u"怎么做"_s;
        words.example = u"空间均衡"_s;
        desk.prompt.words = words;
        desk.run(CodebookMenu::Describe);
        QCOMPARE(desk.prompt.selected, u"空间均衡"_s);
        const QModelIndex row = desk.dock.model()->indexOf(words.id);
        QCOMPARE(desk.dock.model()->tag(row).example, u"空间均衡"_s);
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(u"怎么做"_s));
    }

    void describe_tagRemovedMeanwhile_asksAgainWithTheWords()
    {
        struct Removing : ScriptedPrompt {
            Desk *desk = nullptr;
            core::annotation::Tag offered;
            std::optional<core::annotation::Tag> tagWords(const TagWordsQuestion &question) override
            {
                if (!question.problem.isEmpty())
                    offered = question.tag;
                else if (!desk->open.workspace().removeTags({question.tag.id})) // as another window does
                    return std::nullopt;
                return ScriptedPrompt::tagWords(question);
            }
        };
        Desk desk;
        Removing prompt;
        prompt.desk = &desk;
        app::controllers::CodebookController controller{{desk.open.workspace(), prompt, desk.annotations, desk.recent}};
        core::annotation::Tag words = desk.dock.model()->tag(desk.dock.model()->indexOf(desk.id(u"手段"_s)));
        words.description = u"写了很久"_s;
        prompt.words = words;
        controller.describe(words.id);
        QVERIFY(prompt.problem.contains(u"removed"));
        QCOMPARE(prompt.offered.description, u"写了很久"_s);
        QVERIFY(desk.id(u"手段"_s).isNull());
    }

    void split_showsPassagesInContextAndMovesTheChosen()
    {
        Desk desk;
        desk.dock.select(desk.id(u"原则/水"_s));
        desk.prompt.splitting = {u"治理"_s, {desk.open.annotations().at(1).id}};
        desk.run(CodebookMenu::Split);
        QCOMPARE(desk.prompt.passages.size(), 2);
        QCOMPARE(desk.prompt.passages.at(1).quote, u"系统治理"_s);
        QVERIFY(!desk.prompt.passages.at(1).document.isEmpty());
        QCOMPARE(desk.open.tags(desk.open.annotations().at(0)), QStringList{u"原则/水"_s});
        QCOMPARE(desk.open.tags(desk.open.annotations().at(1)), QStringList{u"原则/治理"_s});
        desk.undo();
        QVERIFY(desk.id(u"原则/治理"_s).isNull());
    }

    void split_refusedSaysWhy()
    {
        Desk desk;
        desk.dock.select(desk.id(u"手段"_s));
        desk.prompt.splitting = {u"空"_s, {desk.open.annotations().at(3).id}}; // the name is taken
        desk.said.clear();
        desk.run(CodebookMenu::Split);
        QCOMPARE(desk.said.size(), 1);
        QVERIFY(desk.said.constFirst().contains(u"空"_s));
    }

    void keys_moveInOutAndInOrder()
    {
        Desk desk;
        const auto both = Qt::AltModifier | Qt::ShiftModifier;
        const QStringList before = desk.paths();
        desk.dock.select(desk.id(u"空"_s));
        const int row = desk.dock.tree()->currentIndex().row();
        desk.press(Qt::Key_Up, both);
        QCOMPARE(desk.dock.tree()->currentIndex().data().toString(), u"空"_s);
        QCOMPARE(desk.dock.tree()->currentIndex().row(), row - 1);
        desk.press(Qt::Key_Down, both);
        QCOMPARE(desk.dock.tree()->currentIndex().row(), row);
        desk.press(Qt::Key_Right, both);
        const QString above = desk.dock.tree()->currentIndex().parent().data().toString();
        QVERIFY(!above.isEmpty());
        QVERIFY(!desk.id(above + u"/空"_s).isNull());
        desk.press(Qt::Key_Left, both);
        QVERIFY(!desk.id(u"空"_s).isNull());
        for (int i = 0; i < 4; ++i)
            desk.undo();
        QCOMPARE(desk.paths(), before);
    }

    void drop_movesOnceTheDragIsOver()
    {
        Desk desk;
        auto *model = desk.dock.filter();
        const auto row = [&](const QString &path) {
            return model->mapFromSource(desk.dock.model()->indexOf(desk.id(path)));
        };
        const std::unique_ptr<QMimeData> data(model->mimeData({row(u"空"_s)}));
        QVERIFY(model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, row(u"手段"_s)));
        QTRY_VERIFY(!desk.id(u"手段/空"_s).isNull());
    }

    void change_keepsWhatIsFolded()
    {
        Desk desk;
        (void)desk.open.workspace().ensureTag(u"手段/甲"_s);
        const auto row = [&](const QString &path) {
            return desk.dock.filter()->mapFromSource(desk.dock.model()->indexOf(desk.id(path)));
        };
        desk.dock.tree()->collapse(row(u"原则"_s));
        QVERIFY(desk.open.workspace().renameTag(desk.id(u"空"_s), u"无"_s));
        QVERIFY(!desk.dock.tree()->isExpanded(row(u"原则"_s)));
        QVERIFY(desk.dock.tree()->isExpanded(row(u"手段"_s)));
    }

    void filter_leadsToTheRowThatHoldsTheWords()
    {
        Desk desk;
        desk.dock.field()->setText(u"水"_s);
        QTest::keyClick(desk.dock.field(), Qt::Key_Down);
        const QModelIndex current = desk.dock.tree()->currentIndex();
        QCOMPARE(current.data().toString(), u"水"_s); // not 原则, which is shown only because it is above
        QVERIFY(desk.dock.tree()->selectionModel()->isSelected(current));
        QVERIFY(desk.dock.menu()->command(CodebookMenu::Merge)->isEnabled());
    }

    void head_choosesWhatIsCounted()
    {
        Desk desk;
        QTRY_COMPARE(desk.count(u"原则"_s), 1);
        desk.dock.withBelow()->click();
        QTRY_COMPARE(desk.count(u"原则"_s), 3);
        QSignalSpy opened(&desk.open.workspace(), &Workspace::documentOpened);
        app::controllers::OpenRequest request;
        request.bytes = u"别的文件。\n空间均衡。\n"_s.toUtf8();
        request.name = u"other.txt"_s;
        desk.open.workspace().open(request);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000);
        const core::DocumentId other = desk.open.workspace().currentId();
        desk.dock.inDocument()->click();
        QTRY_COMPARE(desk.count(u"原则"_s), 0); // all of them are in the first one
        desk.open.workspace().setCurrent(desk.open.id());
        QTRY_COMPARE(desk.count(u"原则"_s), 3);
        desk.open.workspace().setCurrent(other);
        QTRY_COMPARE(desk.count(u"原则"_s), 0);
        desk.open.workspace().close(other);
        desk.open.workspace().close(desk.open.id());
        QVERIFY(!desk.dock.inDocument()->isEnabled());
        QTRY_COMPARE(desk.count(u"原则"_s), 3);
    }

    /// The tags stand at once; what they are used for follows, and nothing is said of it before.
    void counts_followTheTags()
    {
        Desk desk;
        QCOMPARE(desk.shown().size(), 4);
        const auto countOf = [&](const QString &path) {
            return desk.dock.model()->indexOf(desk.id(path)).data(app::models::CountRole);
        };
        QVERIFY(!countOf(u"原则/水"_s).isValid());
        QVERIFY(!desk.dock.model()->isUnused(desk.dock.model()->indexOf(desk.id(u"空"_s))));
        QTRY_COMPARE(countOf(u"原则/水"_s), QVariant(2));
        QVERIFY(desk.dock.model()->isUnused(desk.dock.model()->indexOf(desk.id(u"空"_s))));
        // Change upon change while a count is under way: the last one is what is shown.
        desk.tag(u"空间均衡", u"原则/水"_s);
        desk.tag(u"两手发力", u"原则/水"_s);
        desk.undo();
        QCOMPARE(countOf(u"原则/水"_s), QVariant(2)); // the former one, not none
        QTRY_COMPARE(countOf(u"原则/水"_s), QVariant(3));
        QTest::qWait(50);
        QCOMPARE(countOf(u"原则/水"_s), QVariant(3));
        QVERIFY(desk.said.isEmpty());
    }

    void head_showsOnlyWhatIsUnused()
    {
        Desk desk;
        desk.dock.unusedOnly()->click();
        QTRY_COMPARE(desk.shown(), QStringList{u"空"_s});
        desk.tag(u"通报进展", u"空"_s);
        QTRY_VERIFY(desk.shown().isEmpty());
        desk.dock.unusedOnly()->click();
        QCOMPARE(desk.shown().size(), 4);
    }

    void files_goOutAndComeBack_data()
    {
        QTest::addColumn<CodebookMenu::Command>("command");
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << CodebookMenu::ExportCsv << u"book.csv"_s;
        QTest::newRow("qdc") << CodebookMenu::ExportQdc << u"book.qdc"_s;
    }

    void files_goOutAndComeBack()
    {
        QFETCH(CodebookMenu::Command, command);
        QFETCH(QString, name);
        Desk desk;
        const QStringList before = desk.paths();
        desk.prompt.saveTo = desk.open.folder() + u'/' + name;
        desk.run(command);
        QVERIFY(QFile::exists(desk.prompt.saveTo));
        QVERIFY(desk.said.constLast().contains(u"4"));
        desk.dock.select(desk.id(u"原则"_s));
        desk.press(Qt::Key_Delete);
        desk.said.clear();
        desk.prompt.files = {desk.prompt.saveTo};
        desk.run(CodebookMenu::Import);
        QTRY_COMPARE(desk.said.size(), 1);
        QCOMPARE(desk.paths(), before);
        QVERIFY2(desk.said.constFirst().contains(u": 2;"), qPrintable(desk.said.constFirst()));
        desk.undo();
        QCOMPARE(desk.paths(), (QStringList{u"手段"_s, u"空"_s}));
    }

    void files_brokenOneChangesNothing()
    {
        Desk desk;
        const QStringList before = desk.paths();
        const QString path = desk.open.folder() + u"/broken.qdc"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<CodeBook><Codes>");
        file.close();
        desk.said.clear();
        desk.prompt.files = {path};
        desk.run(CodebookMenu::Import);
        QTRY_COMPARE(desk.said.size(), 1);
        QVERIFY(desk.said.constFirst().contains(u"broken.qdc"_s));
        QCOMPARE(desk.paths(), before);
    }

    void enter_asksForThePassages()
    {
        Desk desk;
        QSignalSpy wanted(&desk.dock, &CodebookDock::tagActivated);
        desk.dock.select(desk.id(u"原则/水"_s));
        desk.press(Qt::Key_Return);
        desk.run(CodebookMenu::Show);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.constFirst().constFirst().toString(), u"原则/水"_s);
    }

    void withoutLibrary_nothingCanBeRun()
    {
        Desk desk;
        desk.open.workspace().closeLibrary();
        QVERIFY(!desk.dock.menu()->isEnabled());
        desk.press(Qt::Key_Insert);
        QCOMPARE(desk.prompt.asked, 0);
    }
};

QTEST_MAIN(TestCodebookDock)
#include "tst_codebookdock.moc"
