// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QWidget>

namespace app::actions
{
class ActionRegistry;
}
namespace app::controllers
{
class Navigator;
class Workspace;
struct Notice;
} // namespace app::controllers
namespace app::reader
{
class ReaderView;
}
namespace app::settings
{
class Appearance;
}

namespace app::mainwindow
{

class MessageArea;

/// A tab's content: the reading view of one document, below the messages about it. Follows the navigator, the
/// appearance and the workspace.
class DocumentPage : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        controllers::Workspace &workspace;
        controllers::Navigator &navigator;
        settings::Appearance &appearance;
    };
    DocumentPage(const Parts &parts, const core::DocumentId &id, QWidget *parent = nullptr);

    const core::DocumentId &documentId() const { return m_id; }
    reader::ReaderView *view() const { return m_view; }
    void tell(const controllers::Notice &notice);

private:
    void follow(const Parts &parts);
    void showDocument(const Parts &parts);

    core::DocumentId m_id;
    MessageArea *m_messages;
    reader::ReaderView *m_view;
};

} // namespace app::mainwindow
