// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how often records cut out of texts are read in the right encoding: bench-encoding [--seed N] LANG=FILE…
// LANG is zhHans, zhHant, ja, ko, western or cyrillic, FILE a text in UTF-8 that the text model was not made from.
// A record is right when it decodes to the text it was made of.
#include "core/text/converter.h"
#include "core/text/encoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace core::text;

namespace
{
constexpr int recordsEach = 60;

QStringList encodingsOf(const QString &language)
{
    static const QMap<QString, const char *> all{
        {QStringLiteral("zhHans"), "GB18030 UTF-16LE UTF-16BE"},
        {QStringLiteral("zhHant"), "Big5 Big5-HKSCS GB18030 UTF-16LE"},
        {QStringLiteral("ja"), "Shift_JIS EUC-JP UTF-16LE"},
        {QStringLiteral("ko"), "EUC-KR UTF-16LE"},
        {QStringLiteral("western"), "windows-1252 UTF-16LE"},
        {QStringLiteral("cyrillic"), "windows-1251 KOI8-R"},
    };
    const char *names = all.value(language, nullptr);
    return names ? QString::fromLatin1(names).split(QLatin1Char(' ')) : QStringList();
}

struct Count {
    int right = 0;
    int all = 0;
};

class Measure
{
public:
    explicit Measure(quint32 seed) : m_random(seed) {}

    void run(const QString &language, const QString &text)
    {
        for (const QString &encoding : encodingsOf(language)) {
            for (const qsizetype length : {20, 50, 200, 1000}) {
                int made = 0;
                for (int tries = 0; made < recordsEach && tries < recordsEach * 20 && text.size() > length; ++tries)
                    made += record(text.mid(m_random.bounded(text.size() - length), length), encoding, length);
            }
        }
    }

    void print() const
    {
        for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
            std::printf("%-24s %5d / %5d  %7.3f %%\n", qPrintable(it.key()), it->right, it->all,
                        100.0 * it->right / it->all);
    }

private:
    bool record(const QString &text, const QString &encoding, qsizetype length)
    {
        auto converter = Converter::open(encoding);
        const auto bytes = converter->encode(text);
        const bool telling = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x80; });
        if (!bytes || !telling || text.back().isHighSurrogate() || text.front().isLowSurrogate())
            return false;
        const auto found = decoded(*bytes);
        const bool right = found && found->text == converter->decode(*bytes);
        const auto add = [right](Count &count) {
            count.right += right;
            ++count.all;
        };
        add(m_counts[QStringLiteral("%1 %2").arg(encoding).arg(length, 5)]);
        add(m_counts[QStringLiteral("all %1").arg(length, 5)]);
        if (bytes->size() >= 50)
            add(m_counts[QStringLiteral("all, 50 bytes and more")]);
        return true;
    }

    QRandomGenerator m_random;
    QMap<QString, Count> m_counts;
};
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QStringList arguments = app.arguments().mid(1);
    quint32 seed = 1;
    if (arguments.value(0) == QStringLiteral("--seed")) {
        seed = arguments.value(1).toUInt();
        arguments = arguments.mid(2);
    }
    Measure measure(seed);
    for (const QString &argument : arguments) {
        QFile file(argument.section(QLatin1Char('='), 1));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "bench-encoding: %s cannot be read\n", qPrintable(file.fileName()));
            return 1;
        }
        measure.run(argument.section(QLatin1Char('='), 0, 0), QString::fromUtf8(file.readAll()));
    }
    measure.print();
    return 0;
}
