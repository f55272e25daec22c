// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/memostore.h"

#include <QCoreApplication>

namespace core::annotation
{

namespace
{

// What it is about is looked for in a query of its own, so that an index serves that where the tables are overlaid,
// too.
constexpr const char *columns =
    "SELECT m.id, m.annotation, m.document, m.tag, m.title, m.text, m.author, m.created, m.modified FROM memo m "
    "WHERE m.deleted IS NULL AND (m.annotation IS NULL OR EXISTS(SELECT 1 FROM annotation a JOIN document d ON d.id = "
    "a.document WHERE a.id = m.annotation AND a.deleted IS NULL AND d.deleted IS NULL)) AND (m.document IS NULL OR "
    "EXISTS(SELECT 1 FROM document d WHERE d.id = m.document AND d.deleted IS NULL)) ";

Memo memoOf(const storage::Row &row)
{
    Memo memo;
    memo.id = {row.text(0)};
    if (!row.isNull(1))
        memo.subject = AnnotationId{row.text(1)};
    else if (!row.isNull(2))
        memo.subject = DocumentId{row.text(2)};
    else if (!row.isNull(3))
        memo.subject = TagId{row.text(3)};
    memo.title = row.text(4);
    memo.text = row.text(5);
    memo.author = row.text(6);
    memo.created = QDateTime::fromMSecsSinceEpoch(row.integer(7), Qt::UTC);
    memo.modified = QDateTime::fromMSecsSinceEpoch(row.integer(8), Qt::UTC);
    return memo;
}

/// The subject's column and id; no column for the library.
std::pair<QByteArray, QString> subjectOf(const MemoSubject &subject)
{
    if (const auto *annotation = std::get_if<AnnotationId>(&subject))
        return {"annotation", annotation->value};
    if (const auto *document = std::get_if<DocumentId>(&subject))
        return {"document", document->value};
    if (const auto *tag = std::get_if<TagId>(&subject))
        return {"tag", tag->value};
    return {};
}

QJsonObject keyOf(const MemoId &id)
{
    return {{QStringLiteral("id"), id.value}};
}

} // namespace

Result<QList<Memo>> MemoStore::select(const QByteArray &condition, const QList<storage::Value> &parameters)
{
    QList<Memo> found;
    const auto done = m_database.query(columns + condition + " ORDER BY m.modified DESC, m.id", parameters,
                                       [&](const storage::Row &row) { found.append(memoOf(row)); });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<QList<Memo>> MemoStore::all()
{
    return select({}, {});
}

Result<QList<Memo>> MemoStore::about(const MemoSubject &subject)
{
    const auto [column, id] = subjectOf(subject);
    if (column.isEmpty())
        return select("AND m.annotation IS NULL AND m.document IS NULL AND m.tag IS NULL", {});
    return select("AND m." + column + " = ?", {id});
}

Result<Memo> MemoStore::find(const MemoId &id)
{
    const auto found = select("AND m.id = ?", {id.value});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("core::annotation", "The library has no such memo."));
    }
    return found->first();
}

RowChange MemoStore::insertion(const Memo &memo)
{
    RowChange row{"memo", keyOf(memo.id)};
    row.after = QJsonObject{
        {QStringLiteral("title"), memo.title},
        {QStringLiteral("text"), memo.text},
        {QStringLiteral("author"), memo.author},
        {QStringLiteral("created"), memo.created.toMSecsSinceEpoch()},
        {QStringLiteral("modified"), memo.modified.toMSecsSinceEpoch()},
    };
    if (const auto [column, id] = subjectOf(memo.subject); !column.isEmpty())
        row.after->insert(QString::fromLatin1(column), id);
    return row;
}

std::optional<RowChange> MemoStore::difference(const Memo &before, const Memo &after)
{
    if (before.title == after.title && before.text == after.text)
        return std::nullopt;
    const auto columnsOf = [](const Memo &memo) {
        return QJsonObject{{QStringLiteral("title"), memo.title},
                           {QStringLiteral("text"), memo.text},
                           {QStringLiteral("modified"), memo.modified.toMSecsSinceEpoch()}};
    };
    return RowChange{"memo", keyOf(before.id), columnsOf(before), columnsOf(after)};
}

RowChange MemoStore::removal(const MemoId &id, qint64 timeMs)
{
    const QString column = QStringLiteral("deleted");
    return {"memo", keyOf(id), QJsonObject{{column, QJsonValue(QJsonValue::Null)}}, QJsonObject{{column, timeMs}}};
}

Result<QList<RowChange>> MemoStore::moving(const TagId &from, const TagId &to)
{
    QList<RowChange> rows;
    const QString column = QStringLiteral("tag");
    const auto done = m_database.query("SELECT id FROM memo WHERE tag = ?", {from.value}, [&](const storage::Row &row) {
        rows.append({"memo", keyOf({row.text(0)}), QJsonObject{{column, from.value}}, QJsonObject{{column, to.value}}});
    });
    if (!done)
        return std::unexpected(done.error());
    return rows;
}

} // namespace core::annotation
