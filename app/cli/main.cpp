// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"
#include "app/cli/librarycommand.h"
#include "app/cli/parsecommand.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace app::cli;

namespace
{
struct Command {
    const char *name;
    const char *summary;
    int (*run)(const QStringList &arguments);
};

const Command commands[] = {
    {"parse", QT_TRANSLATE_NOOP("app::cli", "read documents and print their structure"), parseCommand},
    {"library", QT_TRANSLATE_NOOP("app::cli", "keep, annotate and export documents"), libraryCommand},
};

void printHelp()
{
    print(QCoreApplication::translate("app::cli", "Usage: zhupi-cli COMMAND …") + QStringLiteral("\n\n"));
    for (const Command &command : commands)
        print(QStringLiteral("  %1 %2\n")
                  .arg(QLatin1StringView(command.name), -10)
                  .arg(QCoreApplication::translate("app::cli", command.summary)));
    print(u'\n' + QCoreApplication::translate("app::cli", "“zhupi-cli COMMAND --help” tells about one of them.") +
          u'\n');
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("zhupi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHUPI_VERSION));
    // Qt's own words, those of the help, only where ours are there too: one help speaks one language.
    QTranslator translator;
    QTranslator qt;
    if (translator.load(QLocale::system(), QStringLiteral("zhupi"), QStringLiteral("_"), QStringLiteral(":/i18n"))) {
        QCoreApplication::installTranslator(&translator);
        if (qt.load(QLocale::system(), QStringLiteral("qtbase"), QStringLiteral("_"),
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&qt);
    }
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty())
        return wrongUsage(QCoreApplication::translate("app::cli", "No command was given."));
    const QString name = arguments.takeFirst();
    if (name == u"--help" || name == u"-h" || name == u"help") {
        printHelp();
        return Done;
    }
    if (name == u"--version") {
        print(QStringLiteral("zhupi-cli %1\n").arg(QCoreApplication::applicationVersion()));
        return Done;
    }
    for (const Command &command : commands) {
        if (name == QLatin1StringView(command.name))
            return command.run(arguments);
    }
    return wrongUsage(QCoreApplication::translate("app::cli", "“%1” is not a command.").arg(name));
}
