// SPDX-License-Identifier: GPL-3.0-or-later
// Parse time of each file against QString::fromUtf8 of the same bytes in the same run:
//   bench-parse [--passes] FILE…   a table: reference, parse (wall time, and processor time of all threads), peak
//   memory bench-parse --plain FILE       "wall processor" of the parse alone in milliseconds, for scripts
// Each time is the least of several runs; the ratio is of processor times, so threads do not hide in it. Memory is the
// process's peak, so give one file a call where memory matters.
#include "core/library/formats.h"
#include "core/library/parse.h"
#include "core/repair/pipeline.h"
#include "core/structure/structure.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <optional>
#include <sys/resource.h>

namespace
{
double now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Time {
    double wall = 1e12;      ///< milliseconds
    double processor = 1e12; ///< of all threads
};

Time timeOf(const std::function<void()> &work, int runs)
{
    Time least;
    for (int i = 0; i < runs; ++i) {
        const double wall = now(CLOCK_MONOTONIC);
        const double processor = now(CLOCK_PROCESS_CPUTIME_ID);
        work();
        least.processor = std::min(least.processor, now(CLOCK_PROCESS_CPUTIME_ID) - processor);
        least.wall = std::min(least.wall, now(CLOCK_MONOTONIC) - wall);
    }
    return least;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Each step by itself, given what the step before made.
void printPasses(const QByteArray &bytes, const QString &path, int runs)
{
    using core::document::Manuscript;
    const auto print = [runs](const QString &step, const std::function<void()> &work) {
        std::printf("    %-16s %9.2f ms\n", qPrintable(step), timeOf(work, runs).processor);
    };
    std::optional<Manuscript> manuscript;
    print(QStringLiteral("importer"), [&] { manuscript = *core::library::importManuscript({bytes, path, {}}); });
    for (const core::repair::PassInfo &pass : core::repair::passes()) {
        const Manuscript before = *manuscript;
        print(core::text::passName(pass.id), [&] { manuscript = pass.run(Manuscript(before), {}); });
    }
    const Manuscript repaired = *manuscript;
    qsizetype blocks = 0;
    print(QStringLiteral("structure"), [&] {
        Manuscript copy = repaired;
        blocks += core::structure::structured(std::move(copy))->blocks().size();
    });
}

enum class Print { Table, Passes, Plain };

bool measure(const QString &path, Print print)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "bench-parse: %s: %s\n", qPrintable(path), qPrintable(file.errorString()));
        return false;
    }
    const QByteArray bytes = file.readAll();
    const double size = static_cast<double>(bytes.size()) / 1e6;
    const int runs = size < 2 ? 9 : 3;
    qsizetype sink = 0;
    const Time reference = timeOf([&] { sink += QString::fromUtf8(bytes).size(); }, runs);
    const Time parse = timeOf(
        [&] {
            const auto document = core::library::parse(bytes, path);
            sink += document ? document->blocks().size() : 0;
        },
        runs);
    if (print == Print::Plain) {
        std::printf("%.3f %.3f\n", parse.wall, parse.processor);
        return sink >= 0;
    }
    std::printf("%-24s %8.2f MB %8.2f ms %9.2f ms %9.2f ms %7.1f × %6.0f MB %6.1f ×\n",
                qPrintable(QFileInfo(path).fileName()), size, reference.processor, parse.wall, parse.processor,
                parse.processor / std::max(reference.processor, 1e-6), peakMegabytes(),
                peakMegabytes() / std::max(size, 1e-6));
    if (print == Print::Passes)
        printPasses(bytes, path, runs);
    return sink >= 0;
}
} // namespace

int main(int argc, char **argv)
{
    Print print = Print::Table;
    bool good = true;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == QStringLiteral("--passes"))
            print = Print::Passes;
        else if (argument == QStringLiteral("--plain"))
            print = Print::Plain;
        else
            good = measure(argument, print) && good;
    }
    return good ? 0 : 1;
}
