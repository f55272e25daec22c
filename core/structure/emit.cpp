// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/emit.h"

#include "core/structure/numbering.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <span>

namespace core::structure
{

using document::BlockDetail;
using document::BlockKind;
using document::DocumentBuilder;
using text::TextRange;

namespace
{
class Emitter
{
public:
    Emitter(const Draft &draft, DocumentBuilder &builder) : m_draft(draft), m_builder(builder) {}

    void article(const ArticleDraft &article)
    {
        m_builder.beginArticle(article.confidence, article.reason);
        title(article);
        for (qsizetype i = article.first; i < article.end; ++i) {
            if (m_draft.decision(i).early)
                line(i, i + 1);
        }
        for (qsizetype i = article.first; i < article.end;) {
            if (m_draft.decision(i).kind == LineKind::Title || m_draft.decision(i).early) {
                ++i;
                continue;
            }
            i = line(i, article.end);
        }
    }

private:
    void title(const ArticleDraft &article)
    {
        QList<TextRange> stretches;
        qint32 note = -1;
        for (qsizetype i = article.first; i < article.end; ++i) {
            if (m_draft.decision(i).kind != LineKind::Title)
                continue;
            if (stretches.isEmpty())
                note = m_draft.decision(i).note;
            TextRange range = m_draft.line(i).range();
            if (const Lead *const label = m_draft.lead(i))
                range = {range.start() + label->length, range.end()};
            stretches.append(range);
        }
        if (!stretches.isEmpty())
            detail(m_builder.addBlock(BlockKind::Title, stretches, QStringLiteral(" ")), note);
        for (qsizetype i = article.first; i < article.end && !stretches.isEmpty(); ++i) {
            const Lead *const label = m_draft.decision(i).kind == LineKind::Title ? m_draft.lead(i) : nullptr;
            const qsizetype start = m_draft.line(i).range().start();
            if (label)
                m_builder.addMeta({start, start + label->length}, label->role);
        }
    }

    qsizetype line(qsizetype first, qsizetype end)
    {
        const Decision &d = m_draft.decision(first);
        TextRange range = m_draft.line(first).range();
        auto ends = DocumentBuilder::Ends::Trimmed; // as lines are
        if (const Lead *const opening = m_draft.lead(first); opening && opening->length < range.length()) {
            const TextRange leading(range.start(), range.start() + opening->length);
            const qsizetype rest = leading.end() + opening->stop;
            lead(*opening, leading, d.level);
            if (opening->stop > 0 && opening->kind == LineKind::Heading)
                m_builder.drop({leading.end(), rest}, text::PassId::RunIn,
                               QCoreApplication::translate("core::structure", "The stop after a run-in heading"));
            range = {rest, range.end()};
            ends = DocumentBuilder::Ends::Untrimmed;
        }
        QVarLengthArray<TextRange, 4> stretches{range};
        qsizetype last = first;
        while (m_draft.decision(last).joinNext && last + 1 < end && m_draft.decision(last + 1).kind == d.kind)
            stretches.append(m_draft.line(++last).range());
        block(d, stretches, glueFor(first), ends);
        return last + 1;
    }

    void lead(const Lead &lead, TextRange range, int level)
    {
        if (lead.kind == LineKind::Meta) {
            const qsizetype split = lead.split > 0 ? range.start() + lead.split : range.end();
            detail(m_builder.addMeta({range.start(), split}, lead.role, {}, true), lead.note);
            if (split < range.end())
                m_builder.addMeta({split, range.end()}, document::MetaRole::Byline, {}, true);
            return;
        }
        BlockDetail about = detailOf(lead.note);
        about.separator = m_draft.manuscript->text.mid(range.end(), lead.stop);
        m_builder.addHeading(range, level, about, true);
    }

    void block(const Decision &d, std::span<const TextRange> stretches, const QString &glue, DocumentBuilder::Ends ends)
    {
        BlockKind kind = BlockKind::Paragraph;
        if (d.kind == LineKind::Heading)
            kind = BlockKind::Heading;
        else if (d.kind == LineKind::Meta)
            kind = BlockKind::Meta;
        else if (d.kind == LineKind::TableRow)
            kind = BlockKind::TableRow;
        const qsizetype index = m_builder.addBlock(kind, stretches, glue, ends);
        if (kind == BlockKind::Heading)
            m_builder.block(index).level = std::max<qint8>(d.level, 1);
        if (kind == BlockKind::Meta || kind == BlockKind::Paragraph)
            m_builder.block(index).role = d.role;
        detail(index, d.note);
    }

    QString glueFor(qsizetype line) const
    {
        if (!m_draft.decision(line).joinNext)
            return {};
        // A number alone on its line is set off from its words.
        const Numbering *const number = m_draft.number(line);
        return (number && number->alone) || m_draft.line(line).script == LineScript::Latin ? QStringLiteral(" ")
                                                                                           : QString();
    }

    BlockDetail detailOf(qint32 note) const
    {
        BlockDetail about;
        if (note >= 0) {
            const Note &n = m_draft.notes.at(note);
            about.number = n.number;
            about.reason = n.reason;
            about.confidence = n.confidence;
        }
        return about;
    }

    void detail(qsizetype block, qint32 note)
    {
        if (note >= 0)
            m_builder.setDetail(block, detailOf(note));
    }

    const Draft &m_draft;
    DocumentBuilder &m_builder;
};
} // namespace

void emitDraft(const Draft &draft, DocumentBuilder &builder)
{
    Emitter emitter(draft, builder);
    const auto leads = static_cast<qsizetype>(draft.leads.size());
    builder.reserve(draft.size() + 2 * leads, draft.notes.size() + leads);
    for (const ArticleDraft &article : draft.articles) {
        if (article.first < article.end)
            emitter.article(article);
    }
}

} // namespace core::structure
