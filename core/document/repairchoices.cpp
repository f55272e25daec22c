// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/repairchoices.h"

#include <QHash>

#include <algorithm>

namespace core::document
{

using text::PassId;
using SourceRange = text::OriginMap::SourceRange;

namespace
{
bool standsAt(const RepairChoice::Place &place, const QString &source, qsizetype start)
{
    const qsizetype end = start + (place.range.end - place.range.start);
    const QStringView all(source);
    if (start < 0 || end > all.size() || !all.sliced(start).startsWith(place.text))
        return false;
    // Words prove the place; where there are none, what stands around it has to.
    return !place.text.isEmpty() ||
           (all.first(start).endsWith(place.prefix) && all.sliced(end).startsWith(place.suffix));
}

/// The start of the stretch in a source where it does not stand as it did; -1 where it is not found.
qsizetype foundAgain(const RepairChoice::Place &place, const QString &source)
{
    if (place.prefix.isEmpty() && place.suffix.isEmpty())
        return -1;
    const bool whole = place.range.end - place.range.start == place.text.size();
    const QString words = place.prefix + place.text + (whole ? place.suffix : QString());
    const qsizetype from = place.range.start - place.prefix.size();
    const qsizetype ahead = source.indexOf(words, std::clamp<qsizetype>(from, 0, source.size()));
    const qsizetype behind = from > 0 ? source.lastIndexOf(words, std::min(from, source.size())) : -1;
    if (ahead < 0 && behind < 0)
        return -1;
    const bool nearerAhead = behind < 0 || (ahead >= 0 && ahead - from <= from - behind);
    const qsizetype start = (nearerAhead ? ahead : behind) + place.prefix.size();
    return start + (place.range.end - place.range.start) <= source.size() ? start : -1;
}
} // namespace

RepairChoice::Place RepairChoice::placeIn(const QString &source, SourceRange range)
{
    const qsizetype start = std::clamp<qsizetype>(range.start, 0, source.size());
    const qsizetype end = std::clamp<qsizetype>(range.end, start, source.size());
    const qsizetype before = std::min(start, contextLength);
    return {{range.part, start, end},
            source.mid(start, std::min(end - start, longestQuote)),
            source.mid(start - before, before),
            source.mid(end, contextLength)};
}

bool RepairChoice::concernsSameAs(const RepairChoice &other) const
{
    return pass == other.pass && place.has_value() == other.place.has_value() &&
           (!place || place->range == other.place->range);
}

QList<RepairChoice> withChoice(QList<RepairChoice> choices, const RepairChoice &wanted, const QString &source)
{
    choices.removeIf([&wanted](const RepairChoice &choice) {
        if (!wanted.pass)
            return true;
        if (choice.pass != wanted.pass || (wanted.place && !choice.place))
            return false;
        return !wanted.place || (choice.place->range.part == wanted.place->range.part &&
                                 choice.place->range.start >= wanted.place->range.start &&
                                 choice.place->range.end <= wanted.place->range.end);
    });
    const RepairChoices rest(choices, source);
    const bool made =
        !wanted.pass || (wanted.place ? rest.isMade(*wanted.pass, wanted.place->range) : rest.isMade(*wanted.pass));
    if (made != (wanted.kind == RepairChoice::Kind::Make))
        choices.append(wanted);
    return choices;
}

QJsonObject RepairChoice::toJson() const
{
    QJsonObject json;
    json.insert(QStringLiteral("kind"), kind == Kind::Make ? QStringLiteral("make") : QStringLiteral("decline"));
    if (pass)
        json.insert(QStringLiteral("pass"), text::passName(*pass));
    if (place) {
        json.insert(QStringLiteral("part"), place->range.part);
        json.insert(QStringLiteral("start"), place->range.start);
        json.insert(QStringLiteral("end"), place->range.end);
        json.insert(QStringLiteral("text"), place->text);
        json.insert(QStringLiteral("prefix"), place->prefix);
        json.insert(QStringLiteral("suffix"), place->suffix);
    }
    return json;
}

std::optional<RepairChoice> RepairChoice::fromJson(const QJsonObject &json)
{
    RepairChoice choice;
    const QString kind = json.value(QStringLiteral("kind")).toString();
    if (kind != u"make" && kind != u"decline")
        return std::nullopt;
    choice.kind = kind == u"make" ? Kind::Make : Kind::Decline;
    if (json.contains(QStringLiteral("pass"))) {
        PassId pass{};
        if (!text::passFromName(json.value(QStringLiteral("pass")).toString(), &pass))
            return std::nullopt;
        choice.pass = pass;
    }
    if (!json.contains(QStringLiteral("start")))
        return choice;
    const qint64 start = json.value(QStringLiteral("start")).toInteger(-1);
    const qint64 end = json.value(QStringLiteral("end")).toInteger(-1);
    if (!choice.pass || start < 0 || end < start)
        return std::nullopt;
    choice.place = Place{{json.value(QStringLiteral("part")).toInt(), start, end},
                         json.value(QStringLiteral("text")).toString(),
                         json.value(QStringLiteral("prefix")).toString(),
                         json.value(QStringLiteral("suffix")).toString()};
    return choice;
}

RepairChoices::RepairChoices(const QList<RepairChoice> &choices, const QString &source)
{
    for (RepairChoice choice : choices) {
        if (choice.place && !standsAt(*choice.place, source, choice.place->range.start)) {
            const qsizetype start = foundAgain(*choice.place, source);
            if (start < 0) {
                m_lost.append(choice);
                continue;
            }
            const qsizetype length = choice.place->range.end - choice.place->range.start;
            choice.place->range = {choice.place->range.part, start, start + length};
        }
        m_choices.append(choice);
    }
    index();
}

void RepairChoices::index()
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const RepairChoice &choice = m_choices.at(i);
        if (choice.place)
            m_places[*choice.pass].append({choice.place->range.start, choice.place->range.end, 0, i});
    }
    for (QList<Placed> &places : m_places) {
        std::ranges::stable_sort(places, {}, &Placed::start);
        qsizetype furthest = 0;
        for (Placed &place : places)
            place.furthest = furthest = std::max(furthest, place.end);
    }
}

