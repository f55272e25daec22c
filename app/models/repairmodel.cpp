// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/repairmodel.h"

#include "app/models/roles.h"
#include "core/corrections/repairs.h"

#include <algorithm>
#include <limits>

namespace app::models
{

using core::document::RepairChoice;
using core::document::RepairLog;
using core::text::PassId;
using core::text::TextRange;

namespace
{
constexpr qsizetype context = 6;
constexpr qsizetype longest = 24;
/// Repairs with as much between them are one to the eye: 教 育 引 导.
constexpr qsizetype groupGap = 2;

QString visible(QStringView text, qsizetype most)
{
    QString out;
    for (const QChar c : text.left(most)) {
        if (c == u'\n')
            out += u'⏎';
        else if (c == u'\t')
            out += u'⇥';
        else if (c == u' ' || c == QChar::Nbsp)
            out += u'␣';
        else if (c == QChar(0x3000))
            out += u'□';
        else if (c.isPrint() || c.isSurrogate())
            out += c;
        else
            out += QStringLiteral("[U+%1]").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
    }
    return text.size() > most ? out + u'…' : out;
}
} // namespace

bool RepairModel::isSwitchable(PassId pass)
{
    return core::corrections::isSwitchable(pass);
}

void RepairModel::setDocument(const core::document::Document &document)
{
    beginResetModel();
    m_document = document;
    build();
    endResetModel();
}

void RepairModel::setFilter(const Filter &filter)
{
    beginResetModel();
    m_filter = filter;
    build();
    endResetModel();
}

/// Made and declined repairs, merged by place.
void RepairModel::build()
{
    m_rows.clear();
    m_pending.clear();
    const RepairLog &made = m_document.repairs();
    const RepairLog &declined = m_document.declined();
    m_rows.reserve(m_filter.pass || m_filter.guessedOnly ? 0 : size_t(made.size() + declined.size()));
    qsizetype d = 0;
    for (qsizetype i = 0; i <= made.size(); ++i) {
        const qsizetype here = i < made.size() ? made.range(i).start() : std::numeric_limits<qsizetype>::max();
        for (; d < declined.size() && declined.range(d).start() < here; ++d)
            addRow(d, true);
        if (i < made.size())
            addRow(i, false);
    }
}

void RepairModel::addRow(qsizetype index, bool declined)
{
    const Row row{qint32(index), qint32(index), declined};
    if (!passes(logOf(row), index))
        return;
    if (!m_rows.empty() && m_rows.back().declined == declined && joins(m_rows.back(), index))
        m_rows.back().last = qint32(index);
    else
        m_rows.push_back(row);
}

bool RepairModel::passes(const RepairLog &log, qsizetype index) const
{
    if (m_filter.pass && log.pass(index) != *m_filter.pass)
        return false;
    if (m_filter.guessedOnly && !log.isGuessed(index))
        return false;
    return m_filter.words.isEmpty() || holdsWords(log, index);
}

bool RepairModel::holdsWords(const RepairLog &log, qsizetype index) const
{
    const TextRange range = log.range(index);
    const qsizetype from = std::max<qsizetype>(0, range.start() - context);
    const qsizetype to = std::min(m_document.text().size(), range.end() + context);
    return log.before(index).contains(m_filter.words, Qt::CaseInsensitive) ||
           QStringView(m_document.text()).sliced(from, to - from).contains(m_filter.words, Qt::CaseInsensitive);
}

bool RepairModel::joins(const Row &row, qsizetype index) const
{
    const RepairLog &log = logOf(row);
    const PassId pass = log.pass(index);
    if (pass != PassId::LetterSpacing && pass != PassId::Compatibility)
        return false;
    const auto source = log.source(index);
    const auto lastSource = log.source(row.last);
    if (index != row.last + 1 || log.pass(row.last) != pass || log.isGuessed(index) != log.isGuessed(row.last) ||
        source.part != lastSource.part || source.start < lastSource.end)
        return false;
    const TextRange gap(log.range(row.last).end(), std::max(log.range(row.last).end(), log.range(index).start()));
    return gap.length() <= groupGap &&
           !QStringView(m_document.text()).sliced(gap.start(), gap.length()).contains(u'\n');
}

const RepairLog &RepairModel::logOf(const Row &row) const
{
    return row.declined ? m_document.declined() : m_document.repairs();
}

TextRange RepairModel::rangeOf(const Row &row) const
{
    const RepairLog &log = logOf(row);
    return {log.range(row.first).start(), std::max(log.range(row.first).start(), log.range(row.last).end())};
}

core::text::OriginMap::SourceRange RepairModel::sourceOf(const Row &row) const
{
    auto source = logOf(row).source(row.first);
    source.end = std::max(source.end, logOf(row).source(row.last).end);
    return source;
}

QList<RepairKind> RepairModel::kinds() const
{
    const QList<PassId> passes = core::text::allPasses();
    QList<RepairKind> found(passes.size());
    const auto of = [&found](PassId pass) -> RepairKind & { return found[static_cast<qsizetype>(pass)]; };
    const RepairLog &made = m_document.repairs();
    for (qsizetype i = 0; i < made.size(); ++i) {
        ++of(made.pass(i)).made;
        of(made.pass(i)).guessed += made.isGuessed(i) ? 1 : 0;
    }
    const RepairLog &declined = m_document.declined();
    for (qsizetype i = 0; i < declined.size(); ++i)
        ++of(declined.pass(i)).declined;
    QList<RepairKind> list;
    for (const PassId pass : passes) {
        RepairKind kind = of(pass);
        kind.pass = pass;
        const bool off = isSwitchable(pass) && isSwitchedOff(pass);
        if (kind.made + kind.declined == 0 && !off)
            continue;
        if (kind.made == 0)
            kind.state = Qt::Unchecked;
        else if (kind.declined > 0)
            kind.state = Qt::PartiallyChecked;
        list.append(kind);
    }
    return list;
}

/// By a word on the kind itself.
bool RepairModel::isSwitchedOff(PassId pass) const
{
    const auto &choices = m_document.repairChoices();
    return !choices.isMade(pass) && std::ranges::any_of(choices.choices(), [pass](const RepairChoice &choice) {
        return choice.pass == pass && !choice.place;
    });
}

int RepairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min<size_t>(m_rows.size(), std::numeric_limits<int>::max()));
}

