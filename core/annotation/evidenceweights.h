// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What a place's likeness to another one is weighed by, in units of the surroundings that are the same: the same for
/// the places of one target (reanchoring.cpp) and for those of all that are like it (claims.cpp).
namespace core::annotation::weights
{

/// How far around a place.
inline constexpr qsizetype wideContext = 128;
/// More of the words does not count: the longest must not outweigh all around them.
inline constexpr qsizetype longestCounted = 40;
inline constexpr int section = 4;
/// The whole line stands unchanged, as a paragraph does that was moved.
inline constexpr int line = 16;

} // namespace core::annotation::weights
