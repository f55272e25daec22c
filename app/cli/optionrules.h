// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>

#include <initializer_list>

namespace app::cli
{

/// An option that says nothing without one of others: passed over, it would look obeyed.
struct OptionRule {
    const char *option;
    std::initializer_list<const char *> needsOneOf;
};

/// What the options of a call lack, a sentence; empty where nothing. Translated.
QString lackingOption(const QCommandLineParser &options, std::initializer_list<OptionRule> rules);

/// Which two of these stand together though only one can be done, a sentence; empty where none do. Translated.
QString clashingOptions(const QCommandLineParser &options, std::initializer_list<const char *> alternatives);

} // namespace app::cli
