// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mixeddecoding.h"

#include "core/text/converter.h"
#include "core/text/encodingranking.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>

namespace core::text
{

namespace
{
constexpr qsizetype evidentSequences = 6;  ///< of three bytes and more, in lines that are sound throughout
constexpr double foreignBitsPerByte = 6.5; ///< what a reading in another encoding may cost at most
constexpr int mostRankings = 100;

struct Run {
    qsizetype start = 0;
    qsizetype end = 0;
    bool sound = true;
    qsizetype wide = 0;    ///< sequences of three and four bytes
    qsizetype damaged = 0; ///< malformed ones
};

qsizetype wideIn(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(),
                         [](QChar c) { return c.unicode() >= 0x800 && c != QChar::ReplacementCharacter; });
}

Run runOf(const QByteArray &bytes, qsizetype start, qsizetype end)
{
    Run out{start, end, true, 0, 0};
    const QByteArrayView line = QByteArrayView(bytes).sliced(start, end - start);
    if (std::none_of(line.begin(), line.end(), [](char c) { return static_cast<uchar>(c) >= 0x80; }))
        return out;
    QStringDecoder decoder(QStringConverter::Utf8,
                           QStringConverter::Flag::ConvertInitialBom | QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(line);
    out.sound = !decoder.hasError();
    out.wide = wideIn(text);
    out.damaged = out.sound ? 0 : text.count(QChar(QChar::ReplacementCharacter));
    return out;
}

/// Lines of one kind that follow one another are one run.
QList<Run> runsOf(const QByteArray &bytes)
{
    QList<Run> out;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype lineEnd = bytes.indexOf('\n', start);
        const qsizetype end = lineEnd < 0 ? bytes.size() : lineEnd + 1;
        const Run line = runOf(bytes, start, end);
        if (!out.isEmpty() && out.last().sound == line.sound) {
            out.last().end = end;
            out.last().wide += line.wide;
            out.last().damaged += line.damaged;
        } else {
            out.append(line);
        }
        start = end;
    }
    return out;
}

class LineDecoder
{
public:
    explicit LineDecoder(const QByteArray &bytes) : m_bytes(bytes) { m_out.encoding = QStringLiteral("UTF-8"); }

    DecodedText run(const QList<Run> &runs)
    {
        for (const Run &r : runs)
            decode(r);
        note();
        return std::move(m_out);
    }

private:
    void decode(const Run &r)
    {
        const QByteArray part = m_bytes.sliced(r.start, r.end - r.start);
        if (!r.sound && r.damaged * 4 > r.wide) {
            if (const QString name = foreignEncoding(part); !name.isEmpty()) {
                auto converter = Converter::open(name);
                const QString text = converter->decode(part);
                m_foreignAt = m_foreign.isEmpty() ? m_out.text.size() : m_foreignAt;
                m_foreign = name;
                m_out.text += text;
                return;
            }
        }
        if (!r.sound) {
            m_damagedAt = m_damaged == 0 ? m_out.text.size() : m_damagedAt;
            m_damaged += r.damaged;
        }
        m_out.text += QString::fromUtf8(part);
    }

    /// The encoding that makes text of the lines; empty for none better than UTF-8.
    QString foreignEncoding(const QByteArray &part)
    {
        if (++m_rankings > mostRankings)
            return m_foreign;
        const EncodingRanking ranking = ranked(encodingSample(part));
        const EncodingCandidate &best = ranking.candidates.first();
        const bool text = best.errors == 0 && best.bitsPerByte <= foreignBitsPerByte && best.name != u"UTF-8";
        return text ? best.name : QString();
    }

    void note()
    {
        const auto tr = [](const char *text, int n = -1) {
            return QCoreApplication::translate("core::text", text, nullptr, n);
        };
        if (!m_foreign.isEmpty())
            m_out.diagnostics.append(
                {Severity::Warning,
                 tr("Some lines are not in UTF-8 like the others; they were read as %1.").arg(m_foreign), m_foreignAt});
        if (m_damaged > 0) {
            const qsizetype at = m_out.text.indexOf(QChar(QChar::ReplacementCharacter), m_damagedAt);
            const QString message =
                tr("%n byte sequence(s) are not valid %1 and are shown as \uFFFD.", static_cast<int>(m_damaged));
            m_out.diagnostics.append({Severity::Warning, message.arg(m_out.encoding), std::max<qsizetype>(0, at)});
        }
    }

    const QByteArray &m_bytes;
    DecodedText m_out;
    QString m_foreign;
    qsizetype m_foreignAt = 0;
    qsizetype m_damagedAt = 0;
    qsizetype m_damaged = 0;
    int m_rankings = 0;
};
} // namespace

std::optional<DecodedText> decodedByLines(const QByteArray &bytes)
{
    const QList<Run> runs = runsOf(bytes);
    qsizetype evident = 0;
    for (const Run &r : runs)
        evident += r.sound ? r.wide : 0;
    // Damage here and there in the only line there is leaves no sound line, yet most of its sequences are whole.
    const bool mostlySound =
        std::all_of(runs.cbegin(), runs.cend(), [](const Run &r) { return r.damaged * 10 <= r.wide; }) &&
        std::any_of(runs.cbegin(), runs.cend(), [](const Run &r) { return r.wide >= 3; });
    if (evident < evidentSequences && !mostlySound)
        return std::nullopt;
    return LineDecoder(bytes).run(runs);
}

} // namespace core::text
