// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/similar.h"

#include "core/structure/lines.h"
#include "core/structure/numbering.h"
#include "core/text/scriptfold.h"

#include <optional>

namespace core::corrections
{

using document::Block;
using document::BlockKind;
using document::Document;
using structure::LineEnd;

namespace
{

/// A line of more letters than this is told by nothing but its words, its number or its label.
constexpr qsizetype longestShort = 60;
constexpr qsizetype longestRepeated = 200;
constexpr qsizetype longestLabel = 8;

/// How a line stands in the source.
struct Place {
    bool ownLine = true; ///< nothing but blanks before it on its line
    bool setOff = false; ///< an empty line before it (after it, where it is the first of all)
    int columns = 0;     ///< of the blanks before it, a wide one counting 2

    /// Centred lines are not indented alike.
    int indent() const { return columns > 4 ? 2 : (columns > 0 ? 1 : 0); }
};

bool isLike(const Place &a, const Place &b)
{
    return a.ownLine == b.ownLine && a.indent() == b.indent() && a.setOff == b.setOff;
}

/// What is compared of a line.
struct Form {
    qsizetype letters = 0;
    std::optional<structure::Numbering> number;
    QStringView label;
    LineEnd end = LineEnd::Open;
    structure::LineScript script = structure::LineScript::None;
    char16_t opens = 0; ///< the mark it opens with, 0 for a letter
    char16_t closes = 0;
};

char16_t foldedMark(QChar c)
{
    static const text::Folder folder{text::Folds(text::Fold::Width)};
    return c.isLetterOrNumber() ? 0 : folder(c.unicode());
}

/// "来源：", "Photo:": a few letters before a colon, with something behind it.
QStringView labelOf(QStringView text)
{
    for (qsizetype i = 0; i < std::min(text.size() - 1, 2 * longestLabel); ++i) {
        const QChar c = text.at(i);
        if (c == u'：' || c == u':')
            return i >= 2 && i <= (text.front().unicode() < 0x2E80 ? 2 * longestLabel : longestLabel) ? text.left(i)
                                                                                                      : QStringView();
        if (!c.isLetter() && !structure::isBlank(c))
            break;
    }
    return {};
}

Form formOf(QStringView text)
{
    Form form;
    for (const QChar c : text)
        form.letters += structure::isBlank(c) ? 0 : 1;
    form.number = structure::readNumbering(text);
    if (!form.number)
        form.label = labelOf(text);
    form.end = structure::lineEnd(text);
    form.script = structure::lineScript(text);
    if (!text.isEmpty()) {
        form.opens = foldedMark(text.front());
        form.closes = foldedMark(text.back());
    }
    return form;
}

Place placeOf(const Document &document, qsizetype block)
{
    const QStringView source = document.source();
    const text::SourceOffset from = document.origin().toSource(document.blocks().at(block).range.start());
    Place place;
    qsizetype at = std::min(from.offset, source.size());
    while (at > 0 && source.at(at - 1) != u'\n' && source.at(at - 1) != u'\r' && structure::isBlank(source.at(at - 1)))
        place.columns += source.at(--at).unicode() >= 0x2E80 ? 2 : 1;
    place.ownLine = at == 0 || source.at(at - 1) == u'\n' || source.at(at - 1) == u'\r';
    int ends = 0;
    while (at > 0 && structure::isBlank(source.at(at - 1)))
        ends += source.at(--at) == u'\n' ? 1 : 0;
    if (at == 0) {
        ends = 0;
        const auto range = document.origin().toSource(document.blocks().at(block).range);
        for (at = range.isEmpty() ? 0 : range.last().end; at < source.size() && structure::isBlank(source.at(at)); ++at)
            ends += source.at(at) == u'\n' ? 1 : 0;
    }
    place.setOff = ends > 1;
    return place;
}

/// The words alone: no blanks, digits all alike.
QString skeleton(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (!structure::isBlank(c))
            out += c.isDigit() ? QChar(u'0') : c;
    }
    return out;
}

/// Neither is many times as long as the other.
bool isLikeLength(qsizetype a, qsizetype b, qsizetype times, qsizetype slack)
{
    return std::max(a, b) <= times * std::min(a, b) + slack;
}

bool isClosed(LineEnd end)
{
    return end == LineEnd::Stop || end == LineEnd::Ellipsis || end == LineEnd::Comma;
}

bool isSameNumber(const structure::Numbering &a, const structure::Numbering &b)
{
    static const text::Folder folder{text::Folds(text::Fold::Width)};
    return a.series() == b.series() && folder(a.sign) == folder(b.sign) && a.alone == b.alone;
}

class Search
{
public:
    Search(const Document &document, qsizetype block)
        : m_document(document), m_model(block), m_form(formOf(document.blockText(block)))
    {
    }

    QList<qsizetype> run() const
    {
        if (!m_form.number) {
            if (const QList<qsizetype> same = repeated(); !same.isEmpty())
                return same;
            if (m_form.label.isEmpty() && (m_form.letters > longestShort || m_form.letters == 0))
                return {};
        }
        const Place place = placeOf(m_document, m_model);
        return all([&](qsizetype block) {
            const Form form = formOf(m_document.blockText(block));
            if (m_form.number)
                return isLikeNumbered(form);
            if (!m_form.label.isEmpty())
                return form.label == m_form.label && isLikeLength(form.letters, m_form.letters, 4, 10);
            return isLikeShort(form) && m_document.blocks().at(block).level == model().level &&
                   isLike(placeOf(m_document, block), place);
        });
    }

private:
    const Block &model() const { return m_document.blocks().at(m_model); }

    template <typename Holds>
    QList<qsizetype> all(Holds holds) const
    {
        QList<qsizetype> out;
        for (qsizetype b = 0; b < m_document.blocks().size(); ++b) {
            const Block &block = m_document.blocks().at(b);
            const bool alike = b != m_model && block.kind == model().kind && block.role == model().role &&
                               block.runIn == model().runIn && !block.range.isEmpty();
            if (alike && holds(b))
                out.append(b);
        }
        return out;
    }

    QList<qsizetype> repeated() const
    {
        if (model().range.length() > longestRepeated || m_form.letters == 0)
            return {};
        const QString words = skeleton(m_document.blockText(m_model));
        return all([&](qsizetype block) {
            return isLikeLength(m_document.blocks().at(block).range.length(), model().range.length(), 2, 10) &&
                   skeleton(m_document.blockText(block)) == words;
        });
    }

    bool isLikeNumbered(const Form &form) const
    {
        if (!form.number || !isSameNumber(*form.number, *m_form.number))
            return false;
        // Items that are sentences are not like headings with the same number.
        return isClosed(form.end) == isClosed(m_form.end) && isLikeLength(form.letters, m_form.letters, 3, 10);
    }

    bool isLikeShort(const Form &form) const
    {
        return !form.number && form.label.isEmpty() && form.end == m_form.end && form.script == m_form.script &&
               form.opens == m_form.opens && form.closes == m_form.closes &&
               isLikeLength(form.letters, m_form.letters, 2, 4) && form.letters <= longestShort + longestShort / 2;
    }

    const Document &m_document;
    qsizetype m_model;
    Form m_form;
};

} // namespace

QList<qsizetype> similarBlocks(const Document &document, qsizetype block)
{
    if (block < 0 || block >= document.blocks().size())
        return {};
    return Search(document, block).run();
}

} // namespace core::corrections
