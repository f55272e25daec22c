// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/librarycodingoptions.h"

#include "app/cli/console.h"

#include <QCoreApplication>

namespace app::cli
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

constexpr const char *findHelp = QT_TRANSLATE_NOOP(
    "app::cli",
    "Finds annotations. Words stand in the passage or its note; “quoted words” as they are. Conditions: tag:A/B (with "
    "those below), tag=A/B (without), tag:* (any), color:, style:, author:, doc:, section:, text:, note:, state: "
    "(exact, "
    "doubtful, lost), since:, before:, changed-since:, changed-before: (a day, 2026-11-30). Joined by AND (may be left "
    "out), OR, NOT or -, brackets; A NEAR/paragraph B and A NEAR/section B are those of A with one of B in the same "
    "paragraph or section. A query that begins with - stands behind --.");

} // namespace

void describePassages(QCommandLineParser &parser)
{
    parser.addOptions({
        option("annotation", QT_TRANSLATE_NOOP("app::cli", "The annotation’s id."), "ID"),
        option("passage",
               QT_TRANSLATE_NOOP("app::cli", "Which of its passages, where it has several (default: 1, the first)."),
               "N"),
        option("start",
               QT_TRANSLATE_NOOP("app::cli", "Moves its start: 2c two characters on, --start=-1w a word back, s a "
                                             "sentence on."),
               "DISTANCE"),
        option("end", QT_TRANSLATE_NOOP("app::cli", "Moves its end."), "DISTANCE"),
        option("grow", QT_TRANSLATE_NOOP("app::cli", "Widens it to whole units: sentence, paragraph or section."),
               "UNIT"),
        option("add", QT_TRANSLATE_NOOP("app::cli", "Adds this passage, word for word."), "TEXT"),
        option("prefix", QT_TRANSLATE_NOOP("app::cli", "What stands right before it."), "TEXT"),
        option("suffix", QT_TRANSLATE_NOOP("app::cli", "What stands right after it."), "TEXT"),
        option("remove", QT_TRANSLATE_NOOP("app::cli", "Takes the passage out of the annotation.")),
    });
}

void describeTags(QCommandLineParser &parser)
{
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "Counts only in this document, by the beginning of its id."),
               "ID"),
        option("unused", QT_TRANSLATE_NOOP("app::cli", "Lists only tags that no passage carries, nor one below them.")),
        option("tag", QT_TRANSLATE_NOOP("app::cli", "The tag that the options below change."), "A/B"),
        option("rename", QT_TRANSLATE_NOOP("app::cli", "Gives it another name."), "NAME"),
        option("move", QT_TRANSLATE_NOOP("app::cli", "Puts it below another tag; “/” is the top."), "A/B"),
        option(
            "into",
            QT_TRANSLATE_NOOP("app::cli", "Merges it into another tag, which gets its passages and the tags below it."),
            "A/B"),
        option("split",
               QT_TRANSLATE_NOOP("app::cli", "Makes a tag of this name beside it, for the passages of --annotation."),
               "NAME"),
        option("annotation", QT_TRANSLATE_NOOP("app::cli", "A passage for --split. May be given several times."), "ID"),
        option("remove", QT_TRANSLATE_NOOP("app::cli", "Takes it away, with those below it; undo brings them back.")),
        option("color", QT_TRANSLATE_NOOP("app::cli", "Its colour, #rrggbb."), "COLOR"),
        option("description", QT_TRANSLATE_NOOP("app::cli", "What it means."), "TEXT"),
        option("alias", QT_TRANSLATE_NOOP("app::cli", "Another name that it is found by. May be given several times."),
               "NAME"),
        option("when-to-use", QT_TRANSLATE_NOOP("app::cli", "When it is to be used."), "TEXT"),
        option("when-not", QT_TRANSLATE_NOOP("app::cli", "When it is not."), "TEXT"),
        option("example", QT_TRANSLATE_NOOP("app::cli", "A passage that shows it."), "TEXT"),
        option(
            "export",
            QT_TRANSLATE_NOOP("app::cli",
                              "Writes the codebook to FILE: REFI-QDA where it ends in .qdc, else CSV; “-” prints CSV."),
            "FILE"),
        option("bom",
               QT_TRANSLATE_NOOP("app::cli", "With the mark at the beginning of a CSV that Excel needs for UTF-8.")),
        option("import",
               QT_TRANSLATE_NOOP(
                   "app::cli",
                   "Takes the tags of a .qdc or CSV file in and prints how many were made, completed, and the same."),
               "FILE"),
    });
}

void describeMemos(QCommandLineParser &parser)
{
    parser.addOptions({
        option("search", QT_TRANSLATE_NOOP("app::cli", "Only memos with these words."), "TEXT"),
        option("on", QT_TRANSLATE_NOOP("app::cli", "Adds a memo on annotation:ID, document:ID, tag:PATH or library."),
               "WHAT"),
        option("edit", QT_TRANSLATE_NOOP("app::cli", "Changes the memo of this id."), "ID"),
        option("title", QT_TRANSLATE_NOOP("app::cli", "The memo’s title."), "TEXT"),
        option("text", QT_TRANSLATE_NOOP("app::cli", "The memo’s text, in Markdown."), "TEXT"),
        option("remove", QT_TRANSLATE_NOOP("app::cli", "Puts the memo of this id into the trash."), "ID"),
    });
}

