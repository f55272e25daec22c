// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace app::models
{

/// A tag as the picker knows it.
struct TagChoice {
    QString path;          ///< "A/B"
    int uses = 0;          ///< annotations that carry it
    int recency = -1;      ///< 0 for the one applied last, 1 for the one before; -1 for not lately
    QStringList aliases{}; ///< other names

    friend bool operator==(const TagChoice &, const TagChoice &) = default;
};

/// A tag that fits what was typed.
struct TagMatch {
    QString path;
    QList<qsizetype> matched; ///< offsets into `path` that what was typed stands for, ascending
    int score = 0;            ///< higher is better; only to be compared inside one ranking
    bool scattered = false;   ///< letters from inside words: what was typed may as well be another name
    QString alias{};          ///< the other name that fits, where the path fits less well

    friend bool operator==(const TagMatch &, const TagMatch &) = default;
};

/// The toneless readings of one character, "zheng" for 政; empty for anything but Han.
using Spelling = std::function<QStringList(char32_t)>;

/// The tags that fit `query`, the best first: the name itself, its beginning, the beginning of a parent, a part of the
/// path, its pinyin (initials, syllables or their beginnings, mixed with characters), each of several words so, the
/// characters in order with gaps, going on at beginnings of words, and last with gaps anywhere. Another name is found
/// as the path is, but for gaps, and comes behind paths that fit alike. Equals are ordered by recency, then use, then
/// path. An empty query gives all tags, recent and much used first. Width, case and script are folded.
QList<TagMatch> rankTags(const QList<TagChoice> &tags, const QString &query, const Spelling &spelling = {});

/// Whether rankTags() would find `typed` in `name` without gaps: as it stands there, by pinyin, or each of its words
/// so. Both are folded.
bool standsIn(const QString &name, const QString &typed, const Spelling &spelling);

/// What is typed as a tag path: blanks around names taken away, empty names left out, "／" read as "/".
QString tidyTagPath(const QString &typed);

} // namespace app::models
