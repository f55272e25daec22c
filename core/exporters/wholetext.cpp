// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/wholetext.h"

#include "core/exporters/htmlnesting.h"
#include "core/exporters/markdownnesting.h"
#include "core/structure/contentslinks.h"

#include <QHash>
#include <QSet>

namespace core::exporters
{

using document::Block;
using document::BlockKind;
using document::Document;

namespace
{
/// What closes a run-in block on the line it shares with the next one.
QString joint(const Document &d, qsizetype index)
{
    const QString &separator = d.detail(index).separator;
    return separator.isEmpty() ? QStringLiteral(" ") : separator;
}

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
    QString text = escapedMarkdown(d.blockText(index).sliced(block.kind == BlockKind::Paragraph ? form.leftOut : 0));
    if (const QString target = anchors.target(index); !target.isEmpty())
        text = QStringLiteral("[%1](#%2)").arg(text, target);
    switch (block.kind) {
    case BlockKind::Title:
        return QStringLiteral("# ") + text;
    case BlockKind::Heading:
        if (block.runIn)
            return QStringLiteral("**%1%2** ").arg(text, escapedMarkdown(joint(d, index).trimmed()));
        return QString(std::min(block.level + 1, 6), u'#') + u' ' + text;
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
    QString end() { return m_nesting.closeAll(); }

private:
    QString paragraph(qsizetype index);

    QString id(qsizetype block) const
    {
        return m_named.contains(block) ? QStringLiteral(" id=\"b%1\"").arg(block) : QString();
    }

    const Document &m_document;
    structure::ContentsLinks m_links;
    QSet<qsizetype> m_named;
    HtmlNesting m_nesting;
};

QString HtmlWriter::paragraph(qsizetype index)
{
    const HandedForm form = handedForm(m_document, index);
    const QString opening = m_nesting.open(form);
    return opening + m_document.blockText(index).sliced(form.leftOut).toString().toHtmlEscaped() + m_nesting.close();
}

QString HtmlWriter::block(qsizetype index)
{
    const Block &block = m_document.blocks().at(index);
    if (block.kind == BlockKind::Paragraph)
        return paragraph(index);
    const QString before = m_nesting.closeAll();
    QString text = m_document.blockText(index).toString().toHtmlEscaped();
    if (const qsizetype target = m_links.target(index); target >= 0)
        text = QStringLiteral("<a href=\"#b%1\">%2</a>").arg(QString::number(target), text);
    switch (block.kind) {
    case BlockKind::Title:
        return before + QStringLiteral("<h1%1>%2</h1>\n").arg(id(index), text);
    case BlockKind::Heading: {
        const int level = std::min(block.level + 1, 6);
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
    for (qsizetype b = 0; b < d.blocks().size(); ++b) {
        const HandedForm form = formOf(d, b);
        if (b == 0 || !d.blocks().at(b - 1).runIn)
            out += nesting.open(form);
        out += markdownBlock(d, anchors, b, form);
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
