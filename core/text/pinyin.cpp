// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pinyin.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace core::text::pinyin
{

namespace
{
struct Stretch {
    char32_t first;
    char32_t end;
    const char *readings;
};

#include "core/text/pinyin.inc"

constexpr qsizetype syllableCount = std::ssize(syllableTexts);
constexpr qsizetype longestSyllable = 6;

constexpr quint16 valueOf(char digit)
{
    if (digit >= 'A' && digit <= 'Z')
        return static_cast<quint16>(digit - 'A');
    if (digit >= 'a' && digit <= 'z')
        return static_cast<quint16>(digit - 'a' + 26);
    if (digit >= '0' && digit <= '9')
        return static_cast<quint16>(digit - '0' + 52);
    return digit == '+' ? 62 : 63;
}

/// The letter under a tone mark and the tone, 0 for none.
struct Letter {
    char16_t base;
    quint8 tone;
};

Letter bare(char16_t c)
{
    static constexpr QStringView marked = u"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ";
    static constexpr QStringView bases = u"aaaaeeeeiiiioooouuuuüüüümnnn";
    static constexpr std::array<quint8, 28> tones{1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2,
                                                  3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 2, 2, 3, 4};
    if (c < 0x80)
        return {c, 0};
    for (qsizetype i = 0; i < marked.size(); ++i) {
        if (marked[i].unicode() == c)
            return {bases[i].unicode(), tones[static_cast<size_t>(i)]};
    }
    return {c, 0};
}

struct SpellingHash {
    using is_transparent = void;
    size_t operator()(std::u16string_view text) const { return std::hash<std::u16string_view>{}(text); }
};

/// Everything that is made from the data once: about 0.5 MB and half a millisecond.
struct Tables {
    struct Block {
        char32_t first;
        char32_t end;
        size_t offset; ///< of the first character in `starts`
    };
    std::vector<Block> blocks;
    std::vector<quint32> starts;
    std::vector<Syllable> readings;
    std::unordered_map<std::u16string, Spelled, SpellingHash, std::equal_to<>> spellings; ///< with mark or neutral
    std::vector<Syllable> plain; ///< the lowest syllable number with the same letters, for each syllable
    QHash<QString, Syllable> plainNumbers;
    std::vector<quint8> tones;

    Tables();
    void readStretch(const Stretch &stretch);
    void numberSyllables();
};

Tables::Tables()
{
    starts.reserve(46000);
    readings.reserve(76000);
    for (const Stretch &stretch : stretches)
        readStretch(stretch);
    numberSyllables();
}

void Tables::readStretch(const Stretch &stretch)
{
    blocks.push_back({stretch.first, stretch.end, starts.size()});
    starts.push_back(static_cast<quint32>(readings.size()));
    for (const char *at = stretch.readings; *at;) {
        if (*at == '.') {
            starts.push_back(static_cast<quint32>(readings.size()));
            ++at;
        } else {
            readings.push_back(static_cast<Syllable>(valueOf(at[0]) << 6 | valueOf(at[1])));
            at += 2;
        }
    }
}

void Tables::numberSyllables()
{
    spellings.reserve(syllableCount);
    for (qsizetype i = 0; i < syllableCount; ++i) {
        const QString text = QString::fromUtf16(syllableTexts[i]);
        const QString letters = withoutTone(text);
        if (!plainNumbers.contains(letters))
            plainNumbers.insert(letters, static_cast<Syllable>(i));
        plain.push_back(plainNumbers.value(letters));
        quint8 tone = 0;
        for (const QChar c : text)
            tone = std::max(tone, bare(c.unicode()).tone);
        tones.push_back(tone);
        const Notation notation = tone ? Notation::Marked : Notation::Plain;
        spellings.emplace(text.toStdU16String(), Spelled{notation, plain.back(), static_cast<Syllable>(i)});
    }
}

const Tables &tables()
{
    static const Tables made;
    return made;
}

/// Lower case, v and u: as ü; the tone digit at the end is taken off and returned.
QString normalized(QStringView text, int *digit)
{
    QString composed;
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Mark_NonSpacing; })) {
        composed = text.toString().normalized(QString::NormalizationForm_C);
        text = composed;
    }
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i].toLower();
        if (c == u'v')
            out += u'ü';
        else if (c == u':' && out.endsWith(u'u'))
            out.back() = u'ü';
        else if (c == u'ɡ')
            out += u'g';
        else if (c == u'ɑ')
            out += u'a';
        else
            out += c;
    }
    *digit = 0;
    if (out.size() > 1 && out.back() >= u'1' && out.back() <= u'5') {
        *digit = out.back().unicode() - u'0';
        out.chop(1);
    }
    return out;
}

