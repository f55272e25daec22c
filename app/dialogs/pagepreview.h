// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/book.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace app::dialogs
{

/// Shows one page of a book as large as it fits. The wheel, Page Up and Down, Home and End turn pages. The picture is
/// kept, so that the book can be used elsewhere while no page is turned: freeze() says so. GUI thread only.
class PagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    /// Shows another book, as near as can be to the page shown so far.
    void setBook(const std::shared_ptr<paper::Book> &book);
    void setPage(int page);
    int page() const { return m_page; }
    /// While frozen the book is not touched.
    void freeze(bool frozen);

    QSize sizeHint() const override { return {420, 560}; }

Q_SIGNALS:
    void pageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF paperRect() const;
    void draw();
    void describe();

    std::shared_ptr<paper::Book> m_book;
    QImage m_image;
    int m_page = 0;
    int m_wheel = 0;
    bool m_frozen = false;
};

} // namespace app::dialogs
