// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding.h"

#include "core/text/converter.h"
#include "core/text/encodingranking.h"
#include "core/text/escapedencoding.h"
#include "core/text/mixeddecoding.h"
#include "core/text/textmodel.h"
#include "core/text/utf8.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>
#include <array>

namespace core::text
{

namespace
{
/// Random bytes cost 8 bits each under any model: a reading that costs more than that is no text. A short text is given
/// credit, for one rare character weighs much in it.
constexpr double hopelessBitsPerByte = 8;
constexpr double hopelessCredit = 100;
/// A margin below this many bits for each byte beyond ASCII is a close call.
constexpr double closeBitsPerHighByte = 0.2;
constexpr double closeBits = 4;
constexpr double certainMargin = 60;
/// Text in a language of the model costs less than this.
constexpr double textBitsPerByte = 6;
/// A declared encoding is believed unless another reading is likelier by this many bits for each byte beyond ASCII.
constexpr double declaredBonus = 0.5;
constexpr double wideControlShare = 0.05;
constexpr qsizetype accidentalPairs = 6;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("core::text", text, nullptr, n);
}

struct Mark {
    QByteArrayView bytes;
    const char *encoding;
};
constexpr std::array byteOrderMarks{
    Mark{QByteArrayView("\xEF\xBB\xBF", 3), "UTF-8"},    Mark{QByteArrayView("\xFF\xFE\0\0", 4), "UTF-32LE"},
    Mark{QByteArrayView("\0\0\xFE\xFF", 4), "UTF-32BE"}, Mark{QByteArrayView("\xFF\xFE", 2), "UTF-16LE"},
    Mark{QByteArrayView("\xFE\xFF", 2), "UTF-16BE"},     Mark{QByteArrayView("\x84\x31\x95\x33", 4), "GB18030"},
};

const Mark *byteOrderMark(const QByteArray &bytes)
{
    for (const Mark &mark : byteOrderMarks) {
        const bool utf32 = mark.bytes.size() == 4 && mark.encoding[0] == 'U';
        if (bytes.startsWith(mark.bytes) && (!utf32 || bytes.size() % 4 == 0))
            return &mark;
    }
    return nullptr;
}

/// How many bytes of an incomplete UTF-8 sequence the text ends with.
qsizetype cutTail(const QByteArray &bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto c = static_cast<uchar>(bytes[bytes.size() - back]);
        if (c < 0x80)
            return 0;
        if (c >= 0xC0)
            return (c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2) > back ? back : 0;
    }
    return 0;
}

struct Utf8Health {
    qsizetype sound = 0;   ///< multi-byte sequences
    qsizetype damaged = 0; ///< malformed ones
};

/// Counts over the decoded text: every U+FFFD is taken for damage.
Utf8Health healthOf(const QString &text)
{
    Utf8Health out;
    for (const QChar c : text) {
        out.damaged += c == QChar::ReplacementCharacter;
        out.sound += c.unicode() >= 0x80 && c != QChar::ReplacementCharacter;
    }
    return out;
}

void noteDamage(DecodedText &out)
{
    const QChar replacement = QChar::ReplacementCharacter;
    const qsizetype nulAt = out.text.indexOf(QChar(u'\0'));
    if (nulAt >= 0) {
        const qsizetype count = out.text.count(QChar(u'\0'));
        out.text.replace(QChar(u'\0'), replacement);
        out.diagnostics.append(
            {Severity::Warning, tr("%n NUL byte(s) shown as \uFFFD.", static_cast<int>(count)), nulAt});
    }
}

void noteErrors(DecodedText &out, qsizetype errors)
{
    if (errors <= 0)
        return;
    const QString message =
        tr("%n byte sequence(s) are not valid %1 and are shown as \uFFFD.", static_cast<int>(errors));
    out.diagnostics.append({Severity::Warning, message.arg(out.encoding),
                            std::max<qsizetype>(0, out.text.indexOf(QChar::ReplacementCharacter))});
}

DecodedText convertedWith(Converter &&converter, QByteArrayView bytes)
{
    DecodedText out;
    out.encoding = converter.name();
    out.text = converter.decode(bytes);
    if (out.text.startsWith(QChar(QChar::ByteOrderMark)))
        out.text.remove(0, 1);
    noteErrors(out, converter.errors());
    noteDamage(out);
    return out;
}

struct Utf8Reading {
    DecodedText decoded;
    bool strict = false;
};

