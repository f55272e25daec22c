// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QtGlobal>

/// What the random numbers of a test begin with. The same in every run, so that a run that fails fails again; the
/// number in ZHUPI_TEST_SEED where that is set, or another one each time where it says "random": to look for what no
/// run has met yet. The number is printed.
inline quint32 testSeed()
{
    constexpr quint32 usual = 20261123;
    const QByteArray wanted = qgetenv("ZHUPI_TEST_SEED");
    quint32 seed = wanted.isEmpty() ? usual : wanted.toUInt();
    if (wanted == "random")
        seed = QRandomGenerator::global()->generate();
    qInfo("ZHUPI_TEST_SEED=%u", seed);
    return seed;
}
