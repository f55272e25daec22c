// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/criteria.h"
#include "app/models/tagranking.h"
#include "core/library/librarytypes.h"

#include <QDate>

namespace app::models
{

/// What criteria can be about in a library.
struct CriteriaSources {
    QList<core::annotation::Tag> tags{}; ///< in tree order
    QList<TagChoice> choices{};          ///< the same tags, with use and recency
    QList<core::library::DocumentInfo> documents{};
    QStringList authors{};
    QDate today{};
    Spelling spelling{};
};

/// The criteria that may be meant by what is typed, likely ones first: tags, documents, authors, colours, times, by
/// part of the name, pinyin or its initials; then the typed words themselves in passage, note and section. Of an
/// empty text none.
QList<Criterion> suggestedCriteria(const QString &typed, const CriteriaSources &sources);

// The criteria of a kind, for a menu.
Criterion tagCriterion(const core::annotation::Tag &tag);
Criterion documentCriterion(const core::library::DocumentInfo &document);
QList<Criterion> timeCriteria(QDate today);
QList<Criterion> colorCriteria();
QList<Criterion> lookCriteria(); ///< styles and states of the place, and the lack of a tag

} // namespace app::models
