// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/manuscript.h"
#include "core/document/rearrangedtext.h"

#include <span>

namespace core::document
{

/// Makes a Document out of stretches of a Manuscript, in any order. Every non-space character of the manuscript must be
/// used by some block or be given to drop(); finish() keeps what was forgotten as a boilerplate block at the end and
/// asserts in Debug that nothing was. Blanks at both ends of a stretch are left out.
class DocumentBuilder
{
public:
    explicit DocumentBuilder(Manuscript manuscript);
    Q_DISABLE_COPY_MOVE(DocumentBuilder)

    const Manuscript &manuscript() const { return m_manuscript; }
    /// Frees the manuscript's Layout marks, of which a wrapped text has one a line, once they have been read.
    void discardLayout();

    /// Makes room for so many blocks and so many details of them, where their numbers are known about.
    void reserve(qsizetype blocks, qsizetype details);

    /// Begins an article; following blocks belong to it. The confidence is that a new article begins here.
    void beginArticle(float confidence = 1, const QString &reason = {});
    /// What stands at the ends of a stretch: blanks perhaps, or none.
    enum class Ends : quint8 { Untrimmed, Trimmed };
    /// Adds a block made of one or more stretches of the manuscript, joined with `glue` (a blank, or nothing).
    /// A block of kind Title becomes the article's title. Line ends inside a stretch become blanks.
    /// Returns the block's index.
    qsizetype addBlock(BlockKind kind, std::span<const text::TextRange> stretches, const QString &glue = {},
                       Ends ends = Ends::Untrimmed);
    qsizetype addBlock(BlockKind kind, const QList<text::TextRange> &stretches, const QString &glue = {})
    {
        return addBlock(kind, std::span(stretches.cbegin(), stretches.cend()), glue);
    }
    qsizetype addBlock(BlockKind kind, text::TextRange stretch) { return addBlock(kind, std::span(&stretch, 1)); }
    qsizetype addHeading(text::TextRange stretch, int level, const BlockDetail &detail, bool runIn = false);
    qsizetype addMeta(text::TextRange stretch, MetaRole role, const QString &reason = {}, bool runIn = false);
    void setDetail(qsizetype block, const BlockDetail &detail);
    /// Leaves a stretch of the manuscript out of the text and logs it as a repair of `pass` at the present end of the
    /// text: the stop after a run-in heading, the number of a chunk.
    void drop(text::TextRange stretch, text::PassId pass, const QString &reason);

    Block &block(qsizetype index) { return m_data.blocks[index]; }

    Document finish();

private:
    class Placement;

    void appendText(text::TextRange stretch);
    QList<text::TextRange> forgottenStretches() const;
    void takeRepairs(Placement &placement);
    void takeSpans(Placement &placement);
    void takeForms(const Placement &placement);

    Manuscript m_manuscript;
    text::OriginMap::Cursor m_sources; ///< of the manuscript
    Document::Data m_data;
    // The text is written when all of it is known, so that the manuscript's own may become it.
    QList<PlacedStretch> m_placed; ///< stretches of the manuscript in the document
    QString m_glue;                ///< what stands between them
    qsizetype m_length = 0;        ///< of the document's text
    QList<text::TextRange> m_dropped;
};

} // namespace core::document
