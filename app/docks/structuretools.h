// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/doubtwalk.h"
#include "app/controllers/similarlines.h"

#include <QPointer>

namespace app::reader
{
class ReaderView;
}

namespace app::docks
{

class DoubtBar;
class LineHint;

/// Correcting the structure in the page: tells the controller which lines are at hand there, opens the context menu,
/// shows the bar of the walk through doubtful places, and says beside a line what became of a command. One for a
/// window; it lives as long as the host. GUI thread only.
class StructureTools : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        controllers::Workspace &workspace;
        controllers::Navigator &navigator;
        controllers::StructureController &structure;
        controllers::SimilarLines &similar;
        controllers::DoubtWalk &walk;
    };
    /// `host`, the window, becomes the parent of what floats.
    StructureTools(const Parts &parts, QWidget *host);

    /// The page in front and its document; null for none.
    void setPage(reader::ReaderView *page, const core::DocumentId &document);

    DoubtBar *doubtBar() const { return m_bar; }
    LineHint *hint() const { return m_hint; }

private:
    void follow();
    void report();
    void openMenu(const QPoint &globalPos);
    void showBar();
    void placeBar();
    void showHint(core::text::TextRange line, const QString &words, const QString &button = {});
    void showCorrected(const core::DocumentId &document, core::text::TextRange line);
    QRect placeOf(core::text::TextRange line) const; ///< in the host's coordinates; null when it is not to be seen
    QRect bounds() const;

    Parts m_parts;
    QWidget *m_host;
    QPointer<reader::ReaderView> m_page;
    core::DocumentId m_document;
    bool m_caretUsed = false; ///< until then no line of the page is at hand
    DoubtBar *m_bar;
    LineHint *m_hint;
};

} // namespace app::docks
