// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/structurecontroller.h"

namespace app::controllers
{

/// Lines that are alike, and what is to be done with them: blocks are of the document's present form.
struct SimilarQuestion {
    core::DocumentId document;
    core::corrections::Request request; ///< its blocks are the lines, ascending
    core::text::TextRange line;         ///< the one they are like

    bool isNull() const { return request.blocks.isEmpty(); }
};

/// "And all lines like this one": finds them, in another thread, for the line at hand; and after one line was corrected
/// finds out whether there are more like it, so that the same can be offered for them. GUI thread only.
class SimilarLines : public QObject
{
    Q_OBJECT

public:
    SimilarLines(actions::ActionRegistry &registry, Workspace &workspace, StructureController &structure,
                 QObject *parent = nullptr);
    ~SimilarLines() override;

    /// Asks for the offer where there is one, else for the line at hand.
    void ask();
    void dropOffer() { m_offer = {}; }

Q_SIGNALS:
    void found(const app::controllers::SimilarQuestion &question);
    void noneFound(const core::DocumentId &document, core::text::TextRange line);
    /// After one line was corrected: so many more are like it. ask() goes on.
    void offered(const core::DocumentId &document, core::text::TextRange line, qsizetype count);

private:
    void search(const OpenDocumentPtr &open, qsizetype block,
                const std::function<void(const QList<qsizetype> &)> &take);
    void offer(const core::DocumentId &document, core::text::TextRange line, const core::corrections::Request &request,
               const OpenDocumentPtr &before);

    Workspace &m_workspace;
    StructureController &m_structure;
    std::unique_ptr<QThreadPool> m_pool;
    SimilarQuestion m_offer;
};

} // namespace app::controllers
