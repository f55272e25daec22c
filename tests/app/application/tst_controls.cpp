// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/dialogprompt.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include "tests/app/windowfixture.h"

using namespace Qt::Literals::StringLiterals;
using app::dialogs::DialogPrompt;

namespace
{
QString describe(const QWidget *widget)
{
    QAccessibleInterface *iface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    const QPoint at = widget->mapTo(widget->window(), QPoint());
    return u"%1 “%2” at %3, %4"_s
        .arg(QLatin1StringView(widget->metaObject()->className()), iface ? iface->text(QAccessible::Name) : QString())
        .arg(at.x())
        .arg(at.y());
}

bool isStop(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

/// What the keyboard reaches in a window, in the order of the Tab key.
QList<QWidget *> stopsOf(QWidget *window)
{
    QList<QWidget *> stops;
    QWidget *at = window;
    do {
        if (at != window && isStop(at) && window->isAncestorOf(at) && !at->focusProxy())
            stops.append(at);
        at = at->nextInFocusChain();
    } while (at && at != window);
    // The chain is a ring: what stands first is its begin.
    const auto first = std::ranges::min_element(stops, {}, [window](const QWidget *stop) {
        const QPoint middle = stop->mapTo(window, stop->rect().center());
        return std::pair(middle.y(), middle.x());
    });
    std::ranges::rotate(stops, first);
    return stops;
}

QStringList namelessIn(QWidget *window)
{
    QStringList nameless;
    for (QWidget *widget : stopsOf(window)) {
        QAccessibleInterface *iface = QAccessible::queryAccessibleInterface(widget);
        // The name that Qt gives a combo box is what is chosen in it: it needs a label.
        const bool unlabelled = qobject_cast<QComboBox *>(widget) && widget->accessibleName().isEmpty() &&
                                iface->relations(QAccessible::Label).isEmpty();
        if (!iface || unlabelled || iface->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(describe(widget));
    }
    return nameless;
}

/// Mnemonics that two things in the window have.
QStringList clashesIn(QWidget *window)
{
    QHash<QKeySequence, QString> taken;
    QStringList clashes;
    const auto take = [&](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            return;
        if (taken.contains(key))
            clashes.append(text + " = "_L1 + taken.value(key));
        taken.insert(key, text);
    };
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            take(button->text());
    }
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy())
            take(label->text());
    }
    return clashes;
}

/// Stops that stand wholly above and not to the right of the one before.
QStringList backwardsIn(QWidget *window)
{
    QStringList backwards;
    QRect before;
    const QWidget *last = nullptr;
    for (QWidget *widget : stopsOf(window)) {
        const QRect here(widget->mapTo(window, QPoint()), widget->size());
        const bool above = here.bottom() < before.top() && here.left() < before.right();
        const bool sameRow = here.top() < before.bottom() && before.top() < here.bottom();
        if (!before.isNull() && (above || (sameRow && here.right() <= before.left())))
            backwards.append(describe(last) + u" → "_s + describe(widget));
        before = here;
        last = widget;
    }
    return backwards;
}
} // namespace