void describeLinks(QCommandLineParser &parser)
{
    parser.addOptions({
        option("annotation", QT_TRANSLATE_NOOP("app::cli", "Only links that begin or end here."), "ID"),
        option("from", QT_TRANSLATE_NOOP("app::cli", "Adds a link that begins at this annotation."), "ID"),
        option("to", QT_TRANSLATE_NOOP("app::cli", "Where it ends."), "ID"),
        option("type",
               QT_TRANSLATE_NOOP("app::cli", "supports, contradicts, explains, repeats, or a word of your own."),
               "TYPE"),
        option("note", QT_TRANSLATE_NOOP("app::cli", "A note on the link."), "TEXT"),
        option("remove", QT_TRANSLATE_NOOP("app::cli", "Puts the link of this id into the trash."), "ID"),
    });
}

void describeFind(QCommandLineParser &parser)
{
    parser.setApplicationDescription(tr(findHelp));
    parser.addPositionalArgument(QStringLiteral("QUERY…"), tr("What to find, as told above."));
    parser.addOptions({
        option("order", QT_TRANSLATE_NOOP("app::cli", "reading (default), newest, changed or author."), "ORDER"),
        option("add-tag",
               QT_TRANSLATE_NOOP("app::cli", "Gives all that were found this tag. May be given several times."), "A/B"),
        option("remove-tag",
               QT_TRANSLATE_NOOP(
                   "app::cli",
                   "Takes this tag, and those below it, from all that were found. May be given several times."),
               "A/B"),
        option("color", QT_TRANSLATE_NOOP("app::cli", "Gives all that were found this colour."), "NAME"),
        option("style", QT_TRANSLATE_NOOP("app::cli", "Gives all that were found this style."), "NAME"),
        option("delete", QT_TRANSLATE_NOOP("app::cli", "Puts all that were found into the trash.")),
        option("preview", QT_TRANSLATE_NOOP("app::cli", "Print what would change, and change nothing.")),
    });
}

void describeAutocode(QCommandLineParser &parser)
{
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "The document, by the beginning of its id."), "ID"),
        option("search", QT_TRANSLATE_NOOP("app::cli", "Codes every hit of these words."), "TEXT"),
        option("unit", QT_TRANSLATE_NOOP("app::cli", "What is coded for a hit: hit (default), sentence or paragraph."),
               "UNIT"),
        option("articles", QT_TRANSLATE_NOOP("app::cli", "Codes every article (条) of a law.")),
        option("section", QT_TRANSLATE_NOOP("app::cli", "Codes every section whose title has these words."), "TEXT"),
        option("tag", QT_TRANSLATE_NOOP("app::cli", "A tag; made where there is none. May be given several times."),
               "A/B"),
        option("preview", QT_TRANSLATE_NOOP("app::cli", "Print what would change, and change nothing.")),
    });
}

void describeUpdate(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The new version; “-” is standard input."));
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "The document, by the beginning of its id."), "ID"),
    });
}

void describeReview(QCommandLineParser &parser)
{
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "Only of this document, by the beginning of its id."), "ID"),
        option("accept", QT_TRANSLATE_NOOP("app::cli", "The annotation of this id stands where it was found."), "ID"),
        option("place", QT_TRANSLATE_NOOP("app::cli", "The annotation of this id belongs to the passage of --quote."),
               "ID"),
        option("quote", QT_TRANSLATE_NOOP("app::cli", "The passage, word for word."), "TEXT"),
        option("prefix", QT_TRANSLATE_NOOP("app::cli", "What stands right before it."), "TEXT"),
        option("suffix", QT_TRANSLATE_NOOP("app::cli", "What stands right after it."), "TEXT"),
        option("keep-lost",
               QT_TRANSLATE_NOOP("app::cli", "The annotation of this id is lost; it stays with its quote."), "ID"),
        option("passage", QT_TRANSLATE_NOOP("app::cli", "Only this passage of the annotation, counted from 1."), "N"),
    });
}

void describeEdit(QCommandLineParser &parser)
{
    parser.addOptions({
        option("document", QT_TRANSLATE_NOOP("app::cli", "The document, by the beginning of its id."), "ID"),
        option("quote", QT_TRANSLATE_NOOP("app::cli", "The passage, word for word."), "TEXT"),
        option("prefix", QT_TRANSLATE_NOOP("app::cli", "What stands right before it."), "TEXT"),
        option("suffix", QT_TRANSLATE_NOOP("app::cli", "What stands right after it."), "TEXT"),
        option("text", QT_TRANSLATE_NOOP("app::cli", "What the passage is to read; may be empty."), "TEXT"),
    });
}

void describeMerge(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("OTHER"), tr("The other library’s file."));
    parser.addOptions({
        option("author", QT_TRANSLATE_NOOP("app::cli", "Whose name to put where there is none."), "NAME"),
    });
}

void describeTrash(QCommandLineParser &parser)
{
    parser.addOptions({
        option("restore", QT_TRANSLATE_NOOP("app::cli", "Brings the thing of this id back."), "ID"),
    });
}

void describeHistory(QCommandLineParser &parser)
{
    parser.addOptions({
        option("annotation", QT_TRANSLATE_NOOP("app::cli", "The annotation’s id."), "ID"),
    });
}

void describeBackup(QCommandLineParser &parser)
{
    parser.addOptions({
        option("list", QT_TRANSLATE_NOOP("app::cli", "Lists the backups: file, time.")),
        option("output",
               QT_TRANSLATE_NOOP("app::cli", "Writes to FILE instead of the folder of backups, and the documents’ "
                                             "files into the folder of originals beside it."),
               "FILE"),
    });
}

void describeAuthor(QCommandLineParser &parser)
{
    parser.addOptions({
        option("set", QT_TRANSLATE_NOOP("app::cli", "The name that stands at what you make from now on."), "NAME"),
    });
}

void describeRestore(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 tr("A backup, from the list of “backup --list” or elsewhere."));
}

} // namespace app::cli
