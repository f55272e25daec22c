// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/discardquestion.h"
#include "app/dialogs/linkdialog.h"
#include "app/dialogs/pastedialog.h"
#include "app/dialogs/tagwordsdialog.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace app::dialogs;
using app::controllers::UserPrompt;

/// What was typed into a dialog does not go by Escape alone.
class TestDiscardQuestion : public QObject
{
    Q_OBJECT

private:
    enum class Answer { Escape, Discard };

    /// Escape in the dialog; whether it asked, and was answered so.
    static bool escapes(QDialog &dialog, Answer answer)
    {
        bool asked = false;
        dialog.open();
        QTimer::singleShot(0, &dialog, [&asked, answer] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            asked = box != nullptr;
            if (box && answer == Answer::Escape)
                QTest::keyClick(box, Qt::Key_Escape);
            const auto buttons = box ? box->buttons() : QList<QAbstractButton *>();
            for (QAbstractButton *button : buttons) {
                if (answer == Answer::Discard && box->buttonRole(button) == QMessageBox::DestructiveRole)
                    button->click();
            }
        });
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCoreApplication::processEvents();
        return asked;
    }

private Q_SLOTS:
    void tagWords_changed_areKeptUnlessGivenUp()
    {
        UserPrompt::TagWordsQuestion question;
        question.tag.path = u"政策"_s;
        question.tag.description = u"原来的话"_s;
        TagWordsDialog dialog(question);
        QVERIFY(!escapes(dialog, Answer::Escape));
        QVERIFY(!dialog.isVisible()); // nothing was changed
        auto *field = dialog.findChild<QPlainTextEdit *>();
        field->setPlainText(u"一整段新的说明"_s);
        QVERIFY(escapes(dialog, Answer::Escape));
        QVERIFY(dialog.isVisible());
        QCOMPARE(dialog.words().description, u"一整段新的说明"_s);
        QVERIFY(escapes(dialog, Answer::Discard));
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.QDialog::result(), int(QDialog::Rejected));
    }

    void tagWords_thatCouldNotBeStored_areKeptToo()
    {
        UserPrompt::TagWordsQuestion question;
        question.problem = u"The library is locked."_s;
        TagWordsDialog dialog(question);
        QVERIFY(escapes(dialog, Answer::Escape));
        QVERIFY(dialog.isVisible());
    }

    void pastedText_typed_isKept()
    {
        PasteDialog dialog({u"从剪贴板来"_s, {}, {}});
        QVERIFY(!escapes(dialog, Answer::Escape));
        QVERIFY(!dialog.isVisible());
        dialog.findChild<QPlainTextEdit *>()->insertPlainText(u"自己写的"_s);
        QVERIFY(escapes(dialog, Answer::Escape));
        QVERIFY(dialog.isVisible());
    }

    void linkNote_typed_isKept()
    {
        UserPrompt::LinkQuestion question;
        question.types = {u"支持"_s};
        LinkDialog dialog(question);
        QVERIFY(!escapes(dialog, Answer::Escape));
        dialog.note()->setText(u"为什么"_s);
        QVERIFY(escapes(dialog, Answer::Escape));
        QVERIFY(dialog.isVisible());
        QCOMPARE(dialog.answer().note, u"为什么"_s);
    }
};

QTEST_MAIN(TestDiscardQuestion)
#include "tst_discardquestion.moc"
