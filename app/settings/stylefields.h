// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"

#include <QLatin1StringView>

#include <array>

namespace app::settings
{

/// What of a ReaderStyle a reader chooses for each kind of document: all but the zoom, which is shared, and verbatim,
/// which is of the source's page. These tables are the only place that lists it: what stands here is bounded, kept,
/// read again and tested.
template <typename Value>
struct StyleField {
    QLatin1StringView key;
    Value reader::ReaderStyle::*value;
};

struct NumberField : StyleField<qreal> {
    qreal least;
    qreal most;
};

inline constexpr std::array faceFields{
    StyleField<QString>{QLatin1StringView("textFamily"), &reader::ReaderStyle::textFamily},
    StyleField<QString>{QLatin1StringView("headingFamily"), &reader::ReaderStyle::headingFamily},
    StyleField<QString>{QLatin1StringView("latinFamily"), &reader::ReaderStyle::latinFamily},
};

inline constexpr std::array numberFields{
    NumberField{{QLatin1StringView("fontSize"), &reader::ReaderStyle::fontSize}, 10, 48},
    NumberField{{QLatin1StringView("lineHeight"), &reader::ReaderStyle::lineHeight}, 1.2, 3},
    NumberField{{QLatin1StringView("measureEm"), &reader::ReaderStyle::measureEm}, 18, 90},
    NumberField{{QLatin1StringView("paragraphSpace"), &reader::ReaderStyle::paragraphSpace}, 0, 2},
    NumberField{{QLatin1StringView("indentEm"), &reader::ReaderStyle::indentEm}, -1, 4},
};

inline constexpr std::array switchFields{
    StyleField<bool>{QLatin1StringView("latinGap"), &reader::ReaderStyle::latinGap},
    StyleField<bool>{QLatin1StringView("hangPunctuation"), &reader::ReaderStyle::hangPunctuation},
    StyleField<bool>{QLatin1StringView("hyphenate"), &reader::ReaderStyle::hyphenate},
    StyleField<bool>{QLatin1StringView("pinyin"), &reader::ReaderStyle::pinyin},
};

} // namespace app::settings
