// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of reading of a ReaderView: one section alone, another script, numbers in the margin, marks on the bar.
#include "app/reader/readerviewprivate.h"
#include "core/document/section.h"

#include <QLocale>

#include <algorithm>

namespace app::reader
{

using core::text::ChineseScript;
using core::text::TextRange;

namespace
{
constexpr double numberSize = 0.62; ///< of the text's
constexpr qsizetype wordsShown = 40;
} // namespace

ReaderView::Place ReaderView::place() const
{
    return {d->window.pinned(), d->window.pinnedBelow()};
}

void ReaderView::setPlace(const Place &place)
{
    d->include(place.offset);
    d->window.restoreAt(std::clamp<qsizetype>(place.offset, 0, d->document.text().size()), place.below);
    d->scrolled();
}

ReaderView::Setting ReaderView::settingOf(qsizetype offset) const
{
    const qsizetype chunk = d->engine.chunkAt(std::clamp<qsizetype>(offset, 0, d->document.text().size()));
    if (chunk < 0)
        return {};
    const BlockLook &look = d->engine.lookOf(chunk);
    const PageMetrics &metrics = d->engine.metrics();
    const double inset = double(look.left + look.hang);
    return {look.font, double(look.lineHeight), double(look.indent - look.hang), double(metrics.columnLeft()) + inset,
            double(metrics.columnWidth()) - inset};
}

void ReaderView::scrollByPixels(double pixels)
{
    d->scrollBy(pixels);
}

double ReaderView::progressIn(TextRange range) const
{
    const qsizetype at = d->window.bottomOffset();
    const double part = double(at - range.start()) / double(std::max<qsizetype>(1, range.length()));
    return std::clamp(part, 0.0, 1.0);
}

void ReaderView::setSection(TextRange section)
{
    if (section == d->window.limits())
        return;
    const qsizetype top = d->window.pinned();
    const bool within = section.isEmpty() || (top >= section.start() && top < section.end());
    d->window.setLimits(section);
    if (!within)
        d->window.setTopOffset(section.start());
    d->bar->invalidate();
    d->scrolled();
    Q_EMIT sectionChanged(section);
}

TextRange ReaderView::section() const
{
    return d->window.limits();
}

void ReaderView::setNumbered(bool on)
{
    d->numbered = on;
    viewport()->update();
}

void ReaderView::setScript(const std::shared_ptr<const core::text::ScriptConverter> &script)
{
    if (script == d->script)
        return;
    d->script = script;
    d->engine.setScript(script);
    d->relayout();
    Q_EMIT scriptChanged();
}

const std::shared_ptr<const core::text::ScriptConverter> &ReaderView::script() const
{
    return d->script;
}

QString ReaderView::shownText(const QString &text) const
{
    return d->script ? d->script->converted(text) : text;
}

void ReaderView::setHitMarks(const QList<quint32> &offsets)
{
    d->marks.hits = offsets;
    d->bar->invalidate();
}

WrittenLanguage ReaderView::Private::shownLanguage() const
{
    const bool chinese =
        language == WrittenLanguage::SimplifiedChinese || language == WrittenLanguage::TraditionalChinese;
    if (!script || !chinese)
        return language;
    return script->script() == ChineseScript::Simplified ? WrittenLanguage::SimplifiedChinese
                                                         : WrittenLanguage::TraditionalChinese;
}

void ReaderView::Private::include(qsizetype offset)
{
    const TextRange limits = window.limits();
    const bool outside = !limits.isEmpty() && (offset < limits.start() || offset >= limits.end());
    const bool atEnd = offset == limits.end() && offset == document.text().size();
    if (outside && !atEnd)
        view.setSection(core::document::sectionAt(document, offset));
}

void ReaderView::Private::takeHeadings()
{
    marks = {};
    marks.headings.reserve(document.outline().size());
    for (qsizetype entry = 0; entry < document.outline().size(); ++entry) {
        const qsizetype block = core::document::sectionBlock(document, entry);
        marks.headings.append(
            {quint32(document.blocks().at(block).range.start()), qint32(document.outline().at(entry).depth)});
    }
    bar->invalidate();
}

void ReaderView::Private::tint(QList<Decoration> &list) const
{
    for (Decoration &decoration : list) {
        const auto at = std::ranges::find_if(decoration.codes, &QColor::isValid, &CodeLabel::color);
        decoration.tint = tagColours && at != decoration.codes.end() ? at->color : QColor();
    }
}

void ReaderView::Private::takeAnnotations(QList<Decoration> list)
{
    tint(list);
    shownDecorations = list;
    decorations.set(list, document.text().size());
    stripes.set(list, foldedTags);
    notes.set(list);
    marks.annotations.clear();
    marks.annotations.reserve(list.size());
    for (const Decoration &decoration : list)
        marks.annotations.append({quint32(decoration.range.start()), decoration.color, decoration.tint});
    std::ranges::sort(marks.annotations, {}, &BarMarks::Annotation::offset);
    bar->invalidate();
}

QString ReaderView::Private::wordsAt(qsizetype offset) const
{
    const qsizetype block = document.blockAt(offset);
    const qsizetype end = block < 0 ? offset : document.blocks().at(block).range.end();
    const QString words = document.text().mid(offset, std::min(end - offset, wordsShown)).simplified();
    return view.shownText(end - offset > wordsShown ? words + u'…' : words);
}

void ReaderView::Private::paintNumbers(QPainter &painter)
{
    const PageMetrics &metrics = engine.metrics();
    QFont font = metrics.look(PageMetrics::Kind::Text).font;
    font.setPixelSize(std::max(9, qRound(font.pixelSize() * numberSize)));
    painter.setFont(font);
    painter.setPen(theme.quiet);
    const double right = double(metrics.columnLeft() - metrics.em() * 0.75F);
    const QLocale locale;
    for (const auto &shown : window.shown()) {
        const auto chunk = engine.chunks().chunk(shown.chunk);
        const int number = chunk.opensParagraph ? engine.plan().numbers().of(chunk.mainBlock) : 0;
        if (number == 0 || shown.layout->lines.empty())
            continue;
        const QString words = locale.toString(number);
        const double width = painter.fontMetrics().horizontalAdvance(words);
        if (width <= right) // a narrow page has no margin for them
            painter.drawText(QPointF(right - width, shown.top + double(shown.layout->lines.front().baseline)), words);
    }
}

} // namespace app::reader
