// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Undoes a wrong decoding that was stored: UTF-8 read as GBK ("浜哄伐") or as windows-1252 ("æ–‡", "Ã©"), and East
/// Asian encodings read as windows-1252 ("ÖÐ¹ú"), for a whole text or for single lines and runs. A stretch is changed
/// only where its bytes decode strictly and the result is likelier text by far. Lost bytes of punctuation are supposed
/// and marked as guesses; what was lost for good ("锟斤拷") stays and is named in a diagnostic. The identity on clean
/// text. Linear.
document::Manuscript doubleDecoding(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
