// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/textnodes.h"

#include <QTest>

#include "tests/core/importers/html/parsedtree.h"

using namespace core;
using namespace core::importers;
using namespace core::importers::html;

namespace
{
/// The text of the first paragraph, and where each of its characters came from.
document::Manuscript appended(const QByteArray &html, Space space = Space::Collapse)
{
    const ParsedTree tree(html);
    const TextNodes texts(tree.bytes(), tree.bytes());
    LineBuilder lines;
    const GumboNode *p = tree.first(GUMBO_TAG_P);
    for (const GumboNode *child : children(p ? p : tree.first(GUMBO_TAG_PRE))) {
        if (isText(child))
            texts.append(child, space, lines);
    }
    document::Manuscript out;
    lines.finish(out);
    out.source = QString::fromUtf8(html);
    return out;
}
} // namespace

class TestTextNodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_isTraced_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("find"); // of the text's last character, what stands there in the source
        QTest::newRow("plain") << QByteArray("<p>abc") << QStringLiteral("abc") << QStringLiteral("c");
        QTest::newRow("Han") << QByteArray("<p>渡口") << QStringLiteral("渡口") << QStringLiteral("口");
        QTest::newRow("reference") << QByteArray("<p>a&lt;b") << QStringLiteral("a<b") << QStringLiteral("b");
        QTest::newRow("reference at the end")
            << QByteArray("<p>a&hellip;") << QStringLiteral("a…") << QStringLiteral("&hellip;");
        QTest::newRow("number") << QByteArray("<p>&#x6E21;口") << QStringLiteral("渡口") << QStringLiteral("口");
        QTest::newRow("beyond the plane")
            << QByteArray("<p>&#x20000;b") << QStringLiteral("𠀀b") << QStringLiteral("b");
        QTest::newRow("bare ampersand") << QByteArray("<p>R&D x") << QStringLiteral("R&D x") << QStringLiteral("x");
        QTest::newRow("unknown reference")
            << QByteArray("<p>a&nosuch;b") << QStringLiteral("a&nosuch;b") << QStringLiteral("b");
        QTest::newRow("two characters") << QByteArray("<p>a&NotEqualTilde;b") << QStringLiteral("a≂̸b")
                                        << QStringLiteral("b");
        QTest::newRow("escaped ampersand")
            << QByteArray("<p>&amp;lt;b") << QStringLiteral("&lt;b") << QStringLiteral("b");
        QTest::newRow("line end after pre") << QByteArray("<pre>\nab") << QStringLiteral("ab") << QStringLiteral("b");
    }
    void text_isTraced()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, text);
        QFETCH(QString, find);
        const document::Manuscript out = appended(html);
        QCOMPARE(out.text, text);
        QCOMPARE(out.origin.textLength(), text.size());
        const auto place = out.origin.toSource(text.size() - 1);
        QCOMPARE(out.source.mid(place.offset, find.size()), find);
        for (const auto &segment : out.origin.segments()) {
            if (segment.exact)
                QCOMPARE(out.text.mid(segment.textStart, segment.textLength),
                         out.source.mid(segment.sourceStart, segment.sourceLength));
        }
    }

    void offsets_beyondTheFirstStep_areRight()
    {
        // Offsets are known at every 1024th byte; characters of three bytes straddle the steps.
        const QByteArray html = "<p>" + QByteArray("渡").repeated(3000) + "&amp;end";
        const document::Manuscript out = appended(html);
        QCOMPARE(out.text, QStringLiteral("渡").repeated(3000) + QStringLiteral("&end"));
        QCOMPARE(out.origin.toSource(2999).offset, qsizetype(3 + 2999));
        QCOMPARE(out.origin.toSource(3001).offset, qsizetype(3 + 3000 + 5));
    }
};

QTEST_GUILESS_MAIN(TestTextNodes)
#include "tst_textnodes.moc"
