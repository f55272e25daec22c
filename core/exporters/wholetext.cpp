// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/wholetext.h"

#include "core/exporters/htmlnesting.h"
#include "core/exporters/inlinetext.h"
#include "core/exporters/markdownnesting.h"
#include "core/structure/contentslinks.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace core::exporters
{

using document::Block;
using document::BlockKind;
using document::Document;

namespace
{
/// The anchors of the headings that tables of contents name, as GitHub, GitLab, pandoc and others make them of a
/// heading's words: small letters, blanks as hyphens, no signs, a number where the same words stand again.
class MarkdownAnchors
{
public:
    explicit MarkdownAnchors(const Document &d) : m_links(d)
    {
        if (m_links.all().isEmpty())
            return;
        QHash<QString, int> seen;
        for (qsizetype b = 0; b < d.blocks().size(); ++b) {
            const Block &block = d.blocks().at(b);
            if ((block.kind != BlockKind::Heading && block.kind != BlockKind::Title) || block.runIn)
                continue;
            const QString anchor = anchorOf(d.blockText(b));
            const int before = seen[anchor]++;
            m_anchors.insert(b, before == 0 ? anchor : anchor + u'-' + QString::number(before));
        }
    }

    /// Of the heading that the line of a table of contents leads to; empty for other blocks.
    QString target(qsizetype block) const { return m_anchors.value(m_links.target(block)); }

private:
    static QString anchorOf(QStringView heading)
    {
        QString anchor;
        for (const QChar c : heading) {
            if (c.isSpace())
                anchor += u'-';
            else if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_')
                anchor += c.toLower();
        }
        return anchor;
    }

    structure::ContentsLinks m_links;
    QHash<qsizetype, QString> m_anchors;
};

/// The form of the paragraph that the block is or opens.
HandedForm formOf(const Document &d, qsizetype block)
{
    while (d.blocks().at(block).runIn && block + 1 < d.blocks().size())
        ++block;
    return handedForm(d, block);
}

QString markdownBlock(const Document &d, const MarkdownAnchors &anchors, qsizetype index, const HandedForm &form)
{
    const Block &block = d.blocks().at(index);
    if (block.kind == BlockKind::Paragraph && form.setting == document::LineSetting::Verbatim)
        return d.blockText(index).toString();
    const qsizetype out = block.kind == BlockKind::Paragraph ? form.leftOut : 0;
    const text::TextRange range(block.range.start() + out, block.range.end());
    // A heading is strong by itself.
    QString text = block.kind == BlockKind::Paragraph && !range.isEmpty()
                       ? inlineMarkdown(d, range)
                       : escapedMarkdown(d.blockText(index).sliced(out));
    if (const QString target = anchors.target(index); !target.isEmpty())
        text = QStringLiteral("[%1](#%2)").arg(text, target);
    switch (block.kind) {
    case BlockKind::Title:
        return QStringLiteral("# ") + text;
    case BlockKind::Heading:
        if (block.runIn)
            return QStringLiteral("**%1%2** ").arg(text, escapedMarkdown(joint(d, index).trimmed()));
        return QString(headingRank(block), u'#') + u' ' + text;
    case BlockKind::Meta:
        return text.isEmpty() ? text
                              : QStringLiteral("*%1*%2").arg(text, block.runIn ? QStringLiteral(" ") : QString());
    case BlockKind::TableRow:
    case BlockKind::Paragraph:
        break;
    }
    return text;
}

class HtmlWriter
{
public:
    explicit HtmlWriter(const Document &d) : m_document(d), m_links(d)
    {
        for (const structure::ContentsLink &link : m_links.all())
            m_named.insert(link.to);
    }
    QString block(qsizetype index);
    QString end()
    {
        return m_nesting.closeAll() + (std::exchange(m_inTable, false) ? QStringLiteral("</table>\n") : QString());
    }

private:
    QString paragraph(qsizetype index);
    QString row(qsizetype index);

    QString id(qsizetype block) const
    {
        return m_named.contains(block) ? QStringLiteral(" id=\"b%1\"").arg(block) : QString();
    }

    const Document &m_document;
    structure::ContentsLinks m_links;
    QSet<qsizetype> m_named;
    HtmlNesting m_nesting;
    bool m_inTable = false;
};

QString HtmlWriter::row(qsizetype index)
{
    const QString before =
        std::exchange(m_inTable, true) ? QString() : m_nesting.closeAll() + QStringLiteral("<table>\n");
    return before + htmlRow(m_document, m_document.blocks().at(index).range, Readings::LeftOut) + u'\n';
}

QString HtmlWriter::paragraph(qsizetype index)
{
    const HandedForm form = handedForm(m_document, index);
    const QString opening = m_nesting.open(form);
    const text::TextRange whole = m_document.blocks().at(index).range;
    const text::TextRange range(whole.start() + form.leftOut, whole.end());
    return opening + (range.isEmpty() ? QString() : inlineHtml(m_document, range, Readings::LeftOut)) +
           m_nesting.close();
}

QString HtmlWriter::block(qsizetype index)
{
    const Block &block = m_document.blocks().at(index);
    if (block.kind == BlockKind::TableRow)
        return row(index);
    const QString table = std::exchange(m_inTable, false) ? QStringLiteral("</table>\n") : QString();
    if (block.kind == BlockKind::Paragraph)
        return table + paragraph(index);
    const QString before = table + m_nesting.closeAll();
    QString text = m_document.blockText(index).toString().toHtmlEscaped();
    if (const qsizetype target = m_links.target(index); target >= 0)
        text = QStringLiteral("<a href=\"#b%1\">%2</a>").arg(QString::number(target), text);
    switch (block.kind) {
    case BlockKind::Title:
        return before + QStringLiteral("<h1%1>%2</h1>\n").arg(id(index), text);
    case BlockKind::Heading: {
        const int level = headingRank(block);
        const QString runIn = block.runIn ? QStringLiteral(" class=\"run-in\"") : QString();
        return before + QStringLiteral("<h%1%2%3>%4</h%1>\n").arg(QString::number(level), id(index), runIn, text);
    }
    case BlockKind::Meta:
        return before +
               QStringLiteral("<p class=\"%1\"><small>%2</small></p>\n").arg(document::roleName(block.role), text);
    case BlockKind::TableRow:
    case BlockKind::Paragraph:
        break;
    }
    return before + QStringLiteral("<p>%1</p>\n").arg(text);
}
} // namespace

QString escapedMarkdown(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool always = QStringView(u"\\`*_[]<>&|~$").contains(c);
        const bool atStart = i == 0 && QStringView(u"#+-=").contains(c);
        // Not CommonMark, but common: ==mark==, %%comment%%, #tag.
        const bool doubled = (c == u'=' || c == u'%') && i + 1 < text.size() && text.at(i + 1) == c;
        const bool tag = c == u'#' && i > 0 && text.at(i - 1).isSpace();
        // "1." and "1)" at the start of a line begin a list.
        const bool list = (c == u'.' || c == u')') && i > 0 && i < 10 &&
                          std::all_of(text.begin(), text.begin() + i, [](QChar x) { return x >= u'0' && x <= u'9'; });
        if (always || atStart || doubled || tag || list)
            out += u'\\';
        out += c;
    }
    return out;
}

