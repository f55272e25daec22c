// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"

namespace core::document
{

namespace
{
QString at(const char *what, qsizetype index)
{
    return QStringLiteral("%1 at %2").arg(QLatin1StringView(what)).arg(index);
}

void checkBlocks(const Document &d, QStringList &out)
{
    qsizetype expected = 0;
    const auto &blocks = d.blocks();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block &b = blocks.at(i);
        if (b.range.start() != expected)
            out.append(at("block does not follow the one before", i));
        if (b.range.end() > d.text().size()) {
            out.append(at("block ends behind the text", i));
            return;
        }
        if (d.blockText(i).contains(QLatin1Char('\n')))
            out.append(at("line end inside a block", i));
        if (b.range.end() < d.text().size() && d.text().at(b.range.end()) != QLatin1Char('\n'))
            out.append(at("no line end after block", i));
        if (b.kind == BlockKind::Heading && b.level < 1)
            out.append(at("heading without level", i));
        if (b.kind != BlockKind::Heading && b.level != 0)
            out.append(at("level without heading", i));
        if (b.kind != BlockKind::Paragraph && !b.form.isPlain())
            out.append(at("form of a paragraph at another block", i));
        expected = b.range.end() + 1;
    }
    if (!blocks.isEmpty() && blocks.last().range.end() != d.text().size())
        out.append(QStringLiteral("text behind the last block"));
    if (blocks.isEmpty() && !d.text().isEmpty())
        out.append(QStringLiteral("text without blocks"));
}

void checkArticles(const Document &d, QStringList &out)
{
    qsizetype expected = 0;
    for (qsizetype i = 0; i < d.articles().size(); ++i) {
        const Article &a = d.articles().at(i);
        if (a.firstBlock != expected || a.endBlock < a.firstBlock)
            out.append(at("article does not follow the one before", i));
        if (a.titleBlock >= 0 && (a.titleBlock < a.firstBlock || a.titleBlock >= a.endBlock ||
                                  d.blocks().at(a.titleBlock).kind != BlockKind::Title))
            out.append(at("title outside its article", i));
        expected = a.endBlock;
    }
    if (expected != d.blocks().size())
        out.append(QStringLiteral("blocks outside articles"));
}
} // namespace

QStringList checkDocument(const Document &document)
{
    QStringList out;
    checkBlocks(document, out);
    checkArticles(document, out);
    for (qsizetype i = 0; i < document.outline().size(); ++i) {
        const OutlineEntry &e = document.outline().at(i);
        if (e.block >= document.blocks().size() || e.parent >= i || e.article >= document.articles().size())
            out.append(at("outline points nowhere", i));
    }
    if (document.origin().textLength() != document.text().size())
        out.append(QStringLiteral("origin map of another length than the text"));
    for (const auto &s : document.origin().segments()) {
        if (s.sourceStart < 0 || s.sourceStart + s.sourceLength > document.source().size())
            out.append(at("origin behind the source", s.textStart));
    }
    for (qsizetype i = 0; i < document.repairs().size(); ++i) {
        if (document.repairs().at(i).range.end() > document.text().size())
            out.append(at("repair behind the text", i));
    }
    for (qsizetype i = 0; i < document.spans().size(); ++i) {
        if (document.spans().at(i).range.end() > document.text().size())
            out.append(at("span behind the text", i));
    }
    return out;
}

QStringList checkManuscript(const Manuscript &m)
{
    QStringList out;
    if (m.origin.textLength() != m.text.size())
        out.append(QStringLiteral("origin map of another length than the text"));
    qsizetype last = 0;
    for (qsizetype i = 0; i < m.marks.size(); ++i) {
        const Mark &mark = m.marks.at(i);
        if (mark.range.start() < last)
            out.append(at("marks out of order", i));
        if (mark.range.end() > m.text.size())
            out.append(at("mark behind the text", i));
        last = mark.range.start();
    }
    for (qsizetype i = 0; i < m.repairs.size(); ++i) {
        if (m.repairs.at(i).range.end() > m.text.size())
            out.append(at("repair behind the text", i));
    }
    return out;
}

} // namespace core::document
