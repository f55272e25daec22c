// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/markdownnotes.h"

#include <QTest>

using core::document::Manuscript;
using core::document::MarkKind;
using core::repair::markdownNotes;
using namespace Qt::Literals::StringLiterals;

class TestMarkdownNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notes_table_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
        QTest::newRow("figures") << u"It rose.[^1] It fell.[^2]\n\n[^1]: By a third.\n[^2]:  Later.\n"_s
                                 << u"It rose.¹ It fell.²\n\n¹ By a third.\n² Later.\n"_s;
        QTest::newRow("words, counted as referred to")
            << u"水涨了[^涨]，又退了[^退]，再涨[^涨]。\n[^退]: 三月。\n[^涨]: 二月。\n"_s
            << u"水涨了¹，又退了²，再涨¹。\n² 三月。\n¹ 二月。\n"_s;
        QTest::newRow("one without its other half")
            << u"甲[^1]乙[^x]\n[^1]: 丙\n[^y]: 丁\n"_s << u"甲¹乙[^x]\n¹ 丙\n[^y]: 丁\n"_s;
        same("patterns", u"用 [^a-z] 匹配，[^0-9]: 也行。\n"_s);
        same("powers", u"2^3 与 [^ ] 与 [^]\n"_s);
        same("nothing", {});
    }
    void notes_table()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Manuscript once = markdownNotes(Manuscript::fromText(before));
        QCOMPARE(once.text, after);
        QVERIFY(core::document::checkManuscript(once).isEmpty());
        QCOMPARE(markdownNotes(once).text, after);
        QCOMPARE(once.repairs.isEmpty(), before == after);
    }

    void notes_moreThanNine_haveTwoFigures()
    {
        QString text;
        for (int i = 1; i <= 12; ++i)
            text += u"甲[^n%1]\n[^n%1]: 乙\n"_s.arg(i);
        QVERIFY(markdownNotes(Manuscript::fromText(text)).text.endsWith(u"甲¹²\n¹² 乙\n"_s));
    }

    void verbatim_stays()
    {
        Manuscript m = Manuscript::fromText(u"甲[^1]\nx[^1]\n[^1]: 乙\n"_s);
        m.marks.append({{6, 11}, MarkKind::Verbatim, 0, {}});
        QCOMPARE(markdownNotes(m).text, u"甲¹\nx[^1]\n¹ 乙\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestMarkdownNotes)
#include "tst_markdownnotes.moc"
