// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/displaytext.h"

#include "app/reader/characterclass.h"

#include <QRegularExpression>

namespace app::reader
{

namespace
{
constexpr QChar emDash(0x2014);
/// Most faces draw U+2014 as Latin wants it, short and low. The box line fills the square and joins with the next.
constexpr QChar boxLine(0x2500);
constexpr QChar bar(0x2015);
constexpr QChar emSpace(0x2003);
constexpr QChar enSpace(0x2002);
constexpr QChar hanSpace(0x3000);

bool isWideAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text.at(at).isSurrogate() || isWide(classOf(text.at(at).unicode())));
}

/// Not hangul, which is written with blanks between words.
bool isHanOrKana(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
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

void openHeadingBlanks(QString &text, QStringView number)
{
    const auto isHan = [&text](qsizetype at) { return at >= 0 && at < text.size() && isHanOrKana(text.at(at)); };
    for (qsizetype i = text.indexOf(u' '); i >= 0; i = text.indexOf(u' ', i + 1)) {
        if (isHan(i - 1) && isHan(i + 1))
            text[i] = hanSpace;
    }
    const qsizetype behind = number.size();
    if (behind > 0 && behind < text.size() && text.startsWith(number) && text.at(behind) == u' ')
        text[behind] = isHan(behind - 1) || isHan(behind + 1) ? hanSpace : enSpace;
}

void openArticleBlank(QString &text)
{
    static const QRegularExpression article(QStringLiteral(
        "^第[0-9０-９〇零一二三四五六七八九十百千两]{1,9}[条條](?:之[一二三四五六七八九十]{1,3})? (?! )"));
    if (!text.startsWith(u'第'))
        return;
    const QRegularExpressionMatch match = article.match(text);
    if (match.hasMatch())
        text[match.capturedEnd() - 1] = hanSpace;
}

} // namespace app::reader
