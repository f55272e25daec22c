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
        QVERIFY(versions.keepLost(m_gone));
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
        QVERIFY(m_open->library->versions().keepLost(m_changed));
        const auto now = m_open->library->annotations(m_open->id, m_next);
        for (const auto &annotation : *now) {
            if (annotation.id == m_changed)
                QCOMPARE(annotation.state, AnchorState::Lost);
        }
        QCOMPARE(m_open->library->versions().queue()->size(), 1);
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
