// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/trashdialog.h"

#include "app/controllers/workspace.h"
#include "app/models/documentlistmodel.h"
#include "core/library/trash.h"

#include <QLocale>
#include <QPushButton>
#include <QTreeView>

namespace app::dialogs
{

using controllers::Workspace;
using core::library::Trash;
using core::library::TrashItem;
using core::library::TrashKind;

namespace
{
QString kindWords(TrashKind kind)
{
    switch (kind) {
    case TrashKind::Annotation:
        return TrashDialog::tr("Annotation");
    case TrashKind::Document:
        return TrashDialog::tr("Document");
    case TrashKind::Memo:
        return TrashDialog::tr("Memo");
    case TrashKind::Link:
        return TrashDialog::tr("Link");
    case TrashKind::Tag:
        break;
    }
    return TrashDialog::tr("Tag");
}
} // namespace

TrashDialog::TrashDialog(const Parts &parts, QWidget *parent) : RecordDialog(parent), m_parts(parts)
{
    setObjectName(QStringLiteral("trash"));
    setWindowTitle(tr("Trash"));
    setColumns({tr("What"), tr("Words"), tr("Document"), tr("Removed")}, 1);
    list()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list()->setAccessibleName(tr("Things in the trash"));
    setEmptyText(tr("The trash is empty.\n\nWhat is removed stays here for %1 days and can be brought back.")
                     .arg(Trash::daysKept));
    m_restore = addButton(tr("&Bring back"), [this] { restore(); });
    m_empty = addButton(tr("&Empty the trash…"), [this] { empty(); });
    for (const auto signal : {&Workspace::tagsChanged, &Workspace::documentsChanged, &Workspace::journalChanged})
        connect(&parts.workspace, signal, this, &TrashDialog::fill, Qt::UniqueConnection);
    fill();
}

void TrashDialog::fill()
{
    const auto items = m_parts.workspace.trashItems();
    QHash<QString, QString> titles;
    if (const auto *library = m_parts.workspace.library()) {
        if (const auto documents = library->documents()) {
            for (const core::library::DocumentInfo &info : *documents)
                titles.insert(info.id.value, models::titleOf(info));
        }
    }
    QList<models::Record> records;
    for (const TrashItem &item : items) {
        const QString removed = QLocale().toString(item.removed.toLocalTime(), QLocale::ShortFormat);
        records.append({QVariant::fromValue(QStringList{QString::number(int(item.kind)), item.id}),
                        {kindWords(item.kind), item.title, titles.value(item.document.value), removed}});
    }
    setRecords(records);
}

void TrashDialog::update()
{
    const qsizetype chosen = keys().size();
    m_restore->setEnabled(chosen > 0);
    const bool any = !m_parts.workspace.trashItems().isEmpty();
    m_empty->setEnabled(any);
    setSentence(!any ? QString()
                     : tr("What is removed is kept for %1 days. Bringing back can be undone.").arg(Trash::daysKept));
}

void TrashDialog::restore()
{
    const QList<QVariant> chosen = keys();
    for (const QVariant &key : chosen) {
        const QStringList item = key.toStringList();
        const auto kind = static_cast<TrashKind>(item.value(0).toInt());
        if (const auto back = m_parts.workspace.bringBack(kind, item.value(1)); !back) {
            setSentence(back.error().message);
            return;
        }
    }
}

void TrashDialog::empty()
{
    const int answer = m_parts.prompt.choice(
        {tr("Empty the trash"),
         tr("What is in the trash goes for good, documents with their files and their history. This cannot be undone. "
            "Backups of the last month still know of it."),
         {tr("Empty the trash")}});
    if (answer != 0)
        return;
    setEnabled(false);
    m_parts.workspace.emptyTrash(this, [this](const core::Outcome &done) {
        setEnabled(true);
        fill();
        if (!done)
            setSentence(done.error().message);
    });
}

} // namespace app::dialogs

#include "moc_trashdialog.cpp"
