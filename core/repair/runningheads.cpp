// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/runningheads.h"

#include "core/repair/physicallines.h"
#include "core/text/lineends.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <optional>

namespace core::repair
{

using document::Manuscript;
using text::EditList;
using text::PassId;
using text::TextRange;

namespace
{
enum class NumberForm : quint8 { Bare, Dashed, Worded, OfAll, BesideHead };

struct PageNumber {
    size_t line = 0;
    NumberForm form = NumberForm::Bare;
    int value = 0;
};

/// — 12 —, 第12页 共30页, Page 12 of 30, 12/30, or 12 alone; the line must hold nothing else.
std::optional<PageNumber> readPageNumber(QStringView text)
{
    constexpr qsizetype longest = 24;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    // What stands around the numbers, as read below: most lines are told by a first letter that is none of it.
    static constexpr text::CharSet framing(u"—–-－―─·•~～第页頁共/，pageofPAGEOF.[]");
    const auto mayFrame = [&](QChar c) { return isDigit(c) || framing.contains(c) || c.isSpace(); };
    if (text.isEmpty() || text.size() > longest || !std::all_of(text.begin(), text.end(), mayFrame) ||
        std::none_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    QList<int> numbers;
    QString frame; // the line without its numbers and blanks
    for (qsizetype i = 0; i < text.size();) {
        if (text.at(i) < QLatin1Char('0') || text.at(i) > QLatin1Char('9')) {
            if (!text.at(i).isSpace())
                frame += text.at(i).toLower();
            ++i;
            continue;
        }
        int value = 0;
        const qsizetype from = i;
        while (i < text.size() && i - from < 5 && text.at(i) >= QLatin1Char('0') && text.at(i) <= QLatin1Char('9'))
            value = value * 10 + text.at(i++).digitValue();
        numbers.append(value);
    }
    if (numbers.isEmpty() || numbers.size() > 2)
        return std::nullopt;
    PageNumber out;
    out.value = numbers.first();
    if (frame.isEmpty() && numbers.size() == 1)
        return out;
    const bool dashes =
        std::all_of(frame.begin(), frame.end(), [](QChar c) { return QStringView(u"—–-－―─·•~～").contains(c); });
    if (dashes && numbers.size() == 1 && frame.size() >= 2) {
        out.form = NumberForm::Dashed;
        return out;
    }
    static const QStringList words{u"第页"_qs,       u"第頁"_qs, u"第页共页"_qs, u"第頁共頁"_qs, u"第页/共页"_qs,
                                   u"第页，共页"_qs, u"page"_qs, u"pageof"_qs,   u"p."_qs,       u"[page]"_qs};
    if (words.contains(frame)) {
        out.form = NumberForm::Worded;
        return out;
    }
    if (frame == u"/" && numbers.size() == 2 && numbers.at(0) <= numbers.at(1)) {
        out.form = NumberForm::OfAll;
        return out;
    }
    return std::nullopt;
}

/// The line with every number made equal, so that heads with a changing number are seen to repeat.
QString headKey(QStringView text)
{
    QString key;
    for (const QChar c : text) {
        if (c.isDigit()) {
            if (!key.endsWith(QLatin1Char('#')))
                key += QLatin1Char('#');
        } else if (!c.isSpace()) {
            key += c;
        }
    }
    return key;
}

/// A page number at either end of a line, parted from a head by blanks: Writer     Informational     [Page 2].
std::optional<PageNumber> readNumberBesideHead(QStringView text)
{
    constexpr qsizetype longest = 120;
    constexpr QStringView gap = u"   ";
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() > longest || (!isDigit(text.front()) && !isDigit(text.back()) && text.back() != u']'))
        return std::nullopt;
    const qsizetype last = text.lastIndexOf(gap);
    if (last < 0)
        return std::nullopt;
    auto number = readPageNumber(text.sliced(last).trimmed());
    if (!number)
        number = readPageNumber(text.first(text.indexOf(gap)));
    if (number)
        number->form = NumberForm::BesideHead;
    return number;
}

/// Whether two lines at least could be page numbers: a look that costs little where there are none.
bool mayHavePages(const QString &text)
{
    int found = 0;
    for (qsizetype at = 0; at < text.size() && found < 2;) {
        const qsizetype end = text::lineEndFrom(text, at);
        const QStringView line = QStringView(text).mid(at, end - at);
        if (const QStringView words = text::CharClass::trimmed(line.first(std::min<qsizetype>(line.size(), 160)));
            line.size() <= 160 && !words.isEmpty())
            found += readPageNumber(words) || readNumberBesideHead(words) ? 1 : 0;
        at = end + 1;
    }
    return found >= 2;
}

class Pages
{
public:
    explicit Pages(const Manuscript &manuscript)
        : m_text(manuscript.text), m_lines(readPhysicalLines(manuscript)), m_drop(m_lines.size(), false)
    {
    }

    void find()
    {
        for (const NumberForm form :
             {NumberForm::Dashed, NumberForm::Worded, NumberForm::OfAll, NumberForm::Bare, NumberForm::BesideHead})
            findNumbers(form);
    }

    EditList edits() const
    {
        EditList out(PassId::RunningHeads);
        const int reason = out.reason(
            QCoreApplication::translate("core::repair", "The head or foot of a page, repeated from page to page."));
        for (size_t i = 0; i < m_lines.size();) {
            if (!m_drop[i]) {
                ++i;
                continue;
            }
            size_t end = i;
            while (end < m_lines.size() && m_drop[end])
                ++end;
            const qsizetype from = i > 0 ? m_lines[i - 1].end : 0;
            const qsizetype to = end < m_lines.size() ? lineStart(end) : m_text.size();
            out.replace(TextRange(from, to), i > 0 && end < m_lines.size() ? glue(i - 1, end) : QString(), reason);
            i = end;
        }
        return out;
    }

private:
    QStringView lineOf(size_t i) const { return QStringView(m_text).mid(m_lines[i].start, m_lines[i].length()); }
    qsizetype lineStart(size_t i) const
    {
        return m_lines[i].start > 0 ? m_text.lastIndexOf(QLatin1Char('\n'), m_lines[i].start - 1) + 1 : 0;
    }

