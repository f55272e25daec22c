// SPDX-License-Identifier: GPL-3.0-or-later
// Tags and the journal, as the library itself has them.
#include "core/library/codebook.h"

#include <QRandomGenerator>

#include "tests/core/library/openlibrary.h"
#include "tests/seed.h"

using namespace core;

class TestLibraryTags : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    library::Library &library() { return *m_open->library; }
    int noted(const QString &path)
    {
        const auto notes = library().notes({{}, path});
        return notes ? int(notes->size()) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。夏天来了，秋天来了，冬天来了。"));
    }

    void notes_ofATag_areThoseOfItsTreeAlone()
    {
        m_open->mark(QStringLiteral("春天"), {QStringLiteral("季")});
        m_open->mark(QStringLiteral("夏天"), {QStringLiteral("季/夏")});
        m_open->mark(QStringLiteral("秋天"), {QStringLiteral("季节")}); // begins alike
        m_open->mark(QStringLiteral("冬天"), {QStringLiteral("年/季")});
        QCOMPARE(noted(QStringLiteral("季")), 2);
        QCOMPARE(noted(QStringLiteral(" 季 / 夏 ")), 1);
        QCOMPARE(noted(QStringLiteral("季节")), 1);
        QCOMPARE(noted(QStringLiteral("季/")), 2);
        QCOMPARE(noted(QStringLiteral("没有")), -1);
        QCOMPARE(library().tagCounts()->value(library().ensureTag(QStringLiteral("季"))->id), 1);
    }

    void paths_ofAnyWriting_areOneTag()
    {
        const TagId id = library().ensureTag(QStringLiteral("甲/乙"))->id;
        for (const QString &path : {QStringLiteral("甲 / 乙"), QStringLiteral("/甲/乙/"), QStringLiteral("甲//乙"),
                                    QStringLiteral("\n甲/\t乙")})
            QCOMPARE(library().ensureTag(path)->id, id);
        QCOMPARE(library().tags()->size(), 2);
        for (const QString &path : {QString(), QStringLiteral(" "), QStringLiteral("/"), QStringLiteral(" / ")})
            QVERIFY(!library().ensureTag(path));
        QCOMPARE(library().tags()->size(), 2);
    }

    /// Deep, long, of any script: what is made is found by its path, and undone as it was made.
    void anyPath_isFoundByItself()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        const QString signs = QStringLiteral("政策a'\"%_*?[]()&<>\\|éש👩🏽＇ ；,;：-");
        QSet<QString> made;
        for (int i = 0; i < 60; ++i) {
            QStringList names;
            for (int depth = random.bounded(1, 9); depth > 0; --depth) {
                QString name;
                for (int n = random.bounded(1, 61); n > 0; --n)
                    name += signs.at(random.bounded(signs.size()));
                names.append(QString::fromUtf8(name.toUtf8()));
            }
            const auto tag = library().ensureTag(names.join(u'/'));
            const QString told = QStringLiteral("seed %1: %2").arg(seed).arg(names.join(u'/'));
            if (!tag)
                continue; // nothing but blanks in a name
            const auto found = library().codebook().find(tag->path);
            QVERIFY2(found && *found && (*found)->id == tag->id, qPrintable(told));
            made.insert(tag->path);
        }
        QVERIFY(made.size() > 30);
        while (library().canUndo())
            QVERIFY(library().undo());
        QCOMPARE(library().tags()->size(), 0);
        QCOMPARE(*library().verify(), QStringList());
    }

    void undoAndRedo_sayWhatTheyTake()
    {
        QVERIFY(!library().canUndo()); // that a document was added is none of the reader's changes
        m_open->mark(QStringLiteral("春天"), {QStringLiteral("季")});
        QCOMPARE(library().undoText(), QStringLiteral("highlight"));
        QCOMPARE(library().redoText(), QString());
        const auto change = library().undo();
        QCOMPARE((*change)->document, m_open->id);
        QCOMPARE((*change)->annotations.size(), 1);
        QCOMPARE(library().redoText(), QStringLiteral("highlight"));
        QVERIFY(library().ensureTag(QStringLiteral("别的")));
        QVERIFY(!library().canRedo()); // cut off
        QVERIFY(!library().redo()->has_value());
    }
};

QTEST_GUILESS_MAIN(TestLibraryTags)
#include "tst_librarytags.moc"
