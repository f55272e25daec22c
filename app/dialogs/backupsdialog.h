// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/recorddialog.h"
#include "core/library/backups.h"

#include <QSet>

class QThreadPool;

namespace app::controllers
{
class UserPrompt;
class Workspace;
} // namespace app::controllers

namespace app::dialogs
{

/// The copies of the library, newest first, with what each holds; makes one, saves one elsewhere, goes back to one. The
/// present state is put by before, so going back needs no question. What copies hold is counted in another thread; one
/// that cannot be read is marked and not offered.
class BackupsDialog : public RecordDialog
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        controllers::UserPrompt &prompt;
    };
    explicit BackupsDialog(const Parts &parts, QWidget *parent = nullptr);
    ~BackupsDialog() override;

    void restore();
    void take();
    void saveCopy();
    bool isBusy() const { return m_busy; }

protected:
    void update() override;

private:
    enum Column { Time, Kind, Documents, Annotations, Tags, Size };
    void fill();
    void countContents(const QStringList &paths);
    void showContents(const QString &path, const core::Result<core::library::BackupContents> &contents);
    void run(const QString &meanwhile, const std::function<core::Outcome(core::library::Library &)> &work,
             const QString &done);

    Parts m_parts;
    QThreadPool *m_pool;
    QPushButton *m_restore;
    QPushButton *m_take;
    QPushButton *m_save;
    QSet<QString> m_damaged; ///< paths
    bool m_busy = false;
};

} // namespace app::dialogs
