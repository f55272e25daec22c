// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/doubledecoding.h"

#include "core/repair/redecoding.h"
#include "core/text/converter.h"
#include "core/text/textmodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace core::repair
{

using text::EditList;
using text::TextRange;

namespace
{
constexpr qsizetype windowLength = 4096; ///< a longer line is judged by stretches of this length
constexpr double strongGain = 10;        ///< bits by which a stretch must be likelier after than before
constexpr double weakGain = 4;
constexpr int strongCharacters = 2;
constexpr int weakEvidence = 3;
constexpr double clearlyBetter = 0.75; ///< of the bits before, for a line that is decoded anew as a whole
constexpr double highShare = 0.3;
constexpr qsizetype fewestHigh = 4;
constexpr int fewestOpening = 6; ///< characters that may open misread text, in a line of other script

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("core::repair", text, nullptr, n);
}

struct Stretch {
    TextRange range;
    QString text;
    Misread misread = Misread::Gbk;
    bool strong = false;
    bool guessed = false;
    int lost = 0;
};

/// How a part of the text looks at first sight.
struct Look {
    int other = 0;   ///< characters beyond ASCII
    int gbk = 0;     ///< of these, such as open UTF-8 misread as GBK
    int windows = 0; ///< the same for windows-1252
    int latin = 0;   ///< characters that windows-1252 has beyond ASCII
};

/// For every character, as bits: beyond ASCII, opens misread UTF-8 as GBK, as windows-1252, is of windows-1252.
const std::vector<quint8> &sights()
{
    static const std::vector<quint8> made = [] {
        const Bytes &gbk = Bytes::of(Misread::Gbk);
        const Bytes &windows = Bytes::of(Misread::Windows1252);
        std::vector<quint8> out(0x10000);
        for (size_t c = 0x80; c < out.size(); ++c) {
            const QChar character(static_cast<char16_t>(c));
            out[c] = static_cast<quint8>(1 | gbk.isSuspicious(character) << 1 | windows.isSuspicious(character) << 2 |
                                         (windows[character].count > 0) << 3);
        }
        return out;
    }();
    return made;
}

/// Each bit of a sight as 1 in a field of 16 bits of its own.
constexpr std::array<quint64, 16> spread = [] {
    std::array<quint64, 16> out{};
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = (i & 1) | (i >> 1 & 1) << 16 | (i >> 2 & 1) << 32 | (i >> 3 & 1) << 48;
    return out;
}();

bool isTypographic(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2010 && u <= 0x2026) || u == 0xA0 || u == 0xB7 || u == 0xD7 || u == 0xB0;
}

class Repairer
{
public:
    explicit Repairer(const QString &text)
        : m_text(text), m_gbk(Bytes::of(Misread::Gbk)), m_windows(Bytes::of(Misread::Windows1252))
    {
    }

    std::vector<Stretch> run(const CancelToken &cancel)
    {
        for (qsizetype start = 0; start < m_text.size() && !cancel.isCancelled();) {
            const qsizetype sign = nextSign(start);
            if (sign == m_text.size())
                break;
            // Lines without any sign are passed over, and the stretches of a long line.
            start += QStringView(m_text).sliced(start, sign - start).lastIndexOf(u'\n') + 1;
            start += (sign - start) / windowLength * windowLength;
            const qsizetype length = std::min(windowLength, m_text.size() - start);
            const qsizetype lineEnd = QStringView(m_text).sliced(start, length).indexOf(u'\n');
            const qsizetype end = start + (lineEnd < 0 ? length : lineEnd);
            look({start, end});
            start = end < m_text.size() && m_text.at(end) == u'\n' ? end + 1 : end;
        }
        settleWeakOnes();
        return std::move(m_stretches);
    }

private:
    /// The next character that may open misread text; where there is none far and wide, nothing was misread.
    qsizetype nextSign(qsizetype from) const
    {
        constexpr quint8 opens = 1 << 1 | 1 << 2;
        constexpr qsizetype stretch = 64;
        const quint8 *const table = sights().data();
        const char16_t *const units = reinterpret_cast<const char16_t *>(m_text.utf16());
        for (; from + stretch <= m_text.size(); from += stretch) {
            quint8 all = 0;
            for (qsizetype i = from; i < from + stretch; ++i)
                all |= table[units[i]];
            if ((all & opens) != 0)
                break;
        }
        while (from < m_text.size() && (table[units[from]] & opens) == 0)
            ++from;
        return from;
    }

