// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linejoins.h"

#include "core/repair/linecolumns.h"
#include "core/repair/linehabits.h"
#include "core/text/charclass.h"
#include "core/text/names.h"
#include "core/text/newsforms.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core::repair
{

namespace
{
/// What a line end says for joining and for breaking, in nats, when the line is the first of its paragraph and when it
/// is a further one: first lines may lack their indent, headings and items have one line, paragraphs end with a stop.
struct Odds {
    float joinFirst = 0;
    float joinFurther = 0;
    float breakFirst = 0;
    float breakFurther = 0;

    void addJoin(float nats)
    {
        joinFirst += nats;
        joinFurther += nats;
    }
    void addBreak(float nats)
    {
        breakFirst += nats;
        breakFurther += nats;
    }
};

constexpr float never = -1e6F;

struct FillOdds {
    float join = 0;
    float broken = 0;
};

FillOdds fillOdds(const PhysicalLine &line, const PhysicalLine &next, int column)
{
    switch (fillOf(line, next, column)) {
    case Fill::Full: {
        // Beyond the margin only marks can stand, or a line whose marks were set narrow.
        const int over = line.width - column;
        const bool possible = over <= 0 || line.closerEnd || line.squeeze >= over;
        return {possible ? -0.03F : -2.5F,
                std::log(std::clamp((next.unit + 1.F) / static_cast<float>(column), 0.04F, 0.3F))};
    }
    case Fill::Over:
        return {-8, -2.5F};
    case Fill::Short:
        break;
    }
    const int space = room(line, next, column);
    // Justified lines vary by a character with the marks they hold; headings end anywhere.
    if (space <= 1)
        return {space <= 0 ? -2.2F : -3.F, space <= 0 ? -2.4F : -1.8F};
    return {space <= 3 ? -5.F : space <= 7 ? -6.5F : -8.F, space <= 3 ? -0.5F : -0.1F};
}

/// The filling of a line as first and as further line of its paragraph.
Odds filledOdds(const PhysicalLine &line, const PhysicalLine &next, int column, int lostIndent)
{
    constexpr float unusual = 3; // a first line without indent among indented ones
    FillOdds further = fillOdds(line, next, column);
    // Two lines of one width in mid-sentence, nearly full: this paragraph is set a little narrower.
    const bool alike =
        line.width == next.width && next.ending == PhysicalEnd::Other && line.ending == PhysicalEnd::Other;
    if (alike && room(line, next, column) <= 3)
        further.join = std::min(further.join + 2, -0.5F);
    FillOdds first = further;
    if (lostIndent > 0 && line.indent <= 1) {
        first = fillOdds(line, next, column - lostIndent);
        first.join = std::max(first.join, further.join - unusual);
        first.broken = std::max(first.broken, further.broken - unusual);
    }
    return {first.join, further.join, first.broken, further.broken};
}

void addEndOdds(Odds &odds, const PhysicalLine &line)
{
    //                                     Other  Stop   Semi   Comma  Colon  Bracket
    constexpr std::array<float, 6> joins{-0.22F, -3.0F, -4.2F, -2.3F, -4.3F, -3.2F};
    constexpr std::array<float, 6> single{-0.8F, -1.0F, -2.5F, -4.5F, -2.8F, -3.6F};
    constexpr std::array<float, 6> several{-3.2F, -0.2F, -2.3F, -5.0F, -3.0F, -3.2F};
    const auto end = static_cast<size_t>(line.ending);
    odds.addJoin(joins[end]);
    odds.breakFirst += single[end];
    odds.breakFurther += several[end];
    if (line.opensAtEnd)
        odds.addBreak(-2);
}

/// Openings of reports and captions.
bool opensReport(QStringView text)
{
    static constexpr std::array<QStringView, 4> openings{u"近日，", u"日前，", u"图为", u"圖為"};
    const qsizetype taken = text.left(12).indexOf(QChar(0x6444)); // 摄: a picture's credit
    const bool credit = taken > 1 && (taken + 1 == text.size() || text.at(taken + 1) == u'（');
    const bool agency = text.startsWith(u"本报") || text.startsWith(u"本報") || text.startsWith(u"新华社") ||
                        text.startsWith(u"新華社");
    return credit || agency || !text::readDateline(text).isNull() ||
           std::any_of(openings.begin(), openings.end(), [text](QStringView word) { return text.startsWith(word); });
}

/// A line that is one bracket, as authorities name who is responsible after a sentence; not a note about the author.
bool isRemark(QStringView text)
{
    if (!text.startsWith(u'（') || text.size() <= 4)
        return false;
    const qsizetype closed = text.indexOf(u'）');
    return (closed < 0 || closed == text.size() - 1) && !text.startsWith(u"（作者") && !text.startsWith(u"（本文") &&
           !text.startsWith(u"（记者");
}

void addStartOdds(Odds &odds, const PhysicalLine &line, const PhysicalLine &next)
{
    float join = 0;
    if (next.itemStart)
        join -= 3.5F;
    if (next.row)
        join -= 6;
    if (next.closerStart)
        join += 4;
    if (next.lowerStart) // in a text of Han a paragraph may well open with the name of a program
        join += line.narrowEnd ? 2.5F : 0.5F;
    if (next.closesFirst)
        join += 1.5F;
    odds.addJoin(join);
}

/// Reporters' names and nothing else: a line of its own wherever it stands.
bool isBylineAt(const QString &text, const PhysicalLine &line)
{
    constexpr int widest = 64;
    return line.width <= widest && line.ending == PhysicalEnd::Other &&
           text::isByline(QStringView(text).mid(line.start, line.length()));
}

/// Where a line ends and the next one begins, with what both sides of it ask for.
struct Border {
    size_t line = 0;         ///< the one above
    bool spaced = false;     ///< an empty line stands after each line around
    bool byline = false;     ///< the line is one
    bool nextByline = false; ///< the next line is one
};

/// Lines without an empty line between, on a page that has one after each line, were set together: a headline or
/// subhead of several lines; only a byline under its headline stays apart.
enum class Group : quint8 { None, Together, Apart };
Group groupOf(const QString &text, const std::vector<PhysicalLine> &lines, const Border &border)
{
    const PhysicalLine &line = lines[border.line];
    const PhysicalLine &next = lines[border.line + 1];
    if (!border.spaced || next.blanksBefore > 0 || line.alnumEnd)
        return Group::None;
    const QStringView below = QStringView(text).mid(next.start, next.length());
    const qsizetype colon = below.left(8).indexOf(QChar(0xFF1A));
    // Under a headline whose last line is plainly shorter than the one before, two letters may well be a name.
    const bool ended = border.line > 0 && line.blanksBefore == 0 && line.width + 4 <= lines[border.line - 1].width;
    const bool name = ended && text::mayBeNames(below);
    if (border.nextByline || name || (colon >= 2 && text::isNameList(below.mid(colon + 1))))
        return Group::Apart;
    return Group::Together;
}

/// A line that is filled whatever its column is.
Odds filledLine()
{
    return {0, 0, -4, -4};
}

/// A line that ends in mid-sentence.
bool isOpenEnd(const PhysicalLine &line)
{
    return line.ending == PhysicalEnd::Other || line.ending == PhysicalEnd::Comma;
}

/// "本报清溪6月3日电（记者沈禾）两岸": a dateline and text after it, which never ends with its first line.
bool isReportOpening(const QString &text, const PhysicalLine &line)
{
    constexpr qsizetype longest = 60;
    const QStringView opening = QStringView(text).mid(line.start, std::min<qint64>(line.length(), longest));
    const text::Dateline dateline = text::readDateline(opening);
    return !dateline.isNull() && dateline.place + 5 < opening.size();
}

bool opensWithAgency(QStringView text)
{
    static constexpr text::CharSet firsts(u"本新");
    return firsts.contains(text.front()) &&
           (text.startsWith(u"本报") || text.startsWith(u"新华社") || text.startsWith(u"本報"));
}

/// What goes on in the next line whatever its column is, for it is one bracket or one dateline: "（作者为" | "教授）",
/// "本报北京10月" | "27日电（记者张三、" | "李四）": place, date and reporters of a report, set in a narrow column.
bool isHeldTogether(const QString &text, const PhysicalLine &line, const PhysicalLine &next)
{
    constexpr qsizetype longest = 40;
    if (isOpenEnd(line) && !next.itemStart && isReportOpening(text, line))
        return true;
    if (line.length() > longest || line.ending == PhysicalEnd::Stop)
        return false;
    const QStringView above = QStringView(text).mid(line.start, line.length());
    const QStringView below = QStringView(text).mid(next.start, std::min<qint64>(next.length(), longest));
    const bool parted = line.opensAtEnd && next.closesFirst;
    const bool reporters = parted && above.contains(u'（') && above.contains(QChar(0x8BB0));
    const bool bracket = parted && (above.startsWith(u'（') || above.startsWith(u'(')) &&
                         QStringView(u"）)").contains(QStringView(text).at(next.end - 1));
    if (reporters || bracket)
        return true;
    const auto wired = [](QStringView words) { return words.contains(QChar(0x7535)) || words.contains(QChar(0x8BAF)); };
    return opensWithAgency(above) && !wired(above) && wired(below.left(10));
}

/// In a list of rows (a name, wide blanks, an office) a short line without columns is the rest of the row above.
bool isRestOfRow(const std::vector<PhysicalLine> &lines, size_t i)
{
    return lines[i].row && i + 2 < lines.size() && lines[i + 2].row && !lines[i + 1].row && !lines[i + 1].itemStart &&
           lines[i + 1].ending == PhysicalEnd::Other && lines[i + 1].width + 4 < lines[i].width;
}

/// `grouped` is whether a group of lines ends right above the border, or begins right below.
Odds oddsAt(const QString &text, const std::vector<PhysicalLine> &lines, const std::vector<quint16> &columns,
            const LineHabits &habits, const Border &border, Group group, bool grouped)
{
    const size_t i = border.line;
    const PhysicalLine &line = lines[i];
    const PhysicalLine &next = lines[i + 1];
    const bool spaced = border.spaced;
    constexpr Odds breaks{never, never, 0, 0};
    if (line.fixed || next.fixed)
        return breaks;
    switch (group) {
    case Group::Together:
        return {0, 0, never, never};
    case Group::Apart:
        return breaks;
    case Group::None:
        break;
    }
    const bool held = isHeldTogether(text, line, next) || (spaced && isRestOfRow(lines, i));
    // On a page with an empty line after each line, a line that ends with a comma was wrapped, whatever its column.
    const bool open = spaced && line.ending == PhysicalEnd::Comma && line.width >= 24;
    if (grouped || (columns[i] == 0 && !line.spread && !held && !open))
        return breaks;
    Odds odds = columns[i] == 0 || held || (line.spread && line.ending != PhysicalEnd::Stop)
                    ? filledLine()
                    : filledOdds(line, next, columns[i], habits.lostIndent(i));
    addEndOdds(odds, line);
    addStartOdds(odds, line, next);
    if (spaced && opensReport(QStringView(text).mid(next.start, next.length())))
        odds.addJoin(-5);
    if (line.ending == PhysicalEnd::Stop && isRemark(QStringView(text).mid(next.start, next.length())))
        odds.addJoin(1.5F);
    if (border.byline && next.width > 6)
        odds.addBreak(4);
    if (border.nextByline)
        odds.addJoin(-5);
    odds.addJoin(habits.opening(line, next));
    // A line that reaches twice as far as the column, and stands in none, was not set in it.
    if (columns[i] > 0 && columns[i + 1] == 0 && next.width > 2 * columns[i] && !held && !line.spread)
        return breaks;
    if (columns[i + 1] != columns[i]) // text beside a picture widens below it, and hardly ever narrows
        odds.addJoin(columns[i + 1] == 0 ? -4.F : columns[i + 1] + 6 < columns[i] ? -4.5F : -1.F);
    if (!spaced)
        odds.addJoin(next.blanksBefore > 0 ? -6.F : habits.unparted());
    else if (next.blanksBefore > 1)
        odds.addJoin(-2);
    return odds;
}
/// A headline set over some short lines at the end of its article looks like a narrow column; but no sentence ends in
/// it. Its lines stay apart, for where it was broken is how it reads.
void freeHeadlines(const QString &text, const std::vector<PhysicalLine> &lines, const std::vector<quint16> &columns,
                   const LineHabits &habits, std::vector<LineJoin> &joins)
{
    constexpr int widestHeadline = 34;
    constexpr size_t mostLines = 6;
    for (size_t from = 0; from < lines.size();) {
        size_t last = from;
        bool apart = true;
        bool open = true;
        while (last + 1 < lines.size() && joins[last] == LineJoin::Join) {
            apart = apart && lines[last + 1].blanksBefore > 0 && !lines[last].spread && !lines[last].alnumEnd &&
                    lines[last].ending != PhysicalEnd::Stop && lines[last].width <= widestHeadline &&
                    columns[last] <= widestHeadline;
            open = open && lines[last + 1].blanksBefore > 0 && lines[last].ending != PhysicalEnd::Stop;
            ++last;
        }
        const bool named =
            last + 1 < lines.size() && open &&
            groupOf(text, lines, {last, habits.spaced(last), false, isBylineAt(text, lines[last + 1])}) == Group::Apart;
        const bool headline = last > from && last - from < mostLines && habits.spaced(from) &&
                              lines[last].ending == PhysicalEnd::Other &&
                              (named || (apart && !lines[from].opensAtEnd && lines[last].width <= widestHeadline));
        if (headline)
            std::fill(joins.begin() + static_cast<qsizetype>(from), joins.begin() + static_cast<qsizetype>(last),
                      LineJoin::Break);
        from = last + 1;
    }
}
} // namespace

std::vector<LineJoin> decideJoins(const QString &text, const std::vector<PhysicalLine> &lines,
                                  const std::vector<quint16> &columns)
{
    std::vector<LineJoin> out(lines.size(), LineJoin::Break);
    if (lines.size() < 2)
        return out;
    const LineHabits habits(lines, columns);
    // Score of the best reading in which line i is the first line of its paragraph, or a further one.
    float first = 0;
    float further = never;
    std::vector<bool> firstAfterLong(lines.size(), false);
    std::vector<bool> furtherAfterLong(lines.size(), false);
    Border border{0, habits.spaced(0), isBylineAt(text, lines[0]), isBylineAt(text, lines[1])};
    Group group = groupOf(text, lines, border);
    bool wasGroup = false;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        Border below{i + 1, habits.spaced(i + 1), border.nextByline, false};
        Group nextGroup = Group::None;
        if (i + 2 < lines.size()) {
            below.nextByline = isBylineAt(text, lines[i + 2]);
            nextGroup = groupOf(text, lines, below);
        }
        // A group ends where its last line ends, and begins where its first line begins.
        const bool begins = group != Group::Together && nextGroup == Group::Together;
        const Odds odds = oddsAt(text, lines, columns, habits, border, group, wasGroup || begins);
        wasGroup = group == Group::Together;
        border = below;
        group = nextGroup;
        const float breakFirst = first + odds.breakFirst;
        const float breakFurther = further + odds.breakFurther;
        const float joinFirst = first + odds.joinFirst;
        const float joinFurther = further + odds.joinFurther;
        firstAfterLong[i + 1] = breakFurther > breakFirst;
        furtherAfterLong[i + 1] = joinFurther > joinFirst;
        further = std::max(joinFirst, joinFurther);
        first = std::max(breakFirst, breakFurther);
    }
    bool isFurther = further > first;
    for (size_t i = lines.size() - 1; i > 0; --i) {
        out[i - 1] = isFurther ? LineJoin::Join : LineJoin::Break;
        isFurther = isFurther ? furtherAfterLong[i] : firstAfterLong[i];
    }
    freeHeadlines(text, lines, columns, habits, out);
    return out;
}

} // namespace core::repair
