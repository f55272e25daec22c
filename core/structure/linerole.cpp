// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/linerole.h"

#include "core/structure/dates.h"
#include "core/structure/numbering.h"
#include "core/structure/titlewords.h"
#include "core/text/names.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <span>

namespace core::structure
{

namespace
{
/// A figure's or example's label: a word, a number, a colon; or one of the usual words and a number. Captions are not
/// headings.
bool isLabelled(QStringView text)
{
    static const std::array<QStringView, 9> words{u"图",      u"圖",    u"図",     u"表",      u"例",
                                                  u"Figure ", u"Fig. ", u"Table ", u"Listing "};
    static constexpr text::CharSet firsts(u"图圖図表例FTL");
    for (const QStringView word : firsts.contains(text.front()) ? std::span(words) : std::span(words).first(0)) {
        qsizetype at = text.startsWith(word) ? word.size() : text.size();
        while (at < text.size() && text.at(at).isSpace())
            ++at;
        if (at < text.size() && text.at(at).isDigit())
            return true;
    }
    qsizetype i = 0;
    while (i < text.size() && i < 12 && text::CharClass::is(text.at(i), text::CharClass::Letter))
        ++i;
    while (i < text.size() && text::CharClass::is(text.at(i), text::CharClass::Space))
        ++i;
    const qsizetype digits = i;
    while (i < text.size() && (text.at(i).isDigit() || text.at(i) == u'-' || text.at(i) == u'.'))
        ++i;
    return digits > 0 && i > digits && i < text.size() && QStringView(u"：:").contains(text.at(i));
}

/// A number that no sequence proved makes no heading; only what may also be a word or an amount is looked at
/// further.
bool isCounted(const Draft &draft, qsizetype line)
{
    const Numbering *const number = draft.number(line);
    const bool counts = number && number->style != NumberStyle::ArabicBlank && number->style != NumberStyle::Roman &&
                        number->style != NumberStyle::Sign && !number->glued;
    return counts && !isCommonSectionName(draft.text(line)); // 参 考 文 献 opens with a numeral
}

/// [1] 沈禾. 渡口的一年: an entry of a list of references.
bool isReference(QStringView text)
{
    qsizetype i = 1;
    while (i < text.size() && i < 5 && text.at(i).isDigit())
        ++i;
    return i > 1 && i + 1 < text.size() && QStringView(u"[［〔").contains(text.front()) &&
           QStringView(u"]］〕").contains(text.at(i));
}

/// English headings begin with a capital; what begins small is a term, or the rest of a line.
bool opensSmall(const Line &line, QStringView text)
{
    return line.script == LineScript::Latin && text.front().isLower();
}

/// Pieces with wide blanks between, of which not all are single letters: 民事第一庭  法  官  梁遠, and an office with
/// who holds it: 法定代理人  杜若. Words whose letters are set apart are a heading still: 前  言.
bool isRow(QStringView text)
{
    QVarLengthArray<QStringView, 8> pieces;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype end = i;
        while (end < text.size() && text::CharClass::is(text.at(end), text::CharClass::Space))
            ++end;
        if (end - i >= 2) {
            pieces.append(text.sliced(from, i - from));
            from = end;
        }
        i = std::max(i, end - 1);
    }
    pieces.append(text.sliced(from));
    if (pieces.size() >= 3)
        return std::any_of(pieces.begin(), pieces.end(), [](QStringView piece) { return piece.size() >= 2; });
    if (pieces.size() < 2 || pieces.first().size() < 2)
        return false;
    if (text.contains(u"      ")) // set at both margins
        return true;
    const QStringView holder = pieces.last();
    return text::mayBeNames(holder) || holder.endsWith(u"律師") || holder.endsWith(u"律师");
}

bool holdsStop(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'。' || c == u'；' || c == u';'; });
}

