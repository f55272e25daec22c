// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/application.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    // Before anything else: settings and library are found under these names.
    QApplication::setApplicationName(QStringLiteral("zhupi"));
    QApplication::setApplicationVersion(QStringLiteral(ZHUPI_VERSION));
    return app::application::run(application);
}
