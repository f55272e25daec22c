// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/manuscript.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <vector>

namespace core::importers::html
{

/// What white space in an HTML text means where it stands.
enum class Space : quint8 {
    Collapse, ///< one blank; none for a line end between two wide characters
    Lines,    ///< as Collapse, but line ends end lines: text outside all elements
    Preserve, ///< every blank counts, line ends end lines: `<pre>`
};

/// What kind of block a line belongs to. Lines with one id are lines of one block.
struct LineKind {
    qsizetype id = 0;
    document::MarkKind mark = document::MarkKind::Paragraph;
    int level = 0;
    bool marked = true; ///< false: a line of plain text, of which the format says nothing
    bool chrome = false;
    bool preformatted = false;
    int quotes = 0;     ///< how many quotations are round it
    qsizetype item = 0; ///< of an item: which one, so that its marker stands at its first line alone
    QString marker{};   ///< document::markerName()
};

/// Puts together the text of a manuscript, one paragraph a line: white space collapsed, blanks at both ends of a line
/// and empty lines left out, every character mapped to its source. Marks are ranges of the text built.
class LineBuilder
{
public:
    /// Appends text that stands character for character in the source from `source` on.
    void appendExact(QStringView text, qsizetype source, Space space)
    {
        append(text, source, text.size(), true, space);
    }
    /// Appends text that stands for a stretch of the source as a whole.
    void appendReplacement(QStringView text, qsizetype source, qsizetype sourceLength, Space space)
    {
        append(text, source, sourceLength, false, space);
    }
    /// Says what the lines that begin from now on are. The present line must have been ended.
    void setKind(const LineKind &kind) { m_kind = kind; }
    /// Ends the line, if anything stands on it.
    void endLine();
    /// The same, at a `<br>`; two of them set paragraphs apart.
    void breakLine()
    {
        ++m_breaks;
        endLine();
    }
    /// A blank, if anything stands on the line and more follows.
    void separate();
    /// Ends a cell of a table row: a tab stands between it and the next one.
    void endCell() { ++m_tabs; }

    /// Where the next character will stand.
    qsizetype position() const { return m_text.size() + m_lineEndDue; }
    /// The end of what stands so far, without a line end.
    qsizetype end() const { return m_text.size(); }
    bool atLineStart() const { return m_lineEndDue || m_text.isEmpty(); }

    void addMark(text::TextRange range, document::MarkKind kind, int level = 0, const QString &value = {});
    /// Hands text, marks and origin over; nothing may be added afterwards.
    void finish(document::Manuscript &manuscript);

private:
    void append(QStringView text, qsizetype source, qsizetype sourceLength, bool exact, Space space);
    void addBlank(QChar c, qsizetype source, Space space);
    void flush(QChar next, qsizetype source);
    qsizetype lineEnd(size_t line) const;
    std::vector<bool> wrappedLines() const;
    void addGroupMarks(QList<document::Mark> &marks, size_t first, size_t last, bool wrapped) const;
    void addStanzas(QList<document::Mark> &marks, size_t first, size_t last) const;
    void addLineMarks(QList<document::Mark> &marks) const;
    void addFormMarks(QList<document::Mark> &marks, size_t first, size_t last) const;

    QString m_text;
    text::OriginMap m_origin;
    QList<document::Mark> m_marks;
    struct Line {
        qsizetype start;
        LineKind kind;
        int blanks;    ///< of all kinds that stood before it
        bool indented; ///< blanks of an indent stood before it
        bool apart;    ///< two breaks, or a line end of the source, stood before it
        bool stanza;   ///< an empty line stood before it
    };
    bool areParagraphs(size_t first, size_t last) const;
    std::vector<Line> m_lines;
    LineKind m_kind;
    bool m_lineEndDue = false;
    int m_tabs = 0;
    QString m_blanks;         ///< seen, but to be written only if something follows on the line
    int m_leading = 0;        ///< blanks at the start of the line
    int m_indent = 0;         ///< wide or hard blanks at the start of the line
    int m_breaks = 0;         ///< `<br>` since the last text
    bool m_newline = false;   ///< a line end of the source ended the line
    bool m_emptyLine = false; ///< another one followed it
    qsizetype m_blanksSource = 0;
    bool m_blanksHoldLineEnd = false;
    bool m_blanksAreAscii = true;
};

} // namespace core::importers::html
