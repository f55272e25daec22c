// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/inlinetext.h"

#include "core/exporters/wholetext.h"

#include <QUrl>

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
/// A link of an unknown scheme may run a program where it is followed.
bool mayLead(const QString &target)
{
    const QString scheme = QUrl(target).scheme().toLower();
    return !target.isEmpty() &&
           (scheme.isEmpty() || QStringList{u"http"_qs, u"https"_qs, u"ftp"_qs, u"mailto"_qs}.contains(scheme));
}

/// How one format writes what stands inside a line.
struct Inline {
    std::function<QString(QStringView)> escaped;
    std::function<QString(const Span &, const QString &)> wrapped;
    bool ruby = false; ///< whether it has a way to write readings
};

/// The text of a range with its spans, which may lie inside each other.
QString inlineOf(const Document &d, TextRange range, const Inline &how, qsizetype from = 0)
{
    const auto &spans = d.spans();
    const auto counts = [&how](const Span &span) { return span.kind != SpanKind::Ruby || how.ruby; };
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
                                if (!mayLead(span.value))
                                    return text;
                                return QStringLiteral("[%1](<%2>)").arg(text, span.value);
                            }};
    return how;
}

QString wrappedInHtml(const Span &span, const QString &text)
{
    switch (span.kind) {
    case SpanKind::Strong:
        return QStringLiteral("<strong>%1</strong>").arg(text);
    case SpanKind::Emphasis:
        return QStringLiteral("<em>%1</em>").arg(text);
    case SpanKind::Ruby:
        return QStringLiteral("<ruby>%1<rt>%2</rt></ruby>").arg(text, span.value.toHtmlEscaped());
    case SpanKind::Link:
        break;
    }
    return mayLead(span.value) ? QStringLiteral("<a href=\"%1\">%2</a>").arg(span.value.toHtmlEscaped(), text) : text;
}

const Inline &inHtml(Readings readings)
{
    const auto escaped = [](QStringView text) { return text.toString().toHtmlEscaped(); };
    static const Inline with{escaped, wrappedInHtml, true};
    static const Inline without{escaped, wrappedInHtml, false};
    return readings == Readings::Written ? with : without;
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

} // namespace

QString inlineMarkdown(const Document &document, TextRange range)
{
    return inlineOf(document, range, inMarkdown());
}

QString inlineHtml(const Document &document, TextRange range, Readings readings)
{
    return inlineOf(document, range, inHtml(readings));
}

QString markdownRow(const Document &document, TextRange row, bool first)
{
    QString cells = QStringLiteral("|");
    QString rule = QStringLiteral("|");
    for (const TextRange cell : cellsOf(document, row)) {
        cells += u' ' + (cell.isEmpty() ? QString() : inlineMarkdown(document, cell)) + QStringLiteral(" |");
        rule += QStringLiteral(" --- |");
    }
    return first ? cells + u'\n' + rule : cells;
}

QString htmlRow(const Document &document, TextRange row, Readings readings)
{
    QString cells = QStringLiteral("<tr>");
    for (const TextRange cell : cellsOf(document, row))
        cells += QStringLiteral("<td>%1</td>").arg(cell.isEmpty() ? QString() : inlineHtml(document, cell, readings));
    return cells + QStringLiteral("</tr>");
}

QString joint(const Document &document, qsizetype block)
{
    const QString &separator = document.detail(block).separator;
    return separator.isEmpty() ? QStringLiteral(" ") : separator;
}

int headingRank(const Block &block)
{
    return block.kind == BlockKind::Title ? 1 : std::min(block.level + 1, 6);
}

} // namespace core::exporters
