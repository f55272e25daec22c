// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pinyin.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <memory>
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

/// The spelling in one word, ten bits a letter; 0 for what is none: too long, or with a letter that no syllable has.
quint64 packed(QStringView text)
{
    static constexpr QStringView farLetters = u"\u1E3F\u1EBF\u1EC1";
    constexpr quint64 firstFar = 0x3F0;
    if (text.size() > longestSyllable)
        return 0;
    quint64 word = 0;
    for (const QChar c : text) {
        const qsizetype far = c.unicode() < firstFar ? -1 : farLetters.indexOf(c);
        if (c.unicode() >= firstFar && far < 0)
            return 0;
        word = word << 10 | (far < 0 ? c.unicode() : firstFar + static_cast<quint64>(far));
    }
    return word;
}

/// What each spelling with its mark, or in the neutral tone, is.
class Spellings
{
public:
    void insert(QStringView text, const Spelled &spelled)
    {
        const quint64 word = packed(text);
        Q_ASSERT(word != 0);
        Slot &slot = m_slots[slotOf(word)];
        if (slot.word == 0)
            slot = {word, spelled};
    }
    const Spelled *find(QStringView text) const
    {
        const quint64 word = packed(text);
        const Slot &slot = m_slots[slotOf(word)];
        return word != 0 && slot.word == word ? &slot.spelled : nullptr;
    }

private:
    struct Slot {
        quint64 word = 0;
        Spelled spelled;
    };
    static constexpr size_t s_size = 8192; ///< a power of two, several times as many as there are syllables
    static_assert(s_size > 4 * static_cast<size_t>(syllableCount));

    /// Where the word stands, or may be put.
    size_t slotOf(quint64 word) const
    {
        size_t at = word * 0x9E3779B97F4A7C15U >> 51;
        while (m_slots[at].word != 0 && m_slots[at].word != word)
            at = (at + 1) % s_size;
        return at;
    }

    std::vector<Slot> m_slots{s_size};
};

/// Everything that is made from the data once: about 0.5 MB and half a millisecond.
struct Tables {
    struct Block {
        char32_t first;
        char32_t end;
        size_t offset; ///< of the first character in `starts`
    };
    std::vector<Block> blocks;
    Block common{}; ///< the block of the characters that texts are made of
    std::vector<quint32> starts;
    std::vector<Syllable> readings;
    Spellings spellings;
    std::vector<Syllable> plain; ///< the lowest syllable number with the same letters, for each syllable
    QHash<QString, Syllable> plainNumbers;
    std::vector<quint8> tones;

    Tables();
    /// The block that the character is in; none for one without a reading.
    const Block *blockOf(char32_t character) const;
    void readStretch(const Stretch &stretch);
    void numberSyllables();
};

Tables::Tables()
{
    starts.reserve(46000);
    readings.reserve(76000);
    for (const Stretch &stretch : stretches)
        readStretch(stretch);
    common = *blockOf(U'一');
    numberSyllables();
}

const Tables::Block *Tables::blockOf(char32_t character) const
{
    const auto next = std::upper_bound(blocks.begin(), blocks.end(), character,
                                       [](char32_t c, const Block &b) { return c < b.first; });
    return next == blocks.begin() || character >= (next - 1)->end ? nullptr : &*(next - 1);
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
        spellings.insert(text, {notation, plain.back(), static_cast<Syllable>(i)});
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
    const bool common = character >= t.common.first && character < t.common.end;
    const Tables::Block *const block = common ? &t.common : t.blockOf(character);
    if (!block)
        return {};
    const size_t at = block->offset + (character - block->first);
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
    const Spelled *const found = tables().spellings.find(spelling);
    return found ? found->marked : std::nullopt;
}

std::optional<Spelled> parse(QStringView text)
{
    if (text.isEmpty() || text.size() > longestSyllable + 2)
        return std::nullopt;
    const Tables &t = tables();
    if (const Spelled *const known = t.spellings.find(text))
        return *known;
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
