// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/json.h"

#include "core/document/shownform.h"
#include "core/structure/contentslinks.h"
#include "core/structure/pinpoint.h"
#include "core/text/codepoints.h"

#include <QStringEncoder>

namespace core::exporters
{

using document::BlockKind;
using document::Document;

namespace
{
/// Code-point offsets into the exported text (all blocks but titles) of ascending offsets into the document.
class ExportOffsets
{
public:
    explicit ExportOffsets(const Document &document) : m_document(document), m_cursor(document.text()) {}

    qsizetype at(qsizetype offset)
    {
        if (offset < m_last)
            reset();
        m_last = offset;
        const auto &blocks = m_document.blocks();
        while (m_block < blocks.size() && blocks.at(m_block).range.end() < offset)
            leave(blocks.at(m_block++));
        if (m_block >= blocks.size())
            return std::max<qsizetype>(0, m_done - 1);
        const auto &block = blocks.at(m_block);
        if (block.kind == BlockKind::Title)
            return m_done;
        return m_done + m_cursor.at(offset) - m_cursor.at(block.range.start());
    }

private:
    void leave(const document::Block &block)
    {
        if (block.kind != BlockKind::Title) {
            const auto start = m_cursor.at(block.range.start());
            m_done += m_cursor.at(block.range.end()) - start + 1;
        }
    }
    void reset()
    {
        m_block = 0;
        m_done = 0;
    }

    const Document &m_document;
    text::CodePointCursor m_cursor;
    qsizetype m_block = 0;
    qsizetype m_done = 0;
    qsizetype m_last = 0;
};

void field(QByteArray &out, const char *name, QStringView value)
{
    out += ",\"";
    out += name;
    out += "\":";
    appendJsonString(out, value);
}

void number(QByteArray &out, const char *name, qsizetype value)
{
    out += ",\"";
    out += name;
    out += "\":";
    out += QByteArray::number(value);
}

/// What the document's blocks tell beyond themselves.
class Places
{
public:
    explicit Places(const Document &document)
        : m_document(document), m_pinpoints(document), m_contents(document), m_targets(document)
    {
    }

    void append(QByteArray &out, qsizetype index)
    {
        const auto &block = m_document.blocks().at(index);
        if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading) {
            if (const auto pinpoint = m_pinpoints.at(block.range.start()); pinpoint.law)
                field(out, "pinpoint", pinpoint.text);
        } else if (const qsizetype target = m_contents.target(index); target >= 0) {
            number(out, "target", m_targets.at(m_document.blocks().at(target).range.start()));
        }
    }

private:
    const Document &m_document;
    structure::Pinpoints m_pinpoints;
    structure::ContentsLinks m_contents;
    ExportOffsets m_targets;
};

/// What a paragraph is besides one: {"item":{"level":1,"marker":"•"},"quote":1,"lines":"verse"}.
void appendForm(QByteArray &out, const document::ShownForm &form)
{
    if (form.isItem()) {
        out += ",\"item\":{\"level\":" + QByteArray::number(form.itemLevel);
        if (const QString sign = document::markerSign(form); !sign.isEmpty())
            field(out, "marker", sign);
        out += '}';
    }
    if (form.quoteLevel > 0)
        number(out, "quote", form.quoteLevel);
    if (form.setting == document::LineSetting::Verse)
        field(out, "lines", u"verse");
    else if (form.setting == document::LineSetting::Verbatim)
        field(out, "lines", u"verbatim");
}

void appendBlock(QByteArray &out, const Document &d, Places &places, qsizetype index, qsizetype start, qsizetype end)
{
    const auto &block = d.blocks().at(index);
    const auto &detail = d.detail(index);
    switch (block.kind) {
    case BlockKind::Heading:
        out += "{\"type\":\"heading\"";
        number(out, "level", block.level);
        if (!detail.number.isEmpty())
            field(out, "number", detail.number);
        break;
    case BlockKind::Meta:
        out += "{\"type\":\"meta\"";
        field(out, "role", document::roleName(block.role));
        break;
    case BlockKind::TableRow:
        out += "{\"type\":\"paragraph\",\"row\":true";
        break;
    case BlockKind::Title:
    case BlockKind::Paragraph:
        out += "{\"type\":\"paragraph\"";
        if (block.role != document::MetaRole::None)
            field(out, "role", document::roleName(block.role));
        appendForm(out, document::shownForm(d, index));
        break;
    }
    if (block.runIn)
        out += ",\"runin\":true";
    field(out, "text", d.blockText(index));
    number(out, "start", start);
    number(out, "end", end);
    places.append(out, index);
    if (block.detail >= 0) {
        out += ",\"confidence\":" + QByteArray::number(static_cast<double>(detail.confidence), 'g', 3);
        if (!detail.reason.isEmpty())
            field(out, "reason", detail.reason);
    }
    out += '}';
}

void appendArticles(QByteArray &out, const Document &d)
{
    text::CodePointCursor cursor(d.text());
    Places places(d);
    qsizetype at = 0;
    for (qsizetype a = 0; a < d.articles().size(); ++a) {
        const auto &article = d.articles().at(a);
        out += a ? ",{\"title\":" : "{\"title\":";
        appendJsonString(out, article.titleBlock < 0 ? QStringView() : d.blockText(article.titleBlock));
        out += ",\"confidence\":" + QByteArray::number(static_cast<double>(article.confidence), 'g', 3);
        if (!article.reason.isEmpty())
            field(out, "reason", article.reason);
        out += ",\"blocks\":[";
        bool first = true;
        for (qsizetype b = article.firstBlock; b < article.endBlock; ++b) {
            const auto &block = d.blocks().at(b);
            if (b == article.titleBlock)
                continue;
            const qsizetype from = cursor.at(block.range.start());
            const qsizetype length = cursor.at(block.range.end()) - from;
            if (!first)
                out += ',';
            first = false;
            appendBlock(out, d, places, b, at, at + length);
            at += length + 1;
        }
        out += "]}";
    }
}

enum class Listed { Made, Declined };

void appendRepairs(QByteArray &out, const Document &d, const document::RepairLog &log, Listed listed)
{
    ExportOffsets starts(d);
    ExportOffsets ends(d);
    for (qsizetype i = 0; i < log.size(); ++i) {
        const auto repair = log.at(i);
        out += i ? ",{\"pass\":" : "{\"pass\":";
        appendJsonString(out, text::passName(repair.pass));
        const qsizetype start = starts.at(repair.range.start());
        number(out, "start", start);
        number(out, "end", std::max(start, ends.at(repair.range.end())));
        const QStringView present = QStringView(d.text()).sliced(repair.range.start(), repair.range.length());
        field(out, "before", listed == Listed::Made ? QStringView(repair.before) : present);
        field(out, "after", listed == Listed::Made ? present : QStringView(repair.before));
        if (repair.guessed)
            out += ",\"guessed\":true";
        if (!repair.reason.isEmpty())
            field(out, "reason", repair.reason);
        out += '}';
    }
}
} // namespace

