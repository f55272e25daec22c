// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/documentnumber.h"

#include "core/text/charclass.h"
#include "core/text/numerals.h"

#include <algorithm>
#include <array>

namespace core::structure
{

namespace
{
/// 国务院令第785号, 条例第十二号, （平成十五年法律第五十七号）: laws and orders are numbered by their kind.
bool isLawNumber(QStringView text)
{
    if (text.size() > 2 && (text.front() == u'（' || text.front() == u'(') &&
        (text.back() == u'）' || text.back() == u')'))
        text = text.sliced(1, text.size() - 2);
    if (text.size() < 5 || text.size() > 40 || (text.back() != u'号' && text.back() != u'號'))
        return false;
    const qsizetype at = text.lastIndexOf(u'第');
    if (at < 1)
        return false;
    QStringView serial = text.sliced(at + 1).chopped(1).trimmed();
    const auto han = text::readHanNumeral(serial);
    const auto arabic = text::readArabicNumeral(serial);
    if (!(han && han->length == serial.size()) && !(arabic && arabic->length == serial.size()))
        return false;
    const QStringView kind = text.first(at).trimmed();
    static const std::array<QStringView, 8> kinds{u"令", u"法律", u"条例", u"條例", u"規則", u"告示", u"公告", u"訓令"};
    return std::any_of(kinds.begin(), kinds.end(), [&](QStringView one) { return kind.endsWith(one); });
}

/// 112年度訴字第123號: the number of a case in Taiwan, the year of the Republic first.
bool isTaiwanCaseNumber(QStringView text)
{
    const auto year = text::readArabicNumeral(text);
    if (!year || year->value < 1 || year->value > 999 || text.size() > 24)
        return false;
    const QStringView rest = text.sliced(year->length);
    const qsizetype serial = rest.indexOf(u"字第");
    return rest.startsWith(u"年度") && serial > 1 && rest.endsWith(u'號') && serial + 3 < rest.size() &&
           std::all_of(rest.begin() + serial + 2, rest.end() - 1, [](QChar c) { return c.isDigit() || c.isSpace(); });
}

/// （2021）江0102民初1234号: the number of a case, its year first (the Supreme People's Court on the numbers of cases,
/// 法〔2015〕137号).
bool isCaseNumber(QStringView text)
{
    constexpr qsizetype longest = 30;
    if (text.size() < 10 || text.size() > longest || !QStringView(u"（(〔").contains(text.front()) ||
        !QStringView(u"号號").contains(text.back()))
        return false;
    const auto year = text::readArabicNumeral(text.sliced(1));
    const qsizetype close = year ? 1 + year->length : 0;
    return year && year->length == 4 && QStringView(u"）)〕").contains(text.at(close)) &&
           text.at(text.size() - 2).isDigit() &&
           std::all_of(text.begin() + close + 1, text.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'-'; });
}
} // namespace

bool mayBeDocumentNumber(QChar last)
{
    return QStringView(u"号號）)").contains(last);
}

bool isDocumentNumber(QStringView text)
{
    text = text::CharClass::trimmed(text);
    if (isLawNumber(text) || isCaseNumber(text) || isTaiwanCaseNumber(text))
        return true;
    if (text.size() < 7 || text.size() > 40 || !text.endsWith(u'号') == !text.endsWith(u'號'))
        return false;
    const qsizetype open = [&] {
        for (qsizetype i = 1; i < text.size(); ++i) {
            if (QStringView(u"〔[［（(【").contains(text.at(i)))
                return i;
        }
        return qsizetype(-1);
    }();
    if (open < 1 || open > 16)
        return false;
    const auto year = text::readArabicNumeral(text.sliced(open + 1));
    if (!year || year->value < 1900 || year->value > 2999)
        return false;
    qsizetype at = open + 1 + year->length;
    if (at >= text.size() || !QStringView(u"〕]］）)】").contains(text.at(at)))
        return false;
    ++at;
    while (at < text.size() && (text.at(at).isSpace() || text.at(at) == u'第'))
        ++at;
    const auto serial = at < text.size() ? text::readArabicNumeral(text.sliced(at)) : std::nullopt;
    return serial && text.size() - at - serial->length <= 2;
}

} // namespace core::structure
