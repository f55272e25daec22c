// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/documentkind.h"
#include "core/base/ids.h"
#include "core/text/textrange.h"

#include <QWidget>

class QSplitter;

namespace app::actions
{
class ActionRegistry;
}
namespace app::controllers
{
class Comparison;
class Navigator;
class Workspace;
struct Notice;
} // namespace app::controllers
namespace app::reader
{
class PagePlans;
class ReaderView;
} // namespace app::reader
namespace app::settings
{
class Appearance;
}

namespace app::mainwindow
{

class MessageArea;
class PaneTitle;
class SourcePane;

/// A tab's content: the reading view of one document, below the messages about it, and, where documents are compared,
/// the text as it came at its left. Follows the navigator, the appearance, the comparison and the workspace.
class DocumentPage : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        controllers::Workspace &workspace;
        controllers::Navigator &navigator;
        settings::Appearance &appearance;
        controllers::Comparison &comparison;
        reader::PagePlans &plans;
    };
    /// With a view that shows a part of the document already, and goes on with the whole from the same place.
    DocumentPage(const Parts &parts, const core::DocumentId &id, reader::ReaderView *begun = nullptr,
                 QWidget *parent = nullptr);

    const core::DocumentId &documentId() const { return m_id; }
    reader::ReaderView *view() const { return m_view; }
    void tell(const controllers::Notice &notice);
    /// Puts a bar right above the view; it shows and hides itself.
    void addBar(QWidget *bar);
    /// Shows something at the view's right, in place of the former; null takes it away.
    void setSecond(QWidget *second);
    QWidget *second() const { return m_second; }
    /// Gives the keyboard to the next of the views side by side, or to the view.
    void focusNext();
    /// The text as it came; null while it is not shown.
    SourcePane *source() const { return m_source; }

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(const Parts &parts);
    void showDocument();
    void replaceDocument();
    void goTo(core::text::TextRange range, bool flash);
    /// Shows or takes away the source, as the comparison says, once the page is seen.
    void compare();
    void arrange();
    void setStyle();
    /// Says what the view shows, while there is another beside it.
    void showTitle();

    Parts m_parts;
    core::DocumentId m_id;
    settings::DocumentKind m_kind = settings::DocumentKind::Text;
    MessageArea *m_messages;
    QSplitter *m_split;
    PaneTitle *m_title; ///< above the view, while there is another beside it
    reader::ReaderView *m_view;
    SourcePane *m_source = nullptr;
    QWidget *m_second = nullptr;
};

} // namespace app::mainwindow