std::optional<Syllable> toned(Syllable plain, int tone)
{
    const Tables &t = tables();
    for (size_t i = plain; i < t.plain.size(); ++i) {
        if (t.plain[i] == plain && t.tones[i] == tone % 5)
            return static_cast<Syllable>(i);
    }
    return std::nullopt;
}
} // namespace

std::span<const Syllable> syllables(char32_t character)
{
    const Tables &t = tables();
    const auto block = std::upper_bound(t.blocks.begin(), t.blocks.end(), character,
                                        [](char32_t c, const Tables::Block &b) { return c < b.first; });
    if (block == t.blocks.begin() || character >= (block - 1)->end)
        return {};
    const size_t at = (block - 1)->offset + (character - (block - 1)->first);
    return std::span(t.readings).subspan(t.starts[at], t.starts[at + 1] - t.starts[at]);
}

QStringList readings(char32_t character)
{
    QStringList out;
    for (const Syllable s : syllables(character))
        out.append(spelling(s).toString());
    return out;
}

QStringView spelling(Syllable syllable)
{
    return QStringView(syllableTexts[syllable]);
}

std::optional<Syllable> syllable(QStringView spelling)
{
    const auto found =
        tables().spellings.find(std::u16string_view(spelling.utf16(), static_cast<size_t>(spelling.size())));
    return found == tables().spellings.end() ? std::nullopt : found->second.marked;
}

std::optional<Spelled> parse(QStringView text)
{
    if (text.isEmpty() || text.size() > longestSyllable + 2)
        return std::nullopt;
    const Tables &t = tables();
    const auto known = t.spellings.find(std::u16string_view(text.utf16(), static_cast<size_t>(text.size())));
    if (known != t.spellings.end())
        return known->second;
    int digit = 0;
    const QString word = normalized(text, &digit);
    const auto letters = t.plainNumbers.constFind(withoutTone(word));
    if (letters == t.plainNumbers.constEnd())
        return std::nullopt;
    Spelled out;
    out.plain = *letters;
    out.marked = syllable(word);
    const bool hasMark = std::any_of(word.begin(), word.end(), [](QChar c) { return bare(c.unicode()).tone != 0; });
    if (digit) {
        out.notation = Notation::Numbered;
        out.marked = toned(out.plain, digit);
        return hasMark ? std::nullopt : std::optional(out);
    }
    out.notation = hasMark ? Notation::Marked : Notation::Plain;
    if (hasMark && !out.marked)
        return std::nullopt;
    return out;
}

bool isReading(char32_t character, const Spelled &text)
{
    if (text.notation != Notation::Plain)
        return text.marked && hasSyllable(character, *text.marked);
    const std::vector<Syllable> &plain = tables().plain;
    return std::ranges::any_of(syllables(character), [&](Syllable s) { return plain[s] == text.plain; });
}

bool hasSyllable(char32_t character, Syllable syllable)
{
    const auto all = syllables(character);
    return std::ranges::find(all, syllable) != all.end();
}

QString withoutTone(QStringView syllable)
{
    QString out;
    out.reserve(syllable.size());
    for (const QChar c : syllable)
        out += QChar(bare(c.unicode()).base);
    return out;
}

} // namespace core::text::pinyin
