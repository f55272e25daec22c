// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/workspace.h"
#include "core/corrections/gesture.h"

#include <QObject>

namespace app::actions
{
class ActionRegistry;
}

namespace app::controllers
{

/// Lines of a document, and where in the first of them the caret stands. Blocks and offset are of the present document.
struct StructurePlace {
    core::DocumentId document;
    QList<qsizetype> blocks; ///< ascending
    qsizetype offset = -1;   ///< UTF-16 into Document::text; -1 where there is no caret

    bool isNull() const { return blocks.isEmpty(); }
    friend bool operator==(const StructurePlace &, const StructurePlace &) = default;
};

/// Turns the reader's word on the structure into corrections: knows the lines at hand, which the page and the outline
/// report, and runs the commands structure.* on those of the one that was used last. A long text is corrected in
/// another thread; until then further commands are refused. GUI thread only.
class StructureController : public QObject
{
    Q_OBJECT

public:
    StructureController(actions::ActionRegistry &registry, Workspace &workspace, QObject *parent = nullptr);
    ~StructureController() override;

    enum class Source : quint8 { Page, Outline };
    /// What a source reports as chosen in it.
    void setPlace(Source source, const StructurePlace &place);
    /// The keyboard, or a menu, is there now.
    void setActive(Source source);
    Source active() const { return m_active; }
    /// What a command acts on.
    const StructurePlace &present() const { return m_active == Source::Page ? m_page : m_outline; }
    /// What is at hand in the page, wherever the keyboard is.
    const StructurePlace &pagePlace() const { return m_page; }

    /// Runs a gesture on the lines at hand.
    void run(core::corrections::Gesture gesture, int level = 0,
             core::document::MetaRole role = core::document::MetaRole::None);
    /// Runs one on any lines.
    void run(const core::DocumentId &document, const core::corrections::Request &request);
    /// Stores a plan that was made on the document as it is now.
    void apply(const core::DocumentId &document, const core::corrections::Plan &plan);
    /// The line reads otherwise: stored when the call returns, of long texts too, so that an editor can say at once
    /// what became of its words. Nothing is told by corrected() and refused().
    core::Outcome reword(const core::DocumentId &document, qsizetype block, const QString &words);
    /// Takes corrections back, whatever became of them.
    void remove(const core::DocumentId &document, const QList<core::CorrectionId> &corrections);
    /// Says what a correction says of the line at the caret, and takes the correction back: for one whose own line is
    /// gone.
    void moveToCaret(const core::DocumentId &document, const core::corrections::Correction &correction);
    /// The corrections that were made on the lines at hand.
    QList<core::CorrectionId> correctionsAtHand() const;
    /// Whether a correction is being worked out in another thread.
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void presentChanged();
    /// A correction was stored: its first line stands there now, in the present text. `before` is the document that
    /// the request was made on.
    void corrected(const core::DocumentId &document, core::text::TextRange line,
                   const core::corrections::Request &request, const app::controllers::OpenDocumentPtr &before);
    /// A command could not be run on these lines; the words say why.
    void refused(const core::DocumentId &document, core::text::TextRange line, const QString &why);
    void busyChanged(bool busy);

private:
    using Planner = std::function<core::Result<core::corrections::Plan>(const core::corrections::Corrected &)>;
    void attach(actions::ActionRegistry &registry);
    void plan(const core::DocumentId &document, const core::corrections::Request &request, const Planner &planner);
    void finish(const core::DocumentId &document, const core::corrections::Request &request,
                const core::Result<core::corrections::Plan> &plan);
    void updateConditions();
    core::text::TextRange lineOf(const core::DocumentId &document, const core::corrections::Request &request) const;

    actions::ActionRegistry &m_registry;
    Workspace &m_workspace;
    StructurePlace m_page;
    StructurePlace m_outline;
    Source m_active = Source::Page;
    std::unique_ptr<QThreadPool> m_pool;
    core::CancelToken m_cancel;
    bool m_busy = false;
};

} // namespace app::controllers
