// SPDX-License-Identifier: GPL-3.0-or-later
// How well passages are found again in texts that were edited at random, beside what matching their words alone finds:
//   bench-anchors [--seed N] [--passages N] [--alone] [--misses] FILE…
// A row is one share of edited characters; the last one has the whole text in traditional characters. "own text kept"
// are passages with all their characters side by side, "changed" those of whose characters up to a tenth was touched.
// Right is a place that overlaps the true one by four fifths at least. Silently wrong is what counts as found beyond
// doubt and holds no character of the passage. Then the time a passage takes in 500,000 units.
//
// The text before the edits is at hand, as it is where a file has a new version; with --alone it is not, as where the
// engine reads a file otherwise than it did. --misses shows what was not found right.
#include "core/annotation/anchoring.h"
#include "core/library/parse.h"

#include <QHash>

#include "tests/bench/tracedtext.h"
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace core;
using text::TextRange;

namespace
{

/// A line a block; those of the first text that were headings are headings.
document::Document documentOf(const QString &text, const QHash<QString, qint8> &headings)
{
    document::Document::Data data;
    data.text = text;
    qsizetype at = 0;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        document::Block block;
        block.range = {at, at + line.size()};
        if (const auto level = headings.constFind(line); level != headings.cend()) {
            block.kind = document::BlockKind::Heading;
            block.level = *level;
        }
        at += line.size() + 1;
        data.blocks.append(block);
    }
    data.articles.append({0, data.blocks.size(), -1, 1, {}});
    data.outline = document::buildOutline(data.blocks, data.articles);
    return document::Document(std::move(data));
}

struct Score {
    int all = 0;
    int kept = 0;
    int keptRight = 0;
    int keptExact = 0;
    int changed = 0;
    int changedRight = 0;
    int wrong = 0;
    int plainKept = 0;
    int plainChanged = 0;
    int plainWrong = 0;
};

/// Where the passage's characters stand now, if they stand together.
struct Truth {
    TextRange range;
    double touched = 1; ///< the share of its characters that were touched
    bool whole = false;
};

Truth truthOf(const Traced &traced, TextRange then)
{
    Truth truth;
    qsizetype first = -1;
    qsizetype last = -1;
    qsizetype here = 0;
    for (qsizetype i = 0; i < static_cast<qsizetype>(traced.origin.size()); ++i) {
        const int from = traced.origin[static_cast<size_t>(i)];
        if (from < then.start() || from >= then.end())
            continue;
        first = first < 0 ? i : first;
        last = i;
        here += traced.same[static_cast<size_t>(i)] ? 1 : 0;
    }
    if (first < 0)
        return truth;
    truth.range = {first, last + 1};
    const qsizetype foreign = truth.range.length() - here;
    const qsizetype gone = then.length() - here;
    truth.touched = static_cast<double>(std::max(foreign, gone)) / static_cast<double>(then.length());
    truth.whole = truth.range.length() == then.length() && here == then.length();
    return truth;
}

bool isRight(TextRange found, TextRange truth)
{
    const qsizetype common = found.intersected(truth).length();
    const qsizetype all = found.length() + truth.length() - common;
    return 5 * common >= 4 * all;
}

bool holdsAny(const Traced &traced, TextRange found, TextRange then)
{
    for (qsizetype i = found.start(); i < found.end(); ++i) {
        const int from = traced.origin[static_cast<size_t>(i)];
        if (from >= then.start() && from < then.end())
            return true;
    }
    return false;
}

