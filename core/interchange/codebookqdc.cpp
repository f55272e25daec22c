// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/codebookqdc.h"

#include "core/interchange/codecolor.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QUuid>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace core::interchange
{

using annotation::Tag;

namespace
{

const QString codebookNamespace = QStringLiteral("urn:QDA-XML:codebook:1.0");
/// Deeper than any codebook; a file is not to use up the stack of whoever reads the tree.
constexpr int deepest = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("core::interchange", text);
}

/// The parts of a description, in the order in which they are written. Their names belong to the file, not to the
/// reader's language.
struct Part {
    const char *heading;
    QString Tag::*text;
};

constexpr Part parts[] = {
    {"[When to use]", &Tag::whenToUse},
    {"[When not]", &Tag::whenNot},
    {"[Example]", &Tag::example},
};
constexpr const char *aliasHeading = "[Aliases]";
/// Before a line of the writer's that would be taken for a heading, or for one with this before it.
constexpr QChar escape = u'\\';

bool isHeading(QStringView line)
{
    while (line.startsWith(escape))
        line = line.mid(1);
    return line == QLatin1StringView(aliasHeading) ||
           std::ranges::any_of(parts, [line](const Part &part) { return line == QLatin1StringView(part.heading); });
}

/// The lines of a text with those that look like headings marked.
QString escaped(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (isHeading(line))
            line.prepend(escape);
    }
    return lines.join(u'\n');
}

QString describedIn(const Tag &tag)
{
    QString text = escaped(tag.description);
    const auto add = [&text](const char *heading, const QString &words) {
        if (words.isEmpty())
            return;
        if (!text.isEmpty())
            text += u'\n';
        text += QLatin1StringView(heading) + u'\n' + escaped(words);
    };
    for (const Part &part : parts)
        add(part.heading, tag.*part.text);
    add(aliasHeading, tag.aliases.join(u'\n'));
    return text;
}

/// Takes the parts apart again.
void describe(const QString &text, Tag *tag)
{
    QString aliases;
    QString *into = &tag->description;
    const QStringList lines = text.split(u'\n');
    QSet<QString *> begun;
    for (QString line : lines) {
        QString *next = nullptr;
        for (const Part &part : parts) {
            if (line == QLatin1StringView(part.heading))
                next = &(tag->*part.text);
        }
        if (line == QLatin1StringView(aliasHeading))
            next = &aliases;
        if (next) {
            into = next;
            continue;
        }
        if (line.startsWith(escape) && isHeading(line))
            line.remove(0, 1);
        if (begun.contains(into))
            *into += u'\n';
        begun.insert(into);
        *into += line;
    }
    tag->aliases = aliases.split(u'\n', Qt::SkipEmptyParts);
}

/// What XML 1.0 cannot say is left out.
QString legal(const QString &text)
{
    QString clean;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (!c.isSurrogate() && (c >= u' ' || c == u'\n' || c == u'\t') && c != QChar(0xFFFE) &&
                   c != QChar(0xFFFF)) {
            clean += c;
        }
    }
    return clean;
}

class Writer
{
public:
    explicit Writer(const QList<Tag> &tags)
    {
        for (const Tag &tag : tags)
            m_children[tag.parent].append(tag);
    }

    QByteArray run()
    {
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        xml.setAutoFormatting(true);
        xml.setAutoFormattingIndent(1);
        xml.writeStartDocument();
        xml.writeStartElement(QStringLiteral("CodeBook"));
        xml.writeDefaultNamespace(codebookNamespace);
        xml.writeAttribute(QStringLiteral("origin"), QStringLiteral("Zhupi"));
        xml.writeStartElement(QStringLiteral("Codes"));
        write(TagId(), &xml);
        xml.writeEndDocument();
        return bytes;
    }

private:
    void write(const TagId &parent, QXmlStreamWriter *xml)
    {
        const QList<Tag> children = m_children.value(parent);
        for (const Tag &tag : children) {
            xml->writeStartElement(QStringLiteral("Code"));
            xml->writeAttribute(QStringLiteral("guid"), tag.id.value.toUpper());
            xml->writeAttribute(QStringLiteral("name"), legal(tag.name));
            xml->writeAttribute(QStringLiteral("isCodable"), QStringLiteral("true"));
            if (!tag.color.isEmpty())
                xml->writeAttribute(QStringLiteral("color"), tag.color.toUpper());
            if (const QString text = legal(describedIn(tag)); !text.isEmpty())
                xml->writeTextElement(QStringLiteral("Description"), text);
            write(tag.id, xml);
            xml->writeEndElement();
        }
    }

