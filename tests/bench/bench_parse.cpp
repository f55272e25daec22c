// SPDX-License-Identifier: GPL-3.0-or-later
// Parse time of each file against QString::fromUtf8 of the same bytes in the same run: bench-parse [--passes] FILE…
// Times are processor time of this process, the least of several runs; memory is the process's peak, so give one file a
// call where memory matters.
#include "core/library/formats.h"
#include "core/library/parse.h"
#include "core/structure/structure.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <sys/resource.h>

namespace
{
double milliseconds(const std::function<void()> &work, int runs)
{
    double least = 1e12;
    for (int i = 0; i < runs; ++i) {
        timespec start{};
        timespec end{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
        work();
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
        least = std::min(least, static_cast<double>(end.tv_sec - start.tv_sec) * 1e3 +
                                    static_cast<double>(end.tv_nsec - start.tv_nsec) / 1e6);
    }
    return least;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

bool measure(const QString &path, bool passes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "bench-parse: %s: %s\n", qPrintable(path), qPrintable(file.errorString()));
        return false;
    }
    const QByteArray bytes = file.readAll();
    const double size = static_cast<double>(bytes.size()) / 1e6;
    const int runs = size < 2 ? 9 : size < 20 ? 3 : 1;
    qsizetype sink = 0;
    const double reference = milliseconds([&] { sink += QString::fromUtf8(bytes).size(); }, std::max(runs, 3));
    const double parse = milliseconds(
        [&] {
            const auto document = core::library::parse(bytes, path);
            sink += document ? document->blocks().size() : 0;
        },
        runs);
    std::printf("%-28s %9.2f MB %10.2f ms %10.2f ms %8.2f × %9.0f MB %7.2f ×\n", qPrintable(QFileInfo(path).fileName()),
                size, reference, parse, parse / std::max(reference, 1e-6), peakMegabytes(),
                peakMegabytes() / std::max(size, 1e-6));
    if (!passes)
        return sink >= 0;
    std::optional<core::document::Manuscript> manuscript;
    std::printf("    importer %.2f ms\n",
                milliseconds([&] { manuscript = *core::library::importManuscript({bytes, path, {}}); }, runs));
    for (const core::repair::PassInfo &pass : core::repair::passes()) {
        const core::document::Manuscript before = *manuscript;
        std::printf("    %s %.2f ms\n", qPrintable(core::text::passName(pass.id)),
                    milliseconds([&] { manuscript = pass.run(core::document::Manuscript(before), {}); }, runs));
    }
    const core::document::Manuscript repaired = *manuscript;
    std::printf("    structure %.2f ms\n", milliseconds(
                                               [&] {
                                                   core::document::Manuscript copy = repaired;
                                                   const auto made = core::structure::structured(std::move(copy));
                                                   sink += made->blocks().size();
                                               },
                                               runs));
    return sink >= 0;
}
} // namespace

int main(int argc, char **argv)
{
    bool passes = false;
    bool good = true;
    std::printf("%-28s %12s %13s %13s %10s %12s %9s\n", "file", "size", "fromUtf8", "parse", "ratio", "peak",
                "of size");
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == QStringLiteral("--passes"))
            passes = true;
        else
            good = measure(argument, passes) && good;
    }
    return good ? 0 : 1;
}
