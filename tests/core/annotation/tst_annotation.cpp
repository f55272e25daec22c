// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/annotation.h"

#include <QtTest>

using namespace core::annotation;

class TestAnnotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_areStable()
    {
        // They stand in libraries and scripts.
        QCOMPARE(styleName(MarkStyle::Highlight), QStringLiteral("highlight"));
        QCOMPARE(styleName(MarkStyle::Underline), QStringLiteral("underline"));
        const QStringList colors{QStringLiteral("yellow"), QStringLiteral("green"),  QStringLiteral("blue"),
                                 QStringLiteral("red"),    QStringLiteral("violet"), QStringLiteral("orange")};
        for (qsizetype i = 0; i < colors.size(); ++i) {
            MarkColor color{};
            QVERIFY(colorFromName(colors.at(i), &color));
            QCOMPARE(int(color), int(i));
            QCOMPARE(colorName(color), colors.at(i));
        }
    }

    void names_unknown_leaveTheValue()
    {
        MarkStyle style = MarkStyle::Underline;
        QVERIFY(!styleFromName(u"Highlight", &style));
        QCOMPARE(style, MarkStyle::Underline);
        MarkColor color = MarkColor::Red;
        QVERIFY(!colorFromName(u"", &color));
        QCOMPARE(color, MarkColor::Red);
    }
};

QTEST_GUILESS_MAIN(TestAnnotation)
#include "tst_annotation.moc"
