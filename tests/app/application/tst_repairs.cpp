// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/repairsdock.h"
#include "app/mainwindow/sourcepane.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeWidget>

#include "tests/app/windowfixture.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::text::PassId;

/// What a reader does with repairs, and with the text as it came.
class TestRepairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void panel_switchesOneOffAndUndoBringsItBack();
    void panel_switchesAKindAndAll();
    void panel_cleanText_isCalm();
    void switchedOff_staysSoAtTheNextStart();
    void annotations_stayWhereTheyWere();
    void annotations_thatChangeWithTheText_areTold();
    void source_opensBesideAndScrollsAlong();
    void source_leadsToo();
    void source_showsTheSamePassage();
    void source_showsWhereARepairWas();
    void source_escapeClosesAndTheShareIsKept();
    void source_fitsANarrowWindow();

private:
    static QString sample(const QString &name)
    {
        QFile file(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/") + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

namespace
{
/// The panel's parts, in a window that shows a damaged text.
struct Panel {
    explicit Panel(WindowFixture &fixture) : window(fixture)
    {
        window.action("view.repairs"_L1)->trigger();
        dock = window.parts().window.findChild<docks::RepairsDock *>();
        kinds = dock->findChild<QTreeWidget *>(u"repairKinds"_s);
        list = dock->findChild<QListView *>(u"repairList"_s);
    }
    const core::document::Document &document() const { return window.parts().workspace.current()->document; }
    QTreeWidgetItem *kind(PassId pass) const
    {
        for (int i = 0; i < kinds->topLevelItemCount(); ++i) {
            if (kinds->topLevelItem(i)->data(0, Qt::UserRole).toInt() == int(pass))
                return kinds->topLevelItem(i);
        }
        return nullptr;
    }
    bool settle() const
    {
        return QTest::qWaitFor([this] { return !window.parts().repairs.isBusy(); }, 10'000);
    }

    WindowFixture &window;
    docks::RepairsDock *dock;
    QTreeWidget *kinds;
    QListView *list;
};

mainwindow::SourcePane *openSource(WindowFixture &window)
{
    window.action("view.source"_L1)->trigger();
    auto *pane = window.parts().window.findChild<mainwindow::SourcePane *>();
    return pane && QTest::qWaitFor([pane] { return pane->isReady(); }, 10'000) ? pane : nullptr;
}
} // namespace

void TestRepairs::panel_switchesOneOffAndUndoBringsItBack()
{
    WindowFixture window;
    window.start();
    window.open(u"wrapped.txt"_s, sample(u"wrapped.txt"_s));
    Panel panel(window);
    const QString whole = panel.document().text();
    const qsizetype joined = panel.document().repairs().count(PassId::LineWrap);
    QVERIFY(joined > 3);
    panel.kinds->setCurrentItem(panel.kind(PassId::LineWrap));
    QCOMPARE(panel.list->model()->rowCount(), int(joined));
    panel.list->setFocus();
    panel.list->setCurrentIndex(panel.list->model()->index(1, 0));
    QTest::keyClick(panel.list, Qt::Key_Space);
    QTRY_COMPARE(panel.document().declined().size(), 1);
    QVERIFY(panel.settle());
    QCOMPARE(panel.document().repairs().count(PassId::LineWrap), joined - 1);
    QCOMPARE(panel.document().blocks().size(), window.view()->document().blocks().size());
    QCOMPARE(panel.kind(PassId::LineWrap)->checkState(0), Qt::PartiallyChecked);
    QCOMPARE(panel.list->currentIndex().row(), 1);
    QCOMPARE(panel.list->currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QTRY_VERIFY(window.action("edit.undo"_L1)->isEnabled());
    window.action("edit.undo"_L1)->trigger();
    QTRY_COMPARE(panel.document().text(), whole);
    QVERIFY(panel.document().declined().isEmpty());
    window.action("edit.redo"_L1)->trigger();
    QTRY_COMPARE(panel.document().declined().size(), 1);
}

void TestRepairs::panel_switchesAKindAndAll()
{
    WindowFixture window;
    window.start();
    window.open(u"glossed.txt"_s, sample(u"glossed.txt"_s));
    Panel panel(window);
    const QString whole = panel.document().text();
    QTreeWidgetItem *glosses = panel.kind(PassId::PinyinGloss);
    QVERIFY(glosses);
    glosses->setCheckState(0, Qt::Unchecked);
    QTRY_COMPARE(panel.document().repairs().count(PassId::PinyinGloss), 0);
    QVERIFY(panel.settle());
    QCOMPARE(panel.kind(PassId::PinyinGloss)->checkState(0), Qt::Unchecked);
    QCOMPARE(panel.kinds->topLevelItem(0)->checkState(0), Qt::PartiallyChecked);
    // One of them on again, inside its kind.
    panel.kinds->setCurrentItem(panel.kind(PassId::PinyinGloss));
    QVERIFY(panel.list->model()->setData(panel.list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(panel.document().repairs().count(PassId::PinyinGloss), 1);
    QVERIFY(panel.settle());
    panel.kinds->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QTRY_VERIFY(panel.document().text().contains(u'('));
    QVERIFY(panel.settle());
    QCOMPARE(panel.document().repairs().size(), panel.document().repairs().count(PassId::RunIn));
    panel.kinds->topLevelItem(0)->setCheckState(0, Qt::Checked);
    QTRY_COMPARE(panel.document().text(), whole);
}

void TestRepairs::panel_cleanText_isCalm()
{
    WindowFixture window;
    window.start();
    window.open(u"clean.txt"_s, u"一段干净的文字，没有什么可修复的。\n"_s);
    const Panel panel(window);
    QCOMPARE(panel.kinds->topLevelItemCount(), 0);
    QVERIFY(!panel.kinds->isVisible());
}

void TestRepairs::switchedOff_staysSoAtTheNextStart()
{
    WindowFixture window;
    window.start();
    window.open(u"wrapped.txt"_s, sample(u"wrapped.txt"_s));
    QString kept;
    {
        Panel panel(window);
        panel.kind(PassId::LineWrap)->setCheckState(0, Qt::Unchecked);
        QTRY_COMPARE(panel.document().repairs().count(PassId::LineWrap), 0);
        QVERIFY(panel.settle());
        kept = panel.document().text();
    }
    window.quit();
    window.start();
    QTRY_VERIFY(window.view());
    QTRY_COMPARE(window.parts().workspace.current()->document.text(), kept);
}

void TestRepairs::annotations_stayWhereTheyWere()
{
    WindowFixture window;
    window.start();
    window.open(u"wrapped.txt"_s, sample(u"wrapped.txt"_s));
    Panel panel(window);
    auto &workspace = window.parts().workspace;
    // In the last third, behind repairs that are switched off.
    const auto &blocks = panel.document().blocks();
    const auto block = blocks.at(blocks.size() - 2).range;
    const core::text::TextRange passage(block.start(), std::min(block.end(), block.start() + 6));
    const QString words = panel.document().text().mid(passage.start(), passage.length());
    core::library::NewAnnotation made;
    made.document = workspace.currentId();
    made.ranges = {passage};
    QVERIFY(workspace.annotate(made).has_value());
    panel.kinds->setCurrentItem(panel.kind(PassId::LineWrap));
    QVERIFY(panel.list->model()->setData(panel.list->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QTRY_COMPARE(panel.document().declined().size(), 1);
    QVERIFY(panel.settle());
    QCOMPARE(workspace.current()->annotations.size(), 1);
    const auto &annotation = workspace.current()->annotations.first();
    QCOMPARE(annotation.state, core::annotation::AnchorState::Exact);
    const auto now = annotation.targets.first().range;
    QCOMPARE(panel.document().text().mid(now.start(), now.length()), words);
}

void TestRepairs::annotations_thatChangeWithTheText_areTold()
{
    WindowFixture window;
    window.start();
    window.open(u"glossed.txt"_s, sample(u"glossed.txt"_s));
    Panel panel(window);
    auto &workspace = window.parts().workspace;
    const QString words = u"在舊"_s; // read one byte off in the file
    const qsizetype at = panel.document().text().indexOf(words);
    QVERIFY(at >= 0);
    core::library::NewAnnotation made;
    made.document = workspace.currentId();
    made.ranges = {{at, at + words.size()}};
    QVERIFY(workspace.annotate(made).has_value());
    QSignalSpy told(&workspace, &controllers::Workspace::noticed);
    panel.kind(PassId::ByteShift)->setCheckState(0, Qt::Unchecked);
    QTRY_VERIFY(!panel.document().text().contains(words));
    QVERIFY(panel.settle());
    QCOMPARE(workspace.undecided(workspace.currentId()).size(), 1);
    QCOMPARE(told.size(), 1);
    panel.kind(PassId::ByteShift)->setCheckState(0, Qt::Checked);
    QTRY_VERIFY(panel.document().text().contains(words));
    QVERIFY(panel.settle());
    QCOMPARE(told.size(), 1);
    QVERIFY(workspace.undecided(workspace.currentId()).isEmpty()); // the words are back
}

void TestRepairs::source_opensBesideAndScrollsAlong()
{
    WindowFixture window;
    window.start();
    window.parts().window.resize(1440, 900);
    window.open(u"book.txt"_s, WindowFixture::book(10));
    auto *pane = openSource(window);
    QVERIFY(pane);
    QVERIFY(window.view()->isVisible());
    QCOMPARE(pane->view()->document().text(), window.view()->document().source());
    const QString &text = window.view()->document().text();
    const QString &source = pane->view()->document().text();
    for (const auto &words : {u"第三方面的第2段"_s, u"第七方面的第5段"_s, u"第十方面的第1段"_s}) {
        window.view()->alignLine(text.indexOf(words), 200);
        const auto beside = pane->view()->rectOf({source.indexOf(words), source.indexOf(words) + 3});
        QVERIFY2(!beside.isNull(), qPrintable(words));
        // Within the lines of one paragraph of each other: it is set in another width there.
        QVERIFY(std::abs(beside.top() - window.view()->lineOf(text.indexOf(words)).top) < 260);
    }
    // Both begin and end together.
    window.view()->verticalScrollBar()->setValue(window.view()->verticalScrollBar()->maximum());
    QVERIFY(!pane->view()->rectOf({source.size() - 3, source.size() - 2}).isNull());
    window.view()->verticalScrollBar()->setValue(0);
    QCOMPARE(pane->view()->verticalScrollBar()->value(), 0);
}

void TestRepairs::source_leadsToo()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(10));
    auto *pane = openSource(window);
    QVERIFY(pane);
    const QString &source = pane->view()->document().text();
    const qsizetype place = source.indexOf(u"第六方面的第3段"_s);
    pane->view()->alignLine(place, 200);
    const double before = pane->view()->lineOf(place).top;
    const qsizetype there = window.view()->document().text().indexOf(u"第六方面的第3段"_s);
    QVERIFY(!window.view()->rectOf({there, there + 3}).isNull());
    QTest::qWait(30);
    QCOMPARE(pane->view()->lineOf(place).top, before); // the one that follows does not lead back
    // Little by little: the follower never jumps by more than a few lines.
    double last = window.view()->lineOf(there).top;
    for (int i = 0; i < 40; ++i) {
        pane->view()->alignLine(place, 200 - i * 5);
        const double now = window.view()->lineOf(there).top;
        QVERIFY2(now <= last + 1 && last - now < 60, qPrintable(u"%1 after %2"_s.arg(now).arg(last)));
        last = now;
    }
}

void TestRepairs::source_showsTheSamePassage()
{
    WindowFixture window;
    window.start();
    window.open(u"glossed.txt"_s, sample(u"glossed.txt"_s));
    auto *pane = openSource(window);
    QVERIFY(pane);
    const QString &source = pane->view()->document().text();
    const QString &text = window.view()->document().text();
    const auto &log = window.view()->document().repairs();
    qsizetype first = 0;
    while (log.pass(first) != PassId::PinyinGloss)
        ++first;
    const qsizetype gloss = log.source(first).start;
    QVERIFY(gloss > 0);
    const core::document::SourcePlaces places(window.view()->document());
    const qsizetype at = places.toText(gloss - 1);
    window.view()->setSelection({at, at + 4});
    pane->view()->grab();
    const auto stretches = places.toSource(core::text::TextRange(at, at + 4));
    QVERIFY(stretches.first().length() > 4); // with the gloss
    QVERIFY(!pane->view()->rectOf(stretches.first()).isNull());
    QCOMPARE(pane->view()->passages(), stretches);
    // And from the other side.
    const qsizetype word = source.indexOf(text.mid(at + 10, 3));
    if (word > 0) {
        pane->view()->setSelection({word, word + 3});
        QCOMPARE(window.view()->passages(), places.toText(core::text::TextRange(word, word + 3)));
    }
}

void TestRepairs::source_showsWhereARepairWas()
{
    WindowFixture window;
    window.start();
    window.open(u"wrapped.txt"_s, sample(u"wrapped.txt"_s));
    auto *pane = openSource(window);
    QVERIFY(pane);
    Panel panel(window);
    panel.kinds->setCurrentItem(panel.kind(PassId::LineWrap));
    const int last = panel.list->model()->rowCount() - 1;
    panel.list->setCurrentIndex(panel.list->model()->index(last, 0));
    QTest::keyClick(panel.list, Qt::Key_Return);
    const auto &log = panel.document().repairs();
    qsizetype index = log.size() - 1;
    while (log.pass(index) != PassId::LineWrap)
        --index;
    const auto from = log.source(index);
    const auto rect = pane->view()->rectOf({from.start - 1, from.start});
    QVERIFY(!rect.isNull());
    QVERIFY(!pane->view()->passages().isEmpty());
}

void TestRepairs::source_escapeClosesAndTheShareIsKept()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(4));
    QVERIFY(openSource(window));
    window.parts().comparison.setShare(0.35);
    window.view()->setFocus();
    QTest::keyClick(window.view(), Qt::Key_Escape);
    QVERIFY(!window.action("view.source"_L1)->isChecked());
    QTRY_VERIFY(!window.parts().window.findChild<mainwindow::SourcePane *>());
    window.quit();
    window.start();
    QTRY_VERIFY(window.view());
    auto *pane = openSource(window);
    QVERIFY(pane);
    const double share = double(pane->width()) / double(pane->parentWidget()->width());
    QVERIFY2(std::abs(share - 0.35) < 0.05, qPrintable(QString::number(share)));
    QTest::keyClick(pane->view(), Qt::Key_Escape);
    QVERIFY(!window.action("view.source"_L1)->isChecked());
}

void TestRepairs::source_fitsANarrowWindow()
{
    WindowFixture window;
    window.start();
    window.parts().window.resize(1024, 700);
    window.open(u"book.txt"_s, WindowFixture::book(4));
    QVERIFY(window.action("view.left"_L1)->isChecked());
    auto *pane = openSource(window);
    QVERIFY(pane);
    QVERIFY(!window.action("view.left"_L1)->isChecked());
    QVERIFY(pane->width() >= 280);
    QVERIFY(window.view()->width() >= 280);
    QCOMPARE(window.parts().window.width(), 1024);
    window.action("view.source"_L1)->trigger();
    QVERIFY(window.action("view.left"_L1)->isChecked());
}

QTEST_MAIN(TestRepairs)
#include "tst_repairs.moc"
