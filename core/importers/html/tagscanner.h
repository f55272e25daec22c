// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace core::importers::html
{

/// One tag in the bytes of an HTML text. Offsets are bytes.
struct Tag {
    qsizetype start = 0; ///< of "<"
    qsizetype end = 0;   ///< one past ">"
    QByteArrayView name; ///< as written
    bool closing = false;
    bool selfClosing = false;
    bool complete = true;         ///< false for what never ends and can be no tag: a quote, comment or tag left open
    int attributes = 0;           ///< how many were counted
    qsizetype manyAttributes = 0; ///< where the attribute after the limit begins; 0 when there is none

    bool is(QByteArrayView other) const;
};

/// Finds tags the way the HTML standard's tokenizer does, without building anything. Comments, declarations and the
/// contents of script, style and other raw-text elements are passed over. What never ends is given as an incomplete tag
/// and the scan goes on behind it. Works on every encoding in which ASCII stands for itself. Linear.
class TagScanner
{
public:
    static constexpr int attributeLimit = 64;

    explicit TagScanner(QByteArrayView bytes) : m_bytes(bytes), m_lastEnd(bytes.lastIndexOf('>')) {}

    /// The next tag; nullopt at the end.
    std::optional<Tag> next();

private:
    Tag tagAt(qsizetype start);
    qsizetype skipValue(qsizetype at) const;
    qsizetype declarationEnd(qsizetype at) const;
    void skipRawText(const Tag &tag);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    qsizetype m_lastEnd;            ///< behind it no tag can be complete
    bool m_openComment = false;     ///< a comment that never ends was met: all that follow are such
    unsigned m_unclosedRawText = 0; ///< raw-text elements that have no end tag any more, as bits
};

/// Whether the name is that of an element that holds no elements but raw text: script, style, textarea, title, xmp, ….
bool isRawText(const Tag &tag);

/// Compares ASCII without regard to case.
bool sameName(QByteArrayView a, QByteArrayView b);

/// The first "</name" at or after `from`; -1 when there is none.
qsizetype findCloser(QByteArrayView bytes, QByteArrayView name, qsizetype from);

} // namespace core::importers::html
