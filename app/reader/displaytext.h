// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app::reader
{

/// Turns a text into what is shown of it, code unit for code unit: line ends, tabs and control characters become
/// blanks, and dashes between Han characters those signs that fill their squares (—— is one line of two ems).
void makeDisplayable(QString &text);
/// The same for a title or heading: a blank between Han characters is as wide as one of them (第一章　总则), that
/// behind the number of a heading in Latin letters half as wide.
void openHeadingBlanks(QString &text, QStringView number);
/// The same for the blank behind the number of an article (第三条　…), where the paragraph begins with one.
void openArticleBlank(QString &text);

} // namespace app::reader
