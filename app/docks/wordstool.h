// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/structurecontroller.h"
#include "app/docks/wordseditor.h"

#include <QPointer>

class QWidget;

namespace app::controllers
{
class Navigator;
}

namespace app::reader
{
class ReaderView;
}

namespace app::docks
{

/// Changes the words of the text itself: the command structure.words opens an editor over the line at hand. Enter
/// saves, and so does the focus, the page or the window going; Esc cancels. Where saving is refused the editor stays,
/// with the words and the reason; where its document closes all the same, the words wait until it is opened again, and
/// the window does not go before. One for a window; it lives as long as the host. GUI thread only.
class WordsTool : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        controllers::Workspace &workspace;
        controllers::Navigator &navigator;
        controllers::StructureController &structure;
    };
    /// `host`: the window.
    WordsTool(const Parts &parts, QWidget *host);

    /// The page in front and its document; null for none.
    void setPage(reader::ReaderView *page, const core::DocumentId &document);

    bool isActive() const { return !m_editor.isNull(); }
    /// Saves what was changed, and closes; false where that was refused and the editor is still there.
    bool close();
    WordsEditor *editor() const { return m_editor; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start();
    void edit(const controllers::OpenDocumentPtr &open, qsizetype block);
    void keep();
    void resume();
    void showWhole(core::text::TextRange line);
    void finish();
    void follow(const core::DocumentId &document);
    core::Outcome save();

    Parts m_parts;
    QWidget *m_host;
    QPointer<reader::ReaderView> m_page;
    core::DocumentId m_document;
    QPointer<WordsEditor> m_editor;        ///< the page's child, while a line is edited
    controllers::OpenDocumentPtr m_edited; ///< the document as it stands under the editor
    qsizetype m_block = -1;                ///< of it
    /// What was refused when its document closed.
    struct Kept {
        QString line; ///< what the line reads
        QString words;
    };
    QHash<core::DocumentId, Kept> m_kept;
    bool m_saving = false;
    bool m_closing = false;
};

} // namespace app::docks