bool RepairChoices::isMade(PassId pass) const
{
    bool made = true;
    bool ofPass = false;
    for (const RepairChoice &choice : m_choices) {
        if (choice.place || (choice.pass && *choice.pass != pass) || (ofPass && !choice.pass))
            continue;
        ofPass = choice.pass.has_value();
        made = choice.kind == RepairChoice::Kind::Make;
    }
    return made;
}

bool RepairChoices::isMade(PassId pass, SourceRange source) const
{
    const auto places = m_places.constFind(pass);
    if (places == m_places.cend())
        return isMade(pass);
    const auto behind = std::upper_bound(places->cbegin(), places->cend(), source.start,
                                         [](qsizetype start, const Placed &place) { return start < place.start; });
    const Placed *best = nullptr;
    for (auto it = behind; it != places->cbegin();) {
        --it;
        if (it->furthest < source.end)
            break;
        const bool empty = source.start == source.end;
        const bool inside = empty && it->start != it->end ? it->start < source.start && source.end < it->end
                                                          : it->start <= source.start && source.end <= it->end;
        if (!inside || m_choices.at(it->index).place->range.part != source.part)
            continue;
        const qsizetype length = it->end - it->start;
        const qsizetype bestLength = best ? best->end - best->start : 0;
        if (!best || length < bestLength || (length == bestLength && it->index > best->index))
            best = &*it;
    }
    return best ? m_choices.at(best->index).kind == RepairChoice::Kind::Make : isMade(pass);
}

bool RepairChoices::mayDecline(PassId pass) const
{
    return std::ranges::any_of(m_choices, [pass](const RepairChoice &choice) {
        return choice.kind == RepairChoice::Kind::Decline && (!choice.pass || *choice.pass == pass);
    });
}

} // namespace core::document
