// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/correctionmodel.h"

#include "app/models/roles.h"
#include "core/corrections/repairs.h"

#include <QLocale>

#include <algorithm>

namespace app::models
{

using core::annotation::AnchorState;
using core::corrections::Correction;
using core::corrections::Fit;
using core::corrections::FitState;

namespace
{
constexpr quintptr groupRow = ~quintptr(0);
constexpr qsizetype shownQuote = 80;
} // namespace

CorrectionModel::CorrectionModel(QObject *parent) : QAbstractItemModel(parent) {}

void CorrectionModel::setCorrected(const core::corrections::Corrected &corrected)
{
    beginResetModel();
    m_corrected = corrected;
    for (auto &group : m_groups)
        group.clear();
    for (qsizetype i = 0; i < corrected.fits.size(); ++i) {
        if (core::corrections::concernsRepairs(corrected.corrections.at(i)))
            continue;
        const Fit &fit = corrected.fits.at(i);
        const Group group = fit.state == FitState::Unfit          ? Group::Unfit
                            : fit.anchor == AnchorState::Doubtful ? Group::Doubtful
                                                                  : Group::Holding;
        m_groups[size_t(group)].push_back(i);
    }
    auto &holding = m_groups[size_t(Group::Holding)];
    std::ranges::stable_sort(holding, {}, [&](qsizetype i) { return corrected.fits.at(i).range.start(); });
    m_shown.clear();
    for (const Group group : {Group::Unfit, Group::Doubtful, Group::Holding}) {
        if (count(group) > 0)
            m_shown.push_back(group);
    }
    endResetModel();
}

void CorrectionModel::retranslate()
{
    setCorrected(core::corrections::Corrected(m_corrected));
}

QModelIndex CorrectionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, parent.isValid() ? static_cast<quintptr>(parent.row()) : groupRow);
}

QModelIndex CorrectionModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == groupRow)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, groupRow);
}

int CorrectionModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shown.size());
    return parent.internalId() == groupRow ? static_cast<int>(count(m_shown[size_t(parent.row())])) : 0;
}

CorrectionModel::Group CorrectionModel::groupOf(const QModelIndex &index) const
{
    return m_shown[index.internalId() == groupRow ? size_t(index.row()) : size_t(index.internalId())];
}

qsizetype CorrectionModel::placeOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupRow)
        return -1;
    return m_groups[size_t(groupOf(index))][size_t(index.row())];
}

const Correction *CorrectionModel::correction(const QModelIndex &index) const
{
    const qsizetype place = placeOf(index);
    return place < 0 ? nullptr : &m_corrected.corrections.at(place);
}

const Fit *CorrectionModel::fit(const QModelIndex &index) const
{
    const qsizetype place = placeOf(index);
    return place < 0 ? nullptr : &m_corrected.fits.at(place);
}

QVariant CorrectionModel::dataOfGroup(Group group, int role) const
{
    if (role == CountRole)
        return static_cast<int>(count(group));
    if (role != Qt::DisplayRole)
        return {};
    switch (group) {
    case Group::Unfit:
        return tr("Do not fit any more");
    case Group::Doubtful:
        return tr("Put back by likeness");
    case Group::Holding:
        break;
    }
    return tr("In force");
}

QVariant CorrectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype place = placeOf(index);
    if (place < 0)
        return dataOfGroup(groupOf(index), role);
    const Correction &correction = m_corrected.corrections.at(place);
    const QString quote = correction.place.quote.simplified();
    switch (role) {
    case Qt::DisplayRole:
        return quote.size() > shownQuote ? quote.left(shownQuote) + u'…' : quote;
    case SubtitleRole: {
        const Fit &fit = m_corrected.fits.at(place);
        const QString what = core::corrections::described(correction);
        return fit.reason.isEmpty() ? what
                                    : tr("%1 · %2", "what was said · why it does not hold").arg(what, fit.reason);
    }
    case Qt::ToolTipRole:
        return toolTipOf(place);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "what was said: of which words").arg(core::corrections::described(correction), quote);
    case DoubtfulRole:
        return groupOf(index) != Group::Holding;
    case RangeRole:
        return QVariant::fromValue(m_corrected.fits.at(place).range);
    case IdRole:
        return correction.id.value;
    default:
        return {};
    }
}

QString CorrectionModel::toolTipOf(qsizetype place) const
{
    const Correction &correction = m_corrected.corrections.at(place);
    QString tip = correction.place.quote.simplified() + u'\n' + core::corrections::described(correction);
    if (const QString &reason = m_corrected.fits.at(place).reason; !reason.isEmpty())
        tip += u'\n' + reason;
    if (!correction.place.sectionPath.isEmpty())
        tip += u'\n' + correction.place.sectionPath.join(QStringLiteral(" › "));
    if (correction.created.isValid())
        tip += u'\n' + QLocale().toString(correction.created.toLocalTime(), QLocale::ShortFormat);
    return tip;
}

Qt::ItemFlags CorrectionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return placeOf(index) < 0 ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace app::models

#include "moc_correctionmodel.cpp"
