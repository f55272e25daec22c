// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/annotationcontroller.h"
#include "app/docks/decorations.h"
#include "app/docks/notetool.h"
#include "app/docks/tagtool.h"
#include "app/reader/readertheme.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QTimer;

namespace app::actions
{
class ActionRegistry;
}
namespace app::controllers
{
class Navigator;
class NoteDrafts;
} // namespace app::controllers
namespace app::reader
{
class ReaderView;
} // namespace app::reader

namespace app::docks
{

class PassageTool;
class MissingPassage;
class SelectionBar;
class StripeMenu;

/// Annotating in the window: gives the page in front its passages to draw, shows the bar beside what is selected or
/// clicked, runs the commands annotate.*, passage.* and go.*Annotation, and opens the tag picker and the note card over
/// the page or over a card of the dock. One for a window; it lives as long as the host. GUI thread only.
class AnnotationTools : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        controllers::Workspace &workspace;
        controllers::AnnotationController &controller;
        controllers::NoteDrafts &drafts;
        controllers::RecentTags &recent;
        controllers::Navigator &navigator;
        models::Spelling spelling{};
    };
    /// `host`, the window, becomes the parent of what floats.
    AnnotationTools(const Parts &parts, QWidget *host);
    ~AnnotationTools() override;

    /// The page in front and its document; null for none. Saves what is being written about the former.
    void setPage(reader::ReaderView *page, const core::DocumentId &document);
    void setTheme(const reader::ReaderTheme &theme);
    /// Where the chosen annotation stands in the dock when the keyboard is there, in global coordinates; else null.
    void setDockAnchor(const std::function<QRect()> &anchor) { m_dockAnchor = anchor; }
    /// Goes on with a note that was begun.
    void resumeDraft(const controllers::Passage &passage);

    /// Draws only these annotations, and what is chosen; nullopt: all.
    void setShown(const std::optional<QSet<core::AnnotationId>> &shown);

    SelectionBar *bar() const { return m_bar; }
    TagTool *tagTool() const { return m_tagTool; }
    NoteTool *noteTool() const { return m_noteTool; }
    StripeMenu *stripeMenu() const { return m_stripeMenu; }

private:
    void followController();
    void followWorkspace();
    void followFocus();
    void attach();
    void decorate();
    QSet<core::AnnotationId> linked() const;
    void selectionMoved();
    void caretMoved();
    bool isAtChosen(qsizetype offset) const;
    void clicked(const QList<core::AnnotationId> &ids);
    void showBar();
    void updateBar();
    void updateConditions();
    /// Runs a command on what is at hand; on failure says so beside it.
    void run(const std::function<core::Outcome(controllers::Passage *)> &command);
    void settle(const controllers::Passage &passage, bool keyboard);
    void remove();
    void copy();
    void step(controllers::AnnotationController::Step step);
    void startTagging();
    void tagAgain();
    void startNote();
    struct Place {
        QRect avoid;
        QRect bounds;
    };
    Place placeOf(const controllers::Passage &passage) const; ///< in the host's coordinates

    Parts m_parts;
    QWidget *m_host;
    QPointer<reader::ReaderView> m_page;
    core::DocumentId m_document;
    SelectionBar *m_bar;
    TagTool *m_tagTool;
    NoteTool *m_noteTool;
    StripeMenu *m_stripeMenu;
    PassageTool *m_passageTool;
    MissingPassage *m_missing;
    QTimer *m_barTimer;
    QTimer *m_decorateTimer;
    CodeLabels m_labels;               ///< as they are drawn
    QSet<core::AnnotationId> m_linked; ///< those that links begin or end at, as they are drawn
    std::optional<QSet<core::AnnotationId>> m_shownOnly;
    std::function<QRect()> m_dockAnchor;
    QList<core::AnnotationId> m_clicked; ///< what lay under the last click, to go on through it
    core::AnnotationId m_shown;
    QPointer<QWidget> m_backTo; ///< what had the keyboard before picker or card: the page or the list of the dock
};

} // namespace app::docks
