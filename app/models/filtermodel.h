// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/tagranking.h"

#include <QSortFilterProxyModel>

#include <functional>

namespace app::models
{

/// Keeps the rows whose text, second line or whole name holds all the typed words, and the rows above and below them;
/// case, width and simplified or traditional script make no difference. With a spelling the words may be pinyin, as in
/// the tag picker.
class FilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FilterModel(QObject *parent = nullptr);

    void setPattern(const QString &pattern);
    /// Whether no words are typed: nothing is left out for them.
    bool isWhole() const { return m_words.isEmpty(); }
    /// For rows that are named: what the words may spell; none at first.
    void setSpelling(Spelling spelling);
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
    Spelling m_spelling;
    Condition m_condition;
};

} // namespace app::models
