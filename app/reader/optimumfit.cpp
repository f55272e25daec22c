// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/optimumfit.h"

#include "app/reader/linecomposer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace app::reader
{

namespace
{
constexpr float tolerance = 0.05F;
/// One sign of a script without blanks to so many others leaves a text one of words.
constexpr qsizetype wordsPart = 8;
/// A blank stretched by this part of an em is as bad as one squeezed by all it gives.
constexpr float stretchUnit = 0.16F;
constexpr double linePenalty = 10;
constexpr double worstBadness = 10'000;
constexpr double hyphenPenalty = 100;
constexpr double hyphensInARow = 4000;
/// Worse than the widest blanks that are suffered: no paragraph ends in a hyphen and a scrap unless a line would be
/// left ragged without.
constexpr double hyphenBeforeScrap = 40'000'000;
/// As bad as blanks of nearly three times their width: a paragraph had better not end in a hyphen and a longer rest,
/// either.
constexpr double hyphenBeforeLast = 4'000'000;
constexpr double unlikeNeighbours = 3000;
constexpr float unlike = 1; ///< difference of two lines' stretch, in units
constexpr double lonelyWord = 8000;
constexpr float shortRest = 4; ///< em; a last line with less is lonely
constexpr size_t hyphensTogether = 2;
constexpr double never = std::numeric_limits<double>::max();

/// The best way to a place, after so many lines with hyphens just before it.
struct Node {
    double demerits = never;
    float stretch = 0; ///< of the line that ends here, in units
    qint32 from = -1;
    size_t fromRun = 0;
    qint32 contentEnd = 0;
};

class Fitter
{
public:
    Fitter(const std::vector<LineItem> &items, const ComposeOptions &options, float em)
        : m_items(items), m_options(options), m_em(em), m_nodes(items.size() + 1)
    {
        m_nodes[0][0].demerits = 0;
        m_lastWord = size();
        while (m_lastWord > 0 && item(m_lastWord - 1).kind == CharacterClass::Space)
            --m_lastWord;
        while (m_lastWord > 0 && item(m_lastWord - 1).kind != CharacterClass::Space)
            --m_lastWord;
    }

    std::vector<LineEnd> run()
    {
        for (qint32 at = 0; at < size(); ++at) {
            for (size_t hyphens = 0; hyphens <= hyphensTogether; ++hyphens) {
                if (node(at, hyphens).demerits < never)
                    extend(at, hyphens);
            }
        }
        return ends();
    }

private:
    /// A line from one place to another, as far as it has grown.
    struct Line {
        qint32 end = 0;
        qint32 contentEnd = 0;
        float natural = 0; ///< with its hyphen
        float gives = 0;
        int blanks = 0;
        bool hyphen = false;

        float width = 0; ///< up to the last ink
        float pending = 0;
        float pendingGives = 0;
        int pendingBlanks = 0;

        void take(const LineItem &it, qint32 at, bool first)
        {
            end = at + 1;
            if (it.kind == CharacterClass::Space && !first) {
                pending += it.advance;
                pendingGives += givesOf(it);
                ++pendingBlanks;
                return;
            }
            width += pending + it.advance - (first ? it.trimLeft : 0);
            gives += pendingGives;
            blanks += pendingBlanks;
            pending = it.gap;
            pendingGives = first ? 0 : givesOf(it);
            pendingBlanks = it.gap > 0 || it.stretchAfter ? 1 : 0;
            natural = width - it.trimRight;
            contentEnd = end;
        }
    };

    qint32 size() const { return static_cast<qint32>(m_items.size()); }
    const LineItem &item(qint32 i) const { return m_items[size_t(i)]; }
    Node &node(qint32 at, size_t hyphens) { return m_nodes[size_t(at)][hyphens]; }

    bool mayHyphenate(qint32 before) const
    {
        const bool ends = m_options.fillLast ? before >= size() : before >= m_lastWord;
        return !ends && !item(before).breakBefore && item(before).hyphen > 0;
    }

    /// Tries all lines that begin at a place; where none is good, the fullest one.
    void extend(qint32 at, size_t hyphens)
    {
        const float available = m_options.width - (at == 0 ? m_options.indent : m_options.hang);
        Line grown;
        Line fullest;
        bool good = false;
        for (qint32 i = at; i < size(); ++i) {
            grown.take(item(i), i, i == at);
            if (grown.natural - grown.gives > available + tolerance)
                break;
            const bool last = grown.end == size();
            const bool parted = !last && hyphens < hyphensTogether && mayHyphenate(grown.end);
            if (!last && !parted && !item(grown.end).breakBefore)
                continue;
            Line line = grown;
            line.hyphen = parted;
            line.natural += parted ? item(grown.end).hyphen : 0;
            if (line.natural - line.gives > available + tolerance)
                continue;
            fullest = line;
            const float stretch = stretchOf(line, available);
            if (last || stretch * stretchUnit < widestBlank) {
                good = true;
                relax(at, hyphens, line, stretch);
            }
        }
        if (!good)
            relax(at, hyphens, fullest.end > 0 ? fullest : cut(at, available), 0, worstBadness);
    }

    /// What fits of a word that is wider than a line.
    Line cut(qint32 at, float available) const
    {
        Line line;
        line.take(item(at), at, true);
        for (Line longer = line; longer.end < size();) {
            longer.take(item(longer.end), longer.end, false);
            if (longer.natural > available + tolerance)
                break;
            line = longer;
        }
        return line;
    }

    float stretchOf(const Line &line, float available) const
    {
        const float room = available - line.natural;
        if (line.end == size() && !m_options.fillLast && room >= 0)
            return 0;
        if (room < 0)
            return room / std::max(line.gives, 1e-3F);
        return room / (stretchUnit * m_em * std::max(0.2F, float(line.blanks)));
    }

    void relax(qint32 at, size_t hyphens, const Line &line, float stretch, double least = 0)
    {
        const Node &from = node(at, hyphens);
        const double badness = std::clamp(100 * std::pow(std::abs(double(stretch)), 3), least, worstBadness);
        double demerits = from.demerits + std::pow(linePenalty + badness, 2);
        const bool last = line.end == size();
        if (line.hyphen)
            demerits += hyphenPenalty * hyphenPenalty + (hyphens > 0 ? hyphensInARow : 0);
        if (last && !m_options.fillLast) {
            const bool scrap = line.natural < shortRest * m_em;
            demerits += hyphens == 0 ? 0 : scrap ? hyphenBeforeScrap : hyphenBeforeLast;
            demerits += at > 0 && scrap ? lonelyWord : 0;
        } else if (at > 0 && std::abs(stretch - from.stretch) > unlike) {
            demerits += unlikeNeighbours;
        }
        Node &to = node(line.end, line.hyphen ? hyphens + 1 : 0);
        if (demerits < to.demerits)
            to = {demerits, stretch, at, hyphens, line.contentEnd};
    }

    std::vector<LineEnd> ends()
    {
        std::vector<LineEnd> found;
        size_t hyphens = 0;
        for (qint32 at = size(); at > 0;) {
            const Node &here = node(at, hyphens);
            found.push_back({at, here.contentEnd, hyphens > 0});
            at = here.from;
            hyphens = here.fromRun;
        }
        std::reverse(found.begin(), found.end());
        return found;
    }

    const std::vector<LineItem> &m_items;
    const ComposeOptions &m_options;
    float m_em;
    qint32 m_lastWord = 0; ///< where it begins
    std::vector<std::array<Node, hyphensTogether + 1>> m_nodes;
};
} // namespace

bool isOfWords(const std::vector<LineItem> &items)
{
    const auto wide = std::count_if(items.begin(), items.end(), [](const LineItem &item) { return isWide(item.kind); });
    return wide * wordsPart < static_cast<qsizetype>(items.size());
}

std::vector<LineEnd> optimumFit(const std::vector<LineItem> &items, const ComposeOptions &options, float em)
{
    return items.empty() ? std::vector<LineEnd>() : Fitter(items, options, em).run();
}

} // namespace app::reader
