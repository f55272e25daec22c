// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/versions.h"

#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;
using annotation::AnchorState;

class TestVersions : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    AnnotationId m_kept;
    AnnotationId m_changed;
    AnnotationId m_gone;
    document::Document m_next;

    Result<UpdateReport> update() const
    {
        return m_open->library->versions().update(m_open->id, m_next.source().toUtf8(), QStringLiteral("/tmp/new.txt"),
                                                  m_next);
    }

    AnnotationId several() const
    {
        NewAnnotation what;
        what.document = m_open->id;
        for (const auto &words : {QStringLiteral("人民为中心的发展思想"),
                                  QStringLiteral("加强组织领导，压实工作责任，确保各项任务落到实处"),
                                  QStringLiteral("人才是第一资源，创新是第一动力")}) {
            const qsizetype at = m_open->document.text().indexOf(words);
            what.ranges.append({at, at + words.size()});
        }
        return m_open->library->annotate(what, m_open->document)->id;
    }
    annotation::Annotation present(const AnnotationId &id) const { return *m_open->library->annotation(id); }
    bool isQueued(const AnnotationId &id) const
    {
        const auto queue = m_open->library->versions().queue();
        return std::ranges::any_of(*queue, [&id](const auto &annotation) { return annotation.id == id; });
    }
    static QList<AnchorState> statesOf(const annotation::Annotation &annotation)
    {
        QList<AnchorState> states;
        for (const annotation::Target &target : annotation.targets)
            states.append(target.state);
        return states;
    }

