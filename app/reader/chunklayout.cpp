// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/chunklayout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace app::reader
{

namespace
{
/// The em square of a Han character stands from here above to there below the baseline; a little air around it.
constexpr float emAscent = 0.88F;
constexpr float emDescent = 0.12F;
constexpr float air = 0.13F;
} // namespace

qint32 ChunkLayout::boxAt(qint32 offset) const
{
    const auto it =
        std::upper_bound(boxes.cbegin(), boxes.cend(), offset, [](qint32 o, const Box &b) { return o < b.start; });
    return std::max(0, static_cast<qint32>(it - boxes.cbegin()) - 1);
}

qint32 ChunkLayout::endOfBox(qint32 box) const
{
    return size_t(box) + 1 < boxes.size() ? boxes[size_t(box) + 1].start : length;
}

qint32 ChunkLayout::borderAt(qint32 offset) const
{
    if (offset >= length)
        return length;
    return boxes.empty() ? 0 : boxes[size_t(boxAt(offset))].start;
}

qint32 ChunkLayout::nextBorder(qint32 offset) const
{
    return boxes.empty() || offset >= length ? length : endOfBox(boxAt(offset));
}

qint32 ChunkLayout::previousBorder(qint32 offset) const
{
    return boxes.empty() || offset <= 0 ? 0 : boxes[size_t(boxAt(offset - 1))].start;
}

qint32 ChunkLayout::lineAt(CaretPlace place) const
{
    const auto it = std::upper_bound(lines.cbegin(), lines.cend(), place.offset,
                                     [](qsizetype o, const Line &l) { return o < l.start; });
    qint32 line = std::max(0, static_cast<qint32>(it - lines.cbegin()) - 1);
    if (place.atLineEnd && line > 0 && lines[size_t(line)].start == place.offset)
        --line;
    return line;
}

const ChunkLayout::RubyBox *ChunkLayout::rubyAt(QPointF point) const
{
    const auto it = std::find_if(rubies.begin(), rubies.end(), [point](const RubyBox &r) {
        return QRectF(qreal(r.x), qreal(r.top), qreal(r.width), qreal(r.height)).contains(point);
    });
    return it == rubies.end() ? nullptr : &*it;
}

qint32 ChunkLayout::lineAt(QPointF point) const
{
    if (const RubyBox *ruby = rubyAt(point))
        return ruby->line;
    qint32 best = 0;
    qreal bestDistance = std::numeric_limits<qreal>::max();
    for (size_t i = 0; i < lines.size(); ++i) {
        const Line &l = lines[i];
        const qreal dy = std::max({qreal(l.top) - point.y(), point.y() - qreal(l.top + l.height), 0.0});
        const qreal dx = std::max({qreal(l.left) - point.x(), point.x() - qreal(l.left + l.width), 0.0});
        const qreal distance = dy * 4096 + dx;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<qint32>(i);
        }
    }
    return best;
}

CaretPlace ChunkLayout::hit(QPointF point) const
{
    return lines.empty() ? CaretPlace{} : hitInLine(lineAt(point), point.x());
}

CaretPlace ChunkLayout::hitInLine(qint32 line, qreal x) const
{
    const Line &l = lines[size_t(line)];
    qint32 nearest = -1;
    qreal nearestDistance = std::numeric_limits<qreal>::max();
    for (qint32 b = l.firstBox; b < l.endBox; ++b) {
        const Box &box = boxes[size_t(b)];
        const qreal distance = std::max({qreal(box.x) - x, x - qreal(box.x + box.width), 0.0});
        if (distance < nearestDistance) {
            nearest = b;
            nearestDistance = distance;
        }
    }
    if (nearest < 0)
        return {l.start, false};
    const Box &box = boxes[size_t(nearest)];
    const bool leftHalf = x < qreal(box.x + box.width / 2);
    if (leftHalf != box.rightToLeft)
        return {box.start, false};
    const bool broken = size_t(line) + 1 < lines.size();
    return {endOfBox(nearest), broken && nearest + 1 == l.endBox};
}

qint32 ChunkLayout::graphemeAt(QPointF point) const
{
    if (lines.empty())
        return -1;
    const RubyBox *ruby = rubyAt(point);
    const Line &l = lines[size_t(lineAt(point))];
    if (ruby) {
        const Box &first = boxes[size_t(boxAt(ruby->start))];
        const Box &last = boxes[size_t(boxAt(ruby->end - 1))];
        point.setX(std::clamp(point.x(), qreal(first.x), qreal(last.x + last.width) - 0.01));
    } else if (point.y() < qreal(l.top) || point.y() >= qreal(l.top + l.height)) {
        return -1;
    }
    for (qint32 b = l.firstBox; b < l.endBox; ++b) {
        const Box &box = boxes[size_t(b)];
        if (point.x() >= qreal(box.x) && point.x() < qreal(box.x + box.width))
            return box.start;
    }
    return -1;
}

QRectF ChunkLayout::caretRect(CaretPlace place) const
{
    if (lines.empty())
        return {};
    const qint32 index = lineAt(place);
    const Line &l = lines[size_t(index)];
    float x = l.left;
    if (l.endBox > l.firstBox) {
        const qint32 box = std::clamp(boxAt(static_cast<qint32>(place.offset)), l.firstBox, l.endBox - 1);
        const Box &b = boxes[size_t(box)];
        const bool behind = place.offset > b.start;
        x = behind != b.rightToLeft ? b.x + b.width : b.x;
    }
    const float top = l.baseline - (emAscent + air) * l.em;
    return {qreal(x), qreal(top), 1, qreal((1 + 2 * air) * l.em)};
}

QRectF ChunkLayout::rectOf(qint32 line, core::text::TextRange range) const
{
    const Line &l = lines[size_t(line)];
    float left = 0;
    float right = -1;
    for (qint32 b = l.firstBox; b < l.endBox; ++b) {
        const Box &box = boxes[size_t(b)];
        if (box.start >= range.end() || endOfBox(b) <= range.start())
            continue;
        if (right < left) {
            left = box.x;
            right = box.x + box.width;
        }
        left = std::min(left, box.x);
        right = std::max(right, box.x + box.width);
    }
    if (right <= left)
        return {};
    // What goes on in the next line has its hyphen with it.
    right += range.start() < l.end && range.end() > l.end ? l.hyphen : 0;
    const float top = std::round(l.baseline - (emAscent + air) * l.em);
    const float bottom = std::round(l.baseline + (emDescent + air) * l.em);
    return {qreal(left), qreal(top), qreal(right - left), qreal(bottom - top)};
}

} // namespace app::reader
