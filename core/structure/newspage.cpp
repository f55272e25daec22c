// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/newspage.h"

#include "core/structure/newsforms.h"
#include "core/structure/numbering.h"
#include "core/text/names.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace core::structure
{

namespace
{
constexpr size_t partCount = 9;
constexpr float never = 1e6F;
using PartCosts = std::array<float, partCount>;

size_t index(PagePart part)
{
    return static_cast<size_t>(part);
}

/// What is known of a line before the parts are chosen.
struct Seen {
    PartCosts costs{}; ///< of playing each part, by itself
    StartSigns signs;
    bool dangling = false;  ///< a heading, which wants text under it
    bool shortOpen = false; ///< short, and no sentence: a heading or part of a headline
};

constexpr int fewLetters = 44;

bool isShortOpen(const Draft &draft, qsizetype i)
{
    const Line &line = draft.line(i);
    return line.letters <= fewLetters && line.end != LineEnd::Stop && line.end != LineEnd::Colon &&
           !draft.text(i).endsWith(u'；');
}

/// Columns of blanks inside: a row of a list with its places.
bool isTabular(QStringView text)
{
    int blanks = 0;
    for (const QChar c : text) {
        blanks = c.isSpace() ? blanks + 1 : 0;
        if (blanks >= 2)
            return true;
    }
    return false;
}

/// Widths of the columns before and after each line, taken from paragraphs of several lines.
class Columns
{
public:
    explicit Columns(const Draft &draft) : m_before(static_cast<size_t>(draft.size())), m_after(m_before.size())
    {
        Run run;
        for (size_t i = 0; i < m_before.size(); ++i) {
            m_before[i] = run;
            const document::LayoutHint hint = draft.line(static_cast<qsizetype>(i)).hint();
            run = hint.lines >= 2 && hint.column > 0 && hint.column < narrow
                      ? Run()
                      : next(draft, static_cast<qsizetype>(i), run);
        }
        run = {};
        for (size_t i = m_after.size(); i-- > 0;)
            m_after[i] = run = next(draft, static_cast<qsizetype>(i), run);
    }

    /// How surely the text from line i on is set to another width than the text before: 0 to 1.
    float change(size_t i) const
    {
        const Run &before = m_before[i];
        const Run &after = m_after[i];
        if (before.width == 0 || after.width == 0 || std::abs(before.width - after.width) < 2)
            return 0;
        return before.lines >= 6 && after.lines >= 6 ? 1.F : before.lines >= 3 && after.lines >= 3 ? 0.7F : 0.4F;
    }

private:
    /// Beside a picture or a headline, columns are narrower for some lines.
    static constexpr int narrow = 30;

    /// Paragraphs of one width after each other, and how many lines they have.
    struct Run {
        int width = 0;
        int lines = 0;
    };

    static Run next(const Draft &draft, qsizetype i, Run run)
    {
        const document::LayoutHint hint = draft.line(i).hint();
        if (hint.lines < 2 || hint.column < narrow || draft.line(i).letters <= fewLetters)
            return run;
        return {hint.column, (hint.column == run.width ? run.lines : 0) + hint.lines};
    }

    std::vector<Run> m_before;
    std::vector<Run> m_after;
};

/// How captions begin: 近日，… 图为… 10月27日，…
bool opensCaption(QStringView text)
{
    static constexpr std::array<QStringView, 6> openings{u"近日", u"日前", u"图为", u"圖為", u"近期", u"图①"};
    if (std::any_of(openings.begin(), openings.end(), [text](QStringView word) { return text.startsWith(word); }))
        return true;
    const qsizetype comma = text.left(12).indexOf(u'，');
    const QStringView date = text.left(std::max<qsizetype>(comma, 0));
    return date.endsWith(u'日') && date.front().isDigit() && date.contains(u'月');
}

class PageReader
{
public:
    explicit PageReader(const Draft &draft);
    PageReading read();

private:
    float titleCost(qsizetype i) const;
    bool hasParallels(qsizetype i) const;
    bool isLoneInReport(qsizetype i) const;
    bool isBrokenAt(size_t line) const;
    float continuationCost(size_t line) const;
    void see(qsizetype i, const Columns &columns);
    float transition(PageOrder order, PagePart from, PagePart to, size_t line) const;
    float startCost(size_t line) const;
    float decode(PageOrder order, std::vector<PagePart> &parts) const;
    float openingCost(PageOrder order, PagePart part) const;
    static float closingCost(PageOrder order, PagePart part);

    const Draft &m_draft;
    std::vector<Seen> m_seen;
    QHash<QString, int> m_repeats;
    bool m_spaced = false;
};

PageReader::PageReader(const Draft &draft) : m_draft(draft), m_seen(static_cast<size_t>(draft.size()))
{
    int gaps = 0;
    for (qsizetype i = 0; i < draft.size(); ++i) {
        if (draft.line(i).letters <= fewLetters)
            ++m_repeats[draft.text(i).toString()];
        gaps += draft.line(i).hint().blankBefore > 0;
    }
    m_spaced = gaps * 3 > draft.size() * 2;
    const Columns columns(draft);
    for (qsizetype i = draft.size(); i-- > 0;)
        see(i, columns);
}

/// Further down stands a line of about the same few letters, also by itself: both are subheads.
bool PageReader::hasParallels(qsizetype i) const
{
    constexpr qsizetype reach = 40;
    const qint32 letters = m_draft.line(i).letters;
    if (letters < 4 || letters > 8 || !isShortOpen(m_draft, i))
        return false;
    for (qsizetype k = i + 2; k < std::min(i + reach, m_draft.size()); ++k) {
        const Line &line = m_draft.line(k);
        if (line.letters <= 60 && (isCreditLine(m_draft.text(k)) || isByline(m_draft.text(k))))
            return false;
        if (line.letters >= 2 && std::abs(line.letters - letters) <= 2 && isShortOpen(m_draft, k) &&
            m_draft.line(k - 1).letters > fewLetters / 2 && k + 1 < m_draft.size() &&
            m_draft.line(k + 1).letters > fewLetters / 2)
            return true;
    }
    return false;
}

/// A line by itself among the paragraphs of a short report, which has no subheads: rather the report's headline.
bool PageReader::isLoneInReport(qsizetype i) const
{
    constexpr qsizetype report = 12;
    const Line &line = m_draft.line(i);
    if (!m_spaced || !m_seen[static_cast<size_t>(i)].dangling || line.letters < 10 || line.hint().lines > 1 ||
        readNumbering(m_draft.text(i)))
        return false;
    bool dated = false;
    for (qsizetype k = i - 1; k >= 0 && i - k <= report && !dated; --k) {
        if (isShortOpen(m_draft, k) && m_draft.line(k).letters < fewLetters / 2)
            return false;
        dated = !readDateline(m_draft.text(k)).isNull();
    }
    return dated;
}

/// On a page with an empty line after each line, subheads of several lines have none inside: two open lines apart are a
/// headline that was broken between them.
bool PageReader::isBrokenAt(size_t line) const
{
    const Line &above = m_draft.line(static_cast<qsizetype>(line) - 1);
    return m_spaced && m_seen[line - 1].dangling && m_seen[line].dangling && above.hint().lines == 1 &&
           above.letters >= 9 && !readNumbering(m_draft.text(static_cast<qsizetype>(line) - 1)) &&
           !hasParallels(static_cast<qsizetype>(line)) && m_draft.line(static_cast<qsizetype>(line)).hint().lines == 1;
}

/// Of a headline set over several lines only the last one is shorter than the measure.
float PageReader::continuationCost(size_t line) const
{
    const auto letters = [this](size_t k) { return m_draft.line(static_cast<qsizetype>(k)).letters; };
    const bool tail =
        line >= 2 && m_seen[line - 2].dangling && letters(line - 1) + 1 < letters(line - 2) && letters(line - 2) >= 9;
    if (tail)
        return 3.7F;
    return isBrokenAt(line) ? -0.8F : 0.7F;
}

float PageReader::titleCost(qsizetype i) const
{
    const Line &line = m_draft.line(i);
    const QStringView text = m_draft.text(i);
    if (line.letters > 80)
        return never;
    float cost = line.letters > 40 ? 1.5F : line.letters < 2 ? 1.F : 0.3F;
    if (line.end == LineEnd::Stop && !text.endsWith(u'？') && !text.endsWith(u'！'))
        cost += 9;
    else if (line.end == LineEnd::Comma)
        cost += text.endsWith(u'；') ? 8 : 1.5F;
    else if (line.end == LineEnd::Colon)
        cost += 6;
    if (m_spaced && line.hint().lines >= 2)
        cost += 3.5F;
    if (readNumbering(text))
        cost += 7;
    if (text.chopped(1).contains(u'。'))
        cost += 8;
    if (isTabular(text) || (i > 0 && isTabular(m_draft.text(i - 1))) ||
        (i + 1 < m_draft.size() && isTabular(m_draft.text(i + 1))))
        cost += 6;
    if (hasParallels(i))
        cost += 3;
    if (isByline(text))
        cost += 5;
    if (text.startsWith(u'（') && text.endsWith(u'）'))
        cost += 4;
    if (!readDateline(text).isNull())
        cost += 9;
    if (line.letters >= 4 && m_repeats.value(text.toString()) > 1)
        cost += 4;
    if (i > 0 && m_draft.line(i - 1).end == LineEnd::Colon)
        cost += 4;
    return cost;
}

void PageReader::see(qsizetype i, const Columns &columns)
{
    Seen &seen = m_seen[static_cast<size_t>(i)];
    const Line &line = m_draft.line(i);
    const QStringView text = m_draft.text(i);
    const bool isShort = line.letters <= 60;
    seen.shortOpen = isShortOpen(m_draft, i);
    seen.signs.salutation = isShort && line.end == LineEnd::Colon && line.letters >= 4 && !readNumbering(text) &&
                            !text.contains(u'，') && !text.contains(u'。');
    seen.dangling = seen.shortOpen && line.end != LineEnd::Bracket && !isTabular(text) && !isByline(text);
    seen.signs.dateline = !readDateline(text).isNull();
    const bool form = isShort && (isCreditLine(text) || isEditorLine(text) || isAuthorNote(text));
    if (seen.shortOpen && !form && !seen.signs.dateline && i + 1 < m_draft.size())
        seen.signs.dateline = m_seen[static_cast<size_t>(i + 1)].signs.dateline;
    seen.signs.newColumn = columns.change(static_cast<size_t>(i));
    seen.signs.confidence = seen.signs.dateline ? 0.95F : seen.signs.newColumn > 0.5F ? 0.85F : 0.6F;
    PartCosts &costs = seen.costs;
    costs.fill(0);
    costs[index(PagePart::Title)] = titleCost(i);
    costs[index(PagePart::Note)] = isShort && isAuthorNote(text) ? -3.F : never;
    const bool close = line.hint().blankBefore == 0 && m_spaced;
    const bool named = isShort && (isByline(text) || (close && text::mayBeNames(text)));
    costs[index(PagePart::Byline)] = named ? (close ? -6.F : -4.F) : never;
    costs[index(PagePart::Editor)] = isShort && isEditorLine(text) ? -6.F : never;
    costs[index(PagePart::Credit)] = isShort && isCreditLine(text) ? -8.F : never;
    const float length = static_cast<float>(line.letters) / 60;
    costs[index(PagePart::Caption)] = (seen.signs.dateline ? 6.F : line.end == LineEnd::Stop ? 0.3F : 1.5F) + length;
    if (opensCaption(text)) {
        costs[index(PagePart::Caption)] -= 1.5F;
        costs[index(PagePart::Title)] += 4;
    }
    if (form) {
        costs[index(PagePart::Title)] = never;
        for (const PagePart part : {PagePart::Start, PagePart::Body, PagePart::Caption})
            costs[index(part)] += 6;
    } else if (named) {
        costs[index(PagePart::Title)] += close ? 9.F : 3.F;
        for (const PagePart part : {PagePart::Start, PagePart::Caption})
            costs[index(part)] += 6;
        costs[index(PagePart::Body)] += close ? 4.F : 0.F;
    }
    const bool pictureTitle = isShort && seen.shortOpen && line.letters <= 20 && !form && !readNumbering(text);
    costs[index(PagePart::PictureTitle)] = pictureTitle ? (line.hint().lines >= 2 ? 3.F : 0.F) : never;
}

/// A new article where nothing else says that the one before has ended.
float PageReader::startCost(size_t line) const
{
    const StartSigns &signs = m_seen[line].signs;
    const float column = 8 * signs.newColumn;
    float cost = 4.5F - (signs.dateline ? 11 + column * 0.4F : column) - (signs.salutation ? 3.F : 0.F);
    // A short line is rather one more line of the headline above than a first heading.
    if (m_seen[line].shortOpen && m_seen[line].costs[index(PagePart::Title)] < 2)
        cost += 2.5F;
    return cost;
}

float PageReader::transition(PageOrder order, PagePart from, PagePart to, size_t line) const
{
    using enum PagePart;
    const bool after = order == PageOrder::HeadlineAfter;
    const auto pick = [to](std::initializer_list<std::pair<PagePart, float>> ways) {
        for (const auto &[part, cost] : ways) {
            if (part == to)
                return cost;
        }
        return never;
    };
    // Headlines before: what can follow an article is a headline where headlines come after the text it is a text.
    const float open = 3;
    switch (from) {
    case Start:
        return pick({{Body, 0.F},
                     {Note, 1.F},
                     {Title, open + (m_seen[line - 1].dangling ? 9.F : 1.5F)},
                     {Caption, 6.F},
                     {Start, std::max(6.F, 8 + startCost(line))},
                     {Editor, 3.F}});
    case Body:
        return pick({{Body, isBrokenAt(line) ? 2.5F : 0.F},
                     {Note, 0.F},
                     {Title, open + (m_seen[line - 1].dangling ? 5.F : 0.F)},
                     {Caption, 6.F},
                     {Start, std::max(0.5F, 8 + startCost(line)) + (m_seen[line - 1].dangling ? 8.F : 0.F)},
                     {Editor, 3.F}});
    case Note:
        return pick({{Title, 0.F}, {Body, 3.F}, {Start, 5.F}, {Caption, 3.F}, {Note, 1.F}, {Editor, 1.F}});
    case Title:
        return pick({{Title, continuationCost(line)},
                     {Byline, 0.F},
                     {Start, after ? startCost(line) : startCost(line) - 1},
                     {Editor, after ? 0.5F : never},
                     {Caption, after ? 0.F : never}});
    case Byline:
        return pick({{Start, 0.F}, {Byline, 2.F}, {Caption, after ? 0.F : 4.F}, {Editor, after ? 0.F : never}});
    case Editor:
        return pick({{Start, after ? 0.F : 6.F}, {Title, after ? never : 0.F}, {Caption, 0.F}, {Editor, 0.5F}});
    case Caption:
        return pick({{Caption, 0.7F}, {Credit, 0.F}});
    case Credit:
        return pick({{PictureTitle, 0.F},
                     {Editor, 0.5F},
                     {Start, after ? 1.F : 6.F},
                     {Title, after ? never : 1.F},
                     {Caption, 1.F},
                     {Credit, 2.F},
                     {Body, after ? never : 2.F}});
    case PictureTitle:
        return pick({{Editor, 0.F},
                     {Start, after ? 0.F : 6.F},
                     {Title, after ? never : 0.F},
                     {Caption, 0.F},
                     {PictureTitle, 3.F}});
    }
    return never;
}

float PageReader::openingCost(PageOrder order, PagePart part) const
{
    const bool headline =
        m_draft.size() > 1 && m_seen.front().shortOpen && m_seen.front().costs[index(PagePart::Title)] < 2;
    switch (part) {
    case PagePart::Start:
        if (order == PageOrder::HeadlineBefore)
            return 12;
        return headline && m_repeats.value(m_draft.text(0).toString()) < 2 ? 3.F : 0.F;
    case PagePart::Title:
        return order == PageOrder::HeadlineBefore && headline ? 3.F : never;
    case PagePart::Caption:
        return 1;
    default:
        return never;
    }
}

float PageReader::closingCost(PageOrder order, PagePart part)
{
    if (part == PagePart::Caption)
        return never;
    const bool headline = part == PagePart::Title || part == PagePart::Byline;
    const bool text = part == PagePart::Body || part == PagePart::Start;
    if (order == PageOrder::HeadlineBefore)
        return headline ? never : 0.F;
    return text ? 5.F : 0.F;
}

float PageReader::decode(PageOrder order, std::vector<PagePart> &parts) const
{
    const size_t count = m_seen.size();
    std::vector<std::array<quint8, partCount>> came(count);
    PartCosts cost;
    for (size_t k = 0; k < partCount; ++k)
        cost[k] = openingCost(order, static_cast<PagePart>(k)) + m_seen[0].costs[k];
    for (size_t i = 1; i < count; ++i) {
        PartCosts next;
        for (size_t k = 0; k < partCount; ++k) {
            float best = never * 4;
            for (size_t j = 0; j < partCount; ++j) {
                if (cost[j] >= never)
                    continue;
                const float way = cost[j] + transition(order, static_cast<PagePart>(j), static_cast<PagePart>(k), i);
                if (way < best) {
                    best = way;
                    came[i][k] = static_cast<quint8>(j);
                }
            }
            next[k] = std::min(best + m_seen[i].costs[k], never * 4);
        }
        cost = next;
    }
    for (size_t k = 0; k < partCount; ++k)
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

PageReading PageReader::read()
{
    for (qsizetype i = 0; i < m_draft.size(); ++i) {
        if (isLoneInReport(i))
            m_seen[static_cast<size_t>(i)].costs[index(PagePart::Body)] += 8;
    }
    std::vector<PagePart> after;
    std::vector<PagePart> before;
    const float afterCost = decode(PageOrder::HeadlineAfter, after);
    const float beforeCost = decode(PageOrder::HeadlineBefore, before);
    PageReading out;
    out.order = beforeCost < afterCost ? PageOrder::HeadlineBefore : PageOrder::HeadlineAfter;
    out.parts = out.order == PageOrder::HeadlineBefore ? std::move(before) : std::move(after);
    for (const Seen &seen : m_seen)
        out.signs.push_back(seen.signs);
    // One text without any of the parts is no page: its title is found otherwise.
    const bool plain =
        std::all_of(out.parts.begin() + 1, out.parts.end(), [](PagePart part) { return part == PagePart::Body; });
    if (plain)
        out.parts.clear();
    return out;
}
} // namespace

bool isPage(const Draft &draft)
{
    int wrapped = 0;
    int forms = 0;
    QHash<int, int> columns;
    for (qsizetype i = 0; i < draft.size(); ++i) {
        const Line &line = draft.line(i);
        const document::LayoutHint hint = line.hint();
        wrapped += hint.lines >= 2;
        if (hint.lines >= 3 && hint.column > 0)
            ++columns[hint.column];
        if (line.letters <= 60 && forms < 2)
            forms += isCreditLine(draft.text(i)) || isEditorLine(draft.text(i));
        if (line.letters > 20 && forms < 2)
            forms += readDateline(draft.text(i)).isNull() ? 0 : 2;
    }
    const auto widths = std::count_if(columns.begin(), columns.end(), [](int n) { return n >= 3; });
    return wrapped >= 2 && (forms > 0 || widths >= 2);
}

PageReading readPage(const Draft &draft)
{
    if (draft.size() < 3)
        return {};
    return PageReader(draft).read();
}

} // namespace core::structure
