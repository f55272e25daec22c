// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/paragraphform.h"
#include "core/document/repairchoices.h"
#include "core/document/repairlog.h"
#include "core/text/originmap.h"
#include "core/text/textrange.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <mutex>

namespace core::document
{

enum class BlockKind : quint8 {
    Title, ///< an article's title; first block of its article where it has one
    Heading,
    Paragraph,
    Meta,     ///< neither heading nor body: see MetaRole
    TableRow, ///< cells are separated by tabs
};

/// What a Meta block is; a Paragraph has one, too, where it belongs to the text and is an element of an official
/// document (GB/T 9704): its addressees, the list of what is attached. The names in lower case with hyphens are those
/// of the JSON.
enum class MetaRole : quint8 {
    None,
    Byline,
    Dateline,
    Caption,
    Credit,
    Editor,
    AuthorNote,
    Boilerplate,
    PageNumber,
    Subtitle,
    Kicker,
    Contents,       ///< a line of a table of contents
    DocumentNumber, ///< 发文字号
    Addressee,      ///< 主送机关
    Signature,      ///< 发文机关署名
    Date,           ///< 成文日期
    Attachment,     ///< 附件说明
    CopyTo,         ///< 抄送机关
    Promulgation,   ///< the history of a law under its title
    Source,         ///< where the text was taken from
    Classification, ///< 密级和保密期限
    Urgency,        ///< 紧急程度
    CopyNumber,     ///< 份号
    Letterhead,     ///< 发文机关标志
    Signer,         ///< 签发人
    Remark,         ///< 附注
    Printing,       ///< 印发机关和印发日期
};

QString roleName(MetaRole role);
bool roleFromName(QStringView name, MetaRole *role);

/// A stretch of Document::text between line ends. 32 bytes; what only few blocks have stands in BlockDetail.
struct Block {
    text::TextRange range;
    BlockKind kind = BlockKind::Paragraph;
    MetaRole role = MetaRole::None;
    qint8 level = 0;    ///< of a heading: its depth inside the article, 1 the highest
    bool runIn = false; ///< a heading (or meta) that opens the next block's line: "（一）加强领导。正文"
    qint32 detail = -1; ///< index into Document::details(), -1 for none
    ParagraphForm form; ///< of a Paragraph; plain for all others
};

struct BlockDetail {
    QString number;       ///< of a heading: its number as written, "（一）"
    QString separator;    ///< of a run-in heading: the stop between it and the text, "。"
    QString reason;       ///< why it is what it is, in words for the reader
    float confidence = 1; ///< 0 to 1
};

/// An article: consecutive blocks.
struct Article {
    qsizetype firstBlock = 0;
    qsizetype endBlock = 0;    ///< one past the last
    qsizetype titleBlock = -1; ///< -1 for an article without a title
    float confidence = 1;      ///< that it begins here
    QString reason;
};

/// One line of the outline, in reading order. Articles stand at depth 0 (where the document has several, or a title),
/// headings below them.
struct OutlineEntry {
    qsizetype block = -1; ///< the title or heading block; -1 for an article without a title
    qsizetype article = 0;
    int depth = 0;
    qsizetype parent = -1; ///< index of the entry above, -1 at the top
};

enum class SpanKind : quint8 { Emphasis, Strong, Link, Ruby };

struct Span {
    text::TextRange range;
    SpanKind kind = SpanKind::Emphasis;
    QString value; ///< the link's target or the ruby's reading
};

/// The clean text with its structure. Immutable and implicitly shared: cheap to copy, safe to read from any thread.
/// `text()` is all blocks' text in reading order with one '\n' between two blocks. Offsets are UTF-16 into `text()`.
class Document
{
public:
    struct Data {
        QString text;
        QList<Block> blocks;
        QList<BlockDetail> details;
        QList<Article> articles;
        QList<OutlineEntry> outline;
        QList<Span> spans; ///< ordered by start
        text::OriginMap origin;
        RepairLog repairs;
        RepairLog declined;
        RepairChoices choices;
        Diagnostics diagnostics;
        QString source;
        QString mediaType;
        QString encoding;
        bool encodingDoubtful = false;
    };

    Document();
    explicit Document(Data data);
    /// With the text of another one, or that with edits: textHash() comes quickly of its. Needs the other's at once.
    Document(Data data, const Document &sameText);

    const QString &text() const { return m_data->text; }
    const QList<Block> &blocks() const { return m_data->blocks; }
    const QList<BlockDetail> &details() const { return m_data->details; }
    const QList<Article> &articles() const { return m_data->articles; }
    const QList<OutlineEntry> &outline() const { return m_data->outline; }
    const QList<Span> &spans() const { return m_data->spans; }
    const text::OriginMap &origin() const { return m_data->origin; }
    const RepairLog &repairs() const { return m_data->repairs; }
    /// Repairs that were found and not made: at `range` stands what came, `before` is what it would have become.
    const RepairLog &declined() const { return m_data->declined; }
    /// The reader's word on repairs that this text was made with.
    const RepairChoices &repairChoices() const { return m_data->choices; }
    const Diagnostics &diagnostics() const { return m_data->diagnostics; }
    /// The decoded source, as it came.
    const QString &source() const { return m_data->source; }
    const QString &mediaType() const { return m_data->mediaType; }
    const QString &encoding() const { return m_data->encoding; }
    /// Whether another encoding is nearly as likely: the user had better be asked (text::rankedEncodings()).
    bool isEncodingDoubtful() const { return m_data->encodingDoubtful; }

    QStringView blockText(qsizetype block) const;
    /// The block's detail; a default one where it has none.
    const BlockDetail &detail(qsizetype block) const;
    /// The block that holds the offset (its closing line end included); -1 in an empty document. O(log n).
    qsizetype blockAt(qsizetype offset) const;
    qsizetype articleOf(qsizetype block) const;
    /// The title of the article, simplified; empty where it has none.
    QString articleTitle(qsizetype article) const;
    /// The document's title: the first article's that has one, else its first words (at most 40 characters).
    QString title() const;
    /// The last outline entry that begins at or before the offset; -1 before the first.
    qsizetype outlineAt(qsizetype offset) const;
    /// Titles of article and headings around the offset, outermost first.
    QStringList sectionPath(qsizetype offset) const;
    /// How many characters a Chinese word count (字数) gives: Han characters and other letters-in-runs, no blanks.
    qsizetype characterCount() const;
    /// Which clean text an anchor was made on: SHA-256 of text() in UTF-8 (of an edited text: of that one's hash and a
    /// fingerprint). Computed once for all copies; long texts take a while, so ask first where nobody waits.
    QByteArray textHash() const;

private:
    struct Computed {
        std::once_flag hashOnce;
        QByteArray hash;
    };
    std::shared_ptr<const Data> m_data;
    std::shared_ptr<Computed> m_computed = std::make_shared<Computed>();
};

/// Builds the outline from blocks and articles: headings nest by level inside their article.
QList<OutlineEntry> buildOutline(const QList<Block> &blocks, const QList<Article> &articles);

} // namespace core::document
