// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

#include <variant>

namespace core::annotation
{

/// What a memo is about: the library where it is nothing else.
using MemoSubject = std::variant<std::monostate, AnnotationId, DocumentId, TagId>;

/// A reader's text that belongs to no passage's own note: on a passage, a document, a tag, or the whole work.
struct Memo {
    MemoId id;
    MemoSubject subject;
    QString title;
    QString text; ///< Markdown
    QString author;
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC

    friend bool operator==(const Memo &, const Memo &) = default;
};

} // namespace core::annotation
