// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/rearrangedtext.h"

#include <QRandomGenerator>
#include <QTest>

#include "tests/seed.h"
#include <algorithm>

using namespace core::document;
using core::text::TextRange;

class TestRearrangedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rearranged_gapsBetween_areGlued();
    void rearranged_otherOrder_isKept();
    void rearranged_lineEndsInside_becomeBlanks();
    void rearranged_ownText_staysInItsBuffer();
    void rearranged_stretchesGoUp_useTheRoomBehind();
    void rearranged_noRoom_takesAnotherBuffer();
    void rearranged_muchLeftOut_givesRoomBack();
    void rearranged_anyShape_isTheSameSharedOrNot();
};

namespace
{
/// A text that nobody shares.
QString own(const QString &text, qsizetype room = 0)
{
    QString out;
    out.reserve(text.size() + room);
    out.append(text);
    return out;
}
} // namespace

void TestRearrangedText::rearranged_gapsBetween_areGlued()
{
    const QList<PlacedStretch> stretches{{{2, 4}, 0}, {{6, 8}, 3}};
    QCOMPARE(rearranged(own(QStringLiteral("  一二  三四  ")), stretches, u"\n|", 6), QStringLiteral("一二\n三四|"));
    QCOMPARE(rearranged({}, {}, u"", 0), QString());
}

void TestRearrangedText::rearranged_otherOrder_isKept()
{
    const QList<PlacedStretch> stretches{{{3, 5}, 0}, {{0, 2}, 3}};
    QCOMPARE(rearranged(own(QStringLiteral("正文\n标题")), stretches, u"\n", 5), QStringLiteral("标题\n正文"));
}

void TestRearrangedText::rearranged_lineEndsInside_becomeBlanks()
{
    QCOMPARE(rearranged(own(QStringLiteral("a\nb\nc")), {{{0, 3}, 0}, {{4, 5}, 4}}, u"\n", 5),
             QStringLiteral("a b\nc"));
}

void TestRearrangedText::rearranged_ownText_staysInItsBuffer()
{
    QString text = own(QStringLiteral("（一）加强领导。\n\n正文正文正文。"));
    const QChar *const buffer = text.constData();
    const QString out = rearranged(std::move(text), {{{0, 7}, 0}, {{10, 17}, 8}}, u"\n", 15);
    QCOMPARE(out, QStringLiteral("（一）加强领导\n正文正文正文。"));
    QCOMPARE(out.constData(), buffer);
}

void TestRearrangedText::rearranged_stretchesGoUp_useTheRoomBehind()
{
    QString text = own(QStringLiteral("某地电正文"), 8);
    const QChar *const buffer = text.constData();
    const QString out = rearranged(std::move(text), {{{0, 3}, 0}, {{3, 5}, 4}}, u"\n", 6);
    QCOMPARE(out, QStringLiteral("某地电\n正文"));
    QCOMPARE(out.constData(), buffer);
}

void TestRearrangedText::rearranged_noRoom_takesAnotherBuffer()
{
    const QString shared = QStringLiteral("某地电正文");
    QCOMPARE(rearranged(shared, {{{0, 3}, 0}, {{3, 5}, 4}}, u"\n", 6), QStringLiteral("某地电\n正文"));
    QCOMPARE(shared, QStringLiteral("某地电正文"));
}

void TestRearrangedText::rearranged_muchLeftOut_givesRoomBack()
{
    const QString out =
        rearranged(own(QString(100'000, u'x') + QStringLiteral("完")), {{{100'000, 100'001}, 0}}, u"", 1);
    QCOMPARE(out, QStringLiteral("完"));
    QVERIFY(out.capacity() < 1000);
}

void TestRearrangedText::rearranged_anyShape_isTheSameSharedOrNot()
{
    const quint32 seed = testSeed();
    QRandomGenerator random(seed);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = random.bounded(40); i >= 0; --i)
            text.append(QChar(random.bounded(8) == 0 ? '\n' : 'a' + random.bounded(26)));
        QList<PlacedStretch> stretches;
        QString glue;
        QString wanted;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype from = at + random.bounded(4);
            const qsizetype end = from + 1 + random.bounded(9);
            if (end > text.size())
                break;
            const QString between(random.bounded(3), u'|');
            glue += between;
            wanted += between;
            stretches.append({TextRange(from, end), wanted.size()});
            wanted += text.mid(from, end - from).replace(u'\n', u' ');
            at = end;
        }
        const QString shared = text;
        QCOMPARE(rearranged(shared, stretches, glue, wanted.size()), wanted);
        const QString alone = rearranged(own(text, random.bounded(40)), stretches, glue, wanted.size());
        QVERIFY2(alone == wanted, qPrintable(QStringLiteral("seed %1: %2 for %3").arg(seed).arg(alone, wanted)));
    }
}

QTEST_GUILESS_MAIN(TestRearrangedText)
#include "tst_rearrangedtext.moc"
