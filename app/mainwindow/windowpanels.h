// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/panel.h"

#include <QSplitter>

class QSettings;

namespace app::actions
{
class ActionRegistry;
}

namespace app::mainwindow
{

class SidePanel;

/// The middle of the window: the left panels, the pages, the right panels. Each side folds to nothing and remembers its
/// width; in a narrow window only one side is open at a time. Owns the actions view.left and view.right.
class WindowPanels : public QSplitter
{
    Q_OBJECT

public:
    WindowPanels(actions::ActionRegistry &registry, QSettings &settings, QWidget *parent = nullptr);

    void setCentre(QWidget *centre);
    void add(const docks::Panel &panel);
    /// Makes the content of one panel, those in front first; false when all have theirs.
    bool makeNext();
    /// Opens the side of the panel and gives the panel the keyboard.
    void focusOn(const QString &id);
    /// Whether the panel is the one in front of an open side.
    bool shows(const QString &id) const;
    /// Leaves only the centre, or brings back what was there.
    void setOnlyCentre(bool only);
    void restore();
    void save();

    /// Below this width of the window only one side is open.
    static constexpr int narrow = 1000;

Q_SIGNALS:
    /// Other panels may be in front now.
    void shownChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    QSplitterHandle *createHandle() override;

private:
    enum class Side { Left, Right };
    SidePanel *panel(Side side) const { return side == Side::Left ? m_left : m_right; }
    void setOpen(Side side, bool open);
    void arrange();
    void takeWidths();

    actions::ActionRegistry &m_registry;
    QSettings &m_settings;
    SidePanel *m_left;
    SidePanel *m_right;
    int m_leftWidth = 0; ///< as the reader has set it; 0: as fits the window
    int m_rightWidth = 0;
    bool m_leftOpen = true;
    bool m_rightOpen = true;
    Side m_last = Side::Left; ///< opened last: the one that stays in a narrow window
    bool m_onlyCentre = false;
};

} // namespace app::mainwindow
