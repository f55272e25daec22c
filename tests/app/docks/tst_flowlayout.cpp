// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/emptywords.h"
#include "app/docks/flowlayout.h"

#include <QPushButton>
#include <QStyle>
#include <QTest>

using namespace app::docks;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void items_standInsideTheMargins()
    {
        QWidget host;
        auto *flow = new FlowLayout(&host);
        flow->setContentsMargins(8, 4, 8, 8);
        QList<QPushButton *> buttons;
        for (const QString &words : {QStringLiteral("Accept"), QStringLiteral("Place here"), QStringLiteral("Keep")}) {
            buttons.append(new QPushButton(words, &host));
            flow->addWidget(buttons.constLast());
        }
        for (const int width : {120, 200, 600}) {
            host.setFixedSize(width, flow->heightForWidth(width));
            flow->setGeometry(host.rect());
            for (const QPushButton *button : std::as_const(buttons))
                QVERIFY(host.rect().adjusted(8, 4, -8, -8).contains(button->geometry()));
        }
        QCOMPARE(buttons.constFirst()->pos(), QPoint(8, 4));
    }

    /// A frame that is smaller than its contents margins gives them up when it takes a style.
    void emptyWords_keepTheirMargin()
    {
        EmptyWords words;
        words.setText(QStringLiteral("Nothing is here."));
        words.resize(10, 10);
        QEvent styled(QEvent::StyleChange);
        QCoreApplication::sendEvent(&words, &styled);
        words.resize(200, 100);
        QVERIFY(words.margin() >= 8);
        const QImage shown = words.grab().toImage();
        QVERIFY(!shown.isNull());
        const QColor ground = shown.pixelColor(0, 0);
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < words.margin(); ++x)
                QCOMPARE(shown.pixelColor(x, y), ground);
        }
        QCOMPARE(words.alignment(), Qt::AlignTop | Qt::AlignLeft);
    }
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
