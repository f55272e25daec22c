// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/shownmarks.h"

#include <QtTest>

using app::models::ShownMarks;
using namespace Qt::Literals::StringLiterals;

class TestShownMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json_andBack()
    {
        const ShownMarks all{{{u"tag"_s}, u"张三"_s, 7}, true, {{u"a"_s}, {u"b"_s}}};
        QCOMPARE(ShownMarks::fromJson(all.toJson()), all);
        QCOMPARE(ShownMarks::fromJson(ShownMarks().toJson()), ShownMarks());
        const ShownMarks nameless{{{}, QString(u""_s), 0}, false, {}};
        QVERIFY(ShownMarks::fromJson(nameless.toJson()).filter.author.has_value());
        QCOMPARE(all.toJson(), ShownMarks::fromJson(all.toJson()).toJson()); // in a stable order
    }

    void json_unreadable_showsAll()
    {
        for (const QString &json : {QString(), u"{"_s, u"[1]"_s, uR"({"days":-3,"author":5,"tag":[],"folded":"x"})"_s})
            QCOMPARE(ShownMarks::fromJson(json).filter, app::models::MarkFilter());
    }
};

QTEST_GUILESS_MAIN(TestShownMarks)
#include "tst_shownmarks.moc"
