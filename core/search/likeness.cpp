// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/likeness.h"

#include "core/text/scriptfold.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace core::search
{

namespace
{

constexpr size_t stretch = 8;
/// Of each text the stretches with the smallest hashes: the same ones of both.
constexpr size_t most = 4096;

std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccdULL;
    x ^= x >> 33;
    x *= 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33);
}

/// The smallest hashes of all stretches, ascending, each once.
std::vector<std::uint64_t> sketchOf(QStringView text)
{
    constexpr std::uint64_t base = 0x100000001b3ULL;
    std::uint64_t power = 1;
    for (size_t i = 0; i < stretch; ++i)
        power *= base;
    const text::Folder folder;
    std::vector<char16_t> units;
    std::vector<std::uint64_t> hashes;
    std::uint64_t rolling = 0;
    for (const QChar c : text) {
        if (!c.isLetterOrNumber() && !c.isSurrogate())
            continue;
        units.push_back(folder(c.unicode()));
        rolling = rolling * base + units.back() + 1;
        if (units.size() > stretch)
            rolling -= power * (static_cast<std::uint64_t>(units[units.size() - stretch - 1]) + 1);
        if (units.size() >= stretch)
            hashes.push_back(mixed(rolling));
    }
    if (hashes.empty() && !units.empty())
        hashes.push_back(mixed(rolling));
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    if (hashes.size() > most)
        hashes.resize(most);
    return hashes;
}

} // namespace

double likeness(QStringView a, QStringView b)
{
    const auto x = sketchOf(a);
    const auto y = sketchOf(b);
    if (x.empty() || y.empty())
        return x.empty() && y.empty() ? 1 : 0;
    // Both sketches are complete up to where the shorter one ends.
    std::vector<std::uint64_t> all;
    std::set_union(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(all));
    if (all.size() > most)
        all.resize(most);
    const auto shared = std::count_if(all.begin(), all.end(), [&](std::uint64_t hash) {
        return std::binary_search(x.begin(), x.end(), hash) && std::binary_search(y.begin(), y.end(), hash);
    });
    return static_cast<double>(shared) / static_cast<double>(all.size());
}

} // namespace core::search
