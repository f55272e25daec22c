// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/headstart.h"

#include "core/library/parse.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

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
    m_fonts = std::async(std::launch::async, [] { FcInit(); });
    // English words stand in most texts; any word of some length has the dictionary read.
    m_patterns = std::async(std::launch::async, [hyphenator = m_hyphenator] {
        (void)hyphenator->points(u"dictionary", QStringLiteral("en"));
    });
    const QFileInfo named(argc == 2 ? QFile::decodeName(argv[1]) : QString());
    if (!named.isFile())
        return;
    m_path = named.absoluteFilePath();
    m_part = std::async(std::launch::async, headOf, m_path);
}

} // namespace app::application
