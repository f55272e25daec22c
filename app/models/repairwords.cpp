// SPDX-License-Identifier: GPL-3.0-or-later
// What the repair passes do, in words for the reader.
#include "app/models/repairmodel.h"

#include <QCoreApplication>

namespace app::models
{

using core::text::PassId;

QString passTitle(PassId pass)
{
    static constexpr const char *titles[] = {
        QT_TRANSLATE_NOOP("app::models", "Encoding"),
        QT_TRANSLATE_NOOP("app::models", "Text decoded twice"),
        QT_TRANSLATE_NOOP("app::models", "Compatibility characters"),
        QT_TRANSLATE_NOOP("app::models", "Remains of markup"),
        QT_TRANSLATE_NOOP("app::models", "Shifted bytes"),
        QT_TRANSLATE_NOOP("app::models", "Pinyin glosses"),
        QT_TRANSLATE_NOOP("app::models", "Chunk numbers"),
        QT_TRANSLATE_NOOP("app::models", "Running heads"),
        QT_TRANSLATE_NOOP("app::models", "Broken lines"),
        QT_TRANSLATE_NOOP("app::models", "Spaced-out characters"),
        QT_TRANSLATE_NOOP("app::models", "Spaces around digits"),
        QT_TRANSLATE_NOOP("app::models", "Joined paragraphs"),
        QT_TRANSLATE_NOOP("app::models", "Indents and blank lines"),
        QT_TRANSLATE_NOOP("app::models", "Stops after headings"),
        QT_TRANSLATE_NOOP("app::models", "Corrections"),
    };
    const auto index = static_cast<size_t>(pass);
    return index < std::size(titles) ? QCoreApplication::translate("app::models", titles[index])
                                     : core::text::passName(pass);
}

QString passWords(PassId pass)
{
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("app::models", "The bytes were read in the encoding that fits them."),
        QT_TRANSLATE_NOOP("app::models",
                          "Text that was read in a wrong encoding and stored so is read in the right one."),
        QT_TRANSLATE_NOOP("app::models",
                          "Look-alikes, ligatures and invisible characters become the characters meant."),
        QT_TRANSLATE_NOOP("app::models", "Tags and entities of a web page are taken out of the text."),
        QT_TRANSLATE_NOOP("app::models", "Stretches that were read one byte off get their characters back."),
        QT_TRANSLATE_NOOP("app::models", "Readings in brackets behind characters are taken out of the text."),
        QT_TRANSLATE_NOOP("app::models", "The numbers with which a document preview cut the text are taken out."),
        QT_TRANSLATE_NOOP("app::models", "Page headers, footers and page numbers inside the text are taken out."),
        QT_TRANSLATE_NOOP("app::models", "Lines that were cut at a fixed width are joined into paragraphs."),
        QT_TRANSLATE_NOOP("app::models", "Blanks that spread characters over a line, or a short name, are closed up."),
        QT_TRANSLATE_NOOP("app::models", "Blanks that typesetting put around digits and letters are closed up."),
        QT_TRANSLATE_NOOP("app::models", "Paragraphs that ran together in one line are parted."),
        QT_TRANSLATE_NOOP("app::models",
                          "Indents and blank lines are taken out; the page sets paragraphs apart by itself."),
        QT_TRANSLATE_NOOP("app::models",
                          "The stop behind a heading that opens a paragraph is kept apart; the page shows it."),
        QT_TRANSLATE_NOOP("app::models", "What you corrected yourself. Undo takes it back."),
    };
    const auto index = static_cast<size_t>(pass);
    return index < std::size(words) ? QCoreApplication::translate("app::models", words[index]) : QString();
}

} // namespace app::models
