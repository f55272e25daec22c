// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Reads the notation in which Aozora Bunko's texts carry what plain text lacks (the library's list of notes for those
/// who prepare texts): 下人《げにん》 and 所々｜丹塗《にぬり》 become readings over their base, ［＃「…」は中見出し］ a
/// heading, ［＃「…」に傍点］ emphasis; other notes (［＃５字下げ］) go. A character that the text's encoding lacks,
/// ※［＃…］, stays as it is written. Acts only where several readings in kana or notes stand. Linear.
document::Manuscript aozoraNotation(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
