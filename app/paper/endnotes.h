// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/papermetrics.h"
#include "app/paper/papernote.h"
#include "app/paper/setgalley.h"

#include <functional>

namespace app::paper
{

/// The listed notes as they stand after the text: number, place and page, the quote, the note, the tags.
/// `pageOf` gives the page number as printed of an offset.
std::unique_ptr<SetGalley> endnotesGalley(const QList<PaperNote> &notes, const PaperMetrics &metrics,
                                          const std::function<QString(qsizetype)> &pageOf);

} // namespace app::paper
