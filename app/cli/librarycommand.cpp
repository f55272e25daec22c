// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/librarycommand.h"

#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/librarycodingoptions.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <memory>
#include <utility>

namespace app::cli
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

void describeAdd(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE…"), tr("Files to add; “-” is standard input."));
    parser.addOption(
        option("source", QT_TRANSLATE_NOOP("app::cli", "Where the files come from, in your words."), "TEXT"));
}

void describeRemove(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("ID…"), tr("Documents, by the beginning of their ids."));
}

void describeAnnotate(QCommandLineParser &parser)
{
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "The document, by the beginning of its id."), "ID"),
        option("quote", QT_TRANSLATE_NOOP("app::cli", "The passage, word for word."), "TEXT"),
        option("prefix", QT_TRANSLATE_NOOP("app::cli", "What stands right before it."), "TEXT"),
        option("suffix", QT_TRANSLATE_NOOP("app::cli", "What stands right after it."), "TEXT"),
        option("style", QT_TRANSLATE_NOOP("app::cli", "highlight (default) or underline."), "NAME"),
        option("color", QT_TRANSLATE_NOOP("app::cli", "yellow (default), green, blue, red, violet or orange."), "NAME"),
        option("tag", QT_TRANSLATE_NOOP("app::cli", "A tag; made where there is none. May be given several times."),
               "A/B"),
        option("note", QT_TRANSLATE_NOOP("app::cli", "A note in Markdown."), "TEXT"),
        option(
            "batch",
            QT_TRANSLATE_NOOP("app::cli",
                              "Instead of the options above: read one JSON object a line with document, quote, prefix, "
                              "suffix, style, color, tags (a list) and note, from FILE or, for “-”, standard input. "
                              "Each is answered by one line once it is on disk: {\"line\":1,\"id\":\"…\"} or "
                              "{\"line\":1,\"error\":\"…\",\"code\":\"…\"}."),
            "FILE"),
    });
}

void describeOutline(QCommandLineParser &parser)
{
    const auto flag = [](const char *name, const char *description) { return option(name, description); };
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "The document, by the beginning of its id."), "ID"),
        option("set", QT_TRANSLATE_NOOP("app::cli", "Corrects the line of this passage, given word for word."), "TEXT"),
        option("prefix", QT_TRANSLATE_NOOP("app::cli", "What stands right before it."), "TEXT"),
        option("suffix", QT_TRANSLATE_NOOP("app::cli", "What stands right after it."), "TEXT"),
        option("heading", QT_TRANSLATE_NOOP("app::cli", "The line is a heading of this level, 1 the highest."),
               "LEVEL"),
        flag("paragraph", QT_TRANSLATE_NOOP("app::cli", "The line is text.")),
        flag("title", QT_TRANSLATE_NOOP("app::cli", "The line is the title of its article.")),
        option("role",
               QT_TRANSLATE_NOOP("app::cli",
                                 "The line stands beside the text: byline, dateline, caption, credit, editor, "
                                 "author-note, boilerplate, page-number, subtitle, kicker, contents, document-number, "
                                 "addressee, signature, date, attachment, copy-to, promulgation or source."),
               "ROLE"),
        flag("promote", QT_TRANSLATE_NOOP("app::cli", "The heading and those below it go one level up.")),
        flag("demote", QT_TRANSLATE_NOOP("app::cli", "The heading and those below it go one level down.")),
        flag("accept", QT_TRANSLATE_NOOP("app::cli", "The heading is one.")),
        flag("reject", QT_TRANSLATE_NOOP("app::cli", "The heading is none, but text.")),
        flag("join-previous", QT_TRANSLATE_NOOP("app::cli", "The line goes on the line before it.")),
        flag("join-next", QT_TRANSLATE_NOOP("app::cli", "The next line goes on this one.")),
        flag("split", QT_TRANSLATE_NOOP("app::cli", "A new line begins with the passage.")),
        flag("article", QT_TRANSLATE_NOOP("app::cli", "A new article begins with the line.")),
        flag("same-article", QT_TRANSLATE_NOOP("app::cli", "The line’s article goes on the one before it.")),
        flag("similar", QT_TRANSLATE_NOOP("app::cli", "The same for all lines like this one.")),
        flag("preview", QT_TRANSLATE_NOOP("app::cli", "Print what would change, and change nothing.")),
        flag("corrections", QT_TRANSLATE_NOOP("app::cli", "Lists the corrections: id, state (applied, nothing-to-do, "
                                                          "doubtful, unfit), what, quote, reason.")),
        option("remove",
               QT_TRANSLATE_NOOP("app::cli", "Takes a correction back, by the beginning of its id, or “all”. May be "
                                             "given several times."),
               "ID"),
        option("batch",
               QT_TRANSLATE_NOOP("app::cli",
                                 "Instead of the options above: read one JSON object a line with document, quote, "
                                 "prefix, suffix, gesture (the name of an option above), level, role and similar, from "
                                 "FILE or, for “-”, standard input. Each is answered by one line once it is on disk: "
                                 "{\"line\":1,\"made\":[\"…\"]} or {\"line\":1,\"error\":\"…\"}."),
               "FILE"),
    });
}

