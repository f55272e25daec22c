// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <utility>

namespace core
{

/// Asks the system to back a buffer that is about to be filled with pages of 2 MB instead of 4 KB. A text of 100 MB
/// otherwise costs as much time for its page faults as for its decoding. Only a wish: the contents do not change,
/// buffers under some megabytes are left alone, and where the system has no such pages (or not Linux's madvise) nothing
/// happens. `start` need not be aligned: the whole pages inside are meant. Safe from any thread.
void wishHugePages(const void *start, size_t sizeBytes);

/// Makes room for so many elements in a list of Qt's or a vector, and wishes huge pages for it.
template <typename List>
void reserveHuge(List &list, qsizetype count)
{
    list.reserve(count);
    wishHugePages(std::as_const(list).data(), static_cast<size_t>(count) * sizeof(typename List::value_type));
}

} // namespace core
