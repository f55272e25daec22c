// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/underlines.h"

#include "core/text/charclass.h"
#include "core/text/rulelines.h"

#include <QCoreApplication>

#include <cmath>

namespace core::structure
{

namespace
{
/// In half-width columns.
qsizetype widthOf(QStringView text)
{
    return text.size() + std::count_if(text.begin(), text.end(),
                                       [](QChar c) { return text::CharClass::is(c, text::CharClass::Wide); });
}

bool underlines(const Draft &draft, qsizetype rule)
{
    constexpr qsizetype mostWidth = 120;
    constexpr qsizetype slack = 3;
    if (rule == 0 || draft.line(rule).hint().blankBefore > 0)
        return false;
    const QStringView above = draft.text(rule - 1);
    if (above.size() > mostWidth || text::isRuleLine(above))
        return false;
    return std::abs(widthOf(above) - widthOf(draft.text(rule))) <= slack;
}
} // namespace

void markUnderlines(Draft &draft)
{
    for (qsizetype i = 0; i < draft.size(); ++i) {
        const Line &line = draft.line(i);
        if (line.first != line.last || !text::isRuleSign(line.first) || !draft.isOpen(i) ||
            !text::isRuleLine(draft.text(i)))
            continue;
        if (underlines(draft, i))
            draft.underlined.insert(i - 1, draft.text(i).front());
        draft.decideMeta(i, document::MetaRole::Boilerplate,
                         QCoreApplication::translate("core::structure", "A rule drawn with characters"), 0.9F);
    }
}

} // namespace core::structure
