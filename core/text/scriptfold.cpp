// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scriptfold.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <numeric>

namespace core::text
{

namespace
{

struct Pair {
    char16_t traditional;
    char16_t simplified;
};

constexpr Pair pairs[] = {
#include "core/text/scriptfold.inc"
};

using Table = std::array<char16_t, 0x10000>;

/// Half-width katakana U+FF66 … U+FF9D in their order, as full-width ones (JIS X 0201 to JIS X 0208).
constexpr QStringView katakana = u"ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト"
                                 u"ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

char16_t toUsualWidth(char16_t unit)
{
    if (unit >= 0xFF01 && unit <= 0xFF5E)
        return static_cast<char16_t>(unit - 0xFF01 + 0x21);
    if (unit >= 0xFF66 && unit <= 0xFF9D)
        return katakana[unit - 0xFF66].unicode();
    return unit == 0x3000 || unit == 0x00A0 ? u' ' : unit;
}

std::unique_ptr<const Table> makeTable(Folds folds)
{
    // A start waits for this: the few pairs are laid over the rest, not looked up 65,536 times.
    auto script = std::make_unique<Table>();
    std::iota(script->begin(), script->end(), char16_t(0));
    if (folds.testFlag(Fold::Script)) {
        for (const Pair &pair : pairs)
            (*script)[pair.traditional] = pair.simplified;
    }
    auto table = std::make_unique<Table>();
    for (size_t i = 0; i < table->size(); ++i) {
        auto unit = static_cast<char16_t>(i);
        if (folds.testFlag(Fold::Width))
            unit = toUsualWidth(unit);
        unit = (*script)[unit];
        if (folds.testFlag(Fold::Case) && !QChar::isSurrogate(unit))
            unit = QChar(unit).toCaseFolded().unicode();
        (*table)[i] = unit;
    }
    return table;
}

const Table &tableOf(Folds folds)
{
    static std::array<std::once_flag, 8> made;
    static std::array<std::unique_ptr<const Table>, 8> tables;
    const auto index = static_cast<size_t>(folds.toInt());
    std::call_once(made[index], [&] { tables[index] = makeTable(folds); });
    return *tables[index];
}

} // namespace

char16_t toSimplified(char16_t character)
{
    const auto *found = std::ranges::lower_bound(pairs, character, {}, &Pair::traditional);
    return found != std::end(pairs) && found->traditional == character ? found->simplified : character;
}

Folder::Folder(Folds folds) : m_table(tableOf(folds).data()) {}

void Folder::fold(QStringView text, char16_t *to) const
{
    const char16_t *from = text.utf16();
    for (qsizetype i = 0; i < text.size(); ++i)
        to[i] = m_table[from[i]];
}

QString Folder::folded(QStringView text) const
{
    QString result(text.size(), Qt::Uninitialized);
    fold(text, reinterpret_cast<char16_t *>(result.data()));
    return result;
}

} // namespace core::text
