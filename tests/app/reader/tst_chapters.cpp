// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/chapters.h"
#include "core/library/parse.h"

#include <QtTest>

using namespace app::reader;
using namespace Qt::Literals::StringLiterals;
using core::document::BlockKind;

class TestChapters : public QObject
{
    Q_OBJECT

private:
    /// The headings that stand in the middle, and those that do not.
    static QPair<QStringList, QStringList> headingsOf(const QString &text)
    {
        const auto document = core::library::parse(text.toUtf8(), u"sample.txt"_s);
        QPair<QStringList, QStringList> found;
        for (qsizetype b = 0; document && b < document->blocks().size(); ++b) {
            const auto &block = document->blocks().at(b);
            if (block.kind == BlockKind::Heading)
                (isChapter(*document, b) ? found.first : found.second)
                    .append(document->text().mid(block.range.start(), block.range.length()));
        }
        return found;
    }

    static QString prose(int paragraphs)
    {
        return u"　　那一年的冬天来得早，村口的老槐树落尽了叶子，大人们说今年的雪会比往年更大一些。\n"_s.repeated(
            paragraphs);
    }

private Q_SLOTS:
    void chaptersOfANovel_standInTheMiddle()
    {
        QString text = u"山里的灯\n\n"_s;
        for (const auto &head : {u"第一章 雪夜"_s, u"第二章 远客"_s, u"第三章 归途"_s})
            text += head + u"\n"_s + prose(6);
        const auto [middle, left] = headingsOf(text);
        QCOMPARE(middle, (QStringList{u"第一章 雪夜"_s, u"第二章 远客"_s, u"第三章 归途"_s}));
        QVERIFY(left.isEmpty());
    }

    void chaptersOfALaw_standInTheMiddle_articlesDoNot()
    {
        const QString text =
            u"河湖巡查办法\n\n第一章 总则\n第一条 为了规范巡查，制定本办法。\n第二条 本办法适用于河湖巡查。\n"
            u"第二章 巡查\n第三条 巡查每月不少于一次。\n第四条 巡查应当留有记录。\n"_s;
        const auto [middle, left] = headingsOf(text);
        QCOMPARE(middle, (QStringList{u"第一章 总则"_s, u"第二章 巡查"_s}));
        for (const QString &heading : left)
            QVERIFY2(heading.contains(u'条'), qPrintable(heading));
    }

    void sectionsOfAReport_standAtTheEdge()
    {
        QString text = u"关于节水工作的报告\n\n"_s;
        for (const auto &head : {u"一、基本情况"_s, u"二、主要做法"_s, u"三、存在问题"_s})
            text += head + u"\n"_s + prose(3);
        const auto [middle, left] = headingsOf(text);
        QVERIFY(middle.isEmpty());
        QCOMPARE(left.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestChapters)
#include "tst_chapters.moc"
