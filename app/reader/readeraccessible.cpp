// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/blockaccessible.h"
#include "core/document/shownform.h"
#include "core/text/segmentation.h"

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

namespace
{
/// A document of no more blocks than this has all of them as children.
constexpr qsizetype mostChildren = 5000;
/// A stretch of equal attributes is looked for so far to either side.
constexpr qsizetype mostAround = 2000;

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<ReaderView *>(object);
    return view ? new ReaderAccessible(view, view->pageAccess()) : nullptr;
}
} // namespace

ReaderAccessible::ReaderAccessible(ReaderView *view, PageAccess &page)
    : QAccessibleWidget(view, QAccessible::Document), m_page(page)
{
}

ReaderAccessible::~ReaderAccessible()
{
    for (const auto &[block, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

void ReaderAccessible::install()
{
    static const bool once = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(once);
}

void *ReaderAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State ReaderAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.selectableText = true;
    state.multiLine = true;
    return state;
}

QString ReaderAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Description)
        return document().title();
    return QAccessibleWidget::text(kind);
}

std::pair<qsizetype, qsizetype> ReaderAccessible::childBlocks() const
{
    const auto &blocks = document().blocks();
    if (blocks.size() <= mostChildren)
        return {0, blocks.size()};
    const auto &shown = m_page.pageWindow().shown();
    if (shown.empty())
        return {0, 0};
    return {document().blockAt(shown.front().range.start()), document().blockAt(shown.back().range.end()) + 1};
}

int ReaderAccessible::childCount() const
{
    const auto [first, end] = childBlocks();
    return int(end - first);
}

QAccessibleInterface *ReaderAccessible::child(int index) const
{
    const auto [first, end] = childBlocks();
    const qsizetype block = first + index;
    if (index < 0 || block >= end)
        return nullptr;
    if (m_children.size() > 2 * size_t(mostChildren)) {
        for (const auto &[old, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
        m_children.clear();
    }
    if (const auto known = m_children.find(block); known != m_children.end()) {
        if (QAccessibleInterface *made = QAccessible::accessibleInterface(known->second))
            return made;
    }
    auto *made = new BlockAccessible(*const_cast<ReaderAccessible *>(this), block);
    m_children[block] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface *ReaderAccessible::childAt(int x, int y) const
{
    const int offset = offsetAtPoint({x, y});
    const auto [first, end] = childBlocks();
    return offset < 0 ? nullptr : child(int(document().blockAt(offset) - first));
}

int ReaderAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *block = dynamic_cast<const BlockAccessible *>(child);
    const auto [first, end] = childBlocks();
    return block && block->block() >= first && block->block() < end ? int(block->block() - first) : -1;
}

QRect ReaderAccessible::globalRect(TextRange range) const
{
    const QRect rect = view().rectOf(range);
    return rect.isNull() ? rect : QRect(view().viewport()->mapToGlobal(rect.topLeft()), rect.size());
}

void ReaderAccessible::selection(int index, int *start, int *end) const
{
    const TextRange range = index == 0 ? view().selection() : TextRange();
    *start = int(range.start());
    *end = int(range.end());
}

int ReaderAccessible::selectionCount() const
{
    return view().selection().isEmpty() ? 0 : 1;
}

void ReaderAccessible::removeSelection(int index)
{
    if (index == 0)
        view().clearSelection();
}

void ReaderAccessible::setSelection(int index, int start, int end)
{
    if (index == 0 && start >= 0 && end >= 0)
        view().setSelection({std::min(start, end), std::max(start, end)});
}

int ReaderAccessible::cursorPosition() const
{
    return int(m_page.caret().offset);
}

void ReaderAccessible::setCursorPosition(int offset)
{
    m_page.setCaret(std::clamp<qsizetype>(offset, 0, document().text().size()));
}

QString ReaderAccessible::text(int start, int end) const
{
    return document().text().mid(start, end - start);
}

int ReaderAccessible::characterCount() const
{
    return int(document().text().size());
}

TextRange ReaderAccessible::unitAt(qsizetype offset, QAccessible::TextBoundaryType type) const
{
    const QStringView all = document().text();
    offset = std::clamp<qsizetype>(offset, 0, all.size());
    switch (type) {
    case QAccessible::CharBoundary: {
        const qsizetype start = m_page.pageWindow().graphemeBorder(offset);
        qsizetype end = std::min(offset + 1, all.size());
        while (end < all.size() && m_page.pageWindow().graphemeBorder(end) <= start)
            ++end;
        return {start, end};
    }
    case QAccessible::WordBoundary:
        return core::text::wordAt(all, offset);
    case QAccessible::SentenceBoundary:
        return core::text::sentenceAt(all, offset);
    case QAccessible::ParagraphBoundary:
        return core::text::lineAt(all, offset);
    case QAccessible::LineBoundary:
        return m_page.pageWindow().lineOf({offset, false}).range;
    case QAccessible::NoBoundary:
        break;
    }
    return {0, all.size()};
}

QString ReaderAccessible::taken(TextRange range, int *start, int *end) const
{
    *start = int(range.start());
    *end = int(range.end());
    return text(*start, *end);
}

QString ReaderAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    // -1 and -2 are the length and the caret in IAccessible2.
    const qsizetype at = offset == -2 ? cursorPosition() : offset < 0 ? characterCount() : offset;
    return taken(unitAt(at, type), start, end);
}

QString ReaderAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    const TextRange here = unitAt(offset < 0 ? characterCount() : offset, type);
    if (here.start() == 0) {
        *start = *end = -1;
        return {};
    }
    return taken(unitAt(here.start() - 1, type), start, end);
}

QString ReaderAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    const TextRange here = unitAt(offset < 0 ? characterCount() : offset, type);
    qsizetype next = std::max<qsizetype>(here.end(), here.start() + 1);
    if (next < characterCount() && document().text().at(next) == u'\n' && type != QAccessible::CharBoundary)
        ++next;
    if (next >= characterCount()) {
        *start = *end = -1;
        return {};
    }
    return taken(unitAt(next, type), start, end);
}

QRect ReaderAccessible::characterRect(int offset) const
{
    return globalRect(unitAt(offset, QAccessible::CharBoundary));
}

int ReaderAccessible::offsetAtPoint(const QPoint &point) const
{
    return int(m_page.pageWindow().graphemeAt(view().viewport()->mapFromGlobal(point)));
}

void ReaderAccessible::scrollToSubstring(int start, int end)
{
    if (start >= 0 && end >= start)
        view().goTo({start, end});
}

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
        run.add("mark",
                core::annotation::styleName(decoration.style) + u' ' + core::annotation::colorName(decoration.color));
        if (decoration.style == core::annotation::MarkStyle::Underline) {
            run.add("text-underline-type", QStringLiteral("single"));
        } else {
            const QColor color = view().theme().marks[size_t(decoration.color)];
            // Commas of a colour are not escaped, as Qt's own texts have them.
            run.attributes +=
                QStringLiteral("background-color:rgb(%1,%2,%3);").arg(color.red()).arg(color.green()).arg(color.blue());
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
