// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/windowpanels.h"

#include "app/actions/actionregistry.h"
#include "app/mainwindow/sidepanel.h"

#include <QPainter>
#include <QResizeEvent>
#include <QSettings>

#include <algorithm>
#include <array>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr int comfortableText = 620;
constexpr int leastSide = 190;
constexpr int mostSide = 800;
constexpr int usualLeft = 260;
constexpr int usualRight = 300;
/// Of what a window is wider than this one, a side that nobody has set takes a sixth, but so much at most.
constexpr int usualWindow = 1440;
constexpr int mostMore = 80;

/// A hair line that can be grabbed.
class Handle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), palette().color(QPalette::Mid)); }
};
} // namespace

WindowPanels::WindowPanels(actions::ActionRegistry &registry, QSettings &settings, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_registry(registry)
    , m_settings(settings)
    , m_left(new SidePanel)
    , m_right(new SidePanel)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    addWidget(m_left);
    addWidget(m_right);
    registry.onToggled("view.left"_L1, this, [this](bool on) { setOpen(Side::Left, on); });
    registry.onToggled("view.right"_L1, this, [this](bool on) { setOpen(Side::Right, on); });
    for (SidePanel *side : {m_left, m_right}) {
        connect(side, &SidePanel::left, this, [&registry] { registry.action("go.page"_L1)->trigger(); });
        connect(side, &SidePanel::currentChanged, this, &WindowPanels::shownChanged);
    }
    connect(this, &QSplitter::splitterMoved, this, &WindowPanels::takeWidths);
}

QSplitterHandle *WindowPanels::createHandle()
{
    return new Handle(orientation(), this);
}

void WindowPanels::setCentre(QWidget *centre)
{
    insertWidget(1, centre);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
}

void WindowPanels::add(const docks::Panel &panel)
{
    SidePanel *side = panel.area == docks::Panel::Area::Left ? m_left : m_right;
    const bool isFirst = side->isEmpty();
    side->add(panel);
    if (isFirst)
        arrange();
}

bool WindowPanels::makeNext()
{
    return m_left->fill() || m_right->fill() || m_left->makeNext() || m_right->makeNext();
}

void WindowPanels::focusOn(const QString &id)
{
    const Side side = m_left->has(id) ? Side::Left : Side::Right;
    if (m_onlyCentre)
        m_registry.action("view.fullScreen"_L1)->setChecked(false);
    setOpen(side, true);
    panel(side)->focusOn(id);
}

bool WindowPanels::shows(const QString &id) const
{
    return std::ranges::any_of(std::array{m_left, m_right},
                               [&](const SidePanel *side) { return side->isVisibleTo(this) && side->current() == id; });
}

void WindowPanels::setOpen(Side side, bool open)
{
    (side == Side::Left ? m_leftOpen : m_rightOpen) = open;
    if (open)
        m_last = side;
    if (width() < narrow && m_leftOpen && m_rightOpen)
        (m_last == Side::Left ? m_rightOpen : m_leftOpen) = false;
    arrange();
}

void WindowPanels::setOnlyCentre(bool only)
{
    m_onlyCentre = only;
    arrange();
}

void WindowPanels::arrange()
{
    const bool narrowNow = width() < narrow;
    const auto shown = [&](Side side) {
        const bool open = side == Side::Left ? m_leftOpen : m_rightOpen;
        const bool yields = narrowNow && m_leftOpen && m_rightOpen && m_last != side;
        return open && !yields && !m_onlyCentre && !panel(side)->isEmpty();
    };
    const bool left = shown(Side::Left);
    const bool right = shown(Side::Right);
    m_left->setVisible(left);
    m_right->setVisible(right);
    m_registry.setChecked("view.left"_L1, left);
    m_registry.setChecked("view.right"_L1, right);
    Q_EMIT shownChanged();
    if (count() != 3)
        return;
    const int more = std::clamp((width() - usualWindow) / 6, 0, mostMore);
    const auto wanted = [more](int set, int usual) { return set > 0 ? set : usual + more; };
    int leftWidth = left ? wanted(m_leftWidth, usualLeft) : 0;
    int rightWidth = right ? wanted(m_rightWidth, usualRight) : 0;
    // The text comes first: where it would be squeezed, the sides give way down to what they need.
    int missing = comfortableText - (width() - leftWidth - rightWidth);
    for (int *side : {&rightWidth, &leftWidth}) {
        const int give = std::clamp(missing, 0, std::max(0, *side - leastSide));
        *side -= give;
        missing -= give;
    }
    setSizes({leftWidth, width() - leftWidth - rightWidth, rightWidth});
}

void WindowPanels::takeWidths()
{
    if (m_left->isVisible())
        m_leftWidth = m_left->width();
    if (m_right->isVisible())
        m_rightWidth = m_right->width();
}

void WindowPanels::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        arrange();
}

void WindowPanels::restore()
{
    m_settings.beginGroup("panels"_L1);
    for (const auto &[key, side] : {std::pair("leftWidth"_L1, &m_leftWidth), {"rightWidth"_L1, &m_rightWidth}}) {
        if (m_settings.contains(key))
            *side = std::clamp(m_settings.value(key).toInt(), leastSide, mostSide);
    }
    m_leftOpen = m_settings.value("leftOpen"_L1, true).toBool();
    m_rightOpen = m_settings.value("rightOpen"_L1, true).toBool();
    m_left->setCurrent(m_settings.value("left"_L1).toString());
    m_right->setCurrent(m_settings.value("right"_L1).toString());
    m_settings.endGroup();
    arrange();
}

void WindowPanels::save()
{
    m_settings.beginGroup("panels"_L1);
    for (const auto &[key, side] : {std::pair("leftWidth"_L1, m_leftWidth), {"rightWidth"_L1, m_rightWidth}}) {
        if (side > 0)
            m_settings.setValue(key, side);
    }
    m_settings.setValue("leftOpen"_L1, m_leftOpen);
    m_settings.setValue("rightOpen"_L1, m_rightOpen);
    m_settings.setValue("left"_L1, m_left->current());
    m_settings.setValue("right"_L1, m_right->current());
    m_settings.endGroup();
}

} // namespace app::mainwindow

#include "moc_windowpanels.cpp"
