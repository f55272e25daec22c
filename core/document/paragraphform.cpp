// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/paragraphform.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core::document
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr std::array<QLatin1StringView, 7> names{
    ""_L1, "disc"_L1, "decimal"_L1, "lower-alpha"_L1, "upper-alpha"_L1, "lower-roman"_L1, "upper-roman"_L1};
constexpr std::array<std::pair<int, const char *>, 13> romans{{{1000, "m"},
                                                               {900, "cm"},
                                                               {500, "d"},
                                                               {400, "cd"},
                                                               {100, "c"},
                                                               {90, "xc"},
                                                               {50, "l"},
                                                               {40, "xl"},
                                                               {10, "x"},
                                                               {9, "ix"},
                                                               {5, "v"},
                                                               {4, "iv"},
                                                               {1, "i"}}};
constexpr int mostRoman = 3999;
constexpr int letters = 26;
/// Signs of lists within lists, by depth.
constexpr std::u16string_view bullets = u"•–·";

QString roman(int number)
{
    QString out;
    for (const auto &[value, sign] : romans) {
        for (; number >= value; number -= value)
            out += QLatin1StringView(sign);
    }
    return out;
}

/// a, b … z, aa, ab …
QString alphabetic(int number)
{
    QString out;
    for (; number > 0; number = (number - 1) / letters)
        out.prepend(QChar(u'a' + (number - 1) % letters));
    return out;
}

QString numeral(ItemMarker marker, int number)
{
    const bool alpha = marker == ItemMarker::LowerAlpha || marker == ItemMarker::UpperAlpha;
    if (marker == ItemMarker::Decimal || number < 1 || (!alpha && number > mostRoman))
        return QString::number(number);
    const QString small = alpha ? alphabetic(number) : roman(number);
    return marker == ItemMarker::UpperAlpha || marker == ItemMarker::UpperRoman ? small.toUpper() : small;
}
} // namespace

QString markerName(ItemMarker marker, int ordinal)
{
    const QString name = names[size_t(marker)];
    return marker <= ItemMarker::Bullet ? name : name + u' ' + QString::number(ordinal);
}

bool readMarkerName(QStringView name, ParagraphForm *form)
{
    const qsizetype blank = name.indexOf(u' ');
    const auto found = std::find(names.begin() + 1, names.end(), blank < 0 ? name : name.first(blank));
    if (found == names.end())
        return false;
    const auto marker = static_cast<ItemMarker>(found - names.begin());
    bool ok = blank < 0;
    const int ordinal = blank < 0 ? 0 : name.sliced(blank + 1).toInt(&ok);
    if (!ok || (blank < 0) != (marker == ItemMarker::Bullet))
        return false;
    form->marker = marker;
    form->ordinal = ordinal;
    return true;
}

QString markerSign(const ParagraphForm &form)
{
    if (form.marker == ItemMarker::None)
        return {};
    if (form.marker == ItemMarker::Bullet)
        return QString(QChar(bullets[std::clamp<size_t>(form.itemLevel, 1, bullets.size()) - 1]));
    return numeral(form.marker, form.ordinal) + u'.';
}

} // namespace core::document
