// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/annotationtools.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"
#include "app/controllers/notedrafts.h"
#include "app/controllers/recenttags.h"
#include "app/controllers/workspace.h"
#include "app/docks/missingpassage.h"
#include "app/docks/passagetool.h"
#include "app/docks/selectionbar.h"
#include "app/docks/stripemenu.h"
#include "app/docks/tagpicker.h"
#include "app/reader/readerview.h"

#include <QApplication>
#include <QClipboard>
#include <QTimer>

#include <algorithm>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using actions::Condition;
using controllers::AnnotationController;
using controllers::Passage;
using core::annotation::Annotation;
using core::annotation::MarkColor;
using reader::Decoration;

namespace
{
constexpr int barDelayMs = 40; ///< so that a selection that grows by keys does not make the bar flicker
} // namespace

AnnotationTools::AnnotationTools(const Parts &parts, QWidget *host)
    : QObject(host)
    , m_parts(parts)
    , m_host(host)
    , m_bar(new SelectionBar(parts.registry, host))
    , m_tagTool(new TagTool({parts.workspace, parts.controller, parts.recent, parts.spelling}, host))
    , m_noteTool(new NoteTool(parts.controller, parts.drafts, host))
    , m_stripeMenu(new StripeMenu(this))
    , m_passageTool(new PassageTool({parts.registry, parts.workspace, parts.controller, parts.navigator,
                                     [this](const PassageTool::Command &command) { run(command); }},
                                    this))
    , m_missing(new MissingPassage(parts.registry, parts.workspace, this))
    , m_barTimer(new QTimer(this))
    , m_decorateTimer(new QTimer(this))
{
    m_decorateTimer->setSingleShot(true);
    m_decorateTimer->setInterval(0);
    m_barTimer->setSingleShot(true);
    m_barTimer->setInterval(barDelayMs);
    connect(m_barTimer, &QTimer::timeout, this, &AnnotationTools::showBar);
    followController();
    followWorkspace();
    followFocus();
    attach();
    updateConditions();
}

void AnnotationTools::followController()
{
    const AnnotationController &controller = m_parts.controller;
    connect(&controller, &AnnotationController::chosenChanged, this, [this] {
        updateConditions();
        if (m_shownOnly)
            m_decorateTimer->start();
    });
    connect(&controller, &AnnotationController::selectionChanged, this, &AnnotationTools::updateConditions);
    connect(&controller, &AnnotationController::pendingChanged, this, [this](const core::DocumentId &document) {
        if (document != m_document || !m_page)
            return;
        decorate();
        m_page->viewport()->repaint(); // seen before the disk is waited for
    });
}

void AnnotationTools::followWorkspace()
{
    const controllers::Workspace &workspace = m_parts.workspace;
    connect(&workspace, &controllers::Workspace::annotationsChanged, this, [this](const core::DocumentId &id) {
        if (id != m_document)
            return;
        if (!m_parts.controller.pending()) // else the end of the pending one is told right after
            decorate();
        updateConditions();
    });
    // Names and colours of tags stand beside the text.
    connect(&workspace, &controllers::Workspace::tagsChanged, m_decorateTimer, qOverload<>(&QTimer::start));
    connect(&workspace, &controllers::Workspace::linksChanged, m_decorateTimer, qOverload<>(&QTimer::start));
    connect(m_decorateTimer, &QTimer::timeout, this, [this] {
        if (m_shownOnly || codeLabels(m_parts.workspace.library()) != m_labels || linked() != m_linked)
            decorate();
    });
    // Queued: the page takes the new text first, and with it drops what was drawn on the old one.
    connect(
        &workspace, &controllers::Workspace::documentReplaced, this,
        [this](const core::DocumentId &id) {
            if (id == m_document)
                decorate();
        },
        Qt::QueuedConnection);
}

