// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace core::annotation
{

/// One row made, changed or taken away. `key` names it by its key columns. A made row has no `before`, a removed row no
/// `after`; of a changed row both hold the changed columns alone.
struct RowChange {
    QByteArray table;
    QJsonObject key;
    std::optional<QJsonObject> before{};
    std::optional<QJsonObject> after{};

    friend bool operator==(const RowChange &, const RowChange &) = default;
};

/// What the user does in one go, and takes back in one go.
struct Edit {
    QString kind;        ///< stable name: "annotate", "remove-annotations", …
    DocumentId document; ///< null for a change of tags alone
    QList<RowChange> rows;

    /// The annotations it touches, each once, in order.
    QList<AnnotationId> annotations() const;
};

/// The only way by which the user's work is written: it applies an edit and keeps it, with what was there before, in
/// the same transaction. Doing, undoing and doing again run through the same code, so they cannot differ. Undo reaches
/// back to the library's first change and survives restarts; a new edit cuts off what could have been done again. An
/// edit of another program that uses the same file is undone in its turn.
class Journal
{
public:
    explicit Journal(storage::Database &database) : m_database(database) {}

    /// Applies the edit and records it. An edit without rows does nothing.
    Outcome commit(const Edit &edit);
    /// What was undone; nullopt when there is nothing. LibraryDamaged where a row is not as the journal left it: then
    /// nothing is changed.
    Result<std::optional<Edit>> undo();
    Result<std::optional<Edit>> redo();
    /// The kind of the edit that undo or redo would take; nullopt when there is none.
    Result<std::optional<QString>> undoKind();
    Result<std::optional<QString>> redoKind();

    /// Where rows and journal disagree, a sentence each; empty when all is well.
    Result<QStringList> verify();

private:
    storage::Database &m_database;
};

/// For the menu: completes "Undo …". Translated.
QString describeEdit(const QString &kind);

} // namespace core::annotation
