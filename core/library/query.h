// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace core::library
{

/// Which passages are asked for. Value type; made by queryFromText() or put together by a program.
struct Query {
    enum class Kind : quint8 {
        All,
        Words,      ///< `value` stands in the passage or its note, folded as search folds
        Text,       ///< in the passage
        Note,       ///< in its note
        Tag,        ///< carries the tag of the path `value`, or one below it
        TagOnly,    ///< carries this tag itself
        Untagged,   ///< carries none
        Color,      ///< by name: "yellow"
        Style,      ///< "highlight", "underline"
        Author,     ///< the whole name, folded
        Document,   ///< the beginning of the document's id, or words of its title
        Section,    ///< words of a title around it
        State,      ///< "exact", "doubtful", "lost"
        MadeSince,  ///< `time` or later
        MadeBefore, ///< before `time`
        ChangedSince,
        ChangedBefore,
        And,           ///< all of `parts`
        Or,            ///< one of `parts`
        Not,           ///< not the one of `parts`
        SameParagraph, ///< the first of `parts`, with a passage of the second in the same paragraph; it may be itself
        SameSection,   ///< the same under one heading
    };
    Kind kind = Kind::All;
    QString value{};
    QDateTime time{}; ///< UTC
    QList<Query> parts{};

    friend bool operator==(const Query &, const Query &) = default;
};

/// Reads a query as it is typed:
///
///   空气 污染            both words, each in the passage or its note
///   "蓝天 保卫"          the words as they stand
///   tag:政策/工具        with this tag or one below it; tag=政策/工具 without those below; -tag:* untagged
///   color:red style:underline author:张三 doc:保卫战 section:第三章 text:空气 note:存疑 state:doubtful
///   since:2026-11-01 before:2026-12-01 changed-since:… changed-before:…     days begin at midnight, local time
///   A OR B    A AND B (AND may be left out)    NOT A or -A    ( … )
///   A NEAR/paragraph B    A NEAR/section B      those of A with one of B in the same paragraph or section
///
/// A value with blanks or brackets stands in quotation marks. NOT binds most, then NEAR, AND, OR. An empty text asks
/// for all. Errors: InvalidArgument, with what is wrong and, in `position`, where (UTF-16).
Result<Query> queryFromText(const QString &text);

} // namespace core::library
