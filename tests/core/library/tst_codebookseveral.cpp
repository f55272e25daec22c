// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/codebook.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::library;
using namespace Qt::Literals::StringLiterals;

/// Changes of several tags at once: one journal entry each.
class TestCodebookSeveral : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;

    QStringList paths() const
    {
        QStringList paths;
        const auto tags = m_library->tags();
        for (const annotation::Tag &tag : *tags)
            paths.append(tag.path);
        return paths;
    }
    QList<TagId> ids(const QStringList &wanted) const
    {
        QList<TagId> ids;
        const auto tags = m_library->tags();
        for (const QString &path : wanted)
            ids.append(std::ranges::find(*tags, path, &annotation::Tag::path)->id);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Library::open(m_folder->filePath(u"library.db"_s));
        QVERIFY(opened);
        m_library = std::move(*opened);
        for (const QString &path : {u"a/x"_s, u"a/y"_s, u"b"_s, u"c/x"_s})
            QVERIFY(m_library->codebook().ensure(path));
        QCOMPARE(paths(), (QStringList{u"a"_s, u"a/x"_s, u"a/y"_s, u"b"_s, u"c"_s, u"c/x"_s}));
    }

    void move_data()
    {
        QTest::addColumn<QStringList>("moved");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<qsizetype>("index");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("in the order asked for") << QStringList{u"c"_s, u"a"_s} << QString() << qsizetype(0)
                                                << QStringList{u"c"_s, u"c/x"_s, u"a"_s, u"a/x"_s, u"a/y"_s, u"b"_s};
        QTest::newRow("behind one that stays") << QStringList{u"a"_s, u"c"_s} << QString() << qsizetype(1)
                                               << QStringList{u"b"_s, u"a"_s, u"a/x"_s, u"a/y"_s, u"c"_s, u"c/x"_s};
        QTest::newRow("one below another stays below it")
            << QStringList{u"a/x"_s, u"a"_s} << u"b"_s << qsizetype(-1)
            << QStringList{u"b"_s, u"b/a"_s, u"b/a/x"_s, u"b/a/y"_s, u"c"_s, u"c/x"_s};
        QTest::newRow("from two parents") << QStringList{u"a/y"_s, u"b"_s} << u"c"_s << qsizetype(0)
                                          << QStringList{u"a"_s, u"a/x"_s, u"c"_s, u"c/y"_s, u"c/b"_s, u"c/x"_s};
    }

    void move()
    {
        QFETCH(QStringList, moved);
        QFETCH(QString, parent);
        QFETCH(qsizetype, index);
        const QStringList before = paths();
        const TagId to = parent.isEmpty() ? TagId() : ids({parent}).constFirst();
        QVERIFY(m_library->codebook().move(ids(moved), to, index));
        QTEST(paths(), "after");
        QVERIFY(m_library->undo());
        QCOMPARE(paths(), before);
    }

    void move_intoOneThatHasTheNameChangesNothing()
    {
        const QStringList before = paths();
        QVERIFY(!m_library->codebook().move(ids({u"b"_s, u"a/x"_s}), ids({u"c"_s}).constFirst()));
        QCOMPARE(paths(), before);
    }

    void merge_parentAndChild()
    {
        const QStringList before = paths();
        QVERIFY(m_library->codebook().merge(ids({u"a"_s, u"a/x"_s}), ids({u"c"_s}).constFirst()));
        QCOMPARE(paths(), (QStringList{u"b"_s, u"c"_s, u"c/x"_s, u"c/y"_s}));
        QVERIFY(m_library->undo());
        QCOMPARE(paths(), before);
    }

    void remove_parentAndChild()
    {
        const QStringList before = paths();
        QVERIFY(m_library->codebook().remove(ids({u"a/x"_s, u"a"_s, u"b"_s})));
        QCOMPARE(paths(), (QStringList{u"c"_s, u"c/x"_s}));
        QVERIFY(m_library->undo());
        QCOMPARE(paths(), before);
    }

    void unknownChangesNothing()
    {
        const QStringList before = paths();
        QList<TagId> some = ids({u"a"_s});
        some.append(TagId::create());
        QVERIFY(!m_library->codebook().remove(some));
        QVERIFY(!m_library->codebook().move(some, {}));
        QCOMPARE(paths(), before);
    }
};

QTEST_GUILESS_MAIN(TestCodebookSeveral)
#include "tst_codebookseveral.moc"
