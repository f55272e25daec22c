// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/codebookcsv.h"

#include <QStringConverter>
#include <QtTest>

#include "tests/core/interchange/randomcodebook.h"
#include "tests/seed.h"

using namespace core;
using namespace core::interchange;
using annotation::Tag;

class TestCodebookCsv : public QObject
{
    Q_OBJECT

private:
    static Tag tag(const QString &name, const QStringList &aliases = {})
    {
        return {TagId::create(), {}, name, name, {}, {}, aliases};
    }

private Q_SLOTS:
    void anyCodebook_comesBackWhole()
    {
        const quint32 seed = testSeed();
        for (quint32 i = 0; i < 200; ++i) {
            const QList<Tag> tags = RandomCodebook(seed + i).tags();
            const auto read = codebookFromCsv(codebookToCsv(tags));
            QVERIFY2(read, QByteArray::number(seed + i).constData());
            QCOMPARE(read->size(), tags.size());
            for (qsizetype t = 0; t < tags.size(); ++t)
                QVERIFY2(read->at(t) == tags.at(t),
                         qPrintable(QStringLiteral("seed %1, “%2”").arg(seed + i).arg(tags.at(t).path)));
        }
    }

    void aliases_withSemicolons_stayWhole()
    {
        const QList<Tag> tags{tag(QStringLiteral("a"), {QStringLiteral("x; y"), QStringLiteral("z")}),
                              tag(QStringLiteral("b"), {QStringLiteral("one; alone")}),
                              tag(QStringLiteral("c"), {QStringLiteral("p"), QStringLiteral("q")})};
        const QByteArray table = codebookToCsv(tags);
        QVERIFY(table.contains("p; q")); // as spreadsheets show it best
        QCOMPARE(*codebookFromCsv(table), tags);
    }

    /// A row that was copied in a spreadsheet keeps its id: the copy is another tag.
    void sameIdTwice_isTwoTags()
    {
        const QString id = TagId::create().value;
        const auto read = codebookFromCsv("path,id\na," + id.toUtf8() + "\nb," + id.toUtf8() + "\nb/c,\n");
        QVERIFY(read);
        QCOMPARE(read->size(), 3);
        QCOMPARE(read->at(0).id.value, id);
        QVERIFY(read->at(1).id != read->at(0).id && !read->at(1).id.isNull());
        QCOMPARE(read->at(2).parent, read->at(1).id);
    }

    void colours_ofOthers_areReadOrLeftOut_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("color");
        QTest::newRow("ours") << QByteArray("#33cc33") << QStringLiteral("#33cc33");
        QTest::newRow("capitals") << QByteArray("#33CC33") << QStringLiteral("#33cc33");
        QTest::newRow("three digits") << QByteArray("#3C3") << QStringLiteral("#33cc33");
        QTest::newRow("a name") << QByteArray("red") << QString();
        QTest::newRow("a number") << QByteArray("16711680") << QString();
        QTest::newRow("none") << QByteArray() << QString();
    }
    void colours_ofOthers_areReadOrLeftOut()
    {
        QFETCH(QByteArray, written);
        QFETCH(QString, color);
        const auto read = codebookFromCsv("path,color\na," + written + "\n");
        QVERIFY(read);
        QCOMPARE(read->constFirst().color, color);
    }

    void tagsAbove_areMadeOnce_andNamedAsTheLibraryDoes()
    {
        const auto read = codebookFromCsv("path\n a / b \nа/b\na//c\n/a/\n\"a\nx/y\"\n");
        QVERIFY(read);
        QStringList paths;
        for (const Tag &one : *read)
            paths.append(one.path);
        QCOMPARE(paths,
                 (QStringList{QStringLiteral("a"), QStringLiteral("a/b"), QStringLiteral("а"), QStringLiteral("а/b"),
                              QStringLiteral("a/c"), QStringLiteral("a x"), QStringLiteral("a x/y")}));
    }

    void tablesOfChineseSpreadsheets_areRead_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("UTF-8") << QByteArray("UTF-8");
        QTest::newRow("GB18030") << QByteArray("GB18030");
        QTest::newRow("UTF-16") << QByteArray("UTF-16");
    }

    void tablesOfChineseSpreadsheets_areRead()
    {
        QFETCH(QByteArray, encoding);
        const QString table = QStringLiteral("名称,上级,说明,别名\n政策,,国家的办法和措施,方针\n工具,政策,怎样去做,\n");
        QStringEncoder encoder(encoding.constData(), QStringEncoder::Flag::WriteBom);
        QByteArray bytes = encoder.isValid() ? QByteArray(encoder(table)) : QByteArray();
        if (encoding == "GB18030")
            bytes = QByteArray::fromHex(QByteArrayLiteral("c3fbb3c62cc9cfbcb62ccbb5c3f72cb1f0c3fb0ad5feb2df2c2cb9fabcd2"
                                                          "b5c4b0ecb7a8bacdb4ebcaa92cb7bdd5eb0ab9a4bedf2c"
                                                          "d5feb2df2cd4f5d1f9c8a5d7f62c0a"));
        const auto read = codebookFromCsv(bytes);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->first().description, QStringLiteral("国家的办法和措施"));
        QCOMPARE(read->first().aliases, QStringList{QStringLiteral("方针")});
        QCOMPARE(read->last().path, QStringLiteral("政策/工具"));
    }

    void wrongTables_areRefused()
    {
        for (const QByteArray &table : {QByteArray(), QByteArray("a,b\n1,2\n"), QByteArray("path\n\"open"),
                                        QByteArray("path\n\xff\xfe\n"), QByteArray("\xff\xfe p")})
            QVERIFY2(!codebookFromCsv(table), table.constData());
        QCOMPARE(codebookFromCsv("path\n")->size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCodebookCsv)
#include "tst_codebookcsv.moc"
