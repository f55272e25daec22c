// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/itemopenings.h"

#include "core/text/charclass.h"

namespace core::repair
{

using text::CharSet;

namespace
{
bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isHanNumeral(QChar c)
{
    static constexpr CharSet numerals(u"一二三四五六七八九十百〇零两壹贰叁肆伍陆柒捌玖拾兩貳參陸");
    return numerals.contains(c);
}

/// 1.2. 1.2.3: a number of several parts, and a blank after it. One of two parts must end with a point, for "见第" |
/// "2.2 节" goes on with a sentence.
bool opensSection(QStringView s)
{
    constexpr qsizetype longestPart = 2;
    qsizetype i = 0;
    int points = 0;
    for (qsizetype from = 0; i < s.size(); from = i) {
        while (i < s.size() && i - from < longestPart && isDigit(s.at(i)))
            ++i;
        if (i == from || i >= s.size() || s.at(i) != QLatin1Char('.'))
            break;
        ++points;
        ++i;
    }
    return points >= 2 && i + 1 < s.size() && s.at(i).isSpace();
}

/// 第二十条|规定, 第三条|第二款: an article that is spoken of. A blank parts the number of one that opens from its
/// text.
bool refersToArticle(QStringView behind)
{
    static constexpr CharSet references(u"第、，和或及至的中所");
    return !behind.isEmpty() &&
           (references.contains(behind.front()) || behind.startsWith(u"规定") || behind.startsWith(u"規定") ||
            behind.startsWith(u"之规定") || behind.startsWith(u"之規定"));
}

/// （三）|项规定, （三）|项、第（四）项; not （三）|项目.
bool refersToItem(QStringView behind)
{
    static constexpr CharSet references(u"规規、，和或及至的之中所");
    return behind.size() > 1 && (behind.front() == u'项' || behind.front() == u'項') &&
           references.contains(behind.at(1));
}
} // namespace

bool opensItem(QStringView s)
{
    static constexpr CharSet bullets(u"•●○■□◆◇▪▶►→➢★☆※");
    if (s.size() < 2)
        return false;
    const char16_t c = s.front().unicode();
    if ((c >= 0x2460 && c <= 0x2473) || bullets.contains(c))
        return true;
    if ((c == u'-' || c == u'*' || c == u'+') && s.at(1) == QLatin1Char(' '))
        return true;
    const bool bracketed = c == 0xFF08 || c == u'(';
    const bool ordinal = c == 0x7B2C; // 第
    qsizetype i = bracketed || ordinal ? 1 : 0;
    while (ordinal && i < s.size() && s.at(i).isSpace())
        ++i;
    const qsizetype from = i;
    while (i < s.size() && i - from < 6 && (isHanNumeral(s.at(i)) || isDigit(s.at(i))))
        ++i;
    if (i == from || i >= s.size())
        return false;
    while (ordinal && i < s.size() - 1 && s.at(i).isSpace())
        ++i;
    const QChar next = s.at(i);
    const QStringView behind = s.sliced(i + 1);
    if (bracketed)
        return (next == QChar(0xFF09) || next == QLatin1Char(')')) && !refersToItem(behind);
    if (ordinal)
        return QStringView(u"编編章节節条條回卷部").contains(next) &&
               !((next == u'条' || next == u'條') && refersToArticle(behind));
    const bool arabic = isDigit(s.at(from));
    if (next == QChar(0x3001) || next == QChar(0xFF0E))
        return true;
    if (arabic && (next == QLatin1Char('.') || next == QLatin1Char(')') || next == QChar(0xFF09)))
        return i + 1 < s.size() && (!isDigit(s.at(i + 1)) || opensSection(s));
    return false;
}

} // namespace core::repair
