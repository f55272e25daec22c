// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow/documentpage.h"
#include "core/document/lengthcount.h"
#include "core/library/library.h"
#include "core/structure/pinpoint.h"

#include <QHash>
#include <QPointer>
#include <QThreadPool>
#include <QWidget>

class QLabel;
class QToolButton;

namespace app::mainwindow
{

class SectionPath;

/// The line at the foot of the window: section path and, to be clicked and copied, how the place is cited (both of the
/// selection, of the caret where it is on the screen, else of the top of the page), characters, encoding and repairs
/// (both to be clicked), how far one has read. Empty without a document, its height kept.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(const DocumentPage::Parts &parts, QWidget *parent = nullptr);

    void setView(reader::ReaderView *view);
    /// Puts a button beside the section path.
    void addBesidePath(QToolButton *button);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showDocument();
    void showPosition();
    void showPlace();
    core::text::TextRange place(const core::DocumentId &id) const;
    void copyCitation();
    void measure(const core::library::OpenDocument &open);
    void showCount(const core::document::LengthCount &count);
    void showProgress(qsizetype place);
    void retranslate();
    void quieten();
    QToolButton *addButton();

    DocumentPage::Parts m_parts;
    QPointer<reader::ReaderView> m_view;
    core::structure::Pinpoints m_pinpoints;
    bool m_measured = false; ///< places can be named without a wait
    quint64 m_round = 0;     ///< tells a late measurement from that of the document shown
    core::structure::Pinpoint m_place;
    QHash<core::DocumentId, core::document::LengthCount> m_counts;
    SectionPath *m_path;
    QToolButton *m_pinpoint = nullptr;
    QLabel *m_length;
    QList<QPointer<QToolButton>> m_added;
    QToolButton *m_encoding = nullptr;
    QToolButton *m_repairs = nullptr;
    QLabel *m_percent;
    QThreadPool m_pool; ///< last: what runs in it ends before the rest goes
};

} // namespace app::mainwindow
