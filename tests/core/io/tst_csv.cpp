// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace core;
using namespace core::io;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toCsv_quotesAndGuards()
    {
        const QList<QStringList> rows{{QStringLiteral("a,b"), QStringLiteral("say \"x\""), QStringLiteral("line\nend")},
                                      {QStringLiteral("=1+1"), QStringLiteral("@x"), QStringLiteral(" blank")}};
        QCOMPARE(toCsv(rows), QByteArray("\"a,b\",\"say \"\"x\"\"\",\"line\nend\"\r\n'=1+1,'@x,\" blank\"\r\n"));
        QVERIFY(toCsv(rows, {CsvOptions::Mark::Utf8}).startsWith("\xEF\xBB\xBF"));
    }

    void csvRows_reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("rows");
        const auto s = [](const char *text) { return QString::fromUtf8(text).split(QLatin1Char('|')); };
        QTest::newRow("lf, mark, no last line end") << QByteArray("\xEF\xBB\xBF"
                                                                  "a,b\n1,2")
                                                    << QList<QStringList>{s("a|b"), s("1|2")};
        QTest::newRow("empty fields") << QByteArray("a,b,c\r\n,,\r\n") << QList<QStringList>{s("a|b|c"), s("||")};
        QTest::newRow("empty lines") << QByteArray("\n\na,b\n\n") << QList<QStringList>{s("a|b")};
        QTest::newRow("semicolons") << QByteArray("a;b\n1;2,3\n") << QList<QStringList>{s("a|b"), s("1|2,3")};
        QTest::newRow("tabs") << QByteArray("a\tb\n") << QList<QStringList>{s("a|b")};
        QTest::newRow("quotes") << QByteArray("\"a\n\"\"b\",\"\"\r\n") << QList<QStringList>{s("a\n\"b|")};
        QTest::newRow("quote at the end") << QByteArray("a,\"b\"") << QList<QStringList>{s("a|b")};
    }
    void csvRows_reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, rows);
        const auto read = csvRows(bytes);
        QVERIFY(read);
        QCOMPARE(*read, rows);
    }

    void csvRows_wrong_isTold()
    {
        QCOMPARE(csvRows("a,\"b\n").error().code, ErrorCode::Malformed);
        QCOMPARE(csvRows("a,\xff\n").error().code, ErrorCode::Malformed);
    }

    void anyRows_comeBack()
    {
        QRandomGenerator random(11);
        const QString stock = QStringLiteral("a,\"'\n\r =+-@\t;中");
        for (int round = 0; round < 500; ++round) {
            QList<QStringList> rows{{QStringLiteral("x,"), QStringLiteral("y")}};
            for (int r = 0; r < 4; ++r) {
                QStringList row;
                for (int f = 0; f < 3; ++f) {
                    QString field;
                    for (quint32 n = random.bounded(5u); n > 0; --n)
                        field += stock.at(random.bounded(static_cast<int>(stock.size())));
                    row.append(field);
                }
                row.append(QStringLiteral("end"));
                rows.append(row);
            }
            const auto read = csvRows(toCsv(rows));
            QVERIFY(read);
            QCOMPARE(*read, rows);
        }
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