private Q_SLOTS:
    void init()
    {
        const QString source = QStringLiteral("坚持以人民为中心的发展思想，把保障和改善民生放在更加重要的位置。\n"
                                              "加强组织领导，压实工作责任，确保各项任务落到实处。\n"
                                              "科技是第一生产力，人才是第一资源，创新是第一动力。");
        m_open = std::make_unique<OpenLibrary>(source);
        m_kept = m_open->mark(QStringLiteral("人民为中心的发展思想"));
        m_changed = m_open->mark(QStringLiteral("加强组织领导，压实工作责任，确保各项任务落到实处"));
        m_gone = m_open->mark(QStringLiteral("人才是第一资源，创新是第一动力"));
        QString text = source;
        text.replace(QStringLiteral("压实"), QStringLiteral("夯实"));
        text.truncate(text.lastIndexOf(QLatin1Char('\n')));
        m_next = testDocument(QStringLiteral("新的一段在前面。\n") + text);
    }

    void update_sortsAnnotations()
    {
        const auto report = update();
        QVERIFY(report);
        QCOMPARE(report->kept, QList{m_kept});
        QCOMPARE(report->doubtful, QList{m_changed});
        QCOMPARE(report->lost, QList{m_gone});
        auto library = m_open->library.get();
        QCOMPARE(*library->bytes(m_open->id), m_next.source().toUtf8());
        const auto versions = library->versions().all(m_open->id);
        QCOMPARE(versions->size(), 1);
        QCOMPARE(*library->versions().bytes(versions->first()), m_open->document.source().toUtf8());
        QCOMPARE(library->versions().queue()->size(), 2);
        // The old bytes are this document, too; nothing changes by adding them.
        QCOMPARE(m_open->add(m_open->document), m_open->id);
        QCOMPARE(*library->bytes(m_open->id), m_next.source().toUtf8());
        QVERIFY(update()->sameContent);

        QVERIFY(library->undo()->has_value());
        QCOMPARE(*library->bytes(m_open->id), m_open->document.source().toUtf8());
        QCOMPARE(library->versions().all(m_open->id)->size(), 0);
        QCOMPARE(library->versions().queue()->size(), 0);
        QVERIFY(library->redo()->has_value());
        QCOMPARE(library->versions().queue()->size(), 2);
    }

    /// What is remembered of a document by the way is no edit: neither its place nor its encoding.
    void update_thenReadElsewhereAndOtherwise_journalStaysClean()
    {
        QVERIFY(update());
        Library &library = *m_open->library;
        const QStringList before = *library.verify(); // what was lost with the new text
        QVERIFY(library.setEncoding(m_open->id, QStringLiteral("GB18030")));
        QVERIFY(library.add(m_next.source().toUtf8(), QStringLiteral("/tmp/moved.txt"), m_next));
        QCOMPARE(*library.verify(), before);
        QVERIFY(library.undo());
        QVERIFY(library.redo());
        QCOMPARE(*library.verify(), before);
    }

    void update_anotherDocument_isRefused()
    {
        m_open->add(m_next);
        QCOMPARE(update().error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_open->library->versions().queue()->size(), 0);
    }

    void review_decides()
    {
        QVERIFY(update());
        auto versions = m_open->library->versions();
        const auto accepted = versions.accept(m_changed, m_next);
        QVERIFY(accepted);
        QCOMPARE(accepted->state, AnchorState::Exact);
        QCOMPARE(accepted->targets.first().quote, QStringLiteral("加强组织领导，夯实工作责任，确保各项任务落到实处"));
        QCOMPARE(versions.accept(m_gone, m_next).error().code, ErrorCode::InvalidArgument);
        QVERIFY(versions.keepLost(m_gone, m_next));
        QCOMPARE(versions.keepLost(m_gone, m_next).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(versions.queue()->size(), 0);
        // It is there all the same, and can be given a place at any time.
        QCOMPARE(m_open->library->annotations(m_open->id, m_next)->size(), 3);
        QCOMPARE(m_open->library->annotation(m_gone)->targets.first().quote,
                 QStringLiteral("人才是第一资源，创新是第一动力"));
        QVERIFY(m_open->library->undo()->has_value());
        QCOMPARE(versions.queue()->size(), 1);
        QVERIFY(m_open->library->reattach(m_gone, {{0, 4}}, m_next));
        QCOMPARE(versions.queue()->size(), 0);
        QCOMPARE(*m_open->library->verify(), QStringList());
    }

    void keepLost_ofADoubtfulOne_takesItsPlaceAway()
    {
        QVERIFY(update());
        QVERIFY(m_open->library->versions().keepLost(m_changed, m_next));
        const auto now = m_open->library->annotations(m_open->id, m_next);
        for (const auto &annotation : *now) {
            if (annotation.id == m_changed)
                QCOMPARE(annotation.state, AnchorState::Lost);
        }
        QCOMPARE(m_open->library->versions().queue()->size(), 1);
    }

    /// One annotation with a passage that stands, one that was changed and one that is gone.
    void several_eachHasItsStateAndIsDecidedAlone()
    {
        const AnnotationId id = several();
        QVERIFY(update());
        auto versions = m_open->library->versions();
        const auto queued = present(id);
        QCOMPARE(queued.state, AnchorState::Doubtful);
        QCOMPARE(statesOf(queued), (QList{AnchorState::Exact, AnchorState::Doubtful, AnchorState::Lost}));
        QVERIFY(isQueued(id));

        const auto accepted = versions.accept(id, m_next, 1);
        QVERIFY(accepted);
        QCOMPARE(statesOf(*accepted), (QList{AnchorState::Exact, AnchorState::Exact, AnchorState::Lost}));
        QVERIFY(isQueued(id));
        QCOMPARE(versions.accept(id, m_next, 2).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(versions.accept(id, m_next, 0).error().code, ErrorCode::InvalidArgument);

        const auto kept = versions.keepLost(id, m_next, 2);
        QVERIFY(kept);
        QCOMPARE(kept->state, AnchorState::Exact); // the two others stand, and nothing is to be asked
        QCOMPARE(kept->targets.at(2).quote, QStringLiteral("人才是第一资源，创新是第一动力"));
        QVERIFY(!isQueued(id));
        QCOMPARE(statesOf(present(id)), statesOf(*kept));

        QVERIFY(m_open->library->undo()->has_value());
        QVERIFY(isQueued(id));
        QVERIFY(m_open->library->undo()->has_value());
        QCOMPARE(statesOf(present(id)), statesOf(queued));
    }

    void several_placedByHand_standInTheOrderOfTheText()
    {
        const AnnotationId id = several();
        QVERIFY(update());
        auto versions = m_open->library->versions();
        const auto placed = versions.place(id, m_next, 2, {0, 4});
        QVERIFY(placed);
        QCOMPARE(statesOf(*placed), (QList{AnchorState::Exact, AnchorState::Exact, AnchorState::Doubtful}));
        QCOMPARE(placed->targets.first().quote, QStringLiteral("新的一段"));
        // What overlaps a passage that stands becomes one with it.
        const text::TextRange stands = placed->targets.at(1).range;
        const auto united = versions.place(id, m_next, 2, {stands.end() - 2, stands.end() + 3});
        QVERIFY(united);
        QCOMPARE(united->targets.size(), 2);
        QCOMPARE(united->targets.at(1).range, text::TextRange(stands.start(), stands.end() + 3));
        QVERIFY(!isQueued(id));
        QCOMPARE(versions.place(id, m_next, 2, {0, 1}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(m_open->library->removeAnnotations({m_gone}));
        QCOMPARE(*m_open->library->verify(), QStringList());
    }

    void several_acceptAndKeepLostForAll()
    {
        const AnnotationId id = several();
        QVERIFY(update());
        auto versions = m_open->library->versions();
        QVERIFY(versions.accept(id, m_next));
        QCOMPARE(statesOf(present(id)), (QList{AnchorState::Exact, AnchorState::Exact, AnchorState::Lost}));
        QVERIFY(versions.keepLost(id, m_next));
        QVERIFY(!isQueued(id));
        QCOMPARE(present(id).targets.first().state, AnchorState::Exact);
    }

    /// The reader's word holds over a later content, until its words are there again.
    void several_keptLost_comesBackWithItsWords()
    {
        const AnnotationId id = several();
        QVERIFY(update());
        auto versions = m_open->library->versions();
        QVERIFY(versions.accept(id, m_next, 1));
        QVERIFY(versions.keepLost(id, m_next, 2));
        const document::Document third = testDocument(m_next.source() + QStringLiteral("\n末尾又有一段。"));
        QVERIFY(versions.update(m_open->id, third.source().toUtf8(), QStringLiteral("/tmp/new.txt"), third));
        QVERIFY(!isQueued(id));
        const document::Document fourth =
            testDocument(m_next.source() + QStringLiteral("\n科技是第一生产力，人才是第一资源，创新是第一动力。"));
        QVERIFY(versions.update(m_open->id, fourth.source().toUtf8(), QStringLiteral("/tmp/new.txt"), fourth));
        QCOMPARE(statesOf(present(id)), (QList{AnchorState::Exact, AnchorState::Exact, AnchorState::Exact}));
        QVERIFY(!isQueued(id));
    }

    /// The words stand twice; what became of the other place is told by the text before, which the library has kept.
    void update_ofWordsThatStandTwice_asksTheTextBefore()
    {
        const QString own =
            QStringLiteral("市水务局负责全市节约用水的组织协调工作，完善计量考核办法，按年度公布结果。");
        const QString other =
            QStringLiteral("乡镇水务所负责全乡节约用水的组织协调工作，完善计量统计制度，按季度报送县水利局。");
        m_open = std::make_unique<OpenLibrary>(own + QLatin1Char('\n') + other);
        const AnnotationId id = m_open->mark(QStringLiteral("节约用水的组织协调工作"));
        const QString rewritten = QStringLiteral("有关方面分工办理节约用水的组织协调工作：另行通知。");
        m_next = testDocument(rewritten + QLatin1Char('\n') + other);
        const auto report = update();
        QVERIFY(report);
        QCOMPARE(report->doubtful, QList{id});
        QCOMPARE(present(id).targets.first().range.start(), rewritten.indexOf(QStringLiteral("节约")));

        // Two contents later as well: what is doubtful is known by the text that it was made on.
        m_next = testDocument(QStringLiteral("现通知如下。\n") + m_next.source());
        QVERIFY(update());
        QCOMPARE(present(id).targets.first().range.start(), m_next.text().indexOf(QStringLiteral("节约")));
        QCOMPARE(present(id).state, AnchorState::Doubtful);

        // Gone now: the other place is not taken for it.
        m_next = testDocument(other);
        QCOMPARE(update()->lost, QList{id});
        QCOMPARE(m_open->library->verify()->size(), 1);
    }

    void knownAt_samePathOtherBytes()
    {
        const QString file = m_open->folder.filePath(QStringLiteral("a.txt"));
        const DocumentId id = m_open->add(m_next, file);
        const auto known = m_open->library->versions().knownAt(file, "other bytes");
        QVERIFY(known && *known);
        QCOMPARE((*known)->id, id);
        QVERIFY(!m_open->library->versions().knownAt(file, m_next.source().toUtf8())->has_value());
        QVERIFY(!m_open->library->versions().knownAt(file + QLatin1Char('x'), "other bytes")->has_value());
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
