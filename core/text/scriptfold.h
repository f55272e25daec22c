// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace core::text
{

/// What a folding makes equal. Width and case follow Unicode's simple foldings, script OpenCC's t2s characters.
enum class Fold : quint8 {
    Case = 1,   ///< A and a
    Width = 2,  ///< Ａ and A, the ideographic and the plain blank, ｱ and ア
    Script = 4, ///< 會 and 会
};
Q_DECLARE_FLAGS(Folds, Fold)
Q_DECLARE_OPERATORS_FOR_FLAGS(Folds)

inline constexpr Folds allFolds = Folds(Fold::Case) | Fold::Width | Fold::Script;

/// The simplified form of a traditional Han character, else the character itself.
char16_t toSimplified(char16_t character);

/// Folds one UTF-16 unit at a time, so that offsets into the folded text are those of the text. Surrogates stay as they
/// are; a folding that would change the length is not made. Idempotent. Safe from any thread.
class Folder
{
public:
    explicit Folder(Folds folds = allFolds);

    char16_t operator()(char16_t unit) const { return m_table[unit]; }
    /// Writes the folded `text` to `to`, which has room for text.size() units. One table look-up a unit.
    void fold(QStringView text, char16_t *to) const;
    QString folded(QStringView text) const;
    /// Writes the folded UTF-16 of a text in UTF-8 to `to`, which has room for a unit a byte; returns how many units it
    /// wrote. What is no UTF-8 becomes U+FFFD.
    qsizetype foldUtf8(QByteArrayView text, char16_t *to) const;

private:
    const char16_t *m_table; ///< 65,536 entries, made once for each combination and kept
};

} // namespace core::text
