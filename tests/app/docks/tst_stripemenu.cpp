// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/stripemenu.h"
#include "app/reader/readerview.h"

#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace app;

class TestStripeMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folding_oneOthersAll()
    {
        docks::StripeMenu menu(nullptr);
        const core::TagId a{QStringLiteral("a")};
        const core::TagId b{QStringLiteral("b")};
        const core::TagId c{QStringLiteral("c")};
        menu.setTags({a, b, c});
        menu.toggle(a);
        QCOMPARE(menu.folded(), QSet{a});
        menu.toggle(a);
        QVERIFY(menu.folded().isEmpty());
        menu.foldOthers(b);
        QCOMPARE(menu.folded(), (QSet{a, c}));
        menu.unfoldAll();
        QVERIFY(menu.folded().isEmpty());
    }

    void menu_onAStripe_foldsAndLists()
    {
        QObject owner;
        auto *stripes = new docks::StripeMenu(&owner);
        reader::ReaderView page;
        stripes->setPage(&page);
        QSignalSpy listed(stripes, &docks::StripeMenu::listRequested);
        const reader::CodeLabel code{{QStringLiteral("t")}, QStringLiteral("R&D/Tag")};
        Q_EMIT page.codeMenuRequested(code, {});
        auto *menu = page.findChild<QMenu *>();
        QVERIFY(menu);
        QVERIFY(menu->actions().at(0)->text().contains(QStringLiteral("R&&D/Tag")));
        menu->actions().at(0)->trigger();
        QCOMPARE(stripes->folded(), QSet{code.tag});
        menu->actions().constLast()->trigger();
        QCOMPARE(listed.at(0).at(0).toString(), code.path);
    }
};

QTEST_MAIN(TestStripeMenu)
#include "tst_stripemenu.moc"
