// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/wikitools.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <vector>

namespace core::repair
{

using text::EditList;
using text::TextRange;

namespace
{
constexpr qsizetype reach = 1 << 21;
constexpr size_t fewest = 2;

/// [编辑], [编辑 | 编辑源代码], [ソースを編集]: how long the tool at the bracket is, 0 for none.
qsizetype toolLength(QStringView text)
{
    static constexpr std::array<QStringView, 5> words{u"编辑", u"編輯", u"編集", u"ソースを編集", u"edit"};
    constexpr qsizetype longest = 24;
    const qsizetype close = text.first(std::min(longest, text.size())).indexOf(u']');
    if (close < 0)
        return 0;
    const QStringView inner = text.sliced(1, close - 1).trimmed();
    const auto found = std::ranges::find_if(words, [inner](QStringView word) { return inner.startsWith(word); });
    if (found == words.end())
        return 0;
    const QStringView rest = inner.sliced(found->size()).trimmed();
    const bool whole = rest.isEmpty() || QStringView(u"|｜|").contains(rest.front()) || rest.startsWith(u"源代码") ||
                       rest.startsWith(u"原始碼") || rest.startsWith(u"source");
    return whole ? close + 1 : 0;
}

/// The tools behind words at the ends of lines.
std::vector<TextRange> toolsIn(QStringView text, const CancelToken &cancel)
{
    std::vector<TextRange> found;
    for (qsizetype at = text.indexOf(u'['); at >= 0 && !cancel.isCancelled(); at = text.indexOf(u'[', at + 1)) {
        const qsizetype length = toolLength(text.sliced(at));
        qsizetype end = at + length;
        while (end < text.size() && text.at(end) != u'\n' && text.at(end).isSpace())
            ++end;
        const bool closes = end == text.size() || text.at(end) == u'\n';
        if (length > 0 && closes && at > 0 && text.at(at - 1) != u'\n')
            found.emplace_back(at, at + length);
    }
    return found;
}
} // namespace

document::Manuscript wikiTools(document::Manuscript manuscript, const CancelToken &cancel)
{
    const std::vector<TextRange> tools = toolsIn(QStringView(manuscript.text).left(reach), cancel);
    if (tools.size() < fewest || cancel.isCancelled())
        return manuscript;
    EditList edits(text::PassId::MarkupRemains);
    const int reason = edits.reason(
        QCoreApplication::translate("core::repair", "A wiki’s link to edit the section was copied with its heading."));
    for (const TextRange tool : tools)
        edits.remove(tool, reason);
    return std::move(manuscript).edited(std::move(edits));
}

} // namespace core::repair
