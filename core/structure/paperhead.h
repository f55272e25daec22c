// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Decides the lines that a journal sets around a paper's title and text: the column it stands in (·综述·), the authors
/// and, in brackets under them, where they work — the evidence for the line above — and the labelled notes on the
/// paper itself (收稿日期：, 基金项目：, 作者简介：, 中图分类号：, DOI:) at the beginning and the end. Runs before
/// titles are looked for.
void markPaperHead(Draft &draft);

/// Whether the line is nothing but an institution, or several with their numbers, in brackets: （1. 某某大学 某某学院，
/// 某市 430000; 2. …）
bool isAffiliation(QStringView line);

/// The role of a note on the paper itself by its label; MetaRole::None for any other line.
document::MetaRole paperNote(QStringView line);

} // namespace core::structure
