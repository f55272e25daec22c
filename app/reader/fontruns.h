// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QFont>
#include <QList>
#include <QTextLayout>

#include <functional>
#include <vector>

namespace app::reader
{

/// The faces of a text, stretch by stretch: bold, italic and the face of Latin words change one thing each and leave
/// the rest of what stood there. Offsets are UTF-16 from the start of the text.
class FontRuns
{
public:
    FontRuns(qsizetype length, const QFont &font);

    using Change = std::function<void(QFont &)>;
    void change(core::text::TextRange range, const Change &change);
    /// What differs from the font that the text began with.
    QList<QTextLayout::FormatRange> formats() const;

private:
    size_t split(qsizetype at);

    struct Run {
        qsizetype start;
        QFont font;
    };
    QFont m_base;
    qsizetype m_length;
    std::vector<Run> m_runs; ///< ordered, the first begins at 0
};

} // namespace app::reader
