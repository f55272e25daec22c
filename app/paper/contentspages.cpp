// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/contentspages.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace app::paper
{

using reader::Alignment;
using reader::BlockLook;
using reader::ChunkLayout;

namespace
{
constexpr int deepestIndent = 5;
constexpr float indentEm = 1.5F;
constexpr float leaderGap = 0.5F; ///< em, before and after the dots

/// Sets the entry's words, and on their last line the dots and the number.
class EntrySetter
{
public:
    EntrySetter(const PaperMetrics &metrics, float numberWidth) : m_look(metrics.list), m_numberWidth(numberWidth)
    {
        m_width = float(metrics.text.width());
        m_dot = float(QFontMetricsF(m_look.font).horizontalAdvance(QChar(u'.')));
    }

    ChunkLayout set(const BookEntry &entry, const QString &number) const
    {
        const float left = indentEm * m_look.em * float(std::min(entry.depth, deepestIndent));
        BlockLook look = m_look;
        if (entry.depth == 0)
            look.font.setWeight(QFont::DemiBold);
        const float room = m_width - left - m_numberWidth - 2 * m_look.em;
        ChunkLayout layout = setText({entry.text, look, room, left, entry.depth == 0 ? m_look.em * 0.4F : 0.F});
        const ChunkLayout::Line last = layout.lines.back();
        const float end = last.endBox > last.firstBox
                              ? layout.boxes[size_t(last.endBox) - 1].x + layout.boxes[size_t(last.endBox) - 1].width
                              : left;
        const float from = end + leaderGap * m_look.em;
        const float to = m_width - m_numberWidth - leaderGap * m_look.em;
        BlockLook right = m_look;
        right.alignment = Alignment::Right;
        if (const int dots = int((to - from) / m_dot); dots > 2) {
            BlockLook quiet = right;
            quiet.ink = reader::InkRole::Quiet;
            // Dots of all lines stand one below the other: they are counted from the right.
            addText(layout, {QString(dots, u'.'), quiet, to - from, from}, last.top);
        }
        addText(layout, {number, right, m_numberWidth, m_width - m_numberWidth}, last.top);
        return layout;
    }

private:
    BlockLook m_look;
    float m_numberWidth;
    float m_width = 0;
    float m_dot = 1;
};
} // namespace

std::unique_ptr<SetGalley> contentsGalley(const QList<BookEntry> &entries, const QStringList &pageNumbers,
                                          const PaperMetrics &metrics)
{
    auto galley = std::make_unique<SetGalley>();
    const BlockLook &title = metrics.body.look(reader::PageMetrics::Kind::Heading1);
    ChunkLayout head =
        setText({QCoreApplication::translate("app::paper", "Contents"), title, float(metrics.text.width())});
    head.height += title.lineHeight / 2;
    galley->add({std::move(head), true});
    const QFontMetricsF measure(metrics.list.font);
    float widest = 0;
    for (const QString &number : pageNumbers)
        widest = std::max(widest, float(measure.horizontalAdvance(number)));
    const EntrySetter setter(metrics, widest + 1);
    for (qsizetype i = 0; i < entries.size(); ++i)
        galley->add({setter.set(entries.at(i), pageNumbers.at(i)), false});
    return galley;
}

} // namespace app::paper
