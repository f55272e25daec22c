// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/passagemime.h"

#include "app/reader/chunktable.h"

#include <algorithm>

namespace app::reader
{

using namespace Qt::Literals::StringLiterals;
using core::document::Block;
using core::document::BlockKind;
using core::document::Document;
using core::document::Span;
using core::document::SpanKind;
using core::text::TextRange;

namespace
{
constexpr qsizetype longestHtml = 1'000'000;
constexpr int deepestHeading = 6;

class Writer
{
public:
    Writer(const Document &document, TextRange range) : m_document(document), m_range(range) {}

    QString write()
    {
        const auto &blocks = m_document.blocks();
        for (qsizetype b = m_document.blockAt(m_range.start()); b >= 0 && b < blocks.size(); ++b) {
            if (blocks.at(b).range.start() >= m_range.end())
                break;
            block(b);
        }
        if (m_inTable)
            m_out += "</table>\n"_L1;
        return m_out;
    }

private:
    static QString tagOf(const Block &block)
    {
        if (block.kind == BlockKind::Title)
            return u"h1"_s;
        if (block.kind == BlockKind::Heading)
            return u'h' + QString::number(std::min(block.level + 1, deepestHeading));
        return block.kind == BlockKind::TableRow ? u"tr"_s : u"p"_s;
    }

    void block(qsizetype index)
    {
        const Block &block = m_document.blocks().at(index);
        const TextRange part = block.range.intersected(m_range);
        const bool row = block.kind == BlockKind::TableRow;
        if (row != m_inTable)
            m_out += row ? "<table>\n"_L1 : "</table>\n"_L1;
        m_inTable = row;
        // A run-in heading and its paragraph are one paragraph, as they are on the page.
        const QString tag = block.runIn || m_inLead ? u"p"_s : tagOf(block);
        if (!m_inLead)
            m_out += '<'_L1 + tag + '>'_L1;
        if (block.runIn)
            m_out += "<strong>"_L1 + inner(part) + "</strong>"_L1 + m_document.detail(index).separator.toHtmlEscaped();
        else
            m_out += row ? cells(part) : inner(part);
        m_inLead = block.runIn && block.range.end() < m_range.end();
        if (!m_inLead)
            m_out += "</"_L1 + tag + ">\n"_L1;
    }

    QString cells(TextRange part) const
    {
        QString out;
        const QString &text = m_document.text();
        for (qsizetype from = part.start(); from <= part.end();) {
            const qsizetype tab = text.indexOf(u'\t', from);
            const qsizetype end = tab < 0 || tab > part.end() ? part.end() : tab;
            out += "<td>"_L1 + inner({from, end}) + "</td>"_L1;
            from = end + 1;
        }
        return out;
    }

    QString inner(TextRange part) const
    {
        QString out;
        qsizetype done = part.start();
        const auto &spans = m_document.spans();
        auto it = std::lower_bound(spans.cbegin(), spans.cend(), part.start() - ChunkTable::longest,
                                   [](const Span &s, qsizetype o) { return s.range.start() < o; });
        for (; it != spans.cend() && it->range.start() < part.end(); ++it) {
            const TextRange covered = it->range.intersected(part);
            // Spans that lie over each other are rare: the first one counts.
            if (covered.isEmpty() || covered.start() < done)
                continue;
            out += plain({done, covered.start()}) + wrapped(*it, plain(covered));
            done = covered.end();
        }
        return out + plain({done, part.end()});
    }

    QString plain(TextRange part) const { return m_document.text().mid(part.start(), part.length()).toHtmlEscaped(); }

    static QString wrapped(const Span &span, const QString &text)
    {
        switch (span.kind) {
        case SpanKind::Emphasis:
            return "<em>"_L1 + text + "</em>"_L1;
        case SpanKind::Strong:
            return "<strong>"_L1 + text + "</strong>"_L1;
        case SpanKind::Link:
            return "<a href=\""_L1 + span.value.toHtmlEscaped() + "\">"_L1 + text + "</a>"_L1;
        case SpanKind::Ruby:
            return "<ruby>"_L1 + text + "<rt>"_L1 + span.value.toHtmlEscaped() + "</rt></ruby>"_L1;
        }
        return text;
    }

    const Document &m_document;
    TextRange m_range;
    QString m_out;
    bool m_inTable = false;
    bool m_inLead = false;
};
} // namespace

QString passageHtml(const Document &document, TextRange range)
{
    return Writer(document, range).write();
}

std::unique_ptr<QMimeData> passageMime(const Document &document, TextRange range)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(document.text().mid(range.start(), range.length()));
    if (range.length() <= longestHtml)
        data->setHtml(passageHtml(document, range));
    return data;
}

} // namespace app::reader
