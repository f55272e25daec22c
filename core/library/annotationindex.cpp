// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/annotationindex.h"

#include "core/annotation/annotationrows.h"
#include "core/library/schema.h"
#include "core/text/scriptfold.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>
#include <utility>

namespace core::library
{

namespace
{

const text::Folder &folder()
{
    static const text::Folder folder;
    return folder;
}

enum Column : quint8 { documentColumn, digestColumn, textsColumn };

int columnsOf(AnnotationIndex::Depth depth)
{
    return depth == AnnotationIndex::Depth::Texts ? textsColumn + 1 : digestColumn + 1;
}

QByteArray columns(AnnotationIndex::Depth depth)
{
    using namespace annotationcolumns;
    const QByteArray more = depth == AnnotationIndex::Depth::Texts ? QByteArray(", ") + texts : QByteArray();
    return QByteArray("SELECT document, ") + digest + more + " FROM annotation WHERE deleted IS NULL ";
}

/// Stands for all tags, whose own ids are never empty.
QString anyTag()
{
    return QString();
}

QString foldedTitles(QByteArrayView json)
{
    QStringList titles;
    const QJsonArray array = QJsonDocument::fromJson(json.toByteArray()).array();
    for (const QJsonValue &title : array)
        titles.append(title.toString());
    return folder().folded(titles.join(QLatin1Char('\n')));
}

QString asWritten(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

QString foldedText(QByteArrayView utf8)
{
    return folder().folded(QString::fromUtf8(utf8));
}

} // namespace

/// What a digest says; see schema.h.
struct AnnotationIndex::Digest {
    QByteArrayView id;
    QByteArrayView look;
    qint64 start = 0;
    qint64 created = 0;
    qint64 modified = 0;
    annotation::Blocks blocks;
    qint64 passages = 0;
    qsizetype sectionSize = 0; ///< in bytes
    qsizetype quoteSize = 0;
    QByteArrayView passageBlocks;
    QByteArrayView author; ///< the rest, whatever it holds

