// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/annotationmodel.h"

#include "core/annotation/places.h"
#include "core/text/scriptfold.h"

#include <QSet>

#include <algorithm>
#include <utility>

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
    return core::annotation::firstPlaceOf(annotation).start();
}

AnnotationModel::Section sectionOf(AnchorState state)
{
    switch (state) {
    case AnchorState::Doubtful:
        return AnnotationModel::Section::Doubtful;
    case AnchorState::Lost:
        return AnnotationModel::Section::Lost;
    case AnchorState::Exact:
        break;
    }
    return AnnotationModel::Section::Rest;
}

bool isInSubtree(const QString &path, const QString &root)
{
    return path.startsWith(root) && (path.size() == root.size() || path[root.size()] == u'/');
}

} // namespace

AnnotationModel::AnnotationModel(QObject *parent) : QAbstractListModel(parent) {}

void AnnotationModel::setAnnotations(const QList<Annotation> &annotations, const Tags &tags)
{
    const core::text::Folder folder;
    QHash<core::AnnotationId, const Entry *> former;
    former.reserve(m_content.entries.size());
    for (const Entry &entry : std::as_const(m_content.entries))
        former.insert(entry.annotation.id, &entry);
    QList<Entry> entries;
    entries.reserve(annotations.size());
    for (const Annotation &annotation : annotations) {
        QStringList paths;
        QString tint;
        for (const core::TagId &id : annotation.tags) {
            const auto tag = tags.constFind(id);
            if (tag == tags.constEnd())
                continue;
            paths.append(tag->path);
            if (tint.isEmpty())
                tint = tag->color;
        }
        const Entry *before = former.value(annotation.id);
        if (before && before->tags == paths && before->tint == tint && before->annotation == annotation) {
            entries.append(*before);
            continue;
        }
        Entry entry{annotation, quoteOf(annotation), paths, tint, {}};
        entry.folded = folder.folded(entry.quote + u'\n' + annotation.note + u'\n' + entry.tags.join(u'\n') + u'\n' +
                                     annotation.author);
        entries.append(std::move(entry));
    }
    const auto isOfAnother = [&](const Annotation &one) { return one.author != annotations.constFirst().author; };
    const bool several = std::ranges::any_of(annotations, isOfAnother);
    refresh({std::move(entries), m_content.drafts, several});
}

void AnnotationModel::setDrafts(const QList<NoteDraft> &drafts)
{
    refresh({m_content.entries, drafts, m_content.severalAuthors});
}

void AnnotationModel::setLinks(const Links &links)
{
    if (links == m_links)
        return;
    m_links = links;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

void AnnotationModel::setTextFilter(const QString &text)
{
    m_textFilter = core::text::Folder().folded(text.trimmed());
    refresh(m_content);
}

void AnnotationModel::setSpelling(Spelling spelling)
{
    m_spelling = std::move(spelling);
    refresh(m_content);
}

void AnnotationModel::setTagFilter(const QString &path)
{
    if (path == m_tagFilter)
        return;
    m_tagFilter = path;
    refresh(m_content);
}

void AnnotationModel::setAuthorFilter(const std::optional<QString> &author)
{
    m_authorFilter = author;
    refresh(m_content);
}

void AnnotationModel::setSinceFilter(const QDateTime &time)
{
    m_since = time;
    refresh(m_content);
}

bool AnnotationModel::isFiltered() const
{
    return !m_textFilter.isEmpty() || !m_tagFilter.isEmpty() || m_authorFilter || m_since.isValid();
}

QSet<core::AnnotationId> AnnotationModel::shown() const
{
    QSet<core::AnnotationId> ids;
    ids.reserve(m_rowOf.size());
    for (auto it = m_rowOf.keyBegin(); it != m_rowOf.keyEnd(); ++it)
        ids.insert(*it);
    return ids;
}

QStringList AnnotationModel::authors() const
{
    if (!m_content.severalAuthors)
        return {};
    QSet<QString> names;
    for (const Entry &entry : m_content.entries)
        names.insert(entry.annotation.author);
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

void AnnotationModel::setSortOrder(SortOrder order)
{
    m_order = order;
    refresh(m_content);
}

QStringList AnnotationModel::tagPaths() const
{
    QSet<QString> paths;
    for (const Entry &entry : m_content.entries) {
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
    return &m_content.entries[m_rows[row].index].annotation;
}

const NoteDraft *AnnotationModel::draftAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].kind != RowKind::Draft)
        return nullptr;
    return &m_content.drafts[m_rows[row].index];
}