int RepairModel::rowAt(qsizetype sourceOffset) const
{
    int best = -1;
    qsizetype nearest = std::numeric_limits<qsizetype>::max();
    for (int i = 0; i < rowCount(); ++i) {
        const qsizetype start = sourceOf(m_rows[size_t(i)]).start;
        if (start >= sourceOffset && start - sourceOffset < nearest) {
            nearest = start - sourceOffset;
            best = i;
        }
    }
    return best;
}

RepairExcerpt RepairModel::excerpt(const Row &row) const
{
    const RepairLog &log = logOf(row);
    const QStringView text(m_document.text());
    const TextRange range = rangeOf(row);
    QString other;
    qsizetype at = range.start();
    for (qint32 i = row.first; i <= row.last && other.size() <= longest; ++i) {
        const TextRange part = log.range(i);
        if (part.start() > at)
            other += text.sliced(at, part.start() - at);
        other += log.before(i);
        at = std::max(at, part.end());
    }
    const qsizetype from = std::max<qsizetype>(0, range.start() - context);
    const QString present = visible(text.sliced(range.start(), range.length()), longest);
    RepairExcerpt out{visible(text.sliced(from, range.start() - from), context), visible(other, longest), present,
                      visible(text.sliced(range.end(), std::min(context, text.size() - range.end())), context)};
    if (row.declined)
        std::swap(out.before, out.after);
    return out;
}

QString RepairModel::spoken(const Row &row) const
{
    const RepairExcerpt e = excerpt(row);
    const QString change =
        tr("%1 → %2").arg(e.left + u'[' + e.before + u']' + e.right, e.left + u'[' + e.after + u']' + e.right);
    const QString kind = passTitle(logOf(row).pass(row.first));
    if (row.declined)
        return tr("%1 · %2 · switched off", "a repair and its kind").arg(change, kind);
    if (logOf(row).isGuessed(row.first))
        return tr("%1 · %2 · a guess", "a repair and its kind").arg(change, kind);
    return tr("%1 · %2", "a repair and its kind").arg(change, kind);
}

bool RepairModel::isMade(const Row &row, int number) const
{
    return m_pending.value(number, !row.declined);
}

QVariant RepairModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const RepairLog &log = logOf(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::CheckStateRole:
        if (!isSwitchable(log.pass(row.first)))
            return {};
        return isMade(row, index.row()) ? Qt::Checked : Qt::Unchecked;
    case ExcerptRole:
        return QVariant::fromValue(excerpt(row));
    case ReasonRole:
        return log.at(row.first).reason;
    case PlaceRole: {
        const QStringList path = m_document.sectionPath(rangeOf(row).start());
        return path.isEmpty() ? QString() : path.constLast();
    }
    case DeclinedRole:
        return !isMade(row, index.row());
    case DoubtfulRole:
        return log.isGuessed(row.first);
    case RangeRole:
        return QVariant::fromValue(rangeOf(row));
    case Qt::ToolTipRole:
        return tr("%1: %2").arg(passTitle(log.pass(row.first)), log.at(row.first).reason);
    default:
        return {};
    }
}

bool RepairModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Row &row = m_rows[size_t(index.row())];
    const PassId pass = logOf(row).pass(row.first);
    const bool make = value.toInt() == Qt::Checked;
    if (!isSwitchable(pass) || make == isMade(row, index.row()))
        return false;
    m_pending.insert(index.row(), make);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole, DeclinedRole});
    Q_EMIT switchWanted({make ? RepairChoice::Kind::Make : RepairChoice::Kind::Decline, pass,
                         RepairChoice::placeIn(m_document.source(), sourceOf(row))});
    return true;
}

Qt::ItemFlags RepairModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (checkIndex(index, CheckIndexOption::IndexIsValid) &&
        isSwitchable(logOf(m_rows[size_t(index.row())]).pass(m_rows[size_t(index.row())].first)))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace app::models

#include "moc_repairmodel.cpp"
