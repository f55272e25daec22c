// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/markdown.h"

#include "core/annotation/link.h"
#include "core/exporters/wholetext.h"
#include "core/structure/pinpoint.h"

#include <QCoreApplication>
#include <QMap>
#include <QUrl>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace core::exporters
{

using annotation::AnchorState;
using annotation::Annotation;
using annotation::MarkColor;
using annotation::MarkStyle;
using annotation::Memo;
using annotation::Target;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("core::exporters", text);
}

QString lookOf(const Annotation &annotation)
{
    constexpr std::array colors{
        QT_TRANSLATE_NOOP("core::exporters", "yellow"), QT_TRANSLATE_NOOP("core::exporters", "green"),
        QT_TRANSLATE_NOOP("core::exporters", "blue"),   QT_TRANSLATE_NOOP("core::exporters", "red"),
        QT_TRANSLATE_NOOP("core::exporters", "violet"), QT_TRANSLATE_NOOP("core::exporters", "orange"),
    };
    const QString style = annotation.style == MarkStyle::Highlight ? tr("highlight") : tr("underline");
    return tr("%1 %2").arg(tr(colors[static_cast<size_t>(annotation.color)]), style);
}

/// One line of text in which nothing has a meaning for Markdown.
QString inlineText(const QString &text)
{
    return escapedMarkdown(text.simplified());
}

/// A line of a quote, its inner blanks kept.
QString quoteLine(QString line)
{
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return escapedMarkdown(line.trimmed());
}

/// The first passage that is not lost.
std::optional<text::TextRange> placeOf(const Annotation &annotation)
{
    for (const Target &target : annotation.targets) {
        if (!target.range.isEmpty())
            return target.range;
    }
    return std::nullopt;
}

bool inReadingOrder(const Annotation &a, const Annotation &b)
{
    constexpr auto end = std::numeric_limits<qsizetype>::max();
    const auto placeA = placeOf(a).value_or(text::TextRange(end, end));
    const auto placeB = placeOf(b).value_or(text::TextRange(end, end));
    if (placeA != placeB)
        return placeA < placeB;
    return a.created != b.created ? a.created < b.created : a.id.value < b.id.value;
}

/// A reader's Markdown as an item of a list behind a label; empty where there is none. The list confines whatever it
/// leaves open: a code fence, a comment, a heading.
QString textItem(const QString &label, QString note)
{
    note.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    note.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    note.replace(QChar::Null, QChar::ReplacementCharacter);
    QStringList lines = note.split(QLatin1Char('\n'));
    const auto isBlank = [](const QString &line) { return line.trimmed().isEmpty(); };
    while (!lines.isEmpty() && isBlank(lines.last()))
        lines.removeLast();
    while (!lines.isEmpty() && isBlank(lines.first()))
        lines.removeFirst();
    if (lines.isEmpty())
        return {};
    // A line that may begin a list, a heading, a fence or the like must stay at the beginning of a line.
    const bool isPlain = lines.size() == 1 && lines.first().at(0).isLetter();
    if (isPlain) {
        const QLatin1StringView blank(label.endsWith(QChar(0xFF1A)) ? "" : " "); // a full-width colon has its own
        return QStringLiteral("- ") + label + blank + lines.first() + QLatin1Char('\n');
    }
    QString item = QStringLiteral("- ") + label + QStringLiteral("\n\n");
    for (const QString &line : std::as_const(lines))
        item += (isBlank(line) ? QString() : QStringLiteral("  ") + line) + QLatin1Char('\n');
    return item + QLatin1Char('\n');
}

/// Memos as items of lists, by what they are about.
struct MemoItems {
    QHash<AnnotationId, QString> passages;
    QHash<DocumentId, QString> documents;
    QHash<TagId, QString> tags;
    QString library;

    explicit MemoItems(QList<Memo> memos)
    {
        std::ranges::sort(memos, [](const Memo &a, const Memo &b) {
            return a.created != b.created ? a.created < b.created : a.id.value < b.id.value;
        });
        for (const Memo &memo : std::as_const(memos))
            of(memo.subject) += itemOf(memo);
    }

private:
    QString &of(const annotation::MemoSubject &subject)
    {
        if (const auto *passage = std::get_if<AnnotationId>(&subject))
            return passages[*passage];
        if (const auto *document = std::get_if<DocumentId>(&subject))
            return documents[*document];
        const auto *tag = std::get_if<TagId>(&subject);
        return tag ? tags[*tag] : library;
    }

    static QString itemOf(const Memo &memo)
    {
        const QString title = inlineText(memo.title);
        if (memo.text.trimmed().isEmpty())
            return textItem(tr("Memo:"), title);
        return textItem(title.isEmpty() ? tr("Memo:") : tr("Memo “%1”:").arg(title), memo.text);
    }
};

