// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/sectionnumber.h"

#include "core/text/numerals.h"

namespace core::repair
{

namespace
{
bool isHan(QChar c)
{
    return (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) || (c.unicode() >= 0x3400 && c.unicode() <= 0x4DBF) ||
           c == u'〇';
}

/// The length of -1 after the number of an article that was put in later: 第 15-1 條.
qsizetype branchLength(QStringView tail)
{
    const auto branch = tail.startsWith(u'-') ? text::readArabicNumeral(tail.sliced(1)) : std::nullopt;
    return branch ? 1 + branch->length : 0;
}

/// 第三章, 第 3 条, 第十七条之一; 0 where no unit follows the number. 第…条 needs a blank after it.
qsizetype unitNumberLength(QStringView head)
{
    const auto skip = [&head](qsizetype at) {
        while (at < head.size() && head.at(at) == u' ')
            ++at;
        return at;
    };
    qsizetype at = skip(1);
    auto n = text::readHanNumeral(head.sliced(at));
    if (!n)
        n = text::readArabicNumeral(head.sliced(at));
    if (!n)
        return 0;
    at += n->length;
    at = skip(at + branchLength(head.sliced(at)));
    if (at >= head.size() || !QStringView(u"编編章节節条條回部篇卷").contains(head.at(at)))
        return 0;
    const bool article = head.at(at) == u'条';
    ++at;
    if (at < head.size() && head.at(at) == u'之') {
        if (const auto sub = text::readHanNumeral(head.sliced(at + 1)))
            at += 1 + sub->length;
    }
    return at < head.size() && (head.at(at).isSpace() || !article) ? at : 0;
}

/// (一) （3）
qsizetype bracketNumberLength(QStringView head)
{
    auto n = text::readHanNumeral(head.sliced(1));
    if (!n)
        n = text::readArabicNumeral(head.sliced(1));
    if (!n || 1 + n->length >= head.size() || (head.at(1 + n->length) != u')' && head.at(1 + n->length) != u'）'))
        return 0;
    return 2 + n->length;
}

/// 1. 1、 2.3. 2.3 (before a blank)
qsizetype arabicNumberLength(QStringView head)
{
    qsizetype at = 0;
    qsizetype parts = 0;
    while (const auto n = text::readArabicNumeral(head.sliced(at))) {
        ++parts;
        at += n->length;
        if (at >= head.size() || !QStringView(u".．、").contains(head.at(at)))
            return 0;
        ++at;
        if (at >= head.size() || head.at(at - 1) == u'、')
            break;
    }
    if (parts == 0 || at >= head.size())
        return 0;
    const qsizetype word = at + (head.at(at).isSpace() && at + 1 < head.size() ? 1 : 0);
    if (QStringView(u"节節章條条页頁版").contains(head.at(word)))
        return 0; // 第 7.8 节: a reference
    return parts >= 2 || head.at(at).isSpace() || isHan(head.at(at)) || QStringView(u"“《").contains(head.at(at)) ? at
                                                                                                                  : 0;
}
} // namespace

qsizetype sectionNumberLength(QStringView text)
{
    const QStringView head = text.first(std::min<qsizetype>(text.size(), 24));
    if (head.isEmpty())
        return 0;
    if (head.front() == u'第')
        return unitNumberLength(head);
    if (head.front() == u'(' || head.front() == u'（')
        return bracketNumberLength(head);
    if (const auto han = text::readHanNumeral(head))
        return han->length < head.size() && QStringView(u"、.．").contains(head.at(han->length)) ? han->length + 1 : 0;
    return arabicNumberLength(head);
}

qsizetype spacedUnitLength(QStringView text)
{
    if (text.size() < 5 || text.front() != u'第' || text.at(1) != u' ')
        return 0;
    const qsizetype length = unitNumberLength(text.first(std::min<qsizetype>(text.size(), 24)));
    return length > 0 && text.at(length - 2) == u' ' ? length : 0;
}

} // namespace core::repair
