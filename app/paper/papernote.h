// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/document/document.h"

#include <QHash>

namespace app::paper
{

/// An annotation as it is printed. Offsets are UTF-16 into Document::text.
struct PaperNote {
    QList<core::text::TextRange> ranges; ///< empty where its passage was not found
    core::annotation::MarkStyle style = core::annotation::MarkStyle::Highlight;
    core::annotation::MarkColor color = core::annotation::MarkColor::Yellow;
    QString quote;
    QString place; ///< as it is cited: 第三条第二款
    QString tags;
    QString note;
    int number = 0; ///< from 1 in reading order; 0 for a mark without note and tags, which is not listed

    bool isListed() const { return number > 0; }
};

/// The annotations in the order given, which is reading order; those with words or tags are numbered.
QList<PaperNote> paperNotes(const core::document::Document &document,
                            const QList<core::annotation::Annotation> &annotations,
                            const QHash<core::TagId, core::annotation::Tag> &tags);

} // namespace app::paper
