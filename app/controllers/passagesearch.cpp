// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/passagesearch.h"

#include "app/controllers/workspace.h"

namespace app::controllers
{

using core::library::FoundOrder;
using core::library::FoundPassage;
using core::library::Library;
using core::library::Query;

PassageSearch::PassageSearch(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

PassageSearch::~PassageSearch()
{
    cancel();
}

void PassageSearch::ask(const Query &query, FoundOrder order)
{
    const quint64 question = ++*m_question;
    const auto passages = std::make_shared<QList<FoundPassage>>();
    m_workspace.ask(
        [passages, query, order, question, last = m_question](Library &library) -> core::Outcome {
            if (*last != question)
                return {}; // nobody waits for it any more
            auto found = library.retrieval().find(query, order);
            if (!found)
                return std::unexpected(found.error());
            *passages = std::move(*found);
            return {};
        },
        // This object is there: it would have given the question up.
        [this, passages, question, last = m_question](const core::Outcome &done) {
            if (*last != question)
                return;
            if (done)
                Q_EMIT found(*passages);
            else
                Q_EMIT failed(done.error());
        });
}

} // namespace app::controllers

#include "moc_passagesearch.cpp"
