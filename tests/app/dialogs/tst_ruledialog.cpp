// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ruledialog.h"
#include "app/models/tickmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "tests/app/openlibrary.h"
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using app::controllers::UserPrompt;
using app::dialogs::RuleDialog;

/// The rules themselves are core's; here they are chosen, previewed and answered.
class TestRuleDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_open = std::make_unique<OpenLibrary>(); }
    void cleanupTestCase() { m_open.reset(); }

    void hits_arePreviewedAndUnticked()
    {
        RuleDialog dialog(question(u"河湖"_s));
        QTRY_COMPARE(dialog.preview()->rowCount(), 3);
        QVERIFY(dialog.preview()->index(0).data().toString().contains(u"[河湖]"));
        QVERIFY(dialog.preview()->setData(dialog.preview()->index(1), Qt::Unchecked, Qt::CheckStateRole));
        dialog.tag()->setText(u"主题 / 河湖"_s);
        // Another tag ticks all of them anew: what has it may be another.
        QCOMPARE(dialog.answer().passages.size(), 3);
        QVERIFY(dialog.preview()->setData(dialog.preview()->index(1), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(dialog.answer().passages.size(), 2);
        QCOMPARE(dialog.answer().tag, u"主题/河湖"_s);
    }

    void unit_growsToTheParagraph()
    {
        RuleDialog dialog(question(u"河湖"_s));
        dialog.unit()->setCurrentIndex(2);
        QTRY_COMPARE(dialog.preview()->rowCount(), 2); // two hits lie in one paragraph
        QVERIFY(dialog.answer().passages.constLast().length() > 20);
    }

    void sections_byTheirTitle()
    {
        RuleDialog dialog(question(u"任务"_s));
        dialog.rule()->setCurrentIndex(RuleDialog::Sections);
        QTRY_COMPARE(dialog.preview()->rowCount(), 1);
        dialog.words()->setText(u"没有这样的标题"_s);
        QTRY_COMPARE(dialog.preview()->rowCount(), 0);
        QVERIFY(!dialog.button()->isEnabled());
    }

    void nothingFits_saysSo()
    {
        RuleDialog dialog(question({}));
        dialog.show();
        const auto says = [&dialog](const QString &words) {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        };
        QTRY_VERIFY(says(u"before anything is annotated"_s));
        dialog.words()->setText(u"没有这样的词"_s);
        QTRY_VERIFY(says(u"do not stand in this document"_s));
        dialog.rule()->setCurrentIndex(RuleDialog::Articles);
        QTRY_VERIFY(says(u"has no articles"_s));
        dialog.rule()->setCurrentIndex(RuleDialog::Hits);
        dialog.words()->setText(u"河湖"_s);
        QTRY_COMPARE(dialog.preview()->rowCount(), 3);
        QVERIFY(!says(u"document"_s));
    }

    void annotatedAlready_isLeftOutAtFirst()
    {
        UserPrompt::RuleQuestion asked = question(u"巡查制度"_s);
        asked.annotated.append({m_open->find(u"巡查制度"), {u"制度"_s}});
        RuleDialog dialog(asked);
        QTRY_COMPARE(dialog.preview()->rowCount(), 1);
        QVERIFY(dialog.answer().passages.isEmpty());
        dialog.tag()->setText(u"另一个"_s);
        QCOMPARE(dialog.answer().passages.size(), 1);
    }

private:
    UserPrompt::RuleQuestion question(const QString &words)
    {
        return {m_open->workspace().document(m_open->id())->document, words};
    }

    std::unique_ptr<OpenLibrary> m_open;
};

QTEST_MAIN(TestRuleDialog)
#include "tst_ruledialog.moc"
