// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/pagepreview.h"

#include "app/paper/bookpainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

namespace app::dialogs
{

namespace
{
constexpr double margin = 16;
constexpr int wheelStep = 120;
} // namespace

PagePreview::PagePreview(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 320);
    describe();
}

void PagePreview::setBook(const std::shared_ptr<paper::Book> &book)
{
    m_book = book;
    m_frozen = false;
    m_page = std::clamp(m_page, 0, book ? std::max(0, book->pages() - 1) : 0);
    draw();
    Q_EMIT pageChanged(m_page);
}

void PagePreview::setPage(int page)
{
    if (!m_book || m_frozen)
        return;
    const int next = std::clamp(page, 0, std::max(0, m_book->pages() - 1));
    if (next == m_page)
        return;
    m_page = next;
    draw();
    Q_EMIT pageChanged(m_page);
}

void PagePreview::freeze(bool frozen)
{
    m_frozen = frozen;
    if (!frozen)
        draw();
}

QRectF PagePreview::paperRect() const
{
    if (!m_book)
        return {};
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const QSizeF size = m_book->metrics.page.scaled(room.size(), Qt::KeepAspectRatio);
    return {QPointF(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2), size};
}

void PagePreview::draw()
{
    describe();
    update();
    if (!m_book || m_frozen || m_book->pages() == 0)
        return;
    const QSizeF size = paperRect().size() * devicePixelRatioF();
    m_image = QImage(size.toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    m_image.fill(Qt::white);
    QPainter painter(&m_image);
    const double scale = size.width() / m_book->metrics.page.width();
    painter.scale(scale, scale);
    paper::BookPainter(*m_book).paint(painter, m_page);
}

void PagePreview::describe()
{
    const bool any = m_book && m_book->pages() > 0;
    setAccessibleName(any ? tr("Preview, page %1 of %2").arg(m_page + 1).arg(m_book->pages()) : tr("Preview"));
}

void PagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    const QRectF paper = paperRect();
    if (paper.isEmpty() || m_image.isNull())
        return;
    QColor line = palette().color(QPalette::WindowText);
    line.setAlphaF(hasFocus() ? 0.6F : 0.2F);
    painter.drawImage(paper, m_image);
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : line, 1));
    painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void PagePreview::resizeEvent(QResizeEvent *)
{
    draw();
}

void PagePreview::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    while (std::abs(m_wheel) >= wheelStep) {
        setPage(m_page + (m_wheel < 0 ? 1 : -1));
        m_wheel -= m_wheel < 0 ? -wheelStep : wheelStep;
    }
    event->accept();
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Down:
    case Qt::Key_Right:
    case Qt::Key_Space:
        setPage(m_page + 1);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_Up:
    case Qt::Key_Left:
        setPage(m_page - 1);
        return;
    case Qt::Key_Home:
        setPage(0);
        return;
    case Qt::Key_End:
        setPage(m_book ? m_book->pages() - 1 : 0);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PagePreview::focusInEvent(QFocusEvent *)
{
    update();
}

void PagePreview::focusOutEvent(QFocusEvent *)
{
    update();
}

} // namespace app::dialogs

#include "moc_pagepreview.cpp"
