// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/idkeys.h"

#include <array>
#include <bit>
#include <limits>
#include <optional>
#include <utility>

namespace core::library
{

namespace
{

constexpr qsizetype uuidLength = 36;
/// The first half of every key that is no UUID. The UUID of ones alone is kept as another text, too.
constexpr quint64 other = std::numeric_limits<quint64>::max();

constexpr bool isDash(qsizetype at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

constexpr quint8 noDigit = 0xFF;
constexpr std::array<quint8, 256> digits = [] {
    std::array<quint8, 256> values{};
    values.fill(noDigit);
    for (quint8 i = 0; i < 10; ++i)
        values[size_t('0') + i] = i;
    for (quint8 i = 0; i < 6; ++i)
        values[size_t('a') + i] = static_cast<quint8>(10 + i);
    return values;
}();

/// The number that `count` digits write; `isWrong` where one is none.
quint64 number(const char *at, int count, bool *isWrong)
{
    quint64 value = 0;
    quint8 wrong = 0;
    for (int i = 0; i < count; ++i) {
        const quint8 digit = digits[static_cast<quint8>(at[i])];
        wrong |= digit;
        value = value << 4 | (digit & 0xF);
    }
    *isWrong |= (wrong & ~0xF) != 0;
    return value;
}

std::optional<IdKey> uuid(QByteArrayView id)
{
    if (id.size() != uuidLength || id[8] != '-' || id[13] != '-' || id[18] != '-' || id[23] != '-')
        return std::nullopt;
    bool isWrong = false;
    const char *const at = id.data();
    const quint64 high =
        number(at, 8, &isWrong) << 32 | number(at + 9, 4, &isWrong) << 16 | number(at + 14, 4, &isWrong);
    const quint64 low = number(at + 19, 4, &isWrong) << 48 | number(at + 24, 12, &isWrong);
    return isWrong || high == other ? std::nullopt : std::optional(IdKey{high, low});
}

} // namespace

IdKey IdKeys::key(QByteArrayView id)
{
    if (const auto known = uuid(id))
        return *known;
    const QString text = QString::fromUtf8(id);
    const auto number = m_numbers.constFind(text);
    if (number != m_numbers.cend())
        return {other, *number};
    const auto made = static_cast<quint64>(m_others.size());
    m_others.append(text);
    m_numbers.insert(text, made);
    return {other, made};
}

QString IdKeys::text(const IdKey &key) const
{
    if (key.high == other)
        return m_others.at(static_cast<qsizetype>(key.low));
    QString text(uuidLength, QLatin1Char('-'));
    QChar *to = text.data();
    int digit = 0;
    for (qsizetype i = 0; i < uuidLength; ++i) {
        if (isDash(i))
            continue;
        const quint64 half = digit < 16 ? key.high : key.low;
        to[i] = QLatin1Char("0123456789abcdef"[half >> (60 - 4 * (digit % 16)) & 0xF]);
        ++digit;
    }
    return text;
}

IdPlaces::IdPlaces(size_t number) : m_slots(std::bit_ceil(2 * number + 2)) {}

size_t IdPlaces::slotOf(const IdKey &key) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = qHash(key) & mask;
    while (m_slots[slot].isUsed && m_slots[slot].key != key)
        slot = (slot + 1) & mask;
    return slot;
}

void IdPlaces::insert(const IdKey &key, quint32 place)
{
    Slot *slot = &m_slots[slotOf(key)];
    if (!slot->isUsed) {
        if (2 * (m_used + 1) > m_slots.size()) {
            grow();
            slot = &m_slots[slotOf(key)];
        }
        ++m_used;
    }
    *slot = {key, place, true};
}

void IdPlaces::grow()
{
    std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(2 * m_slots.size()));
    for (const Slot &slot : before) {
        if (slot.isUsed)
            m_slots[slotOf(slot.key)] = slot;
    }
}

} // namespace core::library
