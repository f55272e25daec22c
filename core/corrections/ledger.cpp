// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/ledger.h"

#include "core/corrections/refusal.h"
#include "core/corrections/repairs.h"
#include "core/text/graphemes.h"

namespace core::corrections
{

using annotation::AnchorState;
using document::BlockKind;
using text::TextRange;

namespace
{

Fit unfit(const QString &reason)
{
    return {FitState::Unfit, AnchorState::Exact, {}, reason};
}

Fit nothingToDo(const QString &reason)
{
    return {FitState::NothingToDo, AnchorState::Exact, {}, reason};
}

BlockKind blockKind(CorrectionKind kind)
{
    switch (kind) {
    case CorrectionKind::Heading:
        return BlockKind::Heading;
    case CorrectionKind::Title:
        return BlockKind::Title;
    case CorrectionKind::Meta:
        return BlockKind::Meta;
    default:
        return BlockKind::Paragraph;
    }
}

bool isWord(CorrectionKind kind)
{
    return kind == CorrectionKind::Heading || kind == CorrectionKind::Paragraph || kind == CorrectionKind::Title ||
           kind == CorrectionKind::Meta;
}

} // namespace

bool Ledger::isLineStart(qsizetype offset) const
{
    if (const auto said = m_lines.find(offset); said != m_lines.end())
        return said->second.yes;
    const qsizetype block = m_parsed.blockAt(offset);
    return block >= 0 && m_parsed.blocks().at(block).range.start() == offset;
}

/// Whether a run-in block is text by now, so that its line goes on in the next block.
bool Ledger::dissolves(qsizetype block, qsizetype lineStart) const
{
    const document::Block &runIn = m_parsed.blocks().at(block);
    if (!runIn.runIn)
        return false;
    if (const auto word = m_words.find(lineStart); word != m_words.end())
        return word->second.kind == BlockKind::Paragraph;
    return lineStart != runIn.range.start() && runIn.kind == BlockKind::Heading;
}

/// Where the line that begins at `start` ends, its last line end left out; looks no further than `enough`.
qsizetype Ledger::lineEnd(qsizetype start, qsizetype enough) const
{
    const auto &blocks = m_parsed.blocks();
    qsizetype block = m_parsed.blockAt(start);
    auto said = m_lines.upper_bound(start);
    for (;;) {
        const qsizetype end = blocks.at(block).range.end();
        for (; said != m_lines.end() && said->first <= end; ++said) {
            if (said->second.yes)
                return said->first;
        }
        if (end >= enough || block + 1 == blocks.size())
            return end;
        const qsizetype next = blocks.at(block + 1).range.start();
        const bool isSaid = said != m_lines.end() && said->first == next;
        if (isSaid ? said->second.yes : !dissolves(block, start))
            return end;
        if (isSaid)
            ++said;
        ++block;
    }
}

void Ledger::say(std::map<qsizetype, Say> *says, qsizetype offset, Say what)
{
    const auto known = says->find(offset);
    if (known != says->end())
        m_overruled.append({known->second.by, what.by});
    (*says)[offset] = what;
}

/// A place that was found by likeness goes to the line it lies in, if it is most of that line.
TextRange Ledger::snapped(const Correction &correction, TextRange range) const
{
    const qsizetype block = m_parsed.blockAt(range.start() + (range.length() / 2));
    qsizetype start = m_parsed.blocks().at(block).range.start();
    const auto said = m_lines.upper_bound(range.start() + (range.length() / 2));
    if (said != m_lines.begin() && std::prev(said)->second.yes)
        start = std::max(start, std::prev(said)->first);
    if (correction.kind == CorrectionKind::Split)
        return range;
    const TextRange line(start, std::max(start, lineEnd(start, m_parsed.text().size())));
    const TextRange common = line.intersected(range);
    return 2 * common.length() >= std::min(line.length(), longestQuote) && 2 * common.length() >= range.length()
               ? line
               : range;
}

Fit Ledger::take(const Correction &correction, qsizetype index, const annotation::Anchor &anchor)
{
    if (concernsRepairs(correction))
        return {};
    if (anchor.state == AnchorState::Lost || anchor.range.isEmpty()) {
        Fit lost = unfit(tr("Its words are not in the text any more."));
        lost.anchor = AnchorState::Lost;
        return lost;
    }
    if (correction.kind == CorrectionKind::Replace)
        return takeRewording(correction, index, anchor);
    const TextRange range = anchor.state == AnchorState::Exact ? anchor.range : snapped(correction, anchor.range);
    Fit fit;
    if (isWord(correction.kind))
        fit = takeWord(correction, index, range);
    else if (correction.kind == CorrectionKind::Split)
        fit = takeSplit(index, range.start());
    else if (correction.kind == CorrectionKind::JoinPrevious)
        fit = takeJoin(index, range.start());
    else
        fit = takeArticle(correction, index, range.start());
    fit.anchor = anchor.state;
    if (fit.state != FitState::Unfit)
        fit.range = range;
    return fit;
}

/// Whether the engine says the same, and is sure.
bool Ledger::isSaid(const Word &word, qsizetype start, TextRange range) const
{
    const qsizetype index = m_parsed.blockAt(start);
    const document::Block &block = m_parsed.blocks().at(index);
    return block.range.start() == start && block.range.end() == range.end() && block.kind == word.kind &&
           block.level == word.level && block.role == word.role && m_parsed.detail(index).confidence >= 1;
}

/// What was a run-in heading and is text by now stays with its paragraph, whatever that is called next.
void Ledger::keepTogether(TextRange line, qsizetype index)
{
    const auto &blocks = m_parsed.blocks();
    for (qsizetype b = m_parsed.blockAt(line.start()); b + 1 < blocks.size() && blocks.at(b).range.end() < line.end();
         ++b) {
        const qsizetype next = blocks.at(b + 1).range.start();
        if (blocks.at(b).runIn && !m_lines.contains(next) && dissolves(b, line.start()))
            m_lines[next] = {false, index};
    }
}

Fit Ledger::takeWord(const Correction &correction, qsizetype index, TextRange range)
{
    Word word{blockKind(correction.kind), correction.level, correction.role, index};
    if (word.kind == BlockKind::Heading)
        word.level = std::clamp<qint8>(word.level, 1, lowestLevel);
    else
        word.level = 0;
    if (word.kind != BlockKind::Meta)
        word.role = document::MetaRole::None;
    const bool alone = word.kind == BlockKind::Heading || word.kind == BlockKind::Title;
    const qsizetype block = m_parsed.blockAt(range.start());
    if (!isLineStart(range.start())) {
        return word.kind == BlockKind::Paragraph && m_parsed.blocks().at(block).kind == BlockKind::Paragraph
                   ? nothingToDo(tr("Its words are part of a paragraph."))
                   : unfit(tr("Its words stand in the middle of a line."));
    }
    const qsizetype end = lineEnd(range.start(), range.end());
    const bool whole = correction.place.quote.size() < longestQuote;
    if (end > range.end() && whole &&
        !QStringView(m_parsed.text()).mid(range.end(), end - range.end()).trimmed().isEmpty())
        return unfit(tr("Its words are only the beginning of a longer line."));
    // A run-in heading may have been called one when it was text for a while.
    const bool runsIn = m_parsed.blocks().at(block).runIn;
    if (end < range.end() && alone && !runsIn)
        return unfit(tr("Its words are several lines."));
    const bool said = isSaid(word, range.start(), {range.start(), end}) && !m_words.contains(range.start());
    if (word.kind == BlockKind::Title || word.kind == BlockKind::Meta)
        keepTogether({range.start(), end}, index);
    const qsizetype last = alone ? range.start() + 1 : range.end();
    for (qsizetype start = range.start(); start < last;) {
        if (const auto known = m_words.find(start); known != m_words.end())
            m_overruled.append({known->second.by, index});
        m_words[start] = word;
        start = lineEnd(start, last);
        while (start < last && m_parsed.text().at(start).isSpace())
            ++start;
    }
    return said ? nothingToDo(tr("The document says so by itself.")) : Fit();
}

Fit Ledger::takeSplit(qsizetype index, qsizetype offset)
{
    const QString &text = m_parsed.text();
    while (offset < text.size() && text.at(offset).isSpace())
        ++offset;
    const qsizetype at = m_parsed.blockAt(offset);
    const document::Block &block = m_parsed.blocks().at(at);
    const bool afterRunIn = at > 0 && offset == block.range.start() && m_parsed.blocks().at(at - 1).runIn;
    if (isLineStart(offset) && !afterRunIn)
        return nothingToDo(tr("A line begins here already."));
    if (offset != block.range.start()) {
        const QStringView before = QStringView(text).mid(block.range.start(), offset - block.range.start());
        if (offset >= block.range.end() || before.trimmed().isEmpty() || !text::isGraphemeBoundary(text, offset))
            return unfit(tr("There is nothing to part here."));
    }
    if (isReworded(offset))
        return unfit(tr("It lies inside words that you changed."));
    say(&m_lines, offset, {true, index});
    return {};
}

/// Whether the offset lies inside what stands for other words.
bool Ledger::isReworded(qsizetype offset) const
{
    auto it = m_rewordings.lower_bound(offset);
    if (it == m_rewordings.begin())
        return false;
    const TextRange range = std::prev(it)->second.range;
    return range.start() < offset && offset < range.end();
}

/// Words are changed only where it is beyond doubt that they are the ones that were meant.
Fit Ledger::takeRewording(const Correction &correction, qsizetype index, const annotation::Anchor &anchor)
{
    const QStringView text(m_parsed.text());
    const QStringView words = text.mid(anchor.range.start(), anchor.range.length());
    if (words == correction.text)
        return nothingToDo(tr("The text reads so by itself."));
    if (anchor.state != AnchorState::Exact || words != correction.place.quote || words.contains(QLatin1Char('\n')))
        return unfit(tr("Its words read otherwise now."));
    const auto common = [](QStringView a, QStringView b) {
        const auto differs = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
        return differs > 0 && a.at(differs - 1).isHighSurrogate() ? differs - 1 : differs;
    };
    const qsizetype before = common(words, correction.text);
    qsizetype after = 0;
    const qsizetype most = std::min(words.size(), correction.text.size()) - before;
    while (after < most && words.at(words.size() - 1 - after) == correction.text.at(correction.text.size() - 1 - after))
        ++after;
    if (after > 0 && words.at(words.size() - after).isLowSurrogate())
        --after;
    Rewording made{anchor.range,
                   {anchor.range.start() + before, anchor.range.end() - after},
                   correction.text.mid(before, correction.text.size() - before - after),
                   before > 0,
                   index};
    const auto inside = m_lines.upper_bound(made.range.start());
    if (inside != m_lines.end() && inside->first < made.range.end() && inside->second.yes)
        return unfit(tr("A line was parted inside its words."));
    for (auto it = m_rewordings.begin(); it != m_rewordings.end();) {
        if (it->second.place.end() > made.place.start() && it->second.place.start() < made.place.end()) {
            m_overruled.append({it->second.by, index});
            it = m_rewordings.erase(it);
        } else {
            ++it;
        }
    }
    m_rewordings.insert({made.place.start(), made});
    Fit fit;
    fit.range = made.place;
    return fit;
}

Fit Ledger::takeJoin(qsizetype index, qsizetype offset)
{
    if (offset == 0)
        return unfit(tr("There is no line before it."));
    if (!isLineStart(offset))
        return nothingToDo(tr("It goes on the line before already."));
    say(&m_lines, offset, {false, index});
    // What was said of the line that begins here is said of no line any more.
    if (const auto word = m_words.find(offset); word != m_words.end()) {
        m_overruled.append({word->second.by, index});
        m_words.erase(word);
    }
    if (const auto article = m_articles.find(offset); article != m_articles.end()) {
        m_overruled.append({article->second.by, index});
        m_articles.erase(article);
    }
    return {};
}

Fit Ledger::takeArticle(const Correction &correction, qsizetype index, qsizetype offset)
{
    const bool begins = correction.kind == CorrectionKind::Article;
    if (!isLineStart(offset))
        return begins ? unfit(tr("Its words stand in the middle of a line."))
                      : nothingToDo(tr("No article begins here."));
    if (!begins && offset == 0)
        return unfit(tr("There is no article before it."));
    const qsizetype block = m_parsed.blockAt(offset);
    const document::Article &article = m_parsed.articles().at(m_parsed.articleOf(block));
    const bool now = article.firstBlock == block && m_parsed.blocks().at(block).range.start() == offset;
    const auto known = m_articles.find(offset);
    const bool said = known == m_articles.end() && now == begins && (!begins || article.confidence >= 1);
    say(&m_articles, offset, {begins, index});
    if (!said)
        return {};
    return nothingToDo(begins ? tr("An article begins here already.") : tr("No article begins here."));
}

} // namespace core::corrections
