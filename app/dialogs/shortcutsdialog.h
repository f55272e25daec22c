// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace app::actions
{
class ActionRegistry;
}

namespace app::dialogs
{

/// All commands that have keys, by menu, to be filtered by typing. Made from the registry, so it is always true.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const actions::ActionRegistry &registry, QWidget *parent = nullptr);
};

/// What the program is: name, version, licence, libraries.
void showAbout(QWidget *parent);

} // namespace app::dialogs
