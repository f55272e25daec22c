// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encodingranking.h"

#include "core/text/converter.h"
#include "core/text/textmodel.h"

#include <algorithm>
#include <array>
#include <vector>

namespace core::text
{

using textmodel::Language;
using textmodel::only;

namespace
{
constexpr qsizetype sampleBytes = 24 * 1024;
constexpr qsizetype windowBytes = 2 * 1024;
constexpr qsizetype lookBack = 256;
constexpr qsizetype previewLength = 60;
constexpr double japaneseInChineseBits = 15; ///< Japanese stored as GB18030: kana stand there at the places of EUC-JP
constexpr double errorBits = 24;             ///< what a malformed sequence costs beyond the U+FFFD that stands for it

struct Reading {
    const char *name;
    textmodel::Languages languages;
    double priorBits; ///< how much rarer than GB18030 a file in it is
    bool wide;        ///< UTF-16
};
constexpr textmodel::Languages chinese = only(Language::ZhHans) | only(Language::ZhHant);
constexpr std::array readings{
    Reading{"GB18030", chinese | only(Language::Western) | only(Language::Ja), 0, false},
    Reading{"Big5", only(Language::ZhHant), 2, false},
    Reading{"Big5-HKSCS", only(Language::ZhHant), 5, false},
    Reading{"UTF-16LE", textmodel::allLanguages, 4, true},
    Reading{"UTF-16BE", textmodel::allLanguages, 6, true},
    Reading{"Shift_JIS", only(Language::Ja), 5, false},
    Reading{"EUC-JP", only(Language::Ja), 5, false},
    Reading{"EUC-KR", only(Language::Ko), 6, false},
    Reading{"windows-1252", only(Language::Western), 1, false},
    Reading{"windows-1251", only(Language::Cyrillic), 12, false},
    Reading{"KOI8-R", only(Language::Cyrillic), 14, false},
    Reading{"UTF-8", textmodel::allLanguages, -10, false},
};

bool isHigh(char c)
{
    return static_cast<uchar>(c) >= 0x80;
}

/// A place at or before `at` where no multi-byte sequence of any supported encoding is open: after a byte under 30,
/// which is nowhere a second byte. `at` itself when there is none near.
qsizetype boundaryBefore(const QByteArray &bytes, qsizetype at, qsizetype floor)
{
    for (qsizetype i = at; i > std::max(floor, at - lookBack); --i) {
        if (static_cast<uchar>(bytes[i - 1]) < 0x30)
            return i & ~qsizetype(1);
    }
    return -1;
}

qsizetype nextHigh(const QByteArray &bytes, qsizetype from)
{
    const auto it = std::find_if(bytes.cbegin() + from, bytes.cend(), isHigh);
    return it == bytes.cend() ? -1 : it - bytes.cbegin();
}

struct Scored {
    EncodingCandidate candidate;
    QString text;
    double bits = 0;
};

Scored score(const Reading &reading, const EncodingSample &sample)
{
    Scored out;
    auto converter = Converter::open(QString::fromLatin1(reading.name));
    Q_ASSERT(converter);
    out.text = converter->decode(sample.bytes, sample.reachesEnd ? Converter::End::Whole : Converter::End::Cut);
    const auto fit = textmodel::fit(out.text, reading.languages);
    out.bits = fit.bits + reading.priorBits + errorBits * static_cast<double>(converter->errors());
    if (fit.language == Language::Ja && reading.languages != only(Language::Ja) && (reading.languages & chinese) &&
        !reading.wide && reading.languages != textmodel::allLanguages)
        out.bits += japaneseInChineseBits;
    out.candidate.name = converter->name();
    out.candidate.errors = converter->errors();
    out.candidate.bitsPerByte = out.bits / static_cast<double>(std::max<qsizetype>(1, sample.bytes.size()));
    return out;
}

/// Some words round the first character beyond ASCII.
QString previewOf(const QString &text)
{
    const auto it = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x80; });
    const qsizetype first = it == text.cend() ? 0 : it - text.cbegin();
    return text.mid(std::max<qsizetype>(0, first - 8), previewLength).simplified();
}
} // namespace

EncodingSample encodingSample(const QByteArray &bytes)
{
    EncodingSample out;
    out.evenLength = bytes.size() % 2 == 0;
    qsizetype taken = 0;
    while (out.bytes.size() < sampleBytes) {
        const qsizetype high = nextHigh(bytes, taken);
        if (high < 0)
            break;
        // Where there is nothing to cut at before it, go on from the last cut, which was at a boundary.
        const qsizetype from = std::max(taken, boundaryBefore(bytes, high, taken));
        const qsizetype end = std::min(bytes.size(), std::max(from, high) + windowBytes);
        qsizetype cut = end == bytes.size() ? end : boundaryBefore(bytes, end, from + 2);
        if (cut <= high)
            cut = std::min(bytes.size(), (from + sampleBytes) & ~qsizetype(1));
        out.bytes.append(bytes.mid(from, cut - from));
        taken = cut;
    }
    if (out.bytes.isEmpty()) {
        out.bytes = bytes.left(sampleBytes);
        taken = out.bytes.size();
    }
    out.reachesEnd = taken == bytes.size() && out.bytes.size() <= sampleBytes;
    out.bytes.truncate(sampleBytes);
    out.highBytes = std::count_if(out.bytes.cbegin(), out.bytes.cend(), isHigh);
    return out;
}

EncodingRanking ranked(const EncodingSample &sample)
{
    std::vector<Scored> all;
    for (const Reading &reading : readings) {
        if (!reading.wide || sample.evenLength || sample.bytes.contains('\0'))
            all.push_back(score(reading, sample));
    }
    std::stable_sort(all.begin(), all.end(), [](const Scored &a, const Scored &b) { return a.bits < b.bits; });
    EncodingRanking out;
    const Scored &best = all.front();
    bool marginKnown = false;
    for (Scored &s : all) {
        if (!marginKnown && s.text != best.text) {
            out.margin = s.bits - best.bits;
            marginKnown = true;
        }
        s.candidate.preview = previewOf(s.text);
        out.candidates.append(s.candidate);
    }
    return out;
}

} // namespace core::text
