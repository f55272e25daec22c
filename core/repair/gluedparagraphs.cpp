// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/gluedparagraphs.h"

#include "core/repair/gluedblanks.h"
#include "core/repair/gluednumbers.h"
#include "core/text/charclass.h"
#include "core/text/lineends.h"
#include "core/text/spaces.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace core::repair
{

using text::EditList;
using text::TextRange;

namespace
{
constexpr qsizetype shortestGlued = 150;

/// What blanks stand between two pieces of a line. From Tab on by rising likelihood that they part paragraphs, but for
/// Wide, with which Japanese sets off words, too.
enum class BlankKind : quint8 {
    Word,    ///< as between words
    Wide,    ///< one as wide as a character
    Double,  ///< two or three narrow ones
    NoBreak, ///< two or three, of which one must not break: an indent of a web page
    Tab,
    Indent, ///< two or more wide ones, or four and more narrow ones
};

/// A blank inside a line that is no blank between words.
struct Gap {
    TextRange range;
    BlankKind kind = BlankKind::Word;
};

/// A blank as wide as a character, of which two make an indent.
bool isWideBlank(QChar c)
{
    return c == QChar(0x3000) || c == QChar(0x2003);
}

BlankKind kindOf(QStringView blanks)
{
    const auto wide = std::count_if(blanks.begin(), blanks.end(), isWideBlank);
    if (wide >= 2 || blanks.size() >= 4)
        return BlankKind::Indent;
    if (blanks.contains(u'\t'))
        return BlankKind::Tab;
    if (wide == 1)
        return BlankKind::Wide;
    if (blanks.size() < 2)
        return BlankKind::Word;
    return blanks.contains(QChar::Nbsp) ? BlankKind::NoBreak : BlankKind::Double;
}

std::vector<Gap> gapsInside(QStringView text, qsizetype start, qsizetype end)
{
    std::vector<Gap> found;
    qsizetype from = start; // of the blanks that end at `to`
    qsizetype to = start;
    const auto close = [&] {
        if (from == start || to == end || (to - from == 1 && text[from] == u' '))
            return;
        const BlankKind kind = kindOf(text.sliced(from, to - from));
        if (kind != BlankKind::Word)
            found.push_back({{from, to}, kind});
    };
    text::forSpaces(text, start, end, [&](qsizetype at) {
        if (at > to) {
            close();
            from = at;
        }
        to = at + 1;
    });
    close();
    return found;
}

bool endsSentence(QChar c)
{
    return QStringView(u"。！？；：…!?;:”」』）)—.").contains(c);
}

/// Sentences that end in the line and go on behind a blank between words, or behind none.
qsizetype sentencesInside(QStringView line)
{
    qsizetype sentences = 0;
    for (qsizetype i = 0; i + 2 < line.size(); ++i) {
        const QChar next = line.at(i + 1);
        if (line.at(i) == u'。')
            sentences += text::CharClass::is(next, text::CharClass::Space) ? 0 : 1;
        else if (line.at(i) == u'.')
            sentences += next == u' ' && line.at(i + 2).isUpper() ? 1 : 0;
    }
    return sentences;
}

/// Japanese sets a wide blank after ！ and ？ inside a paragraph.
bool holdsKana(QStringView line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) { return text::CharClass::is(c, text::CharClass::Kana); });
}

/// Blanks between words where a sentence ends in Han text, which sets none there.
qsizetype blanksAfterSentences(QStringView line)
{
    const auto isHan = [](QChar c) { return text::CharClass::is(c, text::CharClass::Han); };
    qsizetype found = 0;
    for (qsizetype at = line.indexOf(u' ', 1); at > 0 && at + 1 < line.size(); at = line.indexOf(u' ', at + 1))
        found += endsSentence(line.at(at - 1)) && line.at(at - 1) != u'.' && isHan(line.at(at + 1)) ? 1 : 0;
    return found;
}

/// Whether the gaps of one kind part paragraphs: two at least, and a share of them after the end of a sentence; a
/// table's columns do not.
bool partParagraphs(QStringView text, TextRange line, const std::vector<Gap> &gaps, BlankKind kind)
{
    qsizetype count = 0;
    qsizetype ended = 0;
    qsizetype marked = 0;
    for (const Gap &gap : gaps) {
        if (gap.kind != kind)
            continue;
        const QChar before = text.at(gap.range.start() - 1);
        ++count;
        ended += endsSentence(before) ? 1 : 0;
        marked += before == u'！' || before == u'？' || before == u'：' ? 1 : 0;
    }
    if (count < 2 || line.length() / count < 8)
        return false;
    if (kind == BlankKind::Indent)
        return ended * 4 >= count;
    // One kind of blank among others: the line must be much of the text, and sentences must end without such a blank,
    // else it is a habit of the writer's.
    const bool much = line.length() * 10 >= text.size() * 6;
    if (!much || (ended - marked) * 3 < count)
        return false;
    const QStringView words = text.sliced(line.start(), line.length());
    const qsizetype inside = sentencesInside(words);
    // Where sentences end with a blank between words many times more often, that one parts the paragraphs.
    return inside >= 2 && inside * 3 >= ended && blanksAfterSentences(words) < 3 * count;
}

/// The blanks at which paragraphs were joined to the line; none where blanks of one kind alone do not tell.
std::vector<TextRange> paragraphGaps(QStringView text, TextRange line)
{
    const std::vector<Gap> gaps = gapsInside(text, line.start(), line.end());
    for (const BlankKind kind :
         {BlankKind::Indent, BlankKind::Tab, BlankKind::NoBreak, BlankKind::Double, BlankKind::Wide}) {
        if (!partParagraphs(text, line, gaps, kind))
            continue;
        const bool japanese = kind == BlankKind::Wide && holdsKana(text.sliced(line.start(), line.length()));
        std::vector<TextRange> out;
        for (const Gap &gap : gaps) {
            const QChar before = text.at(gap.range.start() - 1);
            const bool inside = japanese && (before == u'！' || before == u'？');
            if ((gap.kind == kind && !inside) || gap.kind == BlankKind::Indent)
                out.push_back(gap.range);
        }
        return out;
    }
    return {};
}
} // namespace

document::Manuscript gluedParagraphs(document::Manuscript manuscript, const CancelToken &cancel)
{
    EditList edits(text::PassId::GluedParagraphs);
    const int indented =
        edits.reason(QCoreApplication::translate("core::repair", "A paragraph began here with an indent"));
    const int blank = edits.reason(QCoreApplication::translate("core::repair", "A paragraph began here after a blank"));
    const int numbered = edits.reason(
        QCoreApplication::translate("core::repair", "A paragraph began here with a number that counts on"));
    const QString &text = manuscript.text;
    for (qsizetype start = 0; start < text.size();) {
        if (cancel.isCancelled())
            return manuscript;
        const qsizetype end = text::lineEndFrom(text, start);
        if (end - start >= shortestGlued) {
            const TextRange line(start, end);
            const auto gaps = paragraphGaps(text, line);
            for (const TextRange gap : gaps)
                edits.replace(gap, u"\n", indented);
            const auto blanks = gaps.empty() ? gluedBlanks(QStringView(text), line) : std::vector<TextRange>();
            for (const TextRange place : blanks)
                edits.replace(place, u"\n", blank);
            if (gaps.empty() && blanks.empty()) {
                for (const qsizetype place : gluedNumbers(text, line))
                    edits.replace({place, place}, u"\n", numbered);
            }
        }
        start = end + 1;
    }
    return edits.isEmpty() ? std::move(manuscript) : std::move(manuscript).edited(std::move(edits));
}

} // namespace core::repair
