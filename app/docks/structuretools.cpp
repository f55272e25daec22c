// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/structuretools.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"
#include "app/docks/doubtbar.h"
#include "app/docks/linehint.h"
#include "app/docks/structuremenu.h"
#include "app/reader/readerview.h"

#include <QApplication>
#include <QLocale>
#include <QMenu>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using controllers::DoubtWalk;
using controllers::SimilarLines;
using controllers::StructureController;
using core::text::TextRange;

StructureTools::StructureTools(const Parts &parts, QWidget *host)
    : QObject(host), m_parts(parts), m_host(host), m_bar(new DoubtBar(parts.registry, host)), m_hint(new LineHint(host))
{
    follow();
}

void StructureTools::follow()
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && now == m_page)
            m_parts.structure.setActive(StructureController::Source::Page);
    });
    connect(&m_parts.walk, &DoubtWalk::changed, this, &StructureTools::showBar);
    connect(&m_parts.walk, &DoubtWalk::finished, this, [this] {
        if (m_page)
            showHint({m_page->caret(), m_page->caret()}, tr("That was the last doubtful place."));
    });
    connect(&m_parts.structure, &StructureController::refused, this,
            [this](const core::DocumentId &id, TextRange line, const QString &why) {
                if (id == m_document)
                    showHint(line, why);
            });
    connect(&m_parts.structure, &StructureController::corrected, this, &StructureTools::showCorrected);
    connect(&m_parts.similar, &SimilarLines::noneFound, this, [this](const core::DocumentId &id, TextRange line) {
        if (id == m_document)
            showHint(line, tr("No other line of this document is like this one."));
    });
    connect(&m_parts.similar, &SimilarLines::offered, this,
            [this](const core::DocumentId &id, TextRange line, qsizetype count) {
                if (id != m_document || m_bar->isVisible())
                    return; // the walk has gone on
                const QString key =
                    m_parts.registry.action("structure.similar"_L1)->shortcut().toString(QKeySequence::NativeText);
                showHint(line,
                         count == 1 ? tr("One more line is like it.")
                                    : tr("%1 more lines are like it.").arg(QLocale().toString(count)),
                         tr("Change too… (%1)", "key").arg(key));
            });
    connect(m_hint, &LineHint::accepted, &m_parts.similar, &SimilarLines::ask);
    // Queued: the page takes the new text first.
    connect(
        &m_parts.workspace, &controllers::Workspace::documentReplaced, this,
        [this](const core::DocumentId &id) {
            if (id == m_document)
                report();
        },
        Qt::QueuedConnection);
}

void StructureTools::setPage(reader::ReaderView *page, const core::DocumentId &document)
{
    if (m_page == page && m_document == document)
        return;
    m_hint->hide();
    if (m_page)
        disconnect(m_page, nullptr, this, nullptr);
    m_page = page;
    m_document = document;
    m_caretUsed = false;
    if (page) {
        connect(page, &reader::ReaderView::caretMoved, this, [this](qsizetype offset) {
            m_caretUsed = true;
            m_hint->hide();
            m_parts.similar.dropOffer();
            m_parts.walk.caretMoved(m_document, offset);
            report();
        });
        connect(page, &reader::ReaderView::positionChanged, this, [this] {
            m_hint->hide();
            placeBar();
        });
        connect(page, &reader::ReaderView::contextMenuRequested, this, &StructureTools::openMenu);
    }
    report();
    showBar();
}

void StructureTools::report()
{
    controllers::StructurePlace place;
    const auto open = m_parts.workspace.document(m_document);
    if (m_page && open && m_caretUsed && !open->document.blocks().isEmpty()) {
        const TextRange selected = m_page->selection();
        place.document = m_document;
        place.offset = m_page->caret();
        const qsizetype first = open->document.blockAt(selected.start());
        const qsizetype last = open->document.blockAt(std::max(selected.start(), selected.end() - 1));
        for (qsizetype block = first; block >= 0 && block <= last; ++block)
            place.blocks.append(block);
    }
    m_parts.structure.setPlace(StructureController::Source::Page, place);
}

void StructureTools::openMenu(const QPoint &globalPos)
{
    m_caretUsed = true;
    report();
    m_parts.structure.setActive(StructureController::Source::Page);
    QMenu menu(m_page);
    menu.addAction(m_parts.registry.action("edit.copy"_L1));
    menu.addMenu(m_parts.registry.menu("annotate"_L1));
    menu.addSeparator();
    addStructure(&menu, m_parts.registry, MenuPlace::Page);
    menu.exec(globalPos);
}

QRect StructureTools::bounds() const
{
    const QWidget *viewport = m_page->viewport();
    return QRect(viewport->mapTo(m_host, QPoint()), viewport->size()).adjusted(4, 4, -4, -4);
}

QRect StructureTools::placeOf(TextRange line) const
{
    if (!m_page)
        return {};
    const TextRange seen = line.isEmpty() ? TextRange(line.start(), line.start() + 1) : line;
    const QRect rect = m_page->rectOf(seen);
    return rect.isNull() ? rect : rect.translated(m_page->viewport()->mapTo(m_host, QPoint()));
}

void StructureTools::showBar()
{
    const models::Doubt *doubt = m_parts.walk.doubt();
    if (!doubt || !m_page) {
        m_bar->hide();
        return;
    }
    m_hint->hide();
    const bool begins = m_bar->isHidden();
    m_bar->setDoubt(*doubt, m_parts.walk.current() + 1, m_parts.walk.doubts().size());
    placeBar();
    if (begins) // the two keys are the page's
        m_page->setFocus(Qt::OtherFocusReason);
}

void StructureTools::placeBar()
{
    const models::Doubt *doubt = m_parts.walk.doubt();
    QRect place = doubt ? placeOf(doubt->range) : QRect();
    if (place.isNull()) {
        m_bar->hide();
        return;
    }
    // Headings right above say as much of what this line is as what follows it.
    const core::document::Document &document = m_page->document();
    for (qsizetype b = document.blockAt(doubt->range.start()) - 1; b >= 0; --b) {
        const core::document::Block &above = document.blocks().at(b);
        const bool isHead =
            above.kind == core::document::BlockKind::Heading || above.kind == core::document::BlockKind::Title;
        const QRect head = isHead && !above.runIn ? placeOf(above.range) : QRect();
        if (head.isNull() || head.top() < bounds().top() + m_bar->sizeHint().height())
            break;
        place = QRect(place.left(), head.top(), place.width(), place.bottom() + 1 - head.top());
    }
    place.setWidth(std::max(place.width(), m_bar->width())); // its edge in line with the text's
    m_bar->showBeside(place, bounds());
}

void StructureTools::showHint(TextRange line, const QString &words, const QString &button)
{
    const QRect place = placeOf(line);
    if (place.isNull())
        return;
    m_hint->say(words, button);
    m_hint->showBeside(place.adjusted(0, 0, std::max(0, m_hint->sizeHint().width() - place.width()), 0), bounds());
}

/// What was changed is shown; where it is to be seen already nothing moves.
void StructureTools::showCorrected(const core::DocumentId &document, TextRange line)
{
    if (document != m_document || !m_page)
        return;
    const bool fromPage = m_parts.structure.active() == StructureController::Source::Page;
    if (fromPage && !m_parts.walk.doubt())
        m_parts.navigator.reveal(document, line);
}

} // namespace app::docks

#include "moc_structuretools.cpp"
