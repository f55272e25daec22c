// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/pinyingloss.h"

#include "core/base/hugepages.h"
#include "core/repair/glosses.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace core::repair
{

using document::Mark;
using document::MarkKind;
using text::EditList;
using text::PassId;

namespace
{
QStringView lineEndIn(const QString &text, const Gloss &gloss)
{
    return QStringView(text).sliced(gloss.bracket.lineEnd.start(), gloss.bracket.lineEnd.length());
}

/// Readings in one piece. A text gives some hundred readings again and again: all places share one copy of each.
class ReadingTexts
{
public:
    /// The reading's own text must not change as long as this lives.
    QString written(const BracketedReading &bracket)
    {
        if (!bracket.lineEnd.isEmpty())
            return bracket.reading.toString().remove(bracket.lineEnd.start() - bracket.range.start() - 1,
                                                     bracket.lineEnd.length());
        QString &known = m_known[bracket.reading];
        if (known.isEmpty())
            known = bracket.reading.toString();
        return known;
    }

private:
    QHash<QStringView, QString> m_known;
};

/// Adds a Ruby mark for each gloss that was taken out, over its base in the text after the edits.
void addRuby(QList<Mark> &marks, QList<Mark> ruby)
{
    if (marks.isEmpty()) {
        marks = std::move(ruby);
        return;
    }
    const auto before = [](const Mark &a, const Mark &b) { return a.range.start() < b.range.start(); };
    const qsizetype old = marks.size();
    marks.append(std::move(ruby));
    std::inplace_merge(marks.begin(), marks.begin() + old, marks.end(), before);
}
} // namespace

document::Manuscript pinyinGloss(document::Manuscript manuscript, const CancelToken &cancel)
{
    const GlossCensus census = GlossCensus::of(manuscript.text, cancel);
    if (!census.isEvident() || cancel.isCancelled())
        return manuscript;
    EditList edits(PassId::PinyinGloss);
    edits.reserve(census.fitting());
    const int reason = edits.reason(QCoreApplication::translate(
        "core::repair", "The reading of the character before it, put in after many characters"));
    for (const Gloss &gloss : census.glosses()) {
        // A line's end inside the reading stays.
        if (gloss.fits)
            edits.replace(gloss.bracket.range, lineEndIn(manuscript.text, gloss), reason);
    }
    edits = manuscript.accepted(std::move(edits));
    QList<Mark> ruby;
    reserveHuge(ruby, edits.size());
    ReadingTexts readings;
    qsizetype removed = 0;
    qsizetype made = 0;
    for (const Gloss &gloss : census.glosses()) {
        const text::TextRange range = gloss.bracket.range;
        if (made == edits.size() || edits.at(made).range != range)
            continue;
        ++made;
        const qsizetype base = gloss.base >= 0x10000 ? 2 : 1;
        const qsizetype end = range.start() - gloss.gap - removed;
        ruby.append({{end - base, end}, MarkKind::Ruby, 0, readings.written(gloss.bracket)});
        removed += range.length() - gloss.bracket.lineEnd.length();
    }
    manuscript = std::move(manuscript).edited(std::move(edits));
    addRuby(manuscript.marks, std::move(ruby));
    return manuscript;
}

} // namespace core::repair
