// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/pinpointtree.h"

#include "core/structure/lines.h"
#include "core/structure/pinpointitems.h"
#include "core/structure/pinpointopenings.h"

#include <QHash>

#include <algorithm>

namespace core::structure
{

using document::Block;
using document::BlockKind;
using document::Document;
using document::MetaRole;
using text::TextRange;

namespace
{
/// Meta that stands inside the text without being a part of it: the text goes on behind it.
bool interrupts(MetaRole role)
{
    return role == MetaRole::Caption || role == MetaRole::Credit || role == MetaRole::PageNumber ||
           role == MetaRole::Boilerplate || role == MetaRole::Dateline || role == MetaRole::Byline;
}

/// Reads one text (an article of the document) into the tree.
class TextReader
{
public:
    TextReader(const Document &document, const document::Article &article, PinpointTree &tree)
        : m_document(document)
        , m_first(article.firstBlock)
        , m_openings(readOpenings(document, m_first, article.endBlock))
        , m_tree(tree)
    {
        PinpointText text = readForm(document, m_first, m_openings);
        text.root = static_cast<qint32>(tree.nodes.size());
        text.titleBlock = static_cast<qint32>(article.titleBlock);
        m_tree.texts.push_back(text);
        PinpointNode root;
        root.root = true;
        m_tree.nodes.push_back(root);
        m_current = m_root = m_section = text.root;
        lookAhead();
    }

    void read()
    {
        for (size_t i = 0; i < m_openings.size(); ++i) {
            block(i);
            const TextRange range = blockAt(i).range;
            for (qint32 up = m_current; up >= 0; up = m_tree.node(up).parent) {
                PinpointNode &node = m_tree.nodes[static_cast<size_t>(up)];
                node.extent = {std::min(node.extent.start(), range.end()), std::max(node.extent.end(), range.end())};
            }
        }
    }

private:
    PinpointText &about() const { return m_tree.texts.back(); }
    const Block &blockAt(size_t i) const { return m_document.blocks().at(m_first + static_cast<qsizetype>(i)); }
    QStringView textAt(size_t i) const { return m_document.blockText(m_first + static_cast<qsizetype>(i)); }
    PinpointNode &nodeAt(qint32 index) { return m_tree.nodes[static_cast<size_t>(index)]; }

    /// For each block the next one with a number before the article or section ends, and for numbers whether the next
    /// of its series is their successor.
    void lookAhead()
    {
        m_next.assign(m_openings.size(), -1);
        m_goesOn.assign(m_openings.size(), false);
        QHash<quint32, qint32> after;
        qint32 next = -1;
        for (size_t i = m_openings.size(); i-- > 0;) {
            const Opening &o = m_openings[i];
            m_next[i] = next;
            if (o.article || blockAt(i).kind == BlockKind::Heading) {
                next = -1;
                after.clear();
            }
            if (!isItemStyle(o) || o.quoted)
                continue;
            const quint32 series = static_cast<quint32>(o.style) << 16 | (o.style < NumberStyle::Roman ? 0u : o.sign);
            m_goesOn[i] = after.value(series) == o.value + 1;
            after.insert(series, o.value);
            if (!o.article)
                next = static_cast<qint32>(i);
        }
    }

    // The parts

    void enter(qint32 node, qsizetype offset)
    {
        m_current = node;
        if (m_tree.marks.empty() || m_tree.marks.back().node != node)
            m_tree.marks.push_back({offset, node});
    }

    qint32 add(qint32 parent, PinpointUnit unit, const Opening &o, TextRange number)
    {
        PinpointNode node;
        node.parent = parent;
        node.unit = unit;
        node.style = o.style;
        node.word = o.unit;
        node.value = o.value;
        node.sub = o.sub;
        node.number = number;
        node.extent = {number.start(), number.start()};
        m_tree.nodes.push_back(node);
        return static_cast<qint32>(m_tree.nodes.size() - 1);
    }

    TextRange numberOf(size_t i) const
    {
        const qsizetype start = blockAt(i).range.start();
        return {start, start + m_openings[i].numberLength};
    }

