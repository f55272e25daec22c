// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/flattabbar.h"

#include <QToolButton>
#include <QtTest>

using app::mainwindow::FlatTabBar;

class TestFlatTabBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scrollButtons_hideWhatLiesBelowThem();
};

void TestFlatTabBar::scrollButtons_hideWhatLiesBelowThem()
{
    FlatTabBar bar;
    bar.setTabsClosable(true);
    bar.setUsesScrollButtons(true);
    const QColor marked(255, 0, 255);
    for (int i = 0; i < 6; ++i) {
        const int index = bar.addTab(QStringLiteral("Document %1").arg(i));
        auto *close = new QWidget;
        close->setFixedSize(60, 20);
        close->setAutoFillBackground(true);
        close->setPalette(QPalette(marked));
        bar.setTabButton(index, QTabBar::RightSide, close);
    }
    const auto scrolls = [](const QToolButton *button) { return button->arrowType() != Qt::NoArrow; };
    for (auto *button : bar.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly))
        button->setAutoRaise(true); // as styles do that draw no box round them
    bool covered = false;
    bar.show();
    for (int width = 300; width < 420; width += 10) {
        bar.resize(width, bar.sizeHint().height());
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        const QImage image = bar.grab().toImage();
        for (const auto *button : bar.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
            if (!button->isVisible() || !scrolls(button))
                continue;
            for (int i = 0; i < bar.count(); ++i)
                covered = covered || bar.tabButton(i, QTabBar::RightSide)->geometry().intersects(button->geometry());
            for (int x = button->x(); x <= button->geometry().right(); ++x)
                QVERIFY(image.pixelColor(x, button->geometry().center().y()) != marked);
        }
    }
    QVERIFY(covered);
}

QTEST_MAIN(TestFlatTabBar)
#include "tst_flattabbar.moc"
