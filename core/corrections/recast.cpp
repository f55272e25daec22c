// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/recast.h"

#include "core/corrections/refusal.h"
#include "core/structure/numbering.h"

#include <algorithm>
#include <tuple>

namespace core::corrections
{

using document::Article;
using document::Block;
using document::BlockDetail;
using document::BlockKind;
using document::Document;
using text::TextRange;

namespace
{

/// One change of the parsed text, in the order in which they stand.
struct Change {
    TextRange range;
    QString text;
    int reason = 0;
    int order = 0; ///< among those at one place: what belongs to the words before, the line end, what stands behind it
};

struct Edits {
    text::EditList list{text::PassId::Correction};
    int reworded = -1; ///< the reason of changed words
};

Edits editsOf(const CorrectedLines &lines)
{
    Edits edits;
    const int joined = edits.list.reason(tr("You joined these lines."));
    const int parted = edits.list.reason(tr("You began a new line here."));
    edits.reworded = edits.list.reason(tr("You changed these words."));
    std::vector<Change> changes;
    changes.reserve(lines.joints.size() + lines.cuts.size() + lines.rewordings.size());
    for (const Joint &joint : lines.joints)
        changes.push_back({joint.range, joint.glue, joined, 1});
    for (const TextRange cut : lines.cuts)
        changes.push_back({cut, QStringLiteral("\n"), parted, 1});
    for (const Ledger::Rewording &rewording : lines.rewordings)
        changes.push_back({rewording.range, rewording.text, edits.reworded, rewording.withBefore ? 0 : 2});
    std::stable_sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
        return std::tuple(a.range.start(), a.range.end(), a.order) <
               std::tuple(b.range.start(), b.range.end(), b.order);
    });
    for (const Change &change : changes)
        edits.list.replace(change.range, change.text, change.reason);
    return edits;
}

/// Makes the new document's data out of the old one's.
class Recaster
{
public:
    Recaster(const Document &parsed, const CorrectedLines &lines) : Recaster(parsed, lines, editsOf(lines)) {}

    Document run(TextMap *map)
    {
        m_data.source = m_parsed.source();
        m_data.mediaType = m_parsed.mediaType();
        m_data.encoding = m_parsed.encoding();
        m_data.encodingDoubtful = m_parsed.isEncodingDoubtful();
        m_data.choices = m_parsed.repairChoices();
        m_data.declined = m_parsed.declined();
        m_data.details = m_parsed.details();
        moveText();
        makeBlocks();
        m_data.outline = document::buildOutline(m_data.blocks, m_data.articles);
        *map = m_map;
        return Document(std::move(m_data), m_parsed);
    }

private:
    Recaster(const Document &parsed, const CorrectedLines &lines, Edits edits)
        : m_parsed(parsed)
        , m_lines(lines)
        , m_edits(std::move(edits.list))
        , m_reworded(edits.reworded)
        , m_map(m_edits, m_reworded)
    {
    }

    void moveText()
    {
        m_data.diagnostics = m_parsed.diagnostics();
        if (m_edits.isEmpty()) {
            m_data.text = m_parsed.text();
            m_data.origin = m_parsed.origin();
            m_data.repairs = m_parsed.repairs();
            m_data.spans = m_parsed.spans();
            return;
        }
        m_data.text = text::applied(m_parsed.text(), m_edits);
        moveOrigin();
        moveRepairs();
        for (document::Span span : m_parsed.spans()) {
            span.range = m_map.toCorrected(span.range);
            if (!span.range.isEmpty())
                m_data.spans.append(span);
        }
        for (Diagnostic &diagnostic : m_data.diagnostics) {
            if (diagnostic.start)
                diagnostic.start = m_map.toCorrected(*diagnostic.start);
        }
    }

    void moveOrigin()
    {
        qsizetype at = 0;
        for (qsizetype i = 0; i < m_edits.size(); ++i) {
            const auto edit = m_edits.at(i);
            m_data.origin.appendMapped(m_parsed.origin(), {at, edit.range.start()});
            if (edit.reason == m_reworded && !edit.range.isEmpty() && !edit.replacement.isEmpty())
                appendWords(edit);
            else
                appendGlue(edit);
            at = edit.range.end();
        }
        m_data.origin.appendMapped(m_parsed.origin(), {at, m_parsed.text().size()});
    }

    /// Changed words stand for what they were made of.
    void appendWords(const text::EditList::Edit &edit)
    {
        const auto source = m_parsed.origin().toSource(edit.range);
        const auto &first = source.constFirst();
        const bool together = source.size() == 1;
        m_data.origin.appendReplacement(edit.replacement.size(), {first.part, first.start},
                                        together ? first.end - first.start : 0);
    }

