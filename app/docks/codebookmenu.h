// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <array>

class QKeyEvent;

namespace app::docks
{

/// The commands on tags as a menu. Their keys are shown in it and hold where the owner asks for them by handle(), so
/// they never meet the window's own. GUI thread only.
class CodebookMenu : public QMenu
{
    Q_OBJECT

public:
    enum Command {
        NewBelow,
        NewBeside,
        Show,
        Page,
        Rename,
        Describe,
        Memo,
        Merge,
        Split,
        Delete,
        MoveOut,
        MoveIn,
        MoveUp,
        MoveDown,
        Import,
        ExportCsv,
        ExportQdc,
        Expand,
        Collapse,
        CommandCount,
    };

    explicit CodebookMenu(QWidget *parent);

    QAction *command(Command command) const { return m_commands[command]; }
    /// Whether the key is one of a command. Runs it, where it can be run, if `event` is a key press.
    bool handle(QKeyEvent *event);
    void setCount(qsizetype tags); ///< how many are selected: tells what can be run
    void retranslate();

Q_SIGNALS:
    void recolourRequested(const QString &color); ///< "#rrggbb", or empty for none

private:
    void arrange();
    void fillColours();

    std::array<QAction *, CommandCount> m_commands{};
    QMenu *m_colours;
    QMenu *m_place;
};

} // namespace app::docks
