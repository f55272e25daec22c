// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

/// All repairs made to a text so far, kept in the coordinates and in the order of the present text. Compact: 32 bytes a
/// repair, the replaced texts in one buffer. Value type.
class RepairLog
{
public:
    /// Moves what is logged to the coordinates after `edits`, and adds the edits themselves. `text` is the text before.
    void append(const QString &text, const text::EditList &edits);
    /// Adds one repair in present coordinates.
    void append(const Repair &repair);
    /// Moves every range by `map`, which gets ranges of the present text and returns them in the new text.
    void remap(const std::function<text::TextRange(text::TextRange)> &map);
    /// Puts the repairs in order of their places.
    void sort();

    qsizetype size() const { return static_cast<qsizetype>(m_records.size()); }
    bool isEmpty() const { return m_records.empty(); }
    Repair at(qsizetype index) const;
    /// How many repairs the pass made.
    qsizetype count(text::PassId pass) const;

private:
    struct Record {
        qint64 start;
        qint32 length;
        qint32 beforeStart;
        qint32 beforeLength;
        quint16 reason;
        text::PassId pass;
        bool guessed;
    };
    static bool startsBefore(const Record &a, const Record &b);
    quint16 reasonIndex(const QString &reason);

    std::vector<Record> m_records;
    QString m_before;
    QStringList m_reasons;
};

} // namespace core::document