Utf8Reading readUtf8(const QByteArray &bytes, qsizetype skip)
{
    Utf8Reading out;
    const qsizetype tail = cutTail(bytes);
    const QByteArrayView body = QByteArrayView(bytes).sliced(skip, std::max(bytes.size() - tail, skip) - skip);
    out.decoded.encoding = QStringLiteral("UTF-8");
    // A second mark at the start means nothing either.
    const bool marked = body.startsWith(byteOrderMarks.front().bytes);
    if (auto sound = soundUtf8(body.sliced(marked ? byteOrderMarks.front().bytes.size() : 0))) {
        out.decoded.text = std::move(*sound);
        out.strict = true;
    } else {
        QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
        out.decoded.text = decoder.decode(body);
        out.strict = !decoder.hasError();
    }
    if (tail > 0) {
        // A cut last character speaks for UTF-8 only where other characters do.
        if (out.strict && skip == 0 && healthOf(out.decoded.text).sound == 0)
            out.strict = false;
        out.decoded.text.append(QChar::ReplacementCharacter);
        if (out.strict)
            out.decoded.diagnostics.append(
                {Severity::Warning, tr("The file ends in the middle of a character."), out.decoded.text.size() - 1});
    }
    return out;
}

/// Much text in UTF-16 is sound UTF-8 too, with NUL and other control bytes in it.
bool looksWide(const QByteArray &bytes)
{
    const auto controls = std::count_if(bytes.cbegin(), bytes.cend(), [](char c) { return c >= 0 && c < 9; });
    return static_cast<double>(controls) > wideControlShare * static_cast<double>(bytes.size());
}

/// A few two-byte characters of another encoding can form sound UTF-8 by accident ("联通" in GBK is the known case);
/// three-byte ones do not.
bool maybeAccident(const QString &text)
{
    qsizetype pairs = 0;
    for (const QChar c : text) {
        if (c.unicode() >= 0x800)
            return false;
        if (c.unicode() >= 0x80 && ++pairs > accidentalPairs)
            return false;
    }
    return pairs > 0;
}

/// Characters that the encoding could not give a place in Unicode.
qsizetype unplaced(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) {
        return c == QChar::ReplacementCharacter || (c.unicode() >= 0xE000 && c.unicode() < 0xF900);
    });
}

/// The whole text in the encoding of that name. Hong Kong's additions to Big5 may lie far behind the sample.
DecodedText readAs(const QString &name, const QByteArray &bytes)
{
    DecodedText out = convertedWith(*Converter::open(name), bytes);
    if (name == QLatin1StringView("Big5") && unplaced(out.text) > 0) {
        DecodedText wider = convertedWith(*Converter::open(QStringLiteral("Big5-HKSCS")), bytes);
        if (unplaced(wider.text) < unplaced(out.text))
            return wider;
    }
    return out;
}

/// Seven-bit text with escapes, where the reading by them is sound.
std::optional<DecodedText> readEscaped(const QByteArray &bytes)
{
    const QLatin1StringView name = escapedEncoding(bytes);
    if (name.isEmpty())
        return std::nullopt;
    Converter converter = *Converter::open(name);
    DecodedText out = convertedWith(std::move(converter), bytes);
    constexpr qsizetype damagedShare = 50; // of the characters, one in so many
    return unplaced(out.text) * damagedShare <= out.text.size() ? std::optional(std::move(out)) : std::nullopt;
}

/// Whether the text's own word for its encoding holds against the likeliest reading.
bool declaredHolds(Converter &declared, const EncodingSample &sample, const EncodingRanking &ranking)
{
    const QString text = declared.decode(sample.bytes, Converter::End::Cut);
    const auto fit = textmodel::fit(text);
    if (declared.errors() > 0 || fit.junk > 0)
        return false;
    const EncodingCandidate &best = ranking.candidates.first();
    const bool judged = std::any_of(ranking.candidates.cbegin(), ranking.candidates.cend(),
                                    [&](const EncodingCandidate &c) { return c.name == declared.name(); });
    if (!judged) // a language that the model does not know: only a reading that is text for sure speaks against it
        return best.bitsPerByte > textBitsPerByte;
    const auto high = static_cast<double>(sample.highBytes);
    return fit.bits < best.bitsPerByte * static_cast<double>(sample.bytes.size()) + declaredBonus * high;
}

