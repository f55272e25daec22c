// SPDX-License-Identifier: GPL-3.0-or-later
// How well passages are found again in texts that were edited at random, beside what matching their words alone finds:
//   bench-anchors [--seed N] [--passages N] FILE…
// A row is one share of edited characters; the last one has the whole text in traditional characters. "own text kept"
// are passages with all their characters side by side, "changed" those of whose characters up to a tenth was touched.
// Right is a place that overlaps the true one by four fifths at least. Silently wrong is what counts as found beyond
// doubt and holds no character of the passage. Then the time a passage takes in 500,000 units.
#include "core/annotation/anchoring.h"
#include "core/library/parse.h"
#include "core/text/scriptfold.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace core;
using text::TextRange;

namespace
{

/// A text that knows of each unit where it stood at first.
struct Traced {
    QString text;
    std::vector<int> origin; ///< -1 for new units
    std::vector<bool> same;  ///< whether it is still what it was

    explicit Traced(const QString &first) : text(first), origin(static_cast<size_t>(first.size()))
    {
        for (size_t i = 0; i < origin.size(); ++i)
            origin[i] = static_cast<int>(i);
        same.assign(origin.size(), true);
    }
    void remove(qsizetype at, qsizetype n)
    {
        n = std::min(n, text.size() - at);
        text.remove(at, n);
        origin.erase(origin.begin() + at, origin.begin() + at + n);
        same.erase(same.begin() + at, same.begin() + at + n);
    }
    void insert(qsizetype at, const QString &what)
    {
        text.insert(at, what);
        origin.insert(origin.begin() + at, static_cast<size_t>(what.size()), -1);
        same.insert(same.begin() + at, static_cast<size_t>(what.size()), true);
    }
    void move(TextRange range, qsizetype to)
    {
        const QString piece = text.mid(range.start(), range.length());
        const std::vector<int> ids(origin.begin() + range.start(), origin.begin() + range.end());
        remove(range.start(), range.length());
        insert(to, piece);
        std::copy(ids.begin(), ids.end(), origin.begin() + to);
    }
    void convert(qsizetype at, QChar to)
    {
        same[static_cast<size_t>(at)] = same[static_cast<size_t>(at)] && text.at(at) == to;
        text[at] = to;
    }
};

/// One traditional character for each simplified one that has some.
QHash<QChar, QChar> traditionalForms()
{
    QHash<QChar, QChar> forms;
    for (char16_t c = 0x4E00; c < 0x9FFF; ++c) {
        const char16_t simplified = text::toSimplified(c);
        if (simplified != c && !forms.contains(QChar(simplified)))
            forms.insert(QChar(simplified), QChar(c));
    }
    return forms;
}

class Editor
{
public:
    explicit Editor(quint32 seed) : m_random(seed), m_forms(traditionalForms()) {}

    void edit(Traced *traced, double share)
    {
        const auto wanted = static_cast<qsizetype>(share * static_cast<double>(traced->text.size()));
        const QString stock = traced->text;
        for (qsizetype done = 0; done < wanted;) {
            const qsizetype n = 1 + m_random.bounded(10);
            const qsizetype at = m_random.bounded(static_cast<int>(traced->text.size() - n));
            switch (m_random.bounded(10)) {
            case 0:
                moveParagraph(traced, at);
                break;
            case 1:
                for (qsizetype i = at; i < at + n; ++i)
                    convert(traced, i);
                break;
            default: {
                // Replaced, deleted, inserted.
                const int kind = m_random.bounded(3);
                const qsizetype from = m_random.bounded(static_cast<int>(stock.size() - n));
                if (kind != 2)
                    removeInLine(traced, at, n);
                if (kind != 1)
                    traced->insert(at, stock.mid(from, n).remove(QLatin1Char('\n')));
            }
            }
            done += n;
        }
    }
    void convertAll(Traced *traced)
    {
        for (qsizetype i = 0; i < traced->text.size(); ++i)
            convert(traced, i);
    }
    QRandomGenerator &random() { return m_random; }

private:
    void convert(Traced *traced, qsizetype at)
    {
        traced->convert(at, m_forms.value(traced->text.at(at), traced->text.at(at)));
    }
    static void removeInLine(Traced *traced, qsizetype at, qsizetype n)
    {
        const qsizetype end = traced->text.indexOf(QLatin1Char('\n'), at);
        traced->remove(at, end < 0 ? n : std::min(n, end - at));
    }
    void moveParagraph(Traced *traced, qsizetype at)
    {
        const qsizetype start = traced->text.lastIndexOf(QLatin1Char('\n'), at) + 1;
        const qsizetype end = traced->text.indexOf(QLatin1Char('\n'), start);
        if (end < 0 || end - start > 2000)
            return;
        traced->move({start, end + 1}, 0);
        // Behind the line end that it comes to stand at.
        const qsizetype line = traced->text.indexOf(
            QLatin1Char('\n'), end + 1 - start + m_random.bounded(static_cast<int>(traced->text.size() - end + start)));
        if (line >= 0)
            traced->move({0, end + 1 - start}, line - (end - start));
    }

    QRandomGenerator m_random;
    QHash<QChar, QChar> m_forms;
};

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

void measure(const QList<Source> &sources, Editor &editor)
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
        annotation::reanchored(target, after);
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
    quint32 seed = 1;
    int passages = 25;
    QStringList files;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == QLatin1String("--seed") && i + 1 < argc)
            seed = QString::fromLocal8Bit(argv[++i]).toUInt();
        else if (argument == QLatin1String("--passages") && i + 1 < argc)
            passages = QString::fromLocal8Bit(argv[++i]).toInt();
        else
            files.append(argument);
    }
    const QList<Source> sources = read(files);
    if (sources.isEmpty()) {
        std::fprintf(stderr, "bench-anchors: no text was read\n");
        return 2;
    }
    Editor editor(seed);
    std::printf("%lld documents, seed %u\n%-12s %6s %7s %9s %9s %9s %8s %9s %9s %7s %7s\n",
                static_cast<long long>(sources.size()), seed, "edited", "all", "kept", "right", "silent", "plain",
                "changed", "right", "plain", "wrong", "plain");
    for (const int share : {1, 5, 10, 20, -1}) {
        Score score;
        for (const Source &source : sources) {
            Traced traced(source.document.text());
            if (share < 0)
                editor.convertAll(&traced);
            else
                editor.edit(&traced, share / 100.0);
            const auto after = documentOf(traced.text, source.headings);
            for (int i = 0; i < passages; ++i) {
                const TextRange then = anyPassage(source.document, editor.random());
                const auto target = annotation::targetAt(source.document, then);
                judge(traced, then, annotation::reanchored(target, after), plainMatch(traced.text, target), &score);
            }
        }
        printScore(share < 0 ? "traditional" : qPrintable(QStringLiteral("%1 %").arg(share)), score);
    }
    measure(sources, editor);
    return 0;
}
