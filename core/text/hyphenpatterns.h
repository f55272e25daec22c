// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <memory>
#include <unordered_map>
#include <vector>

namespace core::text
{

/// The patterns of one hyphenation dictionary (Liang 1983, in the files that LibreOffice uses): at each place of a word
/// the highest number of all patterns that match says whether it may be parted there, an odd one that it may. Files of
/// two levels find the parts of compounds first and then the places inside these. A file of a megabyte is read in less
/// than a tenth of a second. Immutable once read; safe from any thread.
class HyphenPatterns
{
public:
    /// Null where the file cannot be read or names an encoding that nobody knows.
    static std::unique_ptr<HyphenPatterns> open(const QString &path);

    /// Places before which the word, all of small letters, may be parted, ascending. Places where the spelling would
    /// change are not among them.
    std::vector<qsizetype> points(QStringView word) const;

private:
    /// The numbers of one pattern between its letters, before the first and behind the last.
    struct Pattern {
        qint32 firstNumber = 0;
        qint16 changed = -1; ///< the place at which the spelling changes, counted as the numbers; -1 for none
    };
    struct Level {
        std::unordered_map<std::u16string_view, Pattern> patterns; ///< by their letters, which m_letters holds
        std::vector<quint8> numbers;
        size_t longest = 0;
    };

    explicit HyphenPatterns(const QString &text);
    void readLine(QStringView line);
    void add(QStringView pattern);
    std::vector<qsizetype> pointsIn(const Level &level, QStringView word) const;

    std::u16string m_letters; ///< of all patterns, one behind the other
    std::vector<Level> m_levels;
    qsizetype m_leastBefore = 2; ///< in a part of a compound
    qsizetype m_leastBehind = 2;
};

} // namespace core::text
