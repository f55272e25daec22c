// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/gluednumbers.h"
#include "core/repair/gluedparagraphs.h"

#include <QtTest>

#include "tests/processortime.h"

using namespace core;

class TestGluedNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sections_beginAtNumbersThatCountOn_data();
    void sections_beginAtNumbersThatCountOn();
    void line_thatIsNotMostOfTheText_staysWhole();
    void pass_breaksTheLine();
    void manyNumbers_takeLinearTime();
};

namespace
{
const QString words = QStringLiteral("渡口的石阶每年春天检查一次，缺损的石块要在雨季以前补好，"
                                     "船只靠岸的时候，船工先把缆绳系牢，再请大家下船，老人和孩子走在前面，行李放在最后"
                                     "。水位过高的时候停航，在码头上挂红旗，对岸也能看见。");

/// The pieces of the line, by their first letters.
QStringList piecesOf(const QString &line)
{
    QStringList out;
    qsizetype from = 0;
    for (const qsizetype at : repair::gluedNumbers(line, {0, line.size()})) {
        out += line.mid(from, std::min<qsizetype>(at - from, 5));
        from = at;
    }
    out += line.mid(from, 5);
    return out;
}
} // namespace

void TestGluedNumbers::sections_beginAtNumbersThatCountOn_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("pieces");
    const QString head = QStringLiteral("渡口养护办法") + words;
    QTest::newRow("three sections") << head + u"一、石阶"_qs + words + u"二、船只"_qs + words + u"三、缆绳"_qs + words
                                    << QStringList{head.left(5), u"一、石阶渡"_qs, u"二、船只渡"_qs, u"三、缆绳渡"_qs};
    QTest::newRow("parts right under a heading")
        << head + u"一、石阶（一）检查"_qs + words + u"（二）修补"_qs + words + u"二、船只"_qs + words
        << QStringList{head.left(5), u"一、石阶"_qs, u"（一）检查"_qs, u"（二）修补"_qs, u"二、船只渡"_qs};
    QTest::newRow("two sections alone") << head + u"一、石阶"_qs + words + u"二、船只"_qs + words + words
                                        << QStringList{head.left(5)};
    QTest::newRow("inside a sentence") << head + u"住在一、二、三号院的人，"_qs + words + words + words + words
                                       << QStringList{head.left(5)};
    QTest::newRow("no stop before the second")
        << head + u"分一、石阶，二、船只，三、缆绳，"_qs + words + words + words << QStringList{head.left(5)};
}

void TestGluedNumbers::sections_beginAtNumbersThatCountOn()
{
    QFETCH(QString, line);
    QFETCH(QStringList, pieces);
    QVERIFY(line.size() >= 300);
    for (QString &piece : pieces)
        piece = piece.left(5);
    QCOMPARE(piecesOf(line), pieces);
}

void TestGluedNumbers::line_thatIsNotMostOfTheText_staysWhole()
{
    const QString line =
        u"办法"_qs + words + u"一、石阶"_qs + words + u"二、船只"_qs + words + u"三、缆绳"_qs + words + words;
    QVERIFY(!repair::gluedNumbers(line, {0, line.size()}).empty());
    const QString text = line + u'\n' + line;
    QVERIFY(repair::gluedNumbers(text, {0, line.size()}).empty());
}

void TestGluedNumbers::pass_breaksTheLine()
{
    const QString line =
        u"办法"_qs + words + u"一、石阶"_qs + words + u"二、船只"_qs + words + u"三、缆绳"_qs + words + words;
    const auto out = repair::gluedParagraphs(document::Manuscript::fromText(line), {});
    QCOMPARE(document::checkManuscript(out), QStringList());
    QCOMPARE(out.text.count(u'\n'), 3);
    QCOMPARE(QString(out.text).remove(u'\n'), line);
    QCOMPARE(out.repairs.size(), 3);
}

void TestGluedNumbers::manyNumbers_takeLinearTime()
{
    QString line = words;
    for (int i = 0; i < 200000; ++i)
        line += u"（一）好。一、好。"_qs;
    ProcessorTimer timer;
    QVERIFY(repair::gluedNumbers(line, {0, line.size()}).empty());
    QVERIFY2(timer.elapsed() < processorLimit(3000), qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestGluedNumbers)
#include "tst_gluednumbers.moc"