    void block(size_t i)
    {
        const Block &block = blockAt(i);
        const Opening &o = m_openings[i];
        if (o.article || o.caption)
            article(i);
        else if (block.kind == BlockKind::Heading && !(m_article >= 0 && isItemStyle(o) && block.runIn))
            section(i);
        else if (block.kind == BlockKind::Meta && !interrupts(block.role))
            outside(block.range.start());
        else if (block.kind == BlockKind::Title || (block.kind == BlockKind::Paragraph && block.role != MetaRole::None))
            outside(block.range.start()); // 主送机关, 附件说明
        else if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading)
            paragraph(i);
        else
            enter(m_current, block.range.start());
        m_afterLead = block.runIn && (block.kind == BlockKind::Heading || m_afterLead);
    }

    void outside(qsizetype offset)
    {
        leaveArticle();
        enter(m_root, offset);
        m_section = m_root;
        m_levels.clear();
    }

    void leaveArticle()
    {
        m_article = -1;
        m_paragraph = -1;
        m_items.clear();
    }

    void section(size_t i)
    {
        const Block &block = blockAt(i);
        leaveArticle();
        while (!m_levels.empty() && m_levels.back().level >= block.level)
            m_levels.pop_back();
        const qint32 parent = m_levels.empty() ? m_root : m_levels.back().node;
        const bool numbered = m_openings[i].numbered();
        m_section = add(parent, PinpointUnit::Section, m_openings[i], numbered ? numberOf(i) : block.range);
        m_levels.push_back({block.level, m_section});
        enter(m_section, block.range.start());
    }

    void article(size_t i)
    {
        const qsizetype start = blockAt(i).range.start();
        if (m_openings[i].caption) {
            leaveArticle();
            m_article = add(m_section, PinpointUnit::Article, m_openings[i + 1], numberOf(i + 1));
            nodeAt(m_article).extent = {start, start};
            m_captioned = true;
            enter(m_article, start);
            return;
        }
        if (!m_captioned) {
            leaveArticle();
            m_article = add(m_section, PinpointUnit::Article, m_openings[i], numberOf(i));
        }
        m_captioned = false;
        countsAnew(m_openings[i]);
        enter(m_article, start);
        const bool heading = blockAt(i).kind == BlockKind::Heading;
        if (!heading && m_openings[i].length < textAt(i).size())
            firstParagraph(i);
    }

    /// Sections under which articles count from one again, while others counted before them, are named with them.
    void countsAnew(const Opening &o)
    {
        const auto key = std::pair(o.value, o.sub);
        const bool again = m_seen.contains(key);
        m_seen.insert(key, true);
        if (m_counting.empty() || m_counting.back() != m_section)
            m_counting.push_back(m_section);
        if (!again || m_section == m_root)
            return;
        const NumberUnit word = m_tree.node(m_section).word;
        if (word == NumberUnit::None)
            nodeAt(m_section).restarts = true; // 附則 stands beside the chapters, wherever it was found
        else
            nameSections(m_section);
        // Chapters that each count their articles: so did those before.
        if (word == NumberUnit::None || m_chaptersCount)
            return;
        m_chaptersCount = true;
        for (const qint32 section : m_counting) {
            if (m_tree.node(section).word == word)
                nameSections(section);
        }
    }

    void nameSections(qint32 section)
    {
        for (qint32 up = section; up != m_root && !m_tree.node(up).restarts; up = m_tree.node(up).parent)
            nodeAt(up).restarts = true;
    }

    /// The rest of the line that 第三条 opens, or what a number right after it counts: 第三条 （一）…
    void firstParagraph(size_t i)
    {
        const qsizetype start = blockAt(i).range.start();
        const QStringView rest = textAt(i).sliced(m_openings[i].length);
        const Opening inner = readOpening(rest);
        const bool counted = isItemStyle(inner) && inner.style != NumberStyle::HanComma && inner.value == 1;
        const TextRange number{start + m_openings[i].length, start + m_openings[i].length + inner.numberLength};
        openParagraph({}, {start, start});
        if (counted && about().form != CitationForm::Japan) {
            // The article's own mark belongs to its first item; so does all of the line.
            m_items.open(inner, add(m_paragraph, PinpointUnit::Item, inner, number));
            enter(m_items.innermost(), start);
            return;
        }
        enter(m_paragraph, start);
        inlineItems(i);
    }

