// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/usuallibrary.h"

#include "core/library/library.h"

#include <QFileInfo>
#include <QSettings>

namespace app::settings
{

namespace
{
constexpr QLatin1StringView key{"library/path"};
}

UsualLibrary usualLibrary(const QSettings &settings)
{
    const QString usual = core::library::Library::defaultPath();
    const QString chosen = settings.value(key).toString();
    if (chosen.isEmpty())
        return {usual, {}};
    // A new, empty one in its place would look as if all work were gone.
    if (!QFileInfo(chosen).isFile())
        return {usual, chosen};
    return {chosen, {}};
}

void setUsualLibrary(QSettings &settings, const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute == core::library::Library::defaultPath())
        settings.remove(key);
    else
        settings.setValue(key, absolute);
}

} // namespace app::settings
