// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/scriptconverter.h"

#include <QObject>

#include <array>
#include <memory>

class QSettings;

namespace app::actions
{
class ActionRegistry;
}

namespace app::settings
{

/// In which script Chinese texts are shown: as they are written, or another one. Owns the actions view.script.*;
/// remembers the choice in the settings. Dictionaries are read when first wanted. GUI thread only.
class ChineseScripts : public QObject
{
    Q_OBJECT

public:
    using Converter = std::shared_ptr<const core::text::ScriptConverter>;

    ChineseScripts(QSettings &settings, actions::ActionRegistry &registry, QObject *parent = nullptr);

    /// Null for texts as they are written.
    const Converter &converter() const { return m_converter; }

Q_SIGNALS:
    void changed(const app::settings::ChineseScripts::Converter &converter);
    /// The choice could not be followed; texts are shown as they are written.
    void failed(const core::Error &error);

private:
    bool choose(qsizetype choice);

    QSettings &m_settings;
    actions::ActionRegistry &m_registry;
    std::array<Converter, 3> m_known; ///< by core::text::ChineseScript
    Converter m_converter;
};

} // namespace app::settings
