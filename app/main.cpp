// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/application.h"
#include "app/application/headstart.h"

#include <QApplication>

int main(int argc, char **argv)
{
    // Before anything else: settings and library are found under these names.
    QCoreApplication::setApplicationName(QStringLiteral("zhupi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHUPI_VERSION));
    if (app::application::wantsOnlyText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        return app::application::answerInText();
    }
    app::application::HeadStart begun(argc, argv);
    QApplication application(argc, argv);
    begun.awaitFonts();
    return app::application::run(application, begun);
}
