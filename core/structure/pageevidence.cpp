// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/pageevidence.h"

#include "core/structure/columnchanges.h"
#include "core/structure/dates.h"
#include "core/structure/documentnumber.h"
#include "core/structure/official.h"
#include "core/text/names.h"

#include <algorithm>

namespace core::structure
{

using text::CharClass;

namespace
{
constexpr int fewLetters = ColumnChanges::fewLetters;
constexpr qint32 longestForm = 60; ///< of the press

bool isShortOpen(const Draft &draft, qsizetype i)
{
    const Line &line = draft.line(i);
    return line.letters <= fewLetters && line.end != LineEnd::Stop && line.end != LineEnd::Colon &&
           !draft.text(i).endsWith(u'；');
}

/// Ends with a word or between two clauses of a phrase.
bool isWordEnd(LineEnd end)
{
    return end == LineEnd::Open || end == LineEnd::Comma;
}

/// What opens a law or an official document and never is its headline: 国办发〔2019〕3号, （2017年6月21日…通过）.
bool isFormalOpening(QStringView text)
{
    const bool date =
        mayBeDate(text.front()) && dateLength(text.front() == u'（' || text.front() == u'(' ? text.mid(1) : text) > 0;
    return date || (mayBeDocumentNumber(text.back()) && isDocumentNumber(text));
}

/// Columns of blanks inside: a row of a list with its places.
bool isTabular(const Line &line, QStringView text)
{
    if (!line.holds(CharClass::Space))
        return false;
    int blanks = 0;
    for (const QChar c : text) {
        blanks = CharClass::is(c, CharClass::Space) ? blanks + 1 : 0;
        if (blanks >= 2)
            return true;
    }
    return false;
}

/// How captions begin: 近日，… 图为… 10月27日，…
bool opensCaption(QStringView text)
{
    static constexpr text::CharSet firsts(u"近日图圖");
    if (text.isEmpty() || !(firsts.contains(text.front()) || CharClass::is(text.front(), CharClass::Digit)))
        return false;
    static constexpr std::array<QStringView, 6> openings{u"近日", u"日前", u"图为", u"圖為", u"近期", u"图①"};
    if (std::any_of(openings.begin(), openings.end(), [text](QStringView word) { return text.startsWith(word); }))
        return true;
    const qsizetype comma = text.left(12).indexOf(u'，');
    const QStringView date = text.left(std::max<qsizetype>(comma, 0));
    return date.endsWith(u'日') && date.front().isDigit() && date.contains(u'月');
}
} // namespace

PageEvidence::PageEvidence(const Draft &draft) : m_draft(draft), m_lines(static_cast<size_t>(draft.size()))
{
    int gaps = 0;
    for (qsizetype i = 0; i < draft.size(); ++i) {
        if (draft.line(i).letters <= fewLetters)
            ++m_repeats[draft.text(i)];
        gaps += draft.line(i).hint().blankBefore > 0;
    }
    m_spaced = gaps * 3 > draft.size() * 2;
    constexpr size_t leastStretch = 2000;
    inStretches(m_lines.size(), leastStretch, workers(), [this](size_t, size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            readForms(static_cast<qsizetype>(i));
    });
    findNewNumbers();
    const ColumnChanges columns(draft);
    for (qsizetype i = draft.size(); i-- > 0;)
        see(i);
    for (qsizetype i = 0; i < draft.size(); ++i) {
        StartSigns &signs = seenAt(i).signs;
        signs.newColumn = columns.at(i);
        if (signs.newColumn > 0.5F)
            signs.confidence = std::max(signs.confidence, 0.85F);
        if (isLoneInReport(i))
            seenAt(i).costs[indexOf(PagePart::Body)] += 8;
    }
}

/// A few letters under two lines of one length that are no text: what was left of a headline set over full lines.
bool PageEvidence::endsHeadline(qsizetype i) const
{
    constexpr qint32 narrowest = 9;
    const auto single = [this](qsizetype k) { return m_draft.line(k).hint().lines <= 1; };
    if (i < 2 || i + 1 >= m_draft.size() || !single(i - 1) || !single(i - 2) || !seenAt(i + 1).shortOpen)
        return false; // a first subhead has text under it
    const qint32 above = m_draft.line(i - 1).letters;
    return above >= narrowest && above <= fewLetters && std::abs(above - m_draft.line(i - 2).letters) <= 1 &&
           m_draft.line(i).letters < above && isWordEnd(m_draft.line(i - 1).end) &&
           isWordEnd(m_draft.line(i - 2).end) && !seenAt(i - 2).numbered;
}

/// The rest of a law's history that took several lines of a column: 2017年6月21日国务院第177次常务会 | 议通过.
bool PageEvidence::endsFormalOpening(qsizetype i) const
{
    if (i == 0 || !seenAt(i - 1).formal || !isShortOpen(m_draft, i))
        return false;
    const QStringView above = m_draft.text(i - 1);
    return !isDate(above) && !isDocumentNumber(above) && !tellsEnactment(above) &&
           tellsEnactment(above.toString() + m_draft.text(i).toString());
}

/// Who issued a document, above the day of its issue.
bool PageEvidence::isSignature(qsizetype i) const
{
    return i + 1 < m_draft.size() && isShortOpen(m_draft, i) && isDate(m_draft.text(i + 1));
}

/// What the line is by its wording.
void PageEvidence::readForms(qsizetype i)
{
    PageLine &seen = seenAt(i);
    const Line &line = m_draft.line(i);
    const QStringView text = m_draft.text(i);
    seen.credit = m_draft.has(i, LineForm::Credit);
    seen.editor = m_draft.has(i, LineForm::Editor);
    seen.note = line.letters <= longestForm && m_draft.has(i, LineForm::AuthorNote);
    seen.byline = m_draft.has(i, LineForm::Byline);
    seen.numbered = m_draft.number(i) != nullptr;
    seen.dated = m_draft.has(i, LineForm::Dateline);
    seen.opening = isFormalOpening(text);
    seen.formal = seen.opening || endsFormalOpening(i) || isSignature(i);
    seen.tabular = isTabular(line, text);
    seen.shortOpen = isShortOpen(m_draft, i);
}

/// Further down stands a line of about the same few letters, also by itself: both are subheads.
bool PageEvidence::hasParallels(qsizetype i) const
{
    constexpr qsizetype reach = 40;
    const qint32 letters = m_draft.line(i).letters;
    if (letters < 4 || letters > 8 || !seenAt(i).shortOpen || endsHeadline(i))
        return false;
    for (qsizetype k = i + 2; k < std::min(i + reach, m_draft.size()); ++k) {
        const Line &line = m_draft.line(k);
        if (seenAt(k).credit || seenAt(k).byline)
            return false;
        if (line.letters >= 2 && std::abs(line.letters - letters) <= 2 && seenAt(k).shortOpen &&
            m_draft.line(k - 1).letters > fewLetters / 2 && k + 1 < m_draft.size() &&
            m_draft.line(k + 1).letters > fewLetters / 2)
            return true;
    }
    return false;
}

/// A line by itself among the paragraphs of a short report, which has no subheads: rather the report's headline.
bool PageEvidence::isLoneInReport(qsizetype i) const
{
    constexpr qsizetype report = 12;
    const Line &line = m_draft.line(i);
    if (!m_spaced || !seenAt(i).dangling || line.letters < 10 || line.hint().lines > 1 || seenAt(i).numbered)
        return false;
    bool dated = false;
    for (qsizetype k = i - 1; k >= 0 && i - k <= report && !dated; --k) {
        if (seenAt(k).shortOpen && m_draft.line(k).letters < fewLetters / 2)
            return false;
        dated = seenAt(k).dated;
    }
    return dated;
}

/// On a page with an empty line after each line, subheads of several lines have none inside: two open lines apart are a
/// headline that was broken between them.
bool PageEvidence::isBrokenAt(size_t line) const
{
    const Line &above = m_draft.line(static_cast<qsizetype>(line) - 1);
    return m_spaced && m_lines[line - 1].dangling && m_lines[line].dangling && above.hint().lines == 1 &&
           above.letters >= 9 && !m_lines[line - 1].numbered && !hasParallels(static_cast<qsizetype>(line)) &&
           m_draft.line(static_cast<qsizetype>(line)).hint().lines == 1;
}

/// Of a headline set over several lines only the last one is shorter than the measure.
float PageEvidence::continuationCost(size_t line) const
{
    const auto letters = [this](size_t k) { return m_draft.line(static_cast<qsizetype>(k)).letters; };
    const bool tail =
        line >= 2 && m_lines[line - 2].dangling && letters(line - 1) + 1 < letters(line - 2) && letters(line - 2) >= 9;
    if (tail)
        return 3.7F;
    return isBrokenAt(line) ? -0.8F : 0.7F;
}

/// Reporters' names stand under the line, or what may be one: of 沈 禾 the blank was lost. Two letters may well be a
/// word, but hardly so under a headline.
bool PageEvidence::isSigned(qsizetype i) const
{
    constexpr qint32 shortestHeadline = 6;
    constexpr qint32 longestName = 4;
    const Line &line = m_draft.line(i);
    if (i + 1 >= m_draft.size() || line.letters < shortestHeadline || !isWordEnd(line.end) || seenAt(i).numbered)
        return false;
    return seenAt(i + 1).byline ||
           (m_draft.line(i + 1).letters <= longestName && text::mayBeNames(m_draft.text(i + 1)));
}

float PageEvidence::titleCost(qsizetype i) const
{
    const Line &line = m_draft.line(i);
    const QStringView text = m_draft.text(i);
    if (line.letters > 80)
        return neverCost;
    float cost = line.letters > 40 ? 1.5F : line.letters < 2 ? 1.F : 0.3F;
    if (line.end == LineEnd::Stop && !text.endsWith(u'？') && !text.endsWith(u'！'))
        cost += 9;
    else if (line.end == LineEnd::Comma)
        cost += text.endsWith(u'；') ? 8 : 1.5F;
    else if (line.end == LineEnd::Colon)
        cost += 6;
    if (m_spaced && line.hint().lines >= 2 && i > 0 && !isSigned(i))
        cost += 3.5F;
    const PageLine &seen = seenAt(i);
    if (seen.numbered)
        cost += 7;
    if (line.holds(CharClass::FullStop) && text.chopped(1).contains(u'。'))
        cost += 8;
    if (seen.tabular || (i > 0 && seenAt(i - 1).tabular) || (i + 1 < m_draft.size() && seenAt(i + 1).tabular))
        cost += 6;
    if (hasParallels(i))
        cost += 3;
    if (seen.byline)
        cost += 5;
    if (text.startsWith(u'（') && text.endsWith(u'）'))
        cost += 4;
    if (seen.dated || seen.formal)
        cost += 9;
    if (line.letters >= 4 && m_repeats.value(text) > 1)
        cost += 4;
    if (i > 0 && m_draft.line(i - 1).end == LineEnd::Colon)
        cost += 4;
    return cost;
}

/// Numbers that run through a whole article: where the next one after a line is not the next in order, another article
/// has begun.
void PageEvidence::findNewNumbers()
{
    constexpr qsizetype reach = 3;
    QHash<quint32, int> last;
    const auto isChapter = [](const Numbering &number) {
        return number.style == NumberStyle::Unit && number.unit == NumberUnit::Chapter;
    };
    const auto running = [&](qsizetype i) {
        const Numbering *const number = m_draft.number(i);
        const bool runs = number && (number->style == NumberStyle::HanComma || isChapter(*number) ||
                                     (number->style == NumberStyle::Unit && number->unit == NumberUnit::Article));
        return runs ? number : nullptr;
    };
    for (qsizetype i = 0; i < m_draft.size(); ++i) {
        for (qsizetype k = i; k < std::min(i + reach, m_draft.size()); ++k) {
            const Numbering *const number = running(k);
            if (!number)
                continue;
            const int before = last.value(number->series());
            // Nor does an article that has come to (二十) begin to count chapters.
            const bool late = before == 0 && number->value == 1 && isChapter(*number) && !last.isEmpty();
            m_lines[static_cast<size_t>(i)].signs.newNumbers =
                late || (before > 0 && number->value != before + 1 && number->value != before);
            break;
        }
        if (const Numbering *const number = running(i))
            last[number->series()] = number->value;
    }
}

void PageEvidence::see(qsizetype i)
{
    PageLine &seen = seenAt(i);
    const Line &line = m_draft.line(i);
    const QStringView text = m_draft.text(i);
    const bool isShort = line.letters <= 60;
    seen.signs.salutation = isShort && line.end == LineEnd::Colon && line.letters >= 4 && !seen.numbered &&
                            !text.contains(u'，') && !text.contains(u'。');
    seen.dangling = seen.shortOpen && line.end != LineEnd::Bracket && !seen.tabular && !seen.byline;
    seen.signs.dateline = seen.dated;
    if (seen.shortOpen && !seen.isSetForm() && !seen.signs.dateline && i + 1 < m_draft.size())
        seen.signs.dateline = seenAt(i + 1).signs.dateline;
    seen.signs.confidence = seen.signs.dateline ? 0.95F : 0.6F;
    weigh(i, &seen);
}

void PageEvidence::weigh(qsizetype i, PageLine *seen) const
{
    const Line &line = m_draft.line(i);
    const QStringView text = m_draft.text(i);
    const bool isShort = line.letters <= 60;
    const bool form = seen->isSetForm();
    const bool close = line.hint().blankBefore == 0 && m_spaced;
    const bool named = isShort && (seen->byline || (close && text::mayBeNames(text)));
    const bool pictureTitle = isShort && seen->shortOpen && line.letters <= 20 && !form && !seen->numbered;
    const auto cost = [seen](PagePart part) -> float & { return seen->costs[indexOf(part)]; };
    cost(PagePart::Title) = form ? neverCost : titleCost(i);
    cost(PagePart::Note) = seen->note ? -3.F : neverCost;
    const bool maybeNamed = !named && isShort && i > 0 && isSigned(i - 1);
    const StartSigns below = i + 1 < m_draft.size() ? seenAt(i + 1).signs : StartSigns();
    const bool anew = below.newNumbers || below.salutation || below.dateline;
    cost(PagePart::Byline) = named ? (close ? -6.F : -4.F) : maybeNamed ? (anew ? -4.F : -1.5F) : neverCost;
    cost(PagePart::Editor) = seen->editor ? -6.F : neverCost;
    cost(PagePart::Credit) = seen->credit ? -8.F : neverCost;
    cost(PagePart::Caption) = (seen->signs.dateline        ? 6.F
                               : line.end == LineEnd::Stop ? 0.3F
                                                           : 1.5F) +
                              static_cast<float>(line.letters) / 60;
    cost(PagePart::Title) += maybeNamed ? 7.F : 0.F;
    cost(PagePart::PictureTitle) = pictureTitle ? (line.hint().lines >= 2 ? 3.F : 0.F) : neverCost;
    if (opensCaption(text)) {
        cost(PagePart::Caption) -= 1.5F;
        cost(PagePart::Title) += 4;
    }
    if (form) {
        for (const PagePart part : {PagePart::Start, PagePart::Body, PagePart::Caption})
            cost(part) += 6;
    } else if (named) {
        cost(PagePart::Title) += close ? 9.F : 3.F;
        cost(PagePart::Start) += 6;
        cost(PagePart::Caption) += 6;
        cost(PagePart::Body) += close || !text::isNameList(text) ? 4.F : 0.F;
    } else if (i > 0 && !seenAt(i - 1).shortOpen && seen->dated) {
        cost(PagePart::Body) += 4; // a report's first line opens an article, or stands under its first headings
    }
}

float PageEvidence::startCost(size_t line) const
{
    const StartSigns &signs = m_lines[line].signs;
    const float column = 8 * signs.newColumn;
    float cost = 4.5F - (signs.dateline ? 11 + column * 0.4F : column) - (signs.salutation ? 3.F : 0.F) -
                 (signs.newNumbers ? 5.F : 0.F) - (m_lines[line].opening && !m_lines[line - 1].formal ? 3.F : 0.F);
    // A short line is rather one more line of the headline above than a first heading.
    if (m_lines[line].shortOpen && m_lines[line].costs[indexOf(PagePart::Title)] < 2)
        cost += 2.5F;
    return cost;
}

bool PageEvidence::isUnderFirstHeadline(size_t line) const
{
    constexpr size_t mostLines = 6;
    return line <= mostLines &&
           std::all_of(m_lines.begin(), m_lines.begin() + static_cast<qsizetype>(line),
                       [](const PageLine &seen) { return seen.shortOpen || seen.costs[indexOf(PagePart::Title)] < 2; });
}

bool PageEvidence::opensWithHeadline() const
{
    return m_lines.size() > 1 && m_lines.front().costs[indexOf(PagePart::Title)] < 2 &&
           m_repeats.value(m_draft.text(0)) < 2;
}

} // namespace core::structure
