// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/flattabbar.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolButton>

namespace app::mainwindow
{

namespace
{
constexpr int sideGap = 12;
constexpr int tabHeight = 36;
constexpr int lineWidth = 2;
constexpr int widest = 240;
constexpr int narrowest = 128;
constexpr int iconSide = 20;
constexpr int iconGap = 8; ///< at each side of an icon without words
constexpr int narrowestGap = 2;
constexpr int scrollGap = 4; ///< between tabs and the buttons that scroll them
} // namespace

FlatTabBar::FlatTabBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setDocumentMode(true);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    // The close buttons of tabs that do not find room lie below those that scroll, and do not show through.
    for (QToolButton *button : scrollButtons()) {
        button->setBackgroundRole(QPalette::Window);
        button->setAutoFillBackground(true);
    }
    connect(this, &QTabBar::tabMoved, this, [this](int from, int to) { m_progress.move(from, to); });
    connect(this, &QTabBar::currentChanged, this, [this] {
        if (m_crowded)
            setIconSize(QTabBar::iconSize()); // lays the tabs out anew: another one has words
    });
}

void FlatTabBar::setProgress(int index, double share)
{
    if (index < 0 || index >= m_progress.size() || m_progress.at(index) == share)
        return;
    m_progress[index] = share;
    update(tabRect(index));
}

void FlatTabBar::tabInserted(int index)
{
    m_progress.insert(index, -1);
    QTabBar::tabInserted(index);
}

void FlatTabBar::tabRemoved(int index)
{
    m_progress.removeAt(index);
    m_widths.clear();
    QTabBar::tabRemoved(index);
}

QSize FlatTabBar::sizeHint() const
{
    return QTabBar::sizeHint().expandedTo({0, tabSizeHint(0).height()});
}

QSize FlatTabBar::minimumSizeHint() const
{
    return QTabBar::minimumSizeHint().expandedTo({0, tabSizeHint(0).height()});
}

int FlatTabBar::wordsWidth(int index) const
{
    const QString words = tabText(index);
    auto known = m_widths.constFind(words);
    if (known == m_widths.cend())
        known = m_widths.insert(words, fontMetrics().horizontalAdvance(words));
    return *known + 2 * sideGap + 1;
}

void FlatTabBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_widths.clear();
    QTabBar::changeEvent(event);
}

bool FlatTabBar::showsIcon(int index) const
{
    return m_crowded && (m_tight || index != currentIndex());
}

void FlatTabBar::makeRoom()
{
    int words = 0;
    bool icons = count() > 0;
    for (int i = 0; i < count(); ++i) {
        words += wordsWidth(i);
        icons = icons && !tabIcon(i).isNull();
    }
    const bool crowded = icons && words > width();
    int longest = 0;
    for (int i = 0; i < count(); ++i)
        longest = qMax(longest, wordsWidth(i));
    const int besides = (count() - 1) * (iconSide + 2 * iconGap);
    const bool tight = crowded && besides + longest > width();
    const int gap = tight ? qBound(narrowestGap, (width() / qMax(1, count()) - iconSide) / 2, iconGap) : iconGap;
    if (crowded == m_crowded && tight == m_tight && gap == m_gap)
        return;
    m_crowded = crowded;
    m_tight = tight;
    m_gap = gap;
    setIconSize(QTabBar::iconSize());
}

/// Comes after each change of texts, tabs or width; what makeRoom() finds does not depend on the layout.
void FlatTabBar::tabLayoutChange()
{
    makeRoom();
}

QSize FlatTabBar::tabSizeHint(int index) const
{
    int width = showsIcon(index) ? iconSide + 2 * m_gap : wordsWidth(index);
    if (tabsClosable())
        width = qBound(narrowest, width + 28, widest);
    return {width, qMax(tabHeight, fontMetrics().height() + 16)};
}

QSize FlatTabBar::minimumTabSizeHint(int index) const
{
    const QSize full = tabSizeHint(index);
    return {tabsClosable() ? narrowest : qMin(full.width(), showsIcon(index) ? full.width() : 2 * sideGap + 24),
            full.height()};
}

QRect FlatTabBar::textRect(int index) const
{
    QRect rect = tabRect(index).adjusted(sideGap, 0, -sideGap, 0);
    if (const QWidget *button = tabButton(index, QTabBar::RightSide))
        rect.setRight(button->geometry().left() - 4);
    return rect;
}

void FlatTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setClipRect(roomOfTabs());
    for (int i = 0; i < count(); ++i)
        paintTab(painter, i);
}

/// What the buttons leave that scroll through more tabs than find room: they stand on the last one.
QRect FlatTabBar::roomOfTabs() const
{
    QRect room = rect();
    for (const QToolButton *button : scrollButtons()) {
        if (button->isVisible())
            room.setRight(qMin(room.right(), button->geometry().left() - scrollGap));
    }
    return room;
}

QList<QToolButton *> FlatTabBar::scrollButtons() const
{
    QList<QToolButton *> buttons = findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    // They have no arrows yet where the bar has not been laid out.
    buttons.removeIf([](const QToolButton *button) { return !button->objectName().startsWith(u"Scroll"); });
    return buttons;
}

void FlatTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && tabsClosable() && index >= 0)
        Q_EMIT tabCloseRequested(index);
    QTabBar::mouseReleaseEvent(event);
}

void FlatTabBar::paintTab(QPainter &painter, int index)
{
    const QRect rect = tabRect(index);
    const bool front = index == currentIndex();
    const bool under = !front && underMouse() && rect.contains(mapFromGlobal(QCursor::pos()));
    painter.setPen(palette().color(front || under ? QPalette::WindowText : QPalette::PlaceholderText));
    const QRect text = textRect(index);
    if (showsIcon(index)) {
        constexpr double quiet = 0.65;
        painter.setOpacity(under || front ? 1 : quiet);
        tabIcon(index).paint(&painter,
                             QRect(rect.center() - QPoint(iconSide / 2, iconSide / 2), QSize(iconSide, iconSide)));
        painter.setOpacity(1);
    } else {
        painter.drawText(text, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic),
                         fontMetrics().elidedText(tabText(index), elideMode(), text.width(), Qt::TextShowMnemonic));
    }
    const int inset = showsIcon(index) ? m_gap : sideGap;
    const QRect line(rect.left() + inset, rect.bottom() - lineWidth + 1, rect.width() - 2 * inset, lineWidth);
    const double share = m_progress.value(index, -1);
    if (share >= 0) {
        painter.fillRect(line, palette().color(QPalette::Mid));
        painter.fillRect(QRect(line.topLeft(), QSize(int(line.width() * share), lineWidth)),
                         palette().color(QPalette::Link));
    } else if (front) {
        painter.fillRect(line, palette().color(QPalette::Link));
    }
    if (front && hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect.adjusted(4, 6, -4, -4);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace app::mainwindow

#include "moc_flattabbar.cpp"
