// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/pinyinspelling.h"

#include "core/text/pinyin.h"

namespace app::models
{

Spelling pinyinSpelling()
{
    return [](char32_t character) {
        QStringList readings;
        for (const core::text::pinyin::Syllable syllable : core::text::pinyin::syllables(character)) {
            QString plain = core::text::pinyin::withoutTone(core::text::pinyin::spelling(syllable));
            plain.replace(QStringLiteral("ü"), QStringLiteral("v"));
            if (!readings.contains(plain))
                readings.append(plain);
        }
        return readings;
    };
}

} // namespace app::models