void describeRepairs(QCommandLineParser &parser)
{
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "The document, by the beginning of its id."), "ID"),
        option("off",
               QT_TRANSLATE_NOOP("app::cli", "Keeps the text as it came: at one repair, by its id, at those of a PASS, "
                                             "or at “all”. May be given several times."),
               "WHICH"),
        option("on",
               QT_TRANSLATE_NOOP("app::cli", "Makes repairs again that were switched off: one, those of a PASS, or "
                                             "“all”. May be given several times; holds against --off."),
               "WHICH"),
    });
}

void describePrint(QCommandLineParser &parser)
{
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "The document, by the beginning of its id."), "ID"),
        QCommandLineOption(QStringLiteral("format"), tr("text (default), json, markdown, html or dump."),
                           QStringLiteral("FORMAT"), QStringLiteral("text")),
        option("output", QT_TRANSLATE_NOOP("app::cli", "Write to FILE instead of printing; “-” prints."), "FILE"),
    });
}

void describeNotes(QCommandLineParser &parser)
{
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "Only of this document, by the beginning of its id."), "ID"),
        option("tag", QT_TRANSLATE_NOOP("app::cli", "Only with this tag or one below it."), "A/B"),
    });
}

void describeExport(QCommandLineParser &parser)
{
    parser.addOptions({
        QCommandLineOption(QStringLiteral("format"), tr("markdown."), QStringLiteral("FORMAT"),
                           QStringLiteral("markdown")),
        option("document", QT_TRANSLATE_NOOP("app::cli", "Only of this document, by the beginning of its id."), "ID"),
        option("output", QT_TRANSLATE_NOOP("app::cli", "Write to FILE instead of printing; “-” prints."), "FILE"),
    });
}

void describeNothing(QCommandLineParser &) {}

struct Command {
    const char *name;
    const char *summary;
    void (*describe)(QCommandLineParser &);
    int (*run)(const LibraryCall &);
    enum class Arguments { Allowed, Any, None } arguments = Arguments::None;
};

using enum Command::Arguments;

