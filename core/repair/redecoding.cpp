// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/redecoding.h"

#include "core/text/converter.h"
#include "core/text/textmodel.h"

#include <algorithm>

namespace core::repair
{

namespace
{
constexpr QChar euro(0x20AC);

constexpr bool isContinuation(quint8 byte)
{
    return byte >= 0x80 && byte <= 0xBF;
}

/// Length of the sequence that the byte opens; 0 for a byte that opens none.
constexpr int sequenceLength(quint8 lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

constexpr bool fits(quint8 lead, quint8 second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return isContinuation(second);
    }
}

bool isLossMark(QChar c)
{
    return c == u'?' || c == QChar::ReplacementCharacter || c == QChar(0x25A1) || c == QChar(0xFF1F);
}

/// What most likely stood where bytes of a punctuation mark were lost; 0 where nothing can be said.
char16_t supposedMark(quint8 lead, quint8 second, bool atLineEnd)
{
    if (lead == 0xE3 && (second == 0 || second == 0x80))
        return atLineEnd ? u'\u3002' : u'\u3001';
    if (lead == 0xEF && (second == 0 || second == 0xBC))
        return atLineEnd ? u'\uFF1A' : u'\uFF0C';
    if (lead == 0xE2 && second == 0x80)
        return u'\u201D';
    return 0;
}

char32_t decodedSequence(const std::array<quint8, 4> &b, int length)
{
    switch (length) {
    case 2:
        return (b[0] & 0x1FU) << 6 | (b[1] & 0x3FU);
    case 3:
        return (b[0] & 0x0FU) << 12 | (b[1] & 0x3FU) << 6 | (b[2] & 0x3FU);
    case 4:
        return (b[0] & 0x07U) << 18 | (b[1] & 0x3FU) << 12 | (b[2] & 0x3FU) << 6 | (b[3] & 0x3FU);
    default:
        return b[0];
    }
}

/// Takes bytes one by one and keeps what is sound UTF-8; a byte that was lost counts as unknown. After each character
/// it knows whether it stands between two sequences.
class Assembler
{
public:
    /// False when the byte cannot stand here.
    bool take(quint8 byte)
    {
        if (m_have > 0 && m_unknown > 0 && !isContinuation(byte))
            giveUp(false); // the mark of a loss stood for all bytes up to here
        if (m_have == 0) {
            m_need = sequenceLength(byte);
            if (m_need == 0)
                return false;
        } else if (m_have == 1 ? !fits(m_bytes[0], byte) : !isContinuation(byte)) {
            return false;
        }
        push(byte, false);
        return true;
    }

    /// A byte that was lost. Must not come between two sequences.
    void takeUnknown(bool atLineEnd) { push(0, atLineEnd); }

    /// The text ends inside a sequence.
    void giveUp(bool atLineEnd)
    {
        const char16_t mark = supposedMark(m_bytes[0], m_have > 1 ? m_bytes[1] : quint8(0), atLineEnd);
        out.text.append(mark ? QChar(mark) : QChar(QChar::ReplacementCharacter));
        (mark ? out.guessed : out.lost) += 1;
        reset();
    }

    bool between() const { return m_have == 0; }
    /// Bytes that the present sequence still lacks.
    int missing() const { return m_have == 0 ? 0 : m_need - m_have; }

    Redecoded out;

private:
    void push(quint8 byte, bool atLineEnd)
    {
        if (byte == 0) {
            ++m_unknown;
            m_unknownAt = m_have;
        }
        m_bytes[static_cast<size_t>(m_have++)] = byte;
        if (m_have < m_need)
            return;
        if (m_unknown == 0)
            finish();
        else if (m_unknown == 1 && m_need == 3)
            finishByLikelihood(atLineEnd);
        else
            giveUp(atLineEnd);
    }

    void finish()
    {
        const char32_t c = decodedSequence(m_bytes, m_need);
        if (c == QChar::ReplacementCharacter)
            ++out.lost;
        else if (m_need > 1)
            ++out.sound;
        out.wide += c != QChar::ReplacementCharacter && m_need > 2;
        out.text.append(QChar::fromUcs4(c));
        reset();
    }

    /// One byte of three is unknown: supposes the character if one of the 64 is far likelier than all others.
    void finishByLikelihood(bool atLineEnd)
    {
        if (supposedMark(m_bytes[0], m_bytes[1], atLineEnd)) {
            giveUp(atLineEnd);
            return;
        }
        double best = 1e9;
        double second = 1e9;
        char32_t likeliest = 0;
        for (quint8 byte = 0x80; byte <= 0xBF; ++byte) {
            m_bytes[static_cast<size_t>(m_unknownAt)] = byte;
            if (!fits(m_bytes[0], m_bytes[1]))
                continue;
            const char32_t c = decodedSequence(m_bytes, 3);
            const double bits = text::textmodel::fit(out.text.right(1) + QString::fromUcs4(&c, 1)).bits;
            second = std::min(second, std::max(bits, best));
            if (bits < best) {
                best = bits;
                likeliest = c;
            }
        }
        const bool sure = likeliest != 0 && best + farLikelier <= second;
        out.text.append(sure ? QChar(static_cast<char16_t>(likeliest)) : QChar(QChar::ReplacementCharacter));
        (sure ? out.guessed : out.lost) += 1;
        reset();
    }

