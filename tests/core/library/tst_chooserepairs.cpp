// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs switched off in a document of the library: stored, replayed, undone; notes stay at their words.
#include "core/library/opendocument.h"
#include "core/library/parse.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core::library;
using core::document::RepairChoice;
using core::text::PassId;
using Kind = RepairChoice::Kind;

class TestChooseRepairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void kind_switchedOff_isReplayedAndUndone();
    void single_switchedOffAndOn_leavesNothing();
    void annotation_behindTheRepair_staysExact();
    void annotation_acrossTheRepair_isFoundAgain();
    void cancelled_storesNothing();
    void verify_findsNothingWrong();

private:
    OpenDocument opened()
    {
        const auto open = openDocument(*m_library, m_id);
        return open ? *open : OpenDocument{};
    }
    core::annotation::Annotation annotated(const OpenDocument &open, const QString &words)
    {
        NewAnnotation what;
        what.document = m_id;
        const qsizetype at = open.document.text().indexOf(words);
        what.ranges = {{at, at + words.size()}};
        return m_library->annotate(what, open.document).value();
    }
    RepairChoice choiceOf(const OpenDocument &open, qsizetype repair) const
    {
        return {Kind::Decline, open.document.repairs().pass(repair),
                RepairChoice::placeIn(open.document.source(), open.document.repairs().source(repair))};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    core::DocumentId m_id;
};

void TestChooseRepairs::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::move(*Library::open(m_folder->filePath(QStringLiteral("library.db"))));
    const auto bytes = readFile(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/wrapped.txt"));
    const auto document = parse(*bytes, QStringLiteral("wrapped.txt"));
    m_id = m_library->add(*bytes, QStringLiteral("wrapped.txt"), *document)->info.id;
}

void TestChooseRepairs::kind_switchedOff_isReplayedAndUndone()
{
    const OpenDocument before = opened();
    QVERIFY(before.document.repairs().count(PassId::LineWrap) > 3);
    const auto after = chooseRepairs(*m_library, before, {{Kind::Decline, PassId::LineWrap}});
    QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().message));
    QCOMPARE(after->document.repairs().count(PassId::LineWrap), 0);
    QCOMPARE(opened().document.text(), after->document.text());
    QVERIFY(!m_library->undoText().isEmpty());
    const auto undone = m_library->undo();
    QVERIFY(undone.has_value() && undone->has_value());
    QVERIFY((*undone)->structure);
    QCOMPARE(recorrected(*m_library, *after)->document.text(), before.document.text());
    QVERIFY(m_library->redo().has_value());
    QCOMPARE(opened().document.text(), after->document.text());
}

void TestChooseRepairs::single_switchedOffAndOn_leavesNothing()
{
    const OpenDocument before = opened();
    const auto off = chooseRepairs(*m_library, before, {choiceOf(before, 1)});
    QVERIFY(off.has_value());
    QCOMPARE(off->document.declined().size(), 1);
    RepairChoice on = choiceOf(before, 1);
    on.kind = Kind::Make;
    const auto wanted = core::document::withChoice(off->document.repairChoices().choices(), on, off->document.source());
    QVERIFY(wanted.isEmpty());
    const auto again = chooseRepairs(*m_library, *off, wanted);
    QVERIFY(again.has_value());
    QCOMPARE(again->document.text(), before.document.text());
    QVERIFY(m_library->corrections(m_id)->isEmpty());
}

void TestChooseRepairs::annotation_behindTheRepair_staysExact()
{
    const OpenDocument before = opened();
    const auto &blocks = before.document.blocks();
    const QString words = before.document.text().mid(blocks.last().range.start(), 5);
    const auto made = annotated(before, words);
    const auto after = chooseRepairs(*m_library, opened(), {choiceOf(before, 0)});
    QVERIFY(after.has_value());
    QCOMPARE(after->annotations.size(), 1);
    const auto &annotation = after->annotations.first();
    QCOMPARE(annotation.id, made.id);
    QCOMPARE(annotation.state, core::annotation::AnchorState::Exact);
    const auto range = annotation.targets.first().range;
    QCOMPARE(after->document.text().mid(range.start(), range.length()), words);
}

void TestChooseRepairs::annotation_acrossTheRepair_isFoundAgain()
{
    const OpenDocument before = opened();
    qsizetype repair = 0;
    while (before.document.repairs().pass(repair) != PassId::LineWrap)
        ++repair;
    const qsizetype at = before.document.repairs().range(repair).start();
    const QString words = before.document.text().mid(at - 6, 12);
    annotated(before, words);
    const auto after = chooseRepairs(*m_library, opened(), {choiceOf(before, repair)});
    QVERIFY(after.has_value());
    QCOMPARE(after->annotations.size(), 1);
    QVERIFY(after->annotations.first().state != core::annotation::AnchorState::Lost);
    const auto range = after->annotations.first().targets.first().range;
    QVERIFY(after->document.text().mid(range.start(), range.length()).contains(u'\n'));
    // And back again, as it was.
    const auto back = chooseRepairs(*m_library, *after, {});
    QCOMPARE(back->annotations.first().state, core::annotation::AnchorState::Exact);
    const auto there = back->annotations.first().targets.first().range;
    QCOMPARE(back->document.text().mid(there.start(), there.length()), words);
}

void TestChooseRepairs::cancelled_storesNothing()
{
    const core::CancelToken cancel;
    cancel.cancel();
    const auto done = chooseRepairs(*m_library, opened(), {{Kind::Decline}}, {}, cancel);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, core::ErrorCode::Cancelled);
    QVERIFY(m_library->corrections(m_id)->isEmpty());
    QVERIFY(!m_library->canUndo());
}

void TestChooseRepairs::verify_findsNothingWrong()
{
    const OpenDocument before = opened();
    annotated(before, before.document.text().mid(2, 4));
    QVERIFY(chooseRepairs(*m_library, opened(), {{Kind::Decline, PassId::LineWrap}, choiceOf(before, 0)}).has_value());
    const auto wrong = m_library->verify();
    QVERIFY(wrong.has_value());
    QCOMPARE(*wrong, QStringList());
}

QTEST_GUILESS_MAIN(TestChooseRepairs)
#include "tst_chooserepairs.moc"