    explicit Digest(QByteArrayView text)
    {
        id = cut(text);
        look = cut(text);
        start = cutNumber(text);
        created = cutNumber(text);
        modified = cutNumber(text);
        blocks.first = cutNumber(text);
        blocks.last = cutNumber(text);
        blocks.section = cutNumber(text);
        passages = cutNumber(text);
        sectionSize = cutNumber(text);
        quoteSize = cutNumber(text);
        passageBlocks = cut(text);
        author = text;
    }

private:
    /// What stands before the next tab; `rest` is what comes after it.
    static QByteArrayView cut(QByteArrayView &rest)
    {
        const char *const end = std::find(rest.begin(), rest.end(), '\t');
        const QByteArrayView part(rest.begin(), end);
        rest = QByteArrayView(end == rest.end() ? end : end + 1, rest.end());
        return part;
    }
    static qint64 cutNumber(QByteArrayView &rest)
    {
        qint64 number = 0; // stays so where there is none
        const char *const end = std::from_chars(rest.begin(), rest.end(), number).ptr;
        rest = QByteArrayView(end == rest.end() ? end : end + 1, rest.end());
        return number;
    }
};

template <typename Value>
template <typename Read>
Value AnnotationIndex::Meanings<Value>::of(QByteArrayView text, Read &&read)
{
    if (m_ofLast && text == m_last)
        return *m_ofLast;
    auto known = m_known.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (known == m_known.cend())
        known = m_known.insert(text.toByteArray(), read(text));
    m_last = known.key();
    m_ofLast = *known;
    return *known;
}

int AnnotationIndex::Names::number(QByteArrayView text, QString (*read)(QByteArrayView))
{
    return written.of(text, [&](QByteArrayView unknown) {
        const QString name = read(unknown);
        const auto known = numbers.constFind(name);
        if (known != numbers.cend())
            return *known;
        const int number = static_cast<int>(names.size());
        names.append(name);
        numbers.insert(name, number);
        return number;
    });
}

AnnotationIndex::Look AnnotationIndex::lookOf(QByteArrayView text)
{
    const QStringList names = QString::fromUtf8(text).split(QLatin1Char(','));
    Look look;
    annotation::styleFromName(names.value(0), &look.style);
    annotation::colorFromName(names.value(1), &look.color);
    look.state = annotation::stateFromName(names.value(2));
    return look;
}

std::span<const annotation::Blocks> AnnotationIndex::blocksOf(const Entry &entry) const
{
    const auto several = m_several.constFind(entry.id);
    if (several != m_several.cend())
        return {several->cbegin(), several->cend()};
    return {&entry.blocks, entry.blocks.first < 0 ? 0U : 1U};
}

QByteArray AnnotationIndex::statement(Depth depth)
{
    return columns(depth) + "ORDER BY document, start";
}

AnnotationIndex::Span AnnotationIndex::append(QByteArrayView text)
{
    const size_t start = m_texts.size();
    const size_t most = start + static_cast<size_t>(text.size()); // a unit takes a byte at least
    m_texts.resize_and_overwrite(most, [&](char16_t *units, size_t) {
        return start + static_cast<size_t>(folder().foldUtf8(text, units + start));
    });
    return {static_cast<quint32>(start), static_cast<quint32>(m_texts.size() - start)};
}

void AnnotationIndex::takeTexts(QByteArrayView texts, const Digest &digest, Entry &entry)
{
    const qsizetype section = std::clamp<qsizetype>(digest.sectionSize, 0, texts.size());
    const qsizetype quote = std::clamp<qsizetype>(digest.quoteSize, 0, texts.size() - section);
    entry.section = m_sections.number(texts.first(section), foldedTitles);
    entry.note = append(texts.sliced(section + quote));
    if (digest.passages <= 1) {
        entry.text = append(texts.sliced(section, quote));
        return;
    }
    QStringList quotes;
    const auto targets = annotation::targetsFromJson(QString::fromUtf8(texts.sliced(section, quote)));
    for (const annotation::Target &target : targets)
        quotes.append(target.quote);
    entry.text = append(quotes.join(QLatin1Char('\n')).toUtf8());
}

void AnnotationIndex::take(const storage::Cells &row)
{
    const QByteArrayView facts = row[digestColumn];
    if (facts.isNull())
        return;
    const Digest digest(facts);
    Entry entry;
    entry.id = m_ids.key(digest.id);
    entry.document = m_documents.number(row[documentColumn], asWritten);
    entry.author = m_authors.number(digest.author, foldedText);
    entry.look = m_looks.of(digest.look, lookOf);
    entry.start = digest.start;
    entry.created = digest.created;
    entry.modified = digest.modified;
    entry.blocks = digest.blocks;
    if (!digest.passageBlocks.isEmpty())
        m_several.insert(entry.id, annotation::blocksFromRow(entry.blocks, QString::fromUtf8(digest.passageBlocks)));
    if (m_depth == Depth::Texts)
        takeTexts(row[textsColumn], digest, entry);
    m_entries.push_back(entry);
}

const IdPlaces &AnnotationIndex::places()
{
    if (m_places.isEmpty()) {
        m_places = IdPlaces(m_entries.size());
        for (quint32 place = 0; place < m_entries.size(); ++place) {
            if (m_entries[place].document >= 0)
                m_places.insert(m_entries[place].id, place);
        }
    }
    return m_places;
}

const AnnotationIndex::Entry *AnnotationIndex::find(QByteArrayView id)
{
    const quint32 place = places().find(m_ids.key(id));
    return place == IdPlaces::nowhere ? nullptr : &m_entries[place];
}

QStringList AnnotationIndex::authorNames() const
{
    QStringList names;
    const auto written = m_authors.written.texts();
    for (const QByteArray &name : written)
        names.append(QString::fromUtf8(name));
    names.sort();
    return names;
}

Outcome AnnotationIndex::readTags(const QStringList &tags, const QByteArray &statement,
                                  const QList<storage::Value> &parameters)
{
    QHash<QString, Places> read;
    for (const QString &tag : tags)
        read.insert(tag, {});
    Meanings<Places *> known;
    auto done = storage::relayedQuery(m_database, statement, parameters, 2, [&](const storage::Cells &row) {
        const quint32 place = places().find(m_ids.key(row[0]));
        if (place != IdPlaces::nowhere)
            known.of(row[1], [&](QByteArrayView tag) { return &read[QString::fromUtf8(tag)]; })->push_back(place);
    });
    if (done)
        m_tagged.insert(read);
    return done;
}

AnnotationIndex::Matches AnnotationIndex::tagged(const QStringList &tags) const
{
    Matches matches(m_entries.size());
    for (const QString &tag : tags) {
        for (const quint32 place : *m_tagged.constFind(tag))
            matches[place] = true;
    }
    return matches;
}

Result<AnnotationIndex::Matches> AnnotationIndex::withTags(const QStringList &tags)
{
    QStringList unknown;
    std::ranges::copy_if(tags, std::back_inserter(unknown),
                         [this](const QString &tag) { return !m_tagged.contains(tag); });
    if (!unknown.isEmpty()) {
        const QByteArray ids = QJsonDocument(QJsonArray::fromStringList(unknown)).toJson();
        const auto read = readTags(
            unknown, "SELECT annotation, tag FROM annotation_tag WHERE tag IN (SELECT value FROM json_each(?))",
            {QString::fromUtf8(ids)});
        if (!read)
            return std::unexpected(read.error());
    }
    return tagged(tags);
}

Result<AnnotationIndex::Matches> AnnotationIndex::withAnyTag()
{
    if (!m_tagged.contains(anyTag())) {
        const auto read = readTags({anyTag()}, "SELECT DISTINCT annotation, '' FROM annotation_tag", {});
        if (!read)
            return std::unexpected(read.error());
    }
    return tagged({anyTag()});
}

size_t AnnotationIndex::likelyNumber() const
{
    // To count them takes as long as to read them.
    constexpr qint64 most = 1000000;
    const auto last = m_database.integer("SELECT max(rowid) FROM main.annotation");
    return static_cast<size_t>(std::clamp<qint64>(last ? last->value_or(0) : 0, 0, most));
}

Outcome AnnotationIndex::build(Depth depth)
{
    m_entries.clear();
    m_gone = 0;
    m_places = IdPlaces();
    m_tagged.clear();
    m_several.clear();
    m_texts.clear();
    m_depth = depth;
    constexpr size_t usualLength = 100; // of a passage and its note; what is not used takes no memory
    const size_t number = likelyNumber();
    m_entries.reserve(number);
    if (depth == Depth::Texts)
        m_texts.reserve(number * usualLength);
    return storage::relayedQuery(m_database, statement(depth), {}, columnsOf(depth),
                                 [this](const storage::Cells &row) { take(row); });
}

Outcome AnnotationIndex::readTexts()
{
    const auto takeTextsOf = [this](const storage::Cells &row) {
        const Digest digest(row[digestColumn]);
        const quint32 place = places().find(m_ids.key(digest.id));
        if (place != IdPlaces::nowhere)
            takeTexts(row[textsColumn], digest, m_entries[place]);
    };
    auto done = storage::relayedQuery(m_database, statement(Depth::Texts), {}, columnsOf(Depth::Texts), takeTextsOf);
    if (done)
        m_depth = Depth::Texts;
    return done;
}

Outcome AnnotationIndex::readTagsOf(const QString &id, size_t place)
{
    bool any = false;
    const auto carries = [&](const QString &tag) {
        const auto asked = m_tagged.find(tag);
        if (asked != m_tagged.end())
            asked->push_back(static_cast<quint32>(place));
    };
    auto done =
        m_database.query("SELECT tag FROM annotation_tag WHERE annotation = ?", {id}, [&](const storage::Row &row) {
            any = true;
            carries(row.text(0));
        });
    if (done && any)
        carries(anyTag());
    return done;
}

Outcome AnnotationIndex::readAgain(const QSet<QString> &ids)
{
    if (ids.isEmpty())
        return {};
    static_cast<void>(places());
    for (const QString &id : ids) {
        const IdKey key = m_ids.key(id.toUtf8());
        if (const quint32 known = m_places.find(key); known != IdPlaces::nowhere) {
            m_entries[known] = {};
            ++m_gone;
            m_several.remove(key);
            m_places.insert(key, IdPlaces::nowhere);
        }
        const size_t place = m_entries.size();
        auto done = storage::relayedQuery(m_database, columns(m_depth) + "AND id = ?", {id}, columnsOf(m_depth),
                                          [this](const storage::Cells &row) { take(row); });
        if (done && place < m_entries.size()) {
            m_places.insert(key, static_cast<quint32>(place));
            done = readTagsOf(id, place);
        }
        if (!done)
            return done;
    }
    return {};
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

Outcome AnnotationIndex::sync(const QSet<QString> &touched, Depth depth)
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
    Outcome done;
    if (isKnown && again.size() + static_cast<qsizetype>(m_gone) <= mostSingly) {
        done = readAgain(again);
        if (done && depth == Depth::Texts && m_depth != depth)
            done = readTexts();
    } else {
        done = build(depth);
    }
    if (done)
        m_dataVersion = version->value_or(0);
    return done;
}

} // namespace core::library
