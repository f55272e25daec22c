// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/pinyinspelling.h"

#include "core/text/pinyin.h"

#include <QHash>

#include <memory>

namespace app::models
{

namespace
{
QStringList plainReadings(char32_t character)
{
    QStringList readings;
    for (const core::text::pinyin::Syllable syllable : core::text::pinyin::syllables(character)) {
        QString plain = core::text::pinyin::withoutTone(core::text::pinyin::spelling(syllable));
        plain.replace(QStringLiteral("ü"), QStringLiteral("v"));
        if (!readings.contains(plain))
            readings.append(plain);
    }
    return readings;
}
} // namespace

Spelling pinyinSpelling()
{
    return [known = std::make_shared<QHash<char32_t, QStringList>>()](char32_t character) {
        const auto found = known->constFind(character);
        return found != known->constEnd() ? *found : *known->insert(character, plainReadings(character));
    };
}

} // namespace app::models
