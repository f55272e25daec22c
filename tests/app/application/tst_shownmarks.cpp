// SPDX-License-Identifier: GPL-3.0-or-later
// Which annotations are marked on the page, and which tags beside it.
#include "app/docks/stripemenu.h"
#include "app/docks/whoandwhen.h"
#include "app/models/annotationmodel.h"
#include "app/reader/readeraccessible.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>

#include "tests/app/windowfixture.h"

using namespace Qt::Literals::StringLiterals;
using core::text::TextRange;

class TestShownMarks : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;

    TextRange find(const QString &words) const
    {
        const qsizetype at = m_window->view()->document().text().indexOf(words);
        return {at, at + words.size()};
    }
    bool isMarked(const QString &words) const
    {
        return !m_window->view()->pageAccess().decorationLayers().at(find(words).start()).isEmpty();
    }
    void annotate(const QString &words, const QString &tag, const QString &author) const
    {
        auto &workspace = m_window->parts().workspace;
        core::library::NewAnnotation what{workspace.currentId(), {find(words)}};
        what.tagPaths = {tag};
        what.author = author;
        QVERIFY(workspace.annotate(what));
    }
    app::docks::AnnotationsDock &dock() const { return *m_window->parts().annotating.dock; }
    /// The way back in the line at the foot of the window.
    QToolButton *wayBack() const
    {
        const auto buttons = m_window->parts().window.findChildren<QToolButton *>();
        const auto at = std::ranges::find_if(
            buttons, [](const QToolButton *b) { return b->isVisible() && b->text().contains(u"marks shown"_s); });
        return at == buttons.end() ? nullptr : *at;
    }
    void choose(const QString &text) const
    {
        const auto actions = dock().findChild<app::docks::WhoAndWhen *>()->menu()->actions();
        const auto at = std::ranges::find(actions, text, &QAction::text);
        QVERIFY(at != actions.end());
        (*at)->trigger();
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        m_window->start();
        m_window->open(u"河湖.txt"_s, WindowFixture::book(2));
        annotate(u"节水优先"_s, u"原则/水"_s, u"张三"_s);
        annotate(u"空间均衡"_s, u"原则/空间"_s, u"李四"_s);
        annotate(u"巡查制度"_s, u"制度"_s, u"李四"_s);
        QTRY_COMPARE(dock().model()->count(), 3);
        QVERIFY(isMarked(u"节水优先"_s) && isMarked(u"空间均衡"_s) && isMarked(u"巡查制度"_s));
    }
    void cleanup()
    {
        m_window->quit();
        m_window.reset();
    }

    void list_filtered_pageFollowsOnlyWhenAsked()
    {
        QVERIFY(dock().showTag(u"原则"_s));
        QVERIFY(isMarked(u"巡查制度"_s));
        QVERIFY(!wayBack());
        m_window->action("view.listedMarks"_L1)->trigger();
        QVERIFY(!isMarked(u"巡查制度"_s));
        QVERIFY(isMarked(u"节水优先"_s) && isMarked(u"空间均衡"_s));
        QVERIFY(wayBack() && wayBack()->text() == u"2 of 3 marks shown"_s);
        dock().findChild<QLineEdit *>()->setText(u"空间"_s);
        QVERIFY(!isMarked(u"节水优先"_s));
        wayBack()->click();
        QVERIFY(isMarked(u"节水优先"_s) && isMarked(u"巡查制度"_s));
        QVERIFY(!wayBack());
    }

    void authorAndTime_filterListAndPage()
    {
        m_window->action("view.listedMarks"_L1)->trigger();
        QVERIFY(!wayBack()); // nothing is hidden
        choose(u"李四"_s);
        QCOMPARE(dock().model()->shownCount(), 2);
        QVERIFY(!isMarked(u"节水优先"_s) && isMarked(u"空间均衡"_s));
        choose(app::docks::WhoAndWhen::tr("Today"));
        QCOMPARE(dock().model()->shownCount(), 2);
        choose(app::docks::WhoAndWhen::tr("Anybody"));
        QCOMPARE(dock().model()->shownCount(), 3);
        dock().model()->setSinceFilter(QDateTime::currentDateTime().addDays(1));
        QCOMPARE(dock().model()->shownCount(), 0);
        dock().clearFilters();
        QCOMPARE(dock().model()->shownCount(), 3);
        QVERIFY(isMarked(u"节水优先"_s));
    }

    void cards_followTheColoursOfTags()
    {
        const auto tags = m_window->parts().workspace.library()->tags();
        QVERIFY(tags);
        core::annotation::Tag tag = *std::ranges::find(*tags, u"原则/水"_s, &core::annotation::Tag::path);
        tag.color = u"#3f7fc4"_s;
        QVERIFY(m_window->parts().workspace.describeTag(tag));
        const auto holds = [this](const QColor &color) {
            QListView &list = *dock().list();
            const QImage image = list.viewport()->grab(list.visualRect(list.model()->index(0, 0))).toImage();
            return image.pixel(10, image.height() / 2) == color.rgb();
        };
        QTRY_COMPARE(dock().model()->index(0).data(app::models::AnnotationModel::TintRole).toString(), u"#3f7fc4"_s);
        QVERIFY(!holds(QColor(0x3f, 0x7f, 0xc4)));
        m_window->action("view.tagColours"_L1)->trigger();
        QVERIFY(holds(QColor(0x3f, 0x7f, 0xc4)));
        m_window->action("view.tagColours"_L1)->trigger();
        QVERIFY(!holds(QColor(0x3f, 0x7f, 0xc4)));
    }

    /// What one works on never vanishes under the hand.
    void chosen_isDrawnThoughTheListHasItNot()
    {
        QVERIFY(dock().showTag(u"制度"_s));
        m_window->action("view.listedMarks"_L1)->trigger();
        QVERIFY(!isMarked(u"强化监督检查"_s));
        m_window->view()->setFocus();
        m_window->view()->setSelection(find(u"强化监督检查"_s));
        QTest::keyClick(m_window->view(), Qt::Key_1);
        QTRY_VERIFY(dock().model()->count() == 4);
        QVERIFY(isMarked(u"强化监督检查"_s));
        m_window->view()->setSelection({0, 0});
        QTRY_VERIFY(!isMarked(u"强化监督检查"_s));
    }

    void emptyDocument_saysNothingOfMarks()
    {
        QVERIFY(dock().showTag(u"原则"_s));
        m_window->action("view.listedMarks"_L1)->trigger();
        QVERIFY(wayBack());
        dock().findChild<QLineEdit *>()->setText(u"水"_s);
        m_window->open(u"空白.txt"_s, u"还没有批注的一段话。\n"_s);
        QTRY_COMPARE(dock().model()->count(), 0);
        QTRY_VERIFY(!wayBack());
    }

    /// What is chosen belongs to the library: it is there after a restart, and in its copy.
    void filters_areKeptInTheLibrary()
    {
        QVERIFY(dock().showTag(u"原则"_s));
        choose(u"李四"_s);
        m_window->action("view.listedMarks"_L1)->trigger();
        QCOMPARE(dock().model()->shownCount(), 1);
        const auto wanted = dock().filter();
        // A document that has nothing of it shows all; the choice stays.
        m_window->open(u"短文.txt"_s, u"只有一段，讲别的事情。\n"_s);
        annotate(u"别的事情"_s, u"其他"_s, u"张三"_s);
        QTRY_COMPARE(dock().model()->count(), 1);
        QCOMPARE(dock().model()->shownCount(), 1);
        QCOMPARE(dock().filter(), wanted);
        m_window->quit();
        m_window->start();
        QCOMPARE(dock().filter(), wanted);
        QVERIFY(m_window->action("view.listedMarks"_L1)->isChecked());
        // The tag is the same one under another name.
        auto &workspace = m_window->parts().workspace;
        QVERIFY(workspace.renameTag(wanted.tag, u"方针"_s));
        const auto documents = workspace.library()->documents();
        const auto book = std::ranges::find(*documents, 3, &core::library::DocumentInfo::annotationCount);
        QVERIFY(book != documents->end());
        app::controllers::OpenRequest request;
        request.document = book->id;
        workspace.open(request);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.currentId(), book->id, 10'000);
        QTRY_COMPARE(dock().model()->count(), 3);
        QCOMPARE(dock().model()->shownCount(), 1);
    }

    void filters_ofAnotherWindow_comeOver()
    {
        QVERIFY(dock().showTag(u"原则"_s));
        auto other = core::library::Library::open(m_window->libraryPath());
        QVERIFY(other);
        const auto key = u"shownMarks"_s;
        auto shown = app::models::ShownMarks::fromJson((*other)->state(key));
        QCOMPARE(shown.filter.tag, dock().filter().tag);
        shown.filter.tag = {};
        shown.filter.author = u"李四"_s;
        shown.folded = {dock().filter().tag};
        QVERIFY((*other)->setState(key, shown.toJson()));
        QTRY_COMPARE_WITH_TIMEOUT(dock().filter(), shown.filter, 10'000);
        QCOMPARE(dock().model()->shownCount(), 2);
        QCOMPARE(m_window->parts().annotating.tools->stripeMenu()->folded(), shown.folded);
    }

    /// Earlier versions kept the folded stripes in the settings, for whatever library.
    void folds_ofTheSettings_areTakenOver()
    {
        const auto tags = m_window->parts().workspace.library()->tags();
        const core::TagId folded = tags->constLast().id;
        m_window->quit();
        {
            auto library = core::library::Library::open(m_window->libraryPath());
            QVERIFY(library && (*library)->setState(u"shownMarks"_s, {}));
        }
        m_window->settings().setValue(u"foldedTags"_s, QStringList{folded.value, u"of another library"_s});
        m_window->start();
        const auto folds = [this] { return m_window->parts().annotating.tools->stripeMenu()->folded(); };
        QCOMPARE(folds(), QSet{folded});
        m_window->parts().annotating.tools->stripeMenu()->unfoldAll();
        m_window->quit();
        m_window->start();
        QVERIFY(folds().isEmpty());
    }

    void folds_byKeys_areKeptOverARestart()
    {
        const auto openMenu = [this] {
            m_window->action("view.foldStripes"_L1)->trigger();
            return qobject_cast<QMenu *>(QApplication::activePopupWidget());
        };
        QMenu *menu = openMenu();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Space);
        QVERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Escape);
        const auto &folded = m_window->parts().annotating.tools->stripeMenu()->folded();
        QCOMPARE(folded.size(), 2);
        const auto before = folded;
        m_window->quit();
        m_window->start();
        QCOMPARE(m_window->parts().annotating.tools->stripeMenu()->folded(), before);
    }
};

QTEST_MAIN(TestShownMarks)
#include "tst_shownmarks.moc"
