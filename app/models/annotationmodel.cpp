// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/annotationmodel.h"

#include "core/text/scriptfold.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace app::models
{

using core::annotation::AnchorState;
using core::annotation::Annotation;

namespace
{

QString quoteOf(const Annotation &annotation)
{
    QStringList quotes;
    for (const core::annotation::Target &target : annotation.targets)
        quotes.append(target.quote);
    return quotes.join(QStringLiteral(" … "));
}

qsizetype startOf(const Annotation &annotation)
{
    return annotation.targets.isEmpty() ? 0 : annotation.targets.first().range.start();
}

bool isInSubtree(const QString &path, const QString &root)
{
    return path.startsWith(root) && (path.size() == root.size() || path[root.size()] == u'/');
}

} // namespace

AnnotationModel::AnnotationModel(QObject *parent) : QAbstractListModel(parent)
{
}

void AnnotationModel::setAnnotations(const QList<Annotation> &annotations, const Tags &tags)
{
    const core::text::Folder folder;
    m_entries.clear();
    m_entries.reserve(annotations.size());
    for (const Annotation &annotation : annotations) {
        Entry entry{annotation, quoteOf(annotation), {}, {}};
        for (const core::TagId &id : annotation.tags) {
            if (const auto tag = tags.constFind(id); tag != tags.constEnd())
                entry.tags.append(tag->path);
        }
        entry.folded = folder.folded(entry.quote + u'\n' + annotation.note + u'\n' + entry.tags.join(u'\n'));
        m_entries.append(std::move(entry));
    }
    refresh();
}

void AnnotationModel::setDrafts(const QList<NoteDraft> &drafts)
{
    m_drafts = drafts;
    refresh();
}

void AnnotationModel::setTextFilter(const QString &text)
{
    m_textFilter = core::text::Folder().folded(text.trimmed());
    refresh();
}

void AnnotationModel::setTagFilter(const QString &path)
{
    m_tagFilter = path;
    refresh();
}

void AnnotationModel::setSortOrder(SortOrder order)
{
    m_order = order;
    refresh();
}

QStringList AnnotationModel::tagPaths() const
{
    QSet<QString> paths;
    for (const Entry &entry : m_entries) {
        for (const QString &path : entry.tags) {
            for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1))
                paths.insert(path.first(slash));
            paths.insert(path);
        }
    }
    QStringList sorted(paths.begin(), paths.end());
    sorted.sort();
    return sorted;
}

const Annotation *AnnotationModel::annotationAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].kind != RowKind::Card)
        return nullptr;
    return &m_entries[m_rows[row].index].annotation;
}

const NoteDraft *AnnotationModel::draftAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].kind != RowKind::Draft)
        return nullptr;
    return &m_drafts[m_rows[row].index];
}

int AnnotationModel::rowOf(const core::AnnotationId &id) const
{
    return m_rowOf.value(id, -1);
}

int AnnotationModel::rowAtOffset(qsizetype offset) const
{
    const auto follows = [offset](const Entry &entry) { return startOf(entry.annotation) <= offset; };
    qsizetype best = -1;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Annotation &annotation = m_entries[i].annotation;
        if (annotation.state == AnchorState::Exact && follows(m_entries[i]) && m_rowOf.contains(annotation.id)
            && (best < 0 || startOf(annotation) >= startOf(m_entries[best].annotation)))
            best = i;
    }
    return best < 0 ? -1 : m_rowOf.value(m_entries[best].annotation.id);
}

bool AnnotationModel::passes(const Entry &entry) const
{
    if (!m_textFilter.isEmpty() && !entry.folded.contains(m_textFilter))
        return false;
    return m_tagFilter.isEmpty()
           || std::ranges::any_of(entry.tags, [this](const QString &path) { return isInSubtree(path, m_tagFilter); });
}

void AnnotationModel::appendSection(QList<Row> *rows, Section section, const QList<qsizetype> &entries) const
{
    if (entries.isEmpty())
        return;
    const bool needsHeader = section != Section::Rest || !rows->isEmpty();
    if (needsHeader) {
        const QString key = QString::number(static_cast<int>(section));
        rows->append({RowKind::Header, section, entries.size(), key});
    }
    const bool drafts = section == Section::Drafts;
    for (const qsizetype i : entries) {
        const RowKind kind = drafts ? RowKind::Draft : RowKind::Card;
        rows->append({kind, section, i, drafts ? m_drafts[i].key : m_entries[i].annotation.id.value});
    }
}

