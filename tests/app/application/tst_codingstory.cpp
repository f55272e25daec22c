// SPDX-License-Identifier: GPL-3.0-or-later
// A day with one document, by the keyboard alone: coded with twenty tags, two of them merged, two passages linked, a
// typo fixed, a changed version opened and reviewed, ten steps undone after a restart, notes exported.
#include "app/dialogs/exportdialog.h"
#include "app/docks/codebookmenu.h"
#include "app/docks/tagpicker.h"
#include "app/docks/wordsfield.h"
#include "core/library/codebook.h"
#include "core/library/history.h"
#include "core/library/links.h"
#include "core/library/versions.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

#include "tests/app/typing.h"
#include "tests/app/windowfixture.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::annotation::AnchorState;
using core::annotation::Annotation;

namespace
{
constexpr int patienceMs = 10'000;

const QStringList codes{u"政策/领导"_s,      u"政策/责任制"_s, u"政策/经费"_s, u"政策/监督/检查"_s, u"政策/监督/通报"_s,
                        u"宣传/网络"_s,      u"宣传/刊物"_s,   u"宣传/典型"_s, u"文化/品牌"_s,      u"文化/活动/广场"_s,
                        u"文化/活动/比赛"_s, u"队伍/培训"_s,   u"队伍/作风"_s, u"队伍/学习/党课"_s, u"队伍/学习/讲座"_s,
                        u"对象/低保"_s,      u"对象/养老"_s,   u"对象/救灾"_s, u"价值/爱国"_s,      u"价值/为民"_s};
/// The passages that are coded: sentences that have little in common, so that one that goes is not found in another.
const QStringList sentences{u"县里成立专班，由分管副县长牵头调度。"_s, u"乡镇每周向社会公布河道保洁名单。"_s,
                            u"专项资金列入年初预算，不得挪作他用。"_s, u"巡查员发现排污口须在两小时内拍照上报。"_s,
                            u"典型案件每季度在报纸上点名曝光。"_s,     u"公众号设立随手拍栏目，收集群众线索。"_s,
                            u"内部简报改为电子版，节省印刷开支。"_s,   u"推选十名最美护河人，拍摄短片展播。"_s,
                            u"打造滨水步道，形成一村一景。"_s,         u"夏夜露天电影把治水故事送到家门口。"_s,
                            u"中小学生绘画竞赛吸引六千幅作品。"_s,     u"新任河长必须通过水文知识考试。"_s,
                            u"工作日饮酒者一律停职检查。"_s,           u"老党员在渡口讲述当年筑堤往事。"_s,
                            u"邀请农科院教授开设土壤修复沙龙。"_s,     u"困难家庭参与植树可领取劳务补贴。"_s,
                            u"敬老院门前的断头路年内打通。"_s,         u"汛期储备帐篷三百顶、冲锋舟十二艘。"_s,
                            u"清明节组织青年祭扫抗洪烈士墓。"_s,       u"窗口单位推行午间不打烊。"_s};
/// The passages that the new version changes, and takes away.
constexpr qsizetype reworded = 6;
constexpr qsizetype dropped = 9;

struct Story : WindowFixture {
    controllers::Workspace &workspace() { return parts().workspace; }
    const core::library::Library &library() { return *workspace().library(); }
    const QString &text() { return workspace().current()->document.text(); }
    const QList<Annotation> &annotations() { return workspace().current()->annotations; }
    Annotation noted(const QString &words)
    {
        for (const Annotation &annotation : annotations()) {
            if (annotation.targets.constFirst().quote.contains(words))
                return annotation;
        }
        return {};
    }
    QStringList tagsOf(const Annotation &annotation)
    {
        QStringList paths;
        for (const core::annotation::Tag &tag : library().tags().value_or(QList<core::annotation::Tag>())) {
            if (annotation.tags.contains(tag.id))
                paths.append(tag.path);
        }
        return paths;
    }
    QStringList usedPaths()
    {
        QStringList paths;
        for (const Annotation &annotation : annotations())
            paths += tagsOf(annotation);
        paths.sort();
        return paths;
    }
    qsizetype undecided() { return workspace().undecided(workspace().currentId()).size(); }

