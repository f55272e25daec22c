// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bigrams.h"

#include "core/text/scriptfold.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace core::text::bigrams
{

namespace
{
#include "core/text/bigrams.inc"

constexpr size_t characterCount = std::size(bigramCharacters) - 1;
constexpr quint16 unknown = 0xFFFF;
constexpr int valueOf(char digit)
{
    if (digit >= 'A' && digit <= 'Z')
        return digit - 'A';
    if (digit >= 'a' && digit <= 'z')
        return digit - 'a' + 26;
    if (digit >= '0' && digit <= '9')
        return digit - '0' + 52;
    return digit == '+' ? 62 : 63;
}

struct Follower {
    quint16 character;
    quint8 cost; ///< in quarters
};

/// The tables, decoded from the .inc at first use: 0.5 MB, well under a millisecond.
struct Model {
    std::array<quint16, 0x10000> number;
    std::array<quint32, characterCount + 1> rows{};
    std::vector<Follower> followers;

    Model()
    {
        number.fill(unknown);
        for (size_t i = 0; i < characterCount; ++i)
            number[bigramCharacters[i]] = static_cast<quint16>(i);
        foldCharacters();
        readRows();
    }

    void alias(char16_t character, char16_t as) { number[character] = number[as]; }

    void foldCharacters()
    {
        for (char16_t c = u'0'; c <= u'9'; ++c)
            alias(c, u'0');
        for (char16_t c = u'a'; c <= u'z'; ++c) {
            alias(c, u'a');
            alias(static_cast<char16_t>(c - 0x20), u'a');
        }
        for (const char16_t blank : {u' ', u'\t', u'\r', u'\u3000', u'\u00A0'})
            alias(blank, u'\n');
        constexpr QStringView half = u",;:?!()";
        constexpr QStringView full = u"，；：？！（）";
        for (qsizetype i = 0; i < half.size(); ++i)
            alias(half[i].unicode(), full[i].unicode());
        for (char16_t c = 0x4E00; c < 0xA000; ++c) {
            if (number[c] == unknown)
                alias(c, toSimplified(c));
        }
    }

    void readRows()
    {
        followers.reserve(80000);
        size_t row = 0;
        int last = -1;
        int distance = 0;
        for (const char *at = bigramRows; *at; ++at) {
            if (*at == '!') {
                rows[++row] = static_cast<quint32>(followers.size());
                last = -1;
                continue;
            }
            const int value = valueOf(*at);
            distance = distance * 32 + (value & 31);
            if (value < 32)
                continue;
            last += distance;
            distance = 0;
            followers.push_back({static_cast<quint16>(last), static_cast<quint8>(valueOf(*++at))});
        }
    }
};

const Model &model()
{
    static const Model made;
    return made;
}

/// Costs count in quarters.
constexpr int unknownQuarters = static_cast<int>(4 * unknownCost);
/// What a pair that the table does not hold costs more than its second character alone.
constexpr int backOffQuarters = 6;

int alone(quint16 number)
{
    return number == unknown ? unknownQuarters : valueOf(unigramCosts[number]);
}

int quarters(char16_t previous, char16_t character)
{
    const Model &m = model();
    const quint16 first = m.number[previous];
    const quint16 second = m.number[character];
    if (first != unknown && second != unknown) {
        const auto begin = m.followers.begin() + m.rows[first];
        const auto end = m.followers.begin() + m.rows[first + 1u];
        const auto found =
            std::lower_bound(begin, end, second, [](Follower f, quint16 value) { return f.character < value; });
        if (found != end && found->character == second)
            return found->cost;
    }
    return alone(second) + backOffQuarters;
}

double probabilityOf(int quarters)
{
    static const std::array<double, unknownQuarters + backOffQuarters + 1> table = [] {
        std::array<double, unknownQuarters + backOffQuarters + 1> made{};
        for (size_t i = 0; i < made.size(); ++i)
            made[i] = std::exp(-static_cast<double>(i) / 4);
        return made;
    }();
    return table[static_cast<size_t>(quarters)];
}
} // namespace

double cost(char16_t previous, char16_t character)
{
    return quarters(previous, character) / 4.0;
}

double probability(char16_t previous, char16_t character)
{
    return probabilityOf(quarters(previous, character));
}

double probability(char16_t character)
{
    return probabilityOf(alone(model().number[character]));
}

double cost(char16_t character)
{
    return alone(model().number[character]) / 4.0;
}

} // namespace core::text::bigrams
