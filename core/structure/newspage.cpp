// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/newspage.h"

#include "core/structure/pageevidence.h"

#include <QMap>

#include <algorithm>

namespace core::structure
{

namespace
{
class PageReader
{
public:
    explicit PageReader(const Draft &draft) : m_evidence(draft) {}
    PageReading read() const;

private:
    float transition(PageOrder order, PagePart from, PagePart to, size_t line) const;
    float afterText(PageOrder order, PagePart from, PagePart to, size_t line) const;
    static float afterPicture(PageOrder order, PagePart from, PagePart to);
    float decode(PageOrder order, std::vector<PagePart> &parts) const;
    float openingCost(PageOrder order, PagePart part) const;
    static float closingCost(PageOrder order, PagePart part);

    const PageEvidence m_evidence;
};

/// What may follow a part, and its cost.
using Ways = std::initializer_list<std::pair<PagePart, float>>;

float pick(PagePart to, Ways ways)
{
    for (const auto &[part, cost] : ways) {
        if (part == to)
            return cost;
    }
    return neverCost;
}

// Headlines before: what can follow an article is a headline; where headlines come after the text it is a text.

float PageReader::afterText(PageOrder order, PagePart from, PagePart to, size_t line) const
{
    using enum PagePart;
    const bool after = order == PageOrder::HeadlineAfter;
    const float open = 3;
    const bool dangling = m_evidence.at(line - 1).dangling;
    const float start = m_evidence.startCost(line);
    switch (from) {
    case Start:
        return pick(to, {{Body, 0.F},
                         {Note, 1.F},
                         {Title, open + (dangling ? 9.F : 1.5F)},
                         {Caption, 6.F},
                         {Start, std::max(6.F, 8 + start)},
                         {Editor, 3.F}});
    case Body:
        return pick(to, {{Body, m_evidence.isBrokenAt(line) ? 2.5F : 0.F},
                         {Note, 0.F},
                         {Title, open + (dangling ? 5.F : 0.F)},
                         {Caption, 6.F},
                         {Start, std::max(0.5F, 8 + start) + (dangling ? 8.F : 0.F)},
                         {Editor, 3.F}});
    case Note:
        return pick(to, {{Title, 0.F}, {Body, 3.F}, {Start, 5.F}, {Caption, 3.F}, {Note, 1.F}, {Editor, 1.F}});
    case Title:
        return pick(to, {{Title, m_evidence.continuationCost(line)},
                         {Byline, 0.F},
                         {Start, after                                   ? start
                                 : m_evidence.isUnderFirstHeadline(line) ? 0.F
                                                                         : start - 1},
                         {Editor, after ? 0.5F : neverCost},
                         {Caption, after ? 0.F : neverCost}});
    default:
        return pick(to, {{Start, 0.F}, {Byline, 2.F}, {Caption, after ? 0.F : 4.F}, {Editor, after ? 0.F : neverCost}});
    }
}

float PageReader::afterPicture(PageOrder order, PagePart from, PagePart to)
{
    using enum PagePart;
    const bool after = order == PageOrder::HeadlineAfter;
    switch (from) {
    case Editor:
        return pick(to, {{Start, after ? 0.F : 6.F}, {Title, after ? neverCost : 0.F}, {Caption, 0.F}, {Editor, 0.5F}});
    case Caption:
        return pick(to, {{Caption, 0.7F}, {Credit, 0.F}});
    case Credit:
        return pick(to, {{PictureTitle, 0.F},
                         {Editor, 0.5F},
                         {Start, after ? 1.F : 6.F},
                         {Title, after ? neverCost : 1.F},
                         {Caption, 1.F},
                         {Credit, 2.F},
                         {Body, after ? neverCost : 2.F}});
    default:
        return pick(to, {{Editor, 0.F},
                         {Start, after ? 0.F : 6.F},
                         {Title, after ? neverCost : 0.F},
                         {Caption, 0.F},
                         {PictureTitle, 3.F}});
    }
}

float PageReader::transition(PageOrder order, PagePart from, PagePart to, size_t line) const
{
    using enum PagePart;
    const bool picture = from == Editor || from == Caption || from == Credit || from == PictureTitle;
    return picture ? afterPicture(order, from, to) : afterText(order, from, to, line);
}

float PageReader::openingCost(PageOrder order, PagePart part) const
{
    const bool headline = m_evidence.opensWithHeadline();
    switch (part) {
    case PagePart::Start:
        if (order == PageOrder::HeadlineBefore)
            return 12;
        return headline ? 3.F : 0.F;
    case PagePart::Title:
        return order == PageOrder::HeadlineBefore && headline ? 3.F : neverCost;
    case PagePart::Caption:
        return 1;
    default:
        return neverCost;
    }
}

float PageReader::closingCost(PageOrder order, PagePart part)
{
    if (part == PagePart::Caption)
        return neverCost;
    const bool headline = part == PagePart::Title || part == PagePart::Byline;
    const bool text = part == PagePart::Body || part == PagePart::Start;
    if (order == PageOrder::HeadlineBefore)
        return headline ? neverCost : 0.F;
    return text ? 5.F : 0.F;
}

float PageReader::decode(PageOrder order, std::vector<PagePart> &parts) const
{
    const size_t count = m_evidence.size();
    std::vector<std::array<quint8, pagePartCount>> came(count);
    PartCosts cost;
    for (size_t k = 0; k < pagePartCount; ++k)
        cost[k] = openingCost(order, static_cast<PagePart>(k)) + m_evidence.at(0).costs[k];
    for (size_t i = 1; i < count; ++i) {
        PartCosts next;
        next.fill(neverCost * 4);
        for (size_t k = 0; k < pagePartCount; ++k) {
            if (m_evidence.at(i).costs[k] >= neverCost)
                continue;
            float best = neverCost * 4;
            for (size_t j = 0; j < pagePartCount; ++j) {
                if (cost[j] >= neverCost)
                    continue;
                const float way = cost[j] + transition(order, static_cast<PagePart>(j), static_cast<PagePart>(k), i);
                if (way < best) {
                    best = way;
                    came[i][k] = static_cast<quint8>(j);
                }
            }
            next[k] = std::min(best + m_evidence.at(i).costs[k], neverCost * 4);
        }
        cost = next;
    }
    for (size_t k = 0; k < pagePartCount; ++k)
        cost[k] += closingCost(order, static_cast<PagePart>(k));
    size_t at = static_cast<size_t>(std::min_element(cost.begin(), cost.end()) - cost.begin());
    const float total = cost[at];
    parts.assign(count, PagePart::Body);
    for (size_t i = count; i-- > 0;) {
        parts[i] = static_cast<PagePart>(at);
        at = came[i][at];
    }
    return total;
}

PageReading PageReader::read() const
{
    std::vector<PagePart> after;
    std::vector<PagePart> before;
    float afterCost = 0;
    float beforeCost = 0;
    constexpr size_t worthThread = 2000;
    inStretches(2, m_evidence.size() < worthThread ? 2 : 1, workers(), [&](size_t, size_t begin, size_t end) {
        if (begin == 0)
            afterCost = decode(PageOrder::HeadlineAfter, after);
        if (end == 2)
            beforeCost = decode(PageOrder::HeadlineBefore, before);
    });
    PageReading out;
    out.order = beforeCost < afterCost ? PageOrder::HeadlineBefore : PageOrder::HeadlineAfter;
    out.parts = out.order == PageOrder::HeadlineBefore ? std::move(before) : std::move(after);
    for (size_t i = 0; i < m_evidence.size(); ++i)
        out.signs.push_back(m_evidence.at(i).signs);
    // One text without any of the parts is no page: its title is found otherwise.
    const bool plain =
        std::all_of(out.parts.begin() + 1, out.parts.end(), [](PagePart part) { return part == PagePart::Body; });
    if (plain)
        out.parts.clear();
    return out;
}
} // namespace

namespace
{
/// One article alone: its byline stands under the headline at its beginning or end, with nothing but short lines
/// between.
bool hasOuterByline(const Draft &draft)
{
    constexpr qsizetype mostLines = 5;
    constexpr qint32 longest = 60;
    const qsizetype last = draft.size() - 1;
    const auto names = [&draft](qsizetype i) {
        return draft.has(i, LineForm::Byline) && !draft.has(i, LineForm::Names);
    };
    if (names(last) && last > 0 && draft.line(last - 1).letters <= longest && draft.line(last - 1).end != LineEnd::Stop)
        return true;
    for (qsizetype i = 0; i < std::min(mostLines, last) && draft.line(i).end != LineEnd::Stop; ++i) {
        if (i > 0 && names(i))
            return true;
    }
    return false;
}
} // namespace

namespace
{
/// How many columns of plainly different widths there are. Of one column some paragraphs seem a character narrower,
/// where no line of theirs happens to fill it.
int plainlyDifferent(const QMap<int, int> &paragraphsAt)
{
    constexpr int fewest = 3;
    constexpr int character = 2;
    int widths = 0;
    int last = -character - 1;
    for (auto width = paragraphsAt.begin(); width != paragraphsAt.end(); ++width) {
        if (width.value() < fewest)
            continue;
        widths += width.key() - last > character ? 1 : 0;
        last = width.key();
    }
    return widths;
}
} // namespace

bool isPage(const Draft &draft)
{
    int wrapped = 0;
    int forms = 0;
    int reports = 0;
    int bylines = 0; // with a reporter's office
    constexpr qsizetype longestPage = 1000;
    constexpr qsizetype sparse = 200;
    QMap<int, int> columns;
    for (qsizetype i = 0; i < draft.size(); ++i) {
        const Line &line = draft.line(i);
        const document::LayoutHint hint = line.hint();
        wrapped += hint.lines >= 2;
        if (hint.lines >= 3 && hint.column > 0)
            ++columns[hint.column];
        bylines += draft.has(i, LineForm::Byline) && !draft.has(i, LineForm::Names) ? 1 : 0;
        forms += draft.has(i, LineForm::Credit | LineForm::Editor) ? 1 : 0;
        reports += line.letters > 20 && draft.has(i, LineForm::Dateline) ? 1 : 0;
    }
    // One such line among hundreds may stand in any long text; a page is full of them.
    if (draft.size() > longestPage && (bylines + forms + reports) * sparse < draft.size())
        return false;
    const int widths = plainlyDifferent(columns);
    return reports >= 2 || (wrapped >= 2 && (forms > 0 || reports > 0 || bylines >= 2 || widths >= 2 ||
                                             (bylines == 1 && hasOuterByline(draft))));
}

PageReading readPage(const Draft &draft)
{
    if (draft.size() < 3)
        return {};
    return PageReader(draft).read();
}

} // namespace core::structure
