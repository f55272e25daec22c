// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/bulkdialog.h"
#include "app/models/tickmodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using app::controllers::UserPrompt;
using app::dialogs::BulkDialog;
using core::annotation::MarkColor;

namespace
{

UserPrompt::BulkQuestion question()
{
    UserPrompt::BulkQuestion question;
    const auto add = [&question](const QString &id, const QStringList &tags, MarkColor color) {
        app::models::PassageCard card;
        card.quote = id;
        card.tags = tags;
        card.color = color;
        question.passages.append({{id}, card});
    };
    add(u"一"_s, {u"A"_s, u"A/B"_s}, MarkColor::Yellow);
    add(u"二"_s, {u"C"_s}, MarkColor::Red);
    add(u"三"_s, {}, MarkColor::Yellow);
    return question;
}

QStringList ids(const UserPrompt::BulkAnswer &answer)
{
    QStringList ids;
    for (const core::AnnotationId &id : answer.passages)
        ids.append(id.value);
    return ids;
}

} // namespace

class TestBulkDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedTag_changesThoseWithoutIt()
    {
        BulkDialog dialog(question());
        QVERIFY(!dialog.button()->isEnabled()); // no tag is named yet
        dialog.newTag()->setText(u" C "_s);
        QCOMPARE(ids(dialog.answer()), (QStringList{u"一"_s, u"三"_s}));
        QCOMPARE(dialog.answer().change.addedTags, QStringList{u"C"_s});
    }

    void removedTag_takesThoseBelowAlong()
    {
        BulkDialog dialog(question());
        dialog.task()->setCurrentIndex(BulkDialog::RemoveTag);
        dialog.oldTag()->setCurrentText(u"A"_s);
        QCOMPARE(ids(dialog.answer()), QStringList{u"一"_s});
        const QString row = dialog.preview()->index(0).data().toString();
        QVERIFY2(row.endsWith(u"no tag"), qPrintable(row));
    }

    void replacedTag_needsBoth()
    {
        BulkDialog dialog(question());
        dialog.task()->setCurrentIndex(BulkDialog::ReplaceTag);
        dialog.oldTag()->setCurrentText(u"C"_s);
        QVERIFY(!dialog.button()->isEnabled());
        dialog.newTag()->setText(u"D/E"_s);
        QCOMPARE(ids(dialog.answer()), QStringList{u"二"_s});
        QCOMPARE(dialog.answer().change.removedTags, QStringList{u"C"_s});
    }

    void colour_leavesOutWhatHasItAndWhatIsUnticked()
    {
        BulkDialog dialog(question());
        dialog.task()->setCurrentIndex(BulkDialog::Recolour);
        dialog.color()->setCurrentIndex(int(MarkColor::Red));
        QCOMPARE(ids(dialog.answer()), (QStringList{u"一"_s, u"三"_s}));
        QVERIFY(dialog.preview()->setData(dialog.preview()->index(0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(ids(dialog.answer()), QStringList{u"三"_s});
        QVERIFY(dialog.answer().change.color == MarkColor::Red);
        QVERIFY(!dialog.answer().removes);
    }

    void deletion_isProposedWhereItWasAskedFor()
    {
        UserPrompt::BulkQuestion asked = question();
        asked.task = UserPrompt::BulkQuestion::Task::Delete;
        const BulkDialog dialog(asked);
        QVERIFY(dialog.answer().removes);
        QCOMPARE(dialog.answer().passages.size(), 3);
    }

    void enter_doesIt()
    {
        BulkDialog dialog(question());
        dialog.newTag()->setText(u"C"_s);
        dialog.show();
        QTest::keyClick(dialog.newTag(), Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }
};

QTEST_MAIN(TestBulkDialog)
#include "tst_bulkdialog.moc"
