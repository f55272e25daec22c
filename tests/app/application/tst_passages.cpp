// SPDX-License-Identifier: GPL-3.0-or-later
// Which passages an annotation marks, by keys and by the mouse.
#include "core/annotation/places.h"

#include "tests/app/windowfixture.h"

using namespace Qt::Literals::StringLiterals;
using core::annotation::Annotation;
using core::text::TextRange;

class TestPassages : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;

    TextRange find(const QString &words) const
    {
        const qsizetype at = m_window->view()->document().text().indexOf(words);
        return {at, at + words.size()};
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        m_window->view()->setFocus();
        QTest::keyClick(m_window->view(), Qt::Key(key), modifiers);
    }
    QList<Annotation> annotations() const { return m_window->parts().workspace.current()->annotations; }
    QStringList words() const
    {
        QStringList quotes;
        for (const auto &target : annotations().constFirst().targets)
            quotes.append(target.quote);
        return quotes;
    }
    QPoint endOf(TextRange range) const
    {
        const QRect last = m_window->view()->rectOf({range.end() - 1, range.end()});
        return {last.right() + 1, last.center().y()};
    }
    QPoint startOf(TextRange range) const
    {
        const QRect first = m_window->view()->rectOf({range.start(), range.start() + 1});
        return {first.left(), first.center().y()};
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        m_window->start();
        m_window->open(u"河湖.txt"_s, WindowFixture::book(2));
        m_window->view()->setSelection(find(u"节水优先"_s));
        press(Qt::Key_2);
        QCOMPARE(words(), QStringList{u"节水优先"_s});
    }
    void cleanup()
    {
        m_window->quit();
        m_window.reset();
    }

    void keys_moveTheEnds_undoEach()
    {
        press(Qt::Key_BracketRight);
        QCOMPARE(words(), QStringList{u"节水优先、"_s});
        press(Qt::Key_BracketLeft);
        QCOMPARE(words(), QStringList{u"持节水优先、"_s});
        press(Qt::Key_BracketRight, Qt::ShiftModifier);
        press(Qt::Key_BracketLeft, Qt::ShiftModifier);
        QCOMPARE(words(), QStringList{u"节水优先"_s});
        press(Qt::Key_BracketRight, Qt::AltModifier);
        QVERIFY(words().constFirst().startsWith(u"节水优先"_s) && words().constFirst().endsWith(u'。'));
        QCOMPARE(annotations().constFirst().color, core::annotation::MarkColor::Green);
        for (int i = 0; i < 5; ++i)
            m_window->action("edit.undo"_L1)->trigger();
        QCOMPARE(words(), QStringList{u"节水优先"_s});
        m_window->action("edit.undo"_L1)->trigger();
        QCOMPARE(annotations().size(), 0);
    }

    void keys_growToWholeUnits_andTheSelectionToo()
    {
        press(Qt::Key_S);
        QVERIFY(words().constFirst().startsWith(u"各地坚持"_s) && words().constFirst().endsWith(u"达标。"_s));
        press(Qt::Key_P);
        QVERIFY(words().constFirst().endsWith(u"还要做什么。"_s));
        press(Qt::Key_S, Qt::ShiftModifier);
        QVERIFY(words().constFirst().startsWith(u"一、"_s));
        m_window->view()->setSelection(find(u"第2段"_s));
        const auto before = annotations();
        press(Qt::Key_P);
        QVERIFY(m_window->view()->selectedText().endsWith(u"还要做什么。"_s));
        QCOMPARE(annotations(), before);
    }

    void keys_selectWhatTheCaretStandsIn()
    {
        const qsizetype at = find(u"强化监督检查"_s).start();
        m_window->view()->setSelection({at, at});
        const auto before = annotations();
        press(Qt::Key_S);
        QVERIFY(m_window->view()->selectedText().startsWith(u"各地坚持"_s));
        QVERIFY(m_window->view()->selectedText().endsWith(u"达标。"_s));
        press(Qt::Key_P);
        QVERIFY(m_window->view()->selectedText().endsWith(u"还要做什么。"_s));
        QCOMPARE(annotations(), before);
    }

    /// What was marked last is at hand no more once the caret has gone elsewhere.
    void keys_afterTheCaretMoved_actWhereItStands()
    {
        const auto before = annotations();
        press(Qt::Key_Down);
        press(Qt::Key_End);
        press(Qt::Key_S);
        QVERIFY(!m_window->view()->selection().isEmpty());
        press(Qt::Key_3);
        QCOMPARE(annotations().size(), 2);
        QVERIFY(annotations().contains(before.constFirst()));
        // Back on the first one, keys are its own again.
        const qsizetype at = find(u"节水优先"_s).start();
        m_window->view()->setSelection({at, at});
        press(Qt::Key_Right);
        press(Qt::Key_5);
        const QList<Annotation> now = annotations();
        const auto first = std::ranges::find(now, before.constFirst().id, &Annotation::id);
        QCOMPARE(first->color, core::annotation::MarkColor::Violet);
        QCOMPARE(annotations().size(), 2);
    }

    /// Brackets and stops stand where they like on the keyboards of the world; letters are there.
    void click_elsewhere_dropsWhatWasChosen()
    {
        auto *view = m_window->view();
        const TextRange other = find(u"空间均衡"_s);
        const QRect rect = view->rectOf(other);
        QVERIFY(!view->viewport()->rect().isEmpty() && view->viewport()->rect().contains(rect.center()));
        QCOMPARE(m_window->parts().annotating.controller.chosen().size(), 1);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, rect.center());
        QVERIFY(m_window->parts().annotating.controller.chosen().isEmpty());
        press(Qt::Key_S);
        QVERIFY(view->selection().contains(other.start()));
        QCOMPARE(words(), QStringList{u"节水优先"_s});
    }

    void letters_moveTheEnds()
    {
        press(Qt::Key_E);
        press(Qt::Key_B);
        QCOMPARE(words(), QStringList{u"持节水优先、"_s});
        press(Qt::Key_E, Qt::ShiftModifier);
        press(Qt::Key_B, Qt::ShiftModifier);
        QCOMPARE(words(), QStringList{u"节水优先"_s});
    }

    void keys_addAndTakeOut()
    {
        m_window->view()->setSelection(find(u"强化监督检查"_s));
        QVERIFY(m_window->action("passage.add"_L1)->isEnabled());
        press(Qt::Key_A, Qt::ShiftModifier);
        QCOMPARE(annotations().size(), 1);
        QCOMPARE(words(), (QStringList{u"节水优先"_s, u"强化监督检查"_s}));
        // The passage that was added is at hand.
        press(Qt::Key_BracketRight);
        QCOMPARE(words(), (QStringList{u"节水优先"_s, u"强化监督检查，"_s}));
        press(Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(words(), QStringList{u"节水优先"_s});
        QVERIFY(!m_window->action("passage.remove"_L1)->isEnabled());
        m_window->action("edit.undo"_L1)->trigger();
        QCOMPARE(words().size(), 2);
        m_window->quit();
        m_window->start();
        QTRY_VERIFY(m_window->view());
        QCOMPARE(words(), (QStringList{u"节水优先"_s, u"强化监督检查，"_s}));
        m_window->action("edit.redo"_L1)->trigger();
        QCOMPARE(words(), QStringList{u"节水优先"_s});
    }

    void mouse_dragsAnEnd()
    {
        QWidget *page = m_window->view()->viewport();
        const QPoint from = endOf(find(u"节水优先"_s));
        const QPoint to = endOf(find(u"空间均衡"_s));
        QTest::mousePress(page, Qt::LeftButton, {}, from);
        QTest::mouseMove(page, (from + to) / 2);
        QTest::mouseMove(page, to);
        QCOMPARE(words(), QStringList{u"节水优先"_s}); // until it is let go
        QTest::mouseRelease(page, Qt::LeftButton, {}, to);
        QCOMPARE(words(), QStringList{u"节水优先、空间均衡"_s});
        QVERIFY(m_window->view()->selection().isEmpty());
        // The start over the end: the passage turns round.
        QTest::mousePress(page, Qt::LeftButton, {}, startOf(find(u"节水优先"_s)));
        QTest::mouseMove(page, startOf(find(u"节水优先"_s)) + QPoint(20, 0));
        QTest::mouseMove(page, endOf(find(u"系统治理"_s)));
        QTest::mouseRelease(page, Qt::LeftButton, {}, endOf(find(u"系统治理"_s)));
        QCOMPARE(words(), QStringList{u"、系统治理"_s});
    }

    void mouse_escapeGivesUp()
    {
        QWidget *page = m_window->view()->viewport();
        const QPoint from = endOf(find(u"节水优先"_s));
        const QPoint to = endOf(find(u"空间均衡"_s));
        QTest::mousePress(page, Qt::LeftButton, {}, from);
        QTest::mouseMove(page, (from + to) / 2);
        QTest::mouseMove(page, to);
        QVERIFY(!m_window->view()->selection().isEmpty());
        QTest::keyClick(m_window->view(), Qt::Key_Escape);
        QVERIFY(m_window->view()->selection().isEmpty());
        QTest::mouseRelease(page, Qt::LeftButton, {}, to);
        QCOMPARE(words(), QStringList{u"节水优先"_s});
    }

    void ends_areShownOnlyForWhatWasChosen()
    {
        QWidget *page = m_window->view()->viewport();
        const auto cursorAt = [&](QPoint point) {
            QTest::mouseMove(page, point);
            QCoreApplication::processEvents();
            return page->cursor().shape();
        };
        const QPoint end = endOf(find(u"节水优先"_s));
        QTRY_COMPARE(cursorAt(end), Qt::SizeHorCursor);
        m_window->view()->setSelection({0, 0});
        QTRY_VERIFY(cursorAt(end + QPoint(1, 0)) != Qt::SizeHorCursor);
    }
};

QTEST_MAIN(TestPassages)
#include "tst_passages.moc"
