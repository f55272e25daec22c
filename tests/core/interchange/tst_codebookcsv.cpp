// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/codebookcsv.h"

#include <QtTest>

#include "tests/core/interchange/randomcodebook.h"

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
        const quint32 seed = QRandomGenerator::global()->generate();
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
