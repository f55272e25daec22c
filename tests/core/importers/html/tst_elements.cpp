// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/elements.h"

#include <QTest>

#include "tests/core/importers/html/parsedtree.h"

using namespace core;
using namespace core::importers;
using namespace core::importers::html;

class TestElements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roleOf_tags_data()
    {
        QTest::addColumn<int>("tag");
        QTest::addColumn<int>("role");
        const auto row = [](const char *name, GumboTag tag, Role role) {
            QTest::newRow(name) << static_cast<int>(tag) << static_cast<int>(role);
        };
        row("script", GUMBO_TAG_SCRIPT, Role::Dropped);
        row("rp", GUMBO_TAG_RP, Role::Dropped);
        row("h1", GUMBO_TAG_H1, Role::Heading);
        row("h6", GUMBO_TAG_H6, Role::Heading);
        row("li", GUMBO_TAG_LI, Role::Item);
        row("ol", GUMBO_TAG_OL, Role::List);
        row("table", GUMBO_TAG_TABLE, Role::Table);
        row("tr", GUMBO_TAG_TR, Role::Row);
        row("th", GUMBO_TAG_TH, Role::Cell);
        row("pre", GUMBO_TAG_PRE, Role::Preformatted);
        row("br", GUMBO_TAG_BR, Role::LineBreak);
        row("ruby", GUMBO_TAG_RUBY, Role::Ruby);
        row("rt", GUMBO_TAG_RT, Role::Reading);
        row("p", GUMBO_TAG_P, Role::Block);
        row("section", GUMBO_TAG_SECTION, Role::Block);
        row("span", GUMBO_TAG_SPAN, Role::Inline);
        row("a", GUMBO_TAG_A, Role::Inline);
        row("of no standard", GUMBO_TAG_UNKNOWN, Role::Inline);
        row("beyond the last", GUMBO_TAG_LAST, Role::Inline);
    }
    void roleOf_tags()
    {
        QFETCH(int, tag);
        QFETCH(int, role);
        QCOMPARE(static_cast<int>(roleOf(static_cast<GumboTag>(tag))), role);
    }

    void nodes_areTold()
    {
        const ParsedTree tree("<p title='\xE6\xB8\xA1'>a<br>b</p>");
        const GumboNode *p = tree.first(GUMBO_TAG_P);
        QVERIFY(p && isElement(p) && isElement(p, GUMBO_TAG_P) && !isElement(p, GUMBO_TAG_DIV) && !isText(p));
        QCOMPARE(html::children(p).size(), size_t(3));
        QVERIFY(isText(html::children(p)[0]) && !isElement(html::children(p)[0]));
        QVERIFY(html::children(html::children(p)[0]).empty());
        QVERIFY(html::children(html::children(p)[1]).empty());
        QCOMPARE(attribute(p, "title"), QStringLiteral("渡"));
        QCOMPARE(attribute(p, "class"), QString());
        QCOMPARE(attribute(html::children(p)[0], "title"), QString());
    }
};

QTEST_GUILESS_MAIN(TestElements)
#include "tst_elements.moc"
