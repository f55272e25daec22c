// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::text
{

/// Whether the line, blanks at its ends left out, is a rule drawn with characters: three or more of one sign (-----,
/// =====, ━━━━) and nothing else. Typewritten and plain texts underline headings so.
bool isRuleLine(QStringView line);
/// Whether rules are drawn with the sign.
bool isRuleSign(QChar c);

} // namespace core::text
