// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

namespace core::importers::html
{

/// Memory for one parse tree, which is made of very many small pieces: they are cut from large blocks, what is released
/// is handed out again for pieces of its size, and all goes at once with the arena. Pieces are aligned for any type.
/// For one thread.
class ParseArena
{
public:
    ParseArena() = default;
    ParseArena(const ParseArena &) = delete;
    ParseArena &operator=(const ParseArena &) = delete;

    void *allocate(size_t bytes);
    /// Takes back a piece of this arena; a null pointer is none.
    void release(void *piece);

private:
    struct Released {
        Released *next;
    };
    using Block = std::unique_ptr<std::byte[]>;
    static constexpr size_t s_grain = 16;
    static constexpr size_t s_header = 8;          ///< before each piece: its size in grains, header included
    static constexpr size_t s_largestSmall = 1024; ///< what is larger gets a block of its own
    static constexpr size_t s_leastBlock = size_t(64) << 10;
    static constexpr size_t s_mostBlock = size_t(16) << 20;

    std::byte *cut(size_t bytes);
    void *allocateLarge(size_t bytes);

    std::array<Released *, s_largestSmall / s_grain + 1> m_released{}; ///< by size in grains
    std::vector<Block> m_blocks;
    std::unordered_map<void *, Block> m_large;
    std::byte *m_at = nullptr; ///< in the last block, from here on free
    std::byte *m_end = nullptr;
    size_t m_nextBlock = s_leastBlock; ///< bytes of the next block: each is twice as long, for most pages are short
};

} // namespace core::importers::html
