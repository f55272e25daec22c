// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/originmap.h"
#include "core/text/textedit.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace core::document
{

/// One repair, seen from the present text: at `range` now stands what `before` was made into.
/// An empty range is a place where something was taken out.
struct Repair {
    text::PassId pass = text::PassId::Decoding;
    text::TextRange range; ///< in the text that owns the log, UTF-16
    QString before;
    QString reason;
    bool guessed = false;
    text::OriginMap::SourceRange source{}; ///< the stretch of the decoded source that it changed
};

/// All repairs made to a text so far, kept in the coordinates and in the order of the present text. Compact: 32 bytes a
/// repair, the replaced texts in one buffer. Value type. Texts measure less than 2^31 units.
class RepairLog
{
public:
    /// Moves what is logged to the coordinates after `edits`, and adds the edits themselves. `text` and `origin` are
    /// those before.
    void append(const QString &text, const text::OriginMap &origin, const text::EditList &edits);
    /// Moves what is logged to the coordinates after `edits`, and adds nothing.
    void move(const text::EditList &edits);
    /// Adds one repair in present coordinates.
    void append(const Repair &repair);
    /// Adds what another log holds, in present coordinates too; both logs must be in order. Of repairs at one place its
    /// own come first.
    void merge(const RepairLog &other);
    /// Moves every range by `map`, which gets ranges of the present text and returns them in the new text.
    void remap(const std::function<text::TextRange(text::TextRange)> &map);
    /// Puts the repairs in order of their places.
    void sort();

    qsizetype size() const { return static_cast<qsizetype>(m_records.size()); }
    bool isEmpty() const { return m_records.empty(); }
    Repair at(qsizetype index) const;
    /// Parts of at(index) that cost no copy of a text.
    text::PassId pass(qsizetype index) const { return record(index).pass; }
    bool isGuessed(qsizetype index) const { return record(index).guessed; }
    text::TextRange range(qsizetype index) const;
    text::OriginMap::SourceRange source(qsizetype index) const;
    QStringView before(qsizetype index) const; ///< valid while the log is unchanged
    /// How many repairs the pass made.
    qsizetype count(text::PassId pass) const;

private:
    struct Record {
        qint32 start;
        qint32 length;
        qint32 beforeStart;
        qint32 beforeLength;
        qint32 sourceStart;
        qint32 sourceLength;
        qint16 part;
        quint16 reason;
        text::PassId pass;
        bool guessed;
    };
    const Record &record(qsizetype index) const { return m_records[static_cast<size_t>(index)]; }
    static bool startsBefore(const Record &a, const Record &b);
    quint16 reasonIndex(const QString &reason);

    std::vector<Record> m_records;
    QString m_before;
    QStringList m_reasons;
};

} // namespace core::document
