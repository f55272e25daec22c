// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/contentsentry.h"

#include "core/structure/lines.h"

#include <algorithm>
#include <array>

namespace core::structure
{

namespace
{
bool isLeader(QChar c)
{
    return QStringView(u".．。…·・‧•─—-_＿ﾷ∙").contains(c);
}

bool isPageSign(QChar c)
{
    const char16_t u = c.unicode();
    return c.isDigit() || (u >= 0xFF10 && u <= 0xFF19);
}

/// Where the page number that closes the text begins; the text's size where none does.
qsizetype pageStart(QStringView text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && isPageSign(text.at(start - 1)))
        --start;
    if (start < end)
        return end - start <= 4 ? start : end;
    while (start > 0 && QStringView(u"ivxlcIVXLC").contains(text.at(start - 1)))
        --start;
    return end - start <= 6 ? start : end;
}

/// （第一条―第三条）, （第1條至第9條） at the end: which articles the chapter holds.
qsizetype withoutArticles(QStringView text, qsizetype end)
{
    if (end < 4 || (text.at(end - 1) != u'）' && text.at(end - 1) != u')'))
        return end;
    const qsizetype open = std::max(text.first(end).lastIndexOf(u'（'), text.first(end).lastIndexOf(u'('));
    if (open <= 0 || open + 2 >= end || text.at(open + 1) != u'第')
        return end;
    const QStringView inside = text.sliced(open + 1, end - open - 2);
    return inside.contains(u'条') || inside.contains(u'條') ? open : end;
}

/// Appends the letters of the text, folded.
template <typename Letters>
void appendFolded(QStringView text, Letters &letters)
{
    for (const QChar c : text) {
        if (isFolded(c))
            letters.append(c);
        else if (!isBlank(c))
            letters.append(foldedSign(c));
    }
}

QStringView folded(QStringView text, std::deque<QString> &kept)
{
    if (std::all_of(text.begin(), text.end(), isFolded))
        return text;
    QString words;
    words.reserve(text.size());
    appendFolded(text, words);
    return words == text ? text : QStringView(kept.emplace_back(std::move(words)));
}

/// What of a line are its words, by their ends.
struct Extent {
    qsizetype words = 0;
    qsizetype unnumbered = 0; ///< 0 where no number ends the line after one blank
    bool paged = false;
};

Extent extentOf(QStringView text)
{
    Extent extent{withoutArticles(text, text.size())};
    const qsizetype end = extent.words;
    const bool bracket = end > 0 && (text.at(end - 1) == u')' || text.at(end - 1) == u'）');
    const qsizetype digitsEnd = bracket ? end - 1 : end;
    const qsizetype page = pageStart(text, digitsEnd);
    if (page == digitsEnd)
        return extent;
    qsizetype leader = page;
    if (bracket && leader > 0 && (text.at(leader - 1) == u'(' || text.at(leader - 1) == u'（'))
        --leader;
    qsizetype signs = 0;
    qsizetype blanks = 0;
    while (leader > 0 && (isLeader(text.at(leader - 1)) || isBlank(text.at(leader - 1)))) {
        --leader;
        ++(isBlank(text.at(leader)) ? blanks : signs);
    }
    if (leader > 0 && (signs >= 3 || text.at(leader) == u'…' || text.at(leader) == u'\t' || blanks >= 3)) {
        extent.paged = true;
        extent.words = leader;
    } else if (leader > 0 && blanks > 0 && isPageSign(text.at(page))) {
        extent.unnumbered = leader;
    }
    return extent;
}

/// Where the words begin after a number or sign that stands for the place in the table alone: 1 Names, 2.3 Uses, 1历史,
/// ▪古代. 0 for none.
qsizetype wordsAfterNumber(QStringView text)
{
    if (text.size() > 2 && isContentsSign(text.front()))
        return isBlank(text.at(1)) ? 2 : 1;
    qsizetype at = 0;
    while (at < text.size() && (isPageSign(text.at(at)) || (at > 0 && text.at(at) == u'.')))
        ++at;
    if (at == 0 || text.at(at - 1) == u'.' || at + 1 >= text.size())
        return 0;
    if (isBlank(text.at(at)))
        return at + 1;
    return text.front().isDigit() && isHan(text.at(at).unicode()) ? at : 0;
}
} // namespace

bool isContentsSign(QChar c)
{
    return QStringView(u"▪•·●■").contains(c);
}

QChar foldedSign(QChar sign)
{
    if (isFolded(sign))
        return sign;
    const char16_t u = sign.unicode();
    return u > 0xFF00 && u < 0xFF5F ? QChar(char16_t(u - 0xFEE0)).toLower() : sign.toLower();
}

ContentsEntry contentsEntry(QStringView text, std::deque<QString> &kept)
{
    const Extent extent = extentOf(text);
    ContentsEntry entry;
    entry.words = folded(text.first(extent.words), kept);
    entry.paged = extent.paged;
    if (extent.unnumbered > 0)
        entry.unnumbered = folded(text.first(extent.unnumbered), kept);
    else if (const qsizetype from = wordsAfterNumber(text.first(extent.words)); from > 0)
        entry.unnumbered = folded(text.first(extent.words).sliced(from), kept);
    return entry;
}

QStringView contentsWords(QStringView line, ContentsWords &room)
{
    room.clear();
    appendFolded(line.first(extentOf(line).words), room);
    return {room.constData(), room.size()};
}

bool isContentsName(QStringView words)
{
    static const std::array<QStringView, 11> names{
        u"目录",   u"目錄",   u"目次", u"もくじ", u"contents", u"tableofcontents",
        u"总目录", u"總目錄", u"总目", u"總目",   u"本书目录"};
    if (words.endsWith(u':') || words.endsWith(u'：'))
        words.chop(1);
    while (words.size() > 2 && QStringView(u"【[〔").contains(words.front()) &&
           QStringView(u"】]〕").contains(words.back()))
        words = words.sliced(1, words.size() - 2);
    return std::find(names.begin(), names.end(), words) != names.end();
}

} // namespace core::structure
