// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/layoutsense.h"

#include <array>

namespace core::structure
{

using document::LayoutHint;

namespace
{
/// A paragraph beyond doubt: closes with a stop and is long, or was set over several lines.
bool isBody(const Line &line)
{
    return line.end == LineEnd::Stop && (line.letters > 60 || line.hint().lines > 1);
}

bool isShort(const Line &line)
{
    return line.letters <= 100 && line.hint().lines <= 2;
}
} // namespace

LayoutSense::LayoutSense(const Draft &draft, const ArticleDraft &article) : m_draft(draft)
{
    measure(article);
    if (!m_alike && !m_unspaced)
        return;
    int apart = 0;
    int seen = 0;
    for (qsizetype i = article.first; i < article.end; ++i) {
        const LineKind kind = draft.decision(i).kind;
        if (kind == LineKind::Title || kind == LineKind::Meta)
            continue;
        ++seen;
        apart += isShort(draft.line(i)) && setsApart(i) ? 1 : 0;
    }
    m_telling = apart >= 1 && (m_alike ? apart * 2 <= seen : apart * 5 <= seen * 2);
}

void LayoutSense::measure(const ArticleDraft &article)
{
    constexpr int fewest = 5;
    std::array<int, 32> indents{};
    int bodies = 0;
    int pairs = 0;
    int spaced = 0;
    bool before = false;
    for (qsizetype i = article.first; i < article.end; ++i) {
        const Line &line = m_draft.line(i);
        const bool body = isBody(line);
        if (body) {
            const LayoutHint hint = line.hint();
            ++bodies;
            ++indents[static_cast<size_t>(std::min(hint.indent, 31))];
        }
        // Question and answer tell of the space between paragraphs as well as long ones do.
        const bool sentence = line.end == LineEnd::Stop;
        pairs += before && sentence ? 1 : 0;
        spaced += before && sentence && line.hint().blankBefore > 0 ? 1 : 0;
        before = sentence;
    }
    const auto most = std::max_element(indents.begin(), indents.end());
    m_indent = static_cast<int>(most - indents.begin());
    m_alike = bodies >= fewest && m_indent >= 2 && *most * 10 >= bodies * 8;
    m_unspaced = pairs >= fewest && spaced * 10 <= pairs;
}

bool LayoutSense::isInMiddle(qsizetype line) const
{
    const LayoutHint hint = m_draft.line(line).hint();
    if (hint.centred)
        return true;
    // By eye, with space around.
    constexpr int deeper = 8;
    return m_alike && hint.indent >= m_indent + deeper && hint.lines <= 1 && hint.blankBefore > 0 &&
           hint.blankAfter > 0;
}

bool LayoutSense::setsApart(qsizetype line) const
{
    const LayoutHint hint = m_draft.line(line).hint();
    return isInMiddle(line) || (m_alike && hint.indent == 0) ||
           (m_unspaced && hint.blankBefore > 0 && hint.blankAfter > 0);
}

} // namespace core::structure
