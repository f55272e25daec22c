// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow/documentpage.h"
#include "app/reader/readertheme.h"
#include "core/document/sourceplaces.h"

#include <QWidget>

namespace app::reader
{
class PagePlan;
}

namespace app::mainwindow
{

class PaneTitle;
class SideBySide;

/// The text as it came, beside the page that shows what was made of it: read-only, to be selected and copied, in step
/// with the page. Takes a document apart in a worker thread; meanwhile the former one, or nothing, is shown.
class SourcePane : public QWidget
{
    Q_OBJECT

public:
    /// `page` outlives the pane.
    SourcePane(const DocumentPage::Parts &parts, reader::ReaderView &page, QWidget *parent = nullptr);

    void setDocument(const core::document::Document &document);
    /// Shows where a passage of the clean text comes from, beside it, once the source is there.
    void showPassage(core::text::TextRange passage);
    reader::ReaderView *view() const { return m_view; }
    /// Whether the source of the document set last is shown.
    bool isReady() const { return m_ready; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(quint64 job, const std::shared_ptr<const reader::PagePlan> &source,
              const core::document::SourcePlaces &places);
    void setStyle(const reader::ReaderStyle &style);
    void showMenu(const QPoint &place);
    void retranslate();

    PaneTitle *m_title;
    reader::ReaderView *m_view;
    SideBySide *m_sides;
    core::document::Document m_document;
    core::text::TextRange m_wanted; ///< to be shown once there
    bool m_hasWanted = false;
    bool m_ready = false;
    quint64 m_job = 0;
};

} // namespace app::mainwindow
