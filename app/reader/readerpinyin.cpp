// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readerviewprivate.h"
#include "core/text/pinyin.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

namespace
{
/// Where a reading comes from, and how far it can be trusted.
QString said(const Reading &reading, QStringView base)
{
    if (reading.source == Reading::Source::Document)
        return ReaderView::tr("%1: came with the text").arg(reading.text);
    if (reading.source == Reading::Source::Word)
        return ReaderView::tr("%1: as the word is usually read").arg(reading.text);
    const QStringList all = core::text::pinyin::readings(codePointAt(base, 0));
    if (all.size() < 2)
        return ReaderView::tr("%1: the only reading").arg(reading.text);
    return ReaderView::tr("%1: the most frequent reading; the word is not in the table, so it may be another: %2")
        .arg(reading.text, all.mid(1).join(QStringLiteral(", ")));
}
} // namespace

void ReaderView::togglePinyin(TextRange range)
{
    const TextRange passage = range.intersected({0, d->document.text().size()});
    if (hasPinyin(passage))
        d->pinyin.remove(passage);
    else
        d->pinyin.add(passage);
    d->showPinyin();
}

bool ReaderView::hasPinyin(TextRange range) const
{
    return d->pinyin.covers(range);
}

void ReaderView::Private::showPinyin()
{
    engine.setPinyin(pinyin.passages());
    window.restore();
    scrolled();
}

bool ReaderView::Private::showTip(const QHelpEvent &event)
{
    if (showMarginTip(event.pos(), event.globalPos()))
        return true;
    const qsizetype at = window.graphemeAt(event.pos());
    const qsizetype chunk = at < 0 ? -1 : engine.chunkAt(at);
    const auto readings = chunk < 0 ? std::vector<Reading>() : engine.readings(chunk);
    const auto it =
        std::find_if(readings.begin(), readings.end(), [at](const Reading &r) { return r.base.contains(at); });
    if (it == readings.end() || engine.metrics().isVerbatim()) {
        QToolTip::hideText();
        return false;
    }
    const QStringView base = QStringView(document.text()).mid(it->base.start(), it->base.length());
    QToolTip::showText(event.globalPos(), said(*it, base), view.viewport(),
                       boundsOf(it->base).adjusted(0, -int(engine.metrics().em()), 0, 0));
    return true;
}

} // namespace app::reader