    Look lookAt(TextRange range) const
    {
        const quint8 *const table = sights().data();
        // Four counters of 16 bits in one word: a window is shorter than they can count.
        static_assert(windowLength < 0x10000);
        quint64 sum = 0;
        for (const QChar c : QStringView(m_text).sliced(range.start(), range.length()))
            sum += spread[table[c.unicode()]];
        return {static_cast<int>(sum & 0xFFFF), static_cast<int>(sum >> 16 & 0xFFFF),
                static_cast<int>(sum >> 32 & 0xFFFF), static_cast<int>(sum >> 48)};
    }

    void look(TextRange range)
    {
        if (range.start() < m_done)
            range = {std::min(m_done, range.end()), range.end()};
        const Look seen = lookAt(range);
        if (seen.other == 0)
            return;
        if (seen.gbk * 6 >= seen.other)
            scan(range, Misread::Gbk);
        else if (seen.windows > 0 && seen.latin * 2 >= seen.other)
            scanWindows(range, seen);
        else if (seen.windows >= fewestOpening)
            scan(range, Misread::Windows1252); // a part of the line
    }

    void scanWindows(TextRange range, const Look &seen)
    {
        const size_t before = m_stretches.size();
        scan(range, Misread::Windows1252);
        qsizetype covered = 0;
        for (size_t i = before; i < m_stretches.size(); ++i)
            covered += m_stretches[i].range.length();
        if (covered * 2 < seen.latin) {
            if (const auto whole = decodedAnew(range, seen)) {
                m_stretches.resize(before);
                m_stretches.push_back(*whole);
                return;
            }
        }
        for (qsizetype i = range.start(); i < range.end(); ++i)
            m_leftAlone +=
                m_text.at(i).unicode() >= 0x80 && m_windows[m_text.at(i)].count > 0 && !isTypographic(m_text.at(i));
        m_leftAlone -= static_cast<int>(std::min<qsizetype>(covered, m_leftAlone));
    }

    void scan(TextRange range, Misread misread)
    {
        const Bytes &bytes = misread == Misread::Gbk ? m_gbk : m_windows;
        // A stretch may run on behind the range: it ends with the line at the latest.
        for (qsizetype i = range.start(); i < range.end();) {
            if (!bytes.isSuspicious(m_text.at(i))) {
                ++i;
                continue;
            }
            const Redecoded found = redecoded(m_text, i, misread);
            if (found.length == 0) {
                ++i;
                continue;
            }
            consider({i, i + found.length}, found, misread);
            i += found.length;
            m_done = i;
        }
    }

    void consider(TextRange range, const Redecoded &found, Misread misread)
    {
        if (found.sound == 0 && found.guessed == 0)
            return; // lost for good: left as it is
        if (misread == Misread::Gbk && found.wide * 2 < found.sound)
            return;
        QString certain = found.text;
        certain.remove(QChar::ReplacementCharacter);
        const double before = text::textmodel::fit(QStringView(m_text).sliced(range.start(), range.length())).bits;
        const auto after = text::textmodel::fit(certain);
        if (after.junk > 0 || after.bits + weakGain > before)
            return;
        const bool strong = found.sound >= strongCharacters &&
                            (misread != Misread::Gbk || found.wide >= strongCharacters) &&
                            before - after.bits >= strongGain && found.lost + found.guessed <= found.sound;
        (strong ? m_strong : m_weak)[misread == Misread::Gbk ? 0 : 1] += 1;
        m_stretches.push_back({range, found.text, misread, strong, found.guessed > 0 || found.lost > 0, found.lost});
    }

