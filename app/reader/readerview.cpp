// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readerview.h"

namespace app::reader
{

class ReaderView::Private
{
public:
    core::document::Document document;
    ReaderTheme theme = ReaderTheme::of(ThemeName::Light);
    ReaderStyle style;
    core::text::TextRange selection;
    qsizetype top = 0;
};

ReaderView::ReaderView(QWidget *parent) : QAbstractScrollArea(parent), d(std::make_unique<Private>()) {}
ReaderView::~ReaderView() = default;

void ReaderView::setDocument(const core::document::Document &document)
{
    d->document = document;
}
const core::document::Document &ReaderView::document() const
{
    return d->document;
}
void ReaderView::setTheme(const ReaderTheme &theme)
{
    d->theme = theme;
}
const ReaderTheme &ReaderView::theme() const
{
    return d->theme;
}
void ReaderView::setStyle(const ReaderStyle &style)
{
    d->style = style;
}
const ReaderStyle &ReaderView::style() const
{
    return d->style;
}
void ReaderView::setDecorations(const QList<Decoration> &) {}
void ReaderView::setFindHits(const QList<core::text::TextRange> &, qsizetype) {}
core::text::TextRange ReaderView::selection() const
{
    return d->selection;
}
QString ReaderView::selectedText() const
{
    return d->document.text().mid(d->selection.start(), d->selection.length());
}
void ReaderView::setSelection(core::text::TextRange range)
{
    d->selection = range;
}
void ReaderView::clearSelection()
{
    d->selection = {d->selection.end(), d->selection.end()};
}
QRect ReaderView::selectionRect() const
{
    return {};
}
QRect ReaderView::rectOf(core::text::TextRange) const
{
    return {};
}
void ReaderView::goTo(core::text::TextRange range, Flash)
{
    d->top = range.start();
}
qsizetype ReaderView::topOffset() const
{
    return d->top;
}
void ReaderView::setTopOffset(qsizetype offset)
{
    d->top = offset;
}
double ReaderView::progress() const
{
    return 0;
}

} // namespace app::reader
