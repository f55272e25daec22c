// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/correctedlines.h"

#include "core/corrections/joints.h"

namespace core::corrections
{

using document::Block;
using document::BlockKind;
using text::TextRange;

namespace
{

/// Goes over the blocks of the parsed document once and cuts and joins them.
class Sweep
{
public:
    Sweep(const document::Document &parsed, const Ledger &ledger)
        : m_parsed(parsed)
        , m_said(ledger.lines().begin())
        , m_saidEnd(ledger.lines().end())
        , m_words(ledger.words())
        , m_articles(ledger.articles())
        , m_rewordings(ledger.rewordings())
    {
        m_out.lines.reserve(static_cast<size_t>(parsed.blocks().size()));
    }

    CorrectedLines run()
    {
        for (qsizetype b = 0; b < m_parsed.blocks().size(); ++b) {
            if (m_article + 1 < m_parsed.articles().size() && m_parsed.articles().at(m_article + 1).firstBlock <= b)
                nextArticle(b);
            block(b);
        }
        return std::move(m_out);
    }

private:
    using Says = std::map<qsizetype, Ledger::Say>;

    void nextArticle(qsizetype block)
    {
        while (m_article + 1 < m_parsed.articles().size() && m_parsed.articles().at(m_article + 1).firstBlock <= block)
            ++m_article;
    }

    void block(qsizetype index)
    {
        const Block &block = m_parsed.blocks().at(index);
        const qsizetype start = block.range.start();
        qsizetype joinedBy = -1;
        bool kept = false;
        while (m_said != m_saidEnd && m_said->first <= start) {
            kept = m_said->first == start && m_said->second.yes;
            if (m_said->first == start && !m_said->second.yes)
                joinedBy = m_said->second.by;
            ++m_said;
        }
        if (kept && !m_out.lines.empty())
            m_out.lines.back().block.runIn = false;
        if (index > 0 && !kept && (joinedBy >= 0 || dissolves(index)))
            join(index, joinedBy);
        else
            begin(index, block.range);
        for (; m_said != m_saidEnd && m_said->first < block.range.end(); ++m_said) {
            if (m_said->second.yes)
                cut(index, m_said->first);
        }
    }

    const Ledger::Word *wordAt(qsizetype start) const
    {
        const auto word = m_words.find(start);
        return word == m_words.end() ? nullptr : &word->second;
    }

    static void give(CorrectedLine *line, const Ledger::Word &word)
    {
        line->block.kind = word.kind;
        line->block.level = word.level;
        line->block.role = word.role;
        line->block.runIn = line->block.runIn && (word.kind == BlockKind::Heading || word.kind == BlockKind::Meta);
        line->word = word.by;
    }

    void begin(qsizetype index, TextRange range)
    {
        CorrectedLine line;
        line.range = range;
        line.block = m_parsed.blocks().at(index);
        line.article = m_article;
        const bool isFirst = m_parsed.articles().at(m_article).firstBlock == index &&
                             m_parsed.blocks().at(index).range.start() == range.start();
        line.opensArticle = isFirst || m_out.lines.empty();
        if (const auto said = m_articles.find(range.start()); said != m_articles.end()) {
            line.byReader = said->second.yes;
            line.opensArticle = said->second.yes || m_out.lines.empty();
        }
        if (const Ledger::Word *word = wordAt(range.start()))
            give(&line, *word);
        // What opens an article does not stand on a line with the one before.
        if (line.opensArticle && !m_out.lines.empty())
            m_out.lines.back().block.runIn = false;
        m_out.lines.push_back(line);
    }

    /// Whether the block goes on the line before because that was a run-in heading and is none any more.
    bool dissolves(qsizetype index) const
    {
        const CorrectedLine &before = m_out.lines.back();
        if (!m_parsed.blocks().at(index - 1).runIn || m_articles.contains(m_parsed.blocks().at(index).range.start()))
            return false;
        return before.block.kind == BlockKind::Paragraph;
    }

    void join(qsizetype index, qsizetype by)
    {
        CorrectedLine &line = m_out.lines.back();
        const Block &before = m_parsed.blocks().at(index - 1);
        const Block &block = m_parsed.blocks().at(index);
        const bool runIn = before.runIn;
        m_out.joints.push_back({{before.range.end(), block.range.start()}, {}, runIn ? index - 1 : -1});
        // A run-in heading that is joined with its text is text, unless the reader says otherwise after that.
        if (runIn && line.word < by && line.range.start() == before.range.start()) {
            line.block = block;
            line.word = -1;
        }
        line.block.runIn = block.runIn && (line.block.kind == BlockKind::Heading || line.block.kind == BlockKind::Meta);
        line.range = {line.range.start(), block.range.end()};
        line.cut = true;
    }

    void cut(qsizetype index, qsizetype at)
    {
        CorrectedLine &line = m_out.lines.back();
        const qsizetype lineStart = line.range.start();
        const qsizetype end = line.range.end();
        qsizetype from = at;
        while (from > std::max(lineStart, rewordedBefore(at)) && m_parsed.text().at(from - 1).isSpace())
            --from;
        const bool runIn = line.block.runIn;
        line.range = {lineStart, from};
        line.block.runIn = false;
        line.cut = true;
        m_out.cuts.push_back({from, at});
        begin(index, {at, end});
        CorrectedLine &rest = m_out.lines.back();
        rest.cut = true;
        if (rest.word >= 0)
            return;
        rest.block.detail = -1;
        rest.block.runIn = runIn && rest.block.kind == BlockKind::Meta;
        if (rest.block.kind == BlockKind::Heading || rest.block.kind == BlockKind::Title) {
            rest.block.kind = BlockKind::Paragraph;
            rest.block.level = 0;
        }
    }

    /// Where the last words end that were changed before a place.
    qsizetype rewordedBefore(qsizetype at) const
    {
        const auto it = m_rewordings.lower_bound(at);
        return it == m_rewordings.begin() ? 0 : std::prev(it)->second.range.end();
    }

    const document::Document &m_parsed;
    Says::const_iterator m_said;
    Says::const_iterator m_saidEnd;
    const std::map<qsizetype, Ledger::Word> &m_words;
    const Says &m_articles;
    const std::map<qsizetype, Ledger::Rewording> &m_rewordings;
    qsizetype m_article = 0;
    CorrectedLines m_out;
};

} // namespace

CorrectedLines correctedLines(const document::Document &parsed, const Ledger &ledger)
{
    CorrectedLines lines = Sweep(parsed, ledger).run();
    settleGlue(parsed, &lines.joints);
    settleTitles(parsed, &lines);
    auto line = lines.lines.begin();
    for (const auto &[start, rewording] : ledger.rewordings()) {
        while (line != lines.lines.end() && line->range.end() <= start)
            ++line;
        if (line != lines.lines.end())
            line->reworded = true;
        lines.rewordings.push_back(rewording);
    }
    return lines;
}

} // namespace core::corrections
