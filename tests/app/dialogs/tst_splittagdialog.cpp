// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/splittagdialog.h"
#include "app/models/roles.h"
#include "app/models/tickmodel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using app::controllers::UserPrompt;
using app::dialogs::SplitTagDialog;

class TestSplitTagDialog : public QObject
{
    Q_OBJECT

private:
    static UserPrompt::SplitQuestion question()
    {
        UserPrompt::SplitQuestion question;
        question.tag.path = u"政策/工具"_s;
        question.passages = {{{u"a"_s}, u"甲文"_s, u"前面"_s, u"第一段\n话"_s, u"后面"_s},
                             {{u"b"_s}, u"乙文"_s, {}, u"第二段"_s, {}}};
        return question;
    }

private Q_SLOTS:
    void button_needsANameAndAPassage()
    {
        SplitTagDialog dialog(question());
        QVERIFY(dialog.button()->isDefault());
        QVERIFY(!dialog.button()->isEnabled());
        dialog.field()->setText(u"新标签"_s);
        QVERIFY(!dialog.button()->isEnabled()); // none is ticked at first
        auto *rows = dialog.preview();
        QVERIFY(rows->setData(rows->index(1), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(dialog.button()->isEnabled());
        dialog.field()->setText(u"  "_s);
        QVERIFY(!dialog.button()->isEnabled());
        dialog.field()->setText(u" 新标签 "_s);
        const auto split = dialog.split();
        QCOMPARE(split.name, u"新标签"_s);
        QCOMPARE(split.passages, QList{core::AnnotationId{u"b"_s}});
    }

    void rows_showContextAndDocument()
    {
        SplitTagDialog dialog(question());
        const QModelIndex first = dialog.preview()->index(0);
        QCOMPARE(first.data(Qt::ToolTipRole).toString(), u"…前面[第一段 话]后面…"_s);
        QCOMPARE(first.data(app::models::SubtitleRole).toString(), u"甲文"_s);
    }
};

QTEST_MAIN(TestSplitTagDialog)
#include "tst_splittagdialog.moc"
