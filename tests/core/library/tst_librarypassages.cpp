// SPDX-License-Identifier: GPL-3.0-or-later
// The passages of annotations, whatever they are set to.
#include "core/library/history.h"
#include "core/library/opendocument.h"
#include "core/library/versions.h"

#include <QRandomGenerator>

#include "tests/core/library/openlibrary.h"
#include "tests/seed.h"

using namespace core;
using annotation::AnchorState;
using text::TextRange;

class TestLibraryPassages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is set is the union of what was given, each passage with the words that stand there.
    void anyPassages_areOrderedUnitedAndWhole()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        // Read by the engine it is the same text: what is verified is the places, not how they find a text again.
        const QString spring =
            QStringLiteral("一、春\n春天来了，👩🏽‍🔧花开了。\n夏天也来了。\n");
        OpenLibrary open(spring + QStringLiteral("二、秋\n秋天來了，叶落了，𠮷日。"));
        const QString &text = open.document.text();
        const AnnotationId id = open.mark(QStringLiteral("春天"));
        for (int round = 0; round < 80; ++round) {
            QList<TextRange> wanted;
            QList<bool> covered(text.size(), false);
            for (int n = random.bounded(1, 6); n > 0; --n) {
                const qsizetype start = random.bounded(text.size());
                const qsizetype end = start + random.bounded(text.size() - start + 1);
                wanted.append({start, end});
                std::fill(covered.begin() + start, covered.begin() + end, true);
            }
            const auto made = open.library->setPassages(id, wanted, open.document);
            const QString told = QStringLiteral("seed %1 round %2").arg(seed).arg(round);
            if (!covered.contains(true)) {
                QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
                continue;
            }
            QVERIFY2(made, qPrintable(told));
            qsizetype last = -1;
            for (const annotation::Target &target : made->targets) {
                QVERIFY2(target.range.start() > last && !target.range.isEmpty(), qPrintable(told));
                last = target.range.end();
                QCOMPARE(target.quote, text.mid(target.range.start(), target.range.length()));
                for (qsizetype at = target.range.start(); at < target.range.end(); ++at)
                    covered[at] = false;
            }
            QVERIFY2(!covered.contains(true), qPrintable(told)); // nothing that was given is left out
            QCOMPARE(*open.library->annotation(id), *made);
        }
        const auto read = core::library::openDocument(*open.library, open.id);
        QVERIFY(read);
        QCOMPARE(read->document.text(), text);
        QCOMPARE(*open.library->verify(), QStringList());
        while (open.library->annotation(id)) // down to what made it
            QVERIFY(open.library->undo());
        QCOMPARE(*open.library->verify(), QStringList());
    }

    void reattach_ofALostOne_isOneChange_andKeepsWhatIsSaidOfIt()
    {
        OpenLibrary open(QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。"));
        const AnnotationId id = open.mark(QStringLiteral("花开了"), {QStringLiteral("花")}, QStringLiteral("记"));
        const auto later = testDocument(QStringLiteral("冬季漫长，大雪封山。\n秋天来了，叶落了。"));
        QVERIFY(open.library->versions().update(open.id, later.source().toUtf8(), {}, later));
        QCOMPARE(open.library->annotation(id)->state, AnchorState::Lost);
        const qsizetype at = later.text().indexOf(QStringLiteral("大雪"));
        QCOMPARE(open.library->reattach(id, {{at, later.text().size() + 1}}, later).error().code,
                 ErrorCode::InvalidArgument);
        const auto placed = open.library->reattach(id, {{at, at + 4}}, later);
        QVERIFY(placed);
        QCOMPARE(placed->state, AnchorState::Exact);
        QCOMPARE(placed->targets.constFirst().quote, QStringLiteral("大雪封山"));
        QCOMPARE(placed->note, QStringLiteral("记"));
        QCOMPARE(placed->tags.size(), 1);
        QVERIFY(open.library->undo());
        QCOMPARE(open.library->annotation(id)->targets.constFirst().quote, QStringLiteral("花开了"));
        QCOMPARE(open.library->annotation(id)->state, AnchorState::Lost);
        QCOMPARE(open.library->reattach(AnnotationId::create(), {{0, 1}}, later).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestLibraryPassages)
#include "tst_librarypassages.moc"
