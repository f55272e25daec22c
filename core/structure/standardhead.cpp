// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/standardhead.h"

#include "core/text/charclass.h"

#include <QString>

#include <algorithm>

namespace core::structure
{

namespace
{
using text::CharClass;

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                          [](QChar c) { return c.isDigit() || c == u'.' || c == u'/' || c == u' '; });
}

/// ICS 01.140.20, CCS A 14, A 14.
bool isClass(QStringView text)
{
    if (text.startsWith(u"ICS"))
        return isNumber(text.sliced(3));
    if (text.startsWith(u"CCS"))
        text = CharClass::trimmed(text.sliced(3));
    return text.size() >= 3 && text.size() <= 5 && CharClass::is(text.front(), CharClass::Upper) &&
           isNumber(text.sliced(1));
}

/// The letters of who issues it, a number, a dash, a year: GB/T 1.1—2020, DB11/T 234—2021, T/CAS 5-2019.
bool isStandardNumber(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && (CharClass::is(text.at(i), CharClass::Upper) || text.at(i) == u'/' ||
                               (i > 1 && text.at(i).isDigit() && text.at(i - 1) != u' ')))
        ++i;
    const qsizetype issuer = i;
    while (i < text.size() && (text.at(i).isDigit() || text.at(i) == u'.' || text.at(i) == u' '))
        ++i;
    const qsizetype number = i;
    while (i < text.size() && QStringView(u"—–-―").contains(text.at(i)))
        ++i;
    const QStringView year = text.sliced(i);
    return issuer >= 2 && issuer <= 8 && number > issuer + 1 && i > number && year.size() == 4 && isNumber(year);
}
} // namespace

StandardHead standardHead(QStringView line)
{
    constexpr qsizetype longest = 40;
    const QStringView text = CharClass::trimmed(line);
    if (text.isEmpty() || text.size() > longest)
        return StandardHead::None;
    if (isClass(text))
        return StandardHead::Class;
    if (isStandardNumber(text) || (text.startsWith(u"代替") && isStandardNumber(CharClass::trimmed(text.sliced(2)))))
        return StandardHead::Number;
    QString words = text.toString();
    words.removeIf([](QChar c) { return c.isSpace(); });
    const bool kind = words.endsWith(u"国家标准") || words.endsWith(u"行业标准") || words.endsWith(u"地方标准") ||
                      words.endsWith(u"团体标准") || words.endsWith(u"企业标准") ||
                      words.endsWith(u"国家标准化指导性技术文件");
    constexpr qsizetype longestKind = 24;
    return kind && words.size() <= longestKind ? StandardHead::Kind : StandardHead::None;
}

} // namespace core::structure
