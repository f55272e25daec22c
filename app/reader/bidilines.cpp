// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/bidilines.h"

#include <QGlyphRun>
#include <QTextOption>

#include <algorithm>

namespace app::reader
{

namespace
{
constexpr float leastWidth = 0.1F; ///< pixels; narrower boxes are none

void breakLines(QTextLayout &layout, const ComposeOptions &options)
{
    layout.beginLayout();
    for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
        const float indent = row.textStart() == 0 ? options.indent : 0;
        row.setLineWidth(qreal(options.width - indent));
        const bool leftToRight = layout.textOption().textDirection() != Qt::RightToLeft;
        row.setPosition({leftToRight ? qreal(indent) : 0, 0});
    }
    layout.endLayout();
}

void addBoxes(const QTextLayout &layout, const QTextLine &row, qint32 base, float left, ChunkLayout &out)
{
    const int end = row.textStart() + row.textLength();
    for (int at = row.textStart(); at < end;) {
        int next = at + 1;
        while (next < end && !layout.isValidCursorPosition(next))
            ++next;
        const qreal leading = row.cursorToX(at, QTextLine::Leading);
        const qreal trailing = row.cursorToX(next - 1, QTextLine::Trailing);
        ChunkLayout::Box box{at + base, left + float(std::min(leading, trailing)), float(std::abs(trailing - leading))};
        box.rightToLeft = trailing < leading;
        out.boxes.push_back(box);
        at = next;
    }
}
/// QTextLine::cursorToX() gives no width to the first character of a run that changes direction: it gets the gap that
/// the others leave, the one nearest to where the next character begins.
void fillGaps(std::vector<ChunkLayout::Box> &boxes, size_t first, float right)
{
    std::vector<std::pair<float, float>> taken;
    for (size_t i = first; i < boxes.size(); ++i) {
        if (boxes[i].width > leastWidth)
            taken.emplace_back(boxes[i].x, boxes[i].x + boxes[i].width);
    }
    std::sort(taken.begin(), taken.end());
    taken.emplace_back(right, right);
    std::vector<std::pair<float, float>> gaps;
    float reached = taken.front().first;
    for (const auto &[from, to] : taken) {
        if (from - reached > leastWidth)
            gaps.emplace_back(reached, from);
        reached = std::max(reached, to);
    }
    for (size_t i = first; i < boxes.size() && !gaps.empty(); ++i) {
        ChunkLayout::Box &box = boxes[i];
        if (box.width > leastWidth)
            continue;
        const ChunkLayout::Box &next = boxes[std::min(i + 1, boxes.size() - 1)];
        const float goal = next.rightToLeft ? next.x + next.width : next.x;
        const auto distance = [goal](const auto &gap) {
            return std::min(std::abs(gap.first - goal), std::abs(gap.second - goal));
        };
        const auto gap = std::min_element(gaps.begin(), gaps.end(),
                                          [&](const auto &a, const auto &b) { return distance(a) < distance(b); });
        box = {box.start, gap->first, gap->second - gap->first, next.rightToLeft};
        gaps.erase(gap);
    }
}
} // namespace

bool hasRightToLeft(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).unicode() >= 0x590 && !text.at(i).isLowSurrogate() && isRightToLeft(codePointAt(text, i)))
            return true;
    }
    return false;
}

void setBidiLines(const QString &text, const QList<QTextLayout::FormatRange> &formats, qint32 base,
                  const BlockLook &look, const ComposeOptions &options, QPointF corner, ChunkLayout &out)
{
    QTextLayout layout(text, look.font);
    QTextOption option(options.alignment == Alignment::Centre ? Qt::AlignHCenter : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFormats(formats);
    breakLines(layout, options);
    auto top = static_cast<float>(corner.y());
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine row = layout.lineAt(i);
        const float left = float(corner.x());
        auto &line = Typesetter::beginLine(row.textStart() + base, left, top, look, options.width, out);
        const size_t firstBox = out.boxes.size();
        addBoxes(layout, row, base, left, out);
        fillGaps(out.boxes, firstBox, left + float(row.naturalTextRect().right()));
        const QPointF move(qreal(left), qreal(line.baseline) - row.ascent());
        for (QGlyphRun run : row.glyphRuns()) {
            QList<QPointF> positions = run.positions();
            for (QPointF &p : positions)
                p += move;
            run.setPositions(positions);
            out.batches.push_back({run, look.ink});
        }
        line.end = row.textStart() + row.textLength() + base;
        line.endBox = static_cast<qint32>(out.boxes.size());
        line.endBatch = static_cast<qint32>(out.batches.size());
        top += look.lineHeight;
    }
}

} // namespace app::reader
