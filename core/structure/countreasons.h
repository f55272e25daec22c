// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

namespace core::structure
{

/// How the number of a heading stands among others, as it is told to the reader. The views must live as long as the
/// CountReasons that tells it.
struct CountPlace {
    enum class Kind : quint8 {
        Follows, ///< counts on from `other`
        Begins,  ///< is the first of a count that goes on with `other`
        Single,  ///< stands by itself, and headings elsewhere are numbered so
    };
    Kind kind = Kind::Single;
    QStringView number;
    QStringView other;
    QStringView parent; ///< the number above; empty at the top

    friend bool operator==(const CountPlace &, const CountPlace &) = default;
    friend size_t qHash(const CountPlace &place, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(place.kind), place.number, place.other, place.parent);
    }
};

/// Says why numbers make headings. A long text counts the same from chapter to chapter: what is said again shares its
/// words, so that tens of thousands of headings do not each take memory for them.
class CountReasons
{
public:
    /// "（二） follows （一） under 二、"
    QString reason(const CountPlace &place);
    /// A number as it is written.
    QString number(QStringView written);

private:
    QHash<CountPlace, QString> m_reasons;
    QHash<QStringView, QString> m_numbers;
};

} // namespace core::structure
