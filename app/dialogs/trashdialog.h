// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/recorddialog.h"

namespace app::controllers
{
class UserPrompt;
class Workspace;
} // namespace app::controllers

namespace app::dialogs
{

/// What was removed in the last ninety days: annotations, documents, memos, links, tags. Each comes back by a key;
/// emptying asks first, because nothing takes it back. Follows the library while it is open.
class TrashDialog : public RecordDialog
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        controllers::UserPrompt &prompt;
    };
    explicit TrashDialog(const Parts &parts, QWidget *parent = nullptr);

    void restore();
    void empty();

protected:
    void update() override;

private:
    void fill();

    Parts m_parts;
    QPushButton *m_restore;
    QPushButton *m_empty;
};

} // namespace app::dialogs
