// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/text/pinyin.h"
#include "core/text/textrange.h"

#include <QHash>
#include <QStringView>

#include <optional>
#include <vector>

namespace core::repair
{

/// A reading in brackets, as `(huì)` or `（hui4）`.
struct BracketedReading {
    text::TextRange range; ///< with its brackets, in the text
    QStringView reading;   ///< as it is written
    text::pinyin::Spelled spelled;
    text::TextRange lineEnd{}; ///< of a text that was wrapped inside the reading, with blanks round it; else empty
};

/// The bracketed reading that begins with the bracket at `at`, if there is one.
std::optional<BracketedReading> bracketedReading(QStringView text, qsizetype at);
/// The same with one line's end inside, empty lines counted to it: `(hu` and `ì)` on the next line.
std::optional<BracketedReading> brokenReading(QStringView text, qsizetype at);
/// The same where the opening bracket is not there: a reading from `at` on and its closing bracket.
std::optional<BracketedReading> halfBracketedReading(QStringView text, qsizetype at);

/// A bracketed reading right after a Han character.
struct Gloss {
    BracketedReading bracket;
    char32_t base = 0; ///< the character before
    qsizetype gap = 0; ///< UTF-16 units of a line's end and blanks between it and the bracket
    bool fits = false; ///< the reading is one of the character's, or the one this text always gives it
};

/// All the bracketed readings of a text that follow a Han character, and what they say together.
class GlossCensus
{
public:
    /// Linear; on a text without brackets the time of a search for one character.
    static GlossCensus of(QStringView text, const CancelToken &cancel);

    const std::vector<Gloss> &glosses() const { return m_glosses; }
    /// How many fit.
    qsizetype fitting() const { return m_fitting; }
    /// True when the readings were put in by machine or all along a text: several, nearly all of them right, and either
    /// dense or given again and again to the same characters. A lone `中文(zhōngwén)` or `亍(chù)` is no evidence.
    bool isEvident() const { return m_evident; }
    /// The way in which most readings are written.
    text::pinyin::Notation notation() const { return m_notation; }
    /// The characters that the text gives this reading.
    QList<char16_t> charactersRead(const text::pinyin::Spelled &reading) const;
    /// True when the text gives the character this reading.
    bool isGlossed(char16_t character) const { return m_table.contains(character); }

private:
    void collect(QStringView text, const CancelToken &cancel);
    void add(const Gloss &gloss, qsizetype textLength);
    void chooseNotation();
    void judge();
    void weigh(qsizetype textLength);

    std::vector<Gloss> m_glosses;
    QHash<char16_t, text::pinyin::Spelled> m_table; ///< fitting readings by character
    qsizetype m_fitting = 0;
    bool m_evident = false;
    text::pinyin::Notation m_notation = text::pinyin::Notation::Marked;
};

/// True for Han characters, those outside the basic plane too.
bool isHan(char32_t character);
/// The character that ends before `at`; 0 at the start of the text.
char32_t characterBefore(QStringView text, qsizetype at);

} // namespace core::repair
