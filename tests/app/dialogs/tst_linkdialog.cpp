// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/linkdialog.h"
#include "core/annotation/link.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using app::dialogs::LinkDialog;

class TestLinkDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digit_takesTheTypeAtOnce()
    {
        LinkDialog dialog({u"一"_s, u"二"_s, core::annotation::linkTypes() + QStringList{u"引用"_s}});
        dialog.show();
        QTest::keyClick(dialog.types(), Qt::Key_2);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.answer().type, u"contradicts"_s);
        dialog.setResult(QDialog::Rejected);
        QTest::keyClick(dialog.types(), Qt::Key_9); // there is no ninth
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }

    void ownWord_goesBeforeTheList()
    {
        LinkDialog dialog({u"一"_s, u"二"_s, core::annotation::linkTypes()});
        dialog.own()->setText(u"  援引  旧法 "_s);
        QCOMPARE(dialog.answer().type, u"援引 旧法"_s);
        dialog.own()->clear();
        QCOMPARE(dialog.answer().type, u"supports"_s);
    }
};

QTEST_MAIN(TestLinkDialog)
#include "tst_linkdialog.moc"
