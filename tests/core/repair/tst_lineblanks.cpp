// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/lineblanks.h"

#include <QTest>

using core::repair::Before;
using core::repair::Blank;
using core::repair::blanksOf;

namespace
{
std::vector<Blank> blanks(const QString &line)
{
    return blanksOf(line, {0, line.size()});
}
} // namespace

class TestLineBlanks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blank_knowsWhatStandsBefore_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<Before>("before");
        const auto row = [](const QString &line, Before before) { QTest::newRow(qPrintable(line)) << line << before; };
        row(u"船来了。 石阶"_qs, Before::Stop);
        row(u"他说：“船来了。” 石阶"_qs, Before::Stop);
        row(u"船来了! 石阶"_qs, Before::Stop);
        row(u"Stop! 石阶"_qs, Before::Other);
        row(u"待て！　船頭"_qs, Before::Other);
        row(u"渡口 石阶"_qs, Before::Han);
        row(u"2024 石阶"_qs, Before::Digit);
        row(u"（一） 石阶"_qs, Before::Bracket);
        row(u"boat 石阶"_qs, Before::Other);
    }
    void blank_knowsWhatStandsBefore()
    {
        QFETCH(QString, line);
        QFETCH(Before, before);
        const auto found = blanks(line);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().before, before);
    }

    void blanks_insideBrackets_areNested()
    {
        const auto found = blanks(u"船（大的 和 小的）都来 了"_qs);
        QCOMPARE(found.size(), size_t(3));
        QVERIFY(found[0].nested && found[1].nested && !found[2].nested);
    }

    void blanks_atTheEndsAndInNumbers_areNone()
    {
        QVERIFY(blanks(u" 渡口 "_qs).empty());
        QCOMPARE(blanks(u"第 12 條 渡口"_qs).size(), size_t(1));
        QVERIFY(blanks(QString()).empty());
    }
};

QTEST_GUILESS_MAIN(TestLineBlanks)
#include "tst_lineblanks.moc"
