// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scriptfold.h"

#include <QChar>
#include <QStringDecoder>

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

qsizetype Folder::foldUtf8(QByteArrayView text, char16_t *to) const
{
    const auto *byte = reinterpret_cast<const uchar *>(text.begin());
    const auto *const end = reinterpret_cast<const uchar *>(text.end());
    const auto isNext = [](uchar one) { return (one & 0xC0) == 0x80; };
    char16_t *unit = to;
    while (byte < end) {
        // Latin letters and what takes three bytes, Han and kana among it, are nearly all there is.
        if (*byte < 0x80) {
            *unit++ = m_table[*byte++];
            continue;
        }
        // Not those that also write surrogates or, too long, what takes fewer bytes (RFC 3629, section 4).
        const bool isOfThree = *byte > 0xE0 && *byte < 0xF0 && *byte != 0xED && end - byte > 2;
        if (!isOfThree || !isNext(byte[1]) || !isNext(byte[2]))
            break;
        *unit++ = m_table[(byte[0] & 0x0F) << 12 | (byte[1] & 0x3F) << 6 | (byte[2] & 0x3F)];
        byte += 3;
    }
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    auto *const rest = reinterpret_cast<QChar *>(unit);
    const qsizetype others = decoder.appendToBuffer(rest, text.sliced(text.size() - (end - byte))) - rest;
    fold(QStringView(rest, others), unit);
    return unit - to + others;
}

QString Folder::folded(QStringView text) const
{
    QString result(text.size(), Qt::Uninitialized);
    fold(text, reinterpret_cast<char16_t *>(result.data()));
    return result;
}

} // namespace core::text
