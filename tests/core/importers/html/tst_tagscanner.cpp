// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/tagscanner.h"

#include <QTest>

using namespace core::importers::html;

class TestTagScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void next_text_givesTags_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("tags"); // "start-end name", "/" closing, "!" incomplete
        const auto row = [](const char *name, const char *text, const char *tags) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(tags);
        };
        row("plain", "a<b>c</B >", "1-4 b;5-10 /B");
        row("no tags", "1 < 2 <3 a<< <", "");
        row("quoted end", "<a t='>' u=\">\">x", "0-15 a");
        row("unquoted", "<a t=x>y", "0-7 a");
        row("self closing", "<br/><g a=b/>", "0-5 br;5-13 g");
        row("comment", "<!-- <b> --><i>", "12-15 i");
        row("short comments", "<!--><b><!---><i>", "5-8 b;14-17 i");
        row("declarations", "<!doctype x><?php <b ?><i></ b><u>", "23-26 i;31-34 u");
        row("script", "<script>a<b></script><i>", "0-8 script;12-21 /script;21-24 i");
        row("script prefix", "<script>a</scripty></script>", "0-8 script;19-28 /script");
        row("script open", "<script>a<b>", "0-8 script");
        row("title open", "<title>a<b>", "0-7 title;8-11 b");
        row("open quote", "<a t=\"x><i>", "0-8 !a;8-11 i");
        row("open tag", "<i><a t", "0-3 i;3-4 !");
        row("open comment", "<i><!-- <b>", "0-3 i;3-7 !;8-11 b");
    }
    void next_text_givesTags()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, tags);
        TagScanner scanner{QByteArrayView(text)};
        QByteArrayList got;
        while (const auto tag = scanner.next())
            got.append(QByteArray::number(tag->start) + '-' + QByteArray::number(tag->end) + ' ' +
                       (tag->complete ? "" : "!") + (tag->closing ? "/" : "") + tag->name.toByteArray());
        QCOMPARE(got.join(';'), tags);
    }

    void next_manyAttributes_areCounted()
    {
        QByteArray text("<p");
        for (int i = 0; i < TagScanner::attributeLimit + 2; ++i)
            text += " a=1";
        text += '>';
        const auto tag = TagScanner(QByteArrayView(text)).next();
        QVERIFY(tag);
        QCOMPARE(tag->attributes, TagScanner::attributeLimit + 2);
        QCOMPARE(tag->manyAttributes, qsizetype(3 + 4 * TagScanner::attributeLimit));
    }

    void findCloser_wholeNamesOnly()
    {
        QCOMPARE(findCloser("x</titles></TITLE>", "title", 0), 10);
        QCOMPARE(findCloser("x</title", "title", 0), 1);
        QCOMPARE(findCloser("x</title>", "title", 2), -1);
    }
};

QTEST_GUILESS_MAIN(TestTagScanner)
#include "tst_tagscanner.moc"