    void openParagraph(const Opening &o, TextRange number)
    {
        const qint32 parent = m_article >= 0 ? m_article : m_section;
        m_items.clear();
        const qint32 count = ++nodeAt(parent).paragraphs;
        m_paragraph = add(parent, PinpointUnit::Paragraph, o, number);
        nodeAt(m_paragraph).value = o.numbered() ? o.value : count;
        nodeAt(parent).paragraphs = std::max(count, nodeAt(m_paragraph).value);
    }

    void paragraph(size_t i)
    {
        const qsizetype start = blockAt(i).range.start();
        if (m_afterLead && blockAt(i).kind == BlockKind::Paragraph && !m_items.isEmpty()) {
            enter(m_items.innermost(), start);
            return;
        }
        if (m_article >= 0)
            inArticle(i);
        else
            inSection(i);
    }

    void inArticle(size_t i)
    {
        const Opening &o = m_openings[i];
        const qsizetype start = blockAt(i).range.start();
        if (about().form == CitationForm::Japan && countsParagraph(o)) {
            openParagraph(o, numberOf(i));
            enter(m_paragraph, start);
            return;
        }
        if (!o.quoted && (isItemStyle(o) || isJapaneseItem(o)) && placeItem(i))
            return;
        if (!m_items.isEmpty() && (o.quoted || belongsToItem(i))) {
            enter(m_items.innermost(), start);
            return;
        }
        if (o.quoted && m_paragraph >= 0) {
            enter(m_paragraph, start);
            return;
        }
        openParagraph({}, {start, start});
        enter(m_paragraph, start);
        inlineItems(i);
    }

    /// ２　前項の… under the first paragraph, which has no number.
    bool countsParagraph(const Opening &o) const
    {
        const bool style =
            o.style == NumberStyle::ArabicBlank || o.style == NumberStyle::Arabic || o.style == NumberStyle::Circled;
        return style && o.setOff && o.value == m_tree.node(m_article).paragraphs + 1;
    }

    bool isJapaneseItem(const Opening &o) const
    {
        return about().form == CitationForm::Japan && o.style == NumberStyle::HanAlone;
    }

    bool placeItem(size_t i)
    {
        const Opening o = m_items.bestReading(textAt(i), m_openings[i]);
        qsizetype at = m_items.followed(o);
        if (at < 0 && o.value != 1) {
            // A number is missing: it counts on all the same, unless it belongs to nothing here.
            at = m_items.followedWithGap(o);
            if (at < 0 && !(m_items.isEmpty() && m_paragraph >= 0 && o.value <= 3))
                return false;
        }
        if (at < 0 && m_items.counts(o)) // another list under the same paragraph
            m_items.clear();
        else if (at >= 0)
            m_items.keep(at);
        if (m_paragraph < 0)
            openParagraph({}, {blockAt(i).range.start(), blockAt(i).range.start()});
        static constexpr PinpointUnit units[] = {PinpointUnit::Item, PinpointUnit::SubItem, PinpointUnit::Detail};
        const auto depth = std::min<qsizetype>(m_items.depth(), 2);
        const qint32 parent = m_items.isEmpty() ? m_paragraph : m_items.innermost();
        m_items.open(o, add(parent, units[depth], o, numberOf(i)));
        enter(m_items.innermost(), blockAt(i).range.start());
        return true;
    }

    /// Text without a number between two items goes on with the first; after the last it is a paragraph of its own.
    bool belongsToItem(size_t i)
    {
        if (about().form == CitationForm::Japan && numbersParagraphs())
            return true;
        const qint32 next = m_next[i];
        if (next < 0)
            return false;
        const qsizetype at = m_items.followed(m_openings[static_cast<size_t>(next)]);
        if (at < 0)
            return false;
        m_items.keep(at + 1);
        return true;
    }

    bool numbersParagraphs() const { return m_tree.node(m_paragraph).number.length() > 0; }