void noteDoubt(DecodedText &out, const EncodingSample &sample, const EncodingRanking &ranking)
{
    const auto high = static_cast<double>(std::max<qsizetype>(1, sample.highBytes));
    if (ranking.margin >= certainMargin || ranking.margin >= closeBitsPerHighByte * high + closeBits)
        return;
    const EncodingCandidate &best = ranking.candidates.first();
    const auto second = std::find_if(ranking.candidates.cbegin() + 1, ranking.candidates.cend(),
                                     [&](const EncodingCandidate &c) { return c.preview != best.preview; });
    if (second == ranking.candidates.cend())
        return;
    out.doubtful = true;
    const QString message =
        tr("Read as %1, but %2 is nearly as likely. If the text looks wrong, choose the other encoding.");
    out.diagnostics.append({Severity::Warning, message.arg(best.name, second->name), 0});
}

Result<DecodedText> decodedByRank(const QByteArray &bytes, const QString &declared)
{
    const EncodingSample sample = encodingSample(bytes);
    const EncodingRanking ranking = ranked(sample);
    if (auto own = Converter::open(declared); own && declaredHolds(*own, sample, ranking))
        return readAs(own->name(), bytes);
    const EncodingCandidate &best = ranking.candidates.first();
    const auto sampled = static_cast<double>(sample.bytes.size());
    if (best.bitsPerByte * sampled > hopelessBitsPerByte * sampled + hopelessCredit) {
        return failure(
            ErrorCode::UnknownEncoding,
            tr("The bytes are text in no encoding that Zhupi knows. Choose the encoding by hand if you know it."),
            QStringLiteral("best %1, %2 bits a byte").arg(best.name).arg(best.bitsPerByte));
    }
    DecodedText out = readAs(best.name, bytes);
    noteDoubt(out, sample, ranking);
    return out;
}
} // namespace

Result<DecodedText> decoded(const QByteArray &bytes, const QString &chosen, const QString &declared)
{
    const Mark *mark = byteOrderMark(bytes);
    if (!chosen.isEmpty()) {
        auto converter = Converter::open(chosen);
        if (!converter)
            return failure(ErrorCode::InvalidArgument, tr("There is no encoding named “%1”.").arg(chosen));
        return convertedWith(std::move(*converter), bytes);
    }
    if (mark && mark->encoding != QByteArrayView("UTF-8")) {
        auto converter = Converter::open(QString::fromLatin1(mark->encoding));
        return convertedWith(std::move(*converter), QByteArrayView(bytes).sliced(mark->bytes.size()));
    }
    Utf8Reading utf8 = readUtf8(bytes, mark ? mark->bytes.size() : 0);
    if (!utf8.strict && !mark) {
        if (auto mixed = decodedByLines(bytes)) {
            noteDamage(*mixed);
            return std::move(*mixed);
        }
        const Utf8Health health = healthOf(utf8.decoded.text);
        if (health.sound < 3 || health.damaged * 10 > health.sound)
            return decodedByRank(bytes, declared);
    }
    if (utf8.strict && !mark && utf8.decoded.text.size() == bytes.size()) { // ASCII alone
        if (auto escaped = readEscaped(bytes))
            return std::move(*escaped);
    }
    const bool holdsNul = bytes.contains('\0');
    if (utf8.strict && !mark && ((holdsNul && looksWide(bytes)) || maybeAccident(utf8.decoded.text)))
        return decodedByRank(bytes, declared);
    if (!utf8.strict)
        noteErrors(utf8.decoded, healthOf(utf8.decoded.text).damaged);
    if (holdsNul)
        noteDamage(utf8.decoded);
    return std::move(utf8.decoded);
}

QList<EncodingCandidate> rankedEncodings(const QByteArray &bytes)
{
    return ranked(encodingSample(bytes)).candidates;
}

QString declaredEncoding(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(4096).toLower();
    const auto valueAfter = [&head](qsizetype at) {
        while (at < head.size() && (head[at] == ' ' || head[at] == '=' || head[at] == '"' || head[at] == '\''))
            ++at;
        qsizetype end = at;
        while (end < head.size() &&
               (std::isalnum(static_cast<uchar>(head[end])) || QByteArrayView("-_:.").contains(head[end])))
            ++end;
        return QString::fromLatin1(head.mid(at, end - at));
    };
    if (head.startsWith("<?xml")) {
        const qsizetype at = head.indexOf("encoding");
        if (at >= 0 && at < head.indexOf("?>"))
            return valueAfter(at + 8);
    }
    for (qsizetype tag = head.indexOf("<meta"); tag >= 0; tag = head.indexOf("<meta", tag + 5)) {
        const qsizetype close = head.indexOf('>', tag);
        const qsizetype at = head.indexOf("charset", tag);
        if (at >= 0 && (close < 0 || at < close))
            return valueAfter(at + 7);
    }
    return {};
}

QStringList supportedEncodings()
{
    return Converter::names();
}

} // namespace core::text
