// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/tagscanner.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace core::importers::html
{

namespace
{
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

qsizetype indexOf(QByteArrayView bytes, char c, qsizetype from)
{
    if (from >= bytes.size())
        return -1;
    const void *hit = std::memchr(bytes.data() + from, c, static_cast<size_t>(bytes.size() - from));
    return hit ? static_cast<const char *>(hit) - bytes.data() : -1;
}

/// The first two hold code, which is dropped even where it never ends.
constexpr size_t codeNames = 2;
constexpr std::array<QByteArrayView, 8> rawTextNames{"script", "style",  "textarea", "title",
                                                     "xmp",    "iframe", "noembed",  "noframes"};
} // namespace

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool Tag::is(QByteArrayView other) const
{
    return sameName(name, other);
}

bool isRawText(const Tag &tag)
{
    return std::any_of(rawTextNames.begin(), rawTextNames.end(), [&](QByteArrayView name) { return tag.is(name); });
}

qsizetype findCloser(QByteArrayView bytes, QByteArrayView name, qsizetype from)
{
    for (qsizetype at = indexOf(bytes, '<', from); at >= 0; at = indexOf(bytes, '<', at + 1)) {
        const qsizetype end = at + 2 + name.size();
        if (end > bytes.size() || bytes[at + 1] != '/' || !sameName(bytes.sliced(at + 2, name.size()), name))
            continue;
        if (end == bytes.size() || isBlank(bytes[end]) || bytes[end] == '>' || bytes[end] == '/')
            return at;
    }
    return -1;
}

/// One past the end of the comment or declaration; -1 where it never ends.
qsizetype TagScanner::declarationEnd(qsizetype at) const
{
    if (at + 4 > m_bytes.size() || m_bytes.sliced(at, 4) != QByteArrayView("<!--")) {
        const qsizetype end = indexOf(m_bytes, '>', at + 2);
        return end < 0 ? -1 : end + 1;
    }
    if (m_openComment)
        return -1;
    for (qsizetype i = indexOf(m_bytes, '>', at + 4); i >= 0; i = indexOf(m_bytes, '>', i + 1)) {
        const bool atOnce = i == at + 4 || (i == at + 5 && m_bytes[i - 1] == '-');
        const bool closed = i >= at + 6 && m_bytes[i - 1] == '-' && m_bytes[i - 2] == '-';
        const bool bang = i >= at + 7 && m_bytes[i - 1] == '!' && m_bytes[i - 2] == '-' && m_bytes[i - 3] == '-';
        if (atOnce || closed || bang)
            return i + 1;
    }
    return -1;
}

qsizetype TagScanner::skipValue(qsizetype at) const
{
    const char quote = at < m_bytes.size() ? m_bytes[at] : '\0';
    if (quote == '"' || quote == '\'') {
        const qsizetype end = indexOf(m_bytes, quote, at + 1);
        return end < 0 ? m_bytes.size() : end + 1;
    }
    while (at < m_bytes.size() && !isBlank(m_bytes[at]) && m_bytes[at] != '>')
        ++at;
    return at;
}

Tag TagScanner::tagAt(qsizetype start)
{
    Tag tag;
    tag.start = start;
    qsizetype at = start + 1;
    tag.closing = m_bytes[at] == '/';
    at += tag.closing;
    const qsizetype nameStart = at;
    while (at < m_bytes.size() && !isBlank(m_bytes[at]) && m_bytes[at] != '>' && m_bytes[at] != '/')
        ++at;
    tag.name = m_bytes.sliced(nameStart, at - nameStart);
    while (at < m_bytes.size() && m_bytes[at] != '>') {
        if (isBlank(m_bytes[at]) || m_bytes[at] == '/') {
            tag.selfClosing = m_bytes[at] == '/';
            ++at;
            continue;
        }
        tag.selfClosing = false;
        if (++tag.attributes == attributeLimit + 1)
            tag.manyAttributes = at;
        ++at; // the first character of a name may be anything, "=" too
        while (at < m_bytes.size() && !isBlank(m_bytes[at]) && m_bytes[at] != '>' && m_bytes[at] != '/' &&
               m_bytes[at] != '=')
            ++at;
        qsizetype equals = at;
        while (equals < m_bytes.size() && isBlank(m_bytes[equals]))
            ++equals;
        if (equals < m_bytes.size() && m_bytes[equals] == '=') {
            at = equals + 1;
            while (at < m_bytes.size() && isBlank(m_bytes[at]))
                ++at;
            at = skipValue(at);
        }
    }
    tag.complete = at < m_bytes.size();
    tag.end = at + 1;
    if (!tag.complete) // an open quote swallowed the rest: the tag may end at the first ">" after all
        tag.end = start < m_lastEnd ? indexOf(m_bytes, '>', start) + 1 : start + 1;
    return tag;
}

void TagScanner::skipRawText(const Tag &tag)
{
    for (size_t i = 0; i < rawTextNames.size(); ++i) {
        if (!tag.is(rawTextNames[i]))
            continue;
        const unsigned bit = 1U << i;
        const qsizetype closer = m_unclosedRawText & bit ? -1 : findCloser(m_bytes, tag.name, tag.end);
        if (closer >= 0)
            m_at = closer;
        else if (i < codeNames)
            m_at = m_bytes.size();
        else
            m_unclosedRawText |= bit;
    }
}

std::optional<Tag> TagScanner::next()
{
    for (;;) {
        const qsizetype open = indexOf(m_bytes, '<', m_at);
        if (open < 0 || open + 1 >= m_bytes.size())
            return std::nullopt;
        const char c = m_bytes[open + 1];
        const char second = open + 2 < m_bytes.size() ? m_bytes[open + 2] : '\0';
        const bool declaration = c == '!' || c == '?' || (c == '/' && !isLetter(second));
        m_at = open + 1;
        if (!declaration && !isLetter(c) && c != '/')
            continue;
        Tag tag;
        if (open > m_lastEnd) {
            tag = {open, open + 1, {}, false, false, false};
        } else if (declaration) {
            const qsizetype end = declarationEnd(open);
            if (end >= 0) {
                m_at = end;
                continue;
            }
            m_openComment = true;
            tag = {open, std::min(m_bytes.size(), open + 4), {}, false, false, false};
        } else {
            tag = tagAt(open);
        }
        m_at = tag.end;
        if (tag.complete && !tag.closing && isRawText(tag))
            skipRawText(tag);
        return tag;
    }
}

} // namespace core::importers::html
