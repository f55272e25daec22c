// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include <functional>

namespace app::models
{

/// Keeps the rows whose text (or second line) holds all the typed words, and the rows above and below them; case, width
/// and simplified or traditional script make no difference.
class FilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FilterModel(QObject *parent = nullptr);

    void setPattern(const QString &pattern);
    /// Rows of the source must meet this besides; empty for none.
    using Condition = std::function<bool(const QModelIndex &)>;
    void setCondition(const Condition &condition);
    /// Whether the row, one of this model, holds the typed words itself; any does where nothing is typed.
    bool holdsWords(const QModelIndex &index) const;
    /// The first such row, not one that is shown only for what is below it. Invalid where there is none.
    QModelIndex firstHolding(const QModelIndex &parent = {}) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool matches(const QModelIndex &index) const;

    QStringList m_words;
    Condition m_condition;
};

} // namespace app::models
