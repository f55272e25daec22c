// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/linespacing.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace app::reader
{

namespace
{
constexpr float latinGap = 0.25F;
constexpr float halfSquare = 0.5F;
/// A text is one of words that has so many letters to each Han character.
constexpr qint32 wordsPerIdeograph = 8;
/// Beside a glyph's ink stays this much of an em when its blank is taken off.
constexpr float sideBearing = 0.04F;
/// A stop with so much of an em before its ink stands in the middle of its square, as in traditional Chinese.
constexpr float centredFrom = 0.25F;
constexpr qint32 longestPair = 2; ///< of dashes or ellipses that are kept with what is before them

class Spacer
{
public:
    Spacer(const ShapedText &shaped, float em, LatinGap gap)
        : m_shaped(shaped)
        , m_em(em)
        , m_gap(gap == LatinGap::Quarter ? latinGap * em : 0)
        , m_items(shaped.clusters.size())
    {
        m_codes.reserve(m_items.size());
        for (const auto &cluster : shaped.clusters)
            m_codes.push_back(codePointAt(shaped.text, cluster.start));
    }

    std::vector<LineItem> run()
    {
        classify();
        for (qint32 i = 0; i < size(); ++i)
            fit(i);
        padDashes();
        squeezePairs();
        openGaps();
        markBreaks();
        return std::move(m_items);
    }

private:
    qint32 size() const { return static_cast<qint32>(m_items.size()); }
    LineItem &item(qint32 i) { return m_items[size_t(i)]; }
    char32_t code(qint32 i) const { return m_codes[size_t(i)]; }
    bool wide(qint32 i) const { return i >= 0 && i < size() && isWide(m_items[size_t(i)].kind); }
    bool word(qint32 i) const { return i >= 0 && i < size() && m_items[size_t(i)].kind == CharacterClass::Word; }

    void classify()
    {
        qint32 ideographs = 0;
        qint32 words = 0;
        for (qint32 i = 0; i < size(); ++i) {
            item(i).kind = classOf(code(i));
            item(i).mayHang = hangs(code(i));
            item(i).advance = m_shaped.clusters[size_t(i)].advance;
            ideographs += item(i).kind == CharacterClass::Ideograph ? 1 : 0;
            words += item(i).kind == CharacterClass::Word ? 1 : 0;
        }
        // A few Han do not make a text Chinese: its quotes and dashes stay those of its words.
        const bool ofWords = ideographs * wordsPerIdeograph <= words;
        for (qint32 i = 0; i < size(); ++i) {
            const bool apostrophe = code(i) == 0x2019 && word(i - 1) && word(i + 1);
            const bool latinDot = code(i) == 0xB7 && !wide(i - 1) && !wide(i + 1);
            if (isSharedPunctuation(code(i)) && (ofWords || apostrophe || latinDot))
                item(i).kind = CharacterClass::Other;
        }
    }

    ShapedText::Ink ink(qint32 i)
    {
        const auto &cluster = m_shaped.clusters[size_t(i)];
        if (cluster.firstGlyph >= m_shaped.glyphEnd(i))
            return {0, cluster.advance, 0};
        const auto &glyph = m_shaped.glyphs[size_t(cluster.firstGlyph)];
        const quint64 key = (quint64(quint16(glyph.font)) << 32) | glyph.index;
        const auto known = m_ink.constFind(key);
        return known != m_ink.cend() ? *known : *m_ink.insert(key, m_shaped.inkOf(i));
    }

    /// Finds what a punctuation mark can give, and sets shared marks to the width their company asks for.
    void fit(qint32 i)
    {
        LineItem &it = item(i);
        const bool square = it.advance > 0.9F * m_em;
        if (it.kind == CharacterClass::Opening && square) {
            const float left = ink(i).left;
            if (left > 0.4F * m_em)
                it.trimLeft = std::min(halfSquare * m_em, left - sideBearing * m_em);
        } else if (it.kind == CharacterClass::Closing && square) {
            const auto black = ink(i);
            if (black.right < 0.6F * m_em) {
                it.trimRight = std::min(halfSquare * m_em, it.advance - black.right - sideBearing * m_em);
                it.centred = black.left > centredFrom * m_em;
            }
        } else if (it.kind == CharacterClass::MiddleDot) {
            setCentred(it, halfSquare * m_em);
        } else if (it.kind == CharacterClass::Other && square && isQuote(code(i))) {
            const auto black = ink(i);
            it.shift = 2 * sideBearing * m_em - black.left;
            it.advance = black.right - black.left + 4 * sideBearing * m_em;
        } else if (it.kind == CharacterClass::Other && code(i) == 0x2026) {
            // Three dots in the middle of the line are Chinese; Latin has them on the baseline.
            it.drop = std::max(0.F, -ink(i).bottom);
        }
    }

    static bool hangs(char32_t c) { return c == U'。' || c == U'，' || c == U'、' || c == U'．'; }
    static bool isQuote(char32_t c) { return c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D; }

    static void setCentred(LineItem &it, float width)
    {
        it.shift = (width - it.advance) / 2;
        it.advance = width;
    }

    /// —— takes two squares and stays in one piece, whatever the face makes of it, and does not touch its neighbours.
    void padDashes()
    {
        for (qint32 i = 0; i < size();) {
            qint32 end = i;
            float natural = 0;
            while (end < size() && item(end).kind == CharacterClass::Dash)
                natural += item(end++).advance;
            const float pad = (float(end - i) * m_em - natural) / 2;
            if (end > i && pad > 0) {
                for (qint32 k = i; k < end; ++k)
                    item(k).shift += k == i ? pad : 0;
                item(i).advance += pad;
                item(end - 1).advance += pad;
            }
            if (end - i >= 2 && code(i) == 0x2500) {
                item(i).shift += sideBearing * m_em;
                item(end - 1).shift -= sideBearing * m_em;
            }
            i = std::max(end, i + 1);
        }
    }

    void squeezePairs()
    {
        for (qint32 i = 0; i + 1 < size(); ++i) {
            LineItem &a = item(i);
            LineItem &b = item(i + 1);
            const bool signBehind =
                b.kind == CharacterClass::Closing || b.kind == CharacterClass::Opening || isHalfWidthStop(code(i + 1));
            if (a.kind == CharacterClass::Closing && signBehind) {
                a.advance -= a.trimRight;
                a.trimRight = 0;
            } else if (a.kind == CharacterClass::Opening && b.kind == CharacterClass::Opening) {
                b.advance -= b.trimLeft;
                b.shift -= b.trimLeft;
                b.trimLeft = 0;
            }
        }
    }

    bool latinSide(qint32 i) const
    {
        const char32_t c = code(i);
        return word(i) || c == U'%' || c == 0x2030 || c == 0xB0 || c == U'$' || c == 0x20AC || c == 0xA3;
    }

    static bool isHalfWidthStop(char32_t c)
    {
        return c == U',' || c == U'.' || c == U';' || c == U':' || c == U'!' || c == U'?' || c == U')';
    }

    /// A half-width stop between Han characters has no air of its own.
    bool halfWidthStop(qint32 i) const
    {
        return isHalfWidthStop(code(i)) && i > 0 && m_items[size_t(i) + 1].kind == CharacterClass::Ideograph;
    }

    bool halfWidthBracket(qint32 i) const
    {
        return m_items[size_t(i)].kind == CharacterClass::Ideograph && code(i + 1) == U'(';
    }

    void openGaps()
    {
        for (qint32 i = 0; i + 1 < size(); ++i) {
            const bool hanFirst = item(i).kind == CharacterClass::Ideograph && latinSide(i + 1);
            const bool hanLast = latinSide(i) && item(i + 1).kind == CharacterClass::Ideograph;
            if (hanFirst || hanLast)
                item(i).gap = m_gap;
            else if (halfWidthStop(i) || halfWidthBracket(i))
                item(i).gap = latinGap * m_em;
        }
    }

    bool inseparable(qint32 before, qint32 i) const
    {
        const CharacterClass a = m_items[size_t(before)].kind;
        return a == m_items[size_t(i)].kind && (a == CharacterClass::Dash || a == CharacterClass::Ellipsis);
    }

    /// A dash between words closes its line rather than open one, but for one that is tied to the word behind it; ——
    /// and …… do not begin a line (clreq, strict rules), unless they are so long that they must be somewhere.
    bool dashAtStart(qint32 i) const
    {
        const CharacterClass kind = m_items[size_t(i)].kind;
        const bool shared = code(i) == 0x2014 || code(i) == 0x2015;
        const bool blankBefore = m_items[size_t(i) - 1].kind == CharacterClass::Space;
        if (shared && kind == CharacterClass::Other)
            return !blankBefore || i + 1 >= size() || m_items[size_t(i) + 1].kind == CharacterClass::Space;
        if (blankBefore || (kind != CharacterClass::Dash && kind != CharacterClass::Ellipsis))
            return false;
        qint32 end = i + 1;
        while (end < size() && inseparable(end - 1, end))
            ++end;
        return end - i <= longestPair;
    }

    /// A bracket or quote keeps what it opens with it, even over a stray blank.
    bool opensOverBlank(qint32 i) const
    {
        qint32 before = i - 1;
        while (before > 0 && m_items[size_t(before)].kind == CharacterClass::Space)
            --before;
        return before < i - 1 && m_items[size_t(before)].kind == CharacterClass::Opening;
    }

    void markBreaks()
    {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, m_shaped.text);
        for (qint32 i = 1; i < size(); ++i) {
            const CharacterClass a = item(i - 1).kind;
            const CharacterClass b = item(i).kind;
            const bool touching = a != CharacterClass::Space && b != CharacterClass::Space;
            const bool wideSide = isWide(a) || isWide(b);
            if (touching && !inseparable(i - 1, i))
                item(i - 1).stretchAfter = wideSide;
            if (b == CharacterClass::Space || forbidsLineStart(code(i)) || forbidsLineEnd(code(i - 1)) ||
                inseparable(i - 1, i) || opensOverBlank(i) || dashAtStart(i))
                continue;
            // UAX #14 breaks behind blanks (LB18); Qt does not between a sign and a number.
            const bool wordBehindBlank = a == CharacterClass::Space && b == CharacterClass::Word;
            if (wideSide || wordBehindBlank) {
                item(i).breakBefore = true;
            } else {
                finder.setPosition(m_shaped.clusters[size_t(i)].start);
                item(i).breakBefore = finder.isAtBoundary();
            }
        }
    }

    const ShapedText &m_shaped;
    float m_em;
    float m_gap;
    std::vector<LineItem> m_items;
    std::vector<char32_t> m_codes;
    QHash<quint64, ShapedText::Ink> m_ink;
};
} // namespace

std::vector<LineItem> spacedItems(const ShapedText &shaped, float em, LatinGap gap)
{
    return Spacer(shaped, em, gap).run();
}

} // namespace app::reader
