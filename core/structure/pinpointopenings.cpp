// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/pinpointopenings.h"

#include "core/structure/lines.h"
#include "core/text/numerals.h"

#include <algorithm>

namespace core::structure
{

using document::BlockKind;
using document::Document;

namespace
{
/// A quotation that nobody closes ends after so many blocks.
constexpr qsizetype longestQuotation = 400;
/// Articles that were repealed leave a gap.
constexpr int largestGap = 20;

Opening openingOf(const Numbering &n)
{
    Opening opening;
    opening.style = n.style;
    opening.unit = n.unit;
    opening.value = n.value;
    opening.sub = n.sub;
    opening.numberLength = static_cast<quint16>(n.numberLength);
    opening.length = static_cast<quint16>(n.length);
    opening.sign = n.sign;
    opening.setOff = n.blankAfter || n.alone;
    return opening;
}

/// イ　ロ　ハ: the parts of a Japanese item.
Opening irohaOpening(QStringView text)
{
    static constexpr QStringView iroha =
        u"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    Opening opening;
    const qsizetype at = text.size() > 1 && isBlank(text.at(1)) ? iroha.indexOf(text.front()) : -1;
    if (at < 0)
        return opening;
    opening.style = NumberStyle::Letter;
    opening.sign = u'イ';
    opening.value = static_cast<qint32>(at + 1);
    opening.numberLength = 1;
    opening.length = 2;
    opening.setOff = true;
    return opening;
}

/// § 3, §3a is left to form
Opening signOpening(QStringView text)
{
    Opening opening;
    qsizetype at = 1;
    while (at < text.size() && at < 4 && isBlank(text.at(at)))
        ++at;
    const auto numeral = at < text.size() ? text::readArabicNumeral(text.sliced(at)) : std::nullopt;
    if (!numeral)
        return opening;
    at += numeral->length;
    const qsizetype marked = at < text.size() && text.at(at) == u'.' ? at + 1 : at;
    if (marked < text.size() && !isBlank(text.at(marked)))
        return opening;
    opening.style = NumberStyle::Word;
    opening.unit = NumberUnit::Section;
    opening.value = numeral->value;
    opening.numberLength = static_cast<quint16>(at);
    opening.length = static_cast<quint16>(marked);
    opening.sign = u'§';
    opening.setOff = true;
    return opening;
}

/// A quotation that this block opens and leaves open: by a colon or at its beginning.
bool leavesQuotationOpen(QStringView text)
{
    const qsizetype open = std::max(text.lastIndexOf(u'“'), text.lastIndexOf(u'「'));
    if (open < 0 || std::max(text.lastIndexOf(u'”'), text.lastIndexOf(u'」')) > open)
        return false;
    return open == 0 || text.at(open - 1) == u'：' || text.at(open - 1) == u':';
}

bool closesQuotation(QStringView text)
{
    const qsizetype close = std::max(text.lastIndexOf(u'”'), text.lastIndexOf(u'」'));
    return close >= 0 && std::max(text.lastIndexOf(u'“'), text.lastIndexOf(u'「')) < close && text.size() - close <= 2;
}

bool isCaption(QStringView text)
{
    constexpr qsizetype longest = 40;
    return text.size() > 2 && text.size() <= longest && (text.front() == u'（' || text.front() == u'(') &&
           (text.back() == u'）' || text.back() == u')') &&
           std::count_if(text.begin(), text.end(), [](QChar c) { return c == u'（' || c == u'('; }) == 1;
}

class Reader
{
public:
    Reader(const Document &document, qsizetype first, qsizetype end)
        : m_document(document), m_first(first), m_openings(static_cast<size_t>(end - first))
    {
    }

    std::vector<Opening> read()
    {
        qsizetype quotedSince = -1;
        for (size_t i = 0; i < m_openings.size(); ++i) {
            const qsizetype block = m_first + static_cast<qsizetype>(i);
            const BlockKind kind = m_document.blocks().at(block).kind;
            const QStringView text = m_document.blockText(block);
            if (kind == BlockKind::Paragraph || kind == BlockKind::Heading)
                m_openings[i] = readOpening(text);
            m_openings[i].quoted = quotedSince >= 0 && block - quotedSince <= longestQuotation;
            m_openings[i].caption = isCaption(text) && kind != BlockKind::TableRow && kind != BlockKind::Title;
            if (quotedSince >= 0 && closesQuotation(text))
                quotedSince = -1;
            else if (leavesQuotationOpen(text))
                quotedSince = quotedSince < 0 ? block : quotedSince;
        }
        markArticles();
        markCaptions();
        return std::move(m_openings);
    }

private:
    bool mayOpenArticle(const Opening &o, NumberStyle style, NumberUnit unit) const
    {
        return !o.quoted && o.style == style && o.unit == unit && o.value > 0;
    }