void judge(const Traced &traced, TextRange then, const annotation::Anchor &anchor, TextRange plain, Score *score)
{
    const Truth truth = truthOf(traced, then);
    const bool found = anchor.state != annotation::AnchorState::Lost;
    ++score->all;
    if (truth.whole) {
        ++score->kept;
        score->keptRight += found && anchor.range == truth.range ? 1 : 0;
        score->keptExact += anchor.state == annotation::AnchorState::Exact && anchor.range == truth.range ? 1 : 0;
        score->plainKept += plain == truth.range ? 1 : 0;
    } else if (truth.touched <= 0.1) {
        ++score->changed;
        score->changedRight += found && isRight(anchor.range, truth.range) ? 1 : 0;
        score->plainChanged += !plain.isEmpty() && isRight(plain, truth.range) ? 1 : 0;
    }
    score->wrong += anchor.state == annotation::AnchorState::Exact && !holdsAny(traced, anchor.range, then) ? 1 : 0;
    score->plainWrong += !plain.isEmpty() && !holdsAny(traced, plain, then) ? 1 : 0;
}

QString withContext(const QString &text, TextRange range)
{
    constexpr qsizetype context = 40;
    const qsizetype from = std::max<qsizetype>(0, range.start() - context);
    QString shown = text.mid(from, range.start() - from) + QStringLiteral("【") +
                    text.mid(range.start(), range.length()) + QStringLiteral("】") + text.mid(range.end(), context);
    return shown.replace(QLatin1Char('\n'), QStringLiteral("⏎"));
}

void printIfMissed(const QString &before, const Traced &traced, TextRange then, const annotation::Anchor &anchor)
{
    const Truth truth = truthOf(traced, then);
    const bool found = anchor.state != annotation::AnchorState::Lost;
    const bool missed = truth.whole ? !found || anchor.range != truth.range
                                    : truth.touched <= 0.1 && (!found || !isRight(anchor.range, truth.range));
    if (!missed)
        return;
    const char *state = !found ? "lost" : anchor.state == annotation::AnchorState::Exact ? "exact" : "doubtful";
    std::printf("  %s, %s, %lld to %lld:\n    was   %s\n    is    %s\n", truth.whole ? "kept" : "changed", state,
                static_cast<long long>(then.start()), static_cast<long long>(truth.range.start()),
                qPrintable(withContext(before, then)), qPrintable(withContext(traced.text, truth.range)));
    if (found)
        std::printf("    taken %s at %lld\n", qPrintable(withContext(traced.text, anchor.range)),
                    static_cast<long long>(anchor.range.start()));
}

TextRange plainMatch(const QString &text, const annotation::Target &target)
{
    const qsizetype at = text.indexOf(target.quote);
    return at < 0 ? TextRange() : TextRange(at, at + target.quote.size());
}

struct Source {
    document::Document document;
    QHash<QString, qint8> headings;
};

QList<Source> read(const QStringList &files)
{
    QList<Source> sources;
    for (const QString &file : files) {
        const auto bytes = library::readFile(file);
        if (!bytes)
            continue;
        const auto parsed = library::parse(*bytes, file);
        if (!parsed || parsed->text().size() < 500)
            continue;
        Source source;
        for (qsizetype b = 0; b < parsed->blocks().size(); ++b) {
            if (parsed->blocks().at(b).kind == document::BlockKind::Heading)
                source.headings.insert(parsed->blockText(b).toString(), parsed->blocks().at(b).level);
        }
        source.document = documentOf(parsed->text(), source.headings);
        sources.append(source);
    }
    return sources;
}

/// Inside one paragraph, up to 80 units long.
TextRange anyPassage(const document::Document &document, QRandomGenerator &random)
{
    for (;;) {
        const auto &block = document.blocks().at(random.bounded(static_cast<int>(document.blocks().size())));
        const auto length = static_cast<int>(block.range.length());
        if (length < 8)
            continue;
        const int size = 4 + random.bounded(std::min(76, length - 4));
        const qsizetype start = block.range.start() + random.bounded(length - size + 1);
        return {start, start + size};
    }
}

double percent(int part, int all)
{
    return all == 0 ? 100 : 100.0 * part / all;
}

