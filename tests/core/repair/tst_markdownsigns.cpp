// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/markdownsigns.h"

#include <QTest>

using core::CancelToken;
using core::document::Manuscript;
using core::document::Mark;
using core::document::MarkKind;
using core::repair::markdownSigns;

namespace
{
Manuscript read(const QString &text)
{
    const Manuscript out = markdownSigns(Manuscript::fromText(text), CancelToken());
    Q_ASSERT(core::document::checkManuscript(out).isEmpty());
    return out;
}

/// "LEVEL TEXT" of the marks of one kind.
QStringList marked(const Manuscript &m, MarkKind kind)
{
    QStringList out;
    for (const Mark &mark : m.marks) {
        if (mark.kind == kind)
            out += QString::number(mark.level) + u' ' + m.text.mid(mark.range.start(), mark.range.length());
    }
    return out;
}
} // namespace

class TestMarkdownSigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headings_loseTheirSigns()
    {
        const Manuscript m =
            read(u"# 渡口手册\n\n写给船工。\n\n## 检查 ##\n\n每月一次。\n\n### C# 的石阶\n用桐油。\n"_qs);
        QCOMPARE(m.text, u"渡口手册\n\n写给船工。\n\n检查\n\n每月一次。\n\nC# 的石阶\n用桐油。\n"_qs);
        QCOMPARE(marked(m, MarkKind::Heading), (QStringList{u"1 渡口手册"_qs, u"2 检查"_qs, u"3 C# 的石阶"_qs}));
    }

    void strongWords_areMarked()
    {
        const Manuscript m = read(u"## 甲\n这是**重要**的，2 ** 3 不是。\n## **乙**\n**没有完\n** 也不是 **\n"_qs);
        QCOMPARE(m.text, u"甲\n这是重要的，2 ** 3 不是。\n乙\n**没有完\n** 也不是 **\n"_qs);
        QCOMPARE(marked(m, MarkKind::Emphasis), (QStringList{u"2 重要"_qs, u"2 乙"_qs}));
    }

    void otherTexts_stay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("comments of a program") << u"# read it\nx = 1\n# write it\ny = 2\n"_qs;
        QTest::newRow("one heading alone") << u"## 甲\n\n这是**重要**的。\n"_qs;
        QTest::newRow("topics") << u"#渡口# 今天开航\n#石阶# 修好了\n"_qs;
        QTest::newRow("directives") << u"#include <a>\n#define B\n"_qs;
        QTest::newRow("in fences") << u"```\n## a\n## b\n```\n正文\n"_qs;
        QTest::newRow("too many signs") << u"####### a\n####### b\n"_qs;
        QTest::newRow("signs without words") << u"##\n## \n"_qs;
        QTest::newRow("empty") << QString();
    }
    void otherTexts_stay()
    {
        QFETCH(QString, text);
        const Manuscript m = read(text);
        QCOMPARE(m.text, text);
        QVERIFY(m.marks.isEmpty());
        QVERIFY(m.repairs.isEmpty());
    }

    void fences_becomeListings()
    {
        const Manuscript m = read(u"## 甲\n```cpp\n# x\n\n  **y**\n```\n## 乙\n**z**\n"_qs);
        QCOMPARE(m.text, u"甲\n# x\n\n  **y**\n乙\nz\n"_qs);
        QCOMPARE(marked(m, MarkKind::Verbatim), (QStringList{u"0 # x"_qs, u"2 **y**"_qs}));
    }

    void tables_becomeRows()
    {
        const Manuscript m =
            read(u"渡口的船\n\n| 船 | 数量 |\n|----|-----:|\n| **大**船 | 2 |\n| a\\|b |  |\n\n完。\n"_qs);
        QCOMPARE(m.text, u"渡口的船\n\n船\t数量\n大船\t2\na|b\t\n\n完。\n"_qs);
        QCOMPARE(marked(m, MarkKind::TableRow), (QStringList{u"0 船\t数量"_qs, u"0 大船\t2"_qs, u"0 a|b\t"_qs}));
        QCOMPARE(marked(m, MarkKind::Emphasis), QStringList{u"2 大"_qs});
        const Manuscript quoted =
            read(u"渡口\n\n> | 船 | 数量 |\n> |----|-----|\n> | 大船 | 2 |\n\n完。\n\n**好**\n\n## 后\n\n# 附\n"_qs);
        QCOMPARE(marked(quoted, MarkKind::TableRow), (QStringList{u"0 船\t数量"_qs, u"0 大船\t2"_qs}));
        // Bars that no ruling follows are text, as those of a menu.
        QCOMPARE(read(u"首页 | 新闻 | 视频\n正文。\n"_qs).text, u"首页 | 新闻 | 视频\n正文。\n"_qs);
    }

    void itemsWithinItems_areMarkedWithTheirDepth()
    {
        const Manuscript m = read(u"## 甲\n\n- 船\n  - 大船，\n    有帆\n  - 小船\n    1. 新的\n- 桨\n\n## 乙\n\n"
                                  "1. 石阶\n   * 上面\n\n完。\n  - 不深\n"_qs);
        QCOMPARE(marked(m, MarkKind::ListItem),
                 (QStringList{u"2 - 大船，\n    有帆"_qs, u"2 - 小船"_qs, u"3 1. 新的"_qs, u"2 * 上面"_qs}));
    }

    void tableCaptions_aboveAndBelow_areMarked()
    {
        const QString table = u"| 船 | 数 |\n|--|--|\n| 大 | 2 |\n"_qs;
        const auto captions = [&](const QString &above, const QString &below) {
            return marked(read(u"写。\n\n"_qs + above + table + below), MarkKind::Caption);
        };
        QCOMPARE(captions(u"**表 1　船的数目**\n\n"_qs, {}), QStringList{u"0 表 1　船的数目"_qs});
        QCOMPARE(captions(u"Table 2-1. Boats\n"_qs, {}), QStringList{u"0 Table 2-1. Boats"_qs});
        QCOMPARE(captions({}, u"\n表一：船\n\n完。\n"_qs), QStringList{u"0 表一：船"_qs});
        for (const QString &text : {u"Table 1 gives the boats.\n\n"_qs, u"表1列出了船：\n\n"_qs, u"表面\n\n"_qs,
                                    u"说明\nTable 1. Boats\n"_qs, u"Table 1. Boats\n\n\n"_qs})
            QCOMPARE(captions(text, {}), QStringList());
    }

    void quotationsAndUnderlines_loseTheirSigns()
    {
        const Manuscript m = read(
            u"渡口\n====\n\n> 水涨的时候\n> > 不要过河\n\n石阶\n----\n\n完。\n\n## 后记\n\n好。\n\n## 附\n\n有。\n"_qs);
        QCOMPARE(m.text, u"渡口\n\n水涨的时候\n不要过河\n\n石阶\n\n完。\n\n后记\n\n好。\n\n附\n\n有。\n"_qs);
        QCOMPARE(marked(m, MarkKind::Quote), (QStringList{u"1 水涨的时候"_qs, u"2 不要过河"_qs}));
        QCOMPARE(marked(m, MarkKind::Heading), (QStringList{u"1 渡口"_qs, u"2 石阶"_qs, u"2 后记"_qs, u"2 附"_qs}));
    }

    void severalStrongWords_areEvidenceEnough()
    {
        const QString answer = u"**大船**：两条。\n**小船**：三条。\n**桨**：四支。\n**绳**：一根。\n"_qs;
        QCOMPARE(read(answer).text, QString(answer).remove(u"**"_qs));
    }

    void declined_signsStay()
    {
        Manuscript m = Manuscript::fromText(u"## 甲\n\n## 乙\n"_qs);
        using core::document::RepairChoice;
        m.choices =
            core::document::RepairChoices({{RepairChoice::Kind::Decline, core::text::PassId::MarkupRemains}}, m.text);
        const Manuscript out = markdownSigns(std::move(m), CancelToken());
        QCOMPARE(out.text, u"## 甲\n\n## 乙\n"_qs);
        QCOMPARE(out.declined.size(), 2);
    }

    void headingsThatAreTold_stay()
    {
        Manuscript m = Manuscript::fromText(u"## 甲\n\n## 乙\n"_qs);
        m.marks.append({{0, 4}, MarkKind::Heading, 2, {}});
        QCOMPARE(markdownSigns(m, CancelToken()).text, m.text);
    }
};

QTEST_GUILESS_MAIN(TestMarkdownSigns)
#include "tst_markdownsigns.moc"
