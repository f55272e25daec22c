// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/similar.h"

#include <QtTest>

#include "tests/core/testdocument.h"

using namespace core;

class TestSimilar : public QObject
{
    Q_OBJECT

private:
    /// The first words of the lines that are like the one that begins with `words`.
    static QStringList like(const QString &source, const QString &words, qsizetype length)
    {
        const auto document = testDocument(source);
        for (qsizetype b = 0; b < document.blocks().size(); ++b) {
            if (!document.blockText(b).startsWith(words))
                continue;
            QStringList lines;
            for (const qsizetype other : corrections::similarBlocks(document, b))
                lines.append(document.blockText(other).left(length).toString());
            return lines;
        }
        return {QStringLiteral("no such line")};
    }

private Q_SLOTS:
    void numbered_sameSignAlone()
    {
        const QString text = QStringLiteral("一、总体要求\n（一）指导思想\n(二)基本原则\n1.1 目标\n1.1.1 近期目标\n"
                                            "二、主要任务\n1.2 措施\n（一）抓好春耕\n三、保障");
        QCOMPARE(like(text, QStringLiteral("一、"), 2), (QStringList{QStringLiteral("二、"), QStringLiteral("三、")}));
        QCOMPARE(like(text, QStringLiteral("（一）指导"), 3),
                 (QStringList{QStringLiteral("(二)"), QStringLiteral("（一）")}));
        QCOMPARE(like(text, QStringLiteral("1.1 "), 3), QStringList{QStringLiteral("1.2")});
        QCOMPARE(like(text, QStringLiteral("1.1.1"), 5), QStringList());
    }

    void numbered_sentencesAreNotLikeHeadings()
    {
        const QString text = QStringLiteral("1. 组织领导\n1. 各级部门要切实负起责任来，抓好落实。\n2. 经费保障\n"
                                            "2. 要保证各项经费及时到位，不得截留。");
        QCOMPARE(like(text, QStringLiteral("1. 组织"), 5), QStringList{QStringLiteral("2. 经费")});
        QCOMPARE(like(text, QStringLiteral("1. 各级"), 5), QStringList{QStringLiteral("2. 要保")});
    }

    void numbered_lengthsApart_areNotAlike()
    {
        const QString text = QStringLiteral("一、要求\n二、") + QString(80, QChar(u'长'));
        QCOMPARE(like(text, QStringLiteral("一、"), 2), QStringList());
    }

    void otherKind_isNotAlike()
    {
        const QString text = QStringLiteral("# 一、总体要求\n二、主要任务\n# 三、保障\n四、附则");
        QCOMPARE(like(text, QStringLiteral("一、"), 2), QStringList{QStringLiteral("三、")});
        QCOMPARE(like(text, QStringLiteral("二、"), 2), QStringList{QStringLiteral("四、")});
    }

    void repeatedWords_exactlyThose()
    {
        const QString text =
            QStringLiteral("某某日报\n春天来了\n第 3 版 某某日报\n夏天来了\n某某日报\n第 14 版 某某日报\n"
                           "某某晚报\n第3版某某日报");
        QCOMPARE(like(text, QStringLiteral("某某日报"), 4), QStringList{QStringLiteral("某某日报")});
        QCOMPARE(like(text, QStringLiteral("第 3 版"), 6),
                 QStringList{QStringLiteral("第3版某某日")}); // 14 has another number of digits
    }

    void labels_sameLabel()
    {
        const QString text =
            QStringLiteral("责任编辑：张三\n来源：新华社\n责任编辑：李四 王五\n来源：某报\n编辑部的故事");
        QCOMPARE(like(text, QStringLiteral("责任编辑：张"), 6), QStringList{QStringLiteral("责任编辑：李")});
        QCOMPARE(like(text, QStringLiteral("来源：新"), 4), QStringList{QStringLiteral("来源：某")});
    }

    void shortLines_formAndPlace()
    {
        const QString text = QStringLiteral("农村的春天\n\n春天来了，农民开始下地干活了。\n\n城市的夏天\n\n夏天来了，"
                                            "市民都到海边去了。\n《秋天的书》\nOf winter\n北方\n\n海边的秋天");
        const QStringList found = like(text, QStringLiteral("农村的"), 5);
        QCOMPARE(found, (QStringList{QStringLiteral("城市的夏天"), QStringLiteral("海边的秋天")}));
    }

    void longLine_likeNone()
    {
        const QString sentence = QString(70, QChar(u'话')) + QChar(u'。');
        QCOMPARE(like(sentence + QStringLiteral("\n说") + sentence, QStringLiteral("话"), 3), QStringList());
    }

    void outOfRange_none()
    {
        const auto document = testDocument(QStringLiteral("一\n二"));
        QVERIFY(corrections::similarBlocks(document, -1).isEmpty());
        QVERIFY(corrections::similarBlocks(document, 2).isEmpty());
        QVERIFY(corrections::similarBlocks({}, 0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSimilar)
#include "tst_similar.moc"
