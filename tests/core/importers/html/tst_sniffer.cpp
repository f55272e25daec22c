// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/sniffer.h"

#include <QTest>

using namespace core::importers;
using namespace core::importers::html;

class TestSniffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likelihood_kinds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("html");
        QTest::addColumn<bool>("page");
        const auto row = [](const char *what, const QByteArray &bytes, bool html, bool page,
                            const QString &name = QStringLiteral("a.txt")) {
            QTest::newRow(what) << bytes << name << html << page;
        };
        row("declared", "<!DOCTYPE html><html><body>a</body></html>", true, true);
        row("declared after blanks", "\n  <!doctype HTML>\n<p>a</p>", true, true);
        row("without declaration", "<html><body><p>a</p></body></html>", true, true);
        row("with a mark", "\xEF\xBB\xBF<html><p>a</p></html>", true, true);
        row("in UTF-16", QByteArray("\xFF\xFE", 2) + QByteArray("<\0h\0t\0m\0l\0>\0<\0p\0>\0a\0", 20), true, true);
        row("fragment", "<p>The ferry leaves at five.</p>\n<p>It carries people.</p>", true, false);
        row("named so", "plain <b>words</b>", true, false, QStringLiteral("a.HTM"));
        row("prose about tags", "Write <p> before and </p> after a paragraph of text, and <div> for a part.", false,
            false);
        row("program", "for (int i = 0; i<n; ++i) { std::vector<p> x; }", false, false);
        row("one stray tag", "a long text with one <b>bold</b> word in it", false, false);
        row("text", "The ferry leaves at five.", false, false);
        row("empty", "", false, false);
        row("named so, without a tag", "words", false, false, QStringLiteral("a.html"));
    }
    void likelihood_kinds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(bool, html);
        QFETCH(bool, page);
        const Input input{bytes, name, {}};
        QCOMPARE(likelihood(input) > 0.5, html);
        QVERIFY(likelihood(input) >= 0 && likelihood(input) <= 1);
        QCOMPARE(isWholePage(input), page);
    }
};

QTEST_GUILESS_MAIN(TestSniffer)
#include "tst_sniffer.moc"
