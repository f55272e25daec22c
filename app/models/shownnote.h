// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

namespace app::models
{

/// A note as a card shows it: the words without the marks of Markdown, and how they look. In the text of the note
/// nothing changes: where it is written, it is written with its marks.
struct ShownNote {
    QString text; ///< lines parted by '\n'
    QList<QTextLayout::FormatRange> formats;

    /// Knows bold, italic, struck out, code, links, headings, lists, tasks and quotations. A mark that nothing closes
    /// is a character like others; one that stands beside Chinese punctuation is one all the same, as writers expect.
    /// Only as much of a long note is read as a card may show.
    static ShownNote of(const QString &markdown);
    /// The words of the whole note without the marks, for paper and for lists that show one line.
    static QString words(const QString &markdown);
};

} // namespace app::models
