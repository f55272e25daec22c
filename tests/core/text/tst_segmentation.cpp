// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/segmentation.h"

#include <QTest>

#include "tests/processortime.h"

using namespace core::text;

class TestSegmentation : public QObject
{
    Q_OBJECT

private:
    static QString taken(const QString &text, TextRange range) { return text.mid(range.start(), range.length()); }

private Q_SLOTS:
    void sentenceAt_nextOpensWithAQuotation_endsBeforeIt()
    {
        const QString text = QStringLiteral("体现特点。“一”是统领，“六”是重点。完。");
        const qsizetype second = text.indexOf(u'“');
        for (qsizetype i = 0; i < second; ++i)
            QCOMPARE(core::text::sentenceAt(text, i), core::text::TextRange(0, second));
        for (qsizetype i = second; i < text.size() - 2; ++i)
            QCOMPARE(core::text::sentenceAt(text, i), core::text::TextRange(second, text.size() - 2));
    }
    void wordAt_chinese_followsTheDictionary()
    {
        const QString text = QStringLiteral("中华人民共和国成立于1949年，Beijing 是首都。");
        QCOMPARE(taken(text, wordAt(text, text.indexOf(QStringLiteral("成")))), QStringLiteral("成立"));
        QCOMPARE(taken(text, wordAt(text, text.indexOf(QStringLiteral("49")))), QStringLiteral("1949"));
        QCOMPARE(taken(text, wordAt(text, text.indexOf(QStringLiteral("jing")))), QStringLiteral("Beijing"));
        QCOMPARE(taken(text, wordAt(text, text.indexOf(QStringLiteral("都")))), QStringLiteral("首都"));
        QCOMPARE(taken(text, wordAt(text, text.indexOf(QStringLiteral("，")))), QStringLiteral("，"));
    }

    void wordAt_atTheEnds_staysInside()
    {
        const QString text = QStringLiteral("甲乙\n丙");
        QCOMPARE(wordAt(text, 99), TextRange(3, 4));
        QVERIFY(wordAt(text, 2).end() <= 2); // never across the line end
        QCOMPARE(wordAt(QString(), 0), TextRange());
        QCOMPARE(wordAt(QStringLiteral("\n\n"), 1), TextRange(1, 1));
    }

    void sentenceAt_chinese_endsWithItsStopAndQuote()
    {
        const QString text = QStringLiteral("天亮了。他说：“走吧！”于是出发。");
        QCOMPARE(taken(text, sentenceAt(text, 1)), QStringLiteral("天亮了。"));
        QCOMPARE(taken(text, sentenceAt(text, 6)), QStringLiteral("他说：“走吧！”"));
        QCOMPARE(taken(text, sentenceAt(text, text.size())), QStringLiteral("于是出发。"));
        QCOMPARE(taken(QStringLiteral("One. Two."), sentenceAt(QStringLiteral("One. Two."), 0)),
                 QStringLiteral("One."));
    }

    void nextWordStart_walksWordByWordToTheEnd()
    {
        const QString text = QStringLiteral("hello big world\n第二行");
        QList<qsizetype> stops;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype next = nextWordStart(text, at);
            QVERIFY(next > at);
            at = next;
            stops.append(at);
        }
        QCOMPARE(stops.first(3), (QList<qsizetype>{6, 10, 15}));
        QCOMPARE(stops.at(3), 16);
        QCOMPARE(stops.last(), text.size());
    }

    void previousWordStart_walksBackToTheStart()
    {
        const QString text = QStringLiteral("hello big world\n第二行");
        QCOMPARE(previousWordStart(text, 15), 10);
        QCOMPARE(previousWordStart(text, 10), 6);
        QCOMPARE(previousWordStart(text, 8), 6);
        QCOMPARE(previousWordStart(text, 16), 15);
        QCOMPARE(previousWordStart(text, 0), 0);
        for (qsizetype at = text.size(); at > 0;) {
            const qsizetype before = previousWordStart(text, at);
            QVERIFY(before < at);
            at = before;
        }
    }

    void lineAt_findsTheParagraph()
    {
        const QString text = QStringLiteral("ab\ncd\n");
        QCOMPARE(lineAt(text, 0), TextRange(0, 2));
        QCOMPARE(lineAt(text, 2), TextRange(0, 2));
        QCOMPARE(lineAt(text, 3), TextRange(3, 5));
        QCOMPARE(lineAt(text, 6), TextRange(6, 6));
    }

    void surrogates_areNotCut()
    {
        QString text;
        for (int i = 0; i < 2000; ++i)
            text += QStringLiteral("\U00020BB7");
        for (const qsizetype at : {qsizetype(1000), qsizetype(1001), qsizetype(2500)}) {
            const TextRange word = wordAt(text, at);
            QVERIFY(!text.at(word.start()).isLowSurrogate());
            QVERIFY(word.end() == text.size() || !text.at(word.end()).isLowSurrogate());
        }
    }

    void anyCall_inAHugeLine_isQuick()
    {
        const QString text = QStringLiteral("春眠不觉晓").repeated(2'000'000);
        ProcessorTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i) {
            wordAt(text, 5'000'000 + i);
            sentenceAt(text, 5'000'000 + i);
            nextWordStart(text, 5'000'000 + i);
        }
        QVERIFY2(timer.elapsed() < processorLimit(2000), qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestSegmentation)
#include "tst_segmentation.moc"
