// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <vector>

namespace core::repair
{

/// The encoding in which UTF-8 bytes were read by mistake.
enum class Misread { Gbk, Windows1252 };

/// Gives a misread character back its bytes.
class Bytes
{
public:
    struct Pair {
        quint8 count = 0; ///< 0: the encoding lacks the character
        std::array<quint8, 2> bytes{};
    };
    /// The tables, made at first use.
    static const Bytes &of(Misread misread);

    Pair operator[](QChar c) const { return m_pairs[c.unicode()]; }
    /// Whether the character can open a sequence of UTF-8 that was misread: rare in true text, every second or third
    /// character in misread text.
    bool isSuspicious(QChar c) const { return m_suspicious[c.unicode()] != 0; }

private:
    explicit Bytes(Misread misread);
    void readGbk();
    void readWindows1252();

    std::vector<Pair> m_pairs;
    std::vector<quint8> m_suspicious;
};

/// What a stretch of misread text said before.
struct Redecoded {
    QString text;
    qsizetype length = 0; ///< of the stretch, in UTF-16 units
    int sound = 0;        ///< characters got back whole
    int wide = 0;         ///< of these, such of three or four bytes: two bytes fit by accident too easily
    int guessed = 0;      ///< of which a byte was lost and supposed
    int lost = 0;         ///< shown as U+FFFD, either lost long ago or not to be supposed

    /// The same without the text.
    Redecoded counts() const { return {{}, length, sound, wide, guessed, lost}; }
};

/// The longest stretch of `text` from `from` on that is UTF-8 misread so. Length 0 where it is none. A lost byte, shown
/// as "?" or U+FFFD, is supposed where only one punctuation mark fits. Linear in the stretch.
Redecoded redecoded(QStringView text, qsizetype from, Misread misread);

} // namespace core::repair
