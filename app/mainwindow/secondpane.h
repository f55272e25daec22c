// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow/documentpage.h"

class QToolButton;

namespace app::docks
{
class ElidedButton;
class FindBar;
} // namespace app::docks

namespace app::mainwindow
{

/// A second place beside the page: of the same document or of another open one, with a scroll and a find bar of its
/// own. It shows annotations; what is read, jumped to or found here leaves the page beside it alone.
class SecondPane : public QWidget
{
    Q_OBJECT

public:
    SecondPane(const DocumentPage::Parts &parts, const core::DocumentId &id, QWidget *parent = nullptr);

    reader::ReaderView *view() const { return m_view; }
    docks::FindBar *findBar() const { return m_find; }
    const core::DocumentId &documentId() const { return m_id; }
    void show(const core::DocumentId &id);

Q_SIGNALS:
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void setStyle();
    void decorate();
    void fillMenu();
    void retranslate();

    DocumentPage::Parts m_parts;
    core::DocumentId m_id;
    docks::ElidedButton *m_title;
    QToolButton *m_close;
    docks::FindBar *m_find;
    reader::ReaderView *m_view;
};

} // namespace app::mainwindow
