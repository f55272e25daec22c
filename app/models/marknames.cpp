// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/marknames.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace app::models
{

namespace
{

struct Name {
    const char *name;
    const char *label;
};

constexpr Name colors[] = {
    {"yellow", QT_TRANSLATE_NOOP("app::models", "Yellow")}, {"green", QT_TRANSLATE_NOOP("app::models", "Green")},
    {"blue", QT_TRANSLATE_NOOP("app::models", "Blue")},     {"red", QT_TRANSLATE_NOOP("app::models", "Red")},
    {"violet", QT_TRANSLATE_NOOP("app::models", "Violet")}, {"orange", QT_TRANSLATE_NOOP("app::models", "Orange")},
};
constexpr Name styles[] = {
    {"highlight", QT_TRANSLATE_NOOP("app::models", "Highlighted")},
    {"underline", QT_TRANSLATE_NOOP("app::models", "Underlined")},
};
constexpr Name states[] = {
    {"exact", QT_TRANSLATE_NOOP("app::models", "At its place")},
    {"doubtful", QT_TRANSLATE_NOOP("app::models", "Doubtful place")},
    {"lost", QT_TRANSLATE_NOOP("app::models", "Lost place")},
};

QString label(std::span<const Name> names, const QString &name)
{
    const auto at =
        std::ranges::find_if(names, [&name](const Name &known) { return QLatin1StringView(known.name) == name; });
    return at == names.end() ? name : QCoreApplication::translate("app::models", at->label);
}

} // namespace

QString colorLabel(const QString &name)
{
    return label(colors, name);
}

QString styleLabel(const QString &name)
{
    return label(styles, name);
}

QString stateLabel(const QString &name)
{
    return label(states, name);
}

} // namespace app::models
