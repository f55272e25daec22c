// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pagewindow.h"

#include <algorithm>
#include <cmath>

namespace app::reader
{

using core::text::TextRange;

namespace
{
/// Viewports; farther than this the way is not laid out, but jumped.
constexpr double farScroll = 4;
} // namespace

qsizetype PageWindow::firstChunk() const
{
    return m_limits.isEmpty() ? 0 : std::max<qsizetype>(0, m_engine.chunkAt(m_limits.start()));
}

qsizetype PageWindow::endChunk() const
{
    return m_limits.isEmpty() ? m_engine.size() : m_engine.chunkAt(m_limits.end() - 1) + 1;
}

void PageWindow::setLimits(TextRange limits)
{
    m_limits = limits;
    restore();
    pin();
}

void PageWindow::reset()
{
    m_limits = {};
    m_chunk = 0;
    m_inside = 0;
    m_pin = {};
    settle();
    pin();
}

/// Brings the position inside the page; lays out what is needed to know where that ends.
void PageWindow::settle()
{
    m_listed = false;
    m_shown.clear();
    if (m_engine.size() == 0) {
        m_chunk = 0;
        m_inside = 0;
        return;
    }
    const qsizetype first = firstChunk();
    const qsizetype end = endChunk();
    if (m_chunk < first || m_chunk >= end) {
        m_inside = m_chunk < first ? 0 : m_engine.exactHeight(end - 1);
        m_chunk = m_chunk < first ? first : end - 1;
    }
    while (m_inside >= m_engine.exactHeight(m_chunk) && m_chunk + 1 < end)
        m_inside -= m_engine.exactHeight(m_chunk++);
    double below = -m_inside;
    for (qsizetype c = m_chunk; c < end && below < m_size.height(); ++c)
        below += m_engine.exactHeight(c);
    m_inside -= std::max(0.0, m_size.height() - below);
    while (m_inside < 0 && m_chunk > first)
        m_inside += m_engine.exactHeight(--m_chunk);
    m_inside = std::max(m_inside, 0.0);
}

void PageWindow::pin()
{
    if (m_engine.size() == 0)
        return;
    for (const Shown &s : shown()) {
        for (const auto &line : s.layout->lines) {
            const double top = s.top + double(line.top);
            if (top > -double(line.height) / 2) {
                m_pin = {s.range.start() + line.start, top};
                return;
            }
        }
    }
}

void PageWindow::restore()
{
    const Pin kept = m_pin;
    if (m_engine.size() > 0) {
        m_chunk = m_engine.chunkAt(kept.offset);
        const auto layout = m_engine.layout(m_chunk);
        const auto &line =
            layout->lines[size_t(layout->lineAt(CaretPlace{kept.offset - m_engine.range(m_chunk).start()}))];
        m_inside = double(line.top) - kept.below;
        if (m_chunk == firstChunk() && m_inside > 0 && line.start == 0 && kept.below > 0)
            m_inside = 0;
    }
    settle();
    m_pin = kept;
}

void PageWindow::restoreAt(qsizetype offset)
{
    m_pin.offset = offset;
    restore();
}

void PageWindow::restoreAt(qsizetype offset, double below)
{
    m_pin = {offset, below};
    restore();
}

void PageWindow::scrollBy(double pixels)
{
    if (std::abs(pixels) > farScroll * m_size.height()) {
        scrollTo(y() + pixels);
        return;
    }
    m_inside += pixels;
    settle();
    pin();
}

void PageWindow::scrollTo(double y)
{
    if (m_engine.size() == 0)
        return;
    const bool atEnd = y >= highestY() - 0.5;
    y = std::clamp(y, 0.0, highestY()) + m_engine.heights().top(firstChunk());
    m_chunk = m_engine.heights().indexAt(y);
    const double estimated = std::max(m_engine.heights().height(m_chunk), 1.0);
    const double part = (y - m_engine.heights().top(m_chunk)) / estimated;
    m_inside = std::round(part * m_engine.exactHeight(m_chunk));
    if (atEnd) {
        m_chunk = endChunk() - 1;
        m_inside = m_engine.exactHeight(m_chunk);
    }
    settle();
    pin();
}

double PageWindow::y() const
{
    if (m_engine.size() == 0)
        return 0;
    return m_engine.heights().top(m_chunk) - m_engine.heights().top(firstChunk()) + m_inside;
}

double PageWindow::wholeHeight() const
{
    return m_engine.heights().top(endChunk()) - m_engine.heights().top(firstChunk());
}

double PageWindow::highestY() const
{
    return std::max(0.0, wholeHeight() - m_size.height());
}

std::vector<qsizetype> PageWindow::offsetsAtRows(int rows) const
{
    std::vector<qsizetype> offsets;
    if (m_engine.size() == 0 || rows <= 0)
        return offsets;
    const HeightIndex &heights = m_engine.heights();
    const double base = heights.top(firstChunk());
    offsets.reserve(size_t(rows) + 1);
    for (int row = 0; row < rows; ++row) {
        const double y = base + wholeHeight() * row / rows;
        const qsizetype chunk = std::clamp(heights.indexAt(y), firstChunk(), endChunk() - 1);
        const double part = (y - heights.top(chunk)) / std::max(heights.height(chunk), 1.0);
        const TextRange range = m_engine.range(chunk);
        offsets.push_back(range.start() + qsizetype(std::clamp(part, 0.0, 1.0) * double(range.length())));
    }
    offsets.push_back(m_engine.range(endChunk() - 1).end());
    return offsets;
}

/// Exact near the viewport; far from it an estimate is enough, for nothing between is laid out then.
double PageWindow::topOf(qsizetype chunk)
{
    double top = -m_inside;
    const double far = farScroll * m_size.height();
    for (qsizetype c = m_chunk; c < chunk && top < far; ++c)
        top += m_engine.exactHeight(c);
    for (qsizetype c = m_chunk; c > chunk && top > -far; --c)
        top -= m_engine.exactHeight(c - 1);
    if (std::abs(top) < far)
        return top;
    const double estimate = m_engine.heights().top(chunk) - m_engine.heights().top(m_chunk) - m_inside;
    return top > 0 ? std::max(top, estimate) : std::min(top, estimate);
}

bool PageWindow::isShown(qsizetype offset)
{
    return std::any_of(shown().begin(), shown().end(),
                       [offset](const Shown &s) { return offset >= s.range.start() && offset <= s.range.end(); });
}

void PageWindow::showAt(CaretPlace place, double fromTop)
{
    if (m_engine.size() == 0)
        return;
    m_chunk = m_engine.chunkAt(place.offset);
    const auto layout = m_engine.layout(m_chunk);
    const CaretPlace local{place.offset - m_engine.range(m_chunk).start(), place.atLineEnd};
    const auto &line = layout->lines[size_t(layout->lineAt(local))];
    m_inside = double(line.top) - fromTop;
    settle();
    pin();
}

void PageWindow::reveal(CaretPlace place, double margin)
{
    if (m_engine.size() == 0)
        return;
    const QRectF rect = caretRect(place);
    margin = std::clamp(margin, 0.0, (m_size.height() - rect.height()) / 2);
    if (rect.top() < margin - m_size.height() || rect.bottom() > 2 * m_size.height() - margin)
        showAt(place, m_size.height() / 3);
    else if (rect.top() < margin)
        scrollBy(rect.top() - margin);
    else if (rect.bottom() > m_size.height() - margin)
        scrollBy(rect.bottom() - m_size.height() + margin);
}

qsizetype PageWindow::topOffset()
{
    for (const Shown &s : shown()) {
        for (const auto &line : s.layout->lines) {
            if (s.top + double(line.top) > -double(line.height) / 4)
                return s.range.start() + line.start;
        }
    }
    return m_shown.empty() ? 0 : m_shown.back().range.end();
}

void PageWindow::setTopOffset(qsizetype offset)
{
    if (m_engine.size() == 0)
        return;
    m_chunk = m_engine.chunkAt(offset);
    const auto layout = m_engine.layout(m_chunk);
    const qint32 line = layout->lineAt(CaretPlace{offset - m_engine.range(m_chunk).start()});
    m_inside = line == 0 ? 0 : double(layout->lines[size_t(line)].top);
    settle();
    pin();
}

qsizetype PageWindow::bottomOffset()
{
    qsizetype offset = 0;
    for (const Shown &s : shown()) {
        for (const auto &line : s.layout->lines) {
            if (s.top + double(line.baseline) <= m_size.height())
                offset = s.range.start() + line.end;
        }
    }
    return offset;
}

const std::vector<PageWindow::Shown> &PageWindow::shown()
{
    if (!m_listed) {
        m_shown.clear();
        double top = -m_inside;
        for (qsizetype c = m_chunk; c < endChunk() && top < m_size.height(); ++c) {
            m_shown.push_back({c, top, m_engine.layout(c), m_engine.range(c)});
            top += m_engine.heights().height(c);
        }
        m_listed = true;
    }
    return m_shown;
}

CaretPlace PageWindow::hit(QPointF point)
{
    if (shown().empty())
        return {};
    const Shown *best = &m_shown.front();
    for (const Shown &s : m_shown) {
        if (s.top <= point.y())
            best = &s;
    }
    const QPointF inside = point - QPointF(double(m_engine.metrics().columnLeft()), best->top);
    CaretPlace place = best->layout->hit(inside);
    place.offset += best->range.start();
    return place;
}

qsizetype PageWindow::graphemeAt(QPointF point)
{
    for (const Shown &s : shown()) {
        if (point.y() < s.top || point.y() >= s.top + double(s.layout->height))
            continue;
        const QPointF inside = point - QPointF(double(m_engine.metrics().columnLeft()), s.top);
        const qint32 at = s.layout->graphemeAt(inside);
        return at < 0 ? -1 : s.range.start() + at;
    }
    return -1;
}

QRectF PageWindow::caretRect(CaretPlace place)
{
    if (m_engine.size() == 0)
        return {};
    const qsizetype chunk = m_engine.chunkAt(place.offset);
    const auto layout = m_engine.layout(chunk);
    const CaretPlace local{place.offset - m_engine.range(chunk).start(), place.atLineEnd};
    return layout->caretRect(local).translated(double(m_engine.metrics().columnLeft()), topOf(chunk));
}

std::vector<QRectF> PageWindow::rectsOf(TextRange range)
{
    std::vector<QRectF> rects;
    for (const Shown &s : shown()) {
        if (s.range.end() < range.start() || s.range.start() > range.end())
            continue;
        const TextRange local{std::max<qsizetype>(range.start() - s.range.start(), 0),
                              std::max<qsizetype>(range.end() - s.range.start(), 0)};
        for (size_t i = 0; i < s.layout->lines.size(); ++i) {
            const QRectF rect = s.layout->rectOf(qint32(i), local);
            if (rect.isNull())
                continue;
            const QRectF moved = rect.translated(double(m_engine.metrics().columnLeft()), s.top);
            if (moved.bottom() > 0 && moved.top() < m_size.height())
                rects.push_back(moved);
        }
    }
    return rects;
}

qsizetype PageWindow::graphemeBorder(qsizetype offset)
{
    if (m_engine.size() == 0)
        return 0;
    const qsizetype chunk = m_engine.chunkAt(offset);
    const TextRange range = m_engine.range(chunk);
    if (offset >= range.end())
        return range.end();
    return range.start() + m_engine.layout(chunk)->borderAt(qint32(std::max<qsizetype>(0, offset - range.start())));
}

PageWindow::PlacedLine PageWindow::lineOf(CaretPlace place)
{
    if (m_engine.size() == 0)
        return {};
    const qsizetype chunk = m_engine.chunkAt(place.offset);
    const qsizetype base = m_engine.range(chunk).start();
    const auto layout = m_engine.layout(chunk);
    const auto &line = layout->lines[size_t(layout->lineAt(CaretPlace{place.offset - base, place.atLineEnd}))];
    return {{base + line.start, base + line.end}, topOf(chunk) + double(line.top), double(line.height)};
}

} // namespace app::reader
