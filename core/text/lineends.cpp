// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lineends.h"

#include <algorithm>

namespace core::text
{

qsizetype likelyLines(QStringView text)
{
    constexpr qsizetype samples = 32;
    constexpr qsizetype sample = 4096;
    if (text.size() <= 2 * samples * sample)
        return text.count(u'\n') + 1;
    qsizetype counted = 0;
    for (qsizetype i = 0; i < samples; ++i)
        counted += text.sliced(text.size() / samples * i, sample).count(u'\n');
    const qsizetype likely = counted * (text.size() / (samples * sample) + 1) * 5 / 4 + sample;
    return std::min(likely, text.size() / 8); // a text of empty lines need not have room for each
}

} // namespace core::text
