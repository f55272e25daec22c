// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

/// Measures the processor time of this process (all its threads), in milliseconds: other programs do not count, so a
/// limit on it speaks of the code and not of how busy the machine is.
class ProcessorTimer
{
public:
    void start() { m_start = std::clock(); }
    qint64 restart()
    {
        const qint64 passed = elapsed();
        start();
        return passed;
    }
    qint64 elapsed() const
    {
        return static_cast<qint64>(1000.0 * static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC);
    }

private:
    std::clock_t m_start = std::clock();
};

/// A limit for ProcessorTimer: as given, twenty times that under a sanitizer.
constexpr qint64 processorLimit(qint64 milliseconds)
{
#ifdef __SANITIZE_ADDRESS__
    return milliseconds * 20;
#else
    return milliseconds;
#endif
}
