// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/libraryreader.h"

namespace app::controllers
{

using core::library::AnnotationChanges;
using core::library::Library;

LibraryReader::LibraryReader(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // the connection stays in its thread
}

LibraryReader::~LibraryReader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

core::Result<Library *> LibraryReader::Connection::following(const QString &wanted, const AnnotationChanges &changes)
{
    if (path != wanted || !library) {
        library.reset();
        auto opened = Library::open(wanted);
        if (!opened)
            return std::unexpected(opened.error());
        library = std::move(*opened);
        path = wanted;
    }
    library->retrieval().follow(changes);
    return library.get();
}

void LibraryReader::release()
{
    m_pool.start([connection = m_connection] { connection->library.reset(); });
}

void LibraryReader::start(const QString &path, const AnnotationChanges &changes, const Work &work, const Done &done)
{
    m_pool.start([this, path, changes, work, done, connection = m_connection] {
        const auto library = connection->following(path, changes);
        const core::Outcome outcome = library ? work(**library) : std::unexpected(library.error());
        QMetaObject::invokeMethod(this, [done, outcome] { done(outcome); });
    });
}

} // namespace app::controllers
