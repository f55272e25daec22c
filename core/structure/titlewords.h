// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::structure
{

/// Section names of every kind of text: 前言, 参考文献, あとがき, Preface, References. Blanks inside and the case of
/// letters do not matter. Weak evidence: it only counts where the form fits too.
bool isCommonSectionName(QStringView text);

/// English words as titles set them: in capitals throughout, or each with a capital but for the small words (of, and,
/// the). One word is a title by its capital. False where the text has no Latin letter.
bool isTitleCase(QStringView words);

/// Whether an English phrase breaks off: its last word leads on to another (at, of, the, and).
bool leadsOn(QStringView words);

} // namespace core::structure
