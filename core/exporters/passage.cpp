// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/passage.h"

#include "core/exporters/wholetext.h"

#include <algorithm>
#include <functional>

namespace core::exporters
{

using document::Block;
using document::BlockKind;
using document::Document;
using document::Span;
using document::SpanKind;
using text::TextRange;

namespace
{
/// The part of a block that lies in the passage.
struct Part {
    qsizetype block = 0;
    TextRange range;
    bool whole = false;
    bool joined = false; ///< a run-in block with the stop and the text behind it: the next part goes on its line
};

QString joint(const Document &d, qsizetype block)
{
    const QString &separator = d.detail(block).separator;
    return separator.isEmpty() ? QStringLiteral(" ") : separator;
}

QList<Part> partsOf(const Document &d, TextRange passage)
{
    QList<Part> parts;
    const TextRange inner = passage.intersected({0, d.text().size()});
    if (inner.isEmpty())
        return parts;
    for (qsizetype b = d.blockAt(inner.start()); b < d.blocks().size(); ++b) {
        const Block &block = d.blocks().at(b);
        if (block.range.start() >= inner.end())
            break;
        const TextRange range = block.range.intersected(inner);
        const bool joined = block.runIn && inner.end() > block.range.end() + 1 && inner.start() <= block.range.end();
        if (!range.isEmpty() || joined)
            parts.append({b, range, range == block.range, joined});
    }
    return parts;
}

/// How one format writes what stands inside a line.
struct Inline {
    std::function<QString(QStringView)> escaped;
    std::function<QString(const Span &, const QString &)> wrapped;
};

/// The text of a range with its spans, which may lie inside each other.
QString inlineOf(const Document &d, TextRange range, const Inline &how, qsizetype from = 0)
{
    const auto &spans = d.spans();
    const auto counts = [](const Span &span) {
        return span.kind == SpanKind::Strong || span.kind == SpanKind::Emphasis || span.kind == SpanKind::Link;
    };
    QString out;
    qsizetype at = range.start();
    const auto plain = [&](qsizetype to) {
        out += how.escaped(QStringView(d.text()).sliced(at, to - at));
        at = to;
    };
    if (from == 0) {
        from = std::lower_bound(spans.cbegin(), spans.cend(), d.blocks().at(d.blockAt(at)).range.start(),
                                [](const Span &s, qsizetype o) { return s.range.start() < o; }) -
               spans.cbegin();
    }
    for (qsizetype i = from; i < spans.size() && spans.at(i).range.start() < range.end(); ++i) {
        const TextRange part = spans.at(i).range.intersected(range);
        if (part.isEmpty() || part.start() < at || !counts(spans.at(i)))
            continue;
        plain(part.start());
        out += how.wrapped(spans.at(i), inlineOf(d, part, how, i + 1));
        at = part.end();
    }
    plain(range.end());
    return out;
}

const Inline &inMarkdown()
{
    static const Inline how{escapedMarkdown, [](const Span &span, const QString &text) {
                                if (span.kind == SpanKind::Strong)
                                    return QStringLiteral("**%1**").arg(text);
                                if (span.kind == SpanKind::Emphasis)
                                    return QStringLiteral("*%1*").arg(text);
                                return QStringLiteral("[%1](<%2>)").arg(text, span.value);
                            }};
    return how;
}

const Inline &inHtml()
{
    static const Inline how{[](QStringView text) { return text.toString().toHtmlEscaped(); },
                            [](const Span &span, const QString &text) {
                                if (span.kind == SpanKind::Strong)
                                    return QStringLiteral("<strong>%1</strong>").arg(text);
                                if (span.kind == SpanKind::Emphasis)
                                    return QStringLiteral("<em>%1</em>").arg(text);
                                return QStringLiteral("<a href=\"%1\">%2</a>").arg(span.value.toHtmlEscaped(), text);
                            }};
    return how;
}

QList<TextRange> cellsOf(const Document &d, TextRange row)
{
    QList<TextRange> cells;
    qsizetype from = row.start();
    for (qsizetype tab = d.text().indexOf(u'\t', from); tab >= 0 && tab < row.end();
         tab = d.text().indexOf(u'\t', from)) {
        cells.append({from, tab});
        from = tab + 1;
    }
    cells.append({from, row.end()});
    return cells;
}

bool isHeading(const Block &block)
{
    return block.kind == BlockKind::Heading || block.kind == BlockKind::Title;
}

int rankOf(const Block &block)
{
    return block.kind == BlockKind::Title ? 1 : std::min(block.level + 1, 6);
}

QString markdownRow(const Document &d, const Part &part, bool first)
{
    QString row = QStringLiteral("|");
    QString rule = QStringLiteral("|");
    for (const TextRange cell : cellsOf(d, part.range)) {
        row += u' ' + (cell.isEmpty() ? QString() : inlineOf(d, cell, inMarkdown())) + QStringLiteral(" |");
        rule += QStringLiteral(" --- |");
    }
    return first ? row + u'\n' + rule + u'\n' : row + u'\n';
}
} // namespace

QString passageToText(const Document &d, TextRange passage)
{
    QString out;
    const QList<Part> parts = partsOf(d, passage);
    for (const Part &part : parts) {
        out += QStringView(d.text()).sliced(part.range.start(), part.range.length());
        out += part.joined ? joint(d, part.block) : QStringLiteral("\n");
    }
    if (!parts.isEmpty() && !parts.constLast().joined && !d.text().sliced(0, passage.end()).endsWith(u'\n'))
        out.chop(1);
    return out;
}

QString passageToMarkdown(const Document &d, TextRange passage)
{
    QString out;
    bool inTable = false;
    for (const Part &part : partsOf(d, passage)) {
        const Block &block = d.blocks().at(part.block);
        const bool row = block.kind == BlockKind::TableRow;
        if (inTable && !row)
            out += u'\n';
        if (row) {
            out += markdownRow(d, part, !inTable);
            inTable = true;
            continue;
        }
        inTable = false;
        const QString text = inlineOf(d, part.range, inMarkdown());
        if (part.joined)
            out += part.range.isEmpty()
                       ? QString()
                       : QStringLiteral("**%1%2** ").arg(text, escapedMarkdown(joint(d, part.block).trimmed()));
        else if (isHeading(block) && part.whole && !block.runIn)
            out += QString(rankOf(block), u'#') + u' ' + text + QStringLiteral("\n\n");
        else
            out += text + QStringLiteral("\n\n");
    }
    while (out.endsWith(u'\n'))
        out.chop(1);
    return out.isEmpty() ? out : out + u'\n';
}

QString passageToHtml(const Document &d, TextRange passage)
{
    QString out;
    QString lead; ///< run-in blocks that the next paragraph begins with
    bool inTable = false;
    for (const Part &part : partsOf(d, passage)) {
        const Block &block = d.blocks().at(part.block);
        const bool row = block.kind == BlockKind::TableRow;
        if (row != inTable)
            out += row ? QStringLiteral("<table>\n") : QStringLiteral("</table>\n");
        inTable = row;
        if (row) {
            out += QStringLiteral("<tr>");
            for (const TextRange cell : cellsOf(d, part.range))
                out += QStringLiteral("<td>%1</td>").arg(cell.isEmpty() ? QString() : inlineOf(d, cell, inHtml()));
            out += QStringLiteral("</tr>\n");
            continue;
        }
        const QString text = part.range.isEmpty() ? QString() : inlineOf(d, part.range, inHtml());
        if (part.joined) {
            const QString stop = joint(d, part.block);
            lead += QStringLiteral("<strong>%1%2</strong>%3")
                        .arg(text, stop.trimmed().toHtmlEscaped(), stop == u" " ? stop : QString());
            continue;
        }
        const bool heading = isHeading(block) && part.whole && !block.runIn;
        const QString tag = heading ? QStringLiteral("h%1").arg(rankOf(block)) : QStringLiteral("p");
        out += QStringLiteral("<%1>%2%3</%1>\n").arg(tag, std::exchange(lead, {}), text);
    }
    return inTable ? out + QStringLiteral("</table>\n") : out;
}

} // namespace core::exporters
