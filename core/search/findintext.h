// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/text/textrange.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <functional>
#include <optional>
#include <vector>

namespace core::search
{

enum class CaseMatching : quint8 { Folded, Exact };

/// Where a string stands in one text. Width and script (simplified, traditional) are always folded, case as asked.
/// Hits do not overlap and lie in text order, all of the query's length. Value type.
class FindHits
{
public:
    FindHits() = default;
    explicit FindHits(qsizetype length) : m_length(length) {}

    /// How many were found, those beyond the stored ones included.
    qsizetype total() const { return m_total; }
    /// How many are stored and can be asked for: all but the ones beyond maximumStored().
    qsizetype size() const { return static_cast<qsizetype>(m_starts.size()); }
    text::TextRange at(qsizetype index) const
    {
        const auto start = static_cast<qsizetype>(m_starts[static_cast<size_t>(index)]);
        return {start, start + m_length};
    }
    /// The first stored hit that starts at or after `offset`; size() when there is none.
    qsizetype firstFrom(qsizetype offset) const;
    /// At most `count` hits around the hit `index`: those to be drawn. `first` becomes the index of the first of them.
    QList<text::TextRange> window(qsizetype index, qsizetype count, qsizetype *first) const;

    void add(qsizetype start);
    static constexpr qsizetype maximumStored() { return 4'000'000; }

private:
    std::vector<quint32> m_starts; ///< documents are below 2^32 units (core::library::readFile)
    qsizetype m_length = 0;
    qsizetype m_total = 0;
};

/// Finds `query` in one text by a linear scan over folded stretches of it: constant memory beside the hits, no index.
/// Holds its own copies (implicitly shared); const functions are safe from any thread.
class FindInText
{
public:
    FindInText(const QString &text, const QString &query, CaseMatching matching = CaseMatching::Folded);

    /// The first hit that starts at or after `from`, or from the start of the text where none follows (wrap-around).
    /// Nothing where the text has none, or when cancelled.
    std::optional<text::TextRange> next(qsizetype from, const CancelToken &cancel = {}) const;
    /// All hits. When cancelled, those found until then.
    FindHits all(const CancelToken &cancel = {}) const;

private:
    /// Calls `hit` with the start of each hit in [from, to) until it returns false; hits may end after `to`.
    void scan(text::TextRange where, const CancelToken &cancel, const std::function<bool(qsizetype)> &hit) const;

    QString m_text;
    QString m_folded; ///< the query, folded
    CaseMatching m_matching;
};

} // namespace core::search
