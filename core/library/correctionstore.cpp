// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/correctionstore.h"

#include "core/annotation/annotationrows.h"
#include "core/corrections/repairs.h"

#include <QCoreApplication>

namespace core::library
{

using corrections::Correction;

namespace
{

constexpr const char *columns =
    "SELECT id, kind, level, role, pass, target, author, created, position, text FROM correction ";

/// nullopt where the row cannot be understood.
std::optional<Correction> correctionOf(const storage::Row &row)
{
    Correction correction;
    correction.id = {row.text(0)};
    if (!corrections::kindFromName(row.text(1), &correction.kind))
        return std::nullopt;
    const qint64 level = row.integer(2);
    const bool isHeading = correction.kind == corrections::CorrectionKind::Heading;
    if (level < (isHeading ? 1 : 0) || level > (isHeading ? corrections::lowestLevel : 0))
        return std::nullopt;
    correction.level = static_cast<qint8>(level);
    if (!document::roleFromName(row.text(3), &correction.role))
        return std::nullopt;
    if (const QString name = row.text(4); !name.isEmpty()) {
        text::PassId pass{};
        if (!text::passFromName(name, &pass))
            return std::nullopt;
        correction.pass = pass;
    }
    const QList<annotation::Target> targets = annotation::targetsFromJson(row.text(5));
    if (targets.size() == 1)
        correction.place = targets.first();
    else if (!corrections::concernsRepairs(correction) || !targets.isEmpty())
        return std::nullopt;
    correction.text = row.text(9);
    const bool isReplace = correction.kind == corrections::CorrectionKind::Replace;
    if (isReplace ? correction.text.contains(QLatin1Char('\n')) : !correction.text.isEmpty())
        return std::nullopt;
    correction.author = row.text(6);
    correction.created = QDateTime::fromMSecsSinceEpoch(row.integer(7), Qt::UTC);
    return correction;
}

QJsonObject columnsOf(const DocumentId &id, const Correction &correction, qint64 position)
{
    const QList<annotation::Target> targets =
        corrections::concernsRepairs(correction) && !corrections::hasPlace(correction) ? QList<annotation::Target>()
                                                                                       : QList{correction.place};
    return {
        {QStringLiteral("document"), id.value},
        {QStringLiteral("position"), position},
        {QStringLiteral("kind"), corrections::kindName(correction.kind)},
        {QStringLiteral("level"), correction.level},
        {QStringLiteral("role"), document::roleName(correction.role)},
        {QStringLiteral("pass"), correction.pass ? text::passName(*correction.pass) : QString()},
        {QStringLiteral("target"), annotation::targetsToJson(targets)},
        {QStringLiteral("author"), correction.author},
        {QStringLiteral("text"), correction.text},
        {QStringLiteral("created"), correction.created.toMSecsSinceEpoch()},
    };
}

QJsonObject keyOf(const CorrectionId &id)
{
    return {{QStringLiteral("id"), id.value}};
}

} // namespace

Result<QList<Correction>> CorrectionStore::all(const DocumentId &id)
{
    QList<Correction> found;
    const auto done = m_database.query(columns + QByteArray("WHERE document = ? ORDER BY position, id"), {id.value},
                                       [&](const storage::Row &row) {
                                           if (auto correction = correctionOf(row))
                                               found.append(std::move(*correction));
                                       });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<int> CorrectionStore::unreadable(const DocumentId &id)
{
    int count = 0;
    const auto done = m_database.query(columns + QByteArray("WHERE document = ?"), {id.value},
                                       [&](const storage::Row &row) { count += correctionOf(row) ? 0 : 1; });
    if (!done)
        return std::unexpected(done.error());
    return count;
}

Result<bool> CorrectionStore::any(const DocumentId &id)
{
    const auto one = m_database.integer("SELECT 1 FROM correction WHERE document = ? LIMIT 1", {id.value});
    if (!one)
        return std::unexpected(one.error());
    return one->has_value();
}

Result<QList<annotation::RowChange>> CorrectionStore::insertions(const DocumentId &id,
                                                                 const QList<Correction> &corrections)
{
    const auto last = m_database.integer("SELECT max(position) FROM correction WHERE document = ?", {id.value});
    if (!last)
        return std::unexpected(last.error());
    qint64 position = last->value_or(0);
    QList<annotation::RowChange> rows;
    for (const Correction &correction : corrections) {
        annotation::RowChange row{"correction", keyOf(correction.id)};
        row.after = columnsOf(id, correction, ++position);
        rows.append(row);
    }
    return rows;
}

Result<QList<annotation::RowChange>> CorrectionStore::removals(const DocumentId &id, const QList<CorrectionId> &ids)
{
    if (ids.isEmpty())
        return QList<annotation::RowChange>();
    QHash<CorrectionId, QJsonObject> known;
    const auto done =
        m_database.query(columns + QByteArray("WHERE document = ?"), {id.value}, [&](const storage::Row &row) {
            if (const auto correction = correctionOf(row))
                known.insert(correction->id, columnsOf(id, *correction, row.integer(8)));
        });
    if (!done)
        return std::unexpected(done.error());
    QList<annotation::RowChange> rows;
    for (const CorrectionId &correction : ids) {
        const auto columnsBefore = known.constFind(correction);
        if (columnsBefore == known.constEnd()) {
            return failure(ErrorCode::NotFound,
                           QCoreApplication::translate("core::library", "The document has no such correction."));
        }
        annotation::RowChange row{"correction", keyOf(correction)};
        row.before = *columnsBefore;
        rows.append(row);
        known.erase(columnsBefore);
    }
    return rows;
}

} // namespace core::library
