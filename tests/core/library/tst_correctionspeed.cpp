// SPDX-License-Identifier: GPL-3.0-or-later
// How long a reader waits for a correction. The limits are those the program promises for 100 MB; they hold in a
// release build on a machine that does nothing else, so elsewhere 10 MB are measured and the figures only printed.
// ZHUPI_SPEED=1 makes them count.
#include "core/corrections/gesture.h"
#include "core/corrections/similar.h"
#include "core/library/library.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <ctime>

using namespace core;
using corrections::Gesture;

namespace
{

/// Paragraphs of 40 to 120 characters under numbered headings, all different; `size` in bytes of UTF-8.
document::Document longDocument(qsizetype size)
{
    using namespace document;
    Document::Data data;
    const QString words = QStringLiteral("春天来了花都开夏热秋收冬藏各单位要认真抓好落实工作任务明确责任到人");
    const auto add = [&data](const QString &line, BlockKind kind, qint8 level) {
        Block block;
        const qsizetype start = data.text.size() + (data.blocks.isEmpty() ? 0 : 1);
        if (!data.blocks.isEmpty())
            data.text += QLatin1Char('\n');
        data.text += line;
        block.range = {start, start + line.size()};
        block.kind = kind;
        block.level = level;
        data.blocks.append(block);
    };
    for (int i = 0; 3 * data.text.size() < size; ++i) {
        if (i % 12 == 0)
            add(QStringLiteral("（%1）第%2项任务").arg(i / 12 % 9 + 1).arg(i), BlockKind::Heading, 1);
        QString line = QStringLiteral("第%1段，").arg(i);
        for (int k = 0; k < 40 + i % 80; ++k)
            line += words.at((i * 7 + k * 3 + (i >> 4)) % words.size());
        add(line + QChar(u'。'), BlockKind::Paragraph, 0);
    }
    data.articles.append({0, data.blocks.size(), -1, 1, {}});
    data.outline = buildOutline(data.blocks, data.articles);
    data.origin = text::OriginMap::identity(data.text.size());
    data.source = data.text;
    return Document(std::move(data));
}

} // namespace

class TestCorrectionSpeed : public QObject
{
    Q_OBJECT

private:
    const bool m_counts = qEnvironmentVariableIsSet("ZHUPI_SPEED");
    QTemporaryDir m_folder;
    static inline double s_cpuMs = 0; ///< of the last timed()

    void expect(const char *what, double ms, double limitMs) const
    {
        qInfo("%s: %.1f ms (at most %.0f), %.1f ms of it at work", what, ms, limitMs, s_cpuMs);
        if (m_counts)
            QVERIFY2(ms <= limitMs, what);
    }

    template <typename Work>
    static double timed(Work &&work)
    {
        const std::clock_t cpu = std::clock();
        QElapsedTimer timer;
        timer.start();
        work();
        const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        s_cpuMs = static_cast<double>(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC;
        return ms;
    }

private Q_SLOTS:
    void gestures_onALongDocument()
    {
        const qsizetype megabytes = m_counts ? 100 : 10;
        const document::Document parsed = longDocument(megabytes * 1000 * 1000);
        qInfo("%lld MB, %lld lines", static_cast<long long>(megabytes), static_cast<long long>(parsed.blocks().size()));
        auto opened = library::Library::open(m_folder.filePath(QStringLiteral("library.db")));
        QVERIFY(opened);
        library::Library &library = **opened;
        library::OpenDocument open;
        open.document = parsed;
        open.corrected = *corrections::corrected(parsed, {});
        open.info = library.add("bytes", QStringLiteral("/a.txt"), parsed)->info;
        const double hash = timed([&] { parsed.textHash(); });
        qInfo("its hash: %.1f ms", hash);
        for (int i = 0; i < 20; ++i) {
            const auto range = parsed.blocks().at(parsed.blocks().size() / 20 * i + 1).range;
            library::NewAnnotation what;
            what.document = open.info.id;
            what.ranges = {{range.start() + 3, range.start() + 20}};
            QVERIFY(library.annotate(what, parsed));
        }
        const struct {
            const char *name;
            Gesture gesture;
            double planMs;  ///< in any thread
            double storeMs; ///< in the window's
        } rows[] = {{"heading", Gesture::MakeHeading, 100, 100},
                    {"paragraph", Gesture::MakeParagraph, 100, 100},
                    {"join", Gesture::JoinPrevious, 200, 100},
                    {"split", Gesture::Split, 200, 100}};
        for (const auto &row : rows) {
            corrections::Request request;
            request.gesture = row.gesture;
            request.level = 2;
            request.blocks = {open.document.blocks().size() / 2 + static_cast<int>(row.gesture)};
            request.offset = open.document.blocks().at(request.blocks.first()).range.start() + 12;
            Result<corrections::Plan> plan;
            expect(row.name, timed([&] { plan = corrections::planned(open.corrected, request); }), row.planMs);
            QVERIFY(plan);
            Result<library::OpenDocument> next;
            const double stored = timed([&] { next = library.correct(open, *plan); });
            QVERIFY(next);
            expect("  stored, with 20 annotations", stored, row.storeMs);
            open = std::move(*next);
            for (const auto &annotation : open.annotations)
                QCOMPARE(annotation.state, annotation::AnchorState::Exact);
        }
        QList<qsizetype> similar;
        expect("lines like a heading", timed([&] { similar = corrections::similarBlocks(open.document, 0); }), 100);
        QVERIFY(similar.size() > 100);
    }

    void manyCorrections_costLittleEach()
    {
        const document::Document parsed = longDocument(10 * 1000 * 1000);
        auto present = *corrections::corrected(parsed, {});
        corrections::Request request;
        request.gesture = Gesture::MakeHeading;
        request.level = 2;
        for (qsizetype b = 0; b < parsed.blocks().size() && request.blocks.size() < 10000; b += 3)
            request.blocks.append(b);
        Result<corrections::Plan> plan;
        expect("10 000 lines at once", timed([&] { plan = corrections::planned(present, request); }), 1500);
        QVERIFY(plan);
        expect("  applied again",
               timed([&] { QVERIFY(corrections::corrected(parsed, plan->next.corrections).has_value()); }), 300);
        QCOMPARE(plan->next.unfitCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCorrectionSpeed)
#include "tst_correctionspeed.moc"
