// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/links.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/library/openlibrary.h"
#include "tests/seed.h"

using namespace core;
using namespace core::library;
using annotation::Link;

class TestLinks : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    AnnotationId m_spring;
    AnnotationId m_autumn;

    Links links() const { return m_open->library->links(); }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。"));
        m_spring = m_open->mark(QStringLiteral("春天"));
        m_autumn = m_open->mark(QStringLiteral("秋天"));
    }

    void add_isFoundFromBothEnds()
    {
        const auto made = links().add(m_spring, m_autumn, QStringLiteral("  contra \n dicts "), QStringLiteral("记"));
        QVERIFY(made);
        QCOMPARE(made->type, QStringLiteral("contra dicts"));
        QCOMPARE(*links().of(m_spring), QList{*made});
        QCOMPARE(*links().of(m_autumn), QList{*made});
        QCOMPARE(*links().in(m_open->id), QList{*made});
        QCOMPARE(links().in(DocumentId::create())->size(), 0);
        QCOMPARE(links().of(AnnotationId::create())->size(), 0);
    }

    void add_theSameAgain_isTheOneThatIsThere()
    {
        const auto made = links().add(m_spring, m_autumn, QStringLiteral("repeats"), QStringLiteral("记"));
        const auto again = links().add(m_spring, m_autumn, QStringLiteral("repeats "), QStringLiteral("别的"));
        QCOMPARE(*again, *made);
        // The other way round, and of another type, it is another one.
        QVERIFY(links().add(m_autumn, m_spring, QStringLiteral("repeats")));
        QVERIFY(links().add(m_spring, m_autumn, QStringLiteral("supports")));
        QCOMPARE(links().all()->size(), 3);
    }

    void add_whatCannotBe_isRefused()
    {
        const auto code = [&](const AnnotationId &from, const AnnotationId &to, const QString &type) {
            return links().add(from, to, type).error().code;
        };
        QCOMPARE(code(m_spring, m_spring, QStringLiteral("repeats")), ErrorCode::InvalidArgument);
        QCOMPARE(code(m_spring, m_autumn, QStringLiteral(" \n ")), ErrorCode::InvalidArgument);
        QCOMPARE(code(m_spring, AnnotationId::create(), QStringLiteral("repeats")), ErrorCode::NotFound);
        QCOMPARE(code(AnnotationId::create(), m_spring, QStringLiteral("repeats")), ErrorCode::NotFound);
        QCOMPARE(links().all()->size(), 0);
        QCOMPARE(m_open->library->undoText(), QStringLiteral("highlight")); // nothing was written
    }

    void types_ownOnesStandBehindThoseOfEveryLibrary()
    {
        QCOMPARE(*links().types(), annotation::linkTypes());
        QVERIFY(links().add(m_spring, m_autumn, QStringLiteral("源于")));
        QCOMPARE(*links().types(), annotation::linkTypes() + QStringList{QStringLiteral("源于")});
    }

    void update_changesWhatMayChange()
    {
        const auto made = links().add(m_spring, m_autumn, QStringLiteral("repeats"));
        Link wanted = *made;
        wanted.origin = m_autumn;
        wanted.target = m_spring;
        wanted.note = QStringLiteral("倒过来");
        wanted.author = QStringLiteral("别人");
        const auto after = links().update(wanted);
        QVERIFY(after);
        QCOMPARE(after->origin, m_autumn);
        QCOMPARE(after->note, wanted.note);
        QCOMPARE(after->author, made->author); // whose it is stays
        wanted.target = wanted.origin;
        QCOMPARE(links().update(wanted).error().code, ErrorCode::InvalidArgument);
        wanted.id = LinkId::create();
        QVERIFY(!links().update(wanted));
        QCOMPARE(*links().all(), QList{*after});
    }

    void end_inTheTrash_hidesTheLink()
    {
        const auto made = links().add(m_spring, m_autumn, QStringLiteral("repeats"));
        QVERIFY(m_open->library->removeAnnotations({m_autumn}));
        QCOMPARE(links().all()->size(), 0);
        QCOMPARE(links().of(m_spring)->size(), 0);
        QVERIFY(m_open->library->undo()->has_value());
        QCOMPARE(*links().of(m_spring), QList{*made});
    }

    /// Each change is one entry: as many undos as changes lead back through every state, and redos forth again.
    void anyChanges_areUndoneOneByOne()
    {
        const quint32 seed = testSeed();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QList<QList<Link>> states{*links().all()};
        const QStringList types = annotation::linkTypes();
        for (int i = 0; i < 60; ++i) {
            const QList<Link> present = *links().all();
            const bool forth = random.bounded(2) == 0;
            if (present.isEmpty() || random.bounded(3) == 0) {
                QVERIFY(links().add(forth ? m_spring : m_autumn, forth ? m_autumn : m_spring,
                                    types.at(random.bounded(types.size()))));
            } else if (Link link = present.at(random.bounded(present.size())); forth) {
                link.note = QString::number(i);
                QVERIFY(links().update(link));
            } else {
                QVERIFY(links().remove(link.id));
            }
            if (*links().all() != states.constLast())
                states.append(*links().all());
        }
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            QVERIFY(m_open->library->undo()->has_value());
            QCOMPARE(*links().all(), states.at(i));
        }
        for (qsizetype i = 1; i < states.size(); ++i)
            QVERIFY(m_open->library->redo()->has_value());
        QCOMPARE(*links().all(), states.constLast());
        QCOMPARE(*m_open->library->verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