int AnnotationModel::rowOf(const core::AnnotationId &id) const
{
    return m_rowOf.value(id, -1);
}

int AnnotationModel::rowAtOffset(qsizetype offset) const
{
    const auto behind = std::ranges::upper_bound(m_places, offset, {}, &Placed::start);
    return behind == m_places.begin() ? -1 : (behind - 1)->row;
}

/// The tags among those of the content that the text filter spells.
QSet<QString> AnnotationModel::spelledTags(const Content &content) const
{
    QSet<QString> paths;
    if (m_textFilter.isEmpty() || !m_spelling)
        return paths;
    for (const Entry &entry : content.entries)
        paths.unite(QSet<QString>(entry.tags.begin(), entry.tags.end()));
    const core::text::Folder folder;
    paths.removeIf([&](const QString &path) { return !standsIn(folder.folded(path), m_textFilter, m_spelling); });
    return paths;
}

bool AnnotationModel::passes(const Entry &entry, const QSet<QString> &spelled) const
{
    const auto isSpelled = [&spelled](const QString &path) { return spelled.contains(path); };
    if (!m_textFilter.isEmpty() && !entry.folded.contains(m_textFilter) && std::ranges::none_of(entry.tags, isSpelled))
        return false;
    if (m_authorFilter && entry.annotation.author != *m_authorFilter)
        return false;
    if (m_since.isValid() && entry.annotation.created < m_since)
        return false;
    return m_tagFilter.isEmpty() ||
           std::ranges::any_of(entry.tags, [this](const QString &path) { return isInSubtree(path, m_tagFilter); });
}

QList<AnnotationModel::Row> AnnotationModel::makeRows(const Content &content) const
{
    const QSet<QString> spelled = spelledTags(content);
    QList<qsizetype> lists[4]; // by section
    for (qsizetype i = 0; i < content.drafts.size(); ++i)
        lists[static_cast<int>(Section::Drafts)].append(i);
    for (qsizetype i = 0; i < content.entries.size(); ++i) {
        if (passes(content.entries[i], spelled))
            lists[static_cast<int>(sectionOf(content.entries[i].annotation.state))].append(i);
    }
    QList<Row> rows;
    for (int s = 0; s < 4; ++s) {
        const auto section = static_cast<Section>(s);
        QList<qsizetype> &list = lists[s];
        if (list.isEmpty())
            continue;
        if (section != Section::Rest || !rows.isEmpty())
            rows.append({RowKind::Header, section, list.size(), QString::number(s)});
        if (m_order == SortOrder::Time && section != Section::Drafts)
            std::ranges::stable_sort(list, std::ranges::greater(),
                                     [&](qsizetype i) { return content.entries[i].annotation.created; });
        for (const qsizetype i : list) {
            const bool draft = section == Section::Drafts;
            rows.append({draft ? RowKind::Draft : RowKind::Card, section, i,
                         draft ? content.drafts[i].key : content.entries[i].annotation.id.value});
        }
    }
    return rows;
}

/// Which of the rows at the top and at the bottom that stay will look different; empty (first > last) where none.
AnnotationModel::Run AnnotationModel::changedRows(const QList<Row> &rows, const Content &content, qsizetype top,
                                                  qsizetype bottom) const
{
    const auto differs = [&](const Row &before, const Row &after) {
        switch (after.kind) {
        case RowKind::Header:
            return before.index != after.index;
        case RowKind::Draft:
            return !(m_content.drafts[before.index] == content.drafts[after.index]);
        case RowKind::Card:
            break;
        }
        const Entry &a = m_content.entries[before.index];
        const Entry &b = content.entries[after.index];
        return a.tags != b.tags || a.tint != b.tint || a.annotation != b.annotation;
    };
    Run changed{rows.size(), -1};
    const auto look = [&](qsizetype before, qsizetype after) {
        if (differs(m_rows[before], rows[after]))
            changed = {std::min(changed.first, after), std::max(changed.last, after)};
    };
    for (qsizetype i = 0; i < top; ++i)
        look(i, i);
    for (qsizetype i = 1; i <= bottom; ++i)
        look(m_rows.size() - i, rows.size() - i);
    return changed;
}

