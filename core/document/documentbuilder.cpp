// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentbuilder.h"

#include "core/text/charclass.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace core::document
{

using text::TextRange;

namespace
{
TextRange trimmed(const QString &text, TextRange r)
{
    qsizetype s = r.start();
    qsizetype e = r.end();
    while (s < e && text::CharClass::is(text.at(s), text::CharClass::Space))
        ++s;
    while (e > s && text::CharClass::is(text.at(e - 1), text::CharClass::Space))
        --e;
    return {s, e};
}

/// Zero-width spaces alone: around lines they are as good as blanks, but they are characters and so told of.
bool showsNothing(const QString &text, TextRange r)
{
    return std::all_of(text.cbegin() + r.start(), text.cbegin() + r.end(),
                       [](QChar c) { return text::CharClass::is(c, text::CharClass::Blank); });
}

/// What a mark says of the paragraphs it covers; false for marks that say nothing of them.
bool addForm(const Mark &mark, ParagraphForm *form)
{
    const auto level = static_cast<quint8>(std::clamp(mark.level, 1, 99));
    switch (mark.kind) {
    case MarkKind::ListItem:
        form->itemLevel = level;
        readMarkerName(mark.value, form);
        return true;
    case MarkKind::Quote:
        form->quoteLevel = level;
        return true;
    case MarkKind::Verse:
        form->setting = std::max(form->setting, LineSetting::Verse);
        return true;
    case MarkKind::Verbatim:
        form->setting = LineSetting::Verbatim;
        form->ordinal = form->marker == ItemMarker::None ? mark.level : form->ordinal;
        return true;
    default:
        return false;
    }
}

std::optional<SpanKind> spanKind(const Mark &mark)
{
    switch (mark.kind) {
    case MarkKind::Emphasis:
        return mark.level >= 2 ? SpanKind::Strong : SpanKind::Emphasis;
    case MarkKind::Link:
        return SpanKind::Link;
    case MarkKind::Ruby:
        return SpanKind::Ruby;
    default:
        return std::nullopt;
    }
}
} // namespace

DocumentBuilder::DocumentBuilder(Manuscript manuscript)
    : m_manuscript(std::move(manuscript)), m_sources(m_manuscript.origin)
{
}

void DocumentBuilder::reserve(qsizetype blocks, qsizetype details)
{
    // Each block may part one segment in two, and a line end stands before it.
    m_data.origin.reserve(m_manuscript.origin.segments().size() + 2 * blocks);
    reserveHuge(m_placed, blocks);
    reserveHuge(m_data.blocks, blocks);
    reserveHuge(m_data.details, details);
}

void DocumentBuilder::discardLayout()
{
    m_manuscript.marks.removeIf([](const Mark &mark) { return mark.kind == MarkKind::Layout; });
    m_manuscript.marks.squeeze();
}

/// Where stretches of the manuscript lie in the document. Repairs and marks ask in ascending order, so the stretch
/// found last is mostly the one asked for next.
class DocumentBuilder::Placement
{
public:
    explicit Placement(QList<PlacedStretch> placed) : m_placed(std::move(placed))
    {
        const auto before = [](const PlacedStretch &a, const PlacedStretch &b) { return a.from < b.from; };
        if (!std::is_sorted(m_placed.cbegin(), m_placed.cend(), before))
            std::sort(m_placed.begin(), m_placed.end(), before);
    }

    TextRange toDocument(TextRange range)
    {
        const qsizetype start = toDocument(range.start());
        return {start, std::max(start, toDocument(range.end()))};
    }

    /// Calls `take` with the place of each stretch of the manuscript that overlaps the range.
    template <typename Take>
    void forPlaced(TextRange range, Take take) const
    {
        auto it = std::partition_point(m_placed.cbegin(), m_placed.cend(),
                                       [range](const PlacedStretch &p) { return p.from.end() <= range.start(); });
        for (; it != m_placed.cend() && it->from.start() < range.end(); ++it)
            take(it->to);
    }

private:
    qsizetype toDocument(qsizetype offset)
    {
        if (m_placed.isEmpty())
            return 0;
        if (offset < startOf(m_last)) {
            const auto it = std::upper_bound(m_placed.cbegin(), m_placed.cend(), offset,
                                             [](qsizetype o, const PlacedStretch &p) { return o < p.from.start(); });
            m_last = std::max<qsizetype>(0, it - m_placed.cbegin() - 1);
        }
        while (m_last + 1 < m_placed.size() && startOf(m_last + 1) <= offset)
            ++m_last;
        const PlacedStretch &p = m_placed.at(m_last);
        return p.to + std::clamp(offset, p.from.start(), p.from.end()) - p.from.start();
    }
    qsizetype startOf(qsizetype index) const { return m_placed.at(index).from.start(); }

    QList<PlacedStretch> m_placed;
    qsizetype m_last = 0;
};

void DocumentBuilder::beginArticle(float confidence, const QString &reason)
{
    if (!m_data.articles.isEmpty())
        m_data.articles.last().endBlock = m_data.blocks.size();
    Article article;
    article.firstBlock = m_data.blocks.size();
    article.endBlock = article.firstBlock;
    article.confidence = confidence;
    article.reason = reason;
    m_data.articles.append(article);
}

void DocumentBuilder::appendText(TextRange stretch)
{
    m_placed.append({stretch, m_length});
    m_length += stretch.length();
    m_sources.append(stretch, m_data.origin);
}

qsizetype DocumentBuilder::addBlock(BlockKind kind, std::span<const TextRange> stretches, const QString &glue,
                                    Ends ends)
{
    if (m_data.articles.isEmpty())
        beginArticle();
    const auto glueIn = [this](const QString &words) {
        if (words.isEmpty())
            return;
        m_glue.append(words);
        m_length += words.size();
        m_data.origin.appendReplacement(words.size(), m_data.origin.sourceEnd(), 0);
    };
    if (!m_data.blocks.isEmpty())
        glueIn(QStringLiteral("\n"));
    const qsizetype start = m_length;
    for (const TextRange stretch : stretches) {
        const TextRange inner = ends == Ends::Trimmed ? stretch : trimmed(m_manuscript.text, stretch);
        if (inner.isEmpty())
            continue;
        if (m_length > start)
            glueIn(glue);
        appendText(inner);
    }
    Block block;
    block.kind = kind;
    block.range = {start, m_length};
    m_data.blocks.append(block);
    Article &article = m_data.articles.last();
    article.endBlock = m_data.blocks.size();
    if (kind == BlockKind::Title && article.titleBlock < 0)
        article.titleBlock = m_data.blocks.size() - 1;
    return m_data.blocks.size() - 1;
}

qsizetype DocumentBuilder::addHeading(TextRange stretch, int level, const BlockDetail &detail, bool runIn)
{
    const qsizetype index = addBlock(BlockKind::Heading, stretch);
    m_data.blocks[index].level = static_cast<qint8>(std::clamp(level, 1, 99));
    m_data.blocks[index].runIn = runIn;
    setDetail(index, detail);
    return index;
}

qsizetype DocumentBuilder::addMeta(TextRange stretch, MetaRole role, const QString &reason, bool runIn)
{
    const qsizetype index = addBlock(BlockKind::Meta, stretch);
    m_data.blocks[index].role = role;
    m_data.blocks[index].runIn = runIn;
    if (!reason.isEmpty()) {
        BlockDetail detail;
        detail.reason = reason;
        setDetail(index, detail);
    }
    return index;
}

void DocumentBuilder::setDetail(qsizetype block, const BlockDetail &detail)
{
    Block &b = m_data.blocks[block];
    if (b.detail >= 0) {
        m_data.details[b.detail] = detail;
        return;
    }
    b.detail = static_cast<qint32>(m_data.details.size());
    m_data.details.append(detail);
}

void DocumentBuilder::drop(TextRange stretch, text::PassId pass, const QString &reason)
{
    m_dropped.append(stretch);
    // Recorded in document coordinates at once; finish() moves only what the manuscript's own log holds.
    m_data.repairs.append({pass,
                           {m_length, m_length},
                           m_manuscript.text.mid(stretch.start(), stretch.length()),
                           reason,
                           false,
                           m_sources.stretch(stretch)});
}

QList<TextRange> DocumentBuilder::forgottenStretches() const
{
    QList<TextRange> used;
    reserveHuge(used, m_dropped.size() + m_placed.size() + 1);
    for (const PlacedStretch &p : m_placed)
        used.append(p.from);
    const auto placed = static_cast<qsizetype>(used.size());
    used.append(m_dropped);
    for (const auto &[from, to] : {std::pair(qsizetype(0), placed), std::pair(placed, used.size())}) {
        if (!std::is_sorted(used.cbegin() + from, used.cbegin() + to))
            std::sort(used.begin() + from, used.begin() + to);
    }
    std::inplace_merge(used.begin(), used.begin() + placed, used.end());
    used.append({m_manuscript.text.size(), m_manuscript.text.size()});
    QList<TextRange> forgotten;
    qsizetype at = 0;
    constexpr qsizetype ahead = 8; // a text too long for the caches is fetched while one looks at gaps above
    for (qsizetype i = 0; i < used.size(); ++i) {
        __builtin_prefetch(m_manuscript.text.constData() + used.at(std::min(i + ahead, used.size() - 1)).start());
        const TextRange r = used.at(i);
        const TextRange gap = trimmed(m_manuscript.text, {std::min(at, r.start()), r.start()});
        if (!gap.isEmpty())
            forgotten.append(gap);
        at = std::max(at, r.end());
    }
    return forgotten;
}

void DocumentBuilder::takeRepairs(Placement &placement)
{
    const auto place = [&placement](TextRange r) {
        const TextRange placed = placement.toDocument(r);
        return placed.length() <= r.length() ? placed : TextRange(placed.start(), placed.start());
    };
    m_data.declined = std::exchange(m_manuscript.declined, {});
    m_data.declined.remap(place);
    m_data.declined.sort();
    RepairLog log = std::exchange(m_manuscript.repairs, {});
    log.remap(place);
    log.sort();
    log.merge(m_data.repairs);
    m_data.repairs = std::move(log);
}

void DocumentBuilder::takeSpans(Placement &placement)
{
    reserveHuge(m_data.spans, std::count_if(m_manuscript.marks.cbegin(), m_manuscript.marks.cend(),
                                            [](const Mark &mark) { return spanKind(mark).has_value(); }));
    for (const Mark &mark : std::as_const(m_manuscript.marks)) {
        const auto kind = spanKind(mark);
        if (!kind)
            continue;
        const TextRange placed = placement.toDocument(mark.range);
        if (!placed.isEmpty() && placed.length() <= mark.range.length())
            m_data.spans.append({placed, *kind, mark.value});
    }
    const auto before = [](const Span &a, const Span &b) { return a.range < b.range; };
    if (!std::is_sorted(m_data.spans.cbegin(), m_data.spans.cend(), before))
        std::sort(m_data.spans.begin(), m_data.spans.end(), before);
}

/// A marker stands at the first paragraph of its item alone.
void DocumentBuilder::takeForms(const Placement &placement)
{
    const auto blockAt = [this](qsizetype offset) {
        return std::partition_point(m_data.blocks.begin(), m_data.blocks.end(),
                                    [offset](const Block &block) { return block.range.end() <= offset; });
    };
    for (Mark mark : std::as_const(m_manuscript.marks)) {
        if (ParagraphForm any; !addForm(mark, &any))
            continue;
        bool first = true;
        placement.forPlaced(mark.range, [&](qsizetype offset) {
            const auto block = blockAt(offset);
            if (block == m_data.blocks.end() || block->kind != BlockKind::Paragraph)
                return;
            addForm(mark, &block->form);
            if (mark.kind == MarkKind::ListItem)
                mark.value.clear();
            if (mark.kind == MarkKind::Verse && block->form.marker == ItemMarker::None)
                block->form.ordinal = std::exchange(first, false) ? 1 : 0;
        });
    }
}

Document DocumentBuilder::finish()
{
    const QList<TextRange> forgotten = forgottenStretches();
    for (const TextRange r : forgotten) {
        if (showsNothing(m_manuscript.text, r)) {
            drop(r, text::PassId::Layout, {});
            continue;
        }
        Q_ASSERT_X(false, "DocumentBuilder::finish", "text was left out");
        addMeta(r, MetaRole::Boilerplate);
    }
    m_data.text = rearranged(std::exchange(m_manuscript.text, {}), m_placed, std::exchange(m_glue, {}), m_length);
    // What the map takes is no longer there when the repairs are moved.
    m_manuscript.origin = {};
    Placement placement(std::exchange(m_placed, {}));
    takeRepairs(placement);
    takeSpans(placement);
    takeForms(placement);
    m_data.outline = buildOutline(m_data.blocks, m_data.articles);
    m_data.source = m_manuscript.source;
    m_data.mediaType = m_manuscript.mediaType;
    m_data.encoding = m_manuscript.encoding;
    m_data.encodingDoubtful = m_manuscript.encodingDoubtful;
    m_data.choices = m_manuscript.choices;
    m_data.diagnostics = m_manuscript.diagnostics;
    return Document(std::move(m_data));
}

} // namespace core::document
