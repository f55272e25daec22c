// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/wrappedlines.h"

#include "core/text/charclass.h"

#include <algorithm>

namespace core::importers::html
{

using text::CharClass;

namespace
{
constexpr int narrowest = 40; ///< half-width columns; verse is narrower
constexpr int hang = 2;       ///< closing punctuation may stand beyond the margin

/// A line that another one of its paragraph follows, as far as the page tells.
struct Inner {
    int width = 0;
    int unit = 0; ///< width of what opens the next line and cannot be parted
    bool open = false;
    bool prose = false;
};

int widthOf(QStringView text)
{
    int width = 0;
    for (const QChar c : text)
        width += CharClass::is(c, CharClass::Wide) ? 2 : 1;
    return width;
}

int unitOf(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && CharClass::is(text.at(end), CharClass::Narrow | CharClass::Digit))
        ++end;
    return end == 0 ? 2 : static_cast<int>(end) + 1;
}

Inner innerOf(QStringView line, QStringView next)
{
    Inner out;
    out.width = widthOf(line);
    out.unit = unitOf(next);
    const QChar last = line.back();
    out.open = CharClass::is(last, CharClass::LetterOrNumber) || QStringView(u"，、,（(“「《").contains(last);
    out.prose = std::any_of(line.begin(), line.end() - 1,
                            [](QChar c) { return CharClass::is(c, CharClass::Pause | CharClass::Sentence); });
    return out;
}

bool isFull(const Inner &line, int margin)
{
    return line.width <= margin + hang && line.width + line.unit > margin - hang;
}

/// The width that nine of ten lines do not exceed.
int marginOf(const std::vector<Inner> &lines)
{
    std::vector<int> widths(lines.size());
    std::transform(lines.begin(), lines.end(), widths.begin(), [](const Inner &line) { return line.width; });
    const auto ninth = widths.begin() + static_cast<qsizetype>(widths.size() * 9 / 10);
    std::nth_element(widths.begin(), ninth, widths.end());
    return *ninth;
}

bool areWrapped(const std::vector<Inner> &lines, int margin)
{
    constexpr size_t fewest = 5;
    const auto share = [&lines](auto &&is) {
        return static_cast<size_t>(std::count_if(lines.begin(), lines.end(), is)) * 100 / lines.size();
    };
    return lines.size() >= fewest && margin >= narrowest &&
           share([margin](const Inner &line) { return isFull(line, margin); }) >= 65 &&
           share([](const Inner &line) { return line.open; }) >= 60 &&
           share([](const Inner &line) { return line.prose; }) >= 50;
}
} // namespace

std::vector<bool> findWrapped(QStringView text, const std::vector<BrokenLine> &lines)
{
    std::vector<bool> out(lines.size(), false);
    const auto goesOn = [&lines](size_t i) {
        return i + 1 < lines.size() && lines[i + 1].block == lines[i].block && !lines[i + 1].apart;
    };
    const auto line = [&](size_t i) { return text.sliced(lines[i].range.start(), lines[i].range.length()); };
    std::vector<Inner> inner;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (goesOn(i))
            inner.push_back(innerOf(line(i), line(i + 1)));
    }
    if (inner.empty())
        return out;
    const int margin = marginOf(inner);
    if (!areWrapped(inner, margin))
        return out;
    for (size_t first = 0; first < lines.size();) {
        size_t last = first;
        size_t full = 0;
        size_t on = 0;
        for (; last < lines.size() && lines[last].block == lines[first].block; ++last) {
            on += goesOn(last) ? 1 : 0;
            full += goesOn(last) && isFull(innerOf(line(last), line(last + 1)), margin) ? 1 : 0;
        }
        if (on > 0 && full * 2 >= on)
            std::fill(out.begin() + static_cast<qsizetype>(first), out.begin() + static_cast<qsizetype>(last), true);
        first = last;
    }
    return out;
}

} // namespace core::importers::html
