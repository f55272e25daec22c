// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/library/query.h"

#include <QList>
#include <QString>

namespace app::models
{

/// One condition on passages, as a reader puts it together with others: what it asks, and how it is tied to the one
/// before it. Value type.
struct Criterion {
    enum class Join : quint8 { And, Or, SameParagraph, SameSection };

    core::library::Query condition{}; ///< without parts
    QString shown{};                  ///< what stands for the condition's value; empty for the value itself
    Join join = Join::And;            ///< of the first one without meaning
    bool negated = false;
    core::TagId tag{}; ///< of a condition on a tag: it keeps its meaning when the tag is renamed

    friend bool operator==(const Criterion &, const Criterion &) = default;
};

/// The criteria as one query: NOT binds most, then the same paragraph or section, AND, OR; `typed`, where it asks for
/// something, must hold besides all of them.
core::library::Query queryOf(const QList<Criterion> &criteria, const core::library::Query &typed = {});

/// "Tag: policy/tools"; without join and negation. Translated.
QString describedCriterion(const Criterion &criterion);
/// What a join is called between two conditions: "or", "in the same paragraph as"; empty for And. Translated.
QString describedJoin(Criterion::Join join);

/// For the settings. What cannot be read is left out.
QString criteriaToText(const QList<Criterion> &criteria);
QList<Criterion> criteriaFromText(const QString &text);

} // namespace app::models
