// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/json.h"
#include "core/exporters/passage.h"
#include "core/exporters/wholetext.h"

#include <QTest>

using namespace core::document;
using namespace core::exporters;

namespace
{
class Maker
{
public:
    Maker &add(const QString &text, const ParagraphForm &form = {}, BlockKind kind = BlockKind::Paragraph)
    {
        Block block;
        const qsizetype start = m_data.text.isEmpty() ? 0 : m_data.text.size() + 1;
        m_data.text += m_data.text.isEmpty() ? text : u'\n' + text;
        block.range = {start, m_data.text.size()};
        block.kind = kind;
        block.level = kind == BlockKind::Heading ? 1 : 0;
        block.form = form;
        m_data.blocks.append(block);
        return *this;
    }
    Document make()
    {
        m_data.articles = {{0, m_data.blocks.size(), -1, 1, {}}};
        return Document(m_data);
    }

private:
    Document::Data m_data;
};

ParagraphForm item(quint8 level, ItemMarker marker = ItemMarker::Bullet, qint32 ordinal = 0, quint8 quote = 0)
{
    return {level, quote, marker, LineSetting::Running, ordinal};
}

ParagraphForm quoted(quint8 level, LineSetting setting = LineSetting::Running)
{
    return {0, level, ItemMarker::None, setting, 0};
}

/// Lists in a list, an item of two paragraphs, numbers that jump, quotations, verse, a listing.
Document sample()
{
    return Maker()
        .add(QStringLiteral("Before:"))
        .add(QStringLiteral("one"), item(1))
        .add(QStringLiteral("inner"), item(2, ItemMarker::LowerAlpha, 1))
        .add(QStringLiteral("two"), item(1))
        .add(QStringLiteral("goes on"), item(1, ItemMarker::None))
        .add(QStringLiteral("three"), item(1, ItemMarker::Decimal, 3))
        .add(QStringLiteral("nine"), item(1, ItemMarker::Decimal, 9))
        .add(QStringLiteral("said"), quoted(1))
        .add(QStringLiteral("deeper"), quoted(2))
        .add(QStringLiteral("point"), item(1, ItemMarker::Bullet, 0, 1))
        .add(QStringLiteral("Head"), {}, BlockKind::Heading)
        .add(QStringLiteral("rose"), quoted(0, LineSetting::Verse))
        .add(QStringLiteral("sun"), quoted(0, LineSetting::Verse))
        .add(QStringLiteral("if (a*b)"), {0, 0, ItemMarker::None, LineSetting::Verbatim, 0})
        .add(QStringLiteral("c;"), {0, 0, ItemMarker::None, LineSetting::Verbatim, 4})
        .add(QStringLiteral("End."))
        .make();
}

Document ownMarkers()
{
    return Maker()
        .add(QStringLiteral("- bread"))
        .add(QStringLiteral("- salt"))
        .add(QStringLiteral("2. cheese"))
        .add(QStringLiteral("3. wine"))
        .make();
}
/// Two stanzas of two lines each.
Document stanzas()
{
    const ParagraphForm opening{0, 0, ItemMarker::None, LineSetting::Verse, 1};
    return Maker()
        .add(QStringLiteral("rose"), opening)
        .add(QStringLiteral("sun"), quoted(0, LineSetting::Verse))
        .add(QStringLiteral("rain"), opening)
        .add(QStringLiteral("moon"), quoted(0, LineSetting::Verse))
        .make();
}

} // namespace

class TestHandedForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void html_nestsListsAndQuotations()
    {
        const Document d = sample();
        const QString expected =
            QStringLiteral("<p>Before:</p>\n<ul>\n<li>one\n<ol type=\"a\">\n<li>inner</li>\n</ol>\n</li>\n<li>two\n"
                           "<p>goes on</p>\n</li>\n</ul>\n<ol start=\"3\">\n<li>three</li>\n<li value=\"9\">nine</li>\n"
                           "</ol>\n<blockquote>\n<p>said</p>\n<blockquote>\n<p>deeper</p>\n</blockquote>\n<ul>\n"
                           "<li>point</li>\n</ul>\n</blockquote>\n<h2>Head</h2>\n<p>rose<br>\nsun</p>\n"
                           "<pre>if (a*b)\n    c;</pre>\n<p>End.</p>\n");
        QCOMPARE(passageToHtml(d, {0, d.text().size()}), expected);
        QVERIFY(documentToHtml(d).contains(QStringLiteral("<article>\n%1</article>\n").arg(expected)));
    }

    void markdown_nestsListsAndQuotations()
    {
        const Document d = sample();
        const QString expected =
            QStringLiteral("Before:\n\n- one\n  1. inner\n- two\n\n  goes on\n3. three\n9. nine\n\n"
                           "> said\n>\n> > deeper\n>\n> - point\n\n## Head\n\nrose\\\nsun\n\n"
                           "```\nif (a*b)\n    c;\n```\n\nEnd.\n");
        QCOMPARE(passageToMarkdown(d, {0, d.text().size()}), expected);
        QCOMPARE(documentToMarkdown(d), expected);
    }

    void stanzas_stayApart()
    {
        const Document d = stanzas();
        QCOMPARE(passageToHtml(d, {0, d.text().size()}),
                 QStringLiteral("<p>rose<br>\nsun</p>\n<p>rain<br>\nmoon</p>\n"));
        QCOMPARE(documentToMarkdown(d), QStringLiteral("rose\\\nsun\n\nrain\\\nmoon\n"));
    }

    void markersOfTheText_becomeThoseOfTheFormat()
    {
        const Document d = ownMarkers();
        QCOMPARE(passageToHtml(d, {0, d.text().size()}),
                 QStringLiteral("<ul>\n<li>bread</li>\n<li>salt</li>\n</ul>\n<ol start=\"2\">\n<li>cheese</li>\n"
                                "<li>wine</li>\n</ol>\n"));
        QCOMPARE(documentToMarkdown(d), QStringLiteral("- bread\n- salt\n2. cheese\n3. wine\n"));
        QCOMPARE(passageToText(d, {0, d.text().size()}), d.text());
    }

    void passage_beginningInsideAnItem_hasNoMarker()
    {
        const Document d = ownMarkers();
        QCOMPARE(passageToMarkdown(d, {4, 14}), QStringLiteral("ead\n\n- salt\n"));
    }

    void json_tellsTheForm()
    {
        const QByteArray json = documentToJson(sample(), QStringLiteral("x"));
        QVERIFY(json.contains(R"("type":"paragraph","item":{"level":2,"marker":"a."},"text":"inner")"));
        QVERIFY(json.contains(R"("type":"paragraph","item":{"level":1},"text":"goes on")"));
        QVERIFY(json.contains(R"("type":"paragraph","quote":2,"text":"deeper")"));
        QVERIFY(json.contains(R"("type":"paragraph","lines":"verse","text":"rose")"));
        QVERIFY(json.contains(R"("type":"paragraph","text":"End.")"));
    }
};

QTEST_GUILESS_MAIN(TestHandedForm)
#include "tst_handedform.moc"
