// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/gesture.h"
#include "core/library/opendocument.h"
#include "core/library/parse.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/seed.h"

using namespace core;
using namespace core::library;

class TestOpenDocument : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    DocumentId m_id;

    DocumentId add(const QByteArray &bytes)
    {
        const auto document = parse(bytes, QStringLiteral("a.txt"));
        return m_library->add(bytes, QStringLiteral("a.txt"), *document)->info.id;
    }
    static QByteArray text()
    {
        QString text = QStringLiteral("渡口记\n\n");
        for (int i = 1; i <= 12; ++i)
            text += QStringLiteral("　　第%1天早上，雨停了，船还系在柳树下。对岸有人喊话，声音听得很清楚。\n").arg(i);
        return text.toUtf8();
    }
    static QStringList blocksOf(const OpenDocument &open)
    {
        QStringList blocks;
        for (const document::Block &block : open.document.blocks()) {
            blocks.append(QStringLiteral("%1 %2 %3 %4")
                              .arg(int(block.kind))
                              .arg(block.level)
                              .arg(block.range.start())
                              .arg(block.range.end()));
        }
        return blocks;
    }

private Q_SLOTS:
    void init()
    {
        m_library.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = std::move(*Library::open(m_folder->filePath(QStringLiteral("library.db"))));
        m_id = add(text());
    }

    void open_hasTextAndAnchoredAnnotations()
    {
        const auto first = openDocument(*m_library, m_id);
        QVERIFY(first);
        QCOMPARE(first->annotations.size(), 0);
        const qsizetype at = first->document.text().indexOf(QStringLiteral("柳树"));
        QVERIFY(m_library->annotate({m_id, {{at, at + 2}}}, first->document));
        const auto open = openDocument(*m_library, m_id);
        QCOMPARE(open->document.text(), first->document.text());
        QCOMPARE(open->annotations.size(), 1);
        QCOMPARE(open->annotations.first().targets.first().range, text::TextRange(at, at + 2));
        QCOMPARE(open->info.annotationCount, 1);
    }

    void open_whatIsNotThere_isNotFound()
    {
        QCOMPARE(openDocument(*m_library, DocumentId::create()).error().code, ErrorCode::NotFound);
        QVERIFY(QFile::remove(m_library->originalPath(*m_library->document(m_id))));
        QCOMPARE(openDocument(*m_library, m_id).error().code, ErrorCode::NotFound);
    }

    void open_cancelled_isCancelled()
    {
        const CancelToken cancel;
        cancel.cancel();
        QCOMPARE(openDocument(*m_library, m_id, {}, cancel).error().code, ErrorCode::Cancelled);
    }

    /// The encoding that was found is found again; one that the user chose is obeyed, be it wrong.
    void encoding_isObeyedOnlyWhereItWasChosen()
    {
        const auto info = m_library->document(m_id);
        DocumentInfo found = *info;
        found.encoding = QStringLiteral("windows-1252");
        QCOMPARE(parseStored(*m_library, found)->encoding(), QStringLiteral("UTF-8"));
        QVERIFY(m_library->setEncoding(m_id, QStringLiteral("windows-1252")));
        const auto wrong = openDocument(*m_library, m_id);
        QVERIFY(wrong);
        QCOMPARE(wrong->document.encoding(), QStringLiteral("windows-1252"));
        QVERIFY(wrong->document.source() != QString::fromUtf8(text()));
        QVERIFY(m_library->setEncoding(m_id, QStringLiteral("UTF-8")));
        QCOMPARE(openDocument(*m_library, m_id)->document.source(), QString::fromUtf8(text()));
    }

    /// An open document that follows corrections, undo and redo is what opening it anew would give.
    void recorrected_equalsOpeningAnew()
    {
        const quint32 seed = testSeed();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        OpenDocument open = *openDocument(*m_library, m_id);
        int corrected = 0;
        for (int step = 0; step < 40; ++step) {
            const int what = random.bounded(4);
            if (what == 0 && m_library->canUndo()) {
                QVERIFY(m_library->undo()->has_value());
            } else if (what == 1 && m_library->canRedo()) {
                QVERIFY(m_library->redo()->has_value());
            } else {
                corrections::Request request;
                const qsizetype block = random.bounded(int(open.document.blocks().size()));
                const text::TextRange range = open.document.blocks().at(block).range;
                request.blocks = {block};
                request.gesture = random.bounded(2) ? corrections::Gesture::Split : corrections::Gesture::MakeHeading;
                request.offset = range.start() + random.bounded(int(std::max<qsizetype>(1, range.length())));
                request.level = qint8(1 + random.bounded(3));
                const auto plan = corrections::planned(open.corrected, request);
                if (!plan)
                    continue; // not every line can be split anywhere
                QVERIFY(m_library->correct(open, *plan));
                ++corrected;
            }
            const auto followed = recorrected(*m_library, open);
            const auto anew = openDocument(*m_library, m_id);
            QVERIFY(followed && anew);
            QCOMPARE(followed->document.text(), anew->document.text());
            QCOMPARE(blocksOf(*followed), blocksOf(*anew));
            QCOMPARE(followed->corrected.corrections.size(), anew->corrected.corrections.size());
            open = *followed;
        }
        QVERIFY(corrected > 0);
        QCOMPARE(*m_library->verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestOpenDocument)
#include "tst_opendocument.moc"