void printScore(const char *name, const Score &s)
{
    std::printf("%-12s %6d %7d %8.2f%% %8.2f%% %8.2f%% %8d %8.2f%% %8.2f%% %7d %7d\n", name, s.all, s.kept,
                percent(s.keptRight, s.kept), percent(s.keptExact, s.kept), percent(s.plainKept, s.kept), s.changed,
                percent(s.changedRight, s.changed), percent(s.plainChanged, s.changed), s.wrong, s.plainWrong);
}

struct Options {
    quint32 seed = 1;
    int passages = 25;
    bool alone = false;
    bool misses = false;
    QStringList files;
};

Options optionsOf(int argc, char **argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == QLatin1String("--seed") && i + 1 < argc)
            options.seed = QString::fromLocal8Bit(argv[++i]).toUInt();
        else if (argument == QLatin1String("--passages") && i + 1 < argc)
            options.passages = QString::fromLocal8Bit(argv[++i]).toInt();
        else if (argument == QLatin1String("--alone"))
            options.alone = true;
        else if (argument == QLatin1String("--misses"))
            options.misses = true;
        else
            options.files.append(argument);
    }
    return options;
}

/// Edits a text by a share of its characters, all of them made traditional where it is negative, and looks for
/// passages.
void judgeEdited(const Source &source, int share, const Options &options, Editor &editor, Score *score)
{
    Traced traced(source.document.text());
    if (share < 0)
        editor.convertAll(&traced);
    else
        editor.edit(&traced, share / 100.0);
    const auto after = documentOf(traced.text, source.headings);
    for (int i = 0; i < options.passages; ++i) {
        const TextRange then = anyPassage(source.document, editor.random());
        const auto target = annotation::targetAt(source.document, then);
        const auto anchor = annotation::reanchored(target, after, options.alone ? nullptr : &source.document);
        judge(traced, then, anchor, plainMatch(traced.text, target), score);
        if (options.misses)
            printIfMissed(source.document.text(), traced, then, anchor);
    }
}

void measure(const QList<Source> &sources, const Options &options, Editor &editor)
{
    QString text;
    QHash<QString, qint8> headings;
    for (qsizetype i = 0; text.size() < 500000; ++i) {
        const Source &source = sources.at(i % sources.size());
        Traced part(source.document.text());
        if (i >= sources.size())
            editor.edit(&part, 0.3); // so that the text does not repeat itself
        text += part.text + QLatin1Char('\n');
        headings.insert(source.headings);
    }
    const auto before = documentOf(text, headings);
    Traced traced(text);
    editor.edit(&traced, 0.05);
    const auto after = documentOf(traced.text, headings);
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        const auto target = annotation::targetAt(before, anyPassage(before, editor.random()));
        const std::clock_t start = std::clock();
        annotation::reanchored(target, after, options.alone ? nullptr : &before);
        times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    std::printf("%lld units, 5 %% edited: median %.2f ms a passage, nine of ten in %.2f ms, worst %.2f ms\n",
                static_cast<long long>(text.size()), times.at(times.size() / 2), times.at(times.size() * 9 / 10),
                times.back());
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = optionsOf(argc, argv);
    const QList<Source> sources = read(options.files);
    if (sources.isEmpty()) {
        std::fprintf(stderr, "bench-anchors: no text was read\n");
        return 2;
    }
    Editor editor(options.seed);
    std::printf("%lld documents, seed %u\n%-12s %6s %7s %9s %9s %9s %8s %9s %9s %7s %7s\n",
                static_cast<long long>(sources.size()), options.seed, "edited", "all", "kept", "right", "silent",
                "plain", "changed", "right", "plain", "wrong", "plain");
    for (const int share : {1, 5, 10, 20, -1}) {
        Score score;
        for (const Source &source : sources)
            judgeEdited(source, share, options, editor, &score);
        printScore(share < 0 ? "traditional" : qPrintable(QStringLiteral("%1 %").arg(share)), score);
    }
    measure(sources, options, editor);
    return 0;
}
