// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/pagechunks.h"

#include "core/text/charclass.h"
#include "core/text/lineends.h"
#include "core/text/numerals.h"

#include <QCoreApplication>

#include <vector>

namespace core::repair
{

using text::EditList;
using text::TextRange;

namespace
{
/// A line that opens with a number and a mark: `3、`.
struct Chunk {
    qsizetype start = 0;
    qsizetype text = 0; ///< where the piece itself begins
    qsizetype end = 0;
    int number = 0;
};

constexpr qsizetype shortestChunk = 200;
constexpr qsizetype longestChunk = 2000;

bool endsSentence(QStringView piece)
{
    piece = piece.trimmed();
    return !piece.isEmpty() && QStringView(u"。！？；：!?;:…").contains(piece.back());
}

std::optional<Chunk> chunkAt(QStringView text, qsizetype start, qsizetype end)
{
    qsizetype at = start;
    while (at < end && text::CharClass::is(text.at(at), text::CharClass::Space))
        ++at;
    const auto number = text::readArabicNumeral(text.sliced(at, std::min<qsizetype>(end - at, 12)));
    if (!number)
        return std::nullopt;
    at += number->length;
    if (at >= end || !QStringView(u"、.．").contains(text.at(at)))
        return std::nullopt;
    return Chunk{start, at + 1, end, number->value};
}

/// Runs of chunks numbered 1, 2, 3 on lines one after the other, empty lines apart.
std::vector<std::vector<Chunk>> numberedRuns(const QString &text)
{
    std::vector<std::vector<Chunk>> runs;
    std::vector<Chunk> run;
    const auto close = [&] {
        if (run.size() >= 2)
            runs.push_back(run);
        run.clear();
    };
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text::lineEndFrom(text, start);
        const auto chunk = chunkAt(text, start, end);
        if (chunk && !run.empty() && chunk->number == run.back().number + 1) {
            run.push_back(*chunk);
        } else if (chunk && chunk->number == 1) {
            close();
            run.push_back(*chunk);
        } else if (!run.empty() && !text::CharClass::trimmed(QStringView(text).sliced(start, end - start)).isEmpty()) {
            close();
        }
        start = end + 1;
    }
    close();
    return runs;
}

/// What the pieces of a run say of having been cut, the last left out: it takes what is left, which may be much.
struct CutSigns {
    size_t pieces = 0;
    size_t open = 0;   ///< end without a stop
    size_t inside = 0; ///< end with a letter though sentences end inside: no item of a list does
    size_t spaced = 0; ///< a list sets its numbers off with a blank; a cut falls where it falls
    qsizetype shortest = longestChunk;
    qsizetype longest = 0;
};

/// No item of a list ends so: with a letter, a comma, or half of a character.
bool isBroken(QChar last)
{
    return last.isLetterOrNumber() || last == QChar::ReplacementCharacter || QStringView(u"，、,").contains(last);
}

CutSigns signsOf(const QString &text, const std::vector<Chunk> &run)
{
    CutSigns signs;
    signs.pieces = run.size() - 1;
    for (size_t i = 0; i < signs.pieces; ++i) {
        const QStringView piece = QStringView(text).sliced(run[i].text, run[i].end - run[i].text);
        signs.shortest = std::min(signs.shortest, piece.size());
        signs.longest = std::max(signs.longest, piece.size());
        if (piece.isEmpty())
            continue;
        signs.spaced += piece.front().isSpace() ? 1 : 0;
        signs.open += endsSentence(piece) ? 0 : 1;
        const bool sentences = piece.contains(u'。') || piece.contains(u". ") || piece.count(u'；') > 1;
        signs.inside += sentences && isBroken(piece.back()) ? 1 : 0;
    }
    return signs;
}

/// All pieces but the last about equally long, and half of them cut in mid-sentence (one, where they are of one
/// length). Where readings or misread bytes left the text since, lengths vary more; then most are plainly cut.
bool isCut(const QString &text, const std::vector<Chunk> &run)
{
    constexpr qsizetype shortestLeft = 60;
    const CutSigns signs = signsOf(text, run);
    if (signs.longest >= longestChunk)
        return false;
    if (signs.shortest >= shortestLeft && signs.longest * 2 <= signs.shortest * 7 &&
        signs.inside * 5 >= signs.pieces * 3 && signs.spaced * 4 <= signs.pieces)
        return true;
    return signs.shortest >= shortestChunk && signs.longest * 3 <= signs.shortest * 4 && signs.open > 0 &&
           signs.spaced * 2 <= signs.pieces && (signs.open * 2 >= signs.pieces || signs.longest - signs.shortest <= 4);
}

/// The title above the text: [start, middle) is the library's copy, [middle, end) the text's own.
struct DoubledTitle {
    qsizetype start = 0;
    qsizetype middle = 0;
    qsizetype end = 0;
};

/// How far from `b` on the letters of [a, aEnd) stand again, blanks looked through; -1 where they do not.
qsizetype repeatedUntil(QStringView text, qsizetype a, qsizetype aEnd, qsizetype b)
{
    while (a < aEnd) {
        if (text.at(a).isSpace()) {
            ++a;
            continue;
        }
        while (b < text.size() && text.at(b).isSpace())
            ++b;
        if (b >= text.size() || text.at(a) != text.at(b))
            return -1;
        ++a;
        ++b;
    }
    return b;
}

/// The length of a year that opens the text: 2023年.
qsizetype yearLength(QStringView text)
{
    const auto year = text::readArabicNumeral(text);
    return year && year->length == 4 && year->value > 1900 && text.size() > 5 && text.at(4) == u'年' ? 5 : 0;
}

std::optional<DoubledTitle> doubledTitle(QStringView text, qsizetype start)
{
    constexpr qsizetype longestTitle = 160;
    constexpr qsizetype shortestTitle = 2;
    const QStringView head = text.first(std::min(text.size(), start + 2 * longestTitle + 40));
    const qsizetype year = yearLength(head.sliced(start));
    for (const qsizetype from : {start, start + year}) {
        for (qsizetype middle = from + shortestTitle; middle < std::min(head.size(), from + longestTitle); ++middle) {
            if (head.at(middle) != head.at(from))
                continue;
            const qsizetype end = repeatedUntil(head, from, middle, middle);
            if (end > 0 && (end == head.size() || head.at(end).isSpace()))
                return DoubledTitle{from, middle, end};
        }
    }
    return std::nullopt;
}

class ChunkEdits
{
public:
    explicit ChunkEdits(const QString &text) : m_text(text), m_edits(text::PassId::PageChunks)
    {
        m_number =
            m_edits.reason(QCoreApplication::translate("core::repair", "The number of a piece of a document preview"));
        m_join = m_edits.reason(QCoreApplication::translate("core::repair", "A document preview cut the text here"));
        m_title = m_edits.reason(QCoreApplication::translate("core::repair", "A document preview repeated the title"));
    }

