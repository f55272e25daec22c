// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/draft.h"
#include "core/structure/numberedshape.h"

#include <QTest>

using namespace core::structure;
using core::document::Manuscript;
using Form = NumberedForm;

class TestNumberedShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberedShape_form_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<Form>("form");
        const auto row = [](const char *name, const char16_t *line, Form form) {
            QTest::newRow(name) << QString::fromUtf16(line) << form;
        };
        row("the number alone", u"第三章", Form::Bare);
        row("phrase", u"一、城市的来历", Form::Standalone);
        row("English title with its point", u"11. Protecting Users' Rights.", Form::Standalone);
        row("section with a short title", u"Section 1. Short title.", Form::Standalone);
        row("question", u"3. 城市是怎样来的？", Form::Question);
        row("sentence", u"（一）城市已经建成。", Form::Sentence);
        row("run-in heading", u"（一）加强领导。各级部门要把这项工作放在重要的位置上来。", Form::RunIn);
        row("item", u"（一）各级部门把这项工作放在重要的位置上来；", Form::Item);
        row("quotation left open", u"一、第三条修改为：“第三条　城市", Form::Item);
        row("English item", u"2. See the chapter before. It tells how the town began.", Form::Item);
        row("English run-in title", u"2. Grant of Licence. Each contributor grants you a licence.", Form::RunIn);
    }
    void numberedShape_form()
    {
        QFETCH(QString, line);
        QFETCH(Form, form);
        const Manuscript manuscript = Manuscript::fromText(line);
        const Draft draft = draftOf(manuscript);
        QVERIFY(draft.number(0));
        QCOMPARE(numberedShape(draft.line(0), draft.text(0), *draft.number(0)).form, form);
    }

    void numberedShape_runIn_measuresLeadAndStop()
    {
        const Manuscript manuscript =
            Manuscript::fromText(QStringLiteral("（一）加强领导。各级部门要把这项工作放在重要的位置上来。"));
        const Draft draft = draftOf(manuscript);
        const NumberedShape shape = numberedShape(draft.line(0), draft.text(0), *draft.number(0));
        QCOMPARE(draft.text(0).first(shape.lead), QStringView(u"（一）加强领导"));
        QCOMPARE(draft.text(0).mid(shape.lead, shape.stop), QStringView(u"。"));
    }

    void asksAtEnd_looksThroughMarks()
    {
        QVERIFY(asksAtEnd(u"真的？"));
        QVERIFY(asksAtEnd(u"真的？！"));
        QVERIFY(asksAtEnd(u"【真的?】"));
        QVERIFY(!asksAtEnd(u"真的？是"));
        QVERIFY(!asksAtEnd(u"真的！"));
    }
};

QTEST_GUILESS_MAIN(TestNumberedShape)
#include "tst_numberedshape.moc"
