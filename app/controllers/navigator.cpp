// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/navigator.h"

namespace app::controllers
{

namespace
{
constexpr qsizetype longestHistory = 200;
}

void Navigator::goTo(const core::DocumentId &document, core::text::TextRange range, Flash flash)
{
    if (m_last.isNull())
        m_last = document;
    const auto isHere = [&](const Place &place) { return place.document == m_last && place.spot == spot(m_last); };
    if (m_back.isEmpty() || !isHere(m_back.constLast()))
        push({m_last, spot(m_last)});
    m_forward.clear();
    m_last = document;
    Q_EMIT requested(document, range, flash == Flash::Yes);
    Q_EMIT historyChanged();
}

void Navigator::remember(const core::DocumentId &document, Spot spot)
{
    push({document, spot});
    m_forward.clear();
    m_last = document;
    Q_EMIT historyChanged();
}

void Navigator::push(const Place &place)
{
    m_back.append(place);
    if (m_back.size() > longestHistory)
        m_back.removeFirst();
}

void Navigator::reveal(const core::DocumentId &document, core::text::TextRange range)
{
    Q_EMIT revealRequested(document, range);
}

void Navigator::returnTo(const core::DocumentId &document, Spot spot)
{
    setPosition(document, spot.offset);
    setSpot(document, spot);
    Q_EMIT topRequested(document, spot);
}

void Navigator::setSpot(const core::DocumentId &document, Spot spot)
{
    const auto at = m_spots.constFind(document);
    if (at != m_spots.cend() && *at == spot)
        return;
    m_spots.insert(document, spot);
    Q_EMIT spotChanged(document);
}

void Navigator::goBack()
{
    step(m_back, m_forward);
}

void Navigator::goForward()
{
    step(m_forward, m_back);
}

void Navigator::step(QList<Place> &from, QList<Place> &to)
{
    if (from.isEmpty())
        return;
    const Place place = from.takeLast();
    if (!m_last.isNull())
        to.append({m_last, spot(m_last)});
    m_last = place.document;
    Q_EMIT documentRequested(place.document);
    Q_EMIT topRequested(place.document, place.spot);
    Q_EMIT historyChanged();
}

void Navigator::setPosition(const core::DocumentId &document, qsizetype offset)
{
    m_last = document;
    const auto at = m_positions.constFind(document);
    if (at != m_positions.cend() && *at == offset)
        return;
    m_positions.insert(document, offset);
    m_spots.insert(document, {offset, 0}); // until the page says it to the pixel
    Q_EMIT positionChanged(document, offset);
}

void Navigator::setPlace(const core::DocumentId &document, qsizetype offset)
{
    const auto at = m_places.constFind(document);
    if (at != m_places.cend() && *at == offset)
        return;
    m_places.insert(document, offset);
    Q_EMIT placeChanged(document, offset);
}

void Navigator::forget(const core::DocumentId &document)
{
    m_positions.remove(document);
    m_places.remove(document);
    m_spots.remove(document);
    const auto isGone = [&document](const Place &place) { return place.document == document; };
    m_back.removeIf(isGone);
    m_forward.removeIf(isGone);
    if (m_last == document)
        m_last = {};
    Q_EMIT historyChanged();
}

} // namespace app::controllers

#include "moc_navigator.cpp"