    bool hasFormFeed(size_t i) const
    {
        const qsizetype from = i > 0 ? m_lines[i - 1].end : 0;
        return QStringView(m_text).mid(from, m_lines[i].start - from).contains(QLatin1Char('\f'));
    }

    bool isCut(size_t before, size_t after) const
    {
        const PhysicalLine &line = m_lines[before];
        return (line.ending == PhysicalEnd::Other || line.ending == PhysicalEnd::Comma) && !m_lines[after].itemStart &&
               m_lines[after].indent < 2 && line.width >= 24;
    }

    /// A sentence that a page cut goes on: at once where paragraphs are lines, else in the next line for LineWrap to
    /// join.
    QString glue(size_t before, size_t after) const
    {
        constexpr int paragraph = 120;
        if (isCut(before, after)) {
            if (m_lines[before].width < paragraph)
                return u"\n"_qs;
            return isWide(m_text.at(m_lines[before].end - 1)) ? QString() : u" "_qs;
        }
        const bool apart = m_lines[after].blanksBefore > 0 || m_lines[before + 1].blanksBefore > 0;
        return apart ? u"\n\n"_qs : u"\n"_qs;
    }

    void findNumbers(NumberForm form)
    {
        std::vector<PageNumber> run;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            std::optional<PageNumber> number;
            if (!m_lines[i].fixed)
                number = form == NumberForm::BesideHead ? readNumberBesideHead(lineOf(i)) : readPageNumber(lineOf(i));
            if (!number || number->form != form)
                continue;
            number->line = i;
            const bool next = !run.empty() && number->value > run.back().value && number->value <= run.back().value + 2;
            if (!next) {
                accept(run);
                run.clear();
            }
            run.push_back(*number);
        }
        accept(run);
    }

    /// Lines right above or below the numbers that repeat with them.
    std::vector<size_t> heads(const std::vector<PageNumber> &run) const
    {
        constexpr qsizetype longestHead = 80;
        QHash<QString, std::vector<size_t>> found;
        for (const PageNumber &number : run) {
            for (const size_t i : {number.line - 1, number.line + 1}) {
                if (i < m_lines.size() && m_lines[i].length() <= longestHead &&
                    m_lines[i].ending != PhysicalEnd::Stop && !readPageNumber(lineOf(i)))
                    found[headKey(lineOf(i))].push_back(i);
            }
        }
        if (run.front().line > 1)
            found[headKey(lineOf(0))].push_back(0);
        std::vector<size_t> out;
        for (const auto &places : std::as_const(found)) {
            if (places.size() >= 2 && places.size() * 2 >= run.size())
                out.insert(out.end(), places.begin(), places.end());
        }
        return out;
    }

    bool isEven(const std::vector<PageNumber> &run) const
    {
        if (run.size() < 4)
            return false;
        size_t shortest = m_lines.size();
        size_t longest = 0;
        for (size_t i = 1; i < run.size(); ++i) {
            shortest = std::min(shortest, run[i].line - run[i - 1].line);
            longest = std::max(longest, run[i].line - run[i - 1].line);
        }
        return shortest >= 8 && longest <= shortest * 2;
    }

    /// Rows of a table stand side by side.
    static bool isFarApart(const std::vector<PageNumber> &run)
    {
        constexpr size_t shortestPage = 6;
        for (size_t i = 1; i < run.size(); ++i) {
            if (run[i].line - run[i - 1].line < shortestPage)
                return false;
        }
        return true;
    }

    /// The same words beside the numbers, or those of left and right pages in turn.
    bool isOneHead(const std::vector<PageNumber> &run) const
    {
        QHash<QString, int> keys;
        for (const PageNumber &number : run)
            ++keys[headKey(lineOf(number.line))];
        return keys.size() == 1 || (keys.size() == 2 && run.size() >= 4);
    }

    void accept(const std::vector<PageNumber> &run)
    {
        if (run.size() < 2)
            return;
        size_t cuts = 0;
        bool formFeed = false;
        for (const PageNumber &number : run) {
            const size_t i = number.line;
            cuts += i > 0 && i + 1 < m_lines.size() && isCut(i - 1, i + 1) ? 1 : 0;
            formFeed = formFeed || hasFormFeed(i) || (i + 1 < m_lines.size() && hasFormFeed(i + 1));
        }
        const std::vector<size_t> repeated = heads(run);
        const bool bare = run.front().form == NumberForm::Bare;
        if (run.front().form == NumberForm::BesideHead && !(isFarApart(run) && isOneHead(run)))
            return;
        const bool proven = bare ? run.size() >= 3 && (formFeed || cuts * 2 >= run.size())
                                 : cuts > 0 || formFeed || !repeated.empty() || isEven(run);
        if (!proven)
            return;
        for (const PageNumber &number : run)
            m_drop[number.line] = true;
        for (const size_t i : repeated)
            m_drop[i] = i > 0; // the first line of a text is its own
    }

    const QString &m_text;
    std::vector<PhysicalLine> m_lines;
    std::vector<bool> m_drop;
};
} // namespace

Manuscript runningHeads(Manuscript manuscript, const CancelToken &cancel)
{
    if (cancel.isCancelled() || !mayHavePages(manuscript.text))
        return manuscript;
    Pages pages(manuscript);
    pages.find();
    return std::move(manuscript).edited(pages.edits());
}

} // namespace core::repair
