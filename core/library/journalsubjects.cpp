// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/journalsubjects.h"

#include "core/annotation/annotationrows.h"

#include <algorithm>
#include <array>

namespace core::library
{

using annotation::RowChange;

namespace
{

constexpr qsizetype mostWords = 120; ///< UTF-16 units: more than a row of a list shows

/// What tells an entry best, first. A passage that is made together with its tag is about the passage.
constexpr std::array tables{"annotation", "link", "memo", "correction", "tag", "annotation_tag"};

QString clipped(const QString &text)
{
    const QString line = text.simplified();
    if (line.size() <= mostWords)
        return line;
    const bool splits = line.at(mostWords - 1).isHighSurrogate();
    return line.first(splits ? mostWords - 1 : mostWords) + QChar(0x2026);
}

QString firstQuote(const QString &targets)
{
    const auto list = annotation::targetsFromJson(targets);
    return list.isEmpty() ? QString() : clipped(list.constFirst().quote);
}

/// What the row itself says of a column, after it changed or else before.
QString said(const RowChange &row, const char *column)
{
    const QLatin1StringView name(column);
    const QString after = row.after.value_or(QJsonObject()).value(name).toString();
    return after.isEmpty() ? row.before.value_or(QJsonObject()).value(name).toString() : after;
}

/// What the row is about: the passages of one edit may each be in several rows.
QString subjectOf(const RowChange &row)
{
    return row.key.value(QLatin1StringView(row.table == "annotation_tag" ? "annotation" : "id")).toString();
}

} // namespace

void JournalSubjects::learn(const QList<RowChange> &rows)
{
    for (const RowChange &row : rows) {
        const QString targets = row.table == "annotation" ? said(row, "targets") : QString();
        const std::pair key{QByteArray("annotation.targets"), subjectOf(row)};
        if (!targets.isEmpty() && !m_stored.contains(key))
            m_stored.insert(key, targets);
    }
}

JournalSubject JournalSubjects::of(const QList<RowChange> &rows)
{
    for (const char *table : tables) {
        const auto first = std::ranges::find(rows, QByteArray(table), &RowChange::table);
        if (first == rows.end())
            continue;
        const bool further = std::any_of(first + 1, rows.end(), [&](const RowChange &row) {
            return row.table == first->table && subjectOf(row) != subjectOf(*first);
        });
        if (const QString words = wordsOf(*first, table); !words.isEmpty())
            return {words, further};
    }
    return {};
}

QString JournalSubjects::wordsOf(const RowChange &row, const QByteArray &table)
{
    if (table == "link")
        return linkWords(row);
    if (table == "memo")
        return memoWords(row);
    if (table == "correction")
        return firstQuote(said(row, "target"));
    if (table == "tag")
        return tagName(row);
    return quoteOf(row, subjectOf(row));
}

QString JournalSubjects::quoteOf(const RowChange &row, const QString &annotation)
{
    const QString then = said(row, "targets");
    return firstQuote(then.isEmpty() ? stored("annotation", "targets", annotation) : then);
}

QString JournalSubjects::linkWords(const RowChange &row)
{
    const auto end = [&](const char *column) {
        const QString then = said(row, column);
        const QString id = then.isEmpty() ? stored("link", column, subjectOf(row)) : then;
        return firstQuote(stored("annotation", "targets", id));
    };
    const QString origin = end("origin");
    const QString target = end("target");
    return origin.isEmpty() || target.isEmpty() ? origin + target : origin + QStringLiteral(" → ") + target;
}

QString JournalSubjects::memoWords(const RowChange &row)
{
    for (const char *column : {"title", "text"}) {
        const QString then = said(row, column);
        const QString words = then.isEmpty() ? stored("memo", column, subjectOf(row)) : then;
        if (!words.isEmpty())
            return clipped(words);
    }
    return {};
}

QString JournalSubjects::tagName(const RowChange &row)
{
    // What a merge frees the name of bears its id for a moment.
    const QString before = row.before.value_or(QJsonObject()).value(QLatin1StringView("name")).toString();
    const QString after = row.after.value_or(QJsonObject()).value(QLatin1StringView("name")).toString();
    if (before.isEmpty() && after.isEmpty())
        return stored("tag", "name", subjectOf(row));
    if (before.isEmpty() || after.isEmpty() || after == subjectOf(row))
        return before.isEmpty() ? after : before;
    return before + QStringLiteral(" → ") + after;
}

QString JournalSubjects::stored(const QByteArray &table, const QByteArray &column, const QString &id)
{
    const std::pair key{table + '.' + column, id};
    if (const auto known = m_stored.constFind(key); known != m_stored.cend())
        return *known;
    const auto text = m_database.text("SELECT " + column + " FROM " + table + " WHERE id = ?", {id});
    const QString words = text ? text->value_or(QString()) : QString();
    m_stored.insert(key, words);
    return words;
}

} // namespace core::library
