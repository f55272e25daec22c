// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <utility>
#include <vector>

namespace core
{

/// While it lives, work that this thread divides is divided among so many: for tests, and for measuring what one does.
class WorkerCount
{
public:
    explicit WorkerCount(int threads) : m_before(std::exchange(s_wanted, threads)) {}
    ~WorkerCount() { s_wanted = m_before; }
    WorkerCount(const WorkerCount &) = delete;
    WorkerCount &operator=(const WorkerCount &) = delete;

    /// 0 where nobody wants a certain number.
    static int wanted() { return s_wanted; }

private:
    static inline thread_local int s_wanted = 0;
    int m_before;
};

/// How many threads long work is divided among: as many as there are cores, four at most. One divides nothing.
inline int workers()
{
    const auto cores = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
    return WorkerCount::wanted() > 0 ? WorkerCount::wanted() : cores;
}

/// Calls `work(stretch, begin, end)` for stretches that together are [0, size), each at least `least` long, and returns
/// when all are done. Stretches run at once, the first in the calling thread; `work` must write only to what belongs to
/// its stretch. Returns how many there were; how they are divided depends on `size`, `least` and `threads` alone.
template <typename Work>
size_t inStretches(size_t size, size_t least, int threads, Work &&work)
{
    const size_t most = least > 0 ? size / least : size;
    const size_t count = std::clamp<size_t>(most, 1, static_cast<size_t>(std::max(threads, 1)));
    const auto border = [&](size_t stretch) { return size / count * stretch + std::min(stretch, size % count); };
    std::vector<std::jthread> others;
    for (size_t i = 1; i < count; ++i)
        others.emplace_back([&work, &border, i] { work(i, border(i), border(i + 1)); });
    work(size_t(0), border(0), border(1));
    return count;
}

} // namespace core
