// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/displaytext.h"

#include "app/reader/characterclass.h"

namespace app::reader
{

namespace
{
constexpr QChar emDash(0x2014);
/// Most faces draw U+2014 as Latin wants it, short and low. The box line fills the square and joins with the next.
constexpr QChar boxLine(0x2500);
constexpr QChar bar(0x2015);
constexpr QChar emSpace(0x2003);

bool isWideAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text.at(at).isSurrogate() || isWide(classOf(text.at(at).unicode())));
}

void showDashes(QString &text)
{
    for (qsizetype i = text.indexOf(emDash); i >= 0; i = text.indexOf(emDash, i)) {
        qsizetype end = i;
        while (end < text.size() && text.at(end) == emDash)
            ++end;
        const bool pair = end - i >= 2 && (isWideAt(text, i - 1) || isWideAt(text, end));
        const bool between = end - i == 1 && isWideAt(text, i - 1) && isWideAt(text, end);
        for (; i < end; ++i) {
            if (pair || between)
                text[i] = pair ? boxLine : bar;
        }
    }
}
} // namespace

void makeDisplayable(QString &text)
{
    for (QChar &c : text) {
        const char16_t u = c.unicode();
        if (u == u'\t')
            c = emSpace;
        else if (u < 0x20 || (u >= 0x7F && u < 0xA0) || u == QChar::LineSeparator || u == QChar::ParagraphSeparator)
            c = u' ';
    }
    showDashes(text);
}

} // namespace app::reader
