// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/correctedlines.h"

namespace core::corrections
{

/// Decides what stands where two lines are joined: the stop of a run-in heading goes back; nothing is put between
/// characters of scripts that write without blanks, a blank between words; the hyphen of a word that stands whole, and
/// never with the hyphen, elsewhere in the text goes (then the joint takes it in). Linear.
void settleGlue(const document::Document &parsed, std::vector<Joint> *joints);

} // namespace core::corrections
