// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/codecolor.h"

#include <QtTest>

using core::interchange::colorOf;

class TestCodeColor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colours_areOneForm()
    {
        QCOMPARE(colorOf(u"#33CC33"), QStringLiteral("#33cc33"));
        QCOMPARE(colorOf(u"#f0A"), QStringLiteral("#ff00aa"));
        for (const QStringView wrong :
             {u"", u"#", u"#12", u"#12345", u"#1234567", u"33cc33", u"#33cc3g", u"#３３３", u"red"})
            QCOMPARE(colorOf(wrong), QString());
    }
};

QTEST_GUILESS_MAIN(TestCodeColor)
#include "tst_codecolor.moc"
