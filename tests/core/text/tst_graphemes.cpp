// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/graphemes.h"

#include <QTextBoundaryFinder>
#include <QtTest>

#include "tests/processortime.h"

using namespace core::text;

class TestGraphemes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundaries_likeTheWholeText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QStringLiteral("ab 汉字，abc。\nあア");
        QTest::newRow("accents") << QStringLiteral("e\u0301x\u0323\u0307y 汉\u3099");
        QTest::newRow("pairs") << QStringLiteral("a𠀀𠀁b𝒳");
        QTest::newRow("family") << QStringLiteral("x👨‍👩‍👧‍👦y👍🏽z");
        QTest::newRow("flags") << QStringLiteral("🇨🇳🇯🇵🇫🇷 🇨🇳");
        QTest::newRow("hangul") << QStringLiteral("\u1112\u1161\u11ab\u1100\u1173\u11af 한글");
        QTest::newRow("line ends") << QStringLiteral("a\r\nb\r\rc\n\n");
        QTest::newRow("kana marks") << QStringLiteral("か\u3099き\uFF9E");
    }
    void boundaries_likeTheWholeText()
    {
        QFETCH(QString, text);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype i = 0; i <= text.size(); ++i) {
            finder.setPosition(i);
            QVERIFY2(isGraphemeBoundary(text, i) == (i == 0 || i == text.size() || finder.isAtBoundary()),
                     qPrintable(QString::number(i)));
        }
    }

    void wholeGraphemes_growAndClip()
    {
        const QString text = QStringLiteral("a👍🏽b");
        QCOMPARE(wholeGraphemes(text, {2, 3}), TextRange(1, 5));
        QCOMPARE(wholeGraphemes(text, {0, 1}), TextRange(0, 1));
        QCOMPARE(wholeGraphemes(text, {5, 99}), TextRange(5, 6));
        QCOMPARE(wholeGraphemes(text, {3, 3}), TextRange(3, 3));
        QCOMPARE(wholeGraphemes(text, {90, 99}), TextRange(6, 6));
    }

    void boundary_inLongText_costsNoMore()
    {
        const QString text = QString(2000000, QChar(0x0301)) + QStringLiteral("x").repeated(2000000);
        ProcessorTimer timer;
        timer.start();
        for (qsizetype i = 1000000; i < 1001000; ++i)
            isGraphemeBoundary(text, i);
        QVERIFY(timer.elapsed() < processorLimit(2000));
    }
};

QTEST_GUILESS_MAIN(TestGraphemes)
#include "tst_graphemes.moc"
