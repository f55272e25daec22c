// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markdownnotes.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace core::repair
{

using document::Mark;
using document::MarkKind;
using text::TextRange;

namespace
{
constexpr qsizetype openingLength = 2; ///< of [^
constexpr qsizetype longestLabel = 40;
constexpr std::u16string_view raised = u"⁰¹²³⁴⁵⁶⁷⁸⁹";

struct Sign {
    TextRange range; ///< with its brackets, and the colon and blanks of a definition
    QStringView label;
    bool defines = false;
};

/// What opens at `at`; without a label where that is no footnote.
Sign signAt(QStringView text, qsizetype at)
{
    const qsizetype from = at + openingLength;
    qsizetype end = from;
    while (end < std::min(text.size(), from + longestLabel) && !text.at(end).isSpace() && text.at(end) != u']' &&
           text.at(end) != u'[')
        ++end;
    if (end == from || end >= text.size() || text.at(end) != u']')
        return {};
    Sign sign{{at, end + 1}, text.sliced(from, end - from)};
    sign.defines = (at == 0 || text.at(at - 1) == u'\n') && end + 1 < text.size() && text.at(end + 1) == u':';
    if (sign.defines) {
        qsizetype past = end + 2;
        while (past < text.size() && text.at(past) == u' ')
            ++past;
        sign.range = {at, past};
    }
    return sign;
}

std::vector<Sign> signsIn(const document::Manuscript &manuscript)
{
    const QStringView text = manuscript.text;
    std::vector<Sign> signs;
    auto mark = manuscript.marks.cbegin();
    for (qsizetype caret = text.indexOf(u'^'); caret >= 0; caret = text.indexOf(u'^', caret + 1)) {
        const qsizetype at = caret - 1;
        if (at < 0 || text.at(at) != u'[')
            continue;
        while (mark != manuscript.marks.cend() && (mark->kind != MarkKind::Verbatim || mark->range.end() <= at))
            ++mark;
        if (mark != manuscript.marks.cend() && mark->range.start() <= at)
            continue;
        if (const Sign sign = signAt(text, at); !sign.label.isEmpty())
            signs.push_back(sign);
    }
    return signs;
}

/// The notes that are defined, by the order in which they are referred to, from 1.
QHash<QStringView, int> numbered(const std::vector<Sign> &signs)
{
    QSet<QStringView> defined;
    for (const Sign &sign : signs) {
        if (sign.defines)
            defined.insert(sign.label);
    }
    QHash<QStringView, int> numbers;
    for (const Sign &sign : signs) {
        if (!sign.defines && defined.contains(sign.label) && !numbers.contains(sign.label))
            numbers.insert(sign.label, int(numbers.size()) + 1);
    }
    return numbers;
}

QString figures(int number)
{
    QString out = QString::number(number);
    for (QChar &c : out)
        c = QChar(raised[size_t(c.digitValue())]);
    return out;
}
} // namespace

document::Manuscript markdownNotes(document::Manuscript manuscript)
{
    const std::vector<Sign> signs = signsIn(manuscript);
    const QHash<QStringView, int> numbers = numbered(signs);
    if (numbers.isEmpty())
        return manuscript;
    text::EditList edits(text::PassId::MarkupRemains);
    const int reason = edits.reason(
        QCoreApplication::translate("core::repair", "The sign of a footnote in Markdown becomes a figure."));
    for (const Sign &sign : signs) {
        if (const int number = numbers.value(sign.label); number > 0)
            edits.replace(sign.range, sign.defines ? figures(number) + u' ' : figures(number), reason);
    }
    return std::move(manuscript).edited(std::move(edits));
}

} // namespace core::repair
