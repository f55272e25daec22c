// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/passagesearch.h"

#include <QThreadPool>

#include <utility>

namespace app::controllers
{

using core::library::FoundOrder;
using core::library::FoundPassage;
using core::library::Library;
using core::library::Query;

PassageSearch::PassageSearch(QObject *parent) : QObject(parent), m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    m_pool->setExpiryTimeout(-1); // the connection stays in its thread
}

PassageSearch::~PassageSearch()
{
    cancel();
    m_pool->clear();
    m_pool->waitForDone();
}

void PassageSearch::Connection::add(const core::library::AnnotationChanges &more)
{
    const QMutexLocker locker(&lock);
    const auto before = std::exchange(changes, more).annotations;
    changes.annotations.unite(before);
}

core::library::AnnotationChanges PassageSearch::Connection::takeChanges()
{
    const QMutexLocker locker(&lock);
    auto taken = changes;
    changes.annotations.clear();
    return taken;
}

core::Result<core::library::Retrieval> PassageSearch::Connection::retrieval(const QString &libraryPath)
{
    if (path != libraryPath || !library) {
        library.reset();
        auto opened = Library::open(libraryPath);
        if (!opened)
            return std::unexpected(opened.error());
        library = std::move(*opened);
        path = libraryPath;
    }
    auto retrieval = library->retrieval();
    retrieval.follow(takeChanges());
    return retrieval;
}

void PassageSearch::prepare(const QString &libraryPath, const core::library::AnnotationChanges &changes)
{
    m_connection->add(changes);
    m_pool->start([libraryPath, connection = m_connection] {
        // What fails here fails again for the question, which says so.
        if (auto retrieval = connection->retrieval(libraryPath))
            static_cast<void>(retrieval->prepare());
    });
}

void PassageSearch::ask(const QString &libraryPath, const core::library::AnnotationChanges &changes, const Query &query,
                        FoundOrder order)
{
    m_connection->add(changes);
    const quint64 question = ++*m_question;
    m_pool->clear();
    m_pool->start([this, libraryPath, query, order, question, connection = m_connection, last = m_question] {
        if (*last != question)
            return;
        const auto retrieval = connection->retrieval(libraryPath);
        auto result = retrieval ? retrieval->find(query, order) : std::unexpected(retrieval.error());
        QMetaObject::invokeMethod(this, [this, question, result = std::move(result)] {
            if (*m_question != question)
                return;
            if (result)
                Q_EMIT found(*result);
            else
                Q_EMIT failed(result.error());
        });
    });
}

} // namespace app::controllers

#include "moc_passagesearch.cpp"
