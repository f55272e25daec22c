// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/codebookcsv.h"
#include "core/library/codebook.h"
#include "core/library/memos.h"

#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;
using annotation::Tag;

class TestCodebook : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;

    Codebook codebook() const { return m_open->library->codebook(); }
    TagId id(const char *path) const
    {
        const auto found = codebook().find(QString::fromUtf8(path));
        return found && *found ? (*found)->id : TagId();
    }
    QStringList paths() const
    {
        QStringList all;
        const auto tags = codebook().tags();
        for (const Tag &tag : *tags)
            all.append(tag.path);
        return all;
    }
    static QStringList list(const char *paths) { return QString::fromUtf8(paths).split(QLatin1Char(' ')); }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。"));
        for (const char *path : {"a/x", "a/y", "b/x/deep", "c"})
            QVERIFY(codebook().ensure(QString::fromUtf8(path)));
    }

    void move_ordersAndRefuses()
    {
        QVERIFY(codebook().move({id("c")}, id("a")));
        QCOMPARE(paths(), list("a a/c a/x a/y b b/x b/x/deep"));
        QVERIFY(codebook().move({id("a/y")}, id("a"), 0));
        QCOMPARE(paths(), list("a a/y a/c a/x b b/x b/x/deep"));
        QVERIFY(codebook().move({id("b")}, {}, 0));
        QCOMPARE(paths().first(), QStringLiteral("b"));
        QCOMPARE(codebook().move({id("b")}, id("b/x/deep")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(codebook().move({id("b/x")}, id("a")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(codebook().move({TagId::create()}, {}).error().code, ErrorCode::NotFound);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_open->library->undo()->has_value());
        QCOMPARE(paths(), list("a a/x a/y b b/x b/x/deep c"));
    }

    void merge_takesPassagesChildrenMemosAndName()
    {
        const auto one = m_open->mark(QStringLiteral("春天"), list("b/x b/x/deep"));
        const auto both = m_open->mark(QStringLiteral("秋天"), list("a/x b/x"));
        QVERIFY(m_open->library->memos().add(id("b/x"), QStringLiteral("t"), {}));
        Tag told = *codebook().tag(id("b/x"));
        told.description = QStringLiteral("what it means");
        told.aliases = {QStringLiteral("ex")};
        QVERIFY(codebook().describe(told));
        const QStringList before = paths();
        const TagId into = id("a/x");
        QVERIFY(codebook().merge({id("b/x")}, into));
        QCOMPARE(paths(), list("a a/x a/x/deep a/y b c"));
        QCOMPARE(m_open->library->annotation(one)->tags.size(), 2);
        QVERIFY(m_open->library->annotation(one)->tags.contains(into));
        QCOMPARE(m_open->library->annotation(both)->tags, QList{into});
        QCOMPARE(m_open->library->memos().about(into)->size(), 1);
        QCOMPARE(codebook().tag(into)->aliases, list("ex"));
        QCOMPARE(codebook().tag(into)->description, told.description);
        QCOMPARE(*m_open->library->verify(), QStringList());
        QVERIFY(m_open->library->undo()->has_value());
        QCOMPARE(paths(), before);
        QCOMPARE(m_open->library->annotation(both)->tags.size(), 2);
        QVERIFY(m_open->library->redo()->has_value());
        QCOMPARE(paths(), list("a a/x a/x/deep a/y b c"));
        QCOMPARE(codebook().merge({id("a")}, into).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(codebook().merge({into}, into).error().code, ErrorCode::InvalidArgument);
    }

    void merge_childOfTheSameName_goesUp()
    {
        // The one that is merged frees its name for the one below it.
        QVERIFY(codebook().ensure(QStringLiteral("a/x/x")));
        QVERIFY(codebook().merge({id("a/x")}, id("a")));
        QCOMPARE(paths(), list("a a/x a/y b b/x b/x/deep c"));
        QVERIFY(codebook().merge({id("a"), id("b")}, id("c")));
        QCOMPARE(paths(), list("c c/x c/x/deep c/y"));
        QCOMPARE(codebook().tag(id("c"))->aliases, list("a x b"));
        QCOMPARE(*m_open->library->verify(), QStringList());
    }

    void split_movesChosenPassagesAlone()
    {
        const auto one = m_open->mark(QStringLiteral("春天"), list("c"));
        const auto two = m_open->mark(QStringLiteral("秋天"), list("c"));
        const auto made = codebook().split(id("c"), QStringLiteral("d"), {two});
        QVERIFY(made);
        QCOMPARE(m_open->library->annotation(one)->tags, QList{id("c")});
        QCOMPARE(m_open->library->annotation(two)->tags, QList{id("d")});
        QCOMPARE(codebook().split(id("c"), QStringLiteral("e"), {two}).error().code, ErrorCode::NotFound);
        QCOMPARE(codebook().split(id("c"), QStringLiteral("d"), {one}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(m_open->library->undo()->has_value());
        QCOMPARE(m_open->library->annotation(two)->tags, QList{id("c")});
    }

    void describe_refusesWrongColours()
    {
        Tag tag = *codebook().tag(id("c"));
        tag.color = QStringLiteral("#00FF7f");
        tag.aliases = {QStringLiteral(" c "), QStringLiteral("see"), QStringLiteral("see")};
        QVERIFY(codebook().describe(tag));
        QCOMPARE(codebook().tag(tag.id)->color, QStringLiteral("#00ff7f"));
        QCOMPARE(codebook().tag(tag.id)->aliases, list("see"));
        tag.color = QStringLiteral("red");
        QCOMPARE(codebook().describe(tag).error().code, ErrorCode::InvalidArgument);
    }

    void uses_countWithBelowAndByDocument()
    {
        m_open->mark(QStringLiteral("春天"), list("b/x b/x/deep"));
        const auto gone = m_open->mark(QStringLiteral("秋天"), list("b/x/deep"));
        const auto other = testDocument(QStringLiteral("别的文章"));
        const DocumentId second = m_open->add(other);
        QVERIFY(m_open->library->annotate({second, {{0, 2}}, {}, {}, list("b")}, other));
        auto uses = codebook().uses();
        QCOMPARE(uses->value(id("b")).withBelow, 3);
        QCOMPARE(uses->value(id("b")).own, 1);
        QCOMPARE(uses->value(id("b")).documents, 2);
        QCOMPARE(uses->value(id("b/x")).withBelow, 2);
        QCOMPARE(codebook().uses(second)->value(id("b")).withBelow, 1);
        QCOMPARE(codebook().usesByDocument(id("b"))->value(m_open->id), 2);
        QVERIFY(!uses->contains(id("a")));
        QVERIFY(m_open->library->removeAnnotations({gone}));
        QCOMPARE(codebook().uses()->value(id("b/x/deep")).own, 1);
        QVERIFY(m_open->library->remove(second));
        QCOMPARE(codebook().uses()->value(id("b")).withBelow, 1);
    }

    void take_completesAndMakes()
    {
        const auto read = interchange::codebookFromCsv(
            "path,color,description\r\na/x,#112233,one\r\na/new/below,,two\r\nc,,three\r\n");
        QVERIFY(read);
        const auto report = codebook().take(*read);
        QVERIFY(report);
        QCOMPARE(report->made, 2);
        QCOMPARE(report->completed, 2);
        QCOMPARE(report->same, 1);
        QCOMPARE(codebook().tag(id("a/x"))->color, QStringLiteral("#112233"));
        QCOMPARE(codebook().take(*read)->same, 5);
        QVERIFY(m_open->library->undo()->has_value());
        QVERIFY(id("a/new").isNull());
    }

    void take_keepsTheOrderOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("order");
        // Of a, b and c, which are here already and ordered by their names.
        QTest::newRow("behind the one before it") << QByteArray("z\nb\nm\nd\n") << QStringLiteral("a z b m d c");
        QTest::newRow("the first before the next") << QByteArray("z\ny\na\n") << QStringLiteral("z y a b c");
        QTest::newRow("none of them known") << QByteArray("z\ny\n") << QStringLiteral("a b c z y");
        QTest::newRow("ours stay as they are") << QByteArray("c\nz\na\n") << QStringLiteral("a b c z");
        QTest::newRow("by name already") << QByteArray("a\naa\nd\n") << QStringLiteral("a aa b c d");
        QTest::newRow("twice") << QByteArray("z\nd\nz\n") << QStringLiteral("a b c z d");
    }

    void take_keepsTheOrderOfTheFile()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, order);
        const QStringList before = paths();
        const auto read = interchange::codebookFromCsv("path\n" + file);
        QVERIFY(read);
        QVERIFY(codebook().take(*read));
        QStringList top = paths();
        top.removeIf([](const QString &path) { return path.contains(QLatin1Char('/')); });
        QCOMPARE(top.join(QLatin1Char(' ')), order);
        QVERIFY(m_open->library->undo()->has_value());
        QCOMPARE(paths(), before);
    }

    void take_ofAnExportedCodebook_isTheSameTree()
    {
        QVERIFY(codebook().move({id("c")}, {}, 0));
        QVERIFY(codebook().move({id("a/y")}, id("a"), 0));
        const QByteArray file = interchange::codebookToCsv(*codebook().tags());
        const QStringList before = paths();
        OpenLibrary other(QStringLiteral("别处"));
        QVERIFY(other.library->codebook().take(*interchange::codebookFromCsv(file)));
        QStringList there;
        const auto tags = other.library->codebook().tags();
        for (const Tag &tag : *tags)
            there.append(tag.path);
        QCOMPARE(there, before);
    }
};

QTEST_GUILESS_MAIN(TestCodebook)
#include "tst_codebook.moc"
