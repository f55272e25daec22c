// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/waitingchanges.h"

#include <QCoreApplication>
#include <QScopedValueRollback>
#include <QSet>

#include <ranges>
#include <utility>

namespace app::controllers
{

namespace
{
constexpr int againMs = 50;
constexpr int momentMs = 1000;

bool isSameForm(const core::document::Document &one, const core::document::Document &other)
{
    return one.text().constData() == other.text().constData() || one.text() == other.text();
}
} // namespace

void WaitingChanges::setLibrary(core::library::Library *library)
{
    m_changes.clear();
    stop();
    m_library = library;
    if (library)
        library->setPatience(patienceMs);
}

void WaitingChanges::add(WaitingChange change)
{
    if (m_changes.empty()) {
        m_moment = QDeadlineTimer(momentMs);
        m_said = false;
        m_again.start(againMs, this);
        m_library->setPatience(0); // the wait has been tried
    }
    m_changes.push_back(std::move(change));
}

core::DocumentId WaitingChanges::takeBack()
{
    const core::DocumentId document = m_changes.back().document;
    m_changes.pop_back();
    if (m_changes.empty())
        stop();
    return document;
}

void WaitingChanges::show(const core::DocumentId &id, const core::document::Document &text,
                          QList<core::annotation::Annotation> &annotations) const
{
    for (const WaitingChange &change : m_changes) {
        if (change.document == id && isSameForm(change.text, text))
            change.show(annotations);
    }
}

core::Outcome WaitingChanges::store()
{
    if (m_storing)
        return {};
    const QScopedValueRollback storing(m_storing, true);
    QSet<core::DocumentId> documents;
    core::Outcome done;
    while (!m_changes.empty()) {
        done = m_changes.front().store(*m_library);
        if (!done && done.error().code == core::ErrorCode::LibraryLocked)
            break;
        const core::DocumentId document = m_changes.front().document;
        m_changes.pop_front();
        documents.insert(document);
        if (!done)
            Q_EMIT failed(document, done.error());
        done = {};
    }
    const bool over = m_changes.empty();
    if (over)
        stop();
    for (const core::DocumentId &document : std::as_const(documents))
        Q_EMIT stored(document);
    return done;
}

void WaitingChanges::stop()
{
    if (!m_again.isActive())
        return;
    m_again.stop();
    m_library->setPatience(patienceMs);
    Q_EMIT ended();
}

void WaitingChanges::timerEvent(QTimerEvent *)
{
    if (!store() && m_moment.hasExpired() && !std::exchange(m_said, true))
        Q_EMIT lasts();
}

} // namespace app::controllers

#include "moc_waitingchanges.cpp"
