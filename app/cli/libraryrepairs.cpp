// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: repairs.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/corrections/repairs.h"
#include "core/library/opendocument.h"
#include "core/text/codepoints.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::cli
{

using core::document::Document;
using core::document::RepairChoice;
using core::document::RepairLog;
using core::library::OpenDocument;
using core::text::PassId;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

/// A repair as it is printed. Its id names the pass and the code points of the decoded source that it changed, so it
/// stays the same whatever is switched; repairs of one pass at one place have one id, for they go together.
struct RepairRow {
    PassId pass = PassId::Decoding;
    bool made = true;
    bool guessed = false;
    core::text::OriginMap::SourceRange source{}; ///< UTF-16
    core::text::CodePointRange place;            ///< in the document's text
    QString id;
    QString before;
    QString after;
    QString reason;
};

void addRows(const Document &document, const RepairLog &log, bool made, QList<RepairRow> *rows)
{
    core::text::CodePointCursor text(document.text());
    for (qsizetype i = 0; i < log.size(); ++i) {
        const core::document::Repair repair = log.at(i);
        RepairRow row;
        row.pass = repair.pass;
        row.made = made;
        row.guessed = repair.guessed;
        row.source = repair.source;
        row.place = text.rangeAt(repair.range);
        const QString present = document.text().mid(repair.range.start(), repair.range.length());
        row.before = made ? repair.before : present;
        row.after = made ? present : repair.before;
        row.reason = repair.reason;
        rows->append(row);
    }
}

/// All repairs, made and declined ones, by pass and by their places in the source.
QList<RepairRow> rowsOf(const Document &document)
{
    QList<RepairRow> rows;
    addRows(document, document.repairs(), true, &rows);
    addRows(document, document.declined(), false, &rows);
    const auto place = [](const RepairRow &row) { return std::pair(row.source.start, row.source.end); };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const RepairRow &a, const RepairRow &b) { return place(a) < place(b); });
    core::text::CodePointCursor source(document.source());
    for (RepairRow &row : rows) {
        const qsizetype start = source.at(row.source.start);
        row.id = QStringLiteral("%1@%2-%3")
                     .arg(core::text::passName(row.pass))
                     .arg(start)
                     .arg(start +
                          core::text::codePointCount(
                              QStringView(document.source()).mid(row.source.start, row.source.end - row.source.start)));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const RepairRow &a, const RepairRow &b) { return a.pass < b.pass; });
    return rows;
}

QString stateOf(const RepairRow &row)
{
    return !row.made ? QStringLiteral("off") : row.guessed ? QStringLiteral("guessed") : QStringLiteral("made");
}

QJsonObject toJson(const RepairRow &row)
{
    QJsonObject object{
        {QStringLiteral("id"), row.id},
        {QStringLiteral("pass"), core::text::passName(row.pass)},
        {QStringLiteral("state"), stateOf(row)},
        {QStringLiteral("before"), row.before},
        {QStringLiteral("after"), row.after},
        {QStringLiteral("start"), static_cast<qint64>(row.place.start)},
        {QStringLiteral("end"), static_cast<qint64>(row.place.end)},
        {QStringLiteral("switchable"), core::corrections::isSwitchable(row.pass)},
    };
    if (!row.reason.isEmpty())
        object.insert(QStringLiteral("reason"), row.reason);
    return object;
}

/// How many repairs each pass made and would have made.
QJsonArray passesOf(const Document &document, const QList<RepairRow> &rows)
{
    QJsonArray out;
    const QList<PassId> passes = core::text::allPasses();
    for (const PassId pass : passes) {
        const auto count = [&](auto &&is) {
            return static_cast<qint64>(std::count_if(
                rows.begin(), rows.end(), [&](const RepairRow &row) { return row.pass == pass && is(row); }));
        };
        const qint64 made = count([](const RepairRow &row) { return row.made; });
        const qint64 off = count([](const RepairRow &row) { return !row.made; });
        const bool wanted = document.repairChoices().isMade(pass);
        if (made + off == 0 && wanted)
            continue;
        out.append(QJsonObject{{QStringLiteral("pass"), core::text::passName(pass)},
                               {QStringLiteral("wanted"), wanted},
                               {QStringLiteral("made"), made},
                               {QStringLiteral("guessed"), count([](const RepairRow &row) { return row.guessed; })},
                               {QStringLiteral("off"), off}});
    }
    return out;
}

