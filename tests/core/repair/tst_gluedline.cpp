// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/gluedline.h"

#include <QTest>

using namespace core::repair;
using core::text::TextRange;

namespace
{
const QString sentence = u"船工把两岸的灯一盏一盏点亮，夜里过河的人就看得见石阶，不会再踩空。"_qs;

bool glued(const QString &line)
{
    const TextRange all(0, line.size());
    return isGlued(line, all, blanksOf(line, all));
}
} // namespace

class TestGluedLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mayBeGlued_asksForLengthAndBlanks()
    {
        const QString plain = sentence.repeated(8);
        QVERIFY(!mayBeGlued(plain, {0, plain.size()})); // no blank
        const QString spaced = (sentence + u' ').repeated(8) + sentence;
        QVERIFY(mayBeGlued(spaced, {0, spaced.size()}));
        QVERIFY(!mayBeGlued(spaced, {0, 100})); // too short
        const QString among = spaced + u'\n' + plain.repeated(4);
        QVERIFY(!mayBeGlued(among, {0, spaced.size()})); // a small part of its text
    }

    void isGlued_whereSomeSentencesGoOnBehindABlank()
    {
        QVERIFY(glued((sentence.repeated(3) + u' ').repeated(3) + sentence));
        QVERIFY(!glued(sentence.repeated(9)));
        QVERIFY(!glued(sentence.repeated(4) + u' ' + sentence.repeated(4))); // one alone says nothing
    }

    void isGlued_notWhereTheBlankIsAHabit() { QVERIFY(!glued((sentence + u' ').repeated(14) + sentence)); }
};

QTEST_GUILESS_MAIN(TestGluedLine)
#include "tst_gluedline.moc"