QList<AnnotationModel::Row> AnnotationModel::makeRows() const
{
    QList<qsizetype> drafts(m_drafts.size());
    std::iota(drafts.begin(), drafts.end(), 0);
    QList<qsizetype> doubtful, lost, rest;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!passes(m_entries[i]))
            continue;
        const AnchorState state = m_entries[i].annotation.state;
        (state == AnchorState::Doubtful ? doubtful : state == AnchorState::Lost ? lost : rest).append(i);
    }
    if (m_order == SortOrder::Time) {
        const auto created = [this](qsizetype i) { return m_entries[i].annotation.created; };
        for (QList<qsizetype> *list : {&doubtful, &lost, &rest})
            std::ranges::stable_sort(*list, std::ranges::greater(), created);
    }
    QList<Row> rows;
    appendSection(&rows, Section::Drafts, drafts);
    appendSection(&rows, Section::Doubtful, doubtful);
    appendSection(&rows, Section::Lost, lost);
    appendSection(&rows, Section::Rest, rest);
    return rows;
}

/// Replaces the rows by what they should be now: those that stay at the top and at the bottom are only told to have
/// changed, those between are removed and inserted.
void AnnotationModel::refresh()
{
    const QList<Row> rows = makeRows();
    const auto same = [](const Row &a, const Row &b) { return a.sameAs(b); };
    const qsizetype top = std::ranges::mismatch(m_rows, rows, same).in1 - m_rows.begin();
    const qsizetype most = std::min(m_rows.size(), rows.size()) - top;
    qsizetype bottom = 0;
    while (bottom < most && same(m_rows[m_rows.size() - 1 - bottom], rows[rows.size() - 1 - bottom]))
        ++bottom;
    if (const qsizetype gone = m_rows.size() - top - bottom; gone > 0) {
        beginRemoveRows({}, static_cast<int>(top), static_cast<int>(top + gone - 1));
        m_rows.remove(top, gone);
        endRemoveRows();
    }
    const qsizetype added = rows.size() - top - bottom;
    if (added > 0)
        beginInsertRows({}, static_cast<int>(top), static_cast<int>(top + added - 1));
    m_rows = rows;
    m_rowOf.clear();
    m_shown = 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind != RowKind::Card)
            continue;
        ++m_shown;
        m_rowOf.insert(m_entries[m_rows[i].index].annotation.id, i);
    }
    if (added > 0)
        endInsertRows();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

int AnnotationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString AnnotationModel::headerText(const Row &row) const
{
    switch (row.section) {
    case Section::Drafts:
        return tr("Unsaved notes");
    case Section::Doubtful:
        return tr("Doubtful");
    case Section::Lost:
        return tr("Lost");
    case Section::Rest:
        return tr("In the text");
    }
    return {};
}

QVariant AnnotationModel::entryData(const Entry &entry, int role) const
{
    const Annotation &annotation = entry.annotation;
    switch (role) {
    case QuoteRole:
        return entry.quote;
    case NoteRole:
        return annotation.note;
    case TagsRole:
        return entry.tags;
    case ColorRole:
        return static_cast<int>(annotation.color);
    case StyleRole:
        return static_cast<int>(annotation.style);
    case StateRole:
        return static_cast<int>(annotation.state);
    case PlaceRole: {
        const QStringList path = annotation.targets.isEmpty() ? QStringList() : annotation.targets.first().sectionPath;
        return path.isEmpty() ? QString() : path.last();
    }
    case Qt::DisplayRole:
        return entry.quote;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.quote};
        if (!entry.tags.isEmpty())
            parts.append(tr("Tags: %1").arg(entry.tags.join(tr(", "))));
        if (!annotation.note.isEmpty())
            parts.append(tr("Note: %1").arg(annotation.note));
        return parts.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant AnnotationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (row.kind == RowKind::Card)
        return entryData(m_entries[row.index], role);
    const bool draft = row.kind == RowKind::Draft;
    switch (role) {
    case QuoteRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return draft ? m_drafts[row.index].quote : headerText(row);
    case NoteRole:
        return draft ? m_drafts[row.index].text : QString();
    case CountRole:
        return draft ? QVariant() : QVariant(static_cast<int>(row.index));
    default:
        return {};
    }
}

Qt::ItemFlags AnnotationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool header = m_rows[index.row()].kind == RowKind::Header;
    return header ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                  : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> AnnotationModel::roleNames() const
{
    return {{KindRole, "kind"},   {QuoteRole, "quote"}, {NoteRole, "note"},   {TagsRole, "tags"},  {ColorRole, "color"},
            {StyleRole, "style"}, {StateRole, "state"}, {PlaceRole, "place"}, {CountRole, "count"}};
}

} // namespace app::models
