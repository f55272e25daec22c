// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace core
{

/// Asks long work to stop. Copies share one flag; setting and reading are safe from any thread.
class CancelToken
{
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag = std::make_shared<std::atomic_bool>(false);
};

/// Receives how far long work has come. `report` is called on the worker's thread with a share from 0 to 1;
/// the receiver forwards it to its own thread. An empty Progress reports to nobody.
class Progress
{
public:
    using Callback = std::function<void(double)>;

    Progress() = default;
    explicit Progress(Callback callback) : m_callback(std::move(callback)) {}

    void report(double share) const
    {
        if (m_callback)
            m_callback(m_from + share * (m_to - m_from));
    }

    /// The part of this progress from share `from` to share `to`, for a step of the work.
    Progress part(double from, double to) const
    {
        Progress p = *this;
        p.m_from = m_from + from * (m_to - m_from);
        p.m_to = m_from + to * (m_to - m_from);
        return p;
    }

private:
    Callback m_callback;
    double m_from = 0;
    double m_to = 1;
};

} // namespace core
