// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/partedparagraphs.h"

namespace core::repair
{

namespace
{
/// Lines without an empty line between.
struct Block {
    size_t first = 0;
    size_t last = 0;
};

Block blockAt(const std::vector<PhysicalLine> &lines, size_t first)
{
    Block block{first, first};
    while (block.last + 1 < lines.size() && lines[block.last + 1].blanksBefore == 0)
        ++block.last;
    return block;
}

bool isOpenEnd(const PhysicalLine &line)
{
    return line.ending == PhysicalEnd::Other || line.ending == PhysicalEnd::Comma;
}

bool isParagraph(const std::vector<PhysicalLine> &lines, Block block)
{
    return block.last > block.first && lines[block.last].ending == PhysicalEnd::Stop;
}

/// What the text shows of its blocks of several lines.
struct Evidence {
    int blocks = 0;
    int closed = 0; ///< blocks that end as a sentence does
    int inner = 0;  ///< lines but the last ones
    int open = 0;   ///< of these, those that end in mid-sentence
    int cut = 0;    ///< of these, those that end in mid-clause
    int prose = 0;  ///< lines with punctuation inside

    void add(const std::vector<PhysicalLine> &lines, Block block)
    {
        ++blocks;
        closed += isParagraph(lines, block) ? 1 : 0;
        for (size_t i = block.first; i <= block.last; ++i) {
            prose += lines[i].prose ? 1 : 0;
            if (i == block.last)
                break;
            ++inner;
            open += isOpenEnd(lines[i]) ? 1 : 0;
            cut += lines[i].ending == PhysicalEnd::Other ? 1 : 0;
        }
    }
    bool suffices() const
    {
        return closed >= 3 && closed * 10 >= blocks * 6 && open * 10 >= inner * 9 && cut * 3 >= inner &&
               prose * 10 >= (inner + blocks) * 3;
    }
};

/// A heading over its paragraph is short, and has no punctuation.
bool opensParagraph(const PhysicalLine &line)
{
    constexpr int widestHeading = 36;
    return line.prose || line.ending == PhysicalEnd::Comma || line.width > widestHeading;
}
} // namespace

std::vector<bool> linesInParagraphs(const std::vector<PhysicalLine> &lines)
{
    Evidence evidence;
    for (size_t i = 0; i < lines.size();) {
        const Block block = blockAt(lines, i);
        if (block.last > block.first)
            evidence.add(lines, block);
        i = block.last + 1;
    }
    if (!evidence.suffices())
        return {};
    std::vector<bool> goesOn(lines.size(), false);
    for (size_t i = 0; i < lines.size();) {
        const Block block = blockAt(lines, i);
        for (size_t k = block.first; k < block.last && isParagraph(lines, block); ++k)
            goesOn[k] = isOpenEnd(lines[k]) && !lines[k + 1].itemStart && !lines[k + 1].row && !lines[k].row &&
                        ((k > block.first && goesOn[k - 1]) || opensParagraph(lines[k]));
        i = block.last + 1;
    }
    return goesOn;
}

} // namespace core::repair
