// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actionregistry.h"
#include "app/dialogs/dialogprompt.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QRandomGenerator>
#include <QTimer>
#include <QtTest>

#include "tests/app/otherwriter.h"
#include "tests/app/typing.h"
#include "tests/app/windowfixture.h"
#include <cstdio>

/// Asks with the program's own dialogs, but never for files: a monkey in the system's folders deletes what it finds.
class CagedPrompt : public app::dialogs::DialogPrompt
{
public:
    QStringList files; ///< to be opened, one at a time in turns
    QString saveTo;

    QStringList filesToOpen(const FileQuestion &) override
    {
        return files.isEmpty() ? QStringList() : QStringList(files.at(m_next++ % files.size()));
    }
    QString fileToSave(const FileQuestion &) override { return saveTo; }

private:
    qsizetype m_next = 0;
};

/// Uses the window without knowing what it does: keys, clicks, menus, dialogs, sizes, in an order that the seed gives.
/// It acts from the event loop, so dialogs and menus that keep one of their own are used, too. What it does is told on
/// standard error where the environment has ZHUPI_MONKEY_TELL.
class Monkey : public QObject
{
public:
    Monkey(WindowFixture &window, CagedPrompt &prompt, quint32 seed)
        : m_window(window), m_prompt(prompt), m_random(seed)
    {
    }

    /// Called after each step; what it answers ends the run, unless it is empty.
    std::function<QString()> examine = [] { return QString(); };

    /// What was wrong, after the last step; empty when nothing was. Leaves no dialog and no menu open.
    QString run(int steps)
    {
        m_left = steps;
        next();
        while (!m_finished)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return m_fault;
    }

    void tell(const QString &what) const
    {
        static const bool tells = qEnvironmentVariableIsSet("ZHUPI_MONKEY_TELL");
        if (tells)
            std::fprintf(stderr, "monkey %d/%d: %s\n", m_left, m_depth, qPrintable(what));
    }

private:
    using Deed = void (Monkey::*)();
    struct Kind {
        int weight;
        const char *name;
        Deed deed;
    };

    quint32 any(quint32 bound) { return m_random.bounded(std::max(bound, 1u)); }
    template <typename List>
    auto anyOf(const List &list)
    {
        return list.at(qsizetype(any(quint32(list.size()))));
    }

    void next()
    {
        QTimer::singleShot(int(any(20)), this, [this] { step(); });
    }

    void step()
    {
        if (m_left <= 0) {
            leave();
            return;
        }
        --m_left;
        next(); // before the deed: it may begin an event loop
        ++m_depth;
        if (isStuck())
            giveUp();
        else
            act();
        --m_depth;
        if (const QString fault = m_fault.isEmpty() ? examine() : QString(); !fault.isEmpty()) {
            m_fault = fault;
            m_left = 0;
        }
    }

    /// Nobody stays in a dialog for ever.
    bool isStuck()
    {
        const bool inside = QApplication::activePopupWidget() || QApplication::activeModalWidget();
        m_inside = inside ? m_inside + 1 : 0;
        return m_inside > 12 && any(4) == 0;
    }

    void giveUp()
    {
        tell(QStringLiteral("give up"));
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        else if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            question->buttons().at(any(quint32(question->buttons().size())))->click(); // some only lead back
        else if (QWidget *modal = QApplication::activeModalWidget())
            modal->close();
    }

    /// Ends what is still open, and then the run.
    void leave()
    {
        if (QApplication::activePopupWidget() || QApplication::activeModalWidget()) {
            giveUp();
        } else if (m_depth > 0) { // something is being dragged
            QTest::mouseRelease(m_window.parts().window.windowHandle(), Qt::LeftButton);
            escape();
        } else {
            m_writer.reset();
            m_finished = true;
            return;
        }
        next();
    }