    void reset()
    {
        m_have = 0;
        m_unknown = 0;
    }

    static constexpr double farLikelier = 2.5;

    std::array<quint8, 4> m_bytes{};
    int m_need = 0;
    int m_have = 0;
    int m_unknown = 0;
    int m_unknownAt = 0;
};
} // namespace

Bytes::Bytes(Misread misread) : m_pairs(0x10000), m_suspicious(0x10000)
{
    if (misread == Misread::Gbk)
        readGbk();
    else
        readWindows1252();
    for (size_t c = 0x80; c < m_pairs.size(); ++c) {
        const Pair &pair = m_pairs[c];
        // Half of all common characters of GBK open a sequence of two bytes; those say nothing.
        const bool opens = pair.count > 0 && sequenceLength(pair.bytes[0]) > (misread == Misread::Gbk ? 2 : 1);
        m_suspicious[c] = opens && (pair.count == 1 || fits(pair.bytes[0], pair.bytes[1]));
    }
}

void Bytes::readGbk()
{
    constexpr int leads = 0xFE - 0x81 + 1;
    constexpr int trails = 0xFE - 0x40; // without 7F
    QByteArray all(2 * leads * trails, Qt::Uninitialized);
    char *out = all.data();
    for (int lead = 0x81; lead <= 0xFE; ++lead) {
        for (int trail = 0x40; trail <= 0xFE; ++trail) {
            if (trail == 0x7F)
                continue;
            *out++ = static_cast<char>(lead);
            *out++ = static_cast<char>(trail);
        }
    }
    const QString text = text::Converter::open(QStringLiteral("GB18030"))->decode(all);
    for (qsizetype i = 0; i < text.size() && 2 * i + 1 < all.size(); ++i) {
        if (text.at(i) != QChar::ReplacementCharacter)
            m_pairs[text.at(i).unicode()] = {2, {static_cast<quint8>(all[2 * i]), static_cast<quint8>(all[2 * i + 1])}};
    }
    m_pairs[euro.unicode()] = {1, {0x80, 0}};
}

void Bytes::readWindows1252()
{
    for (int byte = 0x80; byte <= 0xFF; ++byte) {
        m_pairs[static_cast<size_t>(byte)] = {1, {static_cast<quint8>(byte), 0}}; // read as Latin-1
    }
    QByteArray high;
    for (int byte = 0x80; byte <= 0xFF; ++byte)
        high.append(static_cast<char>(byte));
    const QString text = text::Converter::open(QStringLiteral("windows-1252"))->decode(high);
    for (qsizetype i = 0; i < text.size(); ++i)
        m_pairs[text.at(i).unicode()] = {1, {static_cast<quint8>(0x80 + i), 0}};
}

const Bytes &Bytes::of(Misread misread)
{
    static const Bytes gbk(Misread::Gbk);
    static const Bytes windows(Misread::Windows1252);
    return misread == Misread::Gbk ? gbk : windows;
}

Redecoded redecoded(QStringView text, qsizetype from, Misread misread)
{
    const Bytes &bytes = Bytes::of(misread);
    Assembler assembler;
    Redecoded best; // text is filled at the end: a copy at every step would cost quadratic time
    qsizetype textLength = 0;
    const auto keep = [&](qsizetype end) {
        textLength = assembler.out.text.size();
        best = assembler.out.counts();
        best.length = end - from;
    };
    const auto finished = [&] {
        best.text = assembler.out.text.left(textLength);
        return best;
    };
    qsizetype i = from;
    for (; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.unicode() < 0x80 || isLossMark(c)) {
            if (assembler.between() || !isLossMark(c))
                break;
            assembler.takeUnknown(i + 1 == text.size() || text[i + 1] == u'\n');
            if (assembler.between())
                keep(i + 1);
            continue;
        }
        auto pair = bytes[c];
        if (c == euro && misread == Misread::Gbk && assembler.missing() == 1 && i + 1 < text.size() &&
            isContinuation(bytes[text[i + 1]].bytes[0]))
            pair = {2, {0xA2, 0xE3}}; // GB 18030 has a euro sign of its own
        bool sound = pair.count > 0;
        for (int k = 0; sound && k < pair.count; ++k)
            sound = assembler.take(pair.bytes[static_cast<size_t>(k)]);
        if (!sound)
            return finished();
        if (assembler.between())
            keep(i + 1);
    }
    if (!assembler.between()) {
        assembler.giveUp(i == text.size() || text[i] == u'\n');
        keep(i);
    }
    return finished();
}

} // namespace core::repair
