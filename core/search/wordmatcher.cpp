// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wordmatcher.h"

#include "core/text/charclass.h"
#include "core/text/scriptfold.h"

#include <QStringMatcher>

#include <algorithm>
#include <vector>

namespace core::search
{

using text::CharClass;

namespace
{
constexpr qsizetype stretch = 1 << 16; ///< folded at once: fits the second-level cache, and a cancel is seen soon

text::Folder folderFor(const FindOptions &options)
{
    text::Folds folds;
    if (!options.exactForms)
        folds |= text::Folds(text::Fold::Width) | text::Fold::Script;
    if (!options.exactCase)
        folds |= text::Fold::Case;
    return text::Folder(folds);
}

bool isWordUnit(QChar unit)
{
    return unit == u'_' || (CharClass::is(unit, CharClass::LetterOrNumber) && !CharClass::is(unit, CharClass::Wide));
}

bool splitsWord(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    // A mark belongs to the letter before it.
    if (CharClass::is(text.at(at), CharClass::Mark) && isWordUnit(text.at(at - 1)))
        return true;
    return isWordUnit(text.at(at - 1)) && isWordUnit(text.at(at));
}
} // namespace

bool isWholeWord(QStringView text, text::TextRange hit)
{
    return !splitsWord(text, hit.start()) && !splitsWord(text, hit.end());
}

WordMatcher::WordMatcher(const QString &text, const QString &query, const FindOptions &options)
    : m_text(text), m_folded(folderFor(options).folded(query)), m_options(options)
{
}

bool WordMatcher::scan(text::TextRange where, const CancelToken &cancel,
                       const std::function<bool(text::TextRange)> &hit) const
{
    const qsizetype length = m_folded.size();
    if (length == 0 || length > m_text.size())
        return true;
    const text::Folder folder = folderFor(m_options);
    const QStringMatcher matcher(m_folded);
    const QStringView text(m_text);
    std::vector<char16_t> buffer;
    qsizetype position = where.start(); // the next hit starts here or later
    while (position < where.end() && !cancel.isCancelled()) {
        const qsizetype starts = std::min(stretch, where.end() - position); // starts looked at in this round
        const QStringView part = text.sliced(position, std::min(starts + length - 1, text.size() - position));
        buffer.resize(static_cast<size_t>(part.size()));
        folder.fold(part, buffer.data());
        const QStringView folded(buffer.data(), part.size());
        qsizetype next = starts; // relative to position
        qsizetype from = 0;
        for (qsizetype at = matcher.indexIn(folded, from); at >= 0; at = matcher.indexIn(folded, from)) {
            const text::TextRange found(position + at, position + at + length);
            from = at + 1;
            if (m_options.wholeWords && !isWholeWord(text, found))
                continue;
            if (!hit(found))
                return true;
            from = at + length;
            next = std::max(starts, from);
        }
        position += next;
    }
    return true;
}

} // namespace core::search
