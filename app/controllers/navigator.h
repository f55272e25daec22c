// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/text/textrange.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace app::controllers
{

/// Where the reader stands in each document, and the way back. Docks ask it to go somewhere; the page of the document
/// follows and reports each new position. Offsets are UTF-16 into Document::text. GUI thread only.
class Navigator : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Flash { No, Yes };
    /// Brings the passage into view and remembers from where. The document must be open.
    void goTo(const core::DocumentId &document, core::text::TextRange range, Flash flash = Flash::Yes);
    /// The same, but only where nothing of the passage is to be seen.
    void reveal(const core::DocumentId &document, core::text::TextRange range);
    /// Where a page stands, to the pixel: a character, and how far its line's top stands under the page's edge.
    struct Spot {
        qsizetype offset = 0;
        double below = 0;
        friend bool operator==(const Spot &, const Spot &) = default;
    };
    /// Lets the page stand there, without a trace in the history.
    void returnTo(const core::DocumentId &document, Spot spot);
    Spot spot(const core::DocumentId &document) const { return m_spots.value(document); }
    /// The page's report, at every movement.
    void setSpot(const core::DocumentId &document, Spot spot);
    /// The reader went away from there by other means.
    void remember(const core::DocumentId &document, Spot spot);
    bool canGoBack() const { return !m_back.isEmpty(); }
    bool canGoForward() const { return !m_forward.isEmpty(); }
    void goBack();
    void goForward();

    /// The first character on the screen.
    qsizetype position(const core::DocumentId &document) const { return m_positions.value(document); }
    /// The page's report.
    void setPosition(const core::DocumentId &document, qsizetype offset);
    /// Where the reader is: the caret, or the first character on the screen where the caret is off it.
    qsizetype place(const core::DocumentId &document) const { return m_places.value(document, position(document)); }
    void setPlace(const core::DocumentId &document, qsizetype offset);
    /// Drops what is known about a closed document.
    void forget(const core::DocumentId &document);

Q_SIGNALS:
    void requested(const core::DocumentId &document, core::text::TextRange range, bool flash);
    void revealRequested(const core::DocumentId &document, core::text::TextRange range);
    /// Back or forward leads into this document; topRequested() follows.
    void documentRequested(const core::DocumentId &document);
    void topRequested(const core::DocumentId &document, app::controllers::Navigator::Spot spot);
    void spotChanged(const core::DocumentId &document);
    void positionChanged(const core::DocumentId &document, qsizetype offset);
    void placeChanged(const core::DocumentId &document, qsizetype offset);
    void historyChanged();

private:
    struct Place {
        core::DocumentId document;
        Spot spot;
    };
    void push(const Place &place);
    void step(QList<Place> &from, QList<Place> &to);

    QHash<core::DocumentId, qsizetype> m_positions;
    QHash<core::DocumentId, qsizetype> m_places;
    QHash<core::DocumentId, Spot> m_spots;
    core::DocumentId m_last;
    QList<Place> m_back;
    QList<Place> m_forward;
};

} // namespace app::controllers
