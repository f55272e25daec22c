// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/codebookcontroller.h"
#include "core/interchange/codebookcsv.h"
#include "core/interchange/codebookqdc.h"
#include "core/io/atomicfile.h"
#include "core/library/parse.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>

#include <memory>

namespace app::controllers
{

using core::annotation::Tag;

namespace
{

/// A file that begins as XML does is read as such, whatever its name is.
bool isXml(const QByteArray &bytes)
{
    constexpr qsizetype mark = 3; // of UTF-8
    return (bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(mark) : bytes).trimmed().startsWith('<');
}

/// In a worker's thread.
core::Result<QList<Tag>> readTags(const QString &path, QStringList *losses)
{
    const auto bytes = core::library::readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!isXml(*bytes))
        return core::interchange::codebookFromCsv(*bytes);
    auto read = core::interchange::codebookFromQdc(*bytes);
    if (!read)
        return std::unexpected(read.error());
    *losses = read->losses;
    return std::move(read->tags);
}

} // namespace

void CodebookController::exportTo(Format format)
{
    const auto *library = m_parts.workspace.library();
    const auto all = library ? library->tags() : core::Result<QList<Tag>>();
    if (!all)
        return tell(all.error());
    if (all->isEmpty())
        return say(tr("There is no tag to export yet."));
    const bool csv = format == Format::Csv;
    const QString ending = csv ? QStringLiteral(".csv") : QStringLiteral(".qdc");
    QString path =
        m_parts.prompt.fileToSave({tr("Export codebook"), csv ? tr("Tables (*.csv)") : tr("REFI-QDA codebooks (*.qdc)"),
                                   tr("Codebook") + ending});
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += ending;
    // With the mark, so that spreadsheets read the characters right.
    const auto bytes =
        csv ? core::Result<QByteArray>(core::interchange::codebookToCsv(*all, {core::io::CsvOptions::Mark::Utf8}))
            : core::interchange::codebookToQdc(*all);
    if (!bytes)
        return tell(bytes.error());
    if (const auto written = core::io::writeAtomically(path, *bytes); !written)
        return tell(written.error());
    say(tr("The codebook is in “%1”. Tags: %2.").arg(QDir::toNativeSeparators(path), QLocale().toString(all->size())));
}

void CodebookController::importFrom()
{
    const QStringList files =
        m_parts.prompt.filesToOpen({tr("Import codebook"), tr("Codebooks (*.csv *.qdc);;All files (*)"), {}});
    if (files.isEmpty())
        return;
    const QString path = files.constFirst();
    const auto losses = std::make_shared<QStringList>(); // written by the worker before the end is told
    m_parts.workspace.takeCodebook([path, losses] { return readTags(path, losses.get()); },
                                   [self = QPointer(this), path, losses](const auto &report) {
                                       if (self)
                                           self->imported(path, report, *losses);
                                   });
}

void CodebookController::imported(const QString &path, const core::Result<core::library::CodebookImport> &report,
                                  const QStringList &losses)
{
    const QString file = QFileInfo(path).fileName();
    if (!report) {
        m_parts.workspace.tell(
            {Notice::Kind::Error,
             tr("The codebook “%1” was not imported. %2 Nothing was changed.").arg(file, report.error().message),
             {},
             {}});
        return;
    }
    const QLocale locale;
    QString text = tr("“%1” is imported. New tags: %2; completed: %3; the same already: %4.")
                       .arg(file, locale.toString(report->made), locale.toString(report->completed),
                            locale.toString(report->same));
    for (const QString &loss : losses)
        text += QLatin1Char(' ') + loss;
    const bool changed = report->made + report->completed > 0;
    m_parts.workspace.tell({losses.isEmpty() ? Notice::Kind::Info : Notice::Kind::Warning,
                            text,
                            changed ? QStringLiteral("edit.undo") : QString(),
                            {}});
}

} // namespace app::controllers
