// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/ondemand.h"

#include <QLineEdit>
#include <QtTest>

using app::application::OnDemand;

class TestOnDemand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widget_isMadeAtFirstUse_once()
    {
        int made = 0;
        const OnDemand<QLineEdit> field([&made] {
            ++made;
            return new QLineEdit;
        });
        QVERIFY(!field.made());
        QCOMPARE(made, 0);
        field->setText(QStringLiteral("a"));
        QLineEdit *same = field;
        QCOMPARE(same->text(), QStringLiteral("a"));
        QCOMPARE(field.made(), same);
        QCOMPARE(made, 1);
    }

    void attach_mayUseTheWidget()
    {
        std::unique_ptr<OnDemand<QLineEdit>> field;
        field = std::make_unique<OnDemand<QLineEdit>>([] { return new QLineEdit; },
                                                      [&field](QLineEdit *made) {
                                                          QCOMPARE(field->get(), made);
                                                          (*field)->setText(QStringLiteral("attached"));
                                                      });
        QCOMPARE(field->get()->text(), QStringLiteral("attached"));
    }

    void widget_belongsToWhatItIsPutInto_elseToThis()
    {
        QWidget parent;
        QPointer<QLineEdit> kept;
        QPointer<QLineEdit> left;
        {
            const OnDemand<QLineEdit> one([] { return new QLineEdit; });
            const OnDemand<QLineEdit> other([] { return new QLineEdit; });
            one->setParent(&parent);
            kept = one.get();
            left = other.get();
        }
        QVERIFY(kept);
        QVERIFY(!left);
    }
};

QTEST_MAIN(TestOnDemand)
#include "tst_ondemand.moc"
