// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/outlinemodel.h"

#include "app/models/doubts.h"
#include "app/models/roles.h"
#include "core/annotation/places.h"

#include <QTimer>

#include <algorithm>
#include <numeric>

namespace app::models
{

using core::document::OutlineEntry;

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent)
{
    setDocument({});
}

void OutlineModel::setDocument(const core::document::Document &document)
{
    beginResetModel();
    m_document = document;
    const QList<OutlineEntry> &outline = m_document.outline();
    const auto size = static_cast<size_t>(outline.size());
    m_children.assign(size + 1, {});
    m_rows.assign(size, 0);
    m_counts.assign(size, 0);
    m_untold.clear();
    m_current = -1;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        auto &siblings = m_children[static_cast<size_t>(outline.at(i).parent + 1)];
        m_rows[static_cast<size_t>(i)] = static_cast<int>(siblings.size());
        siblings.push_back(i);
    }
    endResetModel();
}

void OutlineModel::setAnnotations(const QList<core::annotation::Annotation> &annotations)
{
    std::vector<int> counts(m_counts.size(), 0);
    for (const auto &annotation : annotations) {
        const core::text::TextRange place = core::annotation::firstPlaceOf(annotation);
        if (place.isEmpty())
            continue;
        qsizetype entry = m_document.outlineAt(place.start());
        for (; entry >= 0; entry = m_document.outline().at(entry).parent)
            ++counts[static_cast<size_t>(entry)];
    }
    if (m_untold.empty())
        m_untoldRoles = {CountRole};
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] != m_counts[i])
            m_untold.push_back(static_cast<qsizetype>(i));
    }
    m_counts = std::move(counts);
    tellChanges();
}

void OutlineModel::setScript(const std::shared_ptr<const core::text::ScriptConverter> &script)
{
    m_script = script;
    m_untold.resize(m_counts.size());
    std::iota(m_untold.begin(), m_untold.end(), 0);
    m_untoldRoles.clear();
    tellChanges();
}

void OutlineModel::tellChanges()
{
    constexpr size_t atOnce = 1000; // some ten milliseconds of the views' time
    const size_t count = std::min(m_untold.size(), atOnce);
    const std::vector<qsizetype> told(m_untold.begin(), m_untold.begin() + static_cast<qsizetype>(count));
    m_untold.erase(m_untold.begin(), m_untold.begin() + static_cast<qsizetype>(count));
    for (const qsizetype entry : told) {
        const QModelIndex changed = indexOf(entry);
        Q_EMIT dataChanged(changed, changed, m_untoldRoles);
    }
    if (!m_untold.empty())
        QTimer::singleShot(0, this, &OutlineModel::tellChanges);
}

void OutlineModel::setPosition(qsizetype offset)
{
    const qsizetype entry = m_document.outlineAt(offset);
    if (entry == m_current)
        return;
    const QModelIndex before = indexOf(m_current);
    m_current = entry;
    const QModelIndex after = indexOf(m_current);
    for (const QModelIndex &changed : {before, after}) {
        if (changed.isValid())
            Q_EMIT dataChanged(changed, changed, {CurrentRole});
    }
}

QModelIndex OutlineModel::indexOf(qsizetype entry) const
{
    return entry < 0 ? QModelIndex() : createIndex(m_rows[static_cast<size_t>(entry)], 0, static_cast<quintptr>(entry));
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    const size_t above = parent.isValid() ? static_cast<size_t>(parent.internalId()) + 1 : 0;
    return createIndex(row, 0, static_cast<quintptr>(m_children[above][static_cast<size_t>(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(m_document.outline().at(static_cast<qsizetype>(child.internalId())).parent)
                           : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    const size_t above = parent.isValid() ? static_cast<size_t>(parent.internalId()) + 1 : 0;
    return static_cast<int>(m_children[above].size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto entry = static_cast<qsizetype>(index.internalId());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry);
    case Qt::ToolTipRole:
        return toolTipOf(entry);
    case Qt::AccessibleTextRole: {
        const int count = m_counts[static_cast<size_t>(entry)];
        const QString words = doubtAt(m_document, entry) ? tr("%1, doubtful").arg(textOf(entry)) : textOf(entry);
        return count > 0 ? tr("%1, annotations: %2").arg(words).arg(count) : words;
    }
    case CountRole:
        return m_counts[static_cast<size_t>(entry)];
    case CurrentRole:
        return entry == m_current;
    case DoubtfulRole:
        return doubtAt(m_document, entry).has_value();
    case BlockRole:
        return blockOf(entry);
    case RangeRole:
        return QVariant::fromValue(rangeOf(entry));
    default:
        return {};
    }
}

QString OutlineModel::textOf(qsizetype entry) const
{
    const QString written = writtenAt(entry);
    return m_script ? m_script->converted(written) : written;
}

QString OutlineModel::writtenAt(qsizetype entry) const
{
    const OutlineEntry &e = m_document.outline().at(entry);
    if (e.block >= 0) {
        const QString text = m_document.blockText(e.block).toString().simplified();
        const auto &number = m_document.detail(e.block).number;
        // A number that the text does not carry in front is shown all the same.
        return number.isEmpty() || text.startsWith(number.simplified()) ? text : number.simplified() + text;
    }
    constexpr qsizetype shortEnough = 30;
    const QString words = m_document.text().mid(rangeOf(entry).start(), shortEnough * 2).simplified();
    return words.isEmpty() ? tr("Untitled") : words.left(shortEnough) + QStringLiteral("…");
}

qsizetype OutlineModel::blockOf(qsizetype entry) const
{
    const OutlineEntry &e = m_document.outline().at(entry);
    return e.block >= 0 ? e.block : m_document.articles().at(e.article).firstBlock;
}

core::text::TextRange OutlineModel::rangeOf(qsizetype entry) const
{
    const qsizetype block = blockOf(entry);
    return block < m_document.blocks().size() ? m_document.blocks().at(block).range : core::text::TextRange();
}

QString OutlineModel::toolTipOf(qsizetype entry) const
{
    const OutlineEntry &e = m_document.outline().at(entry);
    QString tip = textOf(entry);
    if (const auto doubt = doubtAt(m_document, entry)) {
        const QString what = doubt->kind == Doubt::Kind::Article ? tr("Whether an article begins here")
                                                                 : tr("Whether this is a heading");
        tip += QLatin1Char('\n') + tr("%1: %2", "question: how sure").arg(what, confidenceInWords(doubt->confidence));
        return doubt->reason.isEmpty() ? tip : tip + QLatin1Char('\n') + doubt->reason;
    }
    if (e.block < 0)
        return tip;
    const auto &detail = m_document.detail(e.block);
    if (detail.reason.isEmpty())
        return tip;
    return tip + QLatin1Char('\n') +
           tr("%1: %2", "how sure: why").arg(confidenceInWords(detail.confidence), detail.reason);
}

} // namespace app::models

#include "moc_outlinemodel.cpp"
