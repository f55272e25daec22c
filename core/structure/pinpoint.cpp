// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/pinpoint.h"

#include "core/structure/pinpointtree.h"

#include <algorithm>
#include <mutex>

namespace core::structure
{

using text::TextRange;

struct Pinpoints::Lazy {
    document::Document document;
    std::once_flag once;
    PinpointTree tree;
};

Pinpoints::Pinpoints() : Pinpoints(document::Document()) {}

Pinpoints::Pinpoints(document::Document document) : m_lazy(std::make_shared<Lazy>())
{
    m_lazy->document = std::move(document);
}

const PinpointTree &Pinpoints::tree() const
{
    std::call_once(m_lazy->once, [this] { m_lazy->tree = buildPinpointTree(m_lazy->document); });
    return m_lazy->tree;
}

qint32 PinpointTree::nodeAt(qsizetype offset) const
{
    const auto after = std::upper_bound(marks.begin(), marks.end(), offset,
                                        [](qsizetype value, const Mark &mark) { return value < mark.offset; });
    return after == marks.begin() ? -1 : (after - 1)->node;
}

const PinpointText &PinpointTree::textOf(qint32 node) const
{
    const auto after = std::upper_bound(texts.begin(), texts.end(), node,
                                        [](qint32 value, const PinpointText &text) { return value < text.root; });
    return *(after - 1);
}

namespace
{
/// The passage without blanks at its ends.
TextRange trimmed(const QString &text, TextRange range)
{
    qsizetype start = range.start();
    qsizetype end = std::min(range.end(), text.size());
    while (start < end && text.at(start).isSpace())
        ++start;
    while (end > start && text.at(end - 1).isSpace())
        --end;
    return {start, std::max(start, end)};
}

/// A passage's ends as parts, raised to the parts that it covers whole.
class Covered
{
public:
    Covered(const PinpointTree &tree, TextRange range)
        : m_tree(tree)
        , m_range(range)
        , m_from(tree.nodeAt(range.start()))
        , m_to(tree.nodeAt(std::max(range.start(), range.end() - 1)))
    {
        if (m_from < 0 || m_to < 0)
            return;
        const qint32 common = commonPart();
        if (common >= 0 && !m_tree.node(common).root && covers(common)) {
            m_from = m_to = common;
            return;
        }
        m_from = raised(m_from, common);
        m_to = raised(m_to, common);
    }

    qint32 from() const { return m_from; }
    qint32 to() const { return m_to; }

private:
    qint32 commonPart() const
    {
        qint32 a = m_from;
        qint32 b = m_to;
        while (a != b && a >= 0 && b >= 0)
            (a > b ? a : b) = m_tree.node(std::max(a, b)).parent; // parents come before children
        return a == b ? a : -1;
    }
    bool covers(qint32 node) const { return m_range.contains(m_tree.node(node).extent); }
    qint32 raised(qint32 node, qint32 common) const
    {
        for (qint32 up = m_tree.node(node).parent; up >= 0 && up != common && !m_tree.node(up).root && covers(up);
             up = m_tree.node(up).parent)
            node = up;
        return node;
    }

    const PinpointTree &m_tree;
    TextRange m_range;
    qint32 m_from;
    qint32 m_to;
};

bool inArticle(const QList<PinpointLevel> &levels)
{
    return std::any_of(levels.begin(), levels.end(),
                       [](const PinpointLevel &level) { return level.unit == PinpointUnit::Article; });
}
} // namespace

Pinpoint Pinpoints::at(qsizetype offset) const
{
    return of({std::max<qsizetype>(0, offset), std::max<qsizetype>(0, offset)});
}

Pinpoint Pinpoints::of(TextRange passage) const
{
    const document::Document &document = m_lazy->document;
    const TextRange inner = trimmed(document.text(), passage);
    const Covered covered(tree(), inner.isEmpty() ? passage : inner);
    Pinpoint pinpoint;
    if (covered.from() < 0 || covered.to() < 0)
        return pinpoint;
    const PinpointText &text = tree().textOf(covered.from());
    pinpoint.levels = printedLevels(document, tree(), covered.from());
    const auto end =
        covered.to() == covered.from() ? QList<PinpointLevel>() : printedLevels(document, tree(), covered.to());
    if (pinpoint.levels.isEmpty())
        return pinpoint;
    pinpoint.law = text.law && inArticle(pinpoint.levels);
    const bool within = &tree().textOf(covered.to()) == &text;
    pinpoint.text = end.isEmpty() || !within ? joinedLevels(pinpoint.levels, text.form)
                                             : joinedRange(pinpoint.levels, end, text.form);
    const QString title = text.titleBlock < 0 ? QString() : document.blockText(text.titleBlock).toString().simplified();
    pinpoint.citation = citedWithTitle(title, pinpoint.text, text);
    return pinpoint;
}

} // namespace core::structure
