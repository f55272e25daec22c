// SPDX-License-Identifier: GPL-3.0-or-later
// The titles of articles that are not as the engine left them.
#include "core/corrections/correctedlines.h"
#include "core/structure/lines.h"

namespace core::corrections
{

using document::BlockKind;
using document::MetaRole;

namespace
{

/// Whether a line may be the title of an article that the reader begins with it.
bool isTitleLike(const CorrectedLine &line, QStringView text)
{
    constexpr qsizetype longestHan = 50;
    constexpr qsizetype longestLatin = 120;
    if (line.block.kind == BlockKind::Heading)
        return true;
    if (line.block.kind != BlockKind::Paragraph)
        return false;
    const qsizetype most = structure::lineScript(text) == structure::LineScript::Latin ? longestLatin : longestHan;
    const structure::LineEnd end = structure::lineEnd(text);
    return text.size() <= most && end != structure::LineEnd::Stop && end != structure::LineEnd::Comma &&
           end != structure::LineEnd::Colon;
}

void make(CorrectedLine *line, BlockKind kind, qint8 level = 0, MetaRole role = MetaRole::None)
{
    line->block.kind = kind;
    line->block.level = level;
    line->block.role = role;
    if (kind != BlockKind::Heading && kind != BlockKind::Meta)
        line->block.runIn = false;
}

/// The lines of one article of the corrected document.
class ArticleLines
{
public:
    ArticleLines(std::vector<CorrectedLine> &lines, size_t first, size_t end)
        : m_lines(lines), m_first(first), m_end(end)
    {
    }

    void settle(const document::Document &parsed)
    {
        CorrectedLine &opening = m_lines[m_first];
        const auto text = QStringView(parsed.text()).mid(opening.range.start(), opening.range.length());
        const size_t said = titleOfReader();
        if (said == m_end && opening.byReader && opening.word < 0 && firstTitle() == m_end &&
            isTitleLike(opening, text)) {
            make(&opening, BlockKind::Title);
            opening.cut = true;
        }
        const size_t title = said < m_end ? said : firstTitle();
        if (title == m_end)
            return;
        for (size_t i = m_first; i < m_end; ++i) {
            if (i != title && m_lines[i].block.kind == BlockKind::Title)
                demote(i, title, said < m_end);
        }
    }

private:
    /// The line that the reader called the title last.
    size_t titleOfReader() const
    {
        size_t found = m_end;
        for (size_t i = m_first; i < m_end; ++i) {
            const CorrectedLine &line = m_lines[i];
            if (line.block.kind == BlockKind::Title && line.word >= 0 &&
                (found == m_end || line.word > m_lines[found].word))
                found = i;
        }
        return found;
    }

    size_t firstTitle() const
    {
        for (size_t i = m_first; i < m_end; ++i) {
            if (m_lines[i].block.kind == BlockKind::Title)
                return i;
        }
        return m_end;
    }

    /// What was a title stands over the title or under it, or over the text of an article that was joined to this one.
    void demote(size_t i, size_t title, bool byReader)
    {
        CorrectedLine &line = m_lines[i];
        line.cut = true;
        line.word = -1;
        if (line.article != m_lines[m_first].article && !(byReader && line.article == m_lines[title].article)) {
            make(&line, BlockKind::Heading, 1);
            lowerBelow(i);
        } else if (i + 1 == title) {
            make(&line, BlockKind::Meta, 0, MetaRole::Kicker);
        } else if (i == title + 1) {
            make(&line, BlockKind::Meta, 0, MetaRole::Subtitle);
        } else {
            make(&line, BlockKind::Paragraph);
        }
    }

    /// The headings of an article that was joined stand below what was its title.
    void lowerBelow(size_t title)
    {
        for (size_t i = title + 1; i < m_end && m_lines[i].article == m_lines[title].article; ++i) {
            CorrectedLine &line = m_lines[i];
            if (line.block.kind == BlockKind::Heading && line.word < 0)
                line.block.level = std::min<qint8>(static_cast<qint8>(line.block.level + 1), lowestLevel);
        }
    }

    std::vector<CorrectedLine> &m_lines;
    size_t m_first;
    size_t m_end;
};

} // namespace

void settleTitles(const document::Document &parsed, CorrectedLines *lines)
{
    std::vector<CorrectedLine> &all = lines->lines;
    for (size_t first = 0; first < all.size();) {
        size_t end = first + 1;
        while (end < all.size() && !all[end].opensArticle)
            ++end;
        ArticleLines(all, first, end).settle(parsed);
        first = end;
    }
}

} // namespace core::corrections
