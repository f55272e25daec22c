// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"

#include <QTest>

#include <functional>

using namespace core::document;
using core::text::TextRange;

namespace
{
Block block(TextRange range, BlockKind kind = BlockKind::Paragraph, qint8 level = 0)
{
    Block out;
    out.range = range;
    out.kind = kind;
    out.level = level;
    return out;
}

/// Two articles, the first with a title and a heading: sound.
Document::Data soundData()
{
    Document::Data d;
    d.text = QStringLiteral("题目\n一、开头\n正文。\n另一篇。");
    d.source = d.text;
    d.blocks = {block({0, 2}, BlockKind::Title), block({3, 7}, BlockKind::Heading, 1), block({8, 11}), block({12, 16})};
    d.articles = {{0, 3, 0, 1, {}}, {3, 4, -1, 1, {}}};
    d.outline = buildOutline(d.blocks, d.articles);
    d.origin = core::text::OriginMap::identity(d.text.size());
    return d;
}
} // namespace

class TestChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundDocument_noFault();
    void brokenDocument_isNamed_data();
    void brokenDocument_isNamed();
    void manuscript_marksOutOfOrder_isNamed();
    void manuscript_markBehindText_isNamed();
};

void TestChecker::soundDocument_noFault()
{
    QCOMPARE(checkDocument(Document(soundData())), QStringList());
    QCOMPARE(checkDocument(Document()), QStringList());
}

void TestChecker::brokenDocument_isNamed_data()
{
    QTest::addColumn<std::function<void(Document::Data &)>>("harm");
    QTest::addColumn<QString>("fault");
    using Harm = std::function<void(Document::Data &)>;
    const auto row = [](const char *name, const Harm &harm, const char *fault) {
        QTest::newRow(name) << harm << QString::fromLatin1(fault);
    };
    row("gap", [](Document::Data &d) { d.blocks[2].range = {9, 11}; }, "block does not follow the one before at 2");
    row("behind", [](Document::Data &d) { d.blocks[3].range = {12, 17}; }, "block ends behind the text at 3");
    row("line end", [](Document::Data &d) { d.text[13] = u'\n'; }, "line end inside a block at 3");
    row("no line end", [](Document::Data &d) { d.text[7] = u' '; }, "no line end after block at 1");
    row("heading level", [](Document::Data &d) { d.blocks[1].level = 0; }, "heading without level at 1");
    row("paragraph level", [](Document::Data &d) { d.blocks[2].level = 2; }, "level without heading at 2");
    row("rest", [](Document::Data &d) { d.text += QStringLiteral("\n剩"); }, "text behind the last block");
    row("title", [](Document::Data &d) { d.articles[1].titleBlock = 0; }, "title outside its article at 1");
    row("no title", [](Document::Data &d) { d.articles[0].titleBlock = 2; }, "title outside its article at 0");
    row("articles", [](Document::Data &d) { d.articles.removeLast(); }, "blocks outside articles");
    row(
        "overlap", [](Document::Data &d) { d.articles[1].firstBlock = 2; },
        "article does not follow the one before at 1");
    row("outline", [](Document::Data &d) { d.outline[0].block = 9; }, "outline points nowhere at 0");
    row(
        "map", [](Document::Data &d) { d.origin = core::text::OriginMap::identity(3); },
        "origin map of another length than the text");
    row("source", [](Document::Data &d) { d.source.clear(); }, "origin behind the source at 0");
    row(
        "repair", [](Document::Data &d) { d.repairs.append({core::text::PassId::LineWrap, {15, 40}, {}, {}}); },
        "repair behind the text at 0");
    row("span", [](Document::Data &d) { d.spans.append({{15, 40}, SpanKind::Link, {}}); }, "span behind the text at 0");
}

void TestChecker::brokenDocument_isNamed()
{
    QFETCH(std::function<void(Document::Data &)>, harm);
    QFETCH(QString, fault);
    Document::Data data = soundData();
    harm(data);
    const QStringList faults = checkDocument(Document(std::move(data)));
    QVERIFY2(faults.contains(fault), qPrintable(faults.join(u'\n')));
}

void TestChecker::manuscript_marksOutOfOrder_isNamed()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("0123456789"));
    m.marks = {{{2, 4}, MarkKind::Link}, {{2, 3}, MarkKind::Ruby}};
    QCOMPARE(checkManuscript(m), QStringList());
    m.marks = {{{2, 4}, MarkKind::Link}, {{1, 3}, MarkKind::Ruby}};
    QCOMPARE(checkManuscript(m), QStringList{QStringLiteral("marks out of order at 1")});
}

void TestChecker::manuscript_markBehindText_isNamed()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("0123456789"));
    m.marks = {{{2, 11}, MarkKind::Link}};
    QCOMPARE(checkManuscript(m), QStringList{QStringLiteral("mark behind the text at 0")});
    m.marks.clear();
    m.text.chop(1);
    QCOMPARE(checkManuscript(m), QStringList{QStringLiteral("origin map of another length than the text")});
}

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"