    /// A line of an East Asian encoding that was read as windows-1252.
    std::optional<Stretch> decodedAnew(TextRange range, const Look &seen) const
    {
        const QStringView line = QStringView(m_text).sliced(range.start(), range.length());
        if (seen.latin < fewestHigh || seen.latin < seen.other ||
            seen.latin < highShare * static_cast<double>(line.size()))
            return std::nullopt;
        QByteArray raw;
        for (const QChar c : line)
            raw.append(static_cast<char>(c.unicode() < 0x80 ? c.unicode() : m_windows[c].bytes[0]));
        double best = clearlyBetter * text::textmodel::fit(line).bits;
        std::optional<Stretch> out;
        for (const char *name : {"GB18030", "Big5", "Shift_JIS", "EUC-KR"}) {
            auto converter = text::Converter::open(QString::fromLatin1(name));
            const QString text = converter->decode(raw);
            const auto fit = text::textmodel::fit(text);
            if (converter->errors() > 0 || fit.junk > 0 || fit.bits >= best ||
                fit.language == text::textmodel::Language::Western)
                continue;
            best = fit.bits;
            out = Stretch{range, text, Misread::Windows1252, true, false, 0};
        }
        return out;
    }

    /// A single character got back proves little: it is believed beside surer ones of its kind, or, for accented
    /// letters, where such characters are many and others few.
    void settleWeakOnes()
    {
        const bool gbk = m_strong[0] > 0;
        const bool windows = m_strong[1] > 0 || (m_weak[1] >= weakEvidence && m_weak[1] >= 2 * m_leftAlone);
        std::erase_if(m_stretches,
                      [&](const Stretch &s) { return !s.strong && !(s.misread == Misread::Gbk ? gbk : windows); });
    }

    const QString &m_text;
    const Bytes &m_gbk;
    const Bytes &m_windows;
    std::vector<Stretch> m_stretches;
    qsizetype m_done = 0;          ///< up to here the text has been decided on
    std::array<int, 2> m_strong{}; ///< stretches by kind of misreading
    std::array<int, 2> m_weak{};
    int m_leftAlone = 0;
};

/// Names what was lost before the text was stored, in the coordinates of the text after the edits.
void noteLosses(document::Manuscript &manuscript)
{
    static const QString twice = QStringLiteral("锟斤拷");
    const qsizetype opening = manuscript.text.indexOf(twice.front());
    const qsizetype first = opening < 0 ? -1 : manuscript.text.indexOf(twice, opening);
    if (first < 0)
        return;
    const auto count = static_cast<int>(manuscript.text.count(twice));
    manuscript.diagnostics.append({Severity::Warning,
                                   tr("%n place(s) with “锟斤拷”: the text was lost there before it was saved.", count),
                                   first});
}
} // namespace

document::Manuscript doubleDecoding(document::Manuscript manuscript, const CancelToken &cancel)
{
    const std::vector<Stretch> stretches = Repairer(manuscript.text).run(cancel);
    EditList edits(text::PassId::DoubleDecoding);
    const int reason = edits.reason(tr("The text had been read in a wrong encoding and saved so."));
    for (const Stretch &s : stretches)
        edits.replace(s.range, s.text, reason, s.guessed ? EditList::Certainty::Guessed : EditList::Certainty::Proven);
    edits = manuscript.accepted(std::move(edits));
    int lost = 0;
    for (qsizetype i = 0, made = 0; made < edits.size(); ++i) {
        const Stretch &s = stretches[static_cast<size_t>(i)];
        if (s.range != edits.at(made).range)
            continue;
        lost += s.lost;
        ++made;
    }
    document::Manuscript out = std::move(manuscript).edited(std::move(edits));
    if (lost > 0) {
        out.diagnostics.append(
            {Severity::Warning,
             tr("%n character(s) were lost when the text was saved in a wrong encoding; they are shown as \uFFFD.",
                lost),
             std::max<qsizetype>(0, out.text.indexOf(QChar::ReplacementCharacter))});
    }
    noteLosses(out);
    return out;
}

} // namespace core::repair
