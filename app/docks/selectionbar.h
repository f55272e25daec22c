// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/floatingframe.h"
#include "app/reader/readertheme.h"
#include "core/annotation/annotation.h"

#include <optional>

class QToolButton;

namespace app::actions
{
class ActionRegistry;
}

namespace app::docks
{

class MarkButton;

/// The bar beside a selected or clicked passage: six colours, underline, tag, note, copy, link; taking the selection
/// into the annotation before it; and delete for a passage that is annotated. Its buttons are the registry's actions;
/// it does nothing by itself. It takes no focus when it appears; Tab leads into it, the arrow keys go along it, Esc
/// leaves it.
class SelectionBar : public FloatingFrame
{
    Q_OBJECT

public:
    SelectionBar(const actions::ActionRegistry &registry, QWidget *parent);

    void setTheme(const reader::ReaderTheme &theme);
    /// What the passage has now: its colour, and whether it is an annotation that can be deleted.
    void setPassage(std::optional<core::annotation::MarkColor> color, bool annotated);
    /// Brings the keyboard into the bar.
    void focusFirst();

Q_SIGNALS:
    /// Esc was pressed in the bar.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const actions::ActionRegistry &registry, const char *id, QLayout *row);
    void retranslate();

    QList<MarkButton *> m_marks;
    QToolButton *m_add = nullptr; ///< shown where there is an annotation that takes the selection in
    QToolButton *m_remove = nullptr;
};

} // namespace app::docks