    /// Items inside the paragraph's line: …下列材料：（一）…；（二）…
    void inlineItems(size_t i)
    {
        const QStringView text = textAt(i);
        const qsizetype start = blockAt(i).range.start();
        int expected = 1;
        for (qsizetype at = 1; at + 2 < text.size(); ++at) {
            if (text.at(at) != u'（' && text.at(at) != u'(')
                continue;
            qsizetype before = at - 1;
            while (before > 0 && isBlank(text.at(before)))
                --before;
            const QStringView marks = expected == 1 ? QStringView(u"：:") : QStringView(u"；;。，");
            if (!marks.contains(text.at(before)))
                continue;
            const Opening o = readOpening(text.sliced(at));
            if ((o.style != NumberStyle::HanParen && o.style != NumberStyle::ArabicParen) || o.value != expected)
                continue;
            const TextRange number{start + at, start + at + o.numberLength};
            m_items.clear();
            m_items.open(o, add(m_paragraph, PinpointUnit::Item, o, number));
            enter(m_items.innermost(), number.start());
            ++expected;
            at += o.numberLength - 1;
            setExtent(m_items.innermost(), text.size() + start);
        }
    }

    /// The item's extent, and cut short that of the item before it in the line.
    void setExtent(qint32 node, qsizetype end)
    {
        const qsizetype start = m_tree.node(node).number.start();
        nodeAt(node).extent = {start, end};
        const PinpointNode &before = m_tree.node(node - 1);
        if (before.parent == m_tree.node(node).parent && before.unit == PinpointUnit::Item &&
            before.extent.end() == end)
            nodeAt(node - 1).extent = {before.extent.start(), start};
    }

    void inSection(size_t i)
    {
        const Opening &o = m_openings[i];
        const qsizetype start = blockAt(i).range.start();
        if (o.quoted && m_current != m_root) {
            enter(m_current, start);
            return;
        }
        openCounted(start);
        if (isItemStyle(o) && (m_items.followed(o) >= 0 || (o.value == 1 && m_goesOn[i]))) {
            const qsizetype at = m_items.followed(o);
            if (at >= 0)
                m_items.keep(at);
            const qint32 parent = m_items.isEmpty() ? m_section : m_items.innermost();
            m_items.open(o, add(parent, PinpointUnit::Item, o, numberOf(i)));
            enter(m_items.innermost(), start);
            return;
        }
        if (!m_items.isEmpty() && m_next[i] >= 0 && m_items.followed(m_openings[static_cast<size_t>(m_next[i])]) >= 0) {
            enter(m_items.innermost(), start);
            return;
        }
        m_items.clear();
        enter(m_paragraph, start);
    }

    /// A paragraph that counts, items or not: the third on the page is the third.
    void openCounted(qsizetype start)
    {
        const qint32 count = ++nodeAt(m_section).paragraphs;
        m_paragraph = add(m_section, PinpointUnit::Paragraph, {}, {start, start});
        nodeAt(m_paragraph).value = count;
    }

    struct OpenSection {
        int level = 0;
        qint32 node = -1;
    };

    const Document &m_document;
    qsizetype m_first;
    std::vector<Opening> m_openings;
    PinpointTree &m_tree;
    std::vector<qint32> m_next;
    std::vector<bool> m_goesOn;
    std::vector<OpenSection> m_levels;
    ItemStack m_items;
    std::vector<qint32> m_counting;
    QHash<std::pair<qint32, qint32>, bool> m_seen;
    qint32 m_root = -1;
    qint32 m_section = -1;
    qint32 m_article = -1;
    qint32 m_paragraph = -1;
    qint32 m_current = -1;
    bool m_captioned = false;
    bool m_chaptersCount = false;
    bool m_afterLead = false;
};
} // namespace

PinpointTree buildPinpointTree(const Document &document)
{
    PinpointTree tree;
    tree.marks.reserve(static_cast<size_t>(document.blocks().size()));
    tree.nodes.reserve(static_cast<size_t>(document.blocks().size()) + 16);
    for (const document::Article &article : document.articles())
        TextReader(document, article, tree).read();
    return tree;
}

} // namespace core::structure