    void markArticles()
    {
        // English acts have sections, treaties have articles; where both are, the more numerous are cited.
        int counts[3] = {};
        for (const Opening &o : m_openings) {
            counts[0] += mayOpenArticle(o, NumberStyle::Unit, NumberUnit::Article) ? 1 : 0;
            counts[1] += mayOpenArticle(o, NumberStyle::Word, NumberUnit::Article) ? 1 : 0;
            counts[2] += mayOpenArticle(o, NumberStyle::Word, NumberUnit::Section) ? 1 : 0;
        }
        if (counts[0] > 0)
            markArticles(NumberStyle::Unit, NumberUnit::Article);
        else if (counts[1] + counts[2] > 0)
            markArticles(NumberStyle::Word, counts[1] >= counts[2] ? NumberUnit::Article : NumberUnit::Section);
    }

    static bool follows(const Opening &before, const Opening &o)
    {
        if (o.value == before.value) // 第三条の二 comes first of the branches, 第三条之一 elsewhere
            return o.sub == before.sub + 1 || (before.sub == 0 && o.sub == 2);
        return o.value == before.value + 1 && o.sub <= 1;
    }

    void markArticles(NumberStyle style, NumberUnit unit)
    {
        const Opening *before = nullptr;
        int steps = 0;
        for (Opening &o : m_openings) {
            if (!mayOpenArticle(o, style, unit))
                continue;
            const bool next = before && follows(*before, o);
            const bool begins = o.value == 1 && o.sub == 0;
            const bool gap =
                o.setOff && (!before || (o.value > before->value && o.value - before->value <= largestGap));
            if (!next && !begins && !gap)
                continue;
            o.article = true;
            steps += next ? 1 : 0;
            before = &o;
        }
        if (steps == 0) {
            for (Opening &o : m_openings)
                o.article = false;
        }
    }

    /// A caption belongs to the article right under it.
    void markCaptions()
    {
        for (size_t i = 0; i < m_openings.size(); ++i)
            m_openings[i].caption = m_openings[i].caption && i + 1 < m_openings.size() && m_openings[i + 1].article;
    }

    const Document &m_document;
    qsizetype m_first;
    std::vector<Opening> m_openings;
};
} // namespace

Opening readOpening(QStringView text)
{
    if (text.isEmpty())
        return {};
    if (text.front() == u'§')
        return signOpening(text);
    if (const Opening iroha = irohaOpening(text); iroha.numbered())
        return iroha;
    const auto number = readNumbering(text);
    return number ? openingOf(*number) : Opening();
}

Opening romanReading(QStringView text, const Opening &opening)
{
    if (opening.style != NumberStyle::Letter || opening.sign == u'イ' || text.size() < 2)
        return opening;
    const qsizetype at = text.front() == u'(' || text.front() == u'（' ? 1 : 0;
    const auto roman = text::readRomanNumeral(text.sliced(at).first(1));
    if (!roman)
        return opening;
    Opening read = opening;
    read.style = NumberStyle::Roman;
    read.value = roman->value;
    read.sign = u'(';
    return read;
}

Opening letterReading(QStringView text, const Opening &opening)
{
    if (opening.style != NumberStyle::Roman)
        return opening;
    Numbering roman;
    roman.style = NumberStyle::Roman;
    roman.sign = opening.sign;
    roman.numberLength = opening.numberLength;
    roman.length = opening.length;
    const auto letter = asLetter(text, roman);
    if (!letter)
        return opening;
    Opening read = opening;
    read.style = NumberStyle::Letter;
    read.value = letter->value;
    read.sign = letter->sign;
    return read;
}

std::vector<Opening> readOpenings(const Document &document, qsizetype first, qsizetype end)
{
    return Reader(document, first, end).read();
}

} // namespace core::structure
