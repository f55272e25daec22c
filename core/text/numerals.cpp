// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numerals.h"

#include "core/text/charclass.h"

#include <QString>

#include <array>

namespace core::text
{

namespace
{
struct HanSign {
    char16_t sign;
    int value; ///< 0–9 digit; 10 and more a multiplier, or 20, 30, 40 for 廿 卅 卌
    bool formal;
};
// clang-format off
constexpr std::array hanSigns{
    HanSign{u'〇', 0, false}, HanSign{u'零', 0, false}, HanSign{u'○', 0, false}, HanSign{u'一', 1, false}, HanSign{u'二', 2, false},
    HanSign{u'两', 2, false}, HanSign{u'兩', 2, false}, HanSign{u'三', 3, false}, HanSign{u'四', 4, false}, HanSign{u'五', 5, false},
    HanSign{u'六', 6, false}, HanSign{u'七', 7, false}, HanSign{u'八', 8, false}, HanSign{u'九', 9, false}, HanSign{u'十', 10, false},
    HanSign{u'百', 100, false}, HanSign{u'千', 1000, false}, HanSign{u'万', 10000, false}, HanSign{u'萬', 10000, false},
    HanSign{u'廿', 20, false}, HanSign{u'卅', 30, false}, HanSign{u'卌', 40, false},
    HanSign{u'壹', 1, true}, HanSign{u'贰', 2, true}, HanSign{u'貳', 2, true}, HanSign{u'弐', 2, true}, HanSign{u'叁', 3, true},
    HanSign{u'參', 3, true}, HanSign{u'参', 3, true}, HanSign{u'叄', 3, true}, HanSign{u'肆', 4, true}, HanSign{u'伍', 5, true},
    HanSign{u'陆', 6, true}, HanSign{u'陸', 6, true}, HanSign{u'柒', 7, true}, HanSign{u'捌', 8, true}, HanSign{u'玖', 9, true},
    HanSign{u'拾', 10, true}, HanSign{u'佰', 100, true}, HanSign{u'仟', 1000, true},
};
// clang-format on

const HanSign *hanSign(QChar c)
{
    if (!CharClass::is(c, CharClass::HanNumeral))
        return nullptr;
    for (const HanSign &sign : hanSigns) {
        if (sign.sign == c.unicode())
            return &sign;
    }
    return nullptr;
}

constexpr int maxValue = 99999;

/// Adds signs up by place value; a run of plain digits counts as decimal digits.
class HanReader
{
public:
    /// False where the sign cannot follow what was read.
    bool take(int sign)
    {
        if (sign < 10)
            return takeDigit(sign);
        if (sign == 20 || sign == 30 || sign == 40) {
            if (m_digits > 0 || m_total > 0)
                return false;
            m_total = sign;
            m_unit = 10;
            return true;
        }
        if (m_digits > 1 || sign >= m_unit)
            return false;
        m_total += (m_digits == 0 ? 1 : m_pending) * sign;
        m_pending = 0;
        m_digits = 0;
        m_unit = sign;
        m_placed = true;
        return m_total <= maxValue;
    }
    int value() const { return m_total + m_pending; }

private:
    bool takeDigit(int digit)
    {
        if (digit == 0 && m_placed && m_digits == 0)
            return true; // the 零 of 一百零五
        if (m_digits > 0 && m_placed)
            return false;
        if (m_digits >= 5)
            return false;
        m_pending = m_pending * 10 + digit;
        ++m_digits;
        return m_total + m_pending <= maxValue;
    }

    int m_total = 0;
    int m_pending = 0;
    int m_digits = 0;
    int m_unit = 100000;
    bool m_placed = false;
};

int arabicDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= 0xFF10 && u <= 0xFF19)
        return u - 0xFF10;
    return -1;
}

int romanDigit(char16_t c)
{
    switch (c) {
    case u'i':
        return 1;
    case u'v':
        return 5;
    case u'x':
        return 10;
    case u'l':
        return 50;
    case u'c':
        return 100;
    default:
        return 0;
    }
}

