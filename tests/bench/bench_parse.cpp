// SPDX-License-Identifier: GPL-3.0-or-later
// Parse time of each file against QString::fromUtf8 of the same bytes:
//   bench-parse [--passes] FILE…   a table: reference, parse (wall time, and processor time of all threads), peak
//   memory bench-parse --plain FILE       "wall processor" of the parse alone in milliseconds, for scripts
// A user parses a file once, in a process that has not parsed it before. So each measuring of a file, of the reference
// too, is one call in a fresh process: both pay for the pages they touch, be the file small or large, and neither finds
// memory that a call before has left. (In one process a text of 10 MB is written to pages of the heap that are there
// already, while the buffers of 100 MB are given back to the system and cleared anew each time.) The two take turns;
// each time is the least of several processes, for the machine may be busy. Files under 2 MB are measured several times
// in one process: what counts is a parse by a program that is running.
// The ratio is of processor times, so threads do not hide in it.
#include "core/library/formats.h"
#include "core/library/parse.h"
#include "core/repair/pipeline.h"
#include "core/structure/structure.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <optional>
#include <sys/resource.h>
#include <vector>

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

enum class Work { Reference, Parse };

/// What a process of its own measured of a file.
struct Measured {
    Time time;
    double peak = 0; ///< megabytes
};

std::optional<QByteArray> contents(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    std::fprintf(stderr, "bench-parse: %s: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return std::nullopt;
}

QString nameOf(Work work)
{
    return work == Work::Reference ? QStringLiteral("--reference") : QStringLiteral("--parse");
}

/// The work of a fresh process: prints its wall time, processor time and peak memory.
bool measureHere(Work work, const QString &path)
{
    constexpr qsizetype small = 2'000'000;
    constexpr int runsOfSmall = 9;
    const auto bytes = contents(path);
    if (!bytes)
        return false;
    qsizetype sink = 0;
    const auto reference = [&] { sink += QString::fromUtf8(*bytes).size(); };
    const auto parse = [&] {
        const auto document = core::library::parse(*bytes, path);
        sink += document ? document->blocks().size() : 0;
    };
    const int runs = bytes->size() < small ? runsOfSmall : 1;
    const Time time = work == Work::Reference ? timeOf(reference, runs) : timeOf(parse, runs);
    std::printf("%.4f %.4f %.1f\n", time.wall, time.processor, peakMegabytes());
    return sink >= 0;
}

std::optional<Measured> inFreshProcess(Work work, const QString &path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {nameOf(work), path});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return std::nullopt;
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 3)
        return std::nullopt;
    return Measured{{words[0].toDouble(), words[1].toDouble()}, words[2].toDouble()};
}

/// The least of what several fresh processes measured, the works in turn.
std::optional<std::vector<Measured>> leastOf(const std::vector<Work> &works, const QString &path)
{
    constexpr int rounds = 7;
    std::vector<Measured> least(works.size());
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < works.size(); ++i) {
            const auto measured = inFreshProcess(works[i], path);
            if (!measured)
                return std::nullopt;
            least[i].time.wall = std::min(least[i].time.wall, measured->time.wall);
            least[i].time.processor = std::min(least[i].time.processor, measured->time.processor);
            least[i].peak = std::max(least[i].peak, measured->peak);
        }
    }
    return least;
}

bool printPlain(const QString &path)
{
    const auto parse = leastOf({Work::Parse}, path);
    if (parse)
        std::printf("%.3f %.3f\n", parse->front().time.wall, parse->front().time.processor);
    return parse.has_value();
}

bool printRow(const QString &path, bool passes)
{
    const auto both = leastOf({Work::Reference, Work::Parse}, path);
    if (!both)
        return false;
    const Time reference = both->at(0).time;
    const Measured parse = both->at(1);
    const double size = static_cast<double>(QFileInfo(path).size()) / 1e6;
    std::printf("%-24s %8.2f MB %8.2f ms %9.2f ms %9.2f ms %7.1f × %6.0f MB %6.1f ×\n",
                qPrintable(QFileInfo(path).fileName()), size, reference.processor, parse.time.wall,
                parse.time.processor, parse.time.processor / std::max(reference.processor, 1e-6), parse.peak,
                parse.peak / std::max(size, 1e-6));
    std::fflush(stdout);
    if (passes)
        printPasses(*contents(path), path, 3);
    return true;
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() == 2) {
        for (const Work work : {Work::Reference, Work::Parse}) {
            if (arguments.front() == nameOf(work))
                return measureHere(work, arguments.back()) ? 0 : 1;
        }
    }
    bool passes = false;
    bool plain = false;
    bool good = true;
    for (const QString &argument : arguments) {
        if (argument == QStringLiteral("--passes"))
            passes = true;
        else if (argument == QStringLiteral("--plain"))
            plain = true;
        else
            good = (plain ? printPlain(argument) : printRow(argument, passes)) && good;
    }
    return good ? 0 : 1;
}
