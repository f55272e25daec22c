// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/sidebyside.h"

#include "app/reader/readerview.h"
#include "app/reader/sentence.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace app::mainwindow
{

using core::text::TextRange;
using reader::ReaderView;

namespace
{
constexpr int pauseMs = 60;

/// The height at which both sides are lined up: a third of the view, but the edge where the page begins or ends, so
/// that both pages begin and end together.
double referenceHeight(const ReaderView &view)
{
    const double height = view.viewport()->height();
    const QScrollBar *bar = view.verticalScrollBar();
    const double above = bar->value();
    const double below = bar->maximum() - bar->value();
    const double reference = std::min(height / 3, above);
    return below < height * 2 / 3 ? std::max(reference, std::min(height - below, height)) : reference;
}
} // namespace

SideBySide::SideBySide(ReaderView &text, ReaderView &source, QObject *parent)
    : QObject(parent), m_text(text), m_source(source)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SideBySide::pointNow);
    for (const Side side : {Side::Text, Side::Source}) {
        ReaderView &own = view(side);
        connect(&own, &ReaderView::pageMoved, this, [this, side] { follow(side); });
        connect(&own, &ReaderView::selectionChanged, this, [this, side] { takeSelection(side); });
        connect(&own, &ReaderView::caretMoved, this, [this, side](qsizetype offset) { point(side, offset); });
        connect(&own, &ReaderView::pointerMoved, this, [this, side](qsizetype offset) {
            if (view(side).selection().isEmpty() && other(side).selection().isEmpty())
                point(side, offset);
        });
    }
}

void SideBySide::setPlaces(const core::document::SourcePlaces &places)
{
    m_places = places;
    follow(Side::Text);
    if (!m_text.selection().isEmpty())
        takeSelection(Side::Text);
}

void SideBySide::follow(Side leader)
{
    if (m_following || !other(leader).isVisible())
        return;
    const QScopedValueRollback guard(m_following, true);
    const double reference = referenceHeight(view(leader));
    const ReaderView::Line line = view(leader).lineAt(reference);
    if (line.height <= 0)
        return;
    // The place between the line's start and end that the reference cuts, and the same between where they came from:
    // lines of different length then glide past each other instead of jumping.
    const double share = std::clamp((reference - line.top) / line.height, 0.0, 1.0);
    const auto across = [this, leader](qsizetype offset) {
        return leader == Side::Text ? m_places.toSource(offset) : m_places.toText(offset);
    };
    const qsizetype start = across(line.range.start());
    const qsizetype end = std::max(start, across(line.range.end()));
    const bool together = end - start <= 20 * (line.range.length() + 1) + 400;
    const double place = double(start) + (together ? share * double(end - start) : 0);
    const ReaderView::Line beside = other(leader).lineOf(qsizetype(place));
    const double inside =
        (place - double(beside.range.start())) / double(std::max<qsizetype>(1, beside.range.length()));
    // Before the first line of a page stands a margin, on both sides.
    const double height = std::max(reference, line.top);
    other(leader).alignLine(beside.range.start(), height - std::clamp(inside, 0.0, 1.0) * beside.height);
}

void SideBySide::point(Side side, qsizetype offset)
{
    if (offset < 0)
        return;
    m_pointed = side;
    m_offset = offset;
    m_pause.start();
}

void SideBySide::pointNow()
{
    if (!m_text.selection().isEmpty() || !m_source.selection().isEmpty() || m_offset < 0)
        return;
    if (m_pointed == Side::Text) {
        showPassage(Side::Text, reader::sentenceAt(m_text.document(), m_offset));
        return;
    }
    // The sentence as the clean text has it, where the pointer is on something that went into it.
    const TextRange sentence = reader::sentenceAt(m_text.document(), m_places.toText(m_offset));
    const auto stretches = m_places.toSource(sentence);
    const bool inside = std::ranges::any_of(stretches, [this](TextRange r) { return r.contains(m_offset); });
    if (inside && !sentence.isEmpty())
        showPassage(Side::Text, sentence);
    else
        showPassage(Side::Source, m_source.lineOf(m_offset).range);
}

void SideBySide::takeSelection(Side side)
{
    const TextRange selection = view(side).selection();
    if (selection.isEmpty()) {
        m_text.setPassages({});
        m_source.setPassages({});
        return;
    }
    m_pause.stop();
    showPassage(side, selection);
    reveal(side, selection, side == Side::Text ? m_places.toSource(selection) : m_places.toText(selection));
}

void SideBySide::showPassage(Side side, TextRange passage)
{
    view(side).setPassages({passage});
    other(side).setPassages(side == Side::Text ? m_places.toSource(passage) : m_places.toText(passage));
}

void SideBySide::reveal(Side leader, TextRange passage, const QList<TextRange> &others)
{
    if (others.isEmpty() || !other(leader).isVisible() || !other(leader).rectOf(others.constFirst()).isNull())
        return;
    const QScopedValueRollback guard(m_following, true);
    // A passage far below would have all that lies between laid out.
    const double lowest = other(leader).viewport()->height() * 2.0 / 3;
    const double top = std::clamp(view(leader).lineOf(passage.start()).top, 0.0, lowest);
    other(leader).alignLine(others.constFirst().start(), top);
}

void SideBySide::showOnSource(TextRange passage)
{
    const auto stretches = m_places.toSource(passage);
    if (stretches.isEmpty() || !m_source.isVisible())
        return;
    showPassage(Side::Text, passage);
    const QScopedValueRollback guard(m_following, true);
    m_source.alignLine(stretches.constFirst().start(), m_text.lineOf(passage.start()).top);
    m_source.goTo(stretches.constFirst(), ReaderView::Flash::Yes);
    m_pause.stop(); // this passage, not the sentence at the caret
}

} // namespace app::mainwindow

#include "moc_sidebyside.cpp"
