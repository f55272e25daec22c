// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/parsearena.h"

#include "core/base/hugepages.h"

#include <algorithm>
#include <cstring>

namespace core::importers::html
{

static_assert(alignof(std::max_align_t) <= 16);

void *ParseArena::allocate(size_t bytes)
{
    const size_t grains = (bytes + s_header + s_grain - 1) / s_grain;
    if (grains >= m_released.size())
        return allocateLarge(bytes);
    if (Released *const again = m_released[grains]) {
        m_released[grains] = again->next;
        return again;
    }
    std::byte *const start = cut(grains * s_grain);
    std::memcpy(start, &grains, s_header);
    return start + s_header;
}

void ParseArena::release(void *piece)
{
    if (!piece)
        return;
    size_t grains = 0;
    std::memcpy(&grains, static_cast<std::byte *>(piece) - s_header, s_header);
    if (grains == 0)
        m_large.erase(piece);
    else
        m_released[grains] = new (piece) Released{m_released[grains]};
}

/// A stretch whose piece, behind the header, is aligned.
std::byte *ParseArena::cut(size_t bytes)
{
    static_assert(sizeof(size_t) == s_header);
    if (static_cast<size_t>(m_end - m_at) < bytes) {
        m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(m_nextBlock));
        wishHugePages(m_blocks.back().get(), m_nextBlock);
        m_at = m_blocks.back().get() + s_grain - s_header;
        m_end = m_blocks.back().get() + m_nextBlock;
        m_nextBlock = std::min(2 * m_nextBlock, s_mostBlock);
    }
    std::byte *const start = m_at;
    m_at += bytes;
    return start;
}

void *ParseArena::allocateLarge(size_t bytes)
{
    Block block = std::make_unique_for_overwrite<std::byte[]>(bytes + s_grain);
    std::byte *const piece = block.get() + s_grain;
    std::memset(piece - s_header, 0, s_header);
    m_large.emplace(piece, std::move(block));
    return piece;
}

} // namespace core::importers::html
