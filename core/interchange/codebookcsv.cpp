// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/codebookcsv.h"

#include "core/interchange/codecolor.h"
#include "core/text/encoding.h"

#include <QCoreApplication>
#include <QHash>
#include <QUuid>

#include <algorithm>

namespace core::interchange
{

using annotation::Tag;

namespace
{

enum Column : quint8 {
    Path,
    Name,
    Parent,
    Color,
    Description,
    Aliases,
    WhenToUse,
    WhenNot,
    Example,
    TheId,
    ColumnCount
};

struct ColumnName {
    QStringView name;
    Column column;
};

/// Tables are written by hand, too, in the writer's language.
constexpr ColumnName columnNames[] = {
    {u"path", Path},
    {u"tag", Path},
    {u"code", Path},
    {u"路径", Path},
    {u"标签", Path},
    {u"编码", Path},
    {u"name", Name},
    {u"名称", Name},
    {u"parent", Parent},
    {u"上级", Parent},
    {u"color", Color},
    {u"colour", Color},
    {u"颜色", Color},
    {u"description", Description},
    {u"说明", Description},
    {u"定义", Description},
    {u"aliases", Aliases},
    {u"别名", Aliases},
    {u"when to use", WhenToUse},
    {u"何时使用", WhenToUse},
    {u"when not", WhenNot},
    {u"何时不用", WhenNot},
    {u"example", Example},
    {u"示例", Example},
    {u"id", TheId},
    {u"guid", TheId},
};

constexpr QChar aliasSeparator = u';';

/// In one line, as a table reads best; where one has the separator in it, a line each.
QString aliasesToField(const QStringList &aliases)
{
    const auto isParted = [](const QString &alias) { return alias.contains(aliasSeparator); };
    if (std::ranges::none_of(aliases, isParted))
        return aliases.join(QStringLiteral("; "));
    return aliases.join(u'\n') + u'\n';
}

QStringList aliasesFromField(const QString &field)
{
    QStringList aliases = field.split(field.contains(u'\n') ? QChar(u'\n') : aliasSeparator);
    for (QString &alias : aliases)
        alias = alias.trimmed();
    aliases.removeAll(QString());
    return aliases;
}

/// Where each column stands; -1 where it is missing.
QList<qsizetype> placesOf(const QStringList &header)
{
    QList<qsizetype> places(ColumnCount, -1);
    for (const ColumnName &known : columnNames) {
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (places.at(known.column) < 0 &&
                QStringView(header.at(i)).trimmed().compare(known.name, Qt::CaseInsensitive) == 0)
                places[known.column] = i;
        }
    }
    return places;
}

/// Spreadsheets of Chinese systems write those systems' encodings where nobody chose another one, or UTF-16. Encodings
/// of single bytes read anything, damaged UTF-8 too, so they are no answer.
QByteArray inUtf8(const QByteArray &bytes)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return bytes;
    const auto read = text::decoded(bytes);
    if (!read || read->text.contains(QChar::ReplacementCharacter))
        return bytes;
    const auto isIt = [&read](QLatin1StringView name) { return read->encoding.startsWith(name); };
    const bool fits =
        isIt(QLatin1StringView("GB18030")) || isIt(QLatin1StringView("Big5")) || isIt(QLatin1StringView("UTF-16"));
    return fits ? read->text.toUtf8() : bytes;
}

QStringList namesOf(const QString &path)
{
    QStringList names;
    const QStringList parts = path.split(u'/');
    for (const QString &part : parts) {
        if (const QString name = part.simplified(); !name.isEmpty())
            names.append(name);
    }
    return names;
}

/// Puts tags together by path, those above before those below.
class Tree
{
public:
    Tag &at(const QStringList &names)
    {
        const QString path = names.join(u'/');
        if (const auto known = m_places.constFind(path); known != m_places.cend())
            return m_tags[*known];
        TagId parent;
        if (names.size() > 1)
            parent = at(names.mid(0, names.size() - 1)).id;
        Tag tag;
        tag.id = TagId::create();
        tag.parent = parent;
        tag.name = names.last();
        tag.path = path;
        m_places.insert(path, m_tags.size());
        m_tags.append(tag);
        return m_tags.last();
    }
    const QList<Tag> &tags() const { return m_tags; }
    /// Gives a tag the id that the table says; those below it follow. An id that another row has already is that one's.
    void identify(const Tag &tag, const TagId &id)
    {
        const TagId before = tag.id;
        if (std::ranges::find(m_tags, id, &Tag::id) != m_tags.end())
            return;
        for (Tag &other : m_tags) {
            if (other.parent == before)
                other.parent = id;
            if (other.id == before)
                other.id = id;
        }
    }

private:
    QList<Tag> m_tags;
    QHash<QString, qsizetype> m_places;
};

} // namespace

QByteArray codebookToCsv(const QList<Tag> &tags, const io::CsvOptions &options)
{
    QList<QStringList> rows{
        QStringLiteral("path,color,description,aliases,when to use,when not,example,id").split(u',')};
    for (const Tag &tag : tags) {
        rows.append(QStringList{tag.path, tag.color, tag.description, aliasesToField(tag.aliases), tag.whenToUse,
                                tag.whenNot, tag.example, tag.id.value});
    }
    return io::toCsv(rows, options);
}

Result<QList<Tag>> codebookFromCsv(const QByteArray &bytes)
{
    const auto rows = io::csvRows(inUtf8(bytes));
    if (!rows)
        return std::unexpected(rows.error());
    const QList<qsizetype> places = rows->isEmpty() ? QList<qsizetype>(ColumnCount, -1) : placesOf(rows->first());
    if (places.at(Path) < 0 && places.at(Name) < 0) {
        return failure(ErrorCode::Malformed,
                       QCoreApplication::translate("core::interchange",
                                                   "The table’s first row names no column “path” or “name”."));
    }
    Tree tree;
    for (qsizetype r = 1; r < rows->size(); ++r) {
        const QStringList &row = rows->at(r);
        const auto field = [&](Column column) {
            return places.at(column) < 0 ? QString() : row.value(places.at(column));
        };
        const QStringList names =
            places.at(Path) >= 0 ? namesOf(field(Path)) : namesOf(field(Parent)) + namesOf(field(Name));
        if (names.isEmpty())
            continue;
        Tag &tag = tree.at(names);
        tag.color = colorOf(field(Color).trimmed());
        tag.description = field(Description);
        tag.aliases = aliasesFromField(field(Aliases));
        tag.whenToUse = field(WhenToUse);
        tag.whenNot = field(WhenNot);
        tag.example = field(Example);
        if (const QUuid id(field(TheId)); !id.isNull())
            tree.identify(tag, TagId{id.toString(QUuid::WithoutBraces)});
    }
    return tree.tags();
}

} // namespace core::interchange
