// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: find, autocode.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "app/cli/optionrules.h"
#include "core/library/autocoding.h"
#include "core/library/opendocument.h"
#include "core/library/retrieval.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::cli
{

using core::library::FoundOrder;
using core::library::FoundPassage;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

std::optional<FoundOrder> orderFrom(const QString &name)
{
    static const std::pair<const char *, FoundOrder> orders[] = {{"reading", FoundOrder::Reading},
                                                                 {"newest", FoundOrder::Newest},
                                                                 {"changed", FoundOrder::LastChanged},
                                                                 {"author", FoundOrder::Author}};
    for (const auto &[known, order] : orders) {
        if (name.isEmpty() || name == QLatin1StringView(known))
            return order;
    }
    return std::nullopt;
}

/// What the options want changed; nullopt where they want nothing, or (with `wrong`) what cannot be.
std::optional<core::library::BulkChange> bulkFrom(const LibraryCall &call, QString *wrong)
{
    core::library::BulkChange bulk;
    bulk.addedTags = call.options.values(QStringLiteral("add-tag"));
    bulk.removedTags = call.options.values(QStringLiteral("remove-tag"));
    if (const QString name = call.options.value(QStringLiteral("color")); !name.isEmpty()) {
        core::annotation::MarkColor color{};
        if (!core::annotation::colorFromName(name, &color))
            *wrong = tr("“%1” is not a colour: yellow, green, blue, red, violet or orange.").arg(name);
        bulk.color = color;
    }
    if (const QString name = call.options.value(QStringLiteral("style")); !name.isEmpty()) {
        core::annotation::MarkStyle style{};
        if (!core::annotation::styleFromName(name, &style))
            *wrong = tr("“%1” is not a style: highlight or underline.").arg(name);
        bulk.style = style;
    }
    const bool any = bulk.color || bulk.style || !bulk.addedTags.isEmpty() || !bulk.removedTags.isEmpty();
    return any && wrong->isEmpty() ? std::optional(bulk) : std::nullopt;
}

int printFound(const LibraryCall &call, const QList<FoundPassage> &found)
{
    const auto tags = tagsById(call.library);
    const auto annotations = call.library.retrieval().load(found);
    if (!tags || !annotations)
        return call.failed(tags ? annotations.error() : tags.error());
    QJsonArray array;
    for (const auto &annotation : *annotations) {
        if (call.layout == Layout::Json) {
            array.append(toJson(annotation, *tags));
            continue;
        }
        QStringList quotes;
        for (const auto &target : annotation.targets)
            quotes.append(target.quote);
        printFields({annotation.id.value, annotation.document.value, tagPaths(annotation, *tags).join(u','),
                     quotes.join(QStringLiteral(" […] ")), annotation.note});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

core::Result<QList<core::text::TextRange>> proposed(const LibraryCall &call, const core::document::Document &document)
{
    const auto &options = call.options;
    if (options.isSet(QStringLiteral("articles")))
        return core::library::articlePassages(document);
    if (options.isSet(QStringLiteral("section")))
        return core::library::sectionPassages(document, options.value(QStringLiteral("section")));
    const QString unit = options.value(QStringLiteral("unit"));
    auto coded = core::library::CodedUnit::Hit;
    if (unit == QLatin1String("sentence"))
        coded = core::library::CodedUnit::Sentence;
    else if (unit == QLatin1String("paragraph"))
        coded = core::library::CodedUnit::Paragraph;
    else if (!unit.isEmpty() && unit != QLatin1String("hit"))
        return core::failure(core::ErrorCode::InvalidArgument,
                             tr("“%1” is not a unit: hit, sentence or paragraph.").arg(unit));
    return core::library::hitPassages(document, options.value(QStringLiteral("search")), coded);
}

/// Of these, those that no annotation marks alone with all the tags.
QList<core::text::TextRange> uncoded(const QList<core::text::TextRange> &ranges, const QStringList &tags,
                                     const core::library::OpenDocument &open, const Tags &known)
{
    QList<core::text::TextRange> left = ranges;
    for (const auto &annotation : open.annotations) {
        const QStringList carried = tagPaths(annotation, known);
        const bool hasAll = std::ranges::all_of(tags, [&](const QString &tag) { return carried.contains(tag); });
        if (hasAll && annotation.targets.size() == 1)
            left.removeAll(annotation.targets.constFirst().range);
    }
    return left;
}

/// What is deleted has no look and no tags to give.
QString wrongChanges(const QCommandLineParser &options)
{
    for (const char *other : {"add-tag", "remove-tag", "color", "style"}) {
        if (const QString clash = clashingOptions(options, {"delete", other}); !clash.isEmpty())
            return clash;
    }
    return {};
}

QString wrongRule(const QCommandLineParser &options)
{
    const auto isSet = [&options](const char *name) { return options.isSet(QString::fromLatin1(name)); };
    if (!isSet("search") && !isSet("articles") && !isSet("section"))
        return tr("Say what is to be coded: --search, --articles or --section.");
    if (const QString clash = clashingOptions(options, {"search", "articles", "section"}); !clash.isEmpty())
        return clash;
    if (const QString lacking = lackingOption(options, {{"unit", {"search"}}}); !lacking.isEmpty())
        return lacking;
    return isSet("document") ? QString() : tr("--document is needed.");
}

} // namespace

int findPassages(const LibraryCall &call)
{
    const auto order = orderFrom(call.options.value(QStringLiteral("order")));
    if (!order)
        return call.wrongUsage(tr("“%1” is not an order: reading, newest, changed or author.")
                                   .arg(call.options.value(QStringLiteral("order"))));
    QString wrong = wrongChanges(call.options);
    const auto bulk = bulkFrom(call, &wrong);
    if (!wrong.isEmpty())
        return call.wrongUsage(wrong);
    const auto query = core::library::queryFromText(call.options.positionalArguments().join(QLatin1Char(' ')));
    if (!query)
        return call.wrongUsage(query.error().message);
    const bool changes = bulk || call.options.isSet(QStringLiteral("delete"));
    if (changes && query->kind == core::library::Query::Kind::All)
        return call.wrongUsage(tr("Say which annotations are to be changed: give a query."));
    auto retrieval = call.library.retrieval();
    const auto found = retrieval.find(*query, *order);
    if (!found)
        return call.failed(found.error());
    const bool preview = call.options.isSet(QStringLiteral("preview"));
    QList<core::AnnotationId> ids;
    for (const FoundPassage &passage : *found)
        ids.append(passage.annotation);
    if (call.options.isSet(QStringLiteral("delete")) && !preview) {
        const int code = printFound(call, *found);
        const auto removed = call.library.removeAnnotations(ids);
        return removed ? code : call.failed(removed.error());
    }
    if (bulk && !preview) {
        if (const auto changed = retrieval.change(ids, *bulk); !changed)
            return call.failed(changed.error());
    }
    return printFound(call, *found);
}

int autocode(const LibraryCall &call)
{
    if (const QString wrong = wrongRule(call.options); !wrong.isEmpty())
        return call.wrongUsage(wrong);
    const auto info = documentByPrefix(call.library, call.options.value(QStringLiteral("document")));
    if (!info)
        return call.failed(info.error());
    const auto open = core::library::openDocument(call.library, info->id);
    if (!open)
        return call.failed(open.error());
    const auto found = proposed(call, open->document);
    if (!found)
        return call.wrongUsage(found.error().message);
    const auto known = tagsById(call.library);
    if (!known)
        return call.failed(known.error());
    const QStringList tags = call.options.values(QStringLiteral("tag"));
    const auto ranges = uncoded(*found, tags, *open, *known);
    QStringList ids;
    if (!call.options.isSet(QStringLiteral("preview"))) {
        QList<core::library::NewAnnotation> marks;
        for (const auto &range : ranges) {
            core::library::NewAnnotation mark;
            mark.document = info->id;
            mark.ranges = {range};
            mark.tagPaths = tags;
            marks.append(mark);
        }
        const auto made = call.library.annotateAll(marks, open->document);
        if (!made)
            return call.failed(made.error());
        for (const auto &annotation : *made)
            ids.append(annotation.id.value);
    }
    QJsonArray array;
    for (qsizetype i = 0; i < ranges.size(); ++i) {
        const QString words = open->document.text().mid(ranges.at(i).start(), ranges.at(i).length());
        if (call.layout == Layout::Json)
            array.append(QJsonObject{{QStringLiteral("id"), ids.value(i)}, {QStringLiteral("quote"), words}});
        else
            printFields({ids.value(i), words});
    }
    if (call.layout == Layout::Json)
        printJson(array);
    return Done;
}

} // namespace app::cli
