// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/rubysetter.h"

#include "app/reader/batchmaker.h"
#include "app/reader/displaytext.h"

#include <algorithm>
#include <cmath>

namespace app::reader
{

namespace
{
constexpr float rubySize = 0.5F; ///< em of the base
/// Of the reading's em: how far its letters reach over and under their baseline, tone marks included.
constexpr float ascent = 0.86F;
constexpr float descent = 0.22F;
constexpr float emAscent = 0.88F; ///< of the base's square over its baseline
constexpr float clearance = 0.02F;
constexpr float wordAir = 0.3F;      ///< em of the reading, between two readings
constexpr float kanaOverhang = 0.5F; ///< em of the base: one sign of the reading
constexpr float neighbourOverhang = 0.25F;
constexpr int smallest = 7; ///< pixels
/// A wider base is broken where it must be.
constexpr float longestBase = 8;

bool isKana(char32_t c)
{
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC);
}
} // namespace

RubySetter::RubySetter(const std::vector<Ruby> &ruby, const ShapedText &base, const BlockLook &look)
    : m_base(base), m_look(look)
{
    if (!ruby.empty())
        shape(ruby);
}

void RubySetter::shape(const std::vector<Ruby> &ruby)
{
    const auto clusterAt = [](const ShapedText &shaped, qint32 offset) {
        const auto it = std::lower_bound(shaped.clusters.begin(), shaped.clusters.end(), offset,
                                         [](const ShapedText::Cluster &c, qint32 o) { return c.start < o; });
        return static_cast<qint32>(it - shaped.clusters.begin());
    };
    QString all;
    std::vector<qint32> starts;
    for (const Ruby &r : ruby) {
        starts.push_back(static_cast<qint32>(all.size()));
        all += r.text + u' ';
    }
    makeDisplayable(all);
    QFont font = m_look.font;
    font.setWeight(QFont::Normal);
    font.setPixelSize(std::max(smallest, qRound(rubySize * m_look.em)));
    m_signs = ShapedText::shape(all, font, {});
    for (size_t i = 0; i < ruby.size(); ++i) {
        Reading reading{};
        reading.first = clusterAt(m_base, ruby[i].start);
        reading.end = clusterAt(m_base, ruby[i].end);
        reading.firstSign = clusterAt(m_signs, starts[i]);
        reading.endSign = clusterAt(m_signs, starts[i] + static_cast<qint32>(ruby[i].text.size()));
        if (reading.first < reading.end)
            m_readings.push_back(reading);
    }
    for (Reading &reading : m_readings)
        measure(reading);
    for (size_t i = 0; i < m_readings.size(); ++i) {
        const float left = touches(i, Side::Left) ? air(m_readings[i - 1], m_readings[i]) : 0;
        const float right = touches(i, Side::Right) ? air(m_readings[i], m_readings[i + 1]) : 0;
        m_readings[i].width += std::max(left, right);
    }
}

float RubySetter::air(const Reading &a, const Reading &b) const
{
    return a.wide && b.wide ? 0 : wordAir * rubySize * m_look.em;
}

void RubySetter::measure(Reading &reading) const
{
    for (qint32 i = reading.first; i < reading.end; ++i)
        reading.base += m_base.clusters[size_t(i)].advance;
    reading.wide = true;
    for (qint32 i = reading.firstSign; i < reading.endSign; ++i) {
        reading.ink += m_signs.clusters[size_t(i)].advance;
        const char32_t sign = codePointAt(m_signs.text, m_signs.clusters[size_t(i)].start);
        reading.wide = reading.wide && isWide(classOf(sign));
    }
    reading.width = reading.ink;
}

bool RubySetter::touches(size_t reading, Side side) const
{
    if (side == Side::Left)
        return reading > 0 && m_readings[reading - 1].end == m_readings[reading].first;
    return reading + 1 < m_readings.size() && m_readings[reading].end == m_readings[reading + 1].first;
}

/// How far the reading may stand over what is beside its base.
float RubySetter::overhang(size_t reading, Side side, const std::vector<LineItem> &items) const
{
    const bool left = side == Side::Left;
    if (touches(reading, side)) {
        const Reading &other = m_readings[left ? reading - 1 : reading + 1];
        return std::clamp((other.base - other.width) / 2, 0.F, neighbourOverhang * m_look.em);
    }
    const qint32 at = left ? m_readings[reading].first - 1 : m_readings[reading].end;
    if (at < 0 || at >= m_base.size())
        return 0;
    const LineItem &beside = items[size_t(at)];
    // What stands between two readings is for both.
    const size_t next = left ? reading - 1 : reading + 1;
    const bool shared =
        next < m_readings.size() && (left ? m_readings[next].end == at : m_readings[next].first == at + 1);
    const float free =
        shared ? std::max(0.F, beside.advance - air(m_readings[next], m_readings[reading])) / 2 : beside.advance;
    const float most = std::min(kanaOverhang * m_look.em, free);
    if (beside.kind == CharacterClass::Space || isKana(codePointAt(m_base.text, m_base.clusters[size_t(at)].start)))
        return most;
    return std::min(most, left ? beside.trimRight : beside.trimLeft);
}

