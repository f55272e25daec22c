// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/comparison.h"

#include "app/actions/actionregistry.h"

#include <QSettings>

#include <algorithm>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr double least = 0.2;
constexpr double most = 0.8;
} // namespace

Comparison::Comparison(actions::ActionRegistry &registry, QSettings &settings, QObject *parent)
    : QObject(parent), m_registry(registry), m_settings(settings)
{
    m_share = std::clamp(settings.value("source/share"_L1, m_share).toDouble(), least, most);
    registry.onToggled("view.source"_L1, this, [this](bool on) { setOn(on); });
}

void Comparison::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    m_registry.setChecked("view.source"_L1, on);
    Q_EMIT changed(on);
}

void Comparison::setShare(double share)
{
    share = std::clamp(share, least, most);
    if (share == m_share)
        return;
    m_share = share;
    m_settings.setValue("source/share"_L1, share);
    Q_EMIT shareChanged(share);
}

} // namespace app::controllers

#include "moc_comparison.cpp"
