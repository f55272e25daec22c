// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/namerows.h"

#include <QTest>

#include "tests/processortime.h"

using namespace core::repair;
using core::text::TextRange;

namespace
{
std::vector<TextRange> wordsOf(const QString &text)
{
    std::vector<TextRange> words;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype blank = text.indexOf(u' ', from);
        const qsizetype to = blank < 0 ? text.size() : blank;
        words.emplace_back(from, to);
        from = to + 1;
    }
    return words;
}

/// The text with a stroke for each blank that parts rows and a low line for each that a row holds.
QString marked(const QString &text)
{
    const std::vector<TextRange> words = wordsOf(text);
    const std::vector<RowBlank> blanks = nameRows(text, words);
    QString out = text;
    for (size_t i = 1; i < words.size(); ++i) {
        if (blanks[i] != RowBlank::Open)
            out[words[i].start() - 1] = blanks[i] == RowBlank::Parts ? u'|' : u'_';
    }
    return out;
}
} // namespace

class TestNameRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_areTold_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::newRow("names and offices")
            << u"名单如下： |陈大川_清溪镇镇长|李小舟_清溪镇渡口管理所所长|王木_石阶维修队队长|赵桐油_木器社社长|以上同志任期三年。"_qs;
        QTest::newRow("names of two characters, set apart")
            << u"如下： |陈_川_清溪镇镇长|李小舟_渡口管理所所长|王_木_石阶维修队队长|赵_油_木器社社长"_qs;
        QTest::newRow("labels") << u"主_任:陈大川_清溪镇镇长|副主任:李小舟_渡口管理所所长|王_木_石阶维修队队长|"
                                   u"秘书长：赵桐油_木器社社长|委_员:"
                                   u" (一)各村委员"_qs;
        QTest::newRow("too few") << u"陈大川 清溪镇镇长 李小舟 渡口管理所所长 王木 石阶维修队队长"_qs;
        QTest::newRow("places and their goods, no family names")
            << u"渡口 桐油与木料 石阶 青苔和芦苇 镇上 盐巴与布匹 对岸 稻谷和竹器"_qs;
        QTest::newRow("sentences")
            << u"陈大川 修好了渡口。 李小舟 铲了石阶，才走。 王木 上了桐油。 赵桐油 卖了木料。"_qs;
        QTest::newRow("nothing") << QString();
    }
    void rows_areTold()
    {
        QFETCH(QString, expected);
        QString text = expected;
        text.replace(u'|', u' ').replace(u'_', u' ');
        text.replace(u"  "_qs, u" "_qs);
        expected.replace(u" |"_qs, u"|"_qs);
        QCOMPARE(marked(text), expected);
    }

    void manyRowsWithoutFamilyNames_areReadOnce()
    {
        const QString text = u"渡口 桐油与木料 "_qs.repeated(200000).trimmed();
        const std::vector<TextRange> words = wordsOf(text);
        ProcessorTimer timer;
        QCOMPARE(nameRows(text, words).size(), words.size());
        QVERIFY(timer.elapsed() < processorLimit(3000));
    }
};

QTEST_GUILESS_MAIN(TestNameRows)
#include "tst_namerows.moc"
