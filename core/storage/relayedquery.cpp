// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/relayedquery.h"

#include "core/base/parallel.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace core::storage
{

namespace
{

/// Rows on their way, one after another in one piece of memory.
struct Batch {
    std::vector<char> bytes;
    std::vector<qsizetype> sizes; ///< of the cells; -1 where one is NULL

    void append(const Row &row, int columns)
    {
        for (int column = 0; column < columns; ++column) {
            const QByteArrayView cell = row.utf8(column);
            sizes.push_back(cell.isNull() ? -1 : cell.size());
            bytes.insert(bytes.end(), cell.begin(), cell.end());
        }
    }
    void clear()
    {
        bytes.clear();
        sizes.clear();
    }
};

class Relay
{
public:
    Relay(int columns, const std::function<void(const Cells &)> &each)
        : m_columns(columns), m_each(each), m_cells(static_cast<size_t>(columns)), m_isDivided(workers() > 1)
    {
    }

    void take(const Row &row)
    {
        constexpr size_t batchBytes = size_t(128) * 1024; // stays in the cache of a core
        m_filling.append(row, m_columns);
        if (m_filling.bytes.size() < batchBytes)
            return;
        if (m_isDivided) {
            handOn();
        } else {
            work(&m_filling);
        }
    }

    void finish()
    {
        if (!m_worker.joinable()) {
            work(&m_filling);
            return;
        }
        handOn();
        {
            const std::lock_guard lock(m_mutex);
            m_isLast = true;
        }
        m_filled.notify_one();
        m_worker.join();
    }

private:
    void work(Batch *batch)
    {
        const char *at = batch->bytes.data();
        size_t column = 0;
        for (const qsizetype size : batch->sizes) {
            m_cells[column] = size < 0 ? QByteArrayView() : QByteArrayView(size > 0 ? at : "", size);
            at += std::max<qsizetype>(size, 0);
            if (++column == m_cells.size()) {
                m_each(m_cells);
                column = 0;
            }
        }
        batch->clear();
    }

    void handOn()
    {
        constexpr size_t mostWaiting = 16;
        std::unique_lock lock(m_mutex);
        m_emptied.wait(lock, [this] { return m_waiting.size() < mostWaiting; });
        m_waiting.push_back(std::move(m_filling));
        m_filling = {};
        if (!m_empty.empty()) {
            m_filling = std::move(m_empty.back());
            m_empty.pop_back();
        }
        lock.unlock();
        m_filled.notify_one();
        if (!m_worker.joinable())
            m_worker = std::jthread([this] { workOnAll(); });
    }

    void workOnAll()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_filled.wait(lock, [this] { return m_isLast || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            Batch batch = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            m_emptied.notify_one();
            work(&batch);
            lock.lock();
            m_empty.push_back(std::move(batch));
        }
    }

    const int m_columns;
    const std::function<void(const Cells &)> &m_each;
    std::vector<QByteArrayView> m_cells; ///< of the row that is worked on
    const bool m_isDivided;
    Batch m_filling;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable m_emptied;
    std::deque<Batch> m_waiting; ///< with the mutex, as what follows
    std::vector<Batch> m_empty;  ///< to be filled again, with their memory
    bool m_isLast = false;
    std::jthread m_worker; ///< last: nothing that it uses goes before it
};

} // namespace

Outcome relayedQuery(Database &database, const QByteArray &sql, const QList<Value> &parameters, int columns,
                     const std::function<void(const Cells &)> &each)
{
    Relay relay(columns, each);
    auto done = database.query(sql, parameters, [&relay](const Row &row) { relay.take(row); });
    relay.finish();
    return done;
}

} // namespace core::storage
