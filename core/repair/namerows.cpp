// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/namerows.h"

#include "core/text/charclass.h"
#include "core/text/names.h"

#include <algorithm>
#include <optional>

namespace core::repair
{

using text::CharClass;
using text::TextRange;

namespace
{
constexpr size_t fewestRows = 4;

bool isHanOnly(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return CharClass::is(c, CharClass::Han); });
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

/// One row: its words are [first, end), the office is the last of them.
struct Row {
    size_t first = 0;
    size_t end = 0;
    bool family = false; ///< the name begins with a family name
};

class RowReader
{
public:
    RowReader(QStringView text, std::span<const TextRange> words) : m_text(text), m_words(words) {}

    std::optional<Row> at(size_t word) const
    {
        const std::optional<Row> name = nameAt(word);
        if (!name || name->end >= m_words.size() || !isOffice(wordAt(name->end)))
            return {};
        return Row{word, name->end + 1, name->family};
    }

    /// 委 员：, a label that was spaced out; the words it has, 0 where there is none.
    size_t spacedLabel(size_t word) const
    {
        if (word + 1 >= m_words.size() || wordAt(word).size() != 1 || !isHanOnly(wordAt(word)))
            return 0;
        const QStringView next = wordAt(word + 1);
        return next.size() >= 2 && isHanOnly(next.first(1)) && isColon(next.at(1)) ? 2 : 0;
    }

private:
    QStringView wordAt(size_t word) const { return m_text.sliced(m_words[word].start(), m_words[word].length()); }

    /// A name of two or three characters, or of two with a blank between, after a label with a colon or without one.
    std::optional<Row> nameAt(size_t word) const
    {
        const size_t labelled = word + (spacedLabel(word) > 0 ? 1 : 0);
        constexpr qsizetype longestLabel = 8;
        QStringView name = wordAt(labelled);
        const auto colon = std::find_if(name.begin(), name.end(), isColon);
        if (colon != name.end()) {
            if (colon - name.begin() > longestLabel || !isHanOnly(name.first(colon - name.begin())))
                return {};
            name = name.sliced(colon - name.begin() + 1);
        }
        if (name.isEmpty() || !isHanOnly(name) || name.size() > 3)
            return {};
        const bool family = text::isFamilyName(name.front());
        if (name.size() > 1)
            return Row{word, labelled + 1, family};
        if (labelled + 1 >= m_words.size() || wordAt(labelled + 1).size() != 1 || !isHanOnly(wordAt(labelled + 1)))
            return {};
        return Row{word, labelled + 2, family};
    }

    /// Longer than a name, and no sentence.
    static bool isOffice(QStringView word)
    {
        constexpr qsizetype shortest = 4;
        return word.size() >= shortest && CharClass::is(word.back(), CharClass::Han | CharClass::Ending) &&
               std::all_of(word.begin(), word.end(), [](QChar c) {
                   return CharClass::is(c, CharClass::Letter | CharClass::Ending) ||
                          QStringView(u"、（(《“·").contains(c);
               });
    }

    QStringView m_text;
    std::span<const TextRange> m_words;
};
} // namespace

std::vector<RowBlank> nameRows(QStringView text, std::span<const TextRange> words)
{
    std::vector<RowBlank> out(words.size(), RowBlank::Open);
    const RowReader reader(text, words);
    for (size_t word = 0; word < words.size();) {
        std::vector<Row> rows;
        size_t end = word;
        for (std::optional<Row> row = reader.at(end); row; row = end < words.size() ? reader.at(end) : std::nullopt) {
            rows.push_back(*row);
            end = row->end;
        }
        const auto families = std::count_if(rows.begin(), rows.end(), [](const Row &row) { return row.family; });
        if (rows.size() < fewestRows) {
            ++word;
            continue;
        }
        word = end;
        if (static_cast<size_t>(families) * 2 < rows.size())
            continue;
        for (const Row &row : rows) {
            out[row.first] = row.first > 0 ? RowBlank::Parts : RowBlank::Open;
            std::fill(out.begin() + static_cast<qsizetype>(row.first) + 1,
                      out.begin() + static_cast<qsizetype>(row.end), RowBlank::Holds);
        }
        if (word == words.size())
            break;
        out[word] = RowBlank::Parts;
        if (reader.spacedLabel(word) > 0)
            out[word + 1] = RowBlank::Holds;
    }
    return out;
}

} // namespace core::repair
