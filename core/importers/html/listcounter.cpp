// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/listcounter.h"

#include "core/importers/html/elements.h"

#include <algorithm>
#include <array>

namespace core::importers::html
{

using namespace Qt::Literals::StringLiterals;
using document::ItemMarker;

namespace
{
struct NamedMarker {
    QLatin1StringView name;
    ItemMarker marker;
};
/// Of `list-style`, whole words of which one may be among others.
constexpr std::array styles{
    NamedMarker{"none"_L1, ItemMarker::None},
    NamedMarker{"disc"_L1, ItemMarker::Bullet},
    NamedMarker{"circle"_L1, ItemMarker::Bullet},
    NamedMarker{"square"_L1, ItemMarker::Bullet},
    NamedMarker{"decimal"_L1, ItemMarker::Decimal},
    NamedMarker{"lower-alpha"_L1, ItemMarker::LowerAlpha},
    NamedMarker{"lower-latin"_L1, ItemMarker::LowerAlpha},
    NamedMarker{"upper-alpha"_L1, ItemMarker::UpperAlpha},
    NamedMarker{"upper-latin"_L1, ItemMarker::UpperAlpha},
    NamedMarker{"lower-roman"_L1, ItemMarker::LowerRoman},
    NamedMarker{"upper-roman"_L1, ItemMarker::UpperRoman},
};
/// Of the attribute `type`, in which the letters' case counts.
constexpr std::array types{
    NamedMarker{"1"_L1, ItemMarker::Decimal},     NamedMarker{"a"_L1, ItemMarker::LowerAlpha},
    NamedMarker{"A"_L1, ItemMarker::UpperAlpha},  NamedMarker{"i"_L1, ItemMarker::LowerRoman},
    NamedMarker{"I"_L1, ItemMarker::UpperRoman},  NamedMarker{"disc"_L1, ItemMarker::Bullet},
    NamedMarker{"circle"_L1, ItemMarker::Bullet}, NamedMarker{"square"_L1, ItemMarker::Bullet},
};
constexpr int mostItems = 1'000'000;

template <size_t N>
bool find(const std::array<NamedMarker, N> &known, QStringView name, ItemMarker *marker)
{
    const auto found =
        std::find_if(known.begin(), known.end(), [name](const NamedMarker &n) { return name == n.name; });
    if (found == known.end())
        return false;
    *marker = found->marker;
    return true;
}

ItemMarker markerFor(const GumboNode *node, ItemMarker otherwise)
{
    ItemMarker marker = otherwise;
    find(types, attribute(node, "type").trimmed(), &marker);
    const QString style = attribute(node, "style").toLower();
    for (const QStringView declaration : QStringView(style).tokenize(u';', Qt::SkipEmptyParts)) {
        const qsizetype colon = declaration.indexOf(u':');
        const QStringView name = declaration.first(std::max<qsizetype>(colon, 0)).trimmed();
        if (name != "list-style"_L1 && name != "list-style-type"_L1)
            continue;
        for (const QStringView word : declaration.sliced(colon + 1).tokenize(u' ', Qt::SkipEmptyParts))
            find(styles, word.trimmed(), &marker);
    }
    return marker;
}

bool readNumber(const GumboNode *node, const char *name, int *number)
{
    bool ok = false;
    const int value = attribute(node, name).trimmed().toInt(&ok);
    if (ok)
        *number = std::clamp(value, -mostItems, mostItems);
    return ok;
}

bool has(const GumboNode *node, const char *name)
{
    return gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}
} // namespace

ListCounter::ListCounter(const GumboNode *list)
    : m_marker(markerFor(list, isElement(list, GUMBO_TAG_OL) ? ItemMarker::Decimal : ItemMarker::Bullet))
{
    if (has(list, "reversed")) {
        const auto items = children(list);
        m_step = -1;
        m_next = static_cast<int>(std::count_if(items.begin(), items.end(),
                                                [](const GumboNode *child) { return isElement(child, GUMBO_TAG_LI); }));
    }
    readNumber(list, "start", &m_next);
}

QString ListCounter::markerOf(const GumboNode *item)
{
    readNumber(item, "value", &m_next);
    const QString name = document::markerName(markerFor(item, m_marker), m_next);
    m_next += m_step;
    return name;
}

} // namespace core::importers::html
