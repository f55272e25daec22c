// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"

#include <QColor>
#include <QList>
#include <QtGlobal>

#include <vector>

namespace app::reader
{

enum class BarMarkKind : quint8 { Heading, Annotation, Hit };

/// Places of a document that the scroll bar shows. Offsets UTF-16, each list ascending.
struct BarMarks {
    struct Heading {
        quint32 offset;
        qint32 depth;
    };
    struct Annotation {
        quint32 offset;
        core::annotation::MarkColor color;
        QColor tint{}; ///< instead of that of `color`; invalid for none
    };
    QList<Heading> headings;
    QList<Annotation> annotations;
    QList<quint32> hits;
};

/// A mark as it is drawn: the first place of its kind in a row of pixels.
struct BarTick {
    int row;
    BarMarkKind kind;
    qsizetype offset;
    core::annotation::MarkColor color = core::annotation::MarkColor::Yellow;
    QColor tint{};
};

/// At most one tick a kind and row, by rows. `rowStarts` has for each row of pixels the offset at which it begins, and
/// one more, the text's end. Of headings those of so few depths are shown that they leave most rows free. Costs
/// O(rows log marks), O(headings) beside.
std::vector<BarTick> ticksOf(const BarMarks &marks, const std::vector<qsizetype> &rowStarts);

} // namespace app::reader
