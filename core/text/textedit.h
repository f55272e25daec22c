// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hugepages.h"
#include "core/text/textrange.h"

#include <QList>
#include <QString>

#include <vector>

namespace core::text
{

/// Which step changed the text. The order is the order in which the pipeline runs them.
enum class PassId : quint8 {
    Decoding,        ///< the bytes were read in a chosen encoding
    DoubleDecoding,  ///< text that was decoded twice
    Compatibility,   ///< Kangxi radicals, ligatures, private-use and zero-width characters
    MarkupRemains,   ///< tags and entities left in a text
    ByteShift,       ///< text read one byte off
    PinyinGloss,     ///< readings in brackets after characters
    PageChunks,      ///< running numbers of a document-library preview
    RunningHeads,    ///< page headers, footers, page numbers
    LineWrap,        ///< hard-wrapped lines
    LetterSpacing,   ///< blanks between the characters of spaced-out lines
    DigitSpacing,    ///< blanks that layout put between Han and digits or Latin
    GluedParagraphs, ///< paragraphs joined into one line by blanks
    Layout,          ///< indents, blank lines and outer blanks that structure replaces
    RunIn,           ///< the stop that closes a run-in heading
    Correction,      ///< the user's own edit
};

/// The pass's stable name, as `zhupi-cli --skip` and the JSON know it: "LineWrap".
QString passName(PassId pass);
/// The pass of that name, case-insensitive; nullopt-like second = false when there is none.
bool passFromName(QStringView name, PassId *pass);
QList<PassId> allPasses();

/// The edits of one pass over one text: replacements of disjoint ranges in ascending order.
/// Compact (20 bytes an edit, replacements in one buffer), so that a pass may make millions of them. Texts measure less
/// than 2^31 units.
class EditList
{
public:
    struct Edit {
        TextRange range;         ///< in the text before the edit
        QStringView replacement; ///< valid while the list is unchanged
        int reason;              ///< index into reasons()
        bool guessed;            ///< the replacement rests on context, not on proof
    };
    enum class Certainty : quint8 { Proven, Guessed };

    explicit EditList(PassId pass) : m_pass(pass) {}

    PassId pass() const { return m_pass; }
    /// Registers a reason (a short translated sentence) and returns its index. Equal reasons share one index.
    int reason(const QString &words);
    const QList<QString> &reasons() const { return m_reasons; }

    /// Makes room for so many edits, where their number is known.
    void reserve(qsizetype edits) { reserveHuge(m_records, edits); }
    /// Replaces `range`; must start at or after the end of the last edit added.
    void replace(TextRange range, QStringView replacement, int reason, Certainty certainty = Certainty::Proven);
    void remove(TextRange range, int reason) { replace(range, {}, reason); }

    bool isEmpty() const { return m_records.empty(); }
    qsizetype size() const { return static_cast<qsizetype>(m_records.size()); }
    Edit at(qsizetype index) const
    {
        const Record &r = m_records[static_cast<size_t>(index)];
        return {{r.start, qsizetype(r.start) + r.length},
                QStringView(m_replacements).mid(r.replacementStart, r.replacementLength),
                r.reason,
                r.guessed};
    }

private:
    struct Record {
        qint32 start;
        qint32 length;
        qint32 replacementStart;
        qint32 replacementLength;
        quint16 reason;
        bool guessed;
    };
    PassId m_pass;
    std::vector<Record> m_records;
    QString m_replacements;
    QList<QString> m_reasons;
};

/// `text` with all edits applied, in one linear sweep; in the text's own buffer where nobody shares it and the edits
/// make it nowhere longer.
QString applied(QString text, const EditList &edits);

/// Where an offset goes that lies at an insertion, or inside a replaced range.
enum class Bias {
    Before, ///< before the insertion; the replacement's start
    After,  ///< behind the insertion; the replacement's end
    Start,  ///< the start of a range: behind the insertion; the replacement's start
    End,    ///< the end of a range: before the insertion; the replacement's end
};

/// Maps ascending offsets of the text before the edits to the text after them, in one linear sweep.
class Shifter
{
public:
    explicit Shifter(const EditList &edits) : m_edits(edits) {}
    qsizetype map(qsizetype offset, Bias bias = Bias::Before);
    void reset()
    {
        m_next = 0;
        m_delta = 0;
    }

private:
    const EditList &m_edits;
    qsizetype m_next = 0;
    qsizetype m_delta = 0;
};

} // namespace core::text
