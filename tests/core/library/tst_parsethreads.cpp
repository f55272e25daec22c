// SPDX-License-Identifier: GPL-3.0-or-later
// A long text is divided among threads; what comes out is the same to the last byte whatever their number.
#include "core/base/parallel.h"
#include "core/document/dump.h"
#include "core/library/formats.h"
#include "core/library/parse.h"
#include "core/structure/structure.h"

#include <QDir>
#include <QTest>

class TestParseThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_anyNumberOfThreads_sameAtEveryStage_data();
    void samples_anyNumberOfThreads_sameAtEveryStage() { check(); }
    void corpus_anyNumberOfThreads_sameAtEveryStage_data();
    void corpus_anyNumberOfThreads_sameAtEveryStage() { check(); }

private:
    struct Stages {
        QString imported;
        QString repaired;
        QString structured;
        QList<core::text::OriginMap::Segment> origin;
    };
    static Stages parsedWith(int threads, const QByteArray &bytes, const QString &path);
    static void addRow(const QString &path);
    static void check();
};

/// Beyond what one thread takes by itself (core/repair/physicallines.cpp, core/structure/lines.cpp), for three.
constexpr qsizetype enoughUnits = 3 * (1 << 17) + 1000;

void TestParseThreads::addRow(const QString &path)
{
    QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void TestParseThreads::samples_anyNumberOfThreads_sameAtEveryStage_data()
{
    QTest::addColumn<QString>("path");
    const QDir samples(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples"));
    for (const char *const name :
         {"wrapped.txt", "newspaper.txt", "oneline.txt", "librarydump.txt", "law.txt", "paged-report.txt"}) {
        QVERIFY(samples.exists(QString::fromLatin1(name)));
        addRow(samples.filePath(QString::fromLatin1(name)));
    }
}

void TestParseThreads::corpus_anyNumberOfThreads_sameAtEveryStage_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev"));
    if (!corpus.exists())
        QSKIP("../shared/corpus/dev is not here");
    // One document a shape is enough: it is the shapes that go different ways.
    for (const QString &shape : corpus.entryList({QStringLiteral("S*")}, QDir::Dirs, QDir::Name)) {
        const QDir folder(corpus.filePath(shape));
        const QStringList files = folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        if (!files.isEmpty())
            addRow(folder.filePath(files.at(files.size() / 2)));
    }
}

TestParseThreads::Stages TestParseThreads::parsedWith(int threads, const QByteArray &bytes, const QString &path)
{
    const core::WorkerCount count(threads);
    Stages out;
    auto imported = core::library::importManuscript({bytes, path, {}});
    out.imported = core::document::dumpManuscript(*imported);
    auto repaired = core::repair::repaired(std::move(*imported));
    out.repaired = core::document::dumpManuscript(*repaired);
    const auto document = core::structure::structured(std::move(*repaired));
    out.structured = core::document::dumpDocument(*document, core::document::DumpReasons::With);
    out.origin = document->origin().segments();
    return out;
}

void TestParseThreads::check()
{
    QFETCH(const QString, path);
    const auto once = core::library::readFile(path);
    QVERIFY(once.has_value());
    const auto imported = core::library::importManuscript({*once, path, {}});
    QVERIFY(imported.has_value());
    const QByteArray bytes = (*once + '\n').repeated(enoughUnits / imported->text.size() + 1);
    const Stages one = parsedWith(1, bytes, path);
    for (const int threads : {2, 3}) {
        const Stages several = parsedWith(threads, bytes, path);
        QVERIFY(several.imported == one.imported);
        QVERIFY(several.repaired == one.repaired);
        QVERIFY(several.structured == one.structured);
        QVERIFY(several.origin == one.origin);
    }
}

QTEST_GUILESS_MAIN(TestParseThreads)
#include "tst_parsethreads.moc"
