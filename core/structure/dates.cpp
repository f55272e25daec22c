// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/dates.h"

#include "core/structure/lines.h"
#include "core/text/numerals.h"

#include <QString>

#include <array>

namespace core::structure
{

using text::Numeral;

namespace
{
qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && isBlank(text.at(at)))
        ++at;
    return at;
}

std::optional<Numeral> numberAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return std::nullopt;
    if (auto arabic = text::readArabicNumeral(text.sliced(at)))
        return arabic;
    return text::readHanNumeral(text.sliced(at));
}

/// The number and the sign after it; moves on past both.
bool take(QStringView text, qsizetype *at, QStringView signs, int least, int most)
{
    const qsizetype from = skipBlanks(text, *at);
    const auto number = numberAt(text, from);
    if (!number || number->value < least || number->value > most)
        return false;
    const qsizetype sign = skipBlanks(text, from + number->length);
    if (sign >= text.size() || !signs.contains(text.at(sign)))
        return false;
    *at = sign + 1;
    return true;
}

/// How the names of eras begin.
constexpr text::CharSet eras(u"民中昭平令大");

/// The length of an era's name at the beginning, with blanks among its letters as papers of courts set it; 0 for none.
qsizetype eraLength(QStringView text)
{
    static constexpr std::array<QStringView, 7> names{u"民國", u"民国", u"中華民國", u"昭和",
                                                      u"平成", u"令和", u"大正"};
    for (const QStringView name : names) {
        qsizetype at = 0;
        for (const QChar letter : name) {
            at = skipBlanks(text, at);
            if (at >= text.size() || text.at(at) != letter) {
                at = 0;
                break;
            }
            ++at;
        }
        if (at > 0)
            return at;
    }
    return 0;
}

constexpr int firstYear = 1000;
constexpr int lastYear = 2999;

/// Whether a date may begin with this Han letter: with an era's name, or a year. Headings open with low numbers.
bool mayOpenHanDate(QStringView text)
{
    if (eras.contains(text.front()))
        return true;
    const auto year = text::readHanNumeral(text);
    return year && year->value >= firstYear && year->value <= lastYear;
}

qsizetype hanDate(QStringView text)
{
    qsizetype at = eras.contains(text.front()) ? eraLength(text) : 0;
    const bool republic = at > 0;
    if (!take(text, &at, u"年", republic ? 1 : firstYear, lastYear))
        return 0;
    if (!take(text, &at, u"月", 1, 12))
        return 0;
    const qsizetype month = at;
    return take(text, &at, u"日", 1, 31) ? at : month;
}

qsizetype signedDate(QStringView text)
{
    for (const char16_t sign : {u'-', u'/', u'.'}) {
        const std::array<char16_t, 1> one{sign};
        const QStringView signs(one.data(), 1);
        qsizetype at = 0;
        if (!take(text, &at, signs, firstYear, lastYear) || !take(text, &at, signs, 1, 12))
            continue;
        const auto day = text::readArabicNumeral(text.sliced(at));
        if (day && day->value >= 1 && day->value <= 31)
            return at + day->length;
    }
    return 0;
}

bool monthAt(QStringView text, qsizetype *at)
{
    static const std::array<QLatin1StringView, 12> months{
        QLatin1StringView("January"), QLatin1StringView("February"), QLatin1StringView("March"),
        QLatin1StringView("April"),   QLatin1StringView("May"),      QLatin1StringView("June"),
        QLatin1StringView("July"),    QLatin1StringView("August"),   QLatin1StringView("September"),
        QLatin1StringView("October"), QLatin1StringView("November"), QLatin1StringView("December")};
    for (const QLatin1StringView month : months) {
        if (text.sliced(*at).startsWith(month, Qt::CaseInsensitive)) {
            *at = skipBlanks(text, *at + month.size());
            return true;
        }
    }
    return false;
}

qsizetype latinDate(QStringView text)
{
    qsizetype at = 0;
    const auto day = text::readArabicNumeral(text);
    if (day && day->value <= 31)
        at = skipBlanks(text, day->length);
    if (at >= text.size() || !monthAt(text, &at))
        return 0;
    auto number = at < text.size() ? text::readArabicNumeral(text.sliced(at)) : std::nullopt;
    if (number && number->value <= 31 && !day) {
        at = skipBlanks(text, at + number->length);
        if (at < text.size() && text.at(at) == u',')
            at = skipBlanks(text, at + 1);
        number = at < text.size() ? text::readArabicNumeral(text.sliced(at)) : std::nullopt;
    }
    return number && number->value >= firstYear && number->value <= lastYear ? at + number->length : 0;
}
} // namespace

qsizetype dateLength(QStringView text)
{
    const QStringView head = text.first(std::min<qsizetype>(text.size(), 60));
    if (head.size() < 6)
        return 0;
    const QChar first = head.front();
    const bool han = isHan(first.unicode());
    if (han ? !mayOpenHanDate(head) : !first.isDigit() && !first.isUpper())
        return 0;
    if (const qsizetype n = hanDate(head))
        return n;
    if (const qsizetype n = signedDate(head))
        return n;
    return han ? 0 : latinDate(head);
}

bool mayBeDate(QChar first)
{
    static constexpr text::CharSet openers(u"（([【");
    using text::CharClass;
    return CharClass::is(first, CharClass::Digit | CharClass::Upper | CharClass::HanNumeral | CharClass::Space) ||
           eras.contains(first) || openers.contains(first);
}

bool isDate(QStringView text)
{
    text = text::CharClass::trimmed(text);
    if (text.size() > 60)
        return false;
    if (text.size() > 2 && QStringView(u"（([【").contains(text.front()) &&
        QStringView(u"）)]】").contains(text.back()))
        text = text.sliced(1, text.size() - 2).trimmed();
    const qsizetype length = dateLength(text);
    if (length == 0)
        return false;
    for (const QChar c : text.sliced(length)) {
        // A time of day may follow: 07:41, 07时41分.
        if (!text::CharClass::is(c, text::CharClass::Space | text::CharClass::Digit) &&
            !QStringView(u":：时時分秒").contains(c))
            return false;
    }
    return text.size() - length <= 12;
}

bool holdsDate(QStringView text, qsizetype within)
{
    const qsizetype end = std::min(text.size(), within);
    for (qsizetype i = 0; i < end; ++i) {
        const QChar c = text.at(i);
        const bool starts = (c.isDigit() || c == u'二' || c == u'一') && (i == 0 || !text.at(i - 1).isDigit());
        if (starts && dateLength(text.sliced(i)) > 0)
            return true;
    }
    return false;
}

} // namespace core::structure
