// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/backupsdialog.h"

#include "app/controllers/userprompt.h"
#include "app/controllers/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QThreadPool>
#include <QTreeView>

namespace app::dialogs
{

using core::library::Backup;
using core::library::Backups;
using core::library::Library;

BackupsDialog::BackupsDialog(const Parts &parts, QWidget *parent)
    : RecordDialog(parent), m_parts(parts), m_pool(new QThreadPool(this))
{
    setObjectName(QStringLiteral("backups"));
    setWindowTitle(tr("Backups"));
    m_pool->setMaxThreadCount(1);
    setColumns({tr("When"), tr("Made"), tr("Documents"), tr("Annotations"), tr("Tags"), tr("Size")}, Kind);
    list()->setAccessibleName(tr("Backups, newest first"));
    setEmptyText(tr("There is no backup yet.\n\nThe library is copied by itself: every hour for a day, every day for a "
                    "month. Each copy is opened and checked."));
    m_restore = addButton(tr("&Go back to this"), [this] { restore(); });
    m_take = addButton(tr("&Back up now"), [this] { take(); });
    m_save = addButton(tr("&Save a copy…"), [this] { saveCopy(); });
    fill();
}

BackupsDialog::~BackupsDialog()
{
    m_pool->clear();
    m_pool->waitForDone();
}

void BackupsDialog::fill()
{
    const QLocale locale;
    QList<models::Record> records;
    QStringList paths;
    const QList<Backup> all = m_parts.workspace.backups();
    for (const Backup &backup : all) {
        const QString none = QStringLiteral("…");
        records.append({backup.path,
                        {locale.toString(backup.time.toLocalTime(), QLocale::ShortFormat),
                         backup.chosen ? tr("on demand, or before going back") : tr("by itself"), none, none, none,
                         locale.formattedDataSize(backup.sizeBytes)}});
        paths.append(backup.path);
    }
    setRecords(records);
    countContents(paths);
}

void BackupsDialog::countContents(const QStringList &paths)
{
    m_pool->clear();
    for (const QString &path : paths) {
        m_pool->start([this, path] {
            const auto contents = Backups::contents(path);
            QMetaObject::invokeMethod(this, [this, path, contents] { showContents(path, contents); });
        });
    }
}

void BackupsDialog::showContents(const QString &path, const core::Result<core::library::BackupContents> &contents)
{
    if (!contents) {
        m_damaged.insert(path);
        setCell(path, Documents, tr("damaged"));
        setCell(path, Annotations, {});
        setCell(path, Tags, {});
        setFaint(path);
        if (key() == QVariant(path))
            update();
        return;
    }
    const QLocale locale;
    setCell(path, Documents, locale.toString(contents->documents));
    setCell(path, Annotations, locale.toString(contents->annotations));
    setCell(path, Tags, locale.toString(contents->tags));
}

void BackupsDialog::update()
{
    const bool damaged = m_damaged.contains(key().toString());
    m_restore->setEnabled(!m_busy && key().isValid() && !damaged);
    m_take->setEnabled(!m_busy);
    m_save->setEnabled(!m_busy);
    if (m_busy)
        return;
    if (damaged)
        setSentence(tr("This backup is damaged: it cannot be gone back to. Choose another one."));
    else
        setSentence(tr("The present state is kept as a backup before going back. The copies lie in “%1”.")
                        .arg(QDir::toNativeSeparators(m_parts.workspace.backupFolder())));
}

void BackupsDialog::run(const QString &meanwhile, const std::function<core::Outcome(Library &)> &work,
                        const QString &done)
{
    if (m_busy)
        return;
    m_busy = true;
    update();
    setSentence(meanwhile);
    m_parts.workspace.runApart(this, work, [this, done](const core::Outcome &outcome) {
        m_busy = false;
        fill();
        setSentence(outcome ? done : outcome.error().message);
    });
}

void BackupsDialog::restore()
{
    const QString path = key().toString();
    if (path.isEmpty() || m_damaged.contains(path))
        return;
    run(
        tr("Going back…"),
        [path](Library &library) -> core::Outcome {
            const auto before = library.backups().restore(path);
            return before ? core::Outcome() : std::unexpected(before.error());
        },
        tr("The library is as it was then. What it was before is the newest backup."));
}

void BackupsDialog::take()
{
    run(
        tr("Copying and checking…"),
        [](Library &library) -> core::Outcome {
            const auto made = library.backups().take();
            return made ? core::Outcome() : std::unexpected(made.error());
        },
        tr("The copy is made and was checked. It is kept for a month."));
}

void BackupsDialog::saveCopy()
{
    const QString path = m_parts.prompt.fileToSave(
        {tr("Save a copy of the library"), tr("Libraries (*.db)"), QDir::home().filePath(QStringLiteral("zhupi.db"))});
    if (path.isEmpty())
        return;
    run(
        tr("Copying and checking…"), [path](Library &library) { return library.backups().writeTo(path); },
        tr("The copy is in “%1” and was checked. The documents’ own files are in the folder “%2” beside it: take both "
           "along.")
            .arg(QDir::toNativeSeparators(path), QFileInfo(path).completeBaseName() + QStringLiteral(".originals")));
}

} // namespace app::dialogs

#include "moc_backupsdialog.cpp"