    void act()
    {
        if (!m_window.parts().window.isVisible())
            m_window.parts().window.show(); // it had been closed
        static constexpr Kind kinds[] = {
            {30, "command", &Monkey::command}, {18, "key", &Monkey::key},      {12, "words", &Monkey::words},
            {14, "click", &Monkey::click},     {4, "double", &Monkey::twice},  {5, "menu", &Monkey::contextMenu},
            {6, "drag", &Monkey::drag},        {6, "wheel", &Monkey::wheel},   {10, "select", &Monkey::select},
            {8, "mark", &Monkey::mark},        {3, "size", &Monkey::size},     {3, "open", &Monkey::open},
            {2, "other", &Monkey::other},      {4, "escape", &Monkey::escape}, {3, "button", &Monkey::button},
        };
        int sum = 0;
        for (const Kind &kind : kinds)
            sum += kind.weight;
        int chosen = int(any(quint32(sum)));
        for (const Kind &kind : kinds) {
            chosen -= kind.weight;
            if (chosen < 0) {
                tell(QString::fromLatin1(kind.name));
                (this->*kind.deed)();
                return;
            }
        }
    }

    /// The window that a mouse reaches: a menu and a modal dialog before all others.
    QWidget *front()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        if (QWidget *modal = QApplication::activeModalWidget())
            return modal;
        QWidgetList shown;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->windowHandle() && widget->windowType() != Qt::ToolTip)
                shown.append(widget);
        }
        return shown.isEmpty() ? &m_window.parts().window : anyOf(shown);
    }

    /// What has the keyboard may be gone with the press; QTest's own press of Alt does not expect that.
    static void strike(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        const QPointer<QWindow> window = QGuiApplication::focusWindow();
        const QString text = QChar::fromLatin1(QTest::keyToAscii(key));
        for (const bool down : {true, false}) {
            if (window)
                QTest::simulateEvent(window, down, key, held, text, false);
        }
    }

    static void strike(const QPointer<QWindow> &window, Qt::MouseButton button, QPoint place)
    {
        if (window)
            QTest::mouseMove(window, place);
        if (window)
            QTest::mousePress(window, button, {}, place);
        if (window)
            QTest::mouseRelease(window, button, {}, place);
    }

    QPoint placeIn(const QWidget &widget)
    {
        return {int(any(quint32(widget.width()))), int(any(quint32(widget.height())))};
    }

    void command()
    {
        QList<QAction *> usable;
        // Printing asks the system's dialog, which writes where it likes.
        const QAction *print = m_window.action(QLatin1StringView("file.print"));
        for (QAction *action : m_window.parts().registry.actions()) {
            if (action->isEnabled() && action != print)
                usable.append(action);
        }
        if (usable.isEmpty() || QApplication::activeModalWidget() || QApplication::activePopupWidget())
            return;
        QAction *action = anyOf(usable);
        tell(action->text());
        action->trigger();
    }

    void key()
    {
        static const QList<int> keys{
            Qt::Key_Left,   Qt::Key_Right,  Qt::Key_Up,       Qt::Key_Down,      Qt::Key_Home,    Qt::Key_End,
            Qt::Key_PageUp, Qt::Key_Return, Qt::Key_PageDown, Qt::Key_Tab,       Qt::Key_Backtab, Qt::Key_Space,
            Qt::Key_T,      Qt::Key_N,      Qt::Key_Delete,   Qt::Key_Backspace, Qt::Key_1,       Qt::Key_F2,
            Qt::Key_F6,     Qt::Key_B,      Qt::Key_Z,        Qt::Key_A,         Qt::Key_C,       Qt::Key_V,
            Qt::Key_F,      Qt::Key_Escape, Qt::Key_Menu};
        static const QList<Qt::KeyboardModifiers> modifiers{
            Qt::NoModifier,    Qt::NoModifier,      Qt::NoModifier,
            Qt::ShiftModifier, Qt::ControlModifier, Qt::ControlModifier | Qt::ShiftModifier,
            Qt::AltModifier};
        const auto key = Qt::Key(anyOf(keys));
        const Qt::KeyboardModifiers held = anyOf(modifiers);
        tell(QKeySequence(QKeyCombination(held, key)).toString());
        strike(key, held);
    }

    void words()
    {
        static const QStringList all{QStringLiteral("zcgj"),     QStringLiteral("政策"),  QStringLiteral("河湖/管护"),
                                     QStringLiteral("的"),       QStringLiteral("a"),     QStringLiteral("note (x"),
                                     QStringLiteral("tag:河湖"), QStringLiteral("第.*条")};
        if (QWidget *focus = QApplication::focusWidget())
            type(focus, anyOf(all));
    }

    void press(Qt::MouseButton button)
    {
        QWidget *widget = front();
        strike(widget->windowHandle(), button, placeIn(*widget));
    }
    void click() { press(Qt::LeftButton); }
    void contextMenu() { press(Qt::RightButton); }

    void twice()
    {
        QWidget *widget = front();
        const QPoint place = placeIn(*widget);
        const QPointer<QWindow> window = widget->windowHandle();
        strike(window, Qt::LeftButton, place);
        strike(window, Qt::LeftButton, place);
    }

    void drag()
    {
        QWidget *widget = front();
        const QPointer<QWindow> handle = widget->windowHandle();
        if (!handle)
            return;
        const QPoint from = placeIn(*widget);
        const QPoint to = placeIn(*widget);
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4 && handle; ++i)
            QTest::mouseMove(handle, from + (to - from) * i / 4);
        if (handle)
            QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
    }

    void wheel()
    {
        QWidget *widget = front();
        const QPoint place = placeIn(*widget);
        QWidget *under = widget->childAt(place);
        if (!under)
            return;
        const QPointF local = under->mapFrom(widget, place);
        QWheelEvent event(local, under->mapToGlobal(local), {}, {0, any(2) ? -240 : 240}, Qt::NoButton,
                          any(6) ? Qt::NoModifier : Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(under, &event);
    }

    /// Buttons are small: they are hit on purpose, too.
    void button()
    {
        QWidget *widget = front();
        QList<QAbstractButton *> buttons;
        for (QAbstractButton *one : widget->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->isEnabled() && one->window() == widget)
                buttons.append(one);
        }
        if (buttons.isEmpty())
            return;
        QAbstractButton *one = anyOf(buttons);
        tell(one->text() + u' ' + one->accessibleName());
        strike(widget->windowHandle(), Qt::LeftButton, one->mapTo(widget, one->rect().center()));
    }

    void select()
    {
        auto *view = m_window.view();
        if (!view || view->document().text().isEmpty())
            return;
        const auto size = quint32(view->document().text().size());
        const qsizetype start = any(2) ? qMin(view->topOffset() + any(300), qsizetype(size)) : any(size);
        view->setSelection({start, qMin(qsizetype(size), start + 1 + any(any(8) ? 40 : 2000))});
        view->setFocus();
    }

    void mark()
    {
        select();
        strike(Qt::Key(Qt::Key_1 + any(6)));
    }

    void size()
    {
        const QSize size(300 + int(any(1400)), 240 + int(any(900)));
        tell(QStringLiteral("%1 x %2").arg(size.width()).arg(size.height()));
        if (!QApplication::activeModalWidget())
            m_window.parts().window.resize(size);
    }

    void open()
    {
        if (!m_prompt.files.isEmpty() && !QApplication::activeModalWidget())
            m_window.parts().files.openAll({anyOf(m_prompt.files)});
    }

    /// Another program writes for a moment, or longer than a moment.
    void other()
    {
        if (m_writer)
            return;
        m_writer = std::make_unique<OtherWriter>(m_window.libraryPath());
        QTimer::singleShot(int(any(1500)), this, [this] { m_writer.reset(); });
    }

    void escape() { strike(Qt::Key_Escape); }

    WindowFixture &m_window;
    CagedPrompt &m_prompt;
    QRandomGenerator m_random;
    std::unique_ptr<OtherWriter> m_writer;
    QString m_fault;
    int m_left = 0;
    int m_depth = 0;  ///< deeds under way: each may have begun an event loop
    int m_inside = 0; ///< steps since a dialog or menu is open
    bool m_finished = false;
};
