// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/rewording.h"

#include "core/corrections/anchored.h"
#include "core/corrections/refusal.h"
#include "core/corrections/worddiff.h"
#include "core/text/graphemes.h"

#include <QSet>

#include <algorithm>

namespace core::corrections
{

using document::BlockKind;
using text::TextRange;

namespace
{

/// Words of the parsed text and what stands for them.
struct Replacement {
    TextRange place;
    QString text;
};

/// Why a line cannot read so; empty where it can.
QString objection(const document::Document &document, qsizetype block, const QString &words)
{
    const auto isLineEnd = [](QChar c) {
        return c == u'\n' || c == u'\r' || c == u'\f' || c == u'\v' || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator || c.unicode() == 0;
    };
    if (words.isEmpty())
        return tr("A line keeps at least one character.");
    if (std::any_of(words.begin(), words.end(), isLineEnd))
        return tr("A line holds no line end. Split it after that.");
    const bool isRow = document.blocks().at(block).kind == BlockKind::TableRow;
    if (isRow && words.count(u'\t') != document.blockText(block).count(u'\t'))
        return tr("The row of a table keeps its cells.");
    return {};
}

/// The line as it would read without the reader's words, and what of it becomes otherwise.
class Rewriter
{
public:
    Rewriter(const Corrected &plain, qsizetype block, const QString &words)
        : m_plain(plain), m_line(plain.document.blocks().at(block).range), m_words(words)
    {
    }

    Result<QList<Replacement>> run()
    {
        const QStringView line = text().mid(m_line.start(), m_line.length());
        const auto found = differences(line, m_words);
        for (const Difference &difference : found) {
            const TextRange range(difference.before.start() + m_line.start(), difference.before.end() + m_line.start());
            if (auto done = add(range, m_words.mid(difference.after.start(), difference.after.length())); !done)
                return std::unexpected(done.error());
        }
        return m_made;
    }

private:
    QStringView text() const { return m_plain.document.text(); }
    QStringView parsed() const { return m_plain.parsed.text(); }

    /// Where the character at `offset` of the line stands in the parsed text; -1 where it stands for a joint.
    qsizetype parsedAt(qsizetype offset) const
    {
        const qsizetype at = m_plain.map.toParsed(offset);
        return at < parsed().size() && parsed().at(at) == text().at(offset) && m_plain.map.toCorrected(at) == offset
                   ? at
                   : -1;
    }

    /// Something is put in beside a character: the one before it, else the one behind it.
    Outcome putIn(qsizetype offset, const QString &words)
    {
        if (offset > m_line.start()) {
            const qsizetype start = text::graphemeBoundaryBefore(text(), offset - 1);
            if (isWhole({start, offset})) {
                append({start, offset}, text().mid(start, offset - start).toString() + words);
                return {};
            }
        }
        const qsizetype end = offset < m_line.end() ? text::graphemeBoundaryAfter(text(), offset + 1) : offset;
        if (end == offset || !isWhole({offset, end}))
            return impossible(tr("Words cannot be changed where lines were joined."));
        append({offset, end}, words + text().mid(offset, end - offset).toString());
        return {};
    }

    /// Whether a stretch of the line stands in the parsed text as it is.
    bool isWhole(TextRange range) const
    {
        const qsizetype first = parsedAt(range.start());
        return first >= 0 && parsed().mid(first, range.length()) == text().mid(range.start(), range.length()) &&
               parsedAt(range.end() - 1) == first + range.length() - 1;
    }

    void append(TextRange range, const QString &words)
    {
        const qsizetype start = parsedAt(range.start());
        const TextRange place(start, start + range.length());
        if (!m_made.isEmpty() && place.start() < m_made.last().place.end()) {
            // The character beside which something is put in belongs to the words before it already.
            Replacement &last = m_made.last();
            last.text += words.mid(last.place.end() - place.start());
            last.place = {last.place.start(), std::max(last.place.end(), place.end())};
            return;
        }
        m_made.append({place, words});
    }

