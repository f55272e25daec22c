// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

namespace core::text
{

/// A half-open range of code-point offsets: what the library stores and other programs read. Never mixed up with
/// TextRange.
struct CodePointRange {
    qsizetype start = 0;
    qsizetype end = 0;

    bool isEmpty() const { return start >= end; }
    friend bool operator==(CodePointRange, CodePointRange) = default;
};

/// How many Unicode code points the UTF-16 text holds; a lone surrogate counts as one.
qsizetype codePointCount(QStringView text);

/// Converts ascending UTF-16 offsets of one text to code-point offsets in one linear sweep; going back restarts it.
class CodePointCursor
{
public:
    explicit CodePointCursor(QStringView text) : m_text(text) {}
    /// Code points before the UTF-16 offset. An offset inside a surrogate pair counts the pair's start.
    qsizetype at(qsizetype utf16Offset);
    CodePointRange rangeAt(TextRange range);

private:
    QStringView m_text;
    qsizetype m_utf16 = 0;
    qsizetype m_codePoints = 0;
};

/// The UTF-16 offset of a code-point offset; the text's end where it lies behind it. Linear.
qsizetype utf16Offset(QStringView text, qsizetype codePoints);

} // namespace core::text