/// The bar goes with the keyboard.
void AnnotationTools::followFocus()
{
    connect(m_tagTool, &TagTool::finished, this, &AnnotationTools::settle);
    connect(m_noteTool, &NoteTool::finished, this, &AnnotationTools::settle);
    connect(m_bar, &SelectionBar::left, this, [this] {
        m_bar->hide();
        if (m_page)
            m_page->setFocus();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const bool elsewhere = now && now != m_page && !m_bar->isAncestorOf(now);
        if (elsewhere && now->window() == m_host->window())
            m_bar->hide();
    });
}

AnnotationTools::~AnnotationTools() = default;

void AnnotationTools::attach()
{
    const actions::ActionRegistry &registry = m_parts.registry;
    auto on = [this, &registry](const QByteArray &id, const std::function<void()> &command) {
        connect(registry.action(QLatin1StringView(id)), &QAction::triggered, this, command);
    };
    for (int i = 0; i < 6; ++i) {
        const auto color = static_cast<MarkColor>(i);
        on("annotate." + core::annotation::colorName(color).toLatin1(), [this, color] {
            run([this, color](Passage *passage) { return m_parts.controller.highlight(passage, color); });
        });
    }
    on("annotate.underline",
       [this] { run([this](Passage *passage) { return m_parts.controller.underline(passage); }); });
    on("annotate.tag", [this] { startTagging(); });
    on("annotate.tagAgain", [this] { tagAgain(); });
    on("annotate.note", [this] { startNote(); });
    on("annotate.remove", [this] { remove(); });
    on("annotate.copy", [this] { copy(); });
    on("annotate.bar", [this] {
        showBar();
        m_backTo = nullptr;
        if (m_bar->isVisible())
            m_bar->focusFirst();
    });
    on("annotate.cycle", [this] {
        m_parts.controller.chooseNextAtPlace();
        showBar();
    });
    on("view.foldStripes", [this] {
        if (m_page)
            m_stripeMenu->openList(m_labels, m_page->viewport()->mapToGlobal(QPoint(24, 24)));
    });
    on("go.nextAnnotation", [this] { step(AnnotationController::Step::Next); });
    on("go.previousAnnotation", [this] { step(AnnotationController::Step::Previous); });
}

void AnnotationTools::setPage(reader::ReaderView *page, const core::DocumentId &document)
{
    if (m_page == page && m_document == document)
        return;
    m_noteTool->close();
    m_tagTool->close();
    m_bar->hide();
    if (m_page)
        disconnect(m_page, nullptr, this, nullptr);
    m_page = page;
    m_document = document;
    m_stripeMenu->setPage(page);
    m_passageTool->setPage(page);
    m_missing->setPage(page);
    if (page) {
        connect(page, &reader::ReaderView::selectionChanged, this, &AnnotationTools::selectionMoved);
        connect(page, &reader::ReaderView::caretMoved, this, &AnnotationTools::caretMoved);
        connect(page, &reader::ReaderView::annotationClicked, this, &AnnotationTools::clicked);
        connect(page, &reader::ReaderView::positionChanged, this, &AnnotationTools::updateBar);
        connect(page, &reader::ReaderView::linksRequested, this, [this](const core::AnnotationId &id) {
            m_parts.controller.choose(m_document, {id});
            m_parts.registry.action("annotate.linkFollow"_L1)->trigger();
        });
        m_bar->setTheme(page->theme());
        decorate();
        m_parts.controller.setSelection(document, page->selection());
    } else {
        m_parts.controller.setSelection({}, {});
    }
    updateConditions();
}

void AnnotationTools::setTheme(const reader::ReaderTheme &theme)
{
    m_bar->setTheme(theme);
}

void AnnotationTools::decorate()
{
    const controllers::OpenDocumentPtr open = m_parts.workspace.document(m_document);
    if (!m_page || !open)
        return;
    QList<Decoration> list;
    list.reserve(open->annotations.size() + 1);
    m_labels = codeLabels(m_parts.workspace.library());
    m_linked = linked();
    QSet<core::TagId> tags;
    const QList<core::AnnotationId> &chosen = m_parts.controller.chosen();
    for (const Annotation &annotation : open->annotations) {
        if (m_shownOnly && !m_shownOnly->contains(annotation.id) && !chosen.contains(annotation.id))
            continue;
        list += decorationsOf(annotation, m_labels, m_linked.contains(annotation.id));
        tags.unite({annotation.tags.begin(), annotation.tags.end()});
    }
    m_stripeMenu->setTags(tags);
    if (const auto &pending = m_parts.controller.pending(); pending && pending->document == m_document) {
        for (const core::text::TextRange range : pending->ranges)
            list.append({{}, range, pending->style, pending->color, !pending->note.isEmpty(), false});
    }
    m_page->setDecorations(list);
}

