// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readerview.h"
#include "app/reader/sentence.h"
#include "app/reader/sourcedocument.h"
#include "core/document/checker.h"

#include <QtTest>

#include "tests/processortime.h"

using namespace app::reader;
using core::text::TextRange;
using namespace Qt::Literals::StringLiterals;

class TestSourceDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_areBlocks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lines");
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("one") << u"一行"_s << 1;
        QTest::newRow("two") << u"一\n二"_s << 2;
        QTest::newRow("blank lines") << u"一\n\n\n二\n"_s << 5;
        QTest::newRow("line end alone") << u"\n"_s << 2;
    }
    void lines_areBlocks()
    {
        QFETCH(QString, text);
        QFETCH(int, lines);
        const auto document = sourceDocument(text);
        QCOMPARE(core::document::checkDocument(document), QStringList());
        QCOMPARE(document.text(), text);
        QCOMPARE(document.blocks().size(), lines);
    }

    void verbatim_setsEveryLineFlush()
    {
        ReaderView view;
        view.resize(600, 400);
        ReaderStyle style;
        style.verbatim = true;
        view.setStyle(style);
        view.setDocument(sourceDocument(u"短行一\n短行二\n\n短行三\n短行四\n短行五\n"_s));
        view.show();
        const auto first = view.lineOf(0);
        const auto second = view.lineOf(4);
        const auto blank = view.lineOf(8);
        const auto fourth = view.lineOf(9);
        QCOMPARE(second.top - first.top, first.height);
        QCOMPARE(blank.top - second.top, first.height); // an empty line is one
        QCOMPARE(fourth.top - blank.top, first.height);
        QCOMPARE(view.rectOf({0, 1}).left(), view.rectOf({4, 5}).left());
        QCOMPARE(view.rectOf({0, 1}).left(), view.rectOf({9, 10}).left());
    }

    void alignLine_putsItThere()
    {
        ReaderView view;
        view.resize(600, 400);
        QString text;
        for (int i = 0; i < 400; ++i)
            text += u"第%1行写着一些字\n"_s.arg(i);
        view.setDocument(sourceDocument(text));
        view.show();
        const qsizetype place = text.indexOf(u"第200行"_s);
        view.alignLine(place, 120.5);
        QCOMPARE(view.lineOf(place).top, 120.5);
        QVERIFY(view.lineAt(121).range.contains(place));
    }

    void hugeLine_opensAtOnce()
    {
        const QString line(25 * 1024 * 1024, u'字');
        ProcessorTimer timer;
        timer.start();
        const auto document = sourceDocument(line);
        ReaderView view;
        view.resize(500, 600);
        ReaderStyle style;
        style.verbatim = true;
        view.setStyle(style);
        view.setDocument(document);
        view.show();
        view.alignLine(line.size() / 2, 100);
        view.grab();
        qInfo("50 MB in one line: %lld ms", timer.elapsed());
        QVERIFY2(timer.elapsed() < processorLimit(3000), qPrintable(QString::number(timer.elapsed())));
    }

    void sentence_isFoundAroundTheOffset()
    {
        const QString text = u"他说：“走吧。”大家都走了！第三句没有完\n另一行"_s;
        const auto document = sourceDocument(text);
        const auto words = [&](qsizetype at) {
            const TextRange r = sentenceAt(document, at);
            return text.mid(r.start(), r.length());
        };
        QCOMPARE(words(1), u"他说：“走吧。”"_s);
        QCOMPARE(words(text.indexOf(u'家')), u"大家都走了！"_s);
        QCOMPARE(words(text.indexOf(u'三')), u"第三句没有完"_s);
        QCOMPARE(words(text.size() - 1), u"另一行"_s);
        QVERIFY(sentenceAt(document, text.indexOf(u'\n')).isEmpty());
    }

    void sentence_ofAnEndlessLine_isBounded()
    {
        const auto document = sourceDocument(QString(100'000, u'字'));
        const TextRange r = sentenceAt(document, 50'000);
        QVERIFY(r.contains(50'000));
        QVERIFY(r.length() <= 700);
    }
};

QTEST_MAIN(TestSourceDocument)
#include "tst_sourcedocument.moc"
