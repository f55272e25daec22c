// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/letterspacing.h"

#include <QTest>

#include "pagetext.h"

using core::CancelToken;
using core::document::Manuscript;
using core::repair::letterSpacing;

namespace
{
const QString spacedLine = u"教 育 引 导 船 工 守 规 矩 ，莫 贪 快\n"_qs;

Manuscript closedUp(const QString &text)
{
    return letterSpacing(Manuscript::fromText(text), CancelToken());
}
} // namespace

class TestLetterSpacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spacedCharacters_areClosedUp_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("line") << spacedLine << u"教育引导船工守规矩，莫贪快\n"_qs;
        QTest::newRow("quotation") << u"船 工 要 增 强“ 四 个 意 识 ”、坚 定“信心”"_qs
                                   << u"船工要增强“四个意识”、坚定“信心”"_qs;
        QTest::newRow("opening") << spacedLine + u"“ 一 二 三 ，起 ！”日前"_qs
                                 << u"教育引导船工守规矩，莫贪快\n“一二三，起！”日前"_qs;
        QTest::newRow("number inside") << u"而 今 年 3 月 ，渡 口 却 曾 停 航"_qs << u"而今年3月，渡口却曾停航"_qs;
        QTest::newRow("mark without a blank behind it")
            << u"堰 边 找 来 青 石，一 级 一 级 补 齐。老 人们说"_qs << u"堰边找来青石，一级一级补齐。老人们说"_qs;
        QTest::newRow("only a part of the line")
            << u"他说船 工 们 辛 苦 了 一 整 年。"_qs << u"他说船工们辛苦了一整年。"_qs;
    }
    void spacedCharacters_areClosedUp()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Manuscript repaired = closedUp(text);
        QCOMPARE(repaired.text, expected);
        QVERIFY(tracesToSource(repaired));
        QCOMPARE(closedUp(repaired.text).text, repaired.text);
    }

    void names_onCopiedPage_areClosedUpOneByOne()
    {
        const QString page =
            spacedLine + u"胡 波摄（清溪影像）\n本版责编：孟 辉 史 佳 雷燕新\n银秋华 杨 康\n一座渡口 的新与旧"_qs;
        QCOMPARE(closedUp(page).text.section(u'\n', 1),
                 u"胡波摄（清溪影像）\n本版责编：孟辉 史佳 雷燕新\n银秋华 杨康\n一座渡口 的新与旧"_qs);
    }

    void cleanText_isLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("names") << u"市长 龚 正\n胡 波摄\n张 三 李 四"_qs;
        QTest::newRow("law") << u"第 一 章 總則\n第 二 章 船舶\n第 1 條"_qs;
        QTest::newRow("titles") << u"增进对话 共塑未来\n总 则\n附 则"_qs;
        QTest::newRow("numbers") << u"1 2 3 4 5 6 7 8 9 10"_qs;
        QTest::newRow("table") << u"甲  乙  丙  丁  戊  己  庚  辛"_qs;
        QTest::newRow("Latin") << u"a b c d e f g h i j"_qs;
        QTest::newRow("empty") << QString();
    }
    void cleanText_isLeftAlone()
    {
        QFETCH(QString, text);
        QVERIFY(closedUp(text).repairs.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLetterSpacing)
#include "tst_letterspacing.moc"
