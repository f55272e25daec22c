// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>

namespace app::controllers
{

/// What a change answers while no library is open.
inline std::unexpected<core::Error> noLibrary()
{
    return core::failure(
        core::ErrorCode::LibraryReadOnly,
        QCoreApplication::translate("app::controllers",
                                    "No library is open, so nothing can be stored. Open a library first."));
}

} // namespace app::controllers