const Command commands[] = {
    {"add",
     QT_TRANSLATE_NOOP("app::cli", "Adds documents and prints of each its id, title, and “added” or “known”. The same "
                                   "bytes are the same document, wherever the file lies."),
     describeAdd, addDocuments, Allowed},
    {"list", QT_TRANSLATE_NOOP("app::cli", "Lists the documents: id, title, number of annotations, file."),
     describeNothing, listDocuments},
    {"remove",
     QT_TRANSLATE_NOOP("app::cli", "Takes documents and their annotations out of the library; undo brings them "
                                   "back."),
     describeRemove, removeDocuments, Allowed},
    {"annotate",
     QT_TRANSLATE_NOOP("app::cli", "Marks the one place of a quote and prints the annotation’s id once it is on disk."),
     describeAnnotate, annotate},
    {"passages",
     QT_TRANSLATE_NOOP("app::cli", "Lists the passages of an annotation: number, position, quote; moves their ends, "
                                   "adds and takes away."),
     describePassages, editPassages},
    {"outline",
     QT_TRANSLATE_NOOP("app::cli",
                       "Prints a document’s outline (level, position, confidence, text, reason), or corrects "
                       "it: the line of --set becomes what the other options say."),
     describeOutline, outline},
    {"repairs",
     QT_TRANSLATE_NOOP("app::cli", "Lists what was repaired in a document, pass by pass (id, made, guessed or off, "
                                   "before, after, reason), or switches repairs off and on."),
     describeRepairs, repairs},
    {"print",
     QT_TRANSLATE_NOOP("app::cli", "Prints a document as it stands in the library, with the reader’s corrections."),
     describePrint, printDocument},
    {"notes", QT_TRANSLATE_NOOP("app::cli", "Lists annotations: id, document, mark, tags, quote, note, place."),
     describeNotes, listNotes},
    {"tags",
     QT_TRANSLATE_NOOP(
         "app::cli", "Lists the tags and how many annotations carry each; changes, exports and imports the codebook."),
     describeTags, manageTags},
    {"memos",
     QT_TRANSLATE_NOOP("app::cli",
                       "Lists memos: id, what they are about, title, text; adds, changes and removes them."),
     describeMemos, manageMemos},
    {"links",
     QT_TRANSLATE_NOOP("app::cli", "Lists links between passages: id, from, type, to, note; adds and removes them."),
     describeLinks, manageLinks},
    {"find",
     QT_TRANSLATE_NOOP("app::cli",
                       "Finds annotations by any mix of conditions, and changes all that were found as one change."),
     describeFind, findPassages, Any},
    {"autocode",
     QT_TRANSLATE_NOOP("app::cli", "Codes passages by rule as one change and prints them: id, quote. What is coded so "
                                   "already is left out."),
     describeAutocode, autocode},
    {"update",
     QT_TRANSLATE_NOOP(
         "app::cli",
         "Gives a document a new version and prints which annotations were kept, are doubtful, and were lost."),
     describeUpdate, updateDocument, Allowed},
    {"review",
     QT_TRANSLATE_NOOP(
         "app::cli",
         "Lists annotations that are doubtful or lost: id, state, quote, the words found; decides on them."),
     describeReview, review},
    {"edit",
     QT_TRANSLATE_NOOP("app::cli",
                       "Fixes words of a document’s text, and prints the line as it reads then; annotations "
                       "stay where they are, the original is kept."),
     describeEdit, editText},
    {"merge",
     QT_TRANSLATE_NOOP("app::cli",
                       "Takes another library’s documents, tags, annotations, memos and links in. Twice adds nothing."),
     describeMerge, mergeLibrary, Allowed},
    {"trash",
     QT_TRANSLATE_NOOP("app::cli",
                       "Lists what was removed in the last 90 days: id, kind, title, time; brings it back."),
     describeTrash, manageTrash},
    {"history", QT_TRANSLATE_NOOP("app::cli", "Lists who changed an annotation, when and how."), describeHistory,
     showHistory},
    {"backup", QT_TRANSLATE_NOOP("app::cli", "Copies the library, opens the copy and checks it."), describeBackup,
     backupLibrary},
    {"restore",
     QT_TRANSLATE_NOOP("app::cli",
                       "Makes the library what it was in a backup; the present state is put by as a backup first."),
     describeRestore, restoreLibrary, Allowed},
    {"author", QT_TRANSLATE_NOOP("app::cli", "Prints, or sets, the name that stands at new annotations."),
     describeAuthor, setAuthor},
    {"export", QT_TRANSLATE_NOOP("app::cli", "Writes the notes, grouped by article and section."), describeExport,
     exportNotes},
    {"verify",
     QT_TRANSLATE_NOOP("app::cli",
                       "Checks database, originals, anchors and journal; says what is wrong and returns 1."),
     describeNothing, verifyLibrary},
    {"undo", QT_TRANSLATE_NOOP("app::cli", "Takes the last change back."), describeNothing, undoChange},
    {"redo", QT_TRANSLATE_NOOP("app::cli", "Makes the change again that was taken back last."), describeNothing,
     redoChange},
};

constexpr int defaultWaitSeconds = 30;
constexpr int longestWaitSeconds = 24 * 3600;

void printHelp()
{
    print(tr("Usage: zhupi-cli library [--db FILE] [--json] COMMAND …") + QStringLiteral("\n\n"));
    for (const Command &command : commands)
        print(QStringLiteral("  %1 %2\n").arg(QLatin1StringView(command.name), -10).arg(tr(command.summary)));
    print(QLatin1Char('\n') +
          tr("--db FILE is the library, made where there is none (default: %1). --json prints JSON.\n"
             "--wait SECONDS is how long to wait for another program that writes (default: %2).\n"
             "Exit code: 0 done, 1 something could not be done (standard error says what), 2 wrong usage.\n"
             "“zhupi-cli library COMMAND --help” tells about one of them.")
              .arg(core::library::Library::defaultPath(), QString::number(defaultWaitSeconds)) +
          QLatin1Char('\n'));
}