    void undo(const std::vector<Chunk> &run)
    {
        m_edits.remove({run.front().start, run.front().text}, m_number);
        title(run.front());
        for (size_t i = 1; i < run.size(); ++i)
            m_edits.remove({run[i - 1].end, run[i].text}, m_join);
    }

    const EditList &edits() const { return m_edits; }

private:
    void title(const Chunk &chunk)
    {
        const auto doubled = doubledTitle(QStringView(m_text).first(chunk.end), chunk.text);
        if (!doubled)
            return;
        // The year that the library puts before a title is its own, unless the title is none without it: 2023年关于….
        const QStringView name = QStringView(m_text).sliced(doubled->start, doubled->middle - doubled->start);
        if (doubled->start > chunk.text && !name.startsWith(u"关于") && !name.startsWith(u"關於"))
            insertBreak(doubled->start);
        insertBreak(doubled->middle);
        blanksOfCopy(*doubled);
        qsizetype rest = doubled->end;
        while (rest < chunk.end && m_text.at(rest).isSpace())
            ++rest;
        if (rest < chunk.end)
            m_edits.replace({doubled->end, rest}, u"\n", m_title);
    }

    /// A blank in one copy that the other has not was put there by a line's end.
    void blanksOfCopy(const DoubledTitle &doubled)
    {
        qsizetype a = doubled.start;
        for (qsizetype b = doubled.middle; b < doubled.end && a < doubled.middle;) {
            if (m_text.at(a) == m_text.at(b)) {
                ++a;
                ++b;
            } else if (m_text.at(b).isSpace()) {
                m_edits.remove({b, b + 1}, m_title);
                ++b;
            } else {
                ++a;
            }
        }
    }

    void insertBreak(qsizetype at) { m_edits.replace({at, at}, u"\n", m_title); }

    const QString &m_text;
    EditList m_edits;
    int m_number = 0;
    int m_join = 0;
    int m_title = 0;
};
} // namespace

document::Manuscript pageChunks(document::Manuscript manuscript, const CancelToken &cancel)
{
    ChunkEdits edits(manuscript.text);
    for (const std::vector<Chunk> &run : numberedRuns(manuscript.text)) {
        if (cancel.isCancelled())
            return manuscript;
        if (isCut(manuscript.text, run))
            edits.undo(run);
    }
    if (edits.edits().isEmpty())
        return manuscript;
    return std::move(manuscript).edited(edits.edits());
}

} // namespace core::repair
