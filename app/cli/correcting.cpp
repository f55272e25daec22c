// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/correcting.h"

#include "core/corrections/similar.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace app::cli
{

using core::corrections::Correction;
using core::corrections::CorrectionKind;
using core::corrections::Fit;
using core::corrections::FitState;
using core::corrections::Gesture;

namespace
{

constexpr std::array<std::pair<const char *, Gesture>, 13> gestures{{
    {"heading", Gesture::MakeHeading},
    {"paragraph", Gesture::MakeParagraph},
    {"title", Gesture::MakeTitle},
    {"role", Gesture::MakeMeta},
    {"promote", Gesture::Promote},
    {"demote", Gesture::Demote},
    {"accept", Gesture::Accept},
    {"reject", Gesture::Reject},
    {"join-previous", Gesture::JoinPrevious},
    {"join-next", Gesture::JoinNext},
    {"split", Gesture::Split},
    {"article", Gesture::NewArticle},
    {"same-article", Gesture::SameArticle},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

std::unexpected<core::Error> invalid(const QString &message)
{
    return core::failure(core::ErrorCode::InvalidArgument, message);
}

} // namespace

std::optional<Gesture> gestureFromName(QStringView name)
{
    for (const auto &[known, gesture] : gestures) {
        if (name == QLatin1StringView(known))
            return gesture;
    }
    return std::nullopt;
}

QStringList gestureNames()
{
    QStringList names;
    for (const auto &[name, gesture] : gestures)
        names.append(QString::fromLatin1(name));
    return names;
}

core::Result<CorrectionWish> wishFromJson(const QJsonObject &object)
{
    CorrectionWish wish;
    const auto text = [&](const char *name) { return object.value(QLatin1StringView(name)).toString(); };
    for (const char *name : {"quote", "prefix", "suffix", "gesture", "role"}) {
        const QJsonValue value = object.value(QLatin1StringView(name));
        if (!value.isUndefined() && !value.isString())
            return invalid(tr("“%1” is not a text.").arg(QLatin1StringView(name)));
    }
    wish.passage = {text("quote"), text("prefix"), text("suffix")};
    const auto gesture = gestureFromName(text("gesture"));
    if (!gesture)
        return invalid(
            tr("“%1” is no correction: %2.").arg(text("gesture"), gestureNames().join(QStringLiteral(", "))));
    wish.request.gesture = *gesture;
    wish.request.level = static_cast<qint8>(std::clamp(object.value(QLatin1StringView("level")).toInt(), -1, 100));
    if (*gesture == Gesture::MakeMeta && (!core::document::roleFromName(text("role"), &wish.request.role) ||
                                          wish.request.role == core::document::MetaRole::None))
        return invalid(tr("“%1” is not a role.").arg(text("role")));
    if (object.value(QLatin1StringView("similar")).toBool())
        wish.reach = Reach::SimilarLines;
    return wish;
}

core::Result<core::corrections::Plan> plannedWish(const CorrectionWish &wish,
                                                  const core::library::OpenDocument &present)
{
    const auto place = core::library::Library::locate(wish.passage, present.document);
    if (!place)
        return std::unexpected(place.error());
    core::corrections::Request request = wish.request;
    const qsizetype block = present.document.blockAt(place->start());
    request.offset = place->start();
    request.blocks = {block};
    if (wish.reach == Reach::SimilarLines) {
        request.blocks += core::corrections::similarBlocks(present.document, block);
        std::sort(request.blocks.begin(), request.blocks.end());
    }
    return core::corrections::planned(present.corrected, request);
}

QString stateName(const Fit &fit)
{
    if (fit.state == FitState::Unfit)
        return QStringLiteral("unfit");
    if (fit.anchor == core::annotation::AnchorState::Doubtful)
        return QStringLiteral("doubtful");
    return fit.state == FitState::Applied ? QStringLiteral("applied") : QStringLiteral("nothing-to-do");
}

QJsonObject toJson(const Correction &correction, const Fit &fit)
{
    QJsonObject object{
        {QStringLiteral("id"), correction.id.value},
        {QStringLiteral("kind"), core::corrections::kindName(correction.kind)},
        {QStringLiteral("quote"), correction.place.quote},
        {QStringLiteral("prefix"), correction.place.prefix},
        {QStringLiteral("suffix"), correction.place.suffix},
        {QStringLiteral("start"), static_cast<qint64>(correction.place.codePoints.start)},
        {QStringLiteral("end"), static_cast<qint64>(correction.place.codePoints.end)},
        {QStringLiteral("author"), correction.author},
        {QStringLiteral("created"), correction.created.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("state"), stateName(fit)},
    };
    if (correction.kind == CorrectionKind::Heading)
        object.insert(QStringLiteral("level"), correction.level);
    if (correction.kind == CorrectionKind::Meta)
        object.insert(QStringLiteral("role"), core::document::roleName(correction.role));
    if (correction.pass)
        object.insert(QStringLiteral("pass"), core::text::passName(*correction.pass));
    if (!fit.reason.isEmpty())
        object.insert(QStringLiteral("reason"), fit.reason);
    return object;
}

} // namespace app::cli
