// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/sourceplaces.h"

#include <QObject>
#include <QTimer>

namespace app::reader
{
class ReaderView;
}

namespace app::mainwindow
{

/// Keeps two views in step: the clean text and the source it was made of. The one that the reader scrolls leads; the
/// other follows, so that the line at a third of the height (nearer the edge at the page's ends) stands beside what it
/// came from, continuously. The selection of either, else the sentence at the caret or under the pointer, is tinted in
/// both. Neither view is owned; both outlive it.
class SideBySide : public QObject
{
    Q_OBJECT

public:
    SideBySide(reader::ReaderView &text, reader::ReaderView &source, QObject *parent = nullptr);

    /// The way between the texts that the views show. Lines them up.
    void setPlaces(const core::document::SourcePlaces &places);
    /// Brings a passage of the clean text into view on the source's side, beside where it stands, and flashes it there.
    void showOnSource(core::text::TextRange passage);

private:
    enum class Side { Text, Source };

    void follow(Side leader);
    void point(Side side, qsizetype offset);
    void pointNow();
    void takeSelection(Side side);
    void showPassage(Side side, core::text::TextRange passage);
    void reveal(Side leader, core::text::TextRange passage, const QList<core::text::TextRange> &others);
    reader::ReaderView &view(Side side) { return side == Side::Text ? m_text : m_source; }
    reader::ReaderView &other(Side side) { return side == Side::Text ? m_source : m_text; }

    reader::ReaderView &m_text;
    reader::ReaderView &m_source;
    core::document::SourcePlaces m_places;
    QTimer m_pause; ///< while the pointer moves fast, nothing is tinted
    Side m_pointed = Side::Text;
    qsizetype m_offset = -1;
    bool m_following = false; ///< a view is moved by this object: it does not lead
};

} // namespace app::mainwindow