/// Links as items of lists, at both ends.
struct LinkItems {
    QHash<AnnotationId, QString> passages;

    LinkItems(const QList<LinkBetween> &links, const MarkdownOptions &options)
    {
        for (const LinkBetween &link : links) {
            passages[link.origin.annotation] += itemOf(QStringLiteral("→"), link, link.origin, link.target, options);
            passages[link.target.annotation] += itemOf(QStringLiteral("←"), link, link.target, link.origin, options);
        }
    }

private:
    static QString itemOf(const QString &arrow, const LinkBetween &link, const LinkEnd &own, const LinkEnd &other,
                          const MarkdownOptions &options)
    {
        QString words = tr("“%1”").arg(inlineText(other.quote));
        if (options.links)
            words = QStringLiteral("[%1](%2)").arg(words, passageLink(other.document, other.annotation));
        if (own.document != other.document)
            words = tr("%1, in “%2”").arg(words, inlineText(other.title));
        if (const QString note = inlineText(link.note); !note.isEmpty())
            words += QStringLiteral(" · ") + note;
        const QString type = inlineText(annotation::describedLinkType(link.type));
        return QStringLiteral("- ") + tr("Link: %1 %2 %3").arg(arrow, type, words) + QLatin1Char('\n');
    }
};

/// Writes the notes of one document.
class Writer
{
public:
    struct Around {
        MemoItems memos;
        LinkItems links;
    };
    Writer(const NotesOfDocument &notes, const QHash<TagId, annotation::Tag> &tags, const Around &around,
           const MarkdownOptions &options)
        : m_notes(notes), m_tags(tags), m_around(around), m_options(options), m_pinpoints(notes.document)
    {
    }

    QString write()
    {
        const QString title = inlineText(m_notes.title);
        addHeading(1, title.isEmpty() ? tr("Untitled") : title);
        if (const QString source = inlineText(m_notes.sourceNote); !source.isEmpty())
            addBlock(tr("Source: %1").arg(source));
        if (const QString memos = m_around.memos.documents.value(m_notes.id); !memos.isEmpty())
            addBlock(memos.trimmed());
        QList<Annotation> annotations = m_notes.annotations;
        std::sort(annotations.begin(), annotations.end(), inReadingOrder);
        if (annotations.isEmpty())
            addBlock(tr("No annotations."));
        for (const Annotation &annotation : std::as_const(annotations))
            add(annotation);
        return m_out;
    }

private:
    void addBlock(const QString &block)
    {
        if (!m_out.isEmpty())
            m_out += QLatin1Char('\n');
        m_out += block + QLatin1Char('\n');
    }

    void addHeading(int level, const QString &text)
    {
        addBlock(QString(std::min(level, 6), QLatin1Char('#')) + QLatin1Char(' ') + text);
    }

    struct Section {
        qsizetype entry = -1; ///< of the outline
        QString title;

        friend bool operator==(const Section &, const Section &) = default;
    };

    QString entryTitle(const document::OutlineEntry &entry) const
    {
        const QString text =
            entry.block < 0 ? QString() : inlineText(m_notes.document.blockText(entry.block).toString());
        return text.isEmpty() ? tr("Article %1").arg(entry.article + 1) : text;
    }

    /// The sections around an annotation, outermost first. The title of the only article is the document's own.
    QList<Section> sectionsOf(const Annotation &annotation, std::optional<text::TextRange> place) const
    {
        const document::Document &document = m_notes.document;
        QList<Section> sections;
        if (place && !document.outline().isEmpty()) {
            for (qsizetype i = document.outlineAt(place->start()); i >= 0; i = document.outline().at(i).parent) {
                const document::OutlineEntry &entry = document.outline().at(i);
                const bool isTitle =
                    entry.block < 0 || document.blocks().at(entry.block).kind == document::BlockKind::Title;
                if (!isTitle || document.articles().size() > 1)
                    sections.prepend({i, entryTitle(entry)});
            }
        } else if (!annotation.targets.isEmpty()) {
            for (const QString &title : annotation.targets.first().sectionPath)
                sections.append({-1, inlineText(title)});
        }
        return sections;
    }

    /// Opens the headings that are not open yet.
    void enter(const QList<Section> &sections)
    {
        qsizetype same = 0;
        while (same < sections.size() && same < m_open.size() && sections.at(same) == m_open.at(same))
            ++same;
        for (qsizetype i = same; i < sections.size(); ++i)
            addHeading(2 + static_cast<int>(i), sections.at(i).title);
        m_open = sections;
    }

