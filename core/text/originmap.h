// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hugepages.h"
#include "core/text/textrange.h"

#include <QList>

namespace core::text
{

/// A place in the source: which part of it (0 for a file of one part) and the UTF-16 offset in the decoded text of
/// that part.
struct SourceOffset {
    int part = 0;
    qsizetype offset = 0;

    friend bool operator==(SourceOffset, SourceOffset) = default;
    friend auto operator<=>(SourceOffset, SourceOffset) = default;
};

/// Piecewise map from offsets of a text to places in its source. Segments lie in text order, cover the text without
/// gaps, and are either *exact* (character for character) or a *replacement* (the whole stretch stands for the whole
/// source stretch). A text may take the source in another order than the source has it.
/// Value type; queries cost O(log segments).
class OriginMap
{
public:
    /// 20 bytes: a wrapped text of 100 MB has a million of them. Texts measure less than 2^31 units.
    struct Segment {
        qint32 textStart = 0;
        qint32 textLength = 0;
        qint32 sourceStart = 0;
        qint32 sourceLength = 0;
        qint16 part = 0;
        bool exact = true;

        friend bool operator==(const Segment &, const Segment &) = default;
    };

    OriginMap() = default;
    /// The map of a text that is its source, character for character.
    static OriginMap identity(qsizetype length);

    /// Appends a stretch that stands character for character in the source. Joins with the last segment where it runs
    /// on.
    void appendExact(qsizetype length, SourceOffset source);
    /// Appends `textLength` characters that stand for `sourceLength` characters of the source; either may be 0.
    void appendReplacement(qsizetype textLength, SourceOffset source, qsizetype sourceLength);
    /// Appends what `other` says of `range` of its text.
    void appendMapped(const OriginMap &other, TextRange range);

    /// Makes room for so many segments, where their number is known about.
    void reserve(qsizetype segments) { reserveHuge(m_segments, segments); }

    qsizetype textLength() const { return m_length; }
    const QList<Segment> &segments() const { return m_segments; }
    bool isEmpty() const { return m_segments.isEmpty(); }

    /// Where the character at `offset` comes from; for the end of the text the place after its last character.
    SourceOffset toSource(qsizetype offset) const;
    /// The place after the last character; at once.
    SourceOffset sourceEnd() const
    {
        const Segment last = m_segments.isEmpty() ? Segment{} : m_segments.constLast();
        return {last.part, qsizetype(last.sourceStart) + last.sourceLength};
    }
    /// The source stretches that the range comes from, in text order, adjoining ones joined.
    struct SourceRange {
        int part = 0;
        qsizetype start = 0;
        qsizetype end = 0;
        friend bool operator==(SourceRange, SourceRange) = default;
    };
    QList<SourceRange> toSource(TextRange range) const;
    /// Answers for ascending ranges in one linear sweep; going back costs a search. The map must outlive it, unchanged.
    class Cursor
    {
    public:
        explicit Cursor(const OriginMap &map) : m_map(map), m_at(map.m_segments.cbegin()) {}
        /// From which stretch of the source the range comes: of one in several parts the stretch in the first one, of
        /// an empty one the place.
        SourceRange stretch(TextRange range);
        /// Appends to `out` what the map says of the range.
        void append(TextRange range, OriginMap &out);

    private:
        void seek(qsizetype offset);

        const OriginMap &m_map;
        QList<Segment>::const_iterator m_at;
    };
    /// The text offset of a place in the source: of the character itself where it is in the text, else of the nearest
    /// following one in the same part; textLength() when nothing follows.
    qsizetype toText(SourceOffset source) const;

private:
    QList<Segment>::const_iterator segmentAt(qsizetype offset) const;

    QList<Segment> m_segments;
    qsizetype m_length = 0;
};

} // namespace core::text
