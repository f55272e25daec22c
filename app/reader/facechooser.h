// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>
#include <QStringView>

namespace app::reader
{

/// The written language a text's faces are chosen for: the same code point is drawn differently in each.
/// `Western` stands for all that are written with letters and blanks.
enum class WrittenLanguage : quint8 { SimplifiedChinese, TraditionalChinese, Japanese, Korean, Western };

/// Judges by letters, kana, hangul and the commonest characters that differ, over samples from the whole text (constant
/// cost).
WrittenLanguage languageOf(QStringView text);
/// The best Song/Ming (text) or Hei (heading) faces of the system for the language, best first; `preferred` leads if
/// given.
QStringList textFamilies(WrittenLanguage language, const QString &preferred = {});
QStringList headingFamilies(WrittenLanguage language, const QString &preferred = {});
/// The faces of block quotations: in Chinese a Kai, where one is installed, and the text's for what it lacks.
QStringList quoteFamilies(WrittenLanguage language, const QStringList &text);
/// The italic to set beside an upright Latin: of a serif that has one, where the font itself would only be slanted, as
/// large as the other by its x-height.
QFont italicBeside(const QFont &font);

/// The font with a face in front whose bullet is seen: that of Chinese faces is a middle dot.
QFont bulletFont(const QFont &font);
/// A face with letters of one width, and those for what it lacks.
QStringList verbatimFamilies(const QStringList &otherwise);

} // namespace app::reader