    QHash<TagId, QList<Tag>> m_children;
};

class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_xml(bytes) { m_xml.setEntityExpansionLimit(0); }

    Result<ReadCodebook> run()
    {
        while (!m_xml.atEnd() && !m_tooDeep) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return malformed(QStringLiteral("DTD"));
            if (token == QXmlStreamReader::StartElement)
                start();
            else if (token == QXmlStreamReader::EndElement)
                end();
        }
        if (m_xml.hasError() || m_tooDeep || !m_isCodebook)
            return malformed(m_xml.errorString());
        for (qsizetype i = 0; i < m_out.tags.size(); ++i) {
            describe(m_descriptions.value(i), &m_out.tags[i]);
        }
        if (m_sets > 0)
            m_out.losses.append(tr("Sets of codes are not taken in: %1.").arg(m_sets));
        return m_out;
    }

private:
    static std::unexpected<Error> malformed(const QString &detail)
    {
        return failure(ErrorCode::Malformed, tr("This is no codebook of the REFI-QDA standard."), detail);
    }

    void start()
    {
        const auto name = m_xml.name();
        if (name == u"CodeBook") {
            m_isCodebook = true;
        } else if (name == u"Code" && m_isCodebook) {
            startCode();
        } else if (name == u"Set") {
            ++m_sets;
        } else if (name == u"Description" && !m_path.isEmpty()) {
            // White space and line ends are the writer's words.
            m_descriptions[m_path.last()] = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }

    void startCode()
    {
        const auto attributes = m_xml.attributes();
        Tag tag;
        const QUuid guid(attributes.value(QLatin1StringView("guid")).toString());
        tag.id = TagId{guid.isNull() ? QString() : guid.toString(QUuid::WithoutBraces)};
        if (tag.id.isNull() || m_ids.contains(tag.id))
            tag.id = TagId::create();
        m_ids.insert(tag.id);
        tag.parent = m_path.isEmpty() ? TagId() : m_out.tags.at(m_path.last()).id;
        tag.name = uniqueName(attributes.value(QLatin1StringView("name")).toString().simplified(), tag.parent);
        tag.color = colorOf(attributes.value(QLatin1StringView("color")));
        tag.path = m_path.isEmpty() ? tag.name : m_out.tags.at(m_path.last()).path + u'/' + tag.name;
        m_path.append(m_out.tags.size());
        m_out.tags.append(tag);
        m_tooDeep = m_path.size() > deepest;
    }

    void end()
    {
        if (m_xml.name() == u"Code" && !m_path.isEmpty())
            m_path.removeLast();
    }

    /// Siblings of one name are two codes elsewhere, and one tag here.
    QString uniqueName(QString name, const TagId &parent)
    {
        name.replace(u'/', QChar(0xFF0F));
        if (name.isEmpty())
            name = tr("Unnamed");
        QString unique = name;
        for (int n = 2; m_names.contains(parent.value + u'/' + unique); ++n)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(n);
        m_names.insert(parent.value + u'/' + unique);
        return unique;
    }

    QXmlStreamReader m_xml;
    ReadCodebook m_out;
    QList<qsizetype> m_path; ///< the codes that are open
    QHash<qsizetype, QString> m_descriptions;
    QSet<TagId> m_ids;
    QSet<QString> m_names;
    int m_sets = 0;
    bool m_isCodebook = false;
    bool m_tooDeep = false;
};

} // namespace

Result<QByteArray> codebookToQdc(const QList<Tag> &tags)
{
    if (tags.isEmpty())
        return failure(ErrorCode::InvalidArgument, tr("The library has no tags."));
    return Writer(tags).run();
}

Result<ReadCodebook> codebookFromQdc(const QByteArray &bytes)
{
    return Reader(bytes).run();
}

} // namespace core::interchange
