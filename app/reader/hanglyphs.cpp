// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/hanglyphs.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace app::reader
{

namespace
{
/// Every face with Han characters has this one.
constexpr QChar standIn(0x4E00);
constexpr size_t rememberedFaces = 8;

/// Advances of a face's glyphs in its own units, from the tables hhea and hmtx (OpenType, ISO/IEC 14496-22).
class GlyphWidths
{
public:
    explicit GlyphWidths(const QRawFont &font)
        : m_names{font.familyName(), font.styleName()}, m_table(font.fontTable("hmtx"))
    {
        constexpr qsizetype countAt = 34;
        const QByteArray header = font.fontTable("hhea");
        if (header.size() >= countAt + 2)
            m_count = std::min<qsizetype>(qFromBigEndian<quint16>(header.constData() + countAt), m_table.size() / 4);
    }
    bool isOf(const QRawFont &font) const { return m_names == std::pair(font.familyName(), font.styleName()); }
    /// -1 where the face does not say. The last width in the table holds for all further glyphs.
    int of(quint32 glyph) const
    {
        if (m_count == 0)
            return -1;
        return qFromBigEndian<quint16>(m_table.constData() + 4 * std::min<qsizetype>(glyph, m_count - 1));
    }

private:
    std::pair<QString, QString> m_names;
    QByteArray m_table;
    qsizetype m_count = 0;
};

/// Those of the faces used last, which hold for all sizes of a face.
const GlyphWidths &widthsOf(const QRawFont &font)
{
    thread_local std::vector<GlyphWidths> known;
    const auto at = std::ranges::find_if(known, [&font](const GlyphWidths &widths) { return widths.isOf(font); });
    if (at != known.end())
        return *at;
    if (known.size() == rememberedFaces)
        known.erase(known.begin());
    return known.emplace_back(font);
}

bool isHan(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x3400 && u <= 0x4DBF);
}

/// A variation selector or another sign that changes the glyph before it.
bool isMark(QChar c)
{
    constexpr char16_t firstOfSelectors = 0xDB40; // the high surrogate of the supplementary ones
    return c.unicode() == firstOfSelectors || c.isMark();
}
} // namespace

bool HanGlyphs::isReplaced(qsizetype at) const
{
    const QChar c = m_text.at(at);
    return isHan(c) && !m_themselves.contains(c) && (at + 1 == m_text.size() || !isMark(m_text.at(at + 1)));
}

QString HanGlyphs::standIns() const
{
    QString text = m_text;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isReplaced(at))
            text[at] = standIn;
    }
    return text;
}

bool HanGlyphs::putBack(ShapedText &shaped)
{
    std::vector<std::vector<Place>> byFont(size_t(shaped.fonts.size()));
    const qsizetype before = m_themselves.size();
    for (qint32 c = 0; c < shaped.size(); ++c) {
        const auto &cluster = shaped.clusters[size_t(c)];
        if (!isReplaced(cluster.start))
            continue;
        const QChar character = m_text.at(cluster.start);
        ShapedText::Glyph *glyph = shaped.glyphs.data() + cluster.firstGlyph;
        if (shaped.glyphEnd(c) == cluster.firstGlyph + 1 && shaped.endOf(c) == cluster.start + 1)
            byFont[size_t(glyph->font)].push_back({glyph, character});
        else
            m_themselves.insert(character);
    }
    for (size_t font = 0; font < byFont.size(); ++font) {
        if (!byFont[font].empty())
            putBack(shaped.fonts.at(qsizetype(font)), byFont[font]);
    }
    shaped.text = m_text;
    return m_themselves.size() == before;
}

void HanGlyphs::putBack(const QRawFont &font, const std::vector<Place> &places)
{
    QString characters;
    for (const Place &place : places)
        characters.append(place.character);
    const QList<quint32> own = font.glyphIndexesForString(characters);
    const GlyphWidths &widths = widthsOf(font);
    const int width = widths.of(places.front().glyph->index);
    for (size_t i = 0; i < places.size(); ++i) {
        const quint32 glyph = own.value(qsizetype(i));
        if (glyph == 0 || width < 0 || widths.of(glyph) != width)
            m_themselves.insert(places[i].character);
        else
            places[i].glyph->index = glyph;
    }
}

} // namespace app::reader
