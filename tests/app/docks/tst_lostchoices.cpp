// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/lostchoices.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using app::docks::LostChoices;
using core::document::RepairChoice;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(RepairChoice)

class TestLostChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void none_isHidden()
    {
        QWidget window;
        LostChoices lost(&window);
        window.show();
        QVERIFY(!lost.isVisible());
    }

    void some_areListedWithWordsAndKind()
    {
        QWidget window;
        LostChoices lost(&window);
        window.show();
        lost.setChoices({choice(u"甲乙丙"_s), choice(u"丁"_s, RepairChoice::Kind::Make)});
        QVERIFY(lost.isVisible());
        const auto *list = lost.findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().contains(u"甲乙丙"_s));
        QVERIFY(list->item(0)->text() != list->item(1)->text());
        lost.setChoices({});
        QVERIFY(!lost.isVisible());
    }

    void remove_takesTheChosenOrAll()
    {
        LostChoices lost;
        const QList<RepairChoice> choices{choice(u"甲"_s), choice(u"乙"_s)};
        lost.setChoices(choices);
        QSignalSpy wanted(&lost, &LostChoices::removalWanted);
        auto *list = lost.findChild<QListWidget *>();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(wanted.takeFirst().constFirst().value<QList<RepairChoice>>(), QList<RepairChoice>{choices.at(1)});
        list->clearSelection();
        lost.findChild<QToolButton *>()->click();
        QCOMPARE(wanted.takeFirst().constFirst().value<QList<RepairChoice>>(), choices);
    }

private:
    static RepairChoice choice(const QString &words, RepairChoice::Kind kind = RepairChoice::Kind::Decline)
    {
        const RepairChoice::Place place{{0, 0, words.size()}, words, u"前"_s, u"后"_s};
        return {kind, core::text::PassId::LineWrap, place};
    }
};

QTEST_MAIN(TestLostChoices)
#include "tst_lostchoices.moc"