void appendJsonString(QByteArray &out, QStringView text)
{
    out += '"';
    const auto special = [](QChar c) { return c.unicode() < 0x20 || c == u'"' || c == u'\\' || c.isSurrogate(); };
    qsizetype i = 0;
    while (i < text.size()) {
        qsizetype plain = i;
        while (plain < text.size() && !special(text.at(plain)))
            ++plain;
        out += text.mid(i, plain - i).toUtf8();
        if (plain == text.size())
            break;
        const QChar c = text.at(plain);
        i = plain + 1;
        if (c.isHighSurrogate() && i < text.size() && text.at(i).isLowSurrogate()) {
            out += text.mid(plain, 2).toUtf8();
            ++i;
        } else if (c == u'"') {
            out += "\\\"";
        } else if (c == u'\\') {
            out += "\\\\";
        } else if (c == u'\n') {
            out += "\\n";
        } else if (c == u'\t') {
            out += "\\t";
        } else {
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        }
    }
    out += '"';
}

QByteArray documentToJson(const Document &d, const QString &fileName)
{
    QByteArray out = "{\"zhupi\":1";
    field(out, "file", fileName);
    field(out, "mediaType", d.mediaType());
    field(out, "encoding", d.encoding());
    out += ",\"articles\":[";
    appendArticles(out, d);
    out += "],\"repairs\":[";
    appendRepairs(out, d, d.repairs(), Listed::Made);
    if (!d.declined().isEmpty()) {
        out += "],\"declined\":[";
        appendRepairs(out, d, d.declined(), Listed::Declined);
    }
    out += "],\"diagnostics\":[";
    ExportOffsets places(d);
    for (qsizetype i = 0; i < d.diagnostics().size(); ++i) {
        const auto &x = d.diagnostics().at(i);
        out += i ? ",{\"severity\":" : "{\"severity\":";
        out += x.severity == Severity::Warning ? "\"warning\"" : "\"info\"";
        field(out, "message", x.message);
        if (x.start)
            number(out, "start", places.at(*x.start));
        out += '}';
    }
    out += "]}";
    return out;
}

} // namespace core::exporters
