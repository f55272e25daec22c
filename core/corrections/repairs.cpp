// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/repairs.h"

#include <optional>

namespace core::corrections
{

using document::RepairChoice;

namespace
{
std::optional<RepairChoice> choiceOf(const Correction &correction)
{
    if (!concernsRepairs(correction))
        return std::nullopt;
    RepairChoice choice;
    choice.kind =
        correction.kind == CorrectionKind::MakeRepair ? RepairChoice::Kind::Make : RepairChoice::Kind::Decline;
    choice.pass = correction.pass;
    if (hasPlace(correction)) {
        const annotation::Target &place = correction.place;
        choice.place =
            RepairChoice::Place{{0, place.range.start(), place.range.end()}, place.quote, place.prefix, place.suffix};
    }
    return choice;
}
} // namespace

bool concernsRepairs(const Correction &correction)
{
    return correction.kind == CorrectionKind::KeepOriginal || correction.kind == CorrectionKind::MakeRepair;
}

bool isSwitchable(text::PassId pass)
{
    using text::PassId;
    return pass != PassId::RunIn && pass != PassId::Layout && pass != PassId::Correction && pass != PassId::Decoding;
}

QList<RepairChoice> repairChoices(const QList<Correction> &corrections)
{
    QList<RepairChoice> choices;
    for (const Correction &correction : corrections) {
        if (const auto choice = choiceOf(correction))
            choices.append(*choice);
    }
    return choices;
}

Correction repairCorrection(const RepairChoice &choice, const QString &source)
{
    Correction correction;
    correction.id = CorrectionId::create();
    correction.kind =
        choice.kind == RepairChoice::Kind::Make ? CorrectionKind::MakeRepair : CorrectionKind::KeepOriginal;
    correction.pass = choice.pass;
    correction.created = QDateTime::currentDateTimeUtc();
    if (!choice.place)
        return correction;
    annotation::Target &place = correction.place;
    place.quote = choice.place->text;
    place.prefix = choice.place->prefix;
    place.suffix = choice.place->suffix;
    place.range = {choice.place->range.start, choice.place->range.end};
    place.codePoints = text::CodePointCursor(source).rangeAt(place.range);
    return correction;
}

RepairPlan plannedRepairs(const QList<Correction> &present, const QList<RepairChoice> &wanted, const QString &source)
{
    RepairPlan plan;
    QList<RepairChoice> missing = wanted;
    for (const Correction &correction : present) {
        const auto choice = choiceOf(correction);
        if (!choice || missing.removeOne(*choice))
            plan.result.append(correction);
        else
            plan.taken.append(correction.id);
    }
    for (const RepairChoice &choice : std::as_const(missing))
        plan.made.append(repairCorrection(choice, source));
    plan.result.append(plan.made);
    return plan;
}

} // namespace core::corrections
