// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSettings;

namespace app::actions
{
class ActionRegistry;
}

namespace app::controllers
{

/// Whether documents are shown beside the text as it came, and how the width is parted between the two. Owns the action
/// view.source; remembers the share in the settings. GUI thread only.
class Comparison : public QObject
{
    Q_OBJECT

public:
    Comparison(actions::ActionRegistry &registry, QSettings &settings, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    void setOn(bool on);
    /// The source's part of the width, 0 to 1.
    double share() const { return m_share; }
    void setShare(double share);

Q_SIGNALS:
    void changed(bool on);
    void shareChanged(double share);

private:
    actions::ActionRegistry &m_registry;
    QSettings &m_settings;
    bool m_on = false;
    double m_share = 0.5;
};

} // namespace app::controllers
