// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace app::controllers
{
class Workspace;
}

namespace app::application
{

/// For programs that measure (scripts/bench-window): says on standard error when a step of the start was reached, as
/// "zhupi-trace STEP NANOSECONDS" of CLOCK_MONOTONIC. Steps: those given to mark(), first-page (text of a document is
/// on the screen for the first time), whole-document (all that was being opened is read and painted), and then
/// "zhupi-trace resident KILOBYTES". Only where the environment has ZHUPI_TRACE.
class StartTrace : public QObject
{
    Q_OBJECT

public:
    /// Null where nothing is to be measured.
    static std::unique_ptr<StartTrace> wanted();

    void mark(const char *step) const;
    void follow(const controllers::Workspace &workspace);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    StartTrace();
    void painted();

    const controllers::Workspace *m_workspace = nullptr;
    bool m_seen = false;
    bool m_whole = false;
};

} // namespace app::application
