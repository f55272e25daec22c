// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/endnotes.h"

#include <QCoreApplication>

namespace app::paper
{

using reader::BlockLook;
using reader::ChunkLayout;

namespace
{
constexpr qsizetype longestQuote = 300;
constexpr float numberEm = 2.5F;

QString shortened(const QString &quote)
{
    if (quote.size() <= longestQuote)
        return quote;
    qsizetype end = longestQuote - 1;
    if (quote.at(end).isLowSurrogate())
        --end;
    return quote.first(end) + QChar(0x2026);
}

class NoteSetter
{
public:
    NoteSetter(const PaperMetrics &metrics, SetGalley &out)
        : m_metrics(metrics)
        , m_out(out)
        , m_left(numberEm * metrics.list.em)
        , m_width(float(metrics.text.width()) - m_left)
    {
    }

    void add(const PaperNote &note, const QString &page)
    {
        std::vector<std::pair<QString, BlockLook>> parts;
        parts.emplace_back(headOf(note, page), m_metrics.small);
        if (!note.quote.isEmpty())
            parts.emplace_back(QCoreApplication::translate("app::paper", "“%1”").arg(shortened(note.quote)),
                               m_metrics.list);
        for (const QString &line : note.note.split(u'\n', Qt::SkipEmptyParts))
            parts.emplace_back(line.trimmed(), noteLook());
        if (!note.tags.isEmpty())
            parts.emplace_back(note.tags, m_metrics.small);
        for (size_t i = 0; i < parts.size(); ++i) {
            const float above = i == 0 ? m_metrics.list.em : 0;
            ChunkLayout layout = setText({parts[i].first, parts[i].second, m_width, m_left, above});
            if (i == 0)
                addText(layout, {QString::number(note.number), m_metrics.small, m_left, 0}, above);
            m_out.add({std::move(layout), i + 1 < parts.size() && i < 2});
        }
    }

private:
    static QString headOf(const PaperNote &note, const QString &page)
    {
        if (note.ranges.isEmpty())
            return QCoreApplication::translate("app::paper", "Its passage was not found");
        const QString onPage = QCoreApplication::translate("app::paper", "page %1").arg(page);
        return note.place.isEmpty() ? onPage : note.place + QStringLiteral(" · ") + onPage;
    }
    BlockLook noteLook() const
    {
        BlockLook look = m_metrics.list;
        look.font.setWeight(QFont::DemiBold);
        return look;
    }

    const PaperMetrics &m_metrics;
    SetGalley &m_out;
    float m_left;
    float m_width;
};
} // namespace

std::unique_ptr<SetGalley> endnotesGalley(const QList<PaperNote> &notes, const PaperMetrics &metrics,
                                          const std::function<QString(qsizetype)> &pageOf)
{
    auto galley = std::make_unique<SetGalley>();
    const BlockLook &title = metrics.body.look(reader::PageMetrics::Kind::Heading1);
    galley->add(
        {setText({QCoreApplication::translate("app::paper", "Notes"), title, float(metrics.text.width())}), true});
    NoteSetter setter(metrics, *galley);
    for (const PaperNote &note : notes) {
        if (note.isListed())
            setter.add(note, note.ranges.isEmpty() ? QString() : pageOf(note.ranges.constFirst().start()));
    }
    return galley;
}

} // namespace app::paper
