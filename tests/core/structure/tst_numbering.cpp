// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/numbering.h"

#include <QTest>

using namespace core::structure;

Q_DECLARE_METATYPE(core::structure::NumberStyle)
Q_DECLARE_METATYPE(core::structure::NumberUnit)

class TestNumbering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readNumbering_forms_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<NumberStyle>("style");
        QTest::addColumn<NumberUnit>("unit");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("text");
        const auto row = [](const QString &line, NumberStyle style, NumberUnit unit, int value, const QString &number,
                            const QString &text) {
            QTest::newRow(qPrintable(line)) << line << style << unit << value << number << text;
        };
        using S = NumberStyle;
        using U = NumberUnit;
        row(u"第三章 借用"_qs, S::Unit, U::Chapter, 3, u"第三章"_qs, u"借用"_qs);
        row(u"第三章借用"_qs, S::Unit, U::Chapter, 3, u"第三章"_qs, u"借用"_qs);
        row(u"第 一 章 總則"_qs, S::Unit, U::Chapter, 1, u"第 一 章"_qs, u"總則"_qs);
        row(u"第 12 條"_qs, S::Unit, U::Article, 12, u"第 12 條"_qs, QString());
        row(u"第１０条　内容"_qs, S::Unit, U::Article, 10, u"第１０条"_qs, u"内容"_qs);
        row(u"第一分编 通则"_qs, S::Unit, U::SubPart, 1, u"第一分编"_qs, u"通则"_qs);
        row(u"第二编 物"_qs, S::Unit, U::Part, 2, u"第二编"_qs, u"物"_qs);
        row(u"第一部分 背景"_qs, S::Unit, U::Part, 1, u"第一部分"_qs, u"背景"_qs);
        row(u"第十七条之一 使用人"_qs, S::Unit, U::Article, 17, u"第十七条之一"_qs, u"使用人"_qs);
        row(u"第 5-1 條"_qs, S::Unit, U::Article, 5, u"第 5-1 條"_qs, QString());
        row(u"第九回 山中遇雨 溪畔逢人"_qs, S::Unit, U::Chapter, 9, u"第九回"_qs, u"山中遇雨 溪畔逢人"_qs);
        row(u"第一卷 早年"_qs, S::Unit, U::Volume, 1, u"第一卷"_qs, u"早年"_qs);
        row(u"第２　事案の概要"_qs, S::Unit, U::None, 2, u"第２"_qs, u"事案の概要"_qs);
        row(u"B"_qs, S::Letter, U::None, 2, u"B"_qs, QString());
        row(u"第二の手記"_qs, S::Unit, U::Chapter, 2, u"第二"_qs, u"の手記"_qs);
        row(u"一、总体要求"_qs, S::HanComma, U::None, 1, u"一、"_qs, u"总体要求"_qs);
        row(u"十二．附则"_qs, S::HanComma, U::None, 12, u"十二．"_qs, u"附则"_qs);
        row(u"貳、經過"_qs, S::HanFormal, U::None, 2, u"貳、"_qs, u"經過"_qs);
        row(u"（三）加强领导。正文"_qs, S::HanParen, U::None, 3, u"（三）"_qs, u"加强领导。正文"_qs);
        row(u"(三) 加强领导"_qs, S::HanParen, U::None, 3, u"(三)"_qs, u"加强领导"_qs);
        row(u"㈢加强领导"_qs, S::HanParen, U::None, 3, u"㈢"_qs, u"加强领导"_qs);
        row(u"1.清点图书"_qs, S::Arabic, U::None, 1, u"1."_qs, u"清点图书"_qs);
        row(u"2、培训"_qs, S::Arabic, U::None, 2, u"2、"_qs, u"培训"_qs);
        row(u"⒊其他"_qs, S::Arabic, U::None, 3, u"⒊"_qs, u"其他"_qs);
        row(u"（4）其他"_qs, S::ArabicParen, U::None, 4, u"（4）"_qs, u"其他"_qs);
        row(u"4）其他"_qs, S::ArabicParen, U::None, 4, u"4）"_qs, u"其他"_qs);
        row(u"③其他"_qs, S::Circled, U::None, 3, u"③"_qs, u"其他"_qs);
        row(u"2.3. 安装"_qs, S::Dotted, U::None, 3, u"2.3."_qs, u"安装"_qs);
        row(u"4.1.2 Runtime Decisions"_qs, S::Dotted, U::None, 2, u"4.1.2"_qs, u"Runtime Decisions"_qs);
        row(u"■ 船期"_qs, S::Sign, U::None, 0, u"■"_qs, u"船期"_qs);
        row(u"【船期】"_qs, S::Sign, U::None, 0, u"【"_qs, u"船期】"_qs);
        row(u"## 船期"_qs, S::Sign, U::None, 0, u"##"_qs, u"船期"_qs);
        row(u"§ 3 Fares"_qs, S::Word, U::Section, 3, u"§ 3"_qs, u"Fares"_qs);
        row(u"§2.4 Fares"_qs, S::Dotted, U::None, 4, u"§2.4"_qs, u"Fares"_qs);
        row(u"02丨船期"_qs, S::Arabic, U::None, 2, u"02丨"_qs, u"船期"_qs);
        row(u"三：船期"_qs, S::HanComma, U::None, 3, u"三："_qs, u"船期"_qs);
        row(u"之二：船期"_qs, S::OneOf, U::None, 2, u"之二："_qs, u"船期"_qs);
        row(u"3 Definitions"_qs, S::ArabicBlank, U::None, 3, u"3"_qs, u"Definitions"_qs);
        row(u"Chapter IV. The Bridge"_qs, S::Word, U::Chapter, 4, u"Chapter IV."_qs, u"The Bridge"_qs);
        row(u"Appendix B: Tables"_qs, S::Word, U::Appendix, 2, u"Appendix B:"_qs, u"Tables"_qs);
        row(u"PART 2"_qs, S::Word, U::Part, 2, u"PART 2"_qs, QString());
        row(u"IV. Results"_qs, S::Roman, U::None, 4, u"IV."_qs, u"Results"_qs);
        row(u"B. Method"_qs, S::Letter, U::None, 2, u"B."_qs, u"Method"_qs);
        row(u"一"_qs, S::HanAlone, U::None, 1, u"一"_qs, QString());
        row(u"二　活版所"_qs, S::HanAlone, U::None, 2, u"二"_qs, u"活版所"_qs);
        row(u"（下）"_qs, S::Position, U::None, 3, u"（下）"_qs, QString());
        row(u"其二"_qs, S::OneOf, U::None, 2, u"其二"_qs, QString());
        row(u"附件2：名单"_qs, S::Attachment, U::Appendix, 2, u"附件2："_qs, u"名单"_qs);
    }
    void readNumbering_forms()
    {
        QFETCH(QString, line);
        QFETCH(NumberStyle, style);
        QFETCH(NumberUnit, unit);
        QFETCH(int, value);
        QFETCH(QString, number);
        QFETCH(QString, text);
        const auto read = readNumbering(line);
        QVERIFY(read.has_value());
        QCOMPARE(static_cast<int>(read->style), static_cast<int>(style));
        QCOMPARE(static_cast<int>(read->unit), static_cast<int>(unit));
        QCOMPARE(read->value, value);
        QCOMPARE(line.left(read->numberLength), number);
        QCOMPARE(line.mid(read->length), text);
        QCOMPARE(read->alone, text.isEmpty());
    }

    void readNumbering_noNumber_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString &line :
             {u"第三条规定的情形"_qs, u"第一章的内容"_qs, u"第二节课开始了"_qs, u"3.5万元的支出"_qs, u"2.5%"_qs,
              u"一方面要看到"_qs, u"十分重要"_qs, u"1998年的冬天"_qs, u"I think so"_qs, u"A man came"_qs,
              u"Chapter and verse"_qs, u"第一封写给母亲"_qs, u"7.8 节说明"_qs, u"总则"_qs, u"，一、"_qs})
            QTest::newRow(qPrintable(line)) << line;
    }
    void readNumbering_noNumber()
    {
        QFETCH(QString, line);
        const auto read = readNumbering(line);
        QVERIFY2(!read.has_value(), qPrintable(read ? line.left(read->length) : QString()));
    }

    void readNumbering_branch_isKept()
    {
        QVERIFY(!readNumbering(u"第 3 版 某某日报"));
        QVERIFY(!readNumbering(u"第3 次 检查"));
        QCOMPARE(readNumbering(u"第十七条之一 使用人")->sub, 1);
        QCOMPARE(readNumbering(u"第 5-2 條")->sub, 2);
        QCOMPARE(readNumbering(u"第五条 使用人")->sub, 0);
    }

    void series_sameForm_same()
    {
        QCOMPARE(readNumbering(u"（一）甲")->series(), readNumbering(u"(二) 乙")->series());
        QCOMPARE(readNumbering(u"第一章 甲")->series(), readNumbering(u"第 二 章 乙")->series());
        QVERIFY(readNumbering(u"1.1 甲")->series() != readNumbering(u"1.1.1 甲")->series());
        QVERIFY(readNumbering(u"一、甲")->series() != readNumbering(u"（一）甲")->series());
    }

    void asLetter_singleRoman_only()
    {
        const QString line = u"C. Organization"_qs;
        const auto roman = readNumbering(line);
        QCOMPARE(static_cast<int>(roman->style), static_cast<int>(NumberStyle::Roman));
        QCOMPARE(asLetter(line, *roman)->value, 3);
        const QString longer = u"IV. Results"_qs;
        QVERIFY(!asLetter(longer, *readNumbering(longer)));
    }

    void opensEnumeration_words()
    {
        QVERIFY(opensEnumeration(u"一是开放时间不够长"));
        QVERIFY(opensEnumeration(u"第一，抓落实"));
        QVERIFY(opensEnumeration(u"首先，要看到"));
        QVERIFY(!opensEnumeration(u"一、总体要求"));
        QVERIFY(!opensEnumeration(u"第一章 总则"));
    }
};

QTEST_GUILESS_MAIN(TestNumbering)
#include "tst_numbering.moc"