/// What a line that nobody has decided and no number counts is by how it ends.
LineRole roleByEnd(const Draft &draft, qsizetype i)
{
    const Line &line = draft.line(i);
    const QStringView text = draft.text(i);
    const int limit = phraseLimit(line.script);
    const auto leadsFurther = [&] {
        return (line.script == LineScript::Kana && text.contains(u'、')) ||
               (line.script == LineScript::Latin && leadsOn(text));
    };
    switch (line.end) {
    case LineEnd::Colon: // 参考文献： heads, too
        return isCommonSectionName(text) ? LineRole::Phrase : LineRole::Intro;
    case LineEnd::Open:
    case LineEnd::Bracket:
        // Best regards, / Li Du: what a comma leads to is no heading.
        if (line.script == LineScript::Latin && i > 0 && draft.line(i - 1).end == LineEnd::Comma)
            return LineRole::Body;
        return line.letters <= limit && mayHead(draft, i) && !opensSmall(line, text) && !leadsFurther()
                   ? LineRole::Phrase
                   : LineRole::Body;
    case LineEnd::Stop:
        return line.letters <= 2 * limit && mayHead(draft, i) && (text.back() == u'?' || text.back() == u'？')
                   ? LineRole::Question
                   : LineRole::Body;
    case LineEnd::Ellipsis:
    case LineEnd::Comma:
        break;
    }
    return LineRole::Body;
}
} // namespace

int phraseLimit(LineScript script)
{
    return script == LineScript::Latin ? 90 : script == LineScript::Kana ? 32 : 46;
}

bool mayHead(const Draft &draft, qsizetype line)
{
    const QStringView text = draft.text(line);
    static constexpr text::CharSet openers(u"“\"「『‘—―─-–•●○◆■*>※·→….（(");
    if (openers.contains(text.front()) || isLabelled(text))
        return false;
    if ((mayBeDate(text.front()) && isDate(text)) || (draft.line(line).holds(text::CharClass::Space) && isRow(text)))
        return false;
    if (text.size() <= 40 && draft.has(line, LineForm::Byline) && !draft.has(line, LineForm::Names))
        return false;
    using text::CharClass;
    if (draft.line(line).holds(CharClass::Sentence | CharClass::Pause) && holdsStop(text.chopped(1)))
        return false;
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return CharClass::is(c, CharClass::Letter | CharClass::Digit); });
}

bool isSpeakersStamp(QStringView text)
{
    constexpr qsizetype longest = 40;
    if (text.size() > longest || text.size() < 6 || (!text.front().isDigit() && !text.back().isDigit()))
        return false;
    const auto isTime = [](QStringView word) {
        const auto colons = std::count(word.begin(), word.end(), u':');
        return (word.size() == 4 || word.size() == 5 || word.size() == 7 || word.size() == 8) &&
               word.back().isDigit() && colons == (word.size() > 5 ? 2 : 1) &&
               std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit() || c == u':'; });
    };
    const auto isBlankUnit = [](QChar c) { return text::CharClass::is(c, text::CharClass::Space); };
    const auto firstBlank = std::find_if(text.begin(), text.end(), isBlankUnit);
    if (firstBlank == text.end())
        return false;
    if (isTime(text.first(firstBlank - text.begin())))
        return true;
    const auto lastBlank = std::find_if(text.rbegin(), text.rend(), isBlankUnit);
    return isTime(text.last(lastBlank - text.rbegin()));
}

QStringView labelOf(QStringView text)
{
    for (qsizetype i = 1; i + 1 < text.size() && i < 24; ++i) {
        if (text.at(i) == u'：' || (text.at(i) == u':' && text.at(i + 1) != u'/'))
            return text.first(i);
    }
    return {};
}

LineRole lineRole(const Draft &draft, qsizetype i)
{
    switch (draft.decision(i).kind) {
    case LineKind::Title:
    case LineKind::Meta:
        return LineRole::Apart;
    case LineKind::Heading:
        return LineRole::Heading;
    case LineKind::Paragraph:
        // A dateline opens text; the other paragraphs decided by now are items that a number counts.
        return draft.lead(i) && draft.lead(i)->kind == LineKind::Meta ? LineRole::Body : LineRole::Item;
    case LineKind::TableRow:
        return LineRole::Item;
    case LineKind::Open:
        break;
    }
    return draft.line(i).listItem || isCounted(draft, i) || isReference(draft.text(i)) ? LineRole::Item
                                                                                       : roleByEnd(draft, i);
}

} // namespace core::structure