    void add(const Annotation &annotation)
    {
        const auto place = placeOf(annotation);
        const QList<Section> sections = sectionsOf(annotation, place);
        if (place)
            enter(sections);
        else if (!std::exchange(m_inLost, true))
            addHeading(2, tr("Lost passages"));
        addQuote(annotation);
        QStringList titles;
        for (const Section &section : sections)
            titles.append(section.title);
        const QString list = textItem(tr("Note:"), annotation.note) + m_around.memos.passages.value(annotation.id) +
                             m_around.links.passages.value(annotation.id) + factsItem(annotation, titles);
        if (!list.isEmpty())
            addBlock(list.trimmed());
    }

    void addQuote(const Annotation &annotation)
    {
        QStringList paragraphs;
        for (const Target &target : annotation.targets) {
            if (!paragraphs.isEmpty())
                paragraphs.append(QStringLiteral("\\[…\\]"));
            const QStringList lines = target.quote.split(QLatin1Char('\n'));
            for (const QString &line : lines) {
                if (const QString text = quoteLine(line); !text.isEmpty())
                    paragraphs.append(text);
            }
        }
        addBlock(QStringLiteral("> ") + paragraphs.join(QStringLiteral("\n>\n> ")));
    }

    QString factsItem(const Annotation &annotation, const QStringList &section) const
    {
        QStringList facts;
        QStringList tags;
        for (const TagId &id : annotation.tags) {
            if (const auto it = m_tags.find(id); it != m_tags.end())
                tags.append(inlineText(it->path));
        }
        if (!tags.isEmpty())
            facts.append(tr("Tags: %1").arg(tags.join(QStringLiteral(", "))));
        if (m_options.colors)
            facts.append(tr("Mark: %1").arg(lookOf(annotation)));
        if (!section.isEmpty())
            facts.append(tr("Section: %1").arg(section.join(QStringLiteral(" › "))));
        if (const QString place = pinpointOf(annotation); !place.isEmpty())
            facts.append(tr("Place: %1").arg(inlineText(place)));
        if (annotation.state == AnchorState::Doubtful)
            facts.append(tr("Doubtful: the text has changed here"));
        if (m_options.links)
            facts.append(QStringLiteral("[%1](%2)").arg(tr("Open passage"), passageLink(m_notes.id, annotation.id)));
        return facts.isEmpty() ? QString() : QStringLiteral("- ") + facts.join(QStringLiteral(" · "));
    }

    /// Where the passages stand, as they are cited.
    QString pinpointOf(const Annotation &annotation) const
    {
        QStringList places;
        for (const Target &target : annotation.targets) {
            if (target.range.isEmpty())
                continue;
            const structure::Pinpoint place = m_pinpoints.of(target.range);
            // A section alone is named already.
            const bool tells = !place.isNull() && place.levels.last().unit != structure::PinpointUnit::Section;
            if (tells && !places.contains(place.text))
                places.append(place.text);
        }
        return places.join(QStringLiteral("; "));
    }

    const NotesOfDocument &m_notes;
    const QHash<TagId, annotation::Tag> &m_tags;
    const Around &m_around;
    const MarkdownOptions &m_options;
    structure::Pinpoints m_pinpoints;
    QString m_out;
    QList<Section> m_open;
    bool m_inLost = false;
};

/// What belongs to no document: the memos on tags, by path, and on the library.
QString memosToMarkdown(const MemoItems &memos, const QHash<TagId, annotation::Tag> &tags)
{
    QMap<QString, QString> byPath;
    for (auto it = memos.tags.cbegin(); it != memos.tags.cend(); ++it)
        byPath.insert(tags.value(it.key()).path, it.value());
    QString out;
    const auto add = [&out](const QString &heading, const QString &items) {
        out += QStringLiteral("\n## ") + heading + QStringLiteral("\n\n") + items.trimmed() + QLatin1Char('\n');
    };
    for (auto it = byPath.cbegin(); it != byPath.cend(); ++it)
        add(tr("Tag: %1").arg(inlineText(it.key())), it.value());
    if (!memos.library.isEmpty())
        add(tr("Library"), memos.library);
    return out.isEmpty() ? out : QStringLiteral("# ") + tr("Memos") + QLatin1Char('\n') + out;
}

} // namespace

QString notesToMarkdown(const QList<NotesOfDocument> &documents, const QHash<TagId, annotation::Tag> &tags,
                        const MarkdownOptions &options, const AroundNotes &around)
{
    const Writer::Around items{MemoItems(around.memos), LinkItems(around.links, options)};
    QStringList parts;
    for (const NotesOfDocument &notes : documents)
        parts.append(Writer(notes, tags, items, options).write());
    if (const QString others = options.allMemos ? memosToMarkdown(items.memos, tags) : QString(); !others.isEmpty())
        parts.append(others);
    return parts.join(QLatin1Char('\n'));
}

QString passageLink(const DocumentId &document, const AnnotationId &annotation)
{
    return QStringLiteral("zhupi://open/%1?annotation=%2")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(document.value)),
             QString::fromLatin1(QUrl::toPercentEncoding(annotation.value)));
}

} // namespace core::exporters
