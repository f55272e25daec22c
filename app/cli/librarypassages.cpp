// SPDX-License-Identifier: GPL-3.0-or-later
// zhupi-cli library: passages.
#include "app/cli/console.h"
#include "app/cli/libraryactions.h"
#include "app/cli/libraryjson.h"
#include "core/annotation/boundaries.h"
#include "core/annotation/places.h"
#include "core/library/opendocument.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::cli
{

using core::annotation::Boundary;
using core::annotation::NudgeUnit;
using core::annotation::Towards;
using core::annotation::WholeUnit;
using core::text::TextRange;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

std::unexpected<core::Error> invalid(const QString &message)
{
    return core::failure(core::ErrorCode::InvalidArgument, message);
}

/// How far an end moves: "3c" three characters on, "-1w" a word back, "s" a sentence on.
struct Distance {
    int steps = 1;
    NudgeUnit unit = NudgeUnit::Character;
    Towards towards = Towards::Later;
};

core::Result<Distance> distanceOf(const QString &text)
{
    Distance distance;
    const QString units = QStringLiteral("cws");
    const qsizetype unit = text.isEmpty() ? -1 : units.indexOf(text.back());
    QString number = text.chopped(text.isEmpty() ? 0 : 1);
    distance.towards = number.startsWith(u'-') ? Towards::Earlier : Towards::Later;
    if (number.startsWith(u'-') || number.startsWith(u'+'))
        number.remove(0, 1);
    bool isNumber = true;
    if (!number.isEmpty())
        distance.steps = number.toInt(&isNumber);
    if (unit < 0 || !isNumber || distance.steps < 1)
        return invalid(tr("“%1” is no distance: a number and c, w or s, as in 2w or -1s.").arg(text));
    distance.unit = static_cast<NudgeUnit>(unit);
    return distance;
}

core::Result<WholeUnit> wholeOf(const QString &name)
{
    const QStringList names{QStringLiteral("sentence"), QStringLiteral("paragraph"), QStringLiteral("section")};
    const qsizetype at = names.indexOf(name);
    if (at < 0)
        return invalid(tr("“%1” is none of sentence, paragraph, section.").arg(name));
    return static_cast<WholeUnit>(at);
}

TextRange moved(const core::document::Document &document, TextRange range, Boundary boundary, const Distance &distance)
{
    for (int i = 0; i < distance.steps; ++i) {
        const TextRange next = nudged(document, range, boundary, distance.unit, distance.towards);
        if (next == range)
            break;
        range = next;
    }
    return range;
}

/// What the options make of an annotation's passages.
class Edit
{
public:
    Edit(const LibraryCall &call, const core::document::Document &document, QList<TextRange> passages)
        : m_call(call), m_document(document), m_passages(std::move(passages))
    {
    }

    core::Result<QList<TextRange>> made()
    {
        for (const auto step : {&Edit::choose, &Edit::take, &Edit::move, &Edit::grow, &Edit::add}) {
            if (auto done = (this->*step)(); !done)
                return std::unexpected(done.error());
        }
        return m_passages;
    }

private:
    QString value(const char *name) const { return m_call.options.value(QString::fromLatin1(name)); }
    bool isSet(const char *name) const { return m_call.options.isSet(QString::fromLatin1(name)); }

    core::Outcome choose()
    {
        bool isNumber = true;
        if (isSet("passage"))
            m_chosen = value("passage").toInt(&isNumber) - 1;
        if (!isNumber || m_chosen < 0 || m_chosen >= m_passages.size())
            return invalid(tr("The annotation has no passage %1.").arg(value("passage")));
        return {};
    }
    core::Outcome take()
    {
        if (!isSet("remove"))
            return {};
        if (m_passages.size() == 1)
            return invalid(tr("It is the annotation’s only passage."));
        m_passages.removeAt(m_chosen);
        m_chosen = 0;
        return {};
    }
    core::Outcome move()
    {
        for (const auto &[name, boundary] : {std::pair("start", Boundary::Start), std::pair("end", Boundary::End)}) {
            if (!isSet(name))
                continue;
            const auto distance = distanceOf(value(name));
            if (!distance)
                return std::unexpected(distance.error());
            m_passages[m_chosen] = moved(m_document, m_passages.at(m_chosen), boundary, *distance);
        }
        return {};
    }
    core::Outcome grow()
    {
        if (!isSet("grow"))
            return {};
        const auto unit = wholeOf(value("grow"));
        if (!unit)
            return std::unexpected(unit.error());
        m_passages[m_chosen] = grown(m_document, m_passages.at(m_chosen), *unit);
        return {};
    }
    core::Outcome add()
    {
        if (!isSet("add"))
            return {};
        const auto place = core::library::Library::locate({value("add"), value("prefix"), value("suffix")}, m_document);
        if (!place)
            return std::unexpected(place.error());
        m_passages.append(*place);
        return {};
    }

    const LibraryCall &m_call;
    const core::document::Document &m_document;
    QList<TextRange> m_passages;
    qsizetype m_chosen = 0;
};

core::Result<core::annotation::Annotation> changed(const LibraryCall &call, const core::AnnotationId &id)
{
    const auto stored = call.library.annotation(id);
    if (!stored)
        return stored;
    const auto open = core::library::openDocument(call.library, stored->document);
    if (!open)
        return std::unexpected(open.error());
    const auto annotation = std::ranges::find(open->annotations, id, &core::annotation::Annotation::id);
    if (annotation == open->annotations.end())
        return stored;
    const QList<TextRange> before = core::annotation::placesOf(*annotation);
    if (before.isEmpty() || before.size() != annotation->targets.size())
        return invalid(tr("A passage of this annotation is lost: give it a place first (review --place)."));
    const auto after = Edit(call, open->document, before).made();
    if (!after)
        return std::unexpected(after.error());
    if (core::annotation::united(*after) == before)
        return *annotation;
    return call.library.setPassages(id, *after, open->document);
}

} // namespace

int editPassages(const LibraryCall &call)
{
    const QString id = call.options.value(QStringLiteral("annotation"));
    if (id.isEmpty())
        return call.wrongUsage(tr("--annotation is needed."));
    const auto annotation = changed(call, core::AnnotationId{id});
    if (!annotation)
        return call.failed(annotation.error());
    if (call.layout == Layout::Json) {
        const auto tags = tagsById(call.library);
        if (!tags)
            return call.failed(tags.error());
        printJson(toJson(*annotation, *tags));
        return Done;
    }
    for (qsizetype i = 0; i < annotation->targets.size(); ++i) {
        const auto &target = annotation->targets.at(i);
        printFields({QString::number(i + 1), QString::number(target.codePoints.start), target.quote});
    }
    return Done;
}

} // namespace app::cli
