// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journal.h"
#include "core/library/correctionstore.h"
#include "core/library/schema.h"
#include "core/storage/migrations.h"

#include <QTemporaryDir>
#include <QtTest>

#include <optional>

using namespace core::library;
using core::CorrectionId;
using core::DocumentId;
using core::ErrorCode;
using core::corrections::Correction;
using core::corrections::CorrectionKind;
namespace annotation = core::annotation;
namespace document = core::document;
namespace storage = core::storage;

class TestCorrectionStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<storage::Database> m_database;
    const DocumentId m_document{QStringLiteral("d")};

    static Correction sample(CorrectionKind kind)
    {
        Correction correction;
        correction.id = CorrectionId::create();
        correction.kind = kind;
        correction.level = kind == CorrectionKind::Heading ? 2 : 0;
        correction.role = kind == CorrectionKind::Meta ? document::MetaRole::Caption : document::MetaRole::None;
        correction.place = {QStringLiteral("“春天”\n来了"), QStringLiteral("前"), QStringLiteral("后"), {7, 14}, {}};
        correction.place.codePoints = {7, 14};
        correction.place.prefixAlone = 3;
        correction.created = QDateTime::fromMSecsSinceEpoch(1700000000123, Qt::UTC);
        correction.author = QStringLiteral("某人");
        return correction;
    }

    core::Outcome store(const QList<Correction> &corrections)
    {
        CorrectionStore store(*m_database);
        const auto rows = store.insertions(m_document, corrections);
        if (!rows)
            return std::unexpected(rows.error());
        return annotation::Journal(*m_database).commit({QStringLiteral("make-heading"), m_document, *rows});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = storage::Database::open(m_folder->filePath(QStringLiteral("a.db")));
        QVERIFY(database);
        m_database.emplace(std::move(*database));
        QVERIFY(storage::migrate(*m_database, librarySchema()));
        QVERIFY(m_database->run("INSERT INTO document(id, hash, title, file_name, path, source_note, media_type, "
                                "encoding_found, size, added) VALUES('d', 'h', '', '', '', '', '', '', 0, 0)"));
    }
    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void everyKind_comesBackAsItWas_inOrder()
    {
        QList<Correction> all;
        for (int i = 0; i <= static_cast<int>(CorrectionKind::MakeRepair); ++i)
            all.append(sample(static_cast<CorrectionKind>(i)));
        all.last().pass = core::text::PassId::LineWrap;
        QVERIFY(store(all.mid(0, 4)));
        QVERIFY(store(all.mid(4)));
        CorrectionStore store(*m_database);
        QCOMPARE(*store.all(m_document), all);
        QVERIFY(*store.any(m_document));
        QVERIFY(!*store.any({QStringLiteral("other")}));
        QVERIFY(store.all({QStringLiteral("other")})->isEmpty());
    }

    void removal_comesBackByUndo_inItsPlace()
    {
        const QList<Correction> all{sample(CorrectionKind::Split), sample(CorrectionKind::Heading),
                                    sample(CorrectionKind::Title)};
        QVERIFY(store(all));
        CorrectionStore store(*m_database);
        annotation::Journal journal(*m_database);
        const auto rows = store.removals(m_document, {all.at(1).id});
        QVERIFY(rows);
        QVERIFY(journal.commit({QStringLiteral("remove-corrections"), m_document, *rows}));
        QCOMPARE(store.all(m_document)->size(), 2);
        QVERIFY(journal.undo());
        QCOMPARE(*store.all(m_document), all);
        QCOMPARE(*journal.verify(), QStringList());
        QCOMPARE(store.removals(m_document, {CorrectionId::create()}).error().code, ErrorCode::NotFound);
    }

    void damagedRows_areTold_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("kind") << QByteArray("kind = 'spell'");
        QTest::newRow("level") << QByteArray("level = 0");
        QTest::newRow("deep level") << QByteArray("level = 100");
        QTest::newRow("role") << QByteArray("role = 'king'");
        QTest::newRow("pass") << QByteArray("pass = 'Wash'");
        QTest::newRow("no target") << QByteArray("target = '[]'");
        QTest::newRow("no JSON") << QByteArray("target = 'here'");
    }
    void damagedRows_areTold()
    {
        QFETCH(QByteArray, damage);
        QVERIFY(store({sample(CorrectionKind::Heading), sample(CorrectionKind::Heading)}));
        QVERIFY(m_database->run("UPDATE correction SET " + damage + " WHERE position = 1"));
        // It is told, and hides no other.
        QCOMPARE(CorrectionStore(*m_database).all(m_document)->size(), 1);
        QCOMPARE(*CorrectionStore(*m_database).unreadable(m_document), 1);
    }
};

QTEST_GUILESS_MAIN(TestCorrectionStore)
#include "tst_correctionstore.moc"
