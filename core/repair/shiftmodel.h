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

    /// The last characters before a place, 16 bits each, the last one lowest.
    using History = quint64;
    static constexpr History extended(History history, char16_t character) { return history << 16 | character; }
    static constexpr char16_t last(History history) { return static_cast<char16_t>(history & 0xFFFF); }

    struct Slot {
        quint64 key = 0;   ///< two to four characters; 0 is free
        quint16 count = 0; ///< up to 65,535
        quint16 types = 0; ///< different characters that follow
    };
    /// What the model knows of a history, looked up once for many characters after it.
    struct Context {
        History history = 0;
        quint32 types = 0;         ///< different characters that follow the last one
        const Slot *two = nullptr; ///< the last two characters
        const Slot *three = nullptr;
    };
    Context context(History history) const;
    double cost(const Context &context, char16_t character) const;
    /// −ln p of `character` after `history`. The general table of pairs stands behind the document's own pairs, these
    /// behind its threes, and these behind its fours (Witten-Bell smoothing).
    double cost(History history, char16_t character) const;
    /// What a character costs more that the document shows nowhere: it may be of the other script.
    double formCost(char16_t character) const;
    /// What it costs to take `character` for one that the site put readings after: little where the document shows it
    /// glossed, much where it shows it without, more where it glosses traditional characters alone and this is none.
    double keyCost(char16_t character) const;
    /// The characters of GBK with this reading.
    static QList<char16_t> charactersRead(const text::pinyin::Spelled &reading);
    /// True when the character stands in the document, damaged runs apart.
    bool isSeen(char16_t character) const { return m_single[character] > 0; }
    const GlossCensus &census() const { return m_census; }

    /// The mark as this document writes it: `,` for `，` where it has half-width ones.
    char16_t styled(char16_t mark) const;
    /// The reverse: `，` for `,` in such a document, any other character as it is.
    char16_t unstyled(char16_t character) const;
    /// The second byte of a character of the document, 0 for ASCII. A half-width mark stands for its full-width one
    /// where the document writes it so: those were made half-width when the damage was done.
    quint8 trailOf(char16_t character) const;

private:
    void countMarks(QStringView text);
    void countSequences(QStringView text);
    void findScript();
    double scaleOf(char16_t character) const;
    /// Counts one more, and returns whether it is the first.
    bool count(quint64 key);
    void addType(quint64 context);
    Slot *find(quint64 key);
    const Slot *found(quint64 key) const;
    quint32 counted(quint64 key) const;

    const GlossCensus &m_census;
    std::vector<Slot> m_slots; ///< open addressing; the size is a power of two
    std::vector<quint32> m_single;
    std::vector<quint32> m_types;       ///< different characters that follow each one
    mutable std::vector<float> m_scale; ///< filled on demand: how much likelier each character is here than in general
    double m_length = 1;                ///< characters counted, and one
    bool m_traditional = false;
    bool m_glossesTraditional = false; ///< the glossed characters are those that have a simplified form
    QString m_halfMarks;               ///< the full-width marks that the document writes half-width
};

} // namespace core::repair
