// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QList>
#include <QString>

#include <memory>

namespace core::structure
{

/// The parts that a place is named by. Names are those of the mainland's laws; the printed form is the text's own.
enum class PinpointUnit : quint8 {
    Section,   ///< a heading: 编, 章, 节 of a law, 二、 or 2.1 of a report
    Article,   ///< 条, 條, Article; Section of an English act
    Paragraph, ///< 款 (項 in Taiwan and Japan): counted, not numbered, but in Japan from the second on
    Item,      ///< 项 （一） (Taiwan: 款 一、; Japan: 号 一; English: (1), (a))
    SubItem,   ///< 目 1. (Taiwan: 目 （一）; Japan: イ; English: (i))
    Detail,    ///< below these
};

struct PinpointLevel {
    PinpointUnit unit = PinpointUnit::Section;
    int value = 0; ///< its number; 0 for a heading without one
    int sub = 0;   ///< 第一百二十条之一: 1
    QString text;  ///< as printed: "第二款"
};

/// How a lawyer or an analyst would cite a place, in the language of the text.
struct Pinpoint {
    QList<PinpointLevel> levels; ///< of the place, or of where the range begins; outermost first
    QString text;                ///< 第三条第二款第（一）项; Art. 3(2)(i); 二、（三）第2段; of a range with its end
    QString citation;            ///< the same with the title: 《…法》第三条
    bool law = false;            ///< inside an article of a law, contract or statute

    bool isNull() const { return levels.isEmpty(); }
};

struct PinpointTree;

/// Names every place of a document by its articles, paragraphs and items, or by its numbered headings and paragraphs.
///
/// Laws (two articles that count on prove one) follow the rules on how laws are written: the mainland's Legislation Law
/// art. 65 (条 款 项 目; a paragraph after the items is the next 款, as "前款所列" in the laws themselves has it),
/// Taiwan's 中央法規標準法 art. 8 (條 項 款 目), Japan's 条 項 号 イ, and Article 3(2)(a)(i) in English. An article's
/// only paragraph is not counted aloud (第三条第（一）项). Parts above the article are named only where articles count
/// anew under them. Articles inside a quotation (第三条修改为：“第三条……”) are no articles of the text.
/// Other documents: the numbers of the headings around the place, the nearest heading's words in quotation marks where
/// it has no number, and the paragraph counted from the heading (第2段, para. 2) where there are several.
///
/// Works from the Document alone, so also on a corrected one. A value, cheap to copy; safe to use from any thread: the
/// index is built on first use, in linear time, then a place costs O(log n). Titles, signatures and the like give a
/// null Pinpoint.
class Pinpoints
{
public:
    Pinpoints();
    explicit Pinpoints(document::Document document);

    /// The place of a UTF-16 offset into Document::text.
    Pinpoint at(qsizetype offset) const;
    /// The passage: of an empty range the place, of a whole article the article, else from where to where.
    Pinpoint of(text::TextRange range) const;

private:
    struct Lazy;
    const PinpointTree &tree() const;
    std::shared_ptr<Lazy> m_lazy;
};

} // namespace core::structure
