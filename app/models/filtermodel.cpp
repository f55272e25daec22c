// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/filtermodel.h"

#include "app/models/roles.h"
#include "core/text/scriptfold.h"

#include <algorithm>

namespace app::models
{

FilterModel::FilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void FilterModel::setPattern(const QString &pattern)
{
    const QStringList words = core::text::Folder().folded(pattern).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

void FilterModel::setSpelling(Spelling spelling)
{
    m_spelling = std::move(spelling);
    invalidateFilter();
}

void FilterModel::setCondition(const Condition &condition)
{
    m_condition = condition;
    invalidateFilter();
}

bool FilterModel::holdsWords(const QModelIndex &index) const
{
    return index.isValid() && matches(mapToSource(index));
}

QModelIndex FilterModel::firstHolding(const QModelIndex &parent) const
{
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex child = index(row, 0, parent);
        if (holdsWords(child))
            return child;
        if (const QModelIndex below = firstHolding(child); below.isValid())
            return below;
    }
    return {};
}

bool FilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return (!m_condition || m_condition(index)) && (m_words.isEmpty() || matches(index));
}

bool FilterModel::matches(const QModelIndex &index) const
{
    const core::text::Folder folder;
    const QString shown = index.data(Qt::DisplayRole).toString() + u'\n' + index.data(SubtitleRole).toString();
    const QString name = index.data(NameRole).toString();
    const QString names = folder.folded(name.isEmpty() ? shown : name);
    const QString text = folder.folded(shown + u'\n' + index.data(SearchRole).toString());
    return std::ranges::all_of(
        m_words, [&](const QString &word) { return text.contains(word) || standsIn(names, word, m_spelling); });
}

} // namespace app::models

#include "moc_filtermodel.cpp"