/// The command's name stands first or after --db, --wait and --json; takes it out of the arguments.
QString takeCommand(QStringList *arguments)
{
    for (qsizetype i = 0; i < arguments->size(); ++i) {
        static const QStringList withValue{QStringLiteral("--db"), QStringLiteral("-db"), QStringLiteral("--wait")};
        if (withValue.contains(arguments->at(i)))
            ++i;
        else if (!arguments->at(i).startsWith(QLatin1Char('-')))
            return arguments->takeAt(i);
    }
    return {};
}

/// Tells once that it waits.
core::storage::Patience patience(const QString &file, int seconds)
{
    return {.ms = seconds * 1000, .told = [file, seconds, isTold = std::make_shared<bool>(false)] {
                if (!std::exchange(*isTold, true))
                    printError(file, tr("Another program is writing. Waiting, %1 s at most…").arg(seconds));
            }};
}

/// Whether a call puts something into a library, so that it may be a new one.
bool begins(const Command &command, const QCommandLineParser &parser)
{
    return command.run == addDocuments || command.run == mergeLibrary || command.run == restoreLibrary ||
           (command.run == manageTags && parser.isSet(QStringLiteral("import"))) ||
           (command.run == manageMemos && parser.isSet(QStringLiteral("on"))) ||
           (command.run == setAuthor && parser.isSet(QStringLiteral("set")));
}

int run(const Command &command, const QStringList &arguments)
{
    const QString name = QStringLiteral("library ") + QLatin1StringView(command.name);
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(command.summary));
    command.describe(parser);
    parser.addOptions({
        QCommandLineOption(QStringLiteral("db"), tr("The library; made where there is none."), QStringLiteral("FILE"),
                           core::library::Library::defaultPath()),
        QCommandLineOption(QStringLiteral("wait"), tr("How long to wait while another program writes; 0: not at all."),
                           QStringLiteral("SECONDS"), QString::number(defaultWaitSeconds)),
        option("json", QT_TRANSLATE_NOOP("app::cli", "Print JSON.")),
        QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")),
    });
    if (!parser.parse(QStringList{QStringLiteral("zhupi-cli ") + name} + arguments))
        return wrongUsage(parser.errorText(), name);
    if (parser.isSet(QStringLiteral("help"))) {
        print(helpOf(parser, name));
        return Done;
    }
    if (command.arguments == None && !parser.positionalArguments().isEmpty())
        return wrongUsage(tr("“%1” is one argument too many.").arg(parser.positionalArguments().first()), name);
    if (command.arguments == Allowed && parser.positionalArguments().isEmpty())
        return wrongUsage(tr("Nothing was named."), name);
    const QString file = parser.value(QStringLiteral("db"));
    if (file.isEmpty())
        return wrongUsage(tr("--db needs a file."), name);
    bool isNumber = false;
    const int seconds = parser.value(QStringLiteral("wait")).toInt(&isNumber);
    if (!isNumber || seconds < 0 || seconds > longestWaitSeconds)
        return wrongUsage(tr("--wait needs a number of seconds."), name);
    const bool isThere = QFileInfo::exists(file);
    // What is not there is not whole.
    if (command.run == verifyLibrary && !isThere) {
        printError(file, tr("There is no library here."));
        return Failed;
    }
    const auto library = core::library::Library::open(file, patience(file, seconds));
    if (!library) {
        printError(file, library.error().message);
        return Failed;
    }
    // A name that was mistyped must not pass for a library without anything in it.
    if (!isThere && parser.isSet(QStringLiteral("db")) && !begins(command, parser))
        printError(file, tr("There was no library here; this one is new and empty."));
    const Layout layout = parser.isSet(QStringLiteral("json")) ? Layout::Json : Layout::Text;
    return command.run({**library, parser, file, name, layout});
}

} // namespace

int libraryCommand(const QStringList &arguments)
{
    QStringList rest = arguments;
    const QString name = takeCommand(&rest);
    if (name.isEmpty() || name == QLatin1String("help")) {
        if (name == QLatin1String("help") || rest.contains(QLatin1String("--help")) ||
            rest.contains(QLatin1String("-h"))) {
            printHelp();
            return Done;
        }
        return wrongUsage(tr("No command was given."), QStringLiteral("library"));
    }
    for (const Command &command : commands) {
        if (name == QLatin1StringView(command.name))
            return run(command, rest);
    }
    return wrongUsage(tr("“%1” is not a command.").arg(name), QStringLiteral("library"));
}

} // namespace app::cli
