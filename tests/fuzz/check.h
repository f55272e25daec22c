// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdio>
#include <cstdlib>

/// Ends the program with a word when something that must hold does not.
inline void require(bool holds, const char *what, const QString &detail = {})
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s %s\n", what, qPrintable(detail));
    std::abort();
}
