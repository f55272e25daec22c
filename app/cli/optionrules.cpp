// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optionrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::cli
{

namespace
{
bool isSet(const QCommandLineParser &options, const char *name)
{
    return options.isSet(QString::fromLatin1(name));
}
} // namespace

QString lackingOption(const QCommandLineParser &options, std::initializer_list<OptionRule> rules)
{
    for (const OptionRule &rule : rules) {
        const auto &needs = rule.needsOneOf;
        if (!isSet(options, rule.option) ||
            std::any_of(needs.begin(), needs.end(), [&](const char *needed) { return isSet(options, needed); }))
            continue;
        QStringList names;
        for (const char *needed : needs)
            names.append(QStringLiteral("--") + QLatin1StringView(needed));
        return QCoreApplication::translate("app::cli", "--%1 says nothing without %2.")
            .arg(QLatin1StringView(rule.option), names.join(QStringLiteral(" / ")));
    }
    return {};
}

QString clashingOptions(const QCommandLineParser &options, std::initializer_list<const char *> alternatives)
{
    QStringList set;
    for (const char *name : alternatives) {
        if (isSet(options, name))
            set.append(QStringLiteral("--") + QLatin1StringView(name));
    }
    if (set.size() < 2)
        return {};
    return QCoreApplication::translate("app::cli", "One change at a time: %1 or %2.").arg(set.at(0), set.at(1));
}

} // namespace app::cli
