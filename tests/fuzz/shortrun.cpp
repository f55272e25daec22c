// SPDX-License-Identifier: GPL-3.0-or-later
// Drives a fuzz target without libFuzzer: seeds, mutated at random for a few seconds. `NAME SEED` repeats a run,
// `NAME SEED SECONDS` sets its length, `NAME @FILE` runs one input.
#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QList>
#include <QRandomGenerator>

#include "tests/seed.h"
#include <csignal>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace
{
constexpr int secondsByDefault = 3;
constexpr qsizetype longestInput = 20000;

const QByteArray *running = nullptr;

/// Keeps the input that ended the program, beside it.
void keepInput(int signal)
{
    std::signal(signal, SIG_DFL);
    if (FILE *file = running ? std::fopen("fuzz-failure", "wb") : nullptr) {
        std::fwrite(running->constData(), 1, static_cast<size_t>(running->size()), file);
        std::fclose(file);
        std::fputs("the input is in ./fuzz-failure\n", stderr);
    }
    std::raise(signal);
}

void runOne(const QByteArray &input)
{
    running = &input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), static_cast<size_t>(input.size()));
}

QList<QByteArray> seeds()
{
    QList<QByteArray> out{QByteArray()};
    for (const QString &path : {QStringLiteral(ZHUPI_FUZZ_SEEDS), QStringLiteral(ZHUPI_FUZZ_SAMPLES)}) {
        const QDir folder(path);
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                out.append(file.readAll());
        }
    }
    return out;
}

/// What stands between the quotes of a dictionary's line: "\\", "\"" and "\xNN" are escapes.
QByteArray unescaped(const QByteArray &word)
{
    QByteArray out;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool escape = word[i] == '\\' && i + 1 < word.size();
        if (escape && word[i + 1] == 'x' && i + 3 < word.size()) {
            out.append(QByteArray::fromHex(word.mid(i + 2, 2)));
            i += 3;
        } else {
            i += escape;
            out.append(word[i]);
        }
    }
    return out;
}

/// The words of a libFuzzer dictionary.
QList<QByteArray> wordsOf(const QString &path)
{
    QList<QByteArray> out;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return out;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype open = line.indexOf('"');
        const qsizetype close = line.lastIndexOf('"');
        if (close > open && !line.startsWith('#'))
            out.append(unescaped(line.mid(open + 1, close - open - 1)));
    }
    return out;
}

/// The words of all dictionaries that the target is fed with.
QList<QByteArray> words()
{
    const QString folder = QStringLiteral(ZHUPI_FUZZ_FOLDER);
    QList<QByteArray> out;
    QFile file(folder + QStringLiteral("/dictionaries"));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> names = line.simplified().split(' ');
        if (names.first() != ZHUPI_FUZZ_TARGET)
            continue;
        for (const QByteArray &name : names.mid(1))
            out.append(wordsOf(folder + QStringLiteral("/dict/%1.dict").arg(QString::fromLatin1(name))));
    }
    return out;
}

class Mutator
{
public:
    Mutator(quint32 seed, QList<QByteArray> words) : m_random(seed), m_words(std::move(words)) {}

    QByteArray mutated(QByteArray input, const QList<QByteArray> &others)
    {
        for (int n = pick(8) + 1; n > 0; --n)
            mutate(input, others);
        return input.left(longestInput);
    }
    int pick(qsizetype below)
    {
        return static_cast<int>(m_random.bounded(static_cast<quint32>(std::max<qsizetype>(1, below))));
    }

private:
    void mutate(QByteArray &input, const QList<QByteArray> &others)
    {
        const qsizetype at = pick(input.size() + 1);
        switch (pick(7)) {
        case 0:
            input.insert(at, static_cast<char>(pick(256)));
            break;
        case 1:
            input.remove(at, pick(16) + 1);
            break;
        case 2:
            if (at < input.size())
                input[at] = static_cast<char>(pick(256));
            break;
        case 3:
            input.insert(at, m_words.isEmpty() ? QByteArray("x") : m_words.at(pick(m_words.size())));
            break;
        case 4:
            input.insert(at, input.mid(pick(input.size() + 1), pick(200)).repeated(pick(20) + 1));
            break;
        case 5:
            input.insert(at, others.at(pick(others.size())).mid(0, pick(2000)));
            break;
        default:
            input.truncate(at);
            break;
        }
    }

    QRandomGenerator m_random;
    QList<QByteArray> m_words;
};
} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && argv[1][0] == '@') {
        QFile file(QString::fromLocal8Bit(argv[1] + 1));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        runOne(file.readAll());
        return 0;
    }
    std::signal(SIGABRT, keepInput);
    std::signal(SIGSEGV, keepInput);
    const quint32 seed = argc > 1 ? QByteArray(argv[1]).toUInt() : testSeed();
    const int seconds = argc > 2 ? QByteArray(argv[2]).toInt() : secondsByDefault;
    std::printf("seed %u\n", seed);
    std::fflush(stdout);
    const QList<QByteArray> inputs = seeds();
    Mutator mutator(seed, words());
    for (const QByteArray &input : inputs)
        runOne(input);
    QElapsedTimer timer;
    timer.start();
    int runs = 0;
    for (; timer.elapsed() < seconds * 1000; ++runs)
        runOne(mutator.mutated(inputs.at(mutator.pick(inputs.size())), inputs));
    std::printf("%d inputs\n", runs);
    return 0;
}
