// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

/// Takes the signs of Markdown out of a text and marks what they stand for: headings, strong and emphasised words,
/// links, rows of tables and their captions, items of lists within lists, listings between fences, quotations
/// (CommonMark 0.30; tables of GitHub Flavored Markdown §4.10). Acts only on evidence: two headings with more than one
/// # or with an empty line under them, as comments of programs have none; a table with its ruling; or several strong
/// words. A text whose format has told its headings stays as it is, and so does what stands between fences. Linear.
document::Manuscript markdownSigns(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