QString documentToText(const Document &d)
{
    QString out;
    for (qsizetype a = 0; a < d.articles().size(); ++a) {
        const auto &article = d.articles().at(a);
        if (a)
            out += u'\n';
        for (qsizetype b = article.firstBlock; b < article.endBlock; ++b) {
            out += d.blockText(b);
            if (d.blocks().at(b).runIn && b + 1 < article.endBlock)
                out += joint(d, b);
            else
                out += u'\n';
        }
    }
    return out;
}

QString documentToMarkdown(const Document &d)
{
    QString out;
    const MarkdownAnchors anchors(d);
    MarkdownNesting nesting;
    bool inTable = false;
    for (qsizetype b = 0; b < d.blocks().size(); ++b) {
        const HandedForm form = formOf(d, b);
        const bool row = d.blocks().at(b).kind == BlockKind::TableRow;
        if (row && inTable)
            out += u'\n';
        else if (b == 0 || !d.blocks().at(b - 1).runIn)
            out += nesting.open(form);
        out += row ? markdownRow(d, d.blocks().at(b).range, !inTable) : markdownBlock(d, anchors, b, form);
        inTable = row;
    }
    return out + nesting.closeAll();
}

QString documentToHtml(const Document &d)
{
    QString out =
        QStringLiteral("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>%1</title>\n</head>\n"
                       "<body>\n")
            .arg(d.title().toHtmlEscaped());
    HtmlWriter writer(d);
    for (const auto &article : d.articles()) {
        out += QStringLiteral("<article>\n");
        for (qsizetype b = article.firstBlock; b < article.endBlock; ++b)
            out += writer.block(b);
        out += writer.end() + QStringLiteral("</article>\n");
    }
    return out + QStringLiteral("</body>\n</html>\n");
}

} // namespace core::exporters