/// The value in canonical Roman form, lower case.
QString canonicalRoman(int value)
{
    static constexpr std::array<std::pair<int, const char *>, 9> steps{
        {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
    QString out;
    for (const auto &[step, signs] : steps) {
        for (; value >= step; value -= step)
            out += QLatin1StringView(signs);
    }
    return out;
}
} // namespace

std::optional<Numeral> readHanNumeral(QStringView text)
{
    HanReader reader;
    Numeral numeral;
    bool formal = false;
    for (qsizetype i = 0; i < text.size() && i < 16; ++i) {
        const HanSign *sign = hanSign(text.at(i));
        if (!sign || !reader.take(sign->value))
            break;
        formal = formal || sign->formal;
        numeral.length = i + 1;
        numeral.value = reader.value();
    }
    if (numeral.length == 0)
        return std::nullopt;
    numeral.kind = formal ? NumeralKind::HanFormal : NumeralKind::Han;
    return numeral;
}

std::optional<Numeral> readArabicNumeral(QStringView text)
{
    Numeral numeral;
    while (numeral.length < text.size() && arabicDigit(text.at(numeral.length)) >= 0) {
        if (numeral.length >= 6)
            return std::nullopt;
        numeral.value = numeral.value * 10 + arabicDigit(text.at(numeral.length));
        ++numeral.length;
    }
    if (numeral.length == 0)
        return std::nullopt;
    return numeral;
}

std::optional<Numeral> readRomanNumeral(QStringView text)
{
    if (text.isEmpty())
        return std::nullopt;
    const char16_t first = text.front().unicode();
    if ((first >= 0x2160 && first <= 0x216B) || (first >= 0x2170 && first <= 0x217B))
        return Numeral{(first & 0x0F) + 1, 1, NumeralKind::Roman};
    const bool upper = text.front().isUpper();
    qsizetype length = 0;
    int value = 0;
    int last = 0;
    for (; length < text.size() && text.at(length).isLetter(); ++length) {
        const QChar c = text.at(length);
        const int digit = c.unicode() < 128 && c.isUpper() == upper ? romanDigit(c.toLower().unicode()) : 0;
        if (digit == 0 || length >= 12)
            return std::nullopt;
        value += digit > last && last > 0 ? digit - 2 * last : digit;
        last = digit;
    }
    if (length == 0 || value <= 0 || value >= 400 || canonicalRoman(value) != text.first(length).toString().toLower())
        return std::nullopt;
    return Numeral{value, length, NumeralKind::Roman};
}

std::optional<Numeral> readEnclosedNumeral(QStringView text)
{
    if (text.isEmpty())
        return std::nullopt;
    struct Block {
        char16_t first;
        char16_t last;
        int value;
        NumeralKind kind;
    };
    static constexpr std::array blocks{
        Block{0x2460, 0x2473, 1, NumeralKind::Circled},   Block{0x3251, 0x325F, 21, NumeralKind::Circled},
        Block{0x32B1, 0x32BF, 36, NumeralKind::Circled},  Block{0x2776, 0x277F, 1, NumeralKind::Circled},
        Block{0x2780, 0x2789, 1, NumeralKind::Circled},   Block{0x278A, 0x2793, 1, NumeralKind::Circled},
        Block{0x24EB, 0x24F4, 11, NumeralKind::Circled},  Block{0x3280, 0x3289, 1, NumeralKind::Circled},
        Block{0x2474, 0x2487, 1, NumeralKind::Bracketed}, Block{0x3220, 0x3229, 1, NumeralKind::Bracketed},
        Block{0x2488, 0x249B, 1, NumeralKind::Stopped},
    };
    const char16_t c = text.front().unicode();
    for (const Block &block : blocks) {
        if (c >= block.first && c <= block.last)
            return Numeral{block.value + (c - block.first), 1, block.kind};
    }
    return std::nullopt;
}

QString hanNumeral(int value)
{
    if (value < 0 || value > 99'999)
        return QString::number(value);
    static constexpr QStringView digits = u"零一二三四五六七八九";
    static constexpr QStringView places = u"万千百十";
    if (value == 0)
        return digits.first(1).toString();
    QString written;
    bool skipped = false;
    for (int unit = 10'000, place = 0; unit > 0; unit /= 10, ++place) {
        const int digit = value / unit % 10;
        if (digit == 0) {
            skipped = !written.isEmpty();
            continue;
        }
        if (skipped)
            written += digits.front();
        skipped = false;
        if (digit > 1 || unit != 10 || !written.isEmpty())
            written += digits.at(digit);
        if (unit > 1)
            written += places.at(place);
    }
    return written;
}

} // namespace core::text
