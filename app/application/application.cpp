// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/application.h"

#include "app/application/composition.h"
#include "app/application/headstart.h"
#include "app/application/singleinstance.h"
#include "app/application/starttrace.h"
#include "app/application/watchdog.h"
#include "app/dialogs/dialogprompt.h"
#include "app/mainwindow/afterpage.h"
#include "app/settings/quietstyle.h"
#include "app/settings/usuallibrary.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>

#include <algorithm>
#include <cstdio>
#include <span>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;

namespace
{
struct CommandLine {
    QString library;
    QString missingLibrary; ///< settings::UsualLibrary::missing
    QStringList names;
};

/// What is named on the command line; ends the program for --help, --version and wrong usage.
CommandLine parse(const settings::UsualLibrary &usual)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("app::application", "Reads and annotates texts as people have them."));
    const QCommandLineOption library(
        u"library"_s,
        QCoreApplication::translate("app::application", "Use the library <file> instead of the usual one."), u"file"_s);
    parser.addOption(library);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"files"_s,
        QCoreApplication::translate("app::application", "Files to open, folders of files, or zhupi: links."),
        u"[files…]"_s);
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "zhupi: %s\n", qPrintable(parser.errorText()));
        std::exit(2);
    }
    if (parser.isSet(u"help"_s))
        parser.showHelp(0);
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    CommandLine line;
    line.library = parser.isSet(library) ? QFileInfo(parser.value(library)).absoluteFilePath() : usual.path;
    if (!parser.isSet(library))
        line.missingLibrary = usual.missing;
    for (const QString &name : parser.positionalArguments()) {
        // The first instance has another working folder.
        const bool isLink = name.startsWith("zhupi:"_L1) || name.startsWith("file:"_L1);
        line.names.append(isLink ? name : QFileInfo(name).absoluteFilePath());
    }
    return line;
}

void setUp()
{
    QApplication::setStyle(new settings::QuietStyle);
    QApplication::setApplicationDisplayName(QString());
    QGuiApplication::setDesktopFileName(u"org.zhupi.Zhupi"_s);
    // Han in the window is drawn in a simplified Chinese face whatever the locale; Latin stays in the system's.
    QFont font = QApplication::font();
    QStringList families = font.families();
    for (const auto &family : {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"WenQuanYi Micro Hei"_s})
        families.append(family);
    font.setFamilies(families);
    QApplication::setFont(font);
}
} // namespace

bool wantsOnlyText(int argc, char **argv)
{
    const std::span<char *> arguments(argv, static_cast<size_t>(argc));
    return std::ranges::any_of(arguments.subspan(1), [](const char *argument) {
        const QLatin1StringView a(argument);
        return a == "--help"_L1 || a == "-h"_L1 || a == "--help-all"_L1 || a == "--version"_L1 || a == "-v"_L1;
    });
}

int answerInText()
{
    QSettings settings(u"zhupi"_s, u"zhupi"_s);
    const settings::Language language(settings);
    parse({}); // ends the program
    return 0;
}

int run(QApplication & /*application*/, HeadStart &begun)
{
    const auto watchdog = Watchdog::wanted();
    const auto trace = StartTrace::wanted();
    const auto mark = [&trace](const char *step) {
        if (trace)
            trace->mark(step);
    };
    mark("application");
    QSettings settings(u"zhupi"_s, u"zhupi"_s);
    settings::Language language(settings);
    const CommandLine line = parse(settings::usualLibrary(settings));
    SingleInstance instance(line.library);
    if (!instance.claim() && instance.send(line.names))
        return 0;
    mark("claimed");
    auto library = begun.takeLibrary(line.library);
    if (!library.valid())
        library = Composition::beginLibrary(line.library);
    setUp();
    mark("set-up");
    dialogs::DialogPrompt prompt;
    Composition parts(settings, prompt, language);
    mark("composed");
    if (trace)
        trace->follow(parts.workspace);
    prompt.setWindow(&parts.window);
    QObject::connect(&instance, &SingleInstance::received, &parts, [&parts](const QStringList &names) {
        parts.files.openAll(names);
        parts.window.raise();
        parts.window.activateWindow();
    });
    QObject::connect(&parts.workspace, &controllers::Workspace::documentsChanged, &instance, [&instance, &parts] {
        if (parts.workspace.hasLibrary())
            instance.moveTo(parts.workspace.libraryPath());
    });
    parts.openLibrary(line.library, std::move(library));
    if (!line.missingLibrary.isEmpty())
        parts.sayThatLibraryIsMissing(line.missingLibrary);
    mark("library");
    if (!begun.path().isEmpty())
        parts.workspace.expect(begun.path(), begun.part());
    parts.start(line.names);
    mark("started");
    // Drawn in many sizes for the window manager: after the page.
    const auto setIcon = [] {
        QApplication::setWindowIcon(QIcon(u":/icons/zhupi.svg"_s));
        return false;
    };
    new mainwindow::AfterPage(parts.workspace, setIcon, &parts);
    return QApplication::exec();
}

} // namespace app::application