    /// What stands for replaced text comes from the place in the source behind what is before it. A stop that goes back
    /// stands there in so many words.
    void appendGlue(const text::EditList::Edit &edit)
    {
        const qsizetype length = edit.replacement.size();
        const auto before = edit.range.start() > 0
                                ? m_parsed.origin().toSource(TextRange(edit.range.start() - 1, edit.range.start()))
                                : QList<text::OriginMap::SourceRange>();
        const text::SourceOffset from = before.isEmpty() ? m_parsed.origin().toSource(edit.range.start())
                                                         : text::SourceOffset{before.last().part, before.last().end};
        const bool stands = from.part == 0 && edit.replacement != u"\n" &&
                            QStringView(m_parsed.source()).mid(from.offset).startsWith(edit.replacement);
        if (stands)
            m_data.origin.appendExact(length, from);
        else
            m_data.origin.appendReplacement(length, from, 0);
    }

    void moveRepairs()
    {
        const bool dissolved = std::any_of(m_lines.joints.begin(), m_lines.joints.end(), [this](const Joint &joint) {
            return joint.runIn >= 0 && !m_parsed.detail(joint.runIn).separator.isEmpty();
        });
        if (dissolved)
            m_data.repairs = repairsWithoutStops();
        else
            m_data.repairs = m_parsed.repairs();
        m_data.repairs.append(m_parsed.text(), m_parsed.origin(), m_edits);
        m_data.declined.move(m_edits);
    }

    /// A stop that is in the text again was not taken out of it.
    document::RepairLog repairsWithoutStops() const
    {
        document::RepairLog log;
        auto joint = m_lines.joints.begin();
        for (qsizetype i = 0; i < m_parsed.repairs().size(); ++i) {
            const document::Repair repair = m_parsed.repairs().at(i);
            while (joint != m_lines.joints.end() && joint->range.start() < repair.range.start())
                ++joint;
            const bool back = repair.pass == text::PassId::RunIn && joint != m_lines.joints.end() &&
                              joint->runIn >= 0 && joint->range.start() == repair.range.start();
            if (!back)
                log.append(repair);
        }
        return log;
    }

    /// A block a line: nothing but its end tells where it ends.
    void makeBlocks()
    {
        m_data.blocks.reserve(static_cast<qsizetype>(m_lines.lines.size()));
        qsizetype start = 0;
        for (const CorrectedLine &line : m_lines.lines) {
            Block block = line.block;
            const qsizetype end = m_data.text.indexOf(QLatin1Char('\n'), start);
            block.range = {start, end < 0 ? m_data.text.size() : end};
            start = block.range.end() + 1;
            if (block.kind != BlockKind::Paragraph)
                block.form = {};
            if (line.opensArticle)
                openArticle(line);
            if (block.kind == BlockKind::Title && m_data.articles.last().titleBlock < 0)
                m_data.articles.last().titleBlock = m_data.blocks.size();
            if (line.word >= 0 || line.cut || (line.reworded && block.kind == BlockKind::Heading))
                block.detail = detailFor(line, block);
            m_data.blocks.append(block);
        }
        closeArticle();
    }

    void closeArticle()
    {
        if (!m_data.articles.isEmpty())
            m_data.articles.last().endBlock = m_data.blocks.size();
    }

    void openArticle(const CorrectedLine &line)
    {
        closeArticle();
        Article article;
        article.firstBlock = m_data.blocks.size();
        if (line.byReader) {
            article.reason = tr("Set by you: an article begins here");
        } else {
            article.confidence = m_parsed.articles().at(line.article).confidence;
            article.reason = m_parsed.articles().at(line.article).reason;
        }
        m_data.articles.append(article);
    }

    qint32 detailFor(const CorrectedLine &line, const Block &block)
    {
        BlockDetail detail;
        const bool same = line.block.detail >= 0;
        if (same)
            detail = m_parsed.details().at(line.block.detail);
        if (!block.runIn)
            detail.separator.clear();
        if (block.kind != BlockKind::Heading) {
            detail.number.clear();
        } else if (detail.number.isEmpty() || line.reworded) {
            detail.number.clear();
            const auto words = QStringView(m_data.text).mid(block.range.start(), block.range.length());
            if (const auto number = structure::readNumbering(words))
                detail.number = words.left(number->numberLength).toString();
        }
        if (line.word < 0 && !line.cut) {
            m_data.details.append(detail);
            return static_cast<qint32>(m_data.details.size() - 1);
        }
        detail.confidence = 1;
        detail.reason = line.word >= 0 ? tr("Set by you") : tr("Changed by you");
        m_data.details.append(detail);
        return static_cast<qint32>(m_data.details.size() - 1);
    }

    const Document &m_parsed;
    const CorrectedLines &m_lines;
    text::EditList m_edits;
    int m_reworded;
    TextMap m_map;
    Document::Data m_data;
};

} // namespace

Document recast(const Document &parsed, const CorrectedLines &lines, TextMap *map)
{
    return Recaster(parsed, lines).run(map);
}

} // namespace core::corrections
