// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/textnodes.h"

#include <QString>

#include <algorithm>

namespace core::importers::html
{

namespace
{
constexpr qsizetype stepBytes = 1024;

/// UTF-16 units of well-formed UTF-8: one for each sequence, two for those of four bytes.
qsizetype unitsIn(const char *from, const char *to)
{
    qsizetype units = 0;
    for (; from < to; ++from) {
        const auto c = static_cast<uchar>(*from);
        units += (c & 0xC0) != 0x80;
        units += c >= 0xF0;
    }
    return units;
}

bool isEntityCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
}

/// Length of the character reference that begins at `at`, its semicolon included.
qsizetype entityLength(const char *at, const char *end)
{
    constexpr qsizetype longest = 40;
    const char *p = at + 1;
    while (p < end && p - at < longest && isEntityCharacter(*p))
        ++p;
    return (p < end && *p == ';' ? p + 1 : p) - at;
}

/// All characters of the bytes; QString::fromUtf8 takes a U+FEFF at the start for a byte order mark.
QString charactersOf(const char *bytes, qsizetype length)
{
    const QString text = QString::fromUtf8(bytes, length);
    return QByteArrayView(bytes, length).startsWith("\xEF\xBB\xBF") ? QChar(QChar::ByteOrderMark) + text : text;
}

qsizetype sequenceLength(char lead)
{
    const auto c = static_cast<uchar>(lead);
    return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}
} // namespace

TextNodes::TextNodes(const QByteArray &parsed, const QByteArray &original) : m_utf8(parsed), m_original(original)
{
    Q_ASSERT(parsed.size() == original.size());
    const QByteArray &utf8 = m_original;
    m_offsets.reserve(static_cast<size_t>(utf8.size() / stepBytes + 1));
    qsizetype units = 0;
    for (qsizetype at = 0; at <= utf8.size(); at += stepBytes) {
        m_offsets.push_back(units);
        units += unitsIn(utf8.constData() + at, utf8.constData() + std::min(at + stepBytes, utf8.size()));
    }
}

qsizetype TextNodes::sourceOffset(const char *place) const
{
    const qsizetype byte = std::clamp<qsizetype>(place - m_utf8.constData(), 0, m_utf8.size());
    const qsizetype step = byte / stepBytes;
    return m_offsets[static_cast<size_t>(step)] +
           unitsIn(m_original.constData() + step * stepBytes, m_original.constData() + byte);
}

void TextNodes::append(const GumboNode *node, Space space, LineBuilder &lines) const
{
    const char *text = node->v.text.text;
    const char *const textEnd = text + qstrlen(text);
    const bool known = node->v.text.original_text.data != nullptr;
    const char *from = known ? node->v.text.original_text.data : m_utf8.constData();
    const char *const fromEnd = known ? from + node->v.text.original_text.length : from;
    qsizetype source = sourceOffset(from);
    // Lengths are those of the original bytes: the cleaner may have put blanks over wide characters.
    const auto units = [this](const char *start, const char *end) {
        const char *const base = m_utf8.constData();
        return unitsIn(m_original.constData() + (start - base), m_original.constData() + (end - base));
    };
    while (text < textEnd) {
        // The longest stretch that both have in common, up to the next reference.
        const char *p = text;
        const char *q = from;
        while (p < textEnd && q < fromEnd && *p == *q && *q != '&')
            ++p, ++q;
        while (p > text && p < textEnd && (static_cast<uchar>(*p) & 0xC0) == 0x80)
            --p, --q; // never cut a character
        if (p > text) {
            // The original bytes: where they differ, the cleaner put something in their place.
            const QString run = charactersOf(m_original.constData() + (from - m_utf8.constData()), p - text);
            lines.appendExact(run, source, space);
            source += run.size();
            text = p;
            from = q;
            continue;
        }
        if (from < fromEnd && *from == '<' && *text != '<') { // a tag that the tree ignored lies inside
            const char *end = std::find(from, fromEnd, '>');
            const char *next = end == fromEnd ? end : end + 1;
            source += units(from, next);
            from = next;
            continue;
        }
        if (from < fromEnd && *from == '\n' && *text != '\n') { // the line end after "<pre>" is not text
            ++from;
            ++source;
            continue;
        }
        const qsizetype taken = from < fromEnd && *from == '&' ? entityLength(from, fromEnd) : fromEnd - from;
        const bool entity = from < fromEnd && *from == '&';
        qsizetype made = entity ? std::min<qsizetype>(sequenceLength(*text), textEnd - text) : textEnd - text;
        const QByteArrayView reference(from, entity ? taken : 0);
        const bool unknown = entity && reference != "&amp;" && reference.size() <= textEnd - text &&
                             reference == QByteArrayView(text, reference.size());
        const bool bareAmpersand = entity && *text == '&' && (unknown || !reference.endsWith(';'));
        const qsizetype used = bareAmpersand ? 1 : taken;
        // A few references stand for two characters: the next character then does not fit what follows the reference.
        if (entity && !bareAmpersand && text + made < textEnd && from + used < fromEnd && from[used] != '&' &&
            from[used] != '<' && text[made] != from[used])
            made = std::min<qsizetype>(made + sequenceLength(text[made]), textEnd - text);
        const qsizetype length = units(from, from + used);
        lines.appendReplacement(charactersOf(text, made), source, length, space);
        source += length;
        text += made;
        from += used;
    }
}

} // namespace core::importers::html
