// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::structure
{

/// How many UTF-16 units of a calendar date the text begins with, 0 for none: 2024年3月5日, 二〇〇五年三月三日,
/// 2024-03-05, 2024/3/5, 2024.03.05, 民國一百年五月一日, 5 March 2024, March 5, 2024. Year, month and day, or year and
/// month in the Han form.
qsizetype dateLength(QStringView text);

/// Whether the text may be a date, by its first unit: a date begins with few, a bracket among them.
bool mayBeDate(QChar first);
/// The text is a date and nothing else, brackets and a time of day apart.
bool isDate(QStringView text);

/// A date stands somewhere in the text's first `within` units.
bool holdsDate(QStringView text, qsizetype within = 60);

} // namespace core::structure