    Outcome add(TextRange range, const QString &words)
    {
        if (range.isEmpty())
            return putIn(range.start(), words);
        // Whole characters as a reader sees them.
        const TextRange grown = text::wholeGraphemes(text(), range);
        const QString all = text().mid(grown.start(), range.start() - grown.start()).toString() + words +
                            text().mid(range.end(), grown.end() - range.end()).toString();
        if (isWhole(grown)) {
            append(grown, all);
            return {};
        }
        // Over a joint that closes without a character: the words go before it.
        qsizetype at = grown.start();
        while (at + 1 < grown.end() && parsedAt(at) >= 0 && parsedAt(at + 1) == parsedAt(at) + 1)
            ++at;
        const TextRange left(grown.start(), at + 1);
        const TextRange right(at + 1, grown.end());
        if (right.isEmpty() || !isWhole(left) || !isWhole(right))
            return impossible(tr("Words cannot be changed where lines were joined."));
        append(left, all);
        append(right, {});
        return {};
    }

    const Corrected &m_plain;
    TextRange m_line;
    QString m_words;
    QList<Replacement> m_made;
};

/// The reader's earlier changes of a line.
QList<qsizetype> rewordingsOf(const Corrected &present, qsizetype block)
{
    QList<qsizetype> found;
    for (const Corrected::Rewording &rewording : present.rewordings) {
        if (present.document.blockAt(present.map.toCorrected(rewording.place.start())) == block)
            found.append(rewording.correction);
    }
    return found;
}

QList<Correction> without(const QList<Correction> &corrections, const QSet<CorrectionId> &gone)
{
    QList<Correction> left;
    std::copy_if(corrections.begin(), corrections.end(), std::back_inserter(left),
                 [&](const Correction &correction) { return !gone.contains(correction.id); });
    return left;
}

/// Makes the corrections for what is not said already; what is said and not meant any more is taken.
Outcome describe(const Corrected &present, const QList<Replacement> &wanted, const QString &author, Plan *plan,
                 const CancelToken &cancel)
{
    QList<Replacement> fresh;
    for (const Replacement &one : wanted) {
        const auto known = std::ranges::find_if(present.rewordings, [&](const Corrected::Rewording &rewording) {
            return rewording.place == one.place && present.corrections.at(rewording.correction).text == one.text;
        });
        if (known == present.rewordings.end())
            fresh.append(one);
        else
            plan->taken.removeOne(present.corrections.at(known->correction).id);
    }
    QList<TextRange> places;
    for (const Replacement &one : std::as_const(fresh))
        places.append(one.place);
    const QList<annotation::Target> targets = targetsAt(present.parsed, places, cancel);
    if (cancel.isCancelled())
        return failure(ErrorCode::Cancelled, tr("Cancelled."));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        Correction made;
        made.id = CorrectionId::create();
        made.kind = CorrectionKind::Replace;
        made.place = targets.at(i);
        made.created = now;
        made.author = author;
        made.text = fresh.at(i).text;
        plan->made.append(made);
    }
    return {};
}

} // namespace

Result<Plan> plannedRewording(const Corrected &present, const RewordRequest &request, const CancelToken &cancel)
{
    const qsizetype block = request.block;
    if (block < 0 || block >= present.document.blocks().size())
        return impossible(tr("The document has no such line."));
    const QString words = request.words.trimmed();
    if (const QString why = objection(present.document, block, words); !why.isEmpty())
        return impossible(why);
    if (words == present.document.blockText(block))
        return impossible(tr("The line reads so already."));
    Plan plan{QStringLiteral("edit-text"), {}, {}, {}, {}};
    const QList<qsizetype> earlier = rewordingsOf(present, block);
    for (const qsizetype index : earlier)
        plan.taken.append(present.corrections.at(index).id);
    const auto plain =
        earlier.isEmpty()
            ? Result<Corrected>(present)
            : corrected(present.parsed, without(present.corrections, {plan.taken.begin(), plan.taken.end()}), cancel);
    if (!plain)
        return std::unexpected(plain.error());
    const auto wanted = Rewriter(*plain, block, words).run();
    if (!wanted)
        return std::unexpected(wanted.error());
    if (auto done = describe(present, *wanted, request.author, &plan, cancel); !done)
        return std::unexpected(done.error());
    auto next = corrected(present.parsed,
                          without(present.corrections, {plan.taken.begin(), plan.taken.end()}) + plan.made, cancel);
    if (!next)
        return std::unexpected(next.error());
    plan.next = std::move(*next);
    if (plan.next.document.blocks().size() != present.document.blocks().size() ||
        plan.next.document.blockText(block) != words)
        return impossible(tr("Words cannot be changed where lines were joined."));
    plan.changes.append(
        {block, present.document.blockText(block).toString(), plan.next.document.blockText(block).toString()});
    return plan;
}

} // namespace core::corrections
