// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/annotationindex.h"

#include "core/annotation/annotationrows.h"
#include "core/text/scriptfold.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace core::library
{

namespace
{

constexpr const char *columns =
    "SELECT a.id, a.document, a.start, a.style, a.color, a.state, a.author, a.created, a.modified, a.first_block, "
    "a.last_block, a.section_block, a.note, json_extract(a.targets, '$[0].exact'), "
    "json_extract(a.targets, '$[0].section'), CASE WHEN json_array_length(a.targets) > 1 THEN a.targets END, "
    "a.passage_blocks "
    "FROM annotation a WHERE a.deleted IS NULL AND json_valid(a.targets) ";

QString titlesOf(const QString &json)
{
    QStringList titles;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &title : array)
        titles.append(title.toString());
    return titles.join(QLatin1Char('\n'));
}

} // namespace

std::span<const annotation::Blocks> AnnotationIndex::blocksOf(const Entry &entry)
{
    if (!entry.passages.isEmpty())
        return {entry.passages.cbegin(), entry.passages.cend()};
    return {&entry.blocks, entry.blocks.first < 0 ? 0U : 1U};
}

int AnnotationIndex::Names::number(const QString &name)
{
    const auto known = numbers.constFind(name);
    if (known != numbers.cend())
        return *known;
    const int number = static_cast<int>(names.size());
    names.append(name);
    numbers.insert(name, number);
    return number;
}

void AnnotationIndex::take(const storage::Row &row)
{
    static const text::Folder folder;
    Entry entry;
    entry.id = row.text(0);
    entry.document = m_documents.number(row.text(1));
    entry.start = row.integer(2);
    annotation::styleFromName(row.text(3), &entry.style);
    annotation::colorFromName(row.text(4), &entry.color);
    entry.state = annotation::stateFromName(row.text(5));
    entry.author = m_authors.number(folder.folded(row.text(6)));
    entry.created = row.integer(7);
    entry.modified = row.integer(8);
    if (!row.isNull(9))
        entry.blocks = {row.integer(9), row.integer(10), row.integer(11)};
    if (!row.isNull(16))
        entry.passages = annotation::blocksFromRow(entry.blocks, row.text(16));
    entry.note = folder.folded(row.text(12));
    entry.text = folder.folded(row.text(13));
    entry.section = m_sections.number(folder.folded(titlesOf(row.text(14))));
    if (!row.isNull(15)) {
        QStringList quotes;
        const auto targets = annotation::targetsFromJson(row.text(15));
        for (const annotation::Target &target : targets)
            quotes.append(target.quote);
        entry.text = folder.folded(quotes.join(QLatin1Char('\n')));
    }
    m_places.insert(entry.id, m_entries.size());
    m_entries.push_back(std::move(entry));
}

void AnnotationIndex::remove(const QString &id)
{
    const auto known = m_places.find(id);
    if (known == m_places.end())
        return;
    const size_t place = *known;
    m_places.erase(known);
    if (place + 1 < m_entries.size()) {
        m_entries[place] = std::move(m_entries.back());
        m_places[m_entries[place].id] = place;
    }
    m_entries.pop_back();
}

Outcome AnnotationIndex::read(const QByteArray &condition, const QList<storage::Value> &parameters)
{
    return m_database.query(columns + condition, parameters, [this](const storage::Row &row) { take(row); });
}

Outcome AnnotationIndex::readTags(const QByteArray &condition, const QList<storage::Value> &parameters)
{
    return m_database.query("SELECT annotation, tag FROM annotation_tag " + condition, parameters,
                            [this](const storage::Row &row) {
                                const auto place = m_places.constFind(row.text(0));
                                if (place != m_places.cend())
                                    m_entries[*place].tags.push_back(m_tags.number(row.text(1)));
                            });
}

Outcome AnnotationIndex::build()
{
    m_entries.clear();
    m_places.clear();
    const auto count = m_database.integer("SELECT count(*) FROM annotation WHERE deleted IS NULL");
    if (!count)
        return std::unexpected(count.error());
    m_entries.reserve(static_cast<size_t>(count->value_or(0)));
    m_places.reserve(count->value_or(0));
    if (auto done = read({}, {}); !done)
        return done;
    return readTags({}, {});
}

Outcome AnnotationIndex::readAgain(const QSet<QString> &ids)
{
    Outcome done;
    for (const QString &id : ids) {
        remove(id);
        done = read("AND a.id = ?", {id});
        if (done)
            done = readTags("WHERE annotation = ?", {id});
        if (!done)
            break;
    }
    return done;
}

void AnnotationIndex::follow(const AnnotationChanges &changes)
{
    // Whoever else wrote changed what nobody tells of.
    if (!m_followed || m_followed->content != changes.content || m_followed->elsewhere != changes.elsewhere)
        m_dataVersion = -1;
    const QSet<QString> before = m_followed ? m_followed->annotations : QSet<QString>();
    m_followed = changes;
    m_followed->annotations.unite(before);
    m_isTold = true;
}

Outcome AnnotationIndex::sync(const QSet<QString> &touched)
{
    // Beyond this many it is quicker to read all in one go.
    constexpr qsizetype mostSingly = 20000;
    const auto version = m_database.integer("PRAGMA data_version");
    if (!version)
        return std::unexpected(version.error());
    QSet<QString> again = touched;
    if (m_followed)
        again.unite(std::exchange(m_followed->annotations, {}));
    const bool isKnown = m_dataVersion >= 0 && (m_isTold || version->value_or(0) == m_dataVersion);
    m_dataVersion = -1;
    m_isTold = false;
    const auto done = isKnown && again.size() <= mostSingly ? readAgain(again) : build();
    if (done)
        m_dataVersion = version->value_or(0);
    return done;
}

} // namespace core::library
