// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/reviewmodel.h"

#include "app/models/roles.h"
#include "app/models/shownnote.h"
#include "core/annotation/places.h"
#include "core/corrections/worddiff.h"

#include <algorithm>
#include <tuple>

namespace app::models
{

using core::annotation::AnchorState;
using core::annotation::Annotation;
using core::annotation::Target;
using core::document::Document;

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

ReviewLine lineIn(const QString &prefix, const QString &words, const QString &suffix)
{
    return {fromEnd(oneLine(prefix), shownBefore), fromStart(words, shownChange),
            fromStart(oneLine(suffix), shownAfter)};
}

ReviewWords inPlace(const ReviewLine &line, const QString &words)
{
    const qsizetype start = line.left.size();
    return {line.left + words + line.right, {{start, start + words.size()}}};
}

/// Both passages from end to end; where their words are the same, in the places that differ.
std::pair<ReviewWords, ReviewWords> wholeOf(const ReviewItem &item)
{
    const QString made = oneLine(item.target().quote);
    if (item.isLost() || made == item.foundWords)
        return {inPlace(item.before, made),
                item.now == ReviewLine() ? ReviewWords() : inPlace(item.now, item.foundWords)};
    ReviewWords before{made};
    ReviewWords now{item.foundWords};
    for (const core::corrections::Difference &difference : core::corrections::differences(made, item.foundWords)) {
        before.changed.append(difference.before);
        now.changed.append(difference.after);
    }
    return {before, now};
}

ReviewItem reviewItem(const Annotation &annotation, qsizetype passage, const Document &document)
{
    ReviewItem item{annotation, passage};
    const Target &target = item.target();
    const QString made = oneLine(target.quote);
    if (target.state == AnchorState::Lost) {
        item.before = lineIn(target.prefix, made, target.suffix);
        return item;
    }
    const QString &text = document.text();
    item.foundWords = oneLine(QStringView(text).mid(target.range.start(), target.range.length()));
    if (made != item.foundWords) {
        std::tie(item.before, item.now) = compared(made, item.foundWords);
        return item;
    }
    // The words are the same: what is doubtful is their place.
    const qsizetype from = std::max<qsizetype>(0, target.range.start() - context);
    item.before = lineIn(target.prefix, made, target.suffix);
    if (target.state == AnchorState::Exact)
        return item;
    item.now =
        lineIn(text.mid(from, target.range.start() - from), item.foundWords, text.mid(target.range.end(), context));
    return item;
}
} // namespace

QList<ReviewItem> reviewItems(const Annotation &annotation, const Document &document)
{
    QList<ReviewItem> items;
    for (qsizetype i = 0; i < annotation.targets.size(); ++i)
        items.append(reviewItem(annotation, i, document));
    return items;
}

void ReviewModel::setItems(QList<ReviewItem> items)
{
    std::ranges::stable_sort(items, {}, [](const ReviewItem &item) {
        return std::tuple(item.annotation.state == AnchorState::Lost,
                          core::annotation::firstPlaceOf(item.annotation).start(), item.annotation.id.value,
                          item.passage);
    });
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int ReviewModel::undecidedCount() const
{
    return int(std::ranges::count_if(m_items, [](const ReviewItem &item) { return item.target().isUndecided(); }));
}

const ReviewItem *ReviewModel::item(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_items.size() ? &m_items.at(index.row()) : nullptr;
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QString ReviewModel::stateOf(const Target &target)
{
    if (target.keptLost)
        return tr("kept as lost");
    return target.state == AnchorState::Lost       ? tr("not found")
           : target.state == AnchorState::Doubtful ? tr("found by likeness")
                                                   : tr("stands");
}

QString ReviewModel::whatOf(const ReviewItem &item)
{
    QStringList facts;
    if (const qsizetype count = item.annotation.targets.size(); count > 1)
        facts.append(tr("passage %1 of %2").arg(item.passage + 1).arg(count));
    facts.append(stateOf(item.target()));
    if (const QString note = ShownNote::words(item.annotation.note).simplified(); !note.isEmpty())
        facts.append(note);
    return facts.join(QStringLiteral(" · "));
}

/// The whole passages: a line shows only the part that differs.
QString ReviewModel::compared(const ReviewItem &item)
{
    const QString was = tr("Before: %1").arg(item.target().quote.simplified());
    return item.isLost() ? was : was + u'\n' + tr("Now: %1").arg(item.foundWords.simplified());
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
    case WholeBeforeRole:
        return QVariant::fromValue(wholeOf(*row).first);
    case WholeNowRole:
        return QVariant::fromValue(wholeOf(*row).second);
    case WhatRole:
        return whatOf(*row);
    case Qt::ToolTipRole:
        return compared(*row);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "what is known of its place: the words").arg(whatOf(*row), compared(*row));
    case IdRole:
        return row->annotation.id.value;
    case RangeRole:
        return QVariant::fromValue(row->target().range);
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
