// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/characterclass.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace app::reader
{

namespace
{
constexpr bool contains(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

constexpr std::u32string_view opening = U"（［｛〈《「『【〔〖〘〚〝‘“｟﹁﹃";
constexpr std::u32string_view closing = U"，。、；：！？．）］｝〉》」』】〕〗〙〛〞〟’”｠｡､｣﹂﹄";
/// Signs beside the punctuation that must not begin a line: joining marks, units, small kana, iteration marks.
constexpr std::u32string_view neverFirst =
    U"·•‧・～〜–％‰℃°′″‼⁇⁈⁉々〻ヽヾゝゞーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ)]},.:;!?%／";
constexpr std::u32string_view neverLast = U"([{$￥＄￡¥£＃／№";

struct Span {
    char32_t first, last;
};
constexpr std::array ideographs{
    Span{0x1100, 0x11FF}, Span{0x2E80, 0x2FDF}, Span{0x3005, 0x3007},   Span{0x3021, 0x302F},   Span{0x3031, 0x303C},
    Span{0x3040, 0x31FF}, Span{0x3400, 0x4DBF}, Span{0x4E00, 0x9FFF},   Span{0xA960, 0xA97F},   Span{0xAC00, 0xD7FF},
    Span{0xF900, 0xFAFF}, Span{0xFF66, 0xFFDC}, Span{0x17000, 0x18CFF}, Span{0x1AFF0, 0x1B2FF}, Span{0x20000, 0x3FFFD},
};
constexpr std::array wideSymbols{
    Span{0x2460, 0x24FF}, Span{0x2600, 0x27BF}, Span{0x3000, 0x303F}, Span{0x3200, 0x33FF},
    Span{0xFE30, 0xFE4F}, Span{0xFF01, 0xFF60}, Span{0xFFE0, 0xFFE6}, Span{0x1F300, 0x1FAFF},
};

template <size_t N>
bool within(const std::array<Span, N> &spans, char32_t c)
{
    return std::any_of(spans.begin(), spans.end(), [c](Span s) { return c >= s.first && c <= s.last; });
}
} // namespace

CharacterClass classOf(char32_t c)
{
    if (c < 0x80) {
        if (c == U' ' || c == U'\t')
            return CharacterClass::Space;
        return QChar::isLetterOrNumber(c) ? CharacterClass::Word : CharacterClass::Other;
    }
    if (c >= 0x4E00 && c <= 0x9FFF)
        return CharacterClass::Ideograph;
    if (c == 0x3000 || (QChar::isSpace(c) && c != 0xA0 && c != 0x202F))
        return CharacterClass::Space;
    if (c == 0xB7 || c == 0x2027 || c == 0x30FB)
        return CharacterClass::MiddleDot;
    if (c == 0x2014 || c == 0x2015 || c == 0x2500 || c == 0x2E3A)
        return CharacterClass::Dash;
    if (c == 0x2026 || c == 0x22EF)
        return CharacterClass::Ellipsis;
    if (contains(opening, c))
        return CharacterClass::Opening;
    if (contains(closing, c))
        return CharacterClass::Closing;
    if (within(ideographs, c))
        return CharacterClass::Ideograph;
    if (within(wideSymbols, c))
        return CharacterClass::WideSymbol;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? CharacterClass::Word : CharacterClass::Other;
}

bool forbidsLineStart(char32_t c)
{
    return contains(closing, c) || contains(neverFirst, c);
}

bool forbidsLineEnd(char32_t c)
{
    return contains(opening, c) || contains(neverLast, c);
}

bool isSharedPunctuation(char32_t c)
{
    return c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026 || c == 0xB7;
}

char32_t codePointAt(QStringView text, qsizetype offset)
{
    const QChar c = text.at(offset);
    if (c.isHighSurrogate() && offset + 1 < text.size() && text.at(offset + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(offset + 1));
    return c.unicode();
}

bool isRightToLeft(char32_t c)
{
    if (c < 0x590)
        return false;
    const auto d = QChar::direction(c);
    return d == QChar::DirR || d == QChar::DirAL || d == QChar::DirRLE || d == QChar::DirRLO || d == QChar::DirRLI;
}

} // namespace app::reader
