// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/rulelines.h"

#include "core/text/charclass.h"

#include <algorithm>

namespace core::text
{

bool isRuleSign(QChar c)
{
    static constexpr CharSet signs(u"-=~*_^#+—─━═＝－");
    return signs.contains(c);
}

bool isRuleLine(QStringView line)
{
    constexpr qsizetype shortest = 3;
    line = line.trimmed();
    return line.size() >= shortest && line.front() == line.back() && isRuleSign(line.front()) &&
           std::all_of(line.begin(), line.end(), [first = line.front()](QChar c) { return c == first; });
}

} // namespace core::text
