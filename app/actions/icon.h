// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLatin1StringView>

namespace app::actions
{

/// The icon resources/icons/<name>.svg, drawn in the colour of the palette's text at the moment of painting, so that it
/// follows the theme; dimmed when disabled, in the highlight's text colour when selected. A name without a file gives
/// an empty picture.
QIcon icon(QLatin1StringView name);

} // namespace app::actions
