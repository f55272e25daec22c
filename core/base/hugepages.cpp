// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hugepages.h"

#ifdef __linux__
#include <cstdint>
#include <sys/mman.h>
#endif

namespace core
{

void wishHugePages([[maybe_unused]] const void *start, [[maybe_unused]] size_t sizeBytes)
{
#ifdef __linux__
    constexpr uintptr_t page = uintptr_t(2) << 20;
    constexpr size_t worthwhile = 2 * page;
    if (sizeBytes < worthwhile)
        return;
    const auto at = reinterpret_cast<uintptr_t>(start);
    const uintptr_t from = (at + page - 1) / page * page;
    const uintptr_t to = (at + sizeBytes) / page * page;
    if (to > from) // a refusal is no error: the pages are then small ones
        (void)madvise(reinterpret_cast<void *>(from), to - from, MADV_HUGEPAGE);
#endif
}

} // namespace core
