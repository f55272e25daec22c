// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/glosses.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// What a damaged document itself tells about its text: which characters follow which, which are glossed, how it writes
/// its marks. Together with the general table of pairs it prices a reading of damaged bytes. Made once per document.
class ShiftModel
{
public:
    ShiftModel(QStringView text, const GlossCensus &census);

    /// −ln p of `character` after the two before it: the general table of pairs and the document's own pairs and
    /// threes, mixed.
    double cost(char16_t before, char16_t previous, char16_t character) const;
    /// What a character costs more that the document shows nowhere: it may be of the other script.
    double formCost(char16_t character) const;
    /// What it costs to take `character` for one that the site put readings after: little where the document shows it
    /// glossed, more where it glosses traditional characters alone and this is none.
    double keyCost(char16_t character) const;
    /// Characters with this reading: those that the document glosses, or any of GBK.
    QList<char16_t> charactersRead(const text::pinyin::Spelled &reading) const;
    const GlossCensus &census() const { return m_census; }
    /// The mark as this document writes it: `,` for `，` where it has half-width ones.
    char16_t styled(char16_t mark) const;
    /// The second byte of a character of the document, 0 for ASCII. A half-width mark stands for its full-width one
    /// where the document writes it so: those were made half-width when the damage was done.
    quint8 trailOf(char16_t character) const;

private:
    struct Slot {
        quint64 key = 0; ///< the two or three characters, 16 bits each; 0 is free
        quint32 count = 0;
    };
    void countSequences(QStringView text);
    void countMarks(QStringView text);
    void findScript();
    void count(quint64 key);
    quint32 counted(quint64 key) const;

    const GlossCensus &m_census;
    std::vector<Slot> m_slots; ///< open addressing; the size is a power of two
    std::vector<quint32> m_single;
    bool m_traditional = false;
    bool m_glossesTraditional = false; ///< the glossed characters are those that have a simplified form
    QString m_halfMarks;               ///< the full-width marks that the document writes half-width
};

} // namespace core::repair
