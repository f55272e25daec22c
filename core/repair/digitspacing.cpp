// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/digitspacing.h"

#include "core/repair/physicallines.h"

#include <QCoreApplication>

namespace core::repair
{

using document::Manuscript;
using text::EditList;
using text::PassId;
using text::TextRange;

namespace
{
bool isNarrowWord(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('%'));
}

bool isHanLetter(QChar c)
{
    return isWide(c) && c.isLetter();
}

/// Whether layout put the blank at `i` there: Han on one side and a digit, a Latin letter or a bracket on the other.
bool isLayoutBlank(const QString &text, qsizetype i)
{
    const QChar before = text.at(i - 1);
    const QChar after = text.at(i + 1);
    const bool wideBefore = isWide(before) && before != QChar(0x3000);
    const bool wideAfter = isWide(after) && after != QChar(0x3000);
    if ((wideBefore && isNarrowWord(after)) || (isNarrowWord(before) && wideAfter))
        return true;
    const bool bracket = QStringView(u"（《“").contains(after) || QStringView(u"，。、；：”》）").contains(before);
    return wideBefore && wideAfter && bracket && (isHanLetter(before) || isHanLetter(after));
}

/// The text was copied from a page: characters spaced out, or most joined lines had an empty line between.
bool isCopiedPage(const Manuscript &manuscript)
{
    if (manuscript.repairs.count(PassId::LetterSpacing) >= 5)
        return true;
    constexpr qsizetype enough = 200;
    qsizetype joined = 0;
    qsizetype spaced = 0;
    for (qsizetype i = 0; i < manuscript.repairs.size() && joined < enough; ++i) {
        if (manuscript.repairs.pass(i) != PassId::LineWrap)
            continue;
        ++joined;
        spaced += manuscript.repairs.before(i).count(QLatin1Char('\n')) > 1;
    }
    return joined >= 3 && spaced * 2 > joined;
}
} // namespace

Manuscript digitSpacing(Manuscript manuscript, const CancelToken &cancel)
{
    if (!isCopiedPage(manuscript))
        return manuscript;
    const QString &text = manuscript.text;
    EditList edits(PassId::DigitSpacing);
    const int reason = edits.reason(
        QCoreApplication::translate("core::repair", "Typesetting put a blank between Han and other characters."));
    for (qsizetype i = text.indexOf(QLatin1Char(' '), 1); i > 0 && i + 1 < text.size() && !cancel.isCancelled();
         i = text.indexOf(QLatin1Char(' '), i + 1)) {
        if (isLayoutBlank(text, i))
            edits.remove(TextRange(i, i + 1), reason);
    }
    return std::move(manuscript).edited(std::move(edits));
}

} // namespace core::repair
