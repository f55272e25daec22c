// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/textnodes.h"

#include "core/text/utf8.h"

#include <QString>

#include <algorithm>
#include <cstring>
#include <optional>

namespace core::importers::html
{

namespace
{
constexpr qsizetype stepBytes = 128;

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

/// All characters of the bytes, a U+FEFF at the start among them.
QString charactersOf(const char *bytes, qsizetype length)
{
    const QByteArrayView view(bytes, length);
    std::optional<QString> text = text::soundUtf8(view);
    return text ? std::move(*text) : QString::fromUtf8(view);
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

namespace
{
/// The text of a node and the bytes it came from, walked side by side.
struct Walk {
    const char *text;
    const char *textEnd;
    const char *from;
    const char *fromEnd;

    bool atEntity() const { return from < fromEnd && *from == '&'; }

    /// The longest stretch that both have in common, up to the next reference; never cuts a character.
    qsizetype common() const
    {
        const auto length = std::min(textEnd - text, fromEnd - from);
        const auto *const reference = static_cast<const char *>(std::memchr(from, '&', static_cast<size_t>(length)));
        const char *const stop = reference ? reference : from + length;
        const bool same = std::memcmp(text, from, static_cast<size_t>(stop - from)) == 0;
        const char *p = same ? text + (stop - from) : std::mismatch(from, stop, text).second;
        while (p > text && p < textEnd && (static_cast<uchar>(*p) & 0xC0) == 0x80)
            --p;
        return p - text;
    }

    /// How much of the bytes is no text: a tag inside that the tree ignored, the line end after "<pre>".
    qsizetype skipped() const
    {
        if (from == fromEnd || *from == *text)
            return 0;
        if (*from == '<')
            return std::min(std::find(from, fromEnd, '>') + 1, fromEnd) - from;
        return *from == '\n' ? 1 : 0;
    }
};

/// How much stands for how much: a reference for its characters, or all the rest.
struct Replacement {
    qsizetype made = 0; ///< bytes of the text
    qsizetype used = 0; ///< bytes of the source
};

Replacement replacementAt(const Walk &at)
{
    const qsizetype rest = at.textEnd - at.text;
    if (!at.atEntity())
        return {rest, at.fromEnd - at.from};
    const QByteArrayView reference(at.from, entityLength(at.from, at.fromEnd));
    const bool unknown =
        reference != "&amp;" && reference.size() <= rest && reference == QByteArrayView(at.text, reference.size());
    const bool bareAmpersand = *at.text == '&' && (unknown || !reference.endsWith(';'));
    Replacement out{std::min(sequenceLength(*at.text), rest), bareAmpersand ? 1 : reference.size()};
    const char *const next = at.from + out.used;
    // A few references stand for two characters: the next character then does not fit what follows the reference.
    if (!bareAmpersand && out.made < rest && next < at.fromEnd && *next != '&' && *next != '<' &&
        at.text[out.made] != *next)
        out.made = std::min(out.made + sequenceLength(at.text[out.made]), rest);
    return out;
}
} // namespace

void TextNodes::append(const GumboNode *node, Space space, LineBuilder &lines) const
{
    const char *const text = node->v.text.text;
    const bool known = node->v.text.original_text.data != nullptr;
    const char *const from = known ? node->v.text.original_text.data : m_utf8.constData();
    Walk at{text, text + qstrlen(text), from, known ? from + node->v.text.original_text.length : from};
    qsizetype source = sourceOffset(from);
    // The original bytes, and lengths in them: the cleaner may have put blanks over wide characters.
    const auto original = [this](const char *place) { return m_original.constData() + (place - m_utf8.constData()); };
    while (at.text < at.textEnd) {
        if (const qsizetype run = at.common(); run > 0) {
            const QString characters = charactersOf(original(at.from), run);
            lines.appendExact(characters, source, space);
            source += characters.size();
            at.text += run;
            at.from += run;
            continue;
        }
        if (const qsizetype skipped = at.skipped(); skipped > 0) {
            source += unitsIn(original(at.from), original(at.from + skipped));
            at.from += skipped;
            continue;
        }
        const Replacement replacement = replacementAt(at);
        const qsizetype length = unitsIn(original(at.from), original(at.from + replacement.used));
        lines.appendReplacement(charactersOf(at.text, replacement.made), source, length, space);
        source += length;
        at.text += replacement.made;
        at.from += replacement.used;
    }
}

} // namespace core::importers::html
