// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/parsecommand.h"

#include "app/cli/console.h"
#include "core/document/dump.h"
#include "core/exporters/json.h"
#include "core/exporters/wholetext.h"
#include "core/library/formats.h"
#include "core/library/parse.h"
#include "core/structure/structure.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

namespace app::cli
{

using core::document::Document;

namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

enum class Format { Json, JsonLines, Text, Markdown, Html, Dump };
enum class Stage { Importer, Repair, Structure };

struct Job {
    Format format = Format::Json;
    Stage stage = Stage::Structure;
    core::document::DumpReasons reasons = core::document::DumpReasons::Without;
    core::library::ParseOptions options;
    QString outputFolder;
    QStringList files;
};

bool formatFromName(const QString &name, Format *format)
{
    static const QHash<QString, Format> known{
        {QStringLiteral("json"), Format::Json}, {QStringLiteral("jsonl"), Format::JsonLines},
        {QStringLiteral("text"), Format::Text}, {QStringLiteral("markdown"), Format::Markdown},
        {QStringLiteral("html"), Format::Html}, {QStringLiteral("dump"), Format::Dump},
    };
    const auto it = known.find(name);
    if (it != known.end())
        *format = *it;
    return it != known.end();
}

QString ending(Format format)
{
    switch (format) {
    case Format::Json:
        return QStringLiteral("json");
    case Format::JsonLines:
        return QStringLiteral("jsonl");
    case Format::Text:
        return QStringLiteral("txt");
    case Format::Markdown:
        return QStringLiteral("md");
    case Format::Html:
        return QStringLiteral("html");
    case Format::Dump:
        return QStringLiteral("dump");
    }
    return {};
}

QByteArray rendered(const Document &document, const QString &file, const Job &job)
{
    switch (job.format) {
    case Format::Json:
    case Format::JsonLines:
        return core::exporters::documentToJson(document, file);
    case Format::Text:
        return core::exporters::documentToText(document).toUtf8();
    case Format::Markdown:
        return core::exporters::documentToMarkdown(document).toUtf8();
    case Format::Html:
        return core::exporters::documentToHtml(document).toUtf8();
    case Format::Dump:
        return core::document::dumpDocument(document, job.reasons).toUtf8();
    }
    return {};
}

/// What has no place for diagnostics says on standard error that the text may be read wrongly.
void warnOfEncoding(const QString &file, const Document &document)
{
    if (document.isEncodingDoubtful() && !document.diagnostics().isEmpty())
        printError(file, document.diagnostics().constFirst().message);
}

core::Result<QByteArray> processed(const QString &file, const Job &job)
{
    const auto bytes = core::library::readFile(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (job.stage == Stage::Structure) {
        const auto document = core::library::parse(*bytes, file, job.options);
        if (!document)
            return std::unexpected(document.error());
        if (job.format != Format::Json && job.format != Format::JsonLines)
            warnOfEncoding(file, *document);
        return rendered(*document, file, job);
    }
    auto manuscript = core::library::importManuscript({*bytes, file, job.options.encoding});
    if (manuscript && job.stage == Stage::Repair)
        manuscript = core::repair::repaired(std::move(*manuscript), job.options.repairs);
    if (!manuscript)
        return std::unexpected(manuscript.error());
    return core::document::dumpManuscript(*manuscript).toUtf8();
}

core::Outcome writeResult(const QString &path, const QByteArray &bytes)
{
    QSaveFile out(path);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return {};
    return core::failure(core::ErrorCode::Unwritable,
                         tr("“%1” cannot be written: %2").arg(QDir::toNativeSeparators(path), out.errorString()));
}

/// Prints results between the brackets of a JSON array, or each on its own.
class Output
{
public:
    Output(const Job &job)
        : m_job(job), m_array(job.format == Format::Json && job.files.size() > 1 && job.outputFolder.isEmpty())
    {
    }

    core::Outcome add(const QString &file, const QByteArray &result)
    {
        if (!m_job.outputFolder.isEmpty()) {
            const QString name = file == u"-" ? QStringLiteral("stdin") : QFileInfo(file).completeBaseName();
            const QString path = m_job.outputFolder + u'/' + name + u'.' + ending(m_job.format);
            if (m_written.contains(path))
                return core::failure(core::ErrorCode::Unwritable,
                                     tr("Another file of this call is already written to “%1”.").arg(path));
            m_written.insert(path);
            return writeResult(path, result);
        }
        if (m_array)
            printBytes(m_count ? ",\n" : "[");
        printBytes(result);
        ++m_count;
        if (!m_array && !result.endsWith('\n'))
            printBytes("\n");
        return {};
    }
    void finish()
    {
        if (m_array)
            printBytes(m_count ? "]\n" : "[]\n");
    }

private:
    const Job &m_job;
    bool m_array;
    int m_count = 0;
    QSet<QString> m_written;
};

int run(const Job &job)
{
    if (!job.outputFolder.isEmpty() && !QDir().mkpath(job.outputFolder)) {
        printError(job.outputFolder, tr("The folder cannot be made. Choose another with --output."));
        return Failed;
    }
    Output output(job);
    bool allDone = true;
    for (const QString &file : job.files) {
        const auto result = processed(file, job);
        const auto written = result ? output.add(file, *result) : core::Outcome(std::unexpected(result.error()));
        if (!written) {
            printError(file, written.error().message);
            allDone = false;
        }
    }
    output.finish();
    return allDone ? Done : Failed;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        tr("Reads documents, repairs them and prints their articles, headings and paragraphs.\n"
           "Exit code: 0 every file was read, 1 one could not be (the others are still done), 2 wrong usage."));
    parser.addPositionalArgument(QStringLiteral("FILE…"), tr("Files to read; “-” is standard input."));
    parser.addOptions({
        {QStringLiteral("format"), tr("json, jsonl, text, markdown, html or dump."), QStringLiteral("FORMAT"),
         QStringLiteral("json")},
        {QStringLiteral("encoding"), tr("Read the files in this encoding instead of finding it."),
         QStringLiteral("NAME")},
        {QStringLiteral("no-repair"), tr("Run no repair pass.")},
        {QStringLiteral("skip"), tr("Leave these repair passes out, separated by commas."), QStringLiteral("PASS,…")},
        {QStringLiteral("output"), tr("Write each result to DIR/NAME.json (.txt, .md, .html) instead of printing it."),
         QStringLiteral("DIR")},
        {QStringLiteral("stage"), tr("With --format dump: stop after importer, repair or structure."),
         QStringLiteral("STAGE"), QStringLiteral("structure")},
        {QStringLiteral("why"), tr("With --format dump: give the reason for each decision.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")},
    });
}

/// Fills `job`; returns the message of a wrong usage, or nothing.
QString readOptions(const QCommandLineParser &parser, Job &job)
{
    if (!formatFromName(parser.value(QStringLiteral("format")), &job.format))
        return tr("“%1” is not a format: json, jsonl, text, markdown, html or dump.")
            .arg(parser.value(QStringLiteral("format")));
    const QString stage = parser.value(QStringLiteral("stage"));
    if (stage == u"importer")
        job.stage = Stage::Importer;
    else if (stage == u"repair")
        job.stage = Stage::Repair;
    else if (stage != u"structure")
        return tr("“%1” is not a stage: importer, repair or structure.").arg(stage);
    if (job.stage != Stage::Structure && job.format != Format::Dump)
        return tr("--stage goes with --format dump.");
    if (parser.isSet(QStringLiteral("why")))
        job.reasons = core::document::DumpReasons::With;
    job.options.encoding = parser.value(QStringLiteral("encoding"));
    job.options.repairs.enabled = !parser.isSet(QStringLiteral("no-repair"));
    const QStringList skipped = parser.value(QStringLiteral("skip")).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : skipped) {
        core::text::PassId pass{};
        if (!core::text::passFromName(name.trimmed(), &pass))
            return tr("“%1” is not a repair pass.").arg(name);
        job.options.repairs.skip.insert(pass);
    }
    job.outputFolder = parser.value(QStringLiteral("output"));
    job.files = parser.positionalArguments();
    if (job.files.isEmpty())
        return tr("No file was named.");
    return {};
}
} // namespace

int parseCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{QStringLiteral("zhupi-cli parse")} + arguments))
        return wrongUsage(parser.errorText(), QStringLiteral("parse"));
    if (parser.isSet(QStringLiteral("help"))) {
        QString help = helpOf(parser, QStringLiteral("parse"));
        QStringList names;
        for (const auto &pass : core::repair::passes())
            names.append(core::text::passName(pass.id));
        help += u'\n' + tr("Repair passes: %1").arg(names.join(QStringLiteral(", "))) + u'\n';
        print(help);
        return Done;
    }
    Job job;
    const QString wrong = readOptions(parser, job);
    if (!wrong.isEmpty())
        return wrongUsage(wrong, QStringLiteral("parse"));
    return run(job);
}

} // namespace app::cli
