// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/pagetitle.h"

#include <QTest>

#include "tests/core/importers/html/parsedtree.h"

using namespace core;
using namespace core::importers;
using namespace core::importers::html;

using document::MarkKind;

namespace
{
/// The text and its title, "TEXT [TITLE]", of a page with that `<title>` and these lines as paragraphs.
QString titled(const QByteArray &title, const QStringList &lines, bool heading = false)
{
    const ParsedTree tree("<html><head><title>" + title + "</title></head><body></body></html>");
    const TextNodes texts(tree.bytes(), tree.bytes());
    document::Manuscript m = document::Manuscript::fromText(lines.join(u'\n'));
    qsizetype at = 0;
    for (const QString &line : lines) {
        const bool first = heading && at == 0;
        m.marks.append({{at, at + line.size()}, first ? MarkKind::Heading : MarkKind::Paragraph, first ? 1 : 0, {}});
        at += line.size() + 1;
    }
    placeTitle(m, titleNode(tree.root()), texts);
    QString marked;
    for (const document::Mark &mark : m.marks) {
        if (mark.kind == MarkKind::Title)
            marked = m.text.mid(mark.range.start(), mark.range.length());
    }
    return m.text.replace(u'\n', u'|') + QStringLiteral(" [") + marked + QLatin1Char(']');
}
} // namespace

class TestPageTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleNode_isTheHeads()
    {
        const ParsedTree with("<html><head><title>a</title></head><body></body></html>");
        QVERIFY(titleNode(with.root()));
        const ParsedTree without("<html><body><svg><title>a</title></svg></body></html>");
        QVERIFY(!titleNode(without.root()));
    }

    void line_withTheTitle_isMarked()
    {
        const QStringList lines{QStringLiteral("menu"), QStringLiteral("The Old Ferry"), QStringLiteral("It leaves.")};
        QCOMPARE(titled("The Old Ferry", lines), QStringLiteral("menu|The Old Ferry|It leaves. [The Old Ferry]"));
        // The site's name behind it does not hide it.
        QCOMPARE(titled("The Old Ferry - River News", lines),
                 QStringLiteral("menu|The Old Ferry|It leaves. [The Old Ferry]"));
        QCOMPARE(titled("The Old Ferry_River News", lines).section(u'[', 1), QStringLiteral("The Old Ferry]"));
    }

    void title_thatNoLineHolds_becomesTheFirst_unlessThereIsAHeading()
    {
        const QStringList lines{QStringLiteral("It leaves at five."), QStringLiteral("It carries people.")};
        QVERIFY(titled("The Old Ferry", lines).startsWith(QStringLiteral("The Old Ferry|It leaves")));
        QVERIFY(titled("The Old Ferry", lines, true).startsWith(QStringLiteral("It leaves")));
        QCOMPARE(titled("", lines), QStringLiteral("It leaves at five.|It carries people. []"));
    }

    void pageWithoutTitle_staysAsItIs()
    {
        document::Manuscript m = document::Manuscript::fromText(QStringLiteral("a"));
        const ParsedTree tree("<p>a</p>");
        placeTitle(m, nullptr, TextNodes(tree.bytes(), tree.bytes()));
        QCOMPARE(m.text, QStringLiteral("a"));
        QVERIFY(m.marks.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPageTitle)
#include "tst_pagetitle.moc"
