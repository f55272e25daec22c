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

core::library::AnnotationChanges PassageSearch::Connection::takeChanges()
{
    const QMutexLocker locker(&lock);
    auto taken = changes;
    changes.annotations.clear();
    return taken;
}

void PassageSearch::ask(const QString &libraryPath, const core::library::AnnotationChanges &changes, const Query &query,
                        FoundOrder order)
{
    {
        const QMutexLocker locker(&m_connection->lock);
        const auto before = std::exchange(m_connection->changes, changes).annotations;
        m_connection->changes.annotations.unite(before);
    }
    const quint64 question = ++*m_question;
    m_pool->clear();
    m_pool->start([this, libraryPath, query, order, question, connection = m_connection, last = m_question] {
        if (*last != question)
            return;
        const auto work = [&]() -> core::Result<QList<FoundPassage>> {
            if (connection->path != libraryPath || !connection->library) {
                connection->library.reset();
                auto opened = Library::open(libraryPath);
                if (!opened)
                    return std::unexpected(opened.error());
                connection->library = std::move(*opened);
                connection->path = libraryPath;
            }
            auto retrieval = connection->library->retrieval();
            retrieval.follow(connection->takeChanges());
            return retrieval.find(query, order);
        };
        QMetaObject::invokeMethod(this, [this, question, result = work()] {
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
