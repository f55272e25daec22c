// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/panel.h"

#include <QPointer>

#include <functional>

namespace app::application
{

/// A widget that is made when it is first needed: whoever uses it as a pointer has it made. It belongs to the widget
/// that it is put into, and to this until then; null only once that other widget has deleted it.
template <typename Widget>
class OnDemand
{
public:
    /// `attach` connects the new widget; it may use this already.
    explicit OnDemand(std::function<Widget *()> make, std::function<void(Widget *)> attach = {})
        : m_make(std::move(make)), m_attach(std::move(attach))
    {
    }

    ~OnDemand()
    {
        if (m_widget && !m_widget->parent())
            delete m_widget;
    }
    Q_DISABLE_COPY_MOVE(OnDemand)

    Widget *operator->() const { return get(); }
    operator Widget *() const { return get(); }
    Widget *get() const
    {
        if (m_make) {
            m_widget = std::exchange(m_make, {})();
            if (m_attach)
                std::exchange(m_attach, {})(m_widget);
        }
        return m_widget;
    }
    /// Null as long as nobody needed it.
    Widget *made() const { return m_widget; }

private:
    mutable std::function<Widget *()> m_make; ///< empty once it was called
    mutable std::function<void(Widget *)> m_attach;
    mutable QPointer<Widget> m_widget;
};

/// What the dock offers to the window, its content on demand.
template <typename Dock>
docks::Panel panelOf(const OnDemand<Dock> &dock)
{
    docks::Panel panel = Dock::panel();
    panel.content = [&dock] { return dock->content(); };
    return panel;
}

} // namespace app::application