/// What the keyboard and a screen reader meet: everything that takes the focus has a name, no two mnemonics of one
/// dialog are alike, Tab goes as the eye does, Escape closes. In both languages.
class TestControls : public QObject
{
    Q_OBJECT

private:
    /// Judges the dialog that `open` brings, and closes it by Escape. Dialogs that run a loop of their own are met from
    /// inside it.
    void checkDialog(const QString &name, const std::function<void()> &open)
    {
        bool met = false;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (!met && qobject_cast<QDialog *>(window) && window->isVisible()) {
                    met = true;
                    check(name, window);
                    QTest::keyClick(window, Qt::Key_Escape);
                }
            }
        });
        timer.start(50);
        open();
        QTRY_VERIFY2_WITH_TIMEOUT(met, qPrintable(name), 10'000);
        const auto noDialog = [] {
            return std::ranges::none_of(QApplication::topLevelWidgets(), [](QWidget *window) {
                return window->isVisible() && qobject_cast<QDialog *>(window);
            });
        };
        if (!QTest::qWaitFor(noDialog, 10'000))
            m_faults.append(name + ": Escape does not close it"_L1);
    }

    void check(const QString &name, QWidget *window)
    {
        const auto add = [&](const char *what, const QStringList &found) {
            for (const QString &one : found)
                m_faults.append(name + u": "_s + QLatin1StringView(what) + u' ' + one);
        };
        add("no name:", namelessIn(window));
        add("mnemonic:", clashesIn(window));
        add("backwards:", backwardsIn(window));
        qsizetype defaults = 0;
        for (const auto *button : window->findChildren<QPushButton *>())
            defaults += button->isVisible() && button->isDefault() ? 1 : 0;
        if (defaults > 1)
            m_faults.append(name + ": several default buttons"_L1);
    }

    void checkPrompts()
    {
        DialogPrompt prompt;
        prompt.setWindow(&m_fixture->parts().window);
        core::annotation::Tag tag;
        tag.name = tag.path = u"水"_s;
        checkDialog(u"text"_s, [&] { prompt.text({u"Title"_s, u"Label:"_s, u"value"_s}); });
        checkDialog(u"choice"_s, [&] { prompt.choice({u"Title"_s, u"Text"_s, {u"Keep"_s, u"Delete"_s}}); });
        checkDialog(u"paste"_s, [&] { prompt.pastedText({u"渡口的石阶"_s}); });
        checkDialog(u"encoding"_s, [&] { prompt.encoding({u"a.txt"_s, "渡口"_ba, u"UTF-8"_s}); });
        checkDialog(u"tag"_s, [&] { prompt.tag({u"Title"_s, u"Label:"_s, u"Merge"_s, {}}); });
        checkDialog(u"tag words"_s, [&] { prompt.tagWords({tag}); });
        checkDialog(u"split"_s, [&] { prompt.split({tag, {}}); });
        checkDialog(u"bulk"_s, [&] { prompt.bulkChange({}); });
        checkDialog(u"link"_s, [&] { prompt.link({u"here"_s, u"there"_s, {u"explains"_s}}); });
        checkDialog(u"rule"_s, [&] { prompt.rule({}); });
        checkDialog(u"pick"_s, [&] { prompt.pick({u"Title"_s, u"Label:"_s, {u"one"_s, u"two"_s}, u"Choose"_s}); });
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_faults;

private Q_SLOTS:
    void init()
    {
        m_faults.clear();
        m_fixture = std::make_unique<WindowFixture>();
    }
    void cleanup()
    {
        m_fixture->quit();
        m_fixture.reset();
    }

    void controls_haveNamesAndOrder_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }
    void controls_haveNamesAndOrder()
    {
        QFETCH(QString, language);
        m_fixture->language().setChoice(language);
        m_fixture->start();
        m_fixture->open(u"a.txt"_s, WindowFixture::book(3));
        for (const char *panel :
             {"view.outline", "view.library", "view.codebook", "view.annotations", "edit.passages", "view.review",
              "view.repairs", "view.corrections", "edit.find", "view.source", "view.second"}) {
            m_fixture->action(QLatin1StringView(panel))->trigger();
            for (const QString &one : namelessIn(&m_fixture->parts().window))
                m_faults.append(QLatin1StringView(panel) + u": no name: "_s + one);
        }
        for (const char *id : {"file.print", "file.pdf", "file.exportNotes", "file.backups", "edit.history",
                               "edit.trash", "view.typography", "help.shortcuts"}) {
            QAction *action = m_fixture->action(QLatin1StringView(id));
            QVERIFY2(action->isEnabled(), id);
            checkDialog(QString::fromLatin1(id), [action] { action->trigger(); });
        }
        checkPrompts();
        m_faults.removeDuplicates();
        for (const QString &fault : std::as_const(m_faults))
            qWarning().noquote() << fault;
        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.value(0)));
    }

    void escape_leadsFromAPanelToTheText()
    {
        m_fixture->start();
        m_fixture->open(u"a.txt"_s, WindowFixture::book(3));
        QVERIFY(m_fixture->parts().workspace.ensureTag(u"甲"_s));
        for (const char *panel : {"view.outline", "view.library", "view.codebook", "edit.passages"}) {
            m_fixture->action(QLatin1StringView(panel))->trigger();
            QTRY_VERIFY2(!m_fixture->view()->hasFocus(), panel);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QTRY_VERIFY2(m_fixture->view()->hasFocus(), panel);
        }
    }
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
