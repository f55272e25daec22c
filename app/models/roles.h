// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace app::models
{

/// What the rows of side panels tell their delegate beyond Qt's own roles.
enum Role {
    SubtitleRole = Qt::UserRole, ///< QString: a quiet second line; empty for none
    CountRole,                   ///< int: at the right end, its space kept; 0 is not shown
    CurrentRole,                 ///< bool: drawn as the place where the reader is
    DoubtfulRole,                ///< bool: what the program is not sure of
    RangeRole,                   ///< core::text::TextRange of the passage it stands for
    IdRole,                      ///< QString: id of what it stands for
    BlockRole,                   ///< qsizetype: the block of the document that it stands for
    ColorRole,                   ///< QString: name of a colour; empty for none
    SearchRole,                  ///< QString: what a filter looks into besides what is shown
    NameRole,                    ///< QString: the whole name where a row shows only its end; empty for what is shown
};

} // namespace app::models
