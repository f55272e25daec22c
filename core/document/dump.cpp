// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/dump.h"

namespace core::document
{

using text::TextRange;

namespace
{
QString escaped(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (c == QLatin1Char('\n'))
            out += QStringLiteral("\\n");
        else if (c == QLatin1Char('\t'))
            out += QStringLiteral("\\t");
        else if (c == QLatin1Char('\\'))
            out += QStringLiteral("\\\\");
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar(0x00A0) ||
                 c == QChar(0x3000))
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

QString formLabel(const ParagraphForm &form)
{
    QString out;
    if (form.quoteLevel > 0)
        out += QStringLiteral(" quote%1").arg(form.quoteLevel);
    if (form.itemLevel > 0)
        out += QStringLiteral(" item%1 %2").arg(form.itemLevel).arg(markerSign(form)).trimmed().prepend(u' ');
    if (form.setting == LineSetting::Verse)
        out +=
            form.ordinal > 0 && form.marker == ItemMarker::None ? QStringLiteral(" stanza") : QStringLiteral(" verse");
    else if (form.setting == LineSetting::Verbatim)
        out += QStringLiteral(" verbatim%1").arg(form.ordinal);
    return out.isEmpty() ? out : u'[' + out.sliced(1) + u']';
}

QString label(const Document &d, qsizetype i)
{
    const Block &b = d.blocks().at(i);
    const QString runIn = b.runIn ? QStringLiteral("+") : QString();
    switch (b.kind) {
    case BlockKind::Title:
        return QStringLiteral("title");
    case BlockKind::Heading:
        return QStringLiteral("h%1%2").arg(b.level).arg(runIn);
    case BlockKind::Meta:
        return QStringLiteral("meta(%1)%2").arg(roleName(b.role), runIn);
    case BlockKind::TableRow:
        return QStringLiteral("row");
    case BlockKind::Paragraph:
        break;
    }
    if (b.role != MetaRole::None)
        return QStringLiteral("p(%1)").arg(roleName(b.role)) + formLabel(b.form);
    return u'p' + formLabel(b.form);
}
} // namespace

QString dumpDocument(const Document &d, DumpReasons reasons)
{
    QString out = QStringLiteral("%1 %2\n").arg(d.mediaType(), d.encoding());
    for (qsizetype a = 0; a < d.articles().size(); ++a) {
        const Article &article = d.articles().at(a);
        out += QStringLiteral("article\n");
        for (qsizetype i = article.firstBlock; i < article.endBlock; ++i) {
            out += QStringLiteral("  %1 %2\n").arg(label(d, i), escaped(d.blockText(i)));
            const BlockDetail &detail = d.detail(i);
            if (reasons == DumpReasons::With && !detail.reason.isEmpty())
                out += QStringLiteral("    # [%1, %2) %3 %4\n")
                           .arg(d.blocks().at(i).range.start())
                           .arg(d.blocks().at(i).range.end())
                           .arg(static_cast<double>(detail.confidence), 0, 'f', 2)
                           .arg(detail.reason);
        }
    }
    for (qsizetype i = 0; i < d.repairs().size(); ++i) {
        const Repair r = d.repairs().at(i);
        out += QStringLiteral("repair %1 %2 «%3» → «%4»%5\n")
                   .arg(text::passName(r.pass))
                   .arg(r.range.start())
                   .arg(escaped(r.before), escaped(QStringView(d.text()).mid(r.range.start(), r.range.length())),
                        r.guessed ? QStringLiteral(" ?") : QString());
    }
    for (qsizetype i = 0; i < d.declined().size(); ++i) {
        const TextRange place = d.declined().range(i);
        out += QStringLiteral("declined %1 %2 «%3» ↛ «%4»\n")
                   .arg(text::passName(d.declined().pass(i)))
                   .arg(place.start())
                   .arg(escaped(QStringView(d.text()).sliced(place.start(), place.length())),
                        escaped(d.declined().before(i)));
    }
    for (const Diagnostic &x : d.diagnostics())
        out += QStringLiteral("diagnostic %1\n").arg(x.message);
    return out;
}

QString dumpManuscript(const Manuscript &m)
{
    QString out = QStringLiteral("%1 %2\n").arg(m.mediaType, m.encoding);
    qsizetype mark = 0;
    qsizetype start = 0;
    while (start <= m.text.size()) {
        qsizetype end = m.text.indexOf(QLatin1Char('\n'), start);
        if (end < 0)
            end = m.text.size();
        QString kinds;
        for (; mark < m.marks.size() && m.marks.at(mark).range.start() <= end; ++mark) {
            const Mark &x = m.marks.at(mark);
            kinds += QStringLiteral(" {%1 %2 +%3..%4}")
                         .arg(static_cast<int>(x.kind))
                         .arg(x.level)
                         .arg(x.range.start() - start)
                         .arg(x.range.end() - start);
        }
        out += QStringLiteral("%1 %2%3\n").arg(start).arg(escaped(QStringView(m.text).mid(start, end - start)), kinds);
        start = end + 1;
    }
    return out;
}

} // namespace core::document