QSet<core::AnnotationId> AnnotationTools::linked() const
{
    QSet<core::AnnotationId> ids;
    const auto links = m_parts.workspace.linksIn(m_document);
    for (const core::annotation::Link &link : links.value_or(QList<core::annotation::Link>()))
        ids << link.origin << link.target;
    return ids;
}

void AnnotationTools::setShown(const std::optional<QSet<core::AnnotationId>> &shown)
{
    if (shown == m_shownOnly)
        return;
    m_shownOnly = shown;
    m_parts.controller.setShown(shown);
    decorate();
    updateConditions();
}

void AnnotationTools::selectionMoved()
{
    m_bar->setMessage({});
    m_parts.controller.setSelection(m_document, m_page->selection());
    if (m_page->selection().isEmpty()) {
        m_barTimer->stop();
        m_bar->hide();
    } else {
        m_barTimer->start();
    }
}

/// Also where a jump put it. What was chosen stays so while the caret stands at it: jumps lead there. Anywhere else the
/// next key is about what stands at the caret.
void AnnotationTools::caretMoved()
{
    if (m_page->selection().isEmpty() && !isAtChosen(m_page->caret()))
        m_parts.controller.setSelection(m_document, m_page->selection());
}

bool AnnotationTools::isAtChosen(qsizetype offset) const
{
    const QList<core::AnnotationId> chosen = m_parts.controller.chosen();
    return std::ranges::any_of(chosen, [&](const core::AnnotationId &id) {
        const auto annotation = m_parts.controller.annotation(m_document, id);
        return annotation && std::ranges::any_of(annotation->targets, [offset](const auto &target) {
                   return target.range.start() <= offset && offset <= target.range.end();
               });
    });
}

void AnnotationTools::clicked(const QList<core::AnnotationId> &ids)
{
    if (ids.isEmpty())
        return;
    m_parts.controller.setSelection(m_document, m_page->selection());
    // Another click at the same place goes on to the next of the passages that lie there.
    const qsizetype at = m_clicked == ids ? ids.indexOf(m_shown) : -1;
    m_clicked = ids;
    m_shown = ids[(at + 1) % ids.size()];
    m_parts.controller.choose(m_document, {m_shown});
    showBar();
}

void AnnotationTools::updateConditions()
{
    const Passage passage = m_parts.controller.present();
    const controllers::OpenDocumentPtr open = m_parts.workspace.document(m_document);
    m_parts.registry.setCondition(Condition::HasTarget, !passage.isNull());
    m_parts.registry.setCondition(Condition::HasAnnotation, !passage.annotations.isEmpty());
    m_parts.registry.setCondition(Condition::HasSelection, !m_parts.controller.selection().isEmpty());
    m_parts.registry.setCondition(Condition::HasNotes, open && !open->annotations.isEmpty());
    m_passageTool->update();
    if (passage.isNull())
        m_bar->hide();
}

AnnotationTools::Place AnnotationTools::placeOf(const Passage &passage) const
{
    const QRect whole = m_host->rect().adjusted(8, 8, -8, -8);
    if (const QRect card = m_dockAnchor ? m_dockAnchor() : QRect(); !card.isNull())
        return {QRect(m_host->mapFromGlobal(card.topLeft()), card.size()), whole};
    if (!m_page)
        return {};
    const QWidget *viewport = m_page->viewport();
    const QPoint origin = viewport->mapTo(m_host, QPoint());
    const QRect bounds = QRect(origin, viewport->size()).adjusted(4, 4, -4, -4);
    const QRect rect = passage.isNew() ? m_page->selectionRect() : m_page->rectOf(m_parts.controller.rangeOf(passage));
    return {rect.isNull() ? QRect() : rect.translated(origin), bounds};
}

