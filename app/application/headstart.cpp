// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/headstart.h"

#include "app/settings/usuallibrary.h"
#include "core/library/parse.h"

#include <QDBusConnection>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QThread>

#include <algorithm>
#include <fontconfig/fontconfig.h>

namespace app::application
{

namespace
{
/// The longest that is as quickly read as a part of it would be.
constexpr qint64 shortBytes = qint64(128) * 1024;

std::optional<core::library::Preview> headOf(const QString &path)
{
    QFile file(path);
    if (file.size() > shortBytes)
        return core::library::preview({path, {}, QFileInfo(path).fileName()});
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto document = core::library::parse(file.readAll(), QFileInfo(path).fileName());
    if (!document)
        return std::nullopt; // reading it again will say why
    return core::library::Preview{std::move(*document), 0};
}
} // namespace

HeadStart::HeadStart(int argc, char **argv)
{
    // The first thread that asks for itself or has an object is the GUI thread to Qt: this one, not those below.
    QThread::currentThread();
    m_bus = std::async(std::launch::async, [] { (void)QDBusConnection::sessionBus(); });
    // One after the other, as they are needed: the GUI thread is to have a processor of two for itself.
    m_fonts = std::async(std::launch::async, [] { FcInit(); });
    if (std::none_of(argv + 1, argv + argc, [](const char *argument) { return *argument == '-'; })) {
        m_libraryPath = settings::usualLibrary(QSettings(QStringLiteral("zhupi"), QStringLiteral("zhupi"))).path;
        m_library =
            std::async(std::launch::async, [path = m_libraryPath] { return core::library::Library::open(path); });
    }
    const QFileInfo named(argc == 2 ? QFile::decodeName(argv[1]) : QString());
    if (named.isFile()) {
        m_path = named.absoluteFilePath();
        m_part = std::async(std::launch::async, [fonts = m_fonts, path = m_path] {
            fonts.wait();
            return headOf(path);
        });
    }
    // English words stand in most texts; any word of some length has the dictionary read.
    m_patterns = std::async(std::launch::async, [fonts = m_fonts, part = m_part, hyphenator = m_hyphenator] {
        fonts.wait();
        if (part.valid())
            part.wait();
        (void)hyphenator->points(u"dictionary", QStringLiteral("en"));
    });
}

std::future<HeadStart::LibraryResult> HeadStart::takeLibrary(const QString &path)
{
    return path == m_libraryPath ? std::move(m_library) : std::future<LibraryResult>();
}

} // namespace app::application
