// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/shapedtext.h"

#include <QSet>

namespace app::reader
{

/// Lets one Han character stand for all of them while a text is shaped, and puts their own glyphs back afterwards.
/// Shaping asks a face for the advance of every glyph, for which its outline is loaded and hinted: for a page of some
/// hundred Han characters that takes longer than all the rest. In a face they are as wide as each other, which its
/// table of widths proves; a glyph that is not, or that is in another face, is shaped as itself.
class HanGlyphs
{
public:
    explicit HanGlyphs(const QString &text) : m_text(text) {}

    /// The text as it is to be shaped: of the same length, with a cluster wherever the text itself has one.
    QString standIns() const;
    /// Makes what was shaped of standIns() what the text is shaped as. False where some characters have to be shaped
    /// as themselves: standIns() has them so from then on, and it is to be done again.
    bool putBack(ShapedText &shaped);

private:
    struct Place {
        ShapedText::Glyph *glyph;
        QChar character;
    };
    bool isReplaced(qsizetype at) const;
    void putBack(const QRawFont &font, const std::vector<Place> &places);

    const QString &m_text;
    QSet<QChar> m_themselves;
};

} // namespace app::reader
