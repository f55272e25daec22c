// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pageplan.h"
#include "app/reader/paragraphnumbers.h"
#include "core/library/parse.h"

#include <QTest>

using namespace app::reader;

class TestParagraphNumbers : public QObject
{
    Q_OBJECT

private:
    static QStringList numbered(const QString &text)
    {
        const auto document = core::library::parse(text.toUtf8(), QStringLiteral("a.txt"));
        if (!document)
            return {};
        const PagePlan plan(*document);
        QStringList lines;
        for (qsizetype b = 0; b < document->blocks().size(); ++b) {
            if (const int number = plan.numbers().of(b))
                lines.append(QString::number(number) + u' ' + document->blockText(b).first(2).toString());
        }
        return lines;
    }

private Q_SLOTS:
    void paragraphs_countInTheirArticle_headingsDoNot()
    {
        const QString text =
            QStringLiteral("渡口纪事\n\n一、河与船\n\n"
                           "　　河上从前只有一条船，一天来回四趟。\n\n　　涨水的日子船不开，两岸的人隔水喊话。\n\n"
                           "二、桥\n\n　　后来修了桥，船就系在柳树下。\n");
        QCOMPARE(numbered(text),
                 (QStringList{QStringLiteral("1 河上"), QStringLiteral("2 涨水"), QStringLiteral("3 后来")}));
    }

    /// Its articles have numbers of their own.
    void lawsHaveNone()
    {
        const QString text = QStringLiteral("渡口管理办法\n\n　　第一条　为了管理渡口，制定本办法。\n\n"
                                            "　　第二条　渡口由乡镇管理。\n\n　　第三条　本办法自发布之日起施行。\n");
        QCOMPARE(numbered(text), QStringList());
    }

    void noBlock_hasNoNumber()
    {
        QCOMPARE(ParagraphNumbers().of(0), 0);
        QCOMPARE(ParagraphNumbers().of(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestParagraphNumbers)
#include "tst_paragraphnumbers.moc"