    /// To whatever has the keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &parts().window, key, modifiers);
    }
    /// Where no window manager does it, nobody gives the keyboard back when a menu or a dialog goes.
    void awaitWindow()
    {
        parts().window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&parts().window, patienceMs));
    }
    void awaitPage() { QTRY_VERIFY_WITH_TIMEOUT(view() && view()->hasFocus(), patienceMs); }
    /// From line to line until the caret stands at the offset, the end of one.
    void walkTo(qsizetype offset)
    {
        for (qsizetype before = -1; view()->caret() < offset && view()->caret() != before;) {
            before = view()->caret();
            press(Qt::Key_Down);
            press(Qt::Key_End);
        }
        QCOMPARE(view()->caret(), offset);
    }
    void code(const QString &path)
    {
        press(Qt::Key_T);
        docks::TagPicker *picker = parts().annotating.tools->tagTool()->picker();
        QTRY_VERIFY_WITH_TIMEOUT(picker->isVisible() && picker->isAncestorOf(QApplication::focusWidget()), patienceMs);
        type(QApplication::focusWidget(), path);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!picker->isVisible(), patienceMs);
        awaitPage();
    }
    /// Undoes or does again, and waits for what is read anew because of it.
    void step(Qt::KeyboardModifiers modifiers)
    {
        const auto done = [this] {
            const auto lines = workspace().journal();
            return std::ranges::count_if(
                lines, [](const auto &line) { return line.state == core::library::JournalLine::State::Done; });
        };
        const auto before = done();
        press(Qt::Key_Z, modifiers);
        QTRY_COMPARE_WITH_TIMEOUT(done(), before + (modifiers.testFlag(Qt::ShiftModifier) ? 1 : -1), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!workspace().isOpening(), patienceMs);
    }
};

/// Four chapters of five paragraphs, each of which ends with one of the sentences.
QString report()
{
    const QStringList chapters{u"一、机制"_s, u"二、宣传"_s, u"三、队伍"_s, u"四、民生"_s};
    QString text = u"关于河湖管护工作的总结\n\n"_s;
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        if (i % 5 == 0)
            text += chapters.at(i / 5) + u'\n';
        text += u"　　各地坚持节水优先、空间均衡、系统治理、两手发力，把河湖管护放在更加突出的位置，健全巡查制度，"
                u"落实工作经费，强化监督检查，推动主要河湖水质稳定达标。"_s +
                sentences.at(i) + u'\n';
    }
    return text;
}
} // namespace

class TestCodingStory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Story> m_story;
    QString m_original;

    void codeTwenty();
    void mergeTwo();
    void linkTwo();
    void fixTypo();
    void openNewVersion();
    void review();
    void undoTenAfterRestart();
    void exportNotes();

private Q_SLOTS:
    void init()
    {
        m_story = std::make_unique<Story>();
        m_original = report();
        m_story->start();
        m_story->open(u"总结.txt"_s, m_original);
    }
    void cleanup()
    {
        m_story->quit();
        m_story.reset();
    }

    void story_byKeysAlone()
    {
        for (const auto step : {&TestCodingStory::codeTwenty, &TestCodingStory::mergeTwo, &TestCodingStory::linkTwo,
                                &TestCodingStory::fixTypo, &TestCodingStory::openNewVersion, &TestCodingStory::review,
                                &TestCodingStory::undoTenAfterRestart, &TestCodingStory::exportNotes}) {
            (this->*step)();
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(m_story->workspace().library()->path(), m_story->libraryPath());
        }
    }
};

void TestCodingStory::codeTwenty()
{
    Story &s = *m_story;
    s.press(Qt::Key_F6);
    s.awaitPage();
    s.press(Qt::Key_Home, Qt::ControlModifier);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QString words = sentences.at(i);
        s.walkTo(s.text().indexOf(words) + words.size());
        s.press(Qt::Key_S);
        QCOMPARE(s.view()->selectedText(), words);
        s.code(codes.at(i));
        QCOMPARE(s.annotations().size(), i + 1);
        QCOMPARE(s.tagsOf(s.noted(words)), QStringList{codes.at(i)});
    }
    QStringList sorted = codes;
    sorted.sort();
    QCOMPARE(s.usedPaths(), sorted);
    QCOMPARE(s.library().tags()->size(), 20 + 6 + 3); // with those above them, two levels and three
}

