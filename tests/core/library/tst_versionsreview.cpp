// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions on passages in any order; each by itself is in tst_versions.cpp.
#include "core/library/versions.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/library/openlibrary.h"
#include "tests/seed.h"

using namespace core;
using namespace core::library;
using annotation::AnchorState;

class TestVersionsReview : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    document::Document m_next;
    QList<AnnotationId> m_ids;

    Versions versions() { return m_open->library->versions(); }
    qsizetype queued() { return versions().queue()->size(); }
    QList<annotation::Annotation> all()
    {
        QList<annotation::Annotation> found;
        for (const AnnotationId &id : std::as_const(m_ids))
            found.append(*m_open->library->annotation(id));
        return found;
    }

private Q_SLOTS:
    /// Annotations of three passages each: one that stands, one whose words change, one that goes.
    void init()
    {
        QString source;
        for (int i = 0; i < 6; ++i) {
            source += QStringLiteral("第%1天的早上山谷里很安静。\n第%1次渡河的时候水位比去年高出两成还要当心。\n"
                                     "第%1只鸟在对岸的树梢上叫了很久。\n")
                          .arg(i);
        }
        m_open = std::make_unique<OpenLibrary>(source.trimmed());
        m_ids.clear();
        const QStringList lines = source.trimmed().split(u'\n');
        for (int i = 0; i < 6; ++i) {
            NewAnnotation what;
            what.document = m_open->id;
            for (int line = 3 * i; line < 3 * i + 3; ++line) {
                const qsizetype at = m_open->document.text().indexOf(lines.at(line));
                what.ranges.append({at, at + lines.at(line).size()});
            }
            m_ids.append(m_open->library->annotate(what, m_open->document)->id);
        }
        QStringList next;
        for (int i = 0; i < lines.size(); ++i) {
            if (i % 3 != 2)
                next.append(QString(lines.at(i)).replace(QStringLiteral("高出两成"), QStringLiteral("高了三成多")));
        }
        m_next = testDocument(next.join(u'\n'));
        QVERIFY(versions().update(m_open->id, m_next.source().toUtf8(), QStringLiteral("/tmp/b.txt"), m_next));
        QCOMPARE(queued(), 6);
    }

    void decisions_inAnyOrder_areOneChangeEachAndLeaveTheQueueAtLast()
    {
        const quint32 seed = testSeed();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QList<QList<annotation::Annotation>> states{all()};
        for (int step = 0; step < 400 && queued() > 0; ++step) {
            const AnnotationId id = m_ids.at(random.bounded(m_ids.size()));
            const auto before = *m_open->library->annotation(id);
            const qsizetype passage = random.bounded(int(before.targets.size()));
            const bool undecided = before.targets.at(passage).isUndecided();
            const bool lost = before.targets.at(passage).state == AnchorState::Lost;
            const bool accepts = random.bounded(2) == 0;
            const auto decided =
                accepts ? versions().accept(id, m_next, passage) : versions().keepLost(id, m_next, passage);
            QCOMPARE(decided.has_value(), undecided && !(accepts && lost));
            if (!decided) {
                QCOMPARE(decided.error().code, ErrorCode::InvalidArgument);
                QCOMPARE(all(), states.constLast());
                continue;
            }
            const annotation::Target &target = decided->targets.at(passage);
            QVERIFY(!target.isUndecided());
            QCOMPARE(target.state, accepts ? AnchorState::Exact : AnchorState::Lost);
            QCOMPARE(target.keptLost, !accepts);
            if (accepts)
                QCOMPARE(m_next.text().mid(target.range.start(), target.range.length()), target.quote);
            states.append(all());
        }
        QCOMPARE(queued(), 0);
        QCOMPARE(*m_open->library->verify(), QStringList());
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            QVERIFY(m_open->library->undo()->has_value());
            QCOMPARE(all(), states.at(i));
        }
        QCOMPARE(queued(), 6);
    }

    void decisions_onWhatIsNotThere_changeNothing()
    {
        const auto before = all();
        const AnnotationId none = AnnotationId::create();
        QCOMPARE(versions().accept(none, m_next).error().code, ErrorCode::NotFound);
        QCOMPARE(versions().keepLost(none, m_next).error().code, ErrorCode::NotFound);
        QCOMPARE(versions().place(none, m_next, 0, {0, 3}).error().code, ErrorCode::NotFound);
        const AnnotationId id = m_ids.constFirst();
        const qsizetype length = m_next.text().size();
        for (const qsizetype passage : {qsizetype(-1), qsizetype(3)})
            QCOMPARE(versions().place(id, m_next, passage, {0, 3}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(!versions().place(id, m_next, 1, {length - 1, length + 5}));
        QVERIFY(!versions().place(id, m_next, 1, {4, 4}));
        QCOMPARE(all(), before);
    }
};

QTEST_GUILESS_MAIN(TestVersionsReview)
#include "tst_versionsreview.moc"
