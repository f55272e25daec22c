// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/reviewmodel.h"

#include "app/models/roles.h"

#include <algorithm>

namespace app::models
{

using core::annotation::AnchorState;
using core::annotation::Annotation;
using core::annotation::Target;
using core::document::Document;
using core::text::TextRange;

namespace
{
constexpr qsizetype shownBefore = 8;  ///< characters before what changed
constexpr qsizetype shownAfter = 40;  ///< and after it
constexpr qsizetype shownChange = 24; ///< of what changed
constexpr qsizetype context = 40;     ///< of the text around a passage

QString oneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &c : line) {
        if (c.isSpace())
            c = u' ';
    }
    return line;
}

QString fromEnd(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : u'…' + text.last(most);
}

QString fromStart(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : text.first(most) + u'…';
}

/// A passage with the text around it.
struct InContext {
    QString prefix;
    QString quote;
    QString suffix;

    QString whole() const { return prefix + quote + suffix; }
};

/// The line of `text` whose middle, between the first `same` and the last `sameEnd` characters, differs.
ReviewLine lineOf(const QString &text, qsizetype same, qsizetype sameEnd)
{
    return {fromEnd(text.first(same), shownBefore),
            fromStart(text.mid(same, text.size() - same - sameEnd), shownChange),
            fromStart(text.last(sameEnd), shownAfter)};
}

/// Shows both passages, and apart what is between their common beginning and their common end.
std::pair<ReviewLine, ReviewLine> compared(const QString &before, const QString &now)
{
    const qsizetype most = std::min(before.size(), now.size());
    qsizetype start = 0;
    while (start < most && before.at(start) == now.at(start))
        ++start;
    qsizetype end = 0;
    while (end < most - start && before.at(before.size() - 1 - end) == now.at(now.size() - 1 - end))
        ++end;
    return {lineOf(before, start, end), lineOf(now, start, end)};
}
} // namespace

ReviewItem reviewItem(const Annotation &annotation, const Document &document)
{
    ReviewItem item{annotation, {}, {}, {}};
    if (annotation.targets.isEmpty())
        return item;
    const Target &target = annotation.targets.constFirst();
    const QString made = oneLine(target.quote);
    if (annotation.state == AnchorState::Lost) {
        item.before = {fromEnd(oneLine(target.prefix), shownBefore), fromStart(made, shownChange),
                       fromStart(oneLine(target.suffix), shownAfter)};
        return item;
    }
    item.range = target.range;
    const QStringView text(document.text());
    const QString found = oneLine(text.mid(target.range.start(), target.range.length()));
    if (made != found) {
        std::tie(item.before, item.now) = compared(made, found);
        return item;
    }
    // The words are the same: what is doubtful is their place.
    const qsizetype from = std::max<qsizetype>(0, target.range.start() - context);
    item.before = {fromEnd(oneLine(target.prefix), shownBefore), fromStart(made, shownChange),
                   fromStart(oneLine(target.suffix), shownAfter)};
    item.now = {fromEnd(oneLine(text.mid(from, target.range.start() - from)), shownBefore),
                fromStart(found, shownChange), fromStart(oneLine(text.mid(target.range.end(), context)), shownAfter)};
    return item;
}

void ReviewModel::setItems(QList<ReviewItem> items)
{
    std::ranges::stable_sort(items, [](const ReviewItem &a, const ReviewItem &b) {
        return a.isLost() != b.isLost() ? b.isLost() : a.range.start() < b.range.start();
    });
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

const ReviewItem *ReviewModel::item(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_items.size() ? &m_items.at(index.row()) : nullptr;
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QString ReviewModel::whatOf(const ReviewItem &item) const
{
    const QString state = item.isLost() ? tr("not found") : tr("found by likeness");
    const QString note = item.annotation.note.simplified();
    return note.isEmpty() ? state : tr("%1 · %2", "what is known of its place · its note").arg(state, note);
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    const ReviewItem *row = item(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->before.left + row->before.changed + row->before.right;
    case BeforeRole:
        return QVariant::fromValue(row->before);
    case NowRole:
        return QVariant::fromValue(row->now);
    case WhatRole:
        return whatOf(*row);
    case Qt::AccessibleTextRole: {
        const QString was = row->annotation.targets.isEmpty() ? QString() : row->annotation.targets.constFirst().quote;
        return tr("%1: %2", "what is known of its place: the words").arg(whatOf(*row), was.simplified());
    }
    case IdRole:
        return row->annotation.id.value;
    case RangeRole:
        return QVariant::fromValue(row->range);
    default:
        return {};
    }
}

void ReviewModel::retranslate()
{
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_items.size()) - 1));
}

} // namespace app::models

#include "moc_reviewmodel.cpp"
