// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journalrows.h"

#include <QtTest>

using namespace core;
using namespace core::annotation;

class TestJournalRows : public QObject
{
    Q_OBJECT

private:
    static RowChange tag(const QString &id, const QString &name)
    {
        return {"tag",
                {{QStringLiteral("id"), id}},
                std::nullopt,
                QJsonObject{{QStringLiteral("parent"), QJsonValue(QJsonValue::Null)},
                            {QStringLiteral("name"), name},
                            {QStringLiteral("color"), QString()},
                            {QStringLiteral("description"), QString()}}};
    }
    static RowChange renamed(const QString &id, const QString &from, const QString &to)
    {
        return {"tag",
                {{QStringLiteral("id"), id}},
                QJsonObject{{QStringLiteral("name"), from}},
                QJsonObject{{QStringLiteral("name"), to}}};
    }
private Q_SLOTS:
    void leadingRows_ofATextCutAnywhere_areWhole()
    {
        const QList<RowChange> rows{
            tag(QStringLiteral("1"), QStringLiteral("\"table\":\"tag\"},{")),
            {"annotation",
             {{QStringLiteral("id"), QStringLiteral("x")}},
             std::nullopt,
             QJsonObject{{QStringLiteral("targets"), QStringLiteral("[{\"exact\":\"a\"},{\"table\":\"tag\"},{}]")}}},
            renamed(QStringLiteral("1"), QStringLiteral("a"), QStringLiteral("b"))};
        const QString json = rowsToJson(rows);
        qsizetype most = 0;
        for (qsizetype length = 0; length <= json.size(); ++length) {
            const QList<RowChange> read = leadingRows(json.first(length));
            QCOMPARE(read, rows.first(read.size()));
            QVERIFY(read.size() >= most);
            most = read.size();
        }
        QCOMPARE(most, rows.size());
        // All but the row that was cut.
        QCOMPARE(leadingRows(json.first(json.size() - 1)).size(), 2);
    }

    void rows_toJsonAndBack()
    {
        const QList<RowChange> rows{tag(QStringLiteral("1"), QStringLiteral("汉\"字\n")),
                                    renamed(QStringLiteral("1"), QStringLiteral("a"), QString()),
                                    {"annotation",
                                     {{QStringLiteral("id"), QStringLiteral("x")}},
                                     QJsonObject{{QStringLiteral("deleted"), QJsonValue(QJsonValue::Null)}},
                                     QJsonObject{{QStringLiteral("deleted"), qint64(1789000000123)}}}};
        const auto back = rowsFromJson(rowsToJson(rows));
        QVERIFY(back);
        QCOMPARE(back->size(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            QVERIFY(back->at(i) == rows.at(i));
    }

    void rows_bad_areRefused_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("no json") << "x";
        QTest::newRow("object") << "{}";
        QTest::newRow("table") << R"([{"table":"journal","key":{"id":"1"},"after":{"kind":"x"}}])";
        QTest::newRow("column") << R"([{"table":"tag","key":{"id":"1"},"after":{"name='x' --":"x"}}])";
        QTest::newRow("key") << R"([{"table":"tag","key":{},"after":{"name":"x"}}])";
        QTest::newRow("neither") << R"([{"table":"tag","key":{"id":"1"}}])";
    }
    void rows_bad_areRefused()
    {
        QFETCH(QString, json);
        QVERIFY(!rowsFromJson(json));
    }
};

QTEST_GUILESS_MAIN(TestJournalRows)
#include "tst_journalrows.moc"
