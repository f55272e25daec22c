// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/anchoring.h"
#include "core/corrections/corrected.h"

#include <map>

namespace core::corrections
{

/// What corrections say of places in a parsed text, taken in their order: where lines and articles begin and what lines
/// are. Later words replace earlier ones of the same place. All offsets are of the parsed text; a line is named by
/// where it begins.
class Ledger
{
public:
    /// A yes or no, and the index of the correction that said it.
    struct Say {
        bool yes = false;
        qsizetype by = -1;
    };
    /// The kind that a line was given.
    struct Word {
        document::BlockKind kind = document::BlockKind::Paragraph;
        qint8 level = 0;
        document::MetaRole role = document::MetaRole::None;
        qsizetype by = -1;
    };

    /// What the reader made of a passage.
    struct Rewording {
        text::TextRange place;   ///< of the correction's quote
        text::TextRange range;   ///< what of it changes: empty where something is put in
        QString text;            ///< what stands for `range`
        bool withBefore = false; ///< of what is put in: it belongs to what stands before it
        qsizetype by = -1;
    };

    explicit Ledger(const document::Document &parsed) : m_parsed(parsed) {}

    /// Takes correction number `index`, whose place was found at `anchor`, and says how it fits. Corrections that lose
    /// their say by it are added to overruled().
    Fit take(const Correction &correction, qsizetype index, const annotation::Anchor &anchor);

    /// Where lines begin beside the blocks, and where blocks do not begin a line.
    const std::map<qsizetype, Say> &lines() const { return m_lines; }
    const std::map<qsizetype, Say> &articles() const { return m_articles; }
    const std::map<qsizetype, Word> &words() const { return m_words; }
    /// Whether nothing is said at all.
    bool isEmpty() const { return m_lines.empty() && m_articles.empty() && m_words.empty() && m_rewordings.empty(); }
    /// By where their places begin; disjoint.
    const std::map<qsizetype, Rewording> &rewordings() const { return m_rewordings; }
    /// Which correction (first) was overruled by which (second), by their indices.
    const QList<std::pair<qsizetype, qsizetype>> &overruled() const { return m_overruled; }

private:
    bool isLineStart(qsizetype offset) const;
    bool dissolves(qsizetype block, qsizetype lineStart) const;
    qsizetype lineEnd(qsizetype start, qsizetype enough) const;
    void keepTogether(text::TextRange line, qsizetype index);
    Fit takeWord(const Correction &correction, qsizetype index, text::TextRange range);
    Fit takeSplit(qsizetype index, qsizetype offset);
    Fit takeJoin(qsizetype index, qsizetype offset);
    Fit takeRewording(const Correction &correction, qsizetype index, const annotation::Anchor &anchor);
    bool isReworded(qsizetype offset) const;
    Fit takeArticle(const Correction &correction, qsizetype index, qsizetype offset);
    void say(std::map<qsizetype, Say> *says, qsizetype offset, Say what);
    bool isSaid(const Word &word, qsizetype start, text::TextRange range) const;
    text::TextRange snapped(const Correction &correction, text::TextRange range) const;

    const document::Document &m_parsed;
    std::map<qsizetype, Say> m_lines;
    std::map<qsizetype, Say> m_articles;
    std::map<qsizetype, Word> m_words;
    std::map<qsizetype, Rewording> m_rewordings;
    QList<std::pair<qsizetype, qsizetype>> m_overruled;
};

} // namespace core::corrections
