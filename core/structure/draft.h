// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/structure/lines.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace core::structure
{

enum class LineKind : quint8 {
    Open, ///< not decided yet; becomes a paragraph if nobody decides
    Title,
    Heading,
    Paragraph,
    Meta,
    TableRow,
};

/// Why a decision was taken, for the reader, and how sure it is.
struct Note {
    QString number; ///< of a heading: its number as written
    QString reason;
    float confidence = 1;
};

/// What opens a line and is a block of its own: a run-in heading (kind Heading, level that of the line's decision) or a
/// dateline or byline (kind Meta). Lengths are in UTF-16 units.
struct Lead {
    qint32 length = 0;
    qint32 stop = 0; ///< length of the stop after it, which leaves the text
    LineKind kind = LineKind::Open;
    document::MetaRole role = document::MetaRole::None; ///< of a Meta lead
    qint32 note = -1;                                   ///< index into Draft::notes, -1 for none
    qint32 split = 0; ///< where the part of `role` ends and a byline goes on to `length`; 0 for a lead of one part
};

/// What has been decided of a line so far. Steps decide only lines that are still Open, unless they know better.
struct Decision {
    LineKind kind = LineKind::Open;
    document::MetaRole role = document::MetaRole::None; ///< of a Meta line
    qint8 level = 0;                                    ///< of a heading, 1 the highest inside the article
    bool early : 1 = false; ///< stands right after the title wherever the file has it: a byline under a later headline
    bool joinNext : 1 = false; ///< the next line belongs to the same block: a headline set over several lines
    qint32 note = -1;          ///< of the line, index into Draft::notes, -1 for none
    qint32 lead = -1;          ///< that opens the line, index into Draft::leads; `kind` tells of the rest of the line
};
static_assert(sizeof(Decision) == 12); // one a line

/// An article: lines [first, end). Its title's lines stand anywhere inside (a newspaper's headline may follow its text)
/// and are emitted first; those with Decision kind Title belong to it.
struct ArticleDraft {
    qsizetype first = 0;
    qsizetype end = 0;
    float confidence = 1; ///< that a new article begins here
    QString reason;
    bool settled = false; ///< its title, or that it has none, is decided
};

/// A document in the making: the manuscript's lines and what is decided of each. Every line belongs to one article.
struct Draft {
    const document::Manuscript *manuscript = nullptr;
    Lines lines;
    std::vector<Numbering> numbers;  ///< that lines open with
    std::vector<Decision> decisions; ///< one a line
    QList<ArticleDraft> articles;    ///< in order, covering all lines; one at the beginning
    QList<Note> notes;
    std::vector<Lead> leads;
    QHash<qsizetype, QChar> underlined; ///< lines with a rule under them, and the sign it is drawn with
    QHash<qsizetype, qint8> named; ///< lines that a table of contents names, with the depth it shows them at, from 1

    qsizetype size() const { return static_cast<qsizetype>(lines.size()); }
    QStringView text(qsizetype line) const
    {
        // Steps go down the lines of a text that is too long for the caches: what is asked for soon is fetched
        // meanwhile.
        constexpr qsizetype ahead = 6;
        if (line + ahead < size())
            __builtin_prefetch(manuscript->text.constData() + this->line(line + ahead).from);
        return lineText(manuscript->text, this->line(line));
    }
    const Line &line(qsizetype index) const { return lines[static_cast<size_t>(index)]; }
    /// The number that the line opens with, as readNumbering() gives it; null where it opens with none.
    const Numbering *number(qsizetype index) const
    {
        const qint32 at = line(index).number;
        return at < 0 ? nullptr : &numbers[static_cast<size_t>(at)];
    }
    /// Whether the line has one of the forms.
    bool has(qsizetype index, LineForms any) const { return (line(index).forms() & any) != LineForms(); }
    Decision &decision(qsizetype index) { return decisions[static_cast<size_t>(index)]; }
    const Decision &decision(qsizetype index) const { return decisions[static_cast<size_t>(index)]; }
    bool isOpen(qsizetype index) const { return decision(index).kind == LineKind::Open; }

    qint32 addNote(Note note)
    {
        notes.append(std::move(note));
        return static_cast<qint32>(notes.size() - 1);
    }
    /// What opens the line; null where nothing of its own does.
    const Lead *lead(qsizetype index) const
    {
        const qint32 at = decision(index).lead;
        return at < 0 ? nullptr : &leads[static_cast<size_t>(at)];
    }
    void setLead(qsizetype index, const Lead &lead)
    {
        decision(index).lead = static_cast<qint32>(leads.size());
        leads.push_back(lead);
    }
    void decide(qsizetype index, LineKind kind) { decision(index).kind = kind; }
    void decideMeta(qsizetype index, document::MetaRole role, const QString &reason = {}, float confidence = 1)
    {
        decision(index).kind = LineKind::Meta;
        decision(index).role = role;
        if (!reason.isEmpty())
            decision(index).note = addNote({{}, reason, confidence});
    }
};

/// A draft with all lines open and in one article.
Draft draftOf(const document::Manuscript &manuscript);

} // namespace core::structure
