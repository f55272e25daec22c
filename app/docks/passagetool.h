// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/passageeditor.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace app::actions
{
class ActionRegistry;
}
namespace app::controllers
{
class Navigator;
struct Passage;
} // namespace app::controllers
namespace app::reader
{
class ReaderView;
}

namespace app::docks
{

/// The passages of an annotation in the page: runs the commands passage.*, shows the ends of the chosen annotation's
/// passages in the page and takes over what was dragged. GUI thread only.
class PassageTool : public QObject
{
    Q_OBJECT

public:
    using Command = std::function<core::Outcome(controllers::Passage *)>;
    struct Parts {
        actions::ActionRegistry &registry;
        controllers::Workspace &workspace;
        controllers::AnnotationController &annotations;
        controllers::Navigator &navigator;
        /// Runs a command on what is at hand and says where it failed.
        std::function<void(const Command &)> run;
    };
    PassageTool(const Parts &parts, QObject *parent);

    void setPage(reader::ReaderView *page);
    /// What is at hand is another, or has other passages.
    void update();

private:
    void attach();
    void runEdit(const std::function<core::Outcome()> &edit);
    void grow(core::annotation::WholeUnit unit);

    Parts m_parts;
    controllers::PassageEditor m_editor;
    QPointer<reader::ReaderView> m_page;
};

} // namespace app::docks
