// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/numberedshape.h"

#include "core/structure/titlewords.h"

#include <algorithm>

namespace core::structure
{

namespace
{
/// The longest heading that ends with a colon, in letters.
constexpr qint32 longestLabel = 20;

bool isStop(QChar c)
{
    return c == u'。' || c == u'！' || c == u'？' || c == u'｡';
}

/// The first sentence after the number, where it is short; text follows it, or nothing.
NumberedShape firstSentence(QStringView text, qsizetype from, LineScript script)
{
    const qsizetype limit = std::min<qsizetype>(text.size(), from + (script == LineScript::Latin ? 120 : 48));
    for (qsizetype i = from; i < limit; ++i) {
        const QChar c = text.at(i);
        const bool latinStop = script == LineScript::Latin && (c == u'.' || c == u'?') && i + 1 < text.size() &&
                               text.at(i + 1).isSpace() && i - from > 3;
        if (!isStop(c) && !latinStop)
            continue;
        if (i - from < 2)
            return {};
        if (text.size() - i < 8)
            return {i + 1 == text.size() && c == u'。' ? NumberedForm::Sentence : NumberedForm::Item, 0, 0};
        return {NumberedForm::RunIn, static_cast<qint32>(i), 1};
    }
    return {};
}

bool holdsStop(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'。' || c == u'；'; });
}

/// 壹、贰、: numerals that count nothing but the sections of a paper.
bool isFormalNumeral(QChar c)
{
    static constexpr text::CharSet numerals(u"壹贰貳叁參肆伍陆陸柒捌玖拾");
    return numerals.contains(c);
}

bool holdsPause(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'，' || c == u'；' || c == u'。'; });
}

/// 一、第三条修改为：“第三条　…: what stands on the next lines is quoted, too.
bool leavesQuotationOpen(QStringView text)
{
    const qsizetype open = std::max(text.lastIndexOf(u'“'), text.lastIndexOf(u'「'));
    return open > 0 && std::max(text.lastIndexOf(u'”'), text.lastIndexOf(u'」')) < open &&
           (text.at(open - 1) == u'：' || text.at(open - 1) == u':');
}

/// An English title closed with a point.
bool isTitleSentence(const Line &line, QStringView words)
{
    return line.script == LineScript::Latin && line.end == LineEnd::Stop && words.endsWith(u'.') &&
           !words.chopped(1).contains(u". ") && isTitleCase(words);
}

/// 2. Grant of Licence. Each …: words in a title's case, and no reference to a book: 4. See Plain Words, 2 J. Law. …
bool isRunInTitle(QStringView words)
{
    return isTitleCase(words) && std::none_of(words.begin(), words.end(), [](QChar c) {
               return c.isDigit() || QStringView(u",:;.\"“”()").contains(c);
           });
}
} // namespace

int headingLimit(LineScript script)
{
    return script == LineScript::Latin ? 160 : 70;
}

bool asksAtEnd(QStringView text)
{
    if (text.endsWith(u'】') || text.endsWith(u'〗'))
        text.chop(1);
    if (text.endsWith(u'!') || text.endsWith(u'！'))
        text.chop(1);
    return text.endsWith(u'？') || text.endsWith(u'?');
}

bool isLabel(const Line &line, QStringView text, const Numbering &number)
{
    return line.end == LineEnd::Colon && line.letters - number.numberLength <= longestLabel &&
           !holdsPause(text.sliced(number.length));
}

NumberedShape numberedShape(const Line &line, QStringView text, const Numbering &number)
{
    if (number.alone)
        return {NumberedForm::Bare, 0, 0};
    const qsizetype length = line.letters - number.numberLength;
    const bool fits = length <= headingLimit(line.script);
    const QStringView words = text.sliced(number.length);
    if (line.holds(text::CharClass::Opener) && leavesQuotationOpen(words))
        return {};
    if (fits && (line.end == LineEnd::Open || line.end == LineEnd::Bracket) && !holdsStop(words))
        return {NumberedForm::Standalone, 0, 0};
    // 壹、程序方面：
    if (isFormalNumeral(text.front()) && isLabel(line, text, number))
        return {NumberedForm::Standalone, 0, 0};
    // 0. Definitions. 11. Protecting Users' Rights.
    if (fits && isTitleSentence(line, words))
        return {NumberedForm::Standalone, 0, 0};
    // Section 1. Short title.
    if (number.style == NumberStyle::Word && line.end == LineEnd::Stop && length <= headingLimit(LineScript::Han) &&
        words.endsWith(u'.') && words.count(u'.') == 1 && words.size() > 1)
        return {NumberedForm::Standalone, 0, 0};
    // Questions of a list of questions and answers may be two sentences long.
    const bool asks = line.end == LineEnd::Stop && asksAtEnd(text);
    const bool sectioned = number.style == NumberStyle::Dotted || number.style == NumberStyle::Unit;
    const auto asked = words.count(u'?') + words.count(u'？');
    const bool once = asked == 1 || (asked == 2 && fits && line.script != LineScript::Latin);
    if (asks && once && ((fits && !holdsStop(words)) || (sectioned && length <= 2 * headingLimit(line.script))))
        return {NumberedForm::Question, 0, 0};
    // English lists are numbered too, and their items begin with short sentences.
    const NumberedShape first = firstSentence(text, number.length, line.script);
    const bool list = first.form == NumberedForm::RunIn && line.script == LineScript::Latin &&
                      number.style >= NumberStyle::Arabic &&
                      !isRunInTitle(text.sliced(number.length, first.lead - number.length));
    return list ? NumberedShape{} : first;
}

} // namespace core::structure
