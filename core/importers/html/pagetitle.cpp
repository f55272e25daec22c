// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/pagetitle.h"

#include "core/importers/html/elements.h"

#include <QStringList>

#include <algorithm>

namespace core::importers::html
{

using document::Manuscript;
using document::Mark;
using document::MarkKind;
using text::TextRange;

namespace
{
constexpr qsizetype shortest = 2;

/// Letters alone, so that blanks and marks between the parts of a title make no difference.
QString folded(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            out.append(c.toCaseFolded());
    }
    return out;
}

const GumboNode *findElement(const GumboNode *node, GumboTag tag)
{
    for (const GumboNode *child : children(node)) {
        if (isElement(child, tag))
            return child;
    }
    return nullptr;
}

struct Found {
    TextRange range;
    qsizetype letters = 0;
};

/// The line that says most of the title; a heading before a line of the same length.
Found lineOfTitle(const Manuscript &m, const QString &title)
{
    Found best;
    for (const Mark &mark : m.marks) {
        const bool heading = mark.kind == MarkKind::Heading;
        if ((!heading && mark.kind != MarkKind::Paragraph) || mark.range.length() > title.size() * 2 + 20)
            continue;
        const QString line = folded(QStringView(m.text).sliced(mark.range.start(), mark.range.length()));
        const bool says = line.size() >= shortest && (line == title || title.startsWith(line) ||
                                                      (line.size() >= title.size() / 2 && title.contains(line)));
        const qsizetype weight = line.size() * 2 + heading;
        if (says && weight > best.letters)
            best = {mark.range, weight};
    }
    return best;
}

bool hasHighestHeading(const Manuscript &m)
{
    return std::any_of(m.marks.cbegin(), m.marks.cend(),
                       [](const Mark &mark) { return mark.kind == MarkKind::Heading && mark.level == 1; });
}

void putFirst(Manuscript &m, const GumboNode *title, const TextNodes &texts)
{
    LineBuilder lines;
    lines.setKind({1, MarkKind::Title, 0, true, false, false});
    texts.append(title, Space::Collapse, lines);
    Manuscript first;
    lines.finish(first);
    if (first.text.isEmpty())
        return;
    const qsizetype shift = first.text.size() + 1;
    first.text += u'\n' + m.text;
    first.origin.appendReplacement(1, first.origin.toSource(shift - 1), 0);
    first.origin.appendMapped(m.origin, {0, m.text.size()});
    for (const Mark &mark : m.marks)
        first.marks.append({mark.range.shifted(shift), mark.kind, mark.level, mark.value});
    m = std::move(first);
}
} // namespace

const GumboNode *titleNode(const GumboNode *root)
{
    const GumboNode *head = findElement(root, GUMBO_TAG_HEAD);
    const GumboNode *title = head ? findElement(head, GUMBO_TAG_TITLE) : nullptr;
    for (const GumboNode *child : title ? children(title) : std::span<GumboNode *const>()) {
        if (isText(child))
            return child;
    }
    return nullptr;
}

void placeTitle(Manuscript &manuscript, const GumboNode *title, const TextNodes &texts)
{
    if (!title)
        return;
    const QString wanted = folded(QString::fromUtf8(title->v.text.text));
    if (wanted.size() < shortest)
        return;
    const Found found = lineOfTitle(manuscript, wanted);
    if (found.letters > 0) {
        const Mark mark{found.range, MarkKind::Title, 0, {}};
        const auto place =
            std::lower_bound(manuscript.marks.begin(), manuscript.marks.end(), mark,
                             [](const Mark &a, const Mark &b) { return a.range.start() < b.range.start(); });
        manuscript.marks.insert(place, mark);
    } else if (!hasHighestHeading(manuscript)) {
        putFirst(manuscript, title, texts);
    }
}

} // namespace core::importers::html