void AnnotationTools::showBar()
{
    const Passage passage = m_parts.controller.present();
    if (passage.isNull() || m_tagTool->isActive() || m_noteTool->isActive())
        return;
    const Place place = placeOf(passage);
    if (place.avoid.isNull()) {
        m_bar->hide();
        return;
    }
    const auto annotation = m_parts.controller.annotation(m_document, passage.annotations.value(0));
    m_bar->setPassage(annotation ? std::optional(annotation->color) : std::nullopt, annotation.has_value());
    m_bar->showBeside(place.avoid, place.bounds);
}

void AnnotationTools::updateBar()
{
    // Scrolled back into view: it comes again, unless the keyboard has gone elsewhere.
    if (m_bar->isVisible() || (m_page && m_page->hasFocus() && !m_parts.controller.selection().isEmpty()))
        showBar();
}

void AnnotationTools::run(const std::function<core::Outcome(Passage *)> &command)
{
    Passage passage = m_parts.controller.present();
    const core::Outcome done = command(&passage);
    if (!done) {
        m_bar->setMessage(done.error().message);
        showBar();
        return;
    }
    m_bar->setMessage({});
    settle(passage, m_bar->hasKeyboard());
}

/// After a command: the passage is drawn, so the selection goes and the annotation stays at hand for the next key. The
/// keyboard goes back to where the command came from: `keyboard` says that it was in what closes now.
void AnnotationTools::settle(const Passage &passage, bool keyboard)
{
    m_barTimer->stop();
    m_bar->hide();
    if (!m_page || passage.document != m_document)
        return;
    if (!passage.annotations.isEmpty()) {
        const QSignalBlocker quiet(m_page);
        m_page->clearSelection();
    }
    m_parts.controller.setSelection(m_document, m_page->selection());
    m_parts.controller.choose(m_document, passage.annotations);
    if (keyboard)
        (m_backTo && m_backTo->isVisible() ? m_backTo.data() : m_page.data())->setFocus();
}

void AnnotationTools::remove()
{
    run([this](Passage *passage) {
        const core::Outcome done = m_parts.controller.remove(*passage);
        if (done)
            passage->annotations.clear();
        return done;
    });
}

void AnnotationTools::copy()
{
    const QString text = m_parts.controller.text(m_parts.controller.present());
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
    m_bar->hide();
}

void AnnotationTools::step(AnnotationController::Step step)
{
    const core::AnnotationId id = m_parts.controller.neighbour(step);
    if (id.isNull())
        return;
    m_parts.controller.choose(m_document, {id});
    m_parts.navigator.goTo(m_document, m_parts.controller.rangeOf(m_parts.controller.present()));
}

void AnnotationTools::startTagging()
{
    const Passage passage = m_parts.controller.present();
    if (passage.isNull() || !m_noteTool->close())
        return;
    const Place place = placeOf(passage);
    m_backTo = m_bar->hasKeyboard() ? nullptr : QApplication::focusWidget();
    m_bar->hide();
    m_tagTool->start(passage, place.avoid, place.bounds);
}

void AnnotationTools::tagAgain()
{
    const QString path = m_parts.recent.last(m_parts.workspace);
    if (path.isEmpty())
        startTagging();
    else
        run([this, &path](Passage *passage) { return m_parts.controller.addTag(passage, path); });
}

void AnnotationTools::startNote()
{
    const Passage passage = m_parts.controller.present();
    if (!passage.isNull())
        resumeDraft(passage);
}

void AnnotationTools::resumeDraft(const Passage &passage)
{
    m_tagTool->close();
    const Place place = placeOf(passage);
    m_backTo = m_bar->hasKeyboard() ? nullptr : QApplication::focusWidget();
    m_bar->hide();
    m_noteTool->start(passage, place.avoid, place.bounds);
}

} // namespace app::docks

#include "moc_annotationtools.cpp"
