// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readeraccessible.h"
#include "core/document/shownform.h"

#include <algorithm>

// The text attributes of a ReaderAccessible.

namespace app::reader
{

using core::text::TextRange;

namespace
{
/// A stretch of equal attributes is looked for so far to either side.
constexpr qsizetype mostAround = 2000;
} // namespace

QString ReaderAccessible::attributes(int offset, int *start, int *end) const
{
    const qsizetype index = document().blockAt(offset);
    if (index < 0) {
        *start = *end = 0;
        return {};
    }
    const auto &block = document().blocks().at(index);
    Run run{offset, block.range.start(), std::min(block.range.end() + 1, document().text().size()), {}};
    const bool isTitle = block.kind == core::document::BlockKind::Title;
    const bool isHeading = block.kind == core::document::BlockKind::Heading;
    run.add("font-weight", isTitle || isHeading ? QStringLiteral("bold") : QStringLiteral("normal"));
    if (isTitle)
        run.add("title", QStringLiteral("true"));
    if (isHeading)
        run.add("level", QString::number(block.level));
    addForm(run, index);
    addLinks(run);
    addMarks(run);
    addHits(run);
    *start = int(run.start);
    *end = int(run.end);
    return run.attributes;
}

void ReaderAccessible::addForm(Run &run, qsizetype block) const
{
    const auto form = core::document::shownForm(document(), block);
    if (form.isItem())
        run.add("list-level", QString::number(form.itemLevel));
    if (const QString sign = core::document::markerSign(form); !sign.isEmpty())
        run.add("list-marker", sign);
    if (form.quoteLevel > 0)
        run.add("quote-level", QString::number(form.quoteLevel));
    if (form.setting == core::document::LineSetting::Verbatim)
        run.add("preformatted", QStringLiteral("true"));
}

void ReaderAccessible::addLinks(Run &run) const
{
    const auto &spans = document().spans();
    const auto firstPossible = std::lower_bound(spans.cbegin(), spans.cend(), run.start,
                                                [](const auto &span, qsizetype at) { return span.range.start() < at; });
    for (auto span = firstPossible; span != spans.cend() && span->range.start() < run.end; ++span) {
        if (span->kind == core::document::SpanKind::Link && run.narrow(span->range))
            run.addLink(span->value);
    }
    const qsizetype target = m_page.contentsLinks().target(document().blockAt(run.offset));
    if (target >= 0)
        run.addLink(document().blockText(target).toString());
}

void ReaderAccessible::addMarks(Run &run) const
{
    // Of many marks in a long paragraph those near the place say where it ends.
    const TextRange near(std::max(run.start, run.offset - mostAround), std::min(run.end, run.offset + mostAround));
    run.start = near.start();
    run.end = near.end();
    for (const DecorationLayers::Layer *layer : m_page.decorationLayers().overlapping(near)) {
        const Decoration &decoration = layer->decoration;
        if (!run.narrow(decoration.range))
            continue;
        const QColor &tint = decoration.tint;
        const QString color = tint.isValid() ? tint.name() : core::annotation::colorName(decoration.color);
        run.add("mark", core::annotation::styleName(decoration.style) + u' ' + color);
        if (decoration.style == core::annotation::MarkStyle::Underline) {
            run.add("text-underline-type", QStringLiteral("single"));
        } else {
            run.addBackground(view().theme().fillOf(decoration.color, tint));
        }
        QStringList tags;
        for (const CodeLabel &code : decoration.codes)
            tags.append(code.path);
        if (!tags.isEmpty())
            run.add("tags", tags.join(u' '));
        if (decoration.hasNote)
            run.add("note", QStringLiteral("true"));
    }
}

void ReaderAccessible::addHits(Run &run) const
{
    const QList<TextRange> &hits = m_page.findHits();
    auto hit = std::upper_bound(hits.cbegin(), hits.cend(), run.start,
                                [](qsizetype at, TextRange found) { return at < found.end(); });
    for (; hit != hits.cend() && hit->start() < run.end; ++hit) {
        if (hit->isEmpty() || !run.narrow(*hit))
            continue;
        const bool current = hit - hits.cbegin() == m_page.currentFindHit();
        run.add("search-hit", current ? QStringLiteral("current") : QStringLiteral("true"));
        run.addBackground(current ? view().theme().currentHit : view().theme().hit);
    }
}

void ReaderAccessible::Run::addBackground(const QColor &color)
{
    // Commas of a colour are not escaped, as Qt's own texts have them.
    attributes +=
        QStringLiteral("background-color:rgb(%1,%2,%3);").arg(color.red()).arg(color.green()).arg(color.blue());
}

void ReaderAccessible::Run::addLink(const QString &target)
{
    add("link", target);
    add("text-underline-type", QStringLiteral("single"));
}

bool ReaderAccessible::Run::narrow(TextRange range)
{
    if (range.contains(offset)) {
        start = std::max(start, range.start());
        end = std::min(end, range.end());
        return true;
    }
    if (range.end() <= offset)
        start = std::max(start, range.end());
    else
        end = std::min(end, range.start());
    return false;
}

void ReaderAccessible::Run::add(const char *name, QString value)
{
    for (const QChar special : QStringLiteral("\\:;,="))
        value.replace(special, QString(u'\\') + special);
    attributes += QLatin1StringView(name) + u':' + value + u';';
}

} // namespace app::reader