void RubySetter::widen(size_t reading, std::vector<LineItem> &items) const
{
    const Reading &r = m_readings[reading];
    const float left = overhang(reading, Side::Left, items);
    const float right = overhang(reading, Side::Right, items);
    const auto count = static_cast<float>(r.end - r.first);
    const float between = std::max(0.F, r.width - r.base - left - right) * (count - 1) / count;
    const float beyond = (r.width - r.base - between) / 2;
    const float before = std::max(0.F, beyond - left);
    // The blank of a sign that a reading stands over is not to be squeezed away.
    if (r.first > 0) {
        float &blank = items[size_t(r.first) - 1].trimRight;
        blank = std::max(0.F, blank - std::clamp(beyond, 0.F, left));
    }
    if (size_t(r.end) < items.size()) {
        float &blank = items[size_t(r.end)].trimLeft;
        blank = std::max(0.F, blank - std::clamp(beyond, 0.F, right));
    }
    for (qint32 i = r.first; i + 1 < r.end; ++i)
        items[size_t(i)].advance += between / (count - 1);
    items[size_t(r.first)].advance += before;
    items[size_t(r.first)].shift += before;
    items[size_t(r.end - 1)].advance += std::max(0.F, beyond - right);
}

void RubySetter::makeRoom(std::vector<LineItem> &items) const
{
    for (size_t i = 0; i < m_readings.size(); ++i) {
        widen(i, items);
        if (m_readings[i].base > longestBase * m_look.em)
            continue;
        for (qint32 k = m_readings[i].first + 1; k < m_readings[i].end; ++k) {
            items[size_t(k)].breakBefore = false;
            items[size_t(k)].hyphen = 0;
        }
    }
}

bool RubySetter::isOver(const ComposedLine &line) const
{
    const auto it = std::lower_bound(m_readings.begin(), m_readings.end(), line.first,
                                     [](const Reading &r, qint32 cluster) { return r.first < cluster; });
    return it != m_readings.end() && it->first < line.end;
}

float RubySetter::height() const
{
    return (clearance + (ascent + descent) * rubySize) * m_look.em;
}

void RubySetter::place(const ComposedLine &line, const LineComposer &composed, qint32 origin, ChunkLayout &out)
{
    const ChunkLayout::Line &set = out.lines.back();
    const float baseline = set.baseline - (emAscent + clearance + descent * rubySize) * m_look.em;
    const float squares = set.baseline - emAscent * m_look.em;
    float least = set.left; ///< behind the reading before
    BatchMaker batches(m_signs, out);
    for (; m_next < m_readings.size() && m_readings[m_next].first < line.end; ++m_next) {
        const Reading &r = m_readings[m_next];
        const auto &first = composed.boxes[size_t(r.first)];
        const auto last = size_t(std::min(r.end, line.end) - 1);
        const float from = set.left + first.x + first.shift;
        const float to = set.left + composed.boxes[last].x + composed.boxes[last].shift + m_base.clusters[last].advance;
        const auto signs = static_cast<float>(r.endSign - r.firstSign);
        const float apart = r.wide ? std::max(0.F, to - from - r.ink) / signs : 0;
        const float width = r.ink + apart * (signs - 1);
        const float edge = std::max(set.left, set.left + set.width - width);
        float x = std::clamp(std::max((from + to - width) / 2, least), set.left, edge);
        if (m_next + 1 < m_readings.size())
            least = x + width + air(r, m_readings[m_next + 1]);
        out.rubies.push_back({m_base.clusters[size_t(r.first)].start + origin, m_base.endOf(qint32(last)) + origin, x,
                              width, squares - height(), height(), qint32(out.lines.size()) - 1});
        for (qint32 i = r.firstSign; i < r.endSign; ++i) {
            batches.add(i, x, baseline, InkRole::Ink);
            x += m_signs.clusters[size_t(i)].advance + apart;
        }
    }
    batches.finish();
}

} // namespace app::reader
