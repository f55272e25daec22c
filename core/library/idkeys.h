// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace core::library
{

/// An id as two numbers, for tables of very many.
struct IdKey {
    quint64 high = 0;
    quint64 low = 0;

    friend auto operator<=>(const IdKey &, const IdKey &) = default;
    /// The digits of a UUID are random (RFC 9562, section 5.4).
    friend size_t qHash(const IdKey &key, size_t seed = 0) { return static_cast<size_t>(key.high ^ key.low) ^ seed; }
};

/// Keys of ids, and back. A UUID in its usual form (RFC 9562, section 4: lower case, without braces) is its own key,
/// and keys are in the order of the ids; any other text gets one behind them, in the order of asking.
class IdKeys
{
public:
    IdKey key(QByteArrayView id);
    QString text(const IdKey &key) const;

private:
    QStringList m_others;
    QHash<QString, quint64> m_numbers; ///< of the others
};

/// Where entries of a list stand, by their keys: a table with open addressing (Knuth, TAOCP 3, 6.4, algorithm L), a
/// slot a look-up, since that of QHash takes longer for a hundred thousand than to read them.
class IdPlaces
{
public:
    static constexpr quint32 nowhere = 0xFFFFFFFF;

    explicit IdPlaces(size_t number = 0); ///< of keys to come
    bool isEmpty() const { return m_used == 0; }
    /// Puts the key there, or elsewhere than before; `nowhere` takes it away.
    void insert(const IdKey &key, quint32 place);
    quint32 find(const IdKey &key) const { return m_slots[slotOf(key)].place; }

private:
    struct Slot {
        IdKey key;
        quint32 place = nowhere;
        bool isUsed = false;
    };
    size_t slotOf(const IdKey &key) const;
    void grow();

    std::vector<Slot> m_slots; ///< as many as a power of two, half of them free at least
    size_t m_used = 0;
};

} // namespace core::library
