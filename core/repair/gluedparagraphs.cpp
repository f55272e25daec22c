// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/gluedparagraphs.h"

#include "core/repair/gluedblanks.h"
#include "core/text/charclass.h"

#include <QCoreApplication>

namespace core::repair
{

using text::EditList;
using text::TextRange;

namespace
{
constexpr qsizetype shortestIndented = 150;

/// A blank as wide as a character, of which two make an indent.
bool isWideBlank(QChar c)
{
    return c == QChar(0x3000) || c == QChar(0x2003);
}

/// The indents inside a line: two or more wide blanks, or four and more narrow ones.
std::vector<TextRange> indentsInside(QStringView text, qsizetype start, qsizetype end)
{
    std::vector<TextRange> found;
    constexpr auto isSpace = [](QChar c) { return text::CharClass::is(c, text::CharClass::Space); };
    qsizetype at = start;
    while (at < end && isSpace(text.at(at)))
        ++at;
    const QStringView head = text.first(end);
    for (at = text::CharClass::find(head, at, text::CharClass::Space); at < end;
         at = text::CharClass::find(head, at, text::CharClass::Space)) {
        const qsizetype from = at;
        int wide = 0;
        for (; at < end && isSpace(text.at(at)); ++at)
            wide += isWideBlank(text.at(at)) ? 1 : 0;
        if ((wide >= 2 || at - from >= 4) && at < end)
            found.push_back({from, at});
    }
    return found;
}

bool endsSentence(QChar c)
{
    return QStringView(u"。！？；：…!?;:”」』）)—").contains(c);
}

/// Two at least, and a share of them after the end of a sentence; a table's columns are not.
bool areParagraphs(QStringView text, qsizetype length, const std::vector<TextRange> &indents)
{
    if (indents.size() < 2 || length < shortestIndented || length / static_cast<qsizetype>(indents.size()) < 8)
        return false;
    size_t ended = 0;
    for (const TextRange indent : indents)
        ended += indent.start() > 0 && endsSentence(text.at(indent.start() - 1)) ? 1 : 0;
    return ended * 4 >= indents.size();
}
} // namespace

document::Manuscript gluedParagraphs(document::Manuscript manuscript, const CancelToken &cancel)
{
    EditList edits(text::PassId::GluedParagraphs);
    const int indented =
        edits.reason(QCoreApplication::translate("core::repair", "A paragraph began here with an indent"));
    const int blank = edits.reason(QCoreApplication::translate("core::repair", "A paragraph began here after a blank"));
    const QString &text = manuscript.text;
    for (qsizetype start = 0; start < text.size();) {
        if (cancel.isCancelled())
            return manuscript;
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        if (end - start >= shortestIndented) {
            const auto indents = indentsInside(text, start, end);
            if (areParagraphs(text, end - start, indents)) {
                for (const TextRange indent : indents)
                    edits.replace(indent, u"\n", indented);
            } else {
                for (const TextRange place : gluedBlanks(QStringView(text), {start, end}))
                    edits.replace(place, u"\n", blank);
            }
        }
        start = end + 1;
    }
    return edits.isEmpty() ? std::move(manuscript) : std::move(manuscript).edited(edits);
}

} // namespace core::repair
