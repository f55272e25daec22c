// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/passage.h"

#include "core/exporters/htmlnesting.h"
#include "core/exporters/inlinetext.h"
#include "core/exporters/markdownnesting.h"
#include "core/exporters/wholetext.h"

#include <algorithm>
#include <utility>

namespace core::exporters
{

using document::Block;
using document::BlockKind;
using document::Document;
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

bool isHeading(const Block &block)
{
    return block.kind == BlockKind::Heading || block.kind == BlockKind::Title;
}

/// The form of the paragraph that the part is of or opens; plain where that is none.
HandedForm formOf(const Document &d, const Part &part)
{
    qsizetype block = part.block;
    while (part.joined && block + 1 < d.blocks().size() && d.blocks().at(block).runIn)
        ++block;
    return handedForm(d, block);
}

/// What of the part is written: all but a marker that becomes the list's.
TextRange written(const Document &d, const Part &part, HandedForm *form)
{
    const qsizetype past = part.range.start() - d.blocks().at(part.block).range.start();
    if (form->opensItem() && past > 0)
        form->marker = document::ItemMarker::None; // the item's beginning lies before the passage
    const qsizetype out = std::clamp<qsizetype>(form->leftOut - past, 0, part.range.length());
    return {part.range.start() + out, part.range.end()};
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
    MarkdownNesting nesting;
    bool inTable = false;
    bool inLead = false;
    for (const Part &part : partsOf(d, passage)) {
        const Block &block = d.blocks().at(part.block);
        const bool row = block.kind == BlockKind::TableRow;
        HandedForm form = formOf(d, part);
        const TextRange range = written(d, part, &form);
        if (row && inTable)
            out += u'\n';
        else if (!inLead)
            out += nesting.open(form);
        if (row)
            out += markdownRow(d, part.range, !std::exchange(inTable, true));
        inTable = row;
        inLead = part.joined;
        if (row || range.isEmpty())
            continue;
        const QString text = form.setting == document::LineSetting::Verbatim
                                 ? d.text().mid(range.start(), range.length())
                                 : inlineMarkdown(d, range);
        if (part.joined)
            out += QStringLiteral("**%1%2** ").arg(text, escapedMarkdown(joint(d, part.block).trimmed()));
        else if (isHeading(block) && part.whole && !block.runIn)
            out += QString(headingRank(block), u'#') + u' ' + text;
        else
            out += text;
    }
    return out + nesting.closeAll();
}

QString passageToHtml(const Document &d, TextRange passage)
{
    QString out;
    HtmlNesting nesting;
    bool inTable = false;
    bool inLead = false; ///< run-in blocks that the next paragraph begins with
    for (const Part &part : partsOf(d, passage)) {
        const Block &block = d.blocks().at(part.block);
        const bool row = block.kind == BlockKind::TableRow;
        if (row != inTable)
            out += row ? nesting.closeAll() + QStringLiteral("<table>\n") : QStringLiteral("</table>\n");
        inTable = row;
        if (row) {
            out += htmlRow(d, part.range, Readings::Written) + u'\n';
            continue;
        }
        HandedForm form = formOf(d, part);
        const TextRange range = written(d, part, &form);
        const QString text = range.isEmpty() ? QString() : inlineHtml(d, range, Readings::Written);
        if (isHeading(block) && part.whole && !block.runIn) {
            out +=
                nesting.closeAll() + QStringLiteral("<h%1>%2</h%1>\n").arg(QString::number(headingRank(block)), text);
            continue;
        }
        if (!inLead)
            out += nesting.open(form);
        inLead = part.joined;
        if (part.joined) {
            const QString stop = joint(d, part.block);
            out += QStringLiteral("<strong>%1%2</strong>%3")
                       .arg(text, stop.trimmed().toHtmlEscaped(), stop == u" " ? stop : QString());
        } else {
            out += text + nesting.close();
        }
    }
    return out + (inTable ? QStringLiteral("</table>\n") : nesting.closeAll());
}

} // namespace core::exporters
