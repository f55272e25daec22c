// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QHash>
#include <QString>

#include <array>

namespace app::docks
{

/// Widths of characters and of short words that come again and again, each asked of the font once: thousands of cards
/// are measured whenever one of them changes. Value type; not thread-safe.
class Advances
{
public:
    explicit Advances(const QFontMetrics &metrics);

    const QFontMetrics &metrics() const { return m_metrics; }
    /// In pixels. Han and what is set like it counts as an em, the second half of a surrogate pair as nothing.
    int of(QChar c);
    int em() const { return m_em; }
    /// The whole string, shaped; kept, so not for texts of which each is another.
    int ofWord(const QString &word);

private:
    static constexpr char16_t firstWide = 0x2E80; ///< CJK radicals, and what follows
    QFontMetrics m_metrics;
    int m_em;
    std::array<int, firstWide> m_narrow{}; ///< 0 while unknown
    QHash<QString, int> m_words;
};

} // namespace app::docks