/// Replaces the rows by what they should be now: those that stay at the top and at the bottom are told to have changed
/// where they have, those between are removed and inserted.
void AnnotationModel::refresh(Content content)
{
    const QList<Row> rows = makeRows(content);
    const auto same = [](const Row &a, const Row &b) { return a.kind == b.kind && a.key == b.key; };
    const qsizetype top = std::ranges::mismatch(m_rows, rows, same).in1 - m_rows.begin();
    const qsizetype most = std::min(m_rows.size(), rows.size()) - top;
    qsizetype bottom = 0;
    while (bottom < most && same(m_rows[m_rows.size() - 1 - bottom], rows[rows.size() - 1 - bottom]))
        ++bottom;
    const Run changed = changedRows(rows, content, top, bottom);
    if (const qsizetype gone = m_rows.size() - top - bottom; gone > 0) {
        beginRemoveRows({}, static_cast<int>(top), static_cast<int>(top + gone - 1));
        QList<Row> left = m_rows;
        left.remove(top, gone);
        setRows(left);
        endRemoveRows();
    }
    const qsizetype added = rows.size() - top - bottom;
    if (added > 0)
        beginInsertRows({}, static_cast<int>(top), static_cast<int>(top + added - 1));
    m_content = std::move(content); // not before: the rows that were removed spoke of the former content
    setRows(rows);
    if (added > 0)
        endInsertRows();
    if (changed.first <= changed.last)
        Q_EMIT dataChanged(index(static_cast<int>(changed.first)), index(static_cast<int>(changed.last)));
}

void AnnotationModel::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    m_rowOf.clear();
    m_rowOf.reserve(m_rows.size());
    m_places.clear();
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind != RowKind::Card)
            continue;
        const Annotation &annotation = m_content.entries[m_rows[i].index].annotation;
        m_rowOf.insert(annotation.id, i);
        if (annotation.state == AnchorState::Exact)
            m_places.push_back({startOf(annotation), m_rows[i].index, i});
    }
    std::ranges::sort(m_places, {}, [](const Placed &p) { return std::pair(p.start, p.entry); });
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
    case TintRole:
        return entry.tint;
    case StyleRole:
        return static_cast<int>(annotation.style);
    case StateRole:
        return static_cast<int>(annotation.state);
    case LinksRole:
        return m_links.value(annotation.id);
    case PlaceRole: {
        const QStringList path = annotation.targets.isEmpty() ? QStringList() : annotation.targets.first().sectionPath;
        return path.isEmpty() ? QString() : path.last();
    }
    case AuthorRole:
        return m_content.severalAuthors ? annotation.author : QString();
    case Qt::DisplayRole:
        return entry.quote;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.quote};
        if (!entry.tags.isEmpty())
            parts.append(tr("Tags: %1").arg(entry.tags.join(tr(", "))));
        if (!annotation.note.isEmpty())
            parts.append(tr("Note: %1").arg(annotation.note));
        parts += m_links.value(annotation.id);
        if (m_content.severalAuthors && !annotation.author.isEmpty())
            parts.append(tr("By %1").arg(annotation.author));
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
        return entryData(m_content.entries[row.index], role);
    const bool draft = row.kind == RowKind::Draft;
    switch (role) {
    case QuoteRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return draft ? m_content.drafts[row.index].quote : headerText(row);
    case NoteRole:
        return draft ? m_content.drafts[row.index].text : QString();
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
    return {{KindRole, "kind"},   {QuoteRole, "quote"}, {NoteRole, "note"},     {TagsRole, "tags"},
            {ColorRole, "color"}, {StyleRole, "style"}, {StateRole, "state"},   {PlaceRole, "place"},
            {CountRole, "count"}, {LinksRole, "links"}, {AuthorRole, "author"}, {TintRole, "tint"}};
}

} // namespace app::models

#include "moc_annotationmodel.cpp"