void TestCodingStory::mergeTwo()
{
    Story &s = *m_story;
    s.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(s.parts().surveying.tags->tree()->isAncestorOf(QApplication::focusWidget()), patienceMs);
    docks::CodebookDock &dock = *s.parts().surveying.tags;
    QTreeView *tree = dock.tree();
    QTRY_VERIFY_WITH_TIMEOUT(tree->model()->rowCount() > 0, patienceMs);
    s.press(Qt::Key_Home);
    for (QModelIndex before; before != tree->currentIndex() && tree->currentIndex().data().toString() != u"讲座"_s;) {
        before = tree->currentIndex();
        s.press(Qt::Key_Down);
    }
    QCOMPARE(tree->currentIndex().data().toString(), u"讲座"_s);
    // The key of the context menu is the platform's: it comes as this event.
    const QPoint row = tree->visualRect(tree->currentIndex()).center();
    QContextMenuEvent wanted(QContextMenuEvent::Keyboard, row, tree->viewport()->mapToGlobal(row));
    QApplication::sendEvent(tree->viewport(), &wanted);
    QTRY_VERIFY_WITH_TIMEOUT(dock.menu()->isVisible(), patienceMs);
    s.prompt.tagPath = u"队伍/培训"_s;
    QTest::keyClick(dock.menu(), Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(!dock.menu()->isVisible(), patienceMs);
    s.awaitWindow();
    QVERIFY2(s.prompt.consequence.contains(u"1"), qPrintable(s.prompt.consequence));
    QVERIFY(!s.library().tags()->isEmpty());
    QCOMPARE(s.usedPaths().count(u"队伍/培训"_s), 2);
    QCOMPARE(s.usedPaths().count(u"队伍/学习/讲座"_s), 0);
    QCOMPARE(s.tagsOf(s.noted(sentences.at(codes.indexOf(u"队伍/学习/讲座"_s)))), QStringList{u"队伍/培训"_s});
}

void TestCodingStory::linkTwo()
{
    Story &s = *m_story;
    s.press(Qt::Key_F6);
    s.awaitPage();
    const QString first = s.annotations().at(0).targets.constFirst().quote;
    s.press(Qt::Key_Home, Qt::ControlModifier);
    s.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(s.parts().annotating.controller.chosen(), QList{s.noted(first).id});
    s.press(Qt::Key_L);
    s.press(Qt::Key_Down, Qt::AltModifier);
    s.press(Qt::Key_Down, Qt::AltModifier);
    s.prompt.linking = {u"contradicts"_s, {}};
    s.press(Qt::Key_L);
    const auto links = s.workspace().linksIn(s.workspace().currentId());
    QCOMPARE(links->size(), 1);
    QCOMPARE(links->constFirst().type, u"contradicts"_s);
    QCOMPARE(links->constFirst().origin, s.annotations().at(0).id);
    QCOMPARE(links->constFirst().target, s.annotations().at(2).id);
    s.press(Qt::Key_F); // to the other end
    QTRY_COMPARE_WITH_TIMEOUT(s.parts().annotating.controller.chosen(), QList{s.annotations().at(0).id}, patienceMs);
}

void TestCodingStory::fixTypo()
{
    Story &s = *m_story;
    const QString before = s.text();
    s.press(Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(s.parts().structuring.rewording->editor(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<docks::WordsField *>(QApplication::focusWidget()), patienceMs);
    s.press(Qt::Key_End, Qt::ControlModifier);
    s.press(Qt::Key_Left); // before the stop
    type(QApplication::focusWidget(), u"情"_s);
    s.press(Qt::Key_Return);
    s.awaitPage();
    const QString words = sentences.at(0);
    const QString fixed = QString(words).replace(u"调度。"_s, u"调度情。"_s);
    QCOMPARE(s.text(), QString(before).replace(words, fixed));
    QCOMPARE(s.noted(u"专班"_s).state, AnchorState::Exact);
    QCOMPARE(s.noted(u"专班"_s).targets.constFirst().quote, fixed);
}

void TestCodingStory::openNewVersion()
{
    Story &s = *m_story;
    QString changed = m_original;
    const QString soon = sentences.at(reworded);
    changed.replace(soon, QString(soon).replace(u"内部简报改为"_s, u"内部刊物改成"_s));
    changed.remove(sentences.at(dropped));
    changed.insert(changed.indexOf(u"一、"), u"　　新的一段放在最前面，其余依次往后。\n"_s);
    QFile file(s.filePath(u"总结二稿.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(changed.toUtf8());
    file.close();
    s.prompt.files = {file.fileName()};
    QSignalSpy updated(&s.workspace(), &controllers::Workspace::documentUpdated);
    s.press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() || QApplication::focusWidget() != s.view(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QLineEdit *>(QApplication::focusWidget()), patienceMs);
    type(QApplication::focusWidget(), u"new version"_s);
    s.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(updated.size(), 1, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!s.workspace().isOpening(), patienceMs);
    QVERIFY(s.text().contains(u"新的一段"_s));
    QVERIFY(s.text().contains(u"调度情。"_s)); // the fix stays
    QCOMPARE(s.annotations().size(), 20);
    QCOMPARE(s.noted(soon).state, AnchorState::Doubtful);
    QCOMPARE(s.noted(sentences.at(dropped)).state, AnchorState::Lost);
    QCOMPARE(s.undecided(), 2);
}

void TestCodingStory::review()
{
    Story &s = *m_story;
    const core::AnnotationId doubtful = s.noted(sentences.at(reworded)).id;
    s.awaitWindow();
    s.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(s.parts().annotating.review->count(), 2, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(s.parts().annotating.review->isAncestorOf(QApplication::focusWidget()), patienceMs);
    s.press(Qt::Key_A);
    QTRY_COMPARE_WITH_TIMEOUT(s.undecided(), 1, patienceMs);
    const auto accepted = s.library().annotation(doubtful);
    QCOMPARE(accepted->state, AnchorState::Exact);
    QVERIFY2(accepted->targets.constFirst().quote.contains(u"内部刊物改成"_s),
             qPrintable(accepted->targets.constFirst().quote));
    s.press(Qt::Key_L);
    QTRY_COMPARE_WITH_TIMEOUT(s.undecided(), 0, patienceMs);
    QVERIFY(s.noted(sentences.at(dropped)).targets.constFirst().keptLost);
}

void TestCodingStory::undoTenAfterRestart()
{
    Story &s = *m_story;
    const QString last = s.text();
    const QList<Annotation> lastAnnotations = s.annotations();
    s.quit();
    s.start();
    QTRY_VERIFY_WITH_TIMEOUT(s.view(), patienceMs);
    QCOMPARE(s.text(), last);
    QCOMPARE(s.annotations(), lastAnnotations);
    s.press(Qt::Key_F6);
    s.awaitPage();
    s.step(Qt::ControlModifier); // kept as lost
    QCOMPARE(s.undecided(), 1);
    s.step(Qt::ControlModifier); // accepted
    QCOMPARE(s.undecided(), 2);
    s.step(Qt::ControlModifier); // the new version
    QTRY_VERIFY_WITH_TIMEOUT(!s.text().contains(u"新的一段"_s), patienceMs);
    QCOMPARE(s.undecided(), 0);
    QVERIFY(s.text().contains(u"调度情。"_s));
    s.step(Qt::ControlModifier); // the typo
    QTRY_VERIFY_WITH_TIMEOUT(!s.text().contains(u"调度情。"_s), patienceMs);
    s.step(Qt::ControlModifier); // the link
    QCOMPARE(s.workspace().linksIn(s.workspace().currentId())->size(), 0);
    s.step(Qt::ControlModifier); // the merge
    QCOMPARE(s.usedPaths().count(u"队伍/学习/讲座"_s), 1);
    for (qsizetype left = 19; left >= 16; --left) {
        s.step(Qt::ControlModifier);
        QCOMPARE(s.annotations().size(), left);
    }
    QStringList sorted = codes.first(16);
    sorted.sort();
    QCOMPARE(s.usedPaths(), sorted);
    for (const Annotation &annotation : s.annotations())
        QCOMPARE(annotation.state, AnchorState::Exact);
}

void TestCodingStory::exportNotes()
{
    Story &s = *m_story;
    s.prompt.saveTo = s.filePath(u"notes.md"_s);
    s.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(s.parts().window.findChild<dialogs::ExportDialog *>(), patienceMs);
    auto *dialog = s.parts().window.findChild<dialogs::ExportDialog *>();
    const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
    const auto save = std::ranges::find_if(buttons, [](auto *button) { return button->text().startsWith(u"&Save"_s); });
    QVERIFY(save != buttons.end());
    QVERIFY(QTest::qWaitForWindowActive(dialog, patienceMs));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isGathering() && (*save)->isEnabled(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isAncestorOf(QApplication::focusWidget()), patienceMs);
    s.press(Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(s.prompt.saveTo), patienceMs);
    QFile file(s.prompt.saveTo);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString notes = QString::fromUtf8(file.readAll());
    for (qsizetype i = 0; i < 16; ++i) {
        QVERIFY2(notes.contains(sentences.at(i)), qPrintable(codes.at(i)));
        QVERIFY2(notes.contains(codes.at(i)), qPrintable(codes.at(i)));
    }
    QVERIFY(!notes.contains(sentences.at(16)));
    QTRY_VERIFY_WITH_TIMEOUT(!s.parts().window.findChild<dialogs::ExportDialog *>(), patienceMs);
}

QTEST_MAIN(TestCodingStory)
#include "tst_codingstory.moc"
