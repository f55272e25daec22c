// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linecolumns.h"

#include "core/repair/columnstates.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core::repair
{

namespace
{
constexpr int narrowest = 18;
constexpr int widest = 400;
constexpr int hang = marginHang;

bool isMidSentence(const PhysicalLine &line)
{
    return line.ending == PhysicalEnd::Other || line.ending == PhysicalEnd::Comma;
}

/// For each width, how many lines that end in mid-sentence it would fill.
std::vector<int> fillCounts(const std::vector<PhysicalLine> &lines)
{
    std::vector<int> counts(widest + 64, 0);
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        const PhysicalLine &line = lines[i];
        if (line.fixed || line.row || !isMidSentence(line) || line.width < narrowest - 2 || line.width > widest)
            continue;
        const int reach = std::min<int>(lines[i + 1].unit + gapBefore(line, lines[i + 1]), 24);
        ++counts[line.width - (line.closerEnd && !line.alnumEnd ? hang : 0)];
        --counts[line.width + reach];
    }
    int running = 0;
    for (int &count : counts)
        count = running += count;
    return counts;
}

/// A page copied with an empty line after each line: nearly all lines have one above, and most end in mid-sentence.
bool isSpacedPage(const std::vector<PhysicalLine> &lines)
{
    constexpr size_t fewest = 20;
    if (lines.size() < fewest)
        return false;
    const auto count = [&lines](auto &&is) {
        return static_cast<size_t>(std::count_if(lines.begin(), lines.end(), is)) * 10;
    };
    return count([](const PhysicalLine &l) { return l.blanksBefore > 0; }) > lines.size() * 8 &&
           count([](const PhysicalLine &l) { return isMidSentence(l); }) > lines.size() * 5 &&
           count([](const PhysicalLine &l) { return l.prose; }) > lines.size() * 5;
}

std::vector<ColumnCandidate> candidates(const std::vector<PhysicalLine> &lines, bool &proven)
{
    proven = isSpacedPage(lines);
    const std::vector<int> counts = fillCounts(lines);
    std::vector<std::pair<double, ColumnCandidate>> found;
    for (int w = narrowest; w <= widest; ++w) {
        const int here = counts[static_cast<size_t>(w)];
        if (here < 2)
            continue;
        int beyond = here;
        for (int d = 3; d <= 8; ++d)
            beyond = std::min(beyond, counts[static_cast<size_t>(w + d)]);
        const double drop = std::log((here + 1.0) / (beyond + 1.0));
        const double enter = std::clamp(13 - 2 * drop, 3.0, 12.0);
        found.push_back({here * (0.2 + drop), {w, static_cast<float>(enter)}});
        proven = proven || (drop > 3.3 && here >= 25);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    // Where one width is beyond doubt, a page with others is likely too.
    std::vector<ColumnCandidate> out;
    for (const auto &[score, candidate] : found) {
        if (out.size() == ColumnStates::mostCandidates)
            break;
        out.push_back({candidate.width, proven ? std::min(candidate.enter, 6.5F) : candidate.enter});
    }
    return out;
}

/// Adds how much more likely the line is in a column of each width than in text that was not wrapped, in nats.
/// After the end of a paragraph (`before`) a line may be a first line whose indent the copy lost.
void addGains(ColumnStates &states, const PhysicalLine &line, const PhysicalLine &next, const PhysicalLine *before)
{
    using Score = ColumnStates::Score;
    constexpr auto scored = &ColumnStates::scored;
    constexpr Score lostIndent = 4;
    constexpr std::array<Score, 6> fullEnd{scored(0.8F), scored(-2.6F), scored(-1.5F),
                                           scored(0.9F), scored(-2.F),  scored(0.F)};
    constexpr std::array<Score, 6> shortEnd{scored(-0.4F), scored(0.1F), scored(0.F),
                                            scored(-1.F),  scored(0.F),  scored(-0.2F)};
    constexpr std::array<Score, 3> proseGain{scored(0.3F), scored(-0.6F), scored(-0.3F)};
    constexpr Score fullGain = scored(2.7F);
    constexpr Score indentedGain = scored(1.2F);
    constexpr Score apartGain = scored(-0.2F);
    constexpr Score hangs = scored(-0.3F);
    constexpr Score over = scored(-2.5F);
    constexpr Score beyond = scored(-4.F);
    if (line.row)
        return states.add(apartGain);
    // What no column comes near to is all the same.
    const auto bounded = [](int width) { return static_cast<Score>(std::min(width, 4 * widest)); };
    const auto end = static_cast<size_t>(line.ending);
    const Score prose = proseGain[line.prose ? 0 : line.width >= 24 ? 1 : 2];
    const auto full = static_cast<Score>(fullGain + fullEnd[end] + prose);
    const auto indented = static_cast<Score>(indentedGain + fullEnd[end] + prose);
    const auto apart = static_cast<Score>(apartGain + shortEnd[end]);
    const Score width = bounded(line.width);
    // The narrowest column that holds the line, and the narrowest that it does not fill: see fillOf().
    const auto holds = static_cast<Score>(width - std::max<int>(hang, std::min<int>(line.squeeze, 4)));
    const Score unfilled =
        bounded(std::max(line.width + gapBefore(line, next) + next.unit, line.spread ? line.width + 9 : 0));
    const Score squeezed = line.closerEnd ? Score(0) : static_cast<Score>(width - std::min<int>(hang, line.squeeze));
    const bool mayOpen = line.indent <= 1 && (!before || before->ending != PhysicalEnd::Comma);
    /// The narrowest column it may open.
    const Score opening = bounded(!mayOpen ? widest + 1 : before ? before->width + 5 : 0);
    states.addEach([=](Score column) -> Score {
        const Score outside = column >= width ? Score(0) : column >= squeezed ? hangs : over;
        const auto first = static_cast<Score>(column - lostIndent);
        const bool lost = (column >= opening) & (first >= holds) & (first < unfilled);
        const Score unfull = lost ? indented : apart;
        const auto filled = static_cast<Score>(full + outside);
        const Score held = column < unfilled ? filled : unfull;
        return column < holds ? beyond : held;
    });
}

/// Viterbi over the lines. A state is reached from itself or from the best state of the line before, so a step costs as
/// many operations as there are states.
std::vector<quint8> decoded(const std::vector<PhysicalLine> &lines, const std::vector<ColumnCandidate> &columns)
{
    ColumnStates states(columns);
    constexpr ColumnStates::Score fixed = ColumnStates::scored(-4.F);
    constexpr ColumnStates::Score last = ColumnStates::scored(-0.1F);
    std::vector<quint8> bestBefore(lines.size(), 0);
    std::vector<quint32> switched(lines.size(), 0);
    for (size_t i = 0; i < lines.size(); ++i) {
        const size_t best = states.best();
        bestBefore[i] = static_cast<quint8>(best);
        switched[i] = states.switchFrom(best);
        if (lines[i].fixed)
            states.add(fixed);
        else if (i + 1 == lines.size())
            states.add(last);
        else
            addGains(states, lines[i], lines[i + 1], i > 0 ? &lines[i - 1] : nullptr);
    }
    std::vector<quint8> path(lines.size(), 0);
    size_t at = states.best();
    for (size_t i = lines.size(); i-- > 0;) {
        path[i] = static_cast<quint8>(at);
        if ((switched[i] >> at & 1U) != 0)
            at = bestBefore[i];
    }
    return path;
}

/// What the lines of one stretch in a column say together.
struct StretchSigns {
    size_t lines = 0;
    int column = 0;
    int full = 0;
    int ends = 0;  ///< lines that end a sentence
    int stops = 0; ///< of the full lines, those that end a sentence
    int commas = 0;
    int prose = 0;
    int other = 0;
    int named = 0; ///< open like rows of a list: a name, a blank
};

StretchSigns signsOf(const std::vector<PhysicalLine> &lines, size_t from, size_t to, int column)
{
    StretchSigns signs;
    signs.lines = to - from;
    signs.column = column;
    for (size_t i = from; i < to; ++i) {
        signs.ends += lines[i].ending == PhysicalEnd::Stop;
        if (i + 1 == lines.size() || fillOf(lines[i], lines[i + 1], column) != Fill::Full)
            continue;
        ++signs.full;
        signs.stops += lines[i].ending == PhysicalEnd::Stop;
        signs.commas += lines[i].ending == PhysicalEnd::Comma;
        signs.prose += lines[i].prose || lines[i].ending == PhysicalEnd::Comma;
        signs.other += lines[i].ending == PhysicalEnd::Other;
        signs.named += lines[i].named;
    }
    return signs;
}

/// A good part of the text stands in lines that no column holds: paragraphs of one line.
bool isUnwrapped(const std::vector<PhysicalLine> &lines, const std::vector<quint16> &columns)
{
    constexpr int paragraph = 100;
    qint64 all = 0;
    qint64 outside = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        all += lines[i].width;
        const bool held = columns[i] > 0 && lines[i].width <= 2 * columns[i];
        outside += lines[i].width > paragraph && !held ? lines[i].width : 0;
    }
    return outside * 4 > all;
}

/// Among paragraphs of one line a wrapped part must prove itself: some lines of running text, of which commas end a
/// few. Items of a list have like lengths by chance.
bool isStrayColumn(const StretchSigns &signs)
{
    constexpr int fewest = 8;
    return signs.full < fewest || signs.commas * 2 > signs.full || signs.prose * 2 < signs.full ||
           signs.named * 2 > signs.full || static_cast<size_t>(signs.full) * 3 < signs.lines;
}

/// Whether the lines, of like length, end for other reasons than a margin.
bool isNoColumn(const StretchSigns &signs, const PhysicalLine &last)
{
    // Verse ends its lines with the sentence.
    const bool verse = signs.stops >= 2 && signs.stops > signs.other;
    // Running text has a punctuation mark about every ten characters.
    const bool list = signs.prose == 0 ? signs.full * signs.column > 250 : signs.prose * 10 < signs.full;
    // Names and offices.
    const bool rows = signs.named * 3 > signs.full * 2;
    const bool unended = signs.lines <= 6 && signs.ends == 0 && last.ending == PhysicalEnd::Other;
    // A headline set over some lines, all of them filled but the last.
    const bool headline = unended && last.width + 4 < signs.column;
    // A chapter, a section and an item over each other, of like length by chance: no sentence ends in it, and the last
    // is an item.
    const bool stack = unended && signs.full == signs.other && last.itemStart;
    return verse || list || rows || headline || stack;
}

/// Verse and lists may have lines of one length; but there the lines end with the sentence. Such stretches are taken
/// back, and those with hardly a full line in them.
void dropUnproven(const std::vector<PhysicalLine> &lines, std::vector<quint16> &columns, int fewest)
{
    const bool unwrapped = isUnwrapped(lines, columns);
    for (size_t from = 0; from < columns.size();) {
        size_t to = from;
        while (to < columns.size() && columns[to] == columns[from])
            ++to;
        const int enough = columns[from] < 40 ? fewest * 2 - 1 : fewest;
        if (columns[from] > 0) {
            const StretchSigns signs = signsOf(lines, from, to, columns[from]);
            if (signs.full < enough || isNoColumn(signs, lines[to - 1]) || (unwrapped && isStrayColumn(signs)))
                std::fill(columns.begin() + static_cast<qsizetype>(from), columns.begin() + static_cast<qsizetype>(to),
                          0);
        }
        from = to;
    }
}

/// Single lines between wrapped ones that were taken for not wrapped, a heading or a first line, lie in the column too;
/// so does the rest of a sentence after a column's last full line.
void bridge(const std::vector<PhysicalLine> &lines, std::vector<quint16> &columns)
{
    constexpr size_t longest = 6;
    for (size_t from = 0; from < columns.size();) {
        size_t to = from;
        while (to < columns.size() && columns[to] == 0)
            ++to;
        const int before = from > 0 ? columns[from - 1] : 0;
        const int after = to < columns.size() ? columns[to] : 0;
        const auto fits = [&](size_t i, int column) { return column > 0 && lines[i].width <= column + hang; };
        if (to > from && to - from <= longest) {
            for (size_t i = from; i < to; ++i)
                columns[i] = static_cast<quint16>(fits(i, after) ? after : fits(i, before) ? before : 0);
        } else if (to > from && fits(from, before) && isMidSentence(lines[from - 1]) &&
                   fillOf(lines[from - 1], lines[from], before) == Fill::Full) {
            columns[from] = static_cast<quint16>(before);
        }
        from = std::max(to, from + 1);
    }
}
/// Sets right the lines at the border of two columns. After a full line that ends in mid-sentence its last words stand
/// in the same column, though they may be so few that they would fit the next one as well.
void settleBorders(const std::vector<PhysicalLine> &lines, std::vector<quint16> &columns)
{
    for (size_t i = 0; i + 2 < lines.size(); ++i) {
        const int column = columns[i];
        if (column == 0 || columns[i + 1] == column || columns[i + 1] == 0 || !isMidSentence(lines[i]))
            continue;
        constexpr int lostIndent = 4;
        const bool full = fillOf(lines[i], lines[i + 1], column) == Fill::Full ||
                          fillOf(lines[i], lines[i + 1], column - lostIndent) == Fill::Full;
        const bool rest = lines[i + 1].ending == PhysicalEnd::Stop && lines[i + 1].width <= column + hang &&
                          fillOf(lines[i + 1], lines[i + 2], columns[i + 1]) == Fill::Short;
        if (full && rest)
            columns[i + 1] = static_cast<quint16>(column);
    }
    // The other way round: the first line of a column may have been counted to the one above.
    for (size_t i = lines.size() - std::min<size_t>(lines.size(), 2); i-- > 0;) {
        constexpr int lostIndent = 4;
        const int next = columns[i + 1];
        const auto fills = [&](int column) { return fillOf(lines[i], lines[i + 1], column) == Fill::Full; };
        if (next > 0 && next != columns[i] && columns[i] > 0 && isMidSentence(lines[i]) && !fills(columns[i]) &&
            !fills(columns[i] - lostIndent) && (fills(next) || fills(next - lostIndent)))
            columns[i] = static_cast<quint16>(next);
    }
}
} // namespace

std::vector<quint16> findColumns(const std::vector<PhysicalLine> &lines)
{
    std::vector<quint16> out(lines.size(), 0);
    bool proven = false;
    const std::vector<ColumnCandidate> columns = candidates(lines, proven);
    if (columns.empty())
        return out;
    const std::vector<quint8> path = decoded(lines, columns);
    for (size_t i = 0; i < path.size(); ++i) {
        if (path[i] > 0)
            out[i] = static_cast<quint16>(columns[path[i] - 1U].width);
    }
    dropUnproven(lines, out, proven ? 1 : 3);
    bridge(lines, out);
    settleBorders(lines, out);
    return out;
}

} // namespace core::repair