/// Line ends and blanks are most of what is repaired: they are shown by signs.
QString visible(QString words)
{
    words.replace(QLatin1Char('\n'), QChar(0x23CE)).replace(QLatin1Char('\t'), QChar(0x21E5));
    if (words.trimmed().isEmpty())
        words.fill(QChar(0x2423));
    return words;
}

int printRepairs(const LibraryCall &call, const OpenDocument &open)
{
    const QList<RepairRow> rows = rowsOf(open.document);
    if (call.layout == Layout::Text) {
        for (const RepairRow &row : rows)
            printFields({row.id, stateOf(row), visible(row.before), visible(row.after), row.reason});
        return Done;
    }
    QJsonArray array;
    for (const RepairRow &row : rows)
        array.append(toJson(row));
    printJson(QJsonObject{{QStringLiteral("document"), open.info.id.value},
                          {QStringLiteral("title"), open.info.title},
                          {QStringLiteral("passes"), passesOf(open.document, rows)},
                          {QStringLiteral("repairs"), array},
                          {QStringLiteral("lost"), open.document.repairChoices().lost().size()}});
    return Done;
}

/// What "all", the name of a pass or the id of a repair stands for.
core::Result<RepairChoice> choiceOf(const QString &which, const Document &document, const QList<RepairRow> &rows)
{
    RepairChoice choice;
    if (which == QLatin1String("all"))
        return choice;
    PassId pass = PassId::Decoding;
    if (!core::text::passFromName(QStringView(which).left(which.indexOf(QLatin1Char('@'))), &pass)) {
        return core::failure(core::ErrorCode::InvalidArgument,
                             tr("“%1” is neither “all” nor a pass nor the id of a repair.").arg(which));
    }
    if (!core::corrections::isSwitchable(pass)) {
        return core::failure(core::ErrorCode::InvalidArgument,
                             tr("“%1” cannot be switched off.").arg(core::text::passName(pass)));
    }
    choice.pass = pass;
    if (!which.contains(QLatin1Char('@')))
        return choice;
    const auto row = std::find_if(rows.begin(), rows.end(), [&which](const RepairRow &candidate) {
        return candidate.id.compare(which, Qt::CaseInsensitive) == 0;
    });
    if (row == rows.end())
        return core::failure(core::ErrorCode::NotFound, tr("The document has no repair “%1”.").arg(which));
    choice.place = RepairChoice::placeIn(document.source(), row->source);
    return choice;
}

int switchRepairs(const LibraryCall &call, const OpenDocument &open)
{
    const QList<RepairRow> rows = rowsOf(open.document);
    const auto &present = open.document.repairChoices();
    QList<RepairChoice> wanted = present.choices() + present.lost();
    for (const auto &[name, kind] : {std::pair(QStringLiteral("off"), RepairChoice::Kind::Decline),
                                     std::pair(QStringLiteral("on"), RepairChoice::Kind::Make)}) {
        const QStringList all = call.options.values(name);
        for (const QString &which : all) {
            auto choice = choiceOf(which, open.document, rows);
            if (!choice)
                return call.failed(choice.error());
            choice->kind = kind;
            wanted = core::document::withChoice(wanted, *choice, open.document.source());
        }
    }
    const auto done = core::library::chooseRepairs(call.library, open, wanted);
    if (!done)
        return call.failed(done.error());
    return printRepairs(call, *done);
}

} // namespace

int repairs(const LibraryCall &call)
{
    const QString prefix = call.options.value(QStringLiteral("document"));
    if (prefix.isEmpty())
        return call.wrongUsage(tr("--document is needed."));
    const auto info = documentByPrefix(call.library, prefix);
    if (!info)
        return call.failed(info.error());
    const auto open = core::library::openDocument(call.library, info->id);
    if (!open)
        return call.failed(open.error());
    const bool switches = call.options.isSet(QStringLiteral("off")) || call.options.isSet(QStringLiteral("on"));
    return switches ? switchRepairs(call, *open) : printRepairs(call, *open);
}

} // namespace app::cli
