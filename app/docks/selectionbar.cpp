// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/selectionbar.h"

#include "app/actions/actionregistry.h"
#include "app/docks/markbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace app::docks
{

using core::annotation::MarkColor;

SelectionBar::SelectionBar(const actions::ActionRegistry &registry, QWidget *parent) : FloatingFrame(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (int i = 0; i < 6; ++i) {
        const auto color = static_cast<MarkColor>(i);
        auto *button = new MarkButton(color, this);
        const QByteArray id = "annotate." + core::annotation::colorName(color).toLatin1();
        button->setDefaultAction(registry.action(QLatin1StringView(id)));
        m_marks.append(button);
        row->addWidget(button);
    }
    row->addSpacing(8);
    addButton(registry, "annotate.underline", row);
    addButton(registry, "annotate.tag", row);
    addButton(registry, "annotate.note", row);
    addButton(registry, "annotate.copy", row);
    addButton(registry, "annotate.link", row);
    m_add = addButton(registry, "passage.add", row);
    m_remove = addButton(registry, "annotate.remove", row);
    column->addLayout(row);
    column->addWidget(messageLabel());
    retranslate();
}

QToolButton *SelectionBar::addButton(const actions::ActionRegistry &registry, const char *id, QLayout *row)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(registry.action(QLatin1StringView(id)));
    button->setAutoRaise(true);
    button->setIconSize({20, 20});
    button->setFixedSize(32, 32);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

void SelectionBar::retranslate()
{
    setAccessibleName(tr("Annotation bar"));
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(actions::plainText(button->defaultAction()->text()));
}

void SelectionBar::setTheme(const reader::ReaderTheme &theme)
{
    for (MarkButton *button : std::as_const(m_marks))
        button->setTheme(theme);
}

void SelectionBar::setPassage(std::optional<MarkColor> color, bool annotated)
{
    for (int i = 0; i < m_marks.size(); ++i)
        m_marks[i]->setCurrent(color == static_cast<MarkColor>(i));
    m_add->setVisible(m_add->defaultAction()->isEnabled());
    m_remove->setVisible(annotated);
}

void SelectionBar::focusFirst()
{
    m_marks.first()->setFocus(Qt::ShortcutFocusReason);
}

void SelectionBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto *button = qobject_cast<QToolButton *>(focusWidget()))
            button->click();
        return;
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    default:
        FloatingFrame::keyPressEvent(event);
    }
}

void SelectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FloatingFrame::changeEvent(event);
}

} // namespace app::docks

#include "moc_selectionbar.cpp"
