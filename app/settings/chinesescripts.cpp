// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/chinesescripts.h"

#include "app/actions/actionregistry.h"

#include <QSettings>

#include <algorithm>

namespace app::settings
{

using namespace Qt::Literals::StringLiterals;
using core::text::ChineseScript;
using core::text::ScriptConverter;

namespace
{
constexpr auto key = "script"_L1;
constexpr std::array choices{"view.script.asIs"_L1, "view.script.simplified"_L1, "view.script.taiwan"_L1,
                             "view.script.hongKong"_L1};
} // namespace

ChineseScripts::ChineseScripts(QSettings &settings, actions::ActionRegistry &registry, QObject *parent)
    : QObject(parent), m_settings(settings), m_registry(registry)
{
    for (size_t i = 0; i < choices.size(); ++i) {
        registry.onToggled(choices[i], this, [this, i](bool on) {
            if (on && choose(qsizetype(i)))
                m_settings.setValue(key, QString(choices[i]));
        });
    }
    const QString stored = settings.value(key).toString();
    const auto at = std::ranges::find(choices, stored, [](QLatin1StringView id) { return QString(id); });
    const qsizetype choice = at == choices.end() ? 0 : at - choices.begin();
    choose(choice);
}

/// False where it cannot be: the present one stays.
bool ChineseScripts::choose(qsizetype choice)
{
    Converter wanted;
    if (choice > 0) {
        Converter &known = m_known[size_t(choice - 1)];
        if (!known) {
            auto opened = ScriptConverter::open(ChineseScript(choice - 1));
            if (!opened) {
                m_registry.action(choices[0])->setChecked(true);
                Q_EMIT failed(opened.error());
                return false;
            }
            known = *opened;
        }
        wanted = known;
    }
    for (size_t i = 0; i < choices.size(); ++i)
        m_registry.setChecked(choices[i], qsizetype(i) == choice);
    if (wanted == m_converter)
        return true;
    m_converter = wanted;
    Q_EMIT changed(m_converter);
    return true;
}

} // namespace app::settings

#include "moc_chinesescripts.cpp"
