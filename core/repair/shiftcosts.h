// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core::repair
{

// −ln p of what can have happened, by rough counts over damaged texts.
inline constexpr double knownKeyCost = 0.3;
inline constexpr double droppedCost = 1.0;
inline constexpr double meaninglessCost = 0.5;
inline constexpr double foreignAreaCost = 2.0;
inline constexpr double unexplainedCost = 4.5;
inline constexpr double replacedMarkCost = 3.0;
inline constexpr double rareReplacedCost = 5.0;
inline constexpr double shiftedQuestionCost = 2.0;
inline constexpr double lostCharacterCost = 9.0;
inline constexpr double misfitCost = 6.0;
inline constexpr double missingGlossCost = 4.0;
inline constexpr double literalRemainsCost = 20.0;
/// A choice is a guess where another reading costs at most this much more.
inline constexpr double rivalMargin = 6.0;
/// A likelier character than this needs no dropped bytes to explain it.
inline constexpr double suspectCost = 3.0;
/// And so dear a one is no character of this place: more than one pair may be lost.
inline constexpr double hopelessCost = 6.0;
/// Readings that cost so much more than the best so far are looked at for dropped bytes no more.
inline constexpr double dropMargin = 4.0;
/// So many second bytes are tried for one that left a sign or nothing.
inline constexpr int mostSwallowed = 4;
/// So many characters are tried for a reading before which bytes were dropped.
inline constexpr int mostReaders = 12;

} // namespace core::repair
