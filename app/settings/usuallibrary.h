// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;

namespace app::settings
{

/// The library that is opened where none is named: the one that was chosen in the window last, as long as its file is
/// there, else core::library::Library::defaultPath().
struct UsualLibrary {
    QString path;
    QString missing; ///< the one chosen last, where it is not there any more
};

/// Needs no QCoreApplication.
UsualLibrary usualLibrary(const QSettings &settings);
void setUsualLibrary(QSettings &settings, const QString &path);

} // namespace app::settings
