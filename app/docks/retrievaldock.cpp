// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/retrievaldock.h"

#include "app/actions/icon.h"
#include "app/controllers/codebookcontroller.h"
#include "app/controllers/passagesearch.h"
#include "app/controllers/recenttags.h"
#include "app/controllers/retrievalcontroller.h"
#include "app/docks/criteriabar.h"
#include "app/docks/emptywords.h"
#include "app/docks/passagedelegate.h"
#include "app/docks/tagpage.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QSet>
#include <QSettings>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;
using core::library::FoundOrder;
using core::library::FoundPassage;
using core::library::Query;
using models::Criterion;
using models::PassageModel;

namespace
{
constexpr int typingMs = 60;
constexpr int staleMs = 200;
constexpr auto savedKey = "savedQueries"_L1;

struct OrderName {
    FoundOrder order;
    const char *name;
};
constexpr OrderName orders[] = {
    {FoundOrder::Reading, QT_TRANSLATE_NOOP("app::docks::RetrievalDock", "As they stand")},
    {FoundOrder::Newest, QT_TRANSLATE_NOOP("app::docks::RetrievalDock", "Newest first")},
    {FoundOrder::LastChanged, QT_TRANSLATE_NOOP("app::docks::RetrievalDock", "Last changed first")},
    {FoundOrder::Author, QT_TRANSLATE_NOOP("app::docks::RetrievalDock", "By author")},
};
} // namespace

RetrievalDock::RetrievalDock(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_search(new controllers::PassageSearch(parts.workspace, this))
    , m_model(new PassageModel(
          [this](const QList<FoundPassage> &wanted) {
              // Reads what is on the screen; the handle changes nothing.
              QList<core::annotation::Annotation> annotations;
              for (const FoundPassage &passage : wanted) {
                  const auto *library = m_parts.workspace.library();
                  if (const auto found =
                          library ? std::optional(library->annotation(passage.annotation)) : std::nullopt;
                      found && *found)
                      annotations.append(**found);
              }
              return annotations;
          },
          this))
    , m_criteria(new CriteriaBar(this))
    , m_page(new TagPage(this))
    , m_status(new QLabel(this))
    , m_sort(new QToolButton(this))
    , m_change(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_saved(new QMenu(this))
    , m_list(new QListView(this))
    , m_delegate(new PassageDelegate(this))
    , m_empty(new EmptyWords(this))
    , m_stack(new QStackedLayout)
    , m_soon(new QTimer(this))
    , m_stale(new QTimer(this))
{
    setObjectName(u"passages"_s);
    build();
    buildList();
    follow();
    retranslate();
    showPage();
}

RetrievalDock::~RetrievalDock() = default;

void RetrievalDock::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->setSpacing(4);
    head->addWidget(m_criteria);
    head->addWidget(m_page);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setWordWrap(true);
    row->addWidget(m_status, 1);
    for (QToolButton *button : {m_change, m_sort, m_more}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIconSize({20, 20});
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        row->addWidget(button);
    }
    head->addLayout(row);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_sort->setIcon(actions::icon("sort"_L1));
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setMenu(new QMenu(m_sort));
    m_more->setIcon(actions::icon("more"_L1));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_saved);
    connect(m_saved, &QMenu::aboutToShow, this, &RetrievalDock::fillSavedMenu);
    connect(m_change, &QToolButton::clicked, this, [this] {
        const QList<FoundPassage> passages = chosen();
        m_parts.controller.change(passages);
    });
}

void RetrievalDock::buildList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_list->selectionModel()->selectedRows().size() == 1)
            open(index);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &RetrievalDock::openMenu);
}

void RetrievalDock::follow()
{
    for (const auto &[timer, ms] : {std::pair(m_soon, typingMs), std::pair(m_stale, staleMs)}) {
        timer->setSingleShot(true);
        timer->setInterval(ms);
    }
    connect(m_soon, &QTimer::timeout, this, &RetrievalDock::ask);
    connect(m_stale, &QTimer::timeout, this, &RetrievalDock::refresh);
    const auto stale = [this] {
        m_isStale = true;
        if (isVisible())
            m_stale->start();
    };
    connect(&m_parts.workspace, &Workspace::journalChanged, this, stale);
    connect(&m_parts.workspace, &Workspace::tagsChanged, this, stale);
    connect(&m_parts.workspace, &Workspace::documentsChanged, this, stale);
    connect(m_criteria, &CriteriaBar::changed, this, [this] {
        showPage();
        m_soon->start();
    });
    connect(m_criteria, &CriteriaBar::left, this, &RetrievalDock::toList);
    connect(m_search, &controllers::PassageSearch::found, this, &RetrievalDock::take);
    connect(&m_parts.controller, &controllers::RetrievalController::changed, this, &RetrievalDock::leaveField);
    connect(m_search, &controllers::PassageSearch::failed, this, &RetrievalDock::refuse);
    connect(m_page, &TagPage::describeRequested, &m_parts.codebook, &controllers::CodebookController::describe);
    connect(m_page, &TagPage::memoRequested, this, &RetrievalDock::memoRequested);
}

Panel RetrievalDock::panel()
{
    return {u"passages"_s, Panel::Area::Right, 12, u"search"_s, [] { return tr("Passages"); }, {}};
}

Panel::Content RetrievalDock::content()
{
    return {this, m_criteria->field()};
}

void RetrievalDock::setTheme(const reader::ReaderTheme &theme)
{
    m_delegate->setTheme(theme);
    m_list->viewport()->update();
}

void RetrievalDock::showTag(const core::TagId &id)
{
    const auto *library = m_parts.workspace.library();
    const auto tags =
        library ? library->tags().value_or(QList<core::annotation::Tag>()) : QList<core::annotation::Tag>();
    const auto tag = std::ranges::find(tags, id, &core::annotation::Tag::id);
    if (tag == tags.end())
        return;
    m_criteria->field()->clear();
    m_criteria->setCriteria({models::tagCriterion(*tag)});
}

void RetrievalDock::setOrder(FoundOrder order)
{
    m_order = order;
    retranslate();
    ask();
}

void RetrievalDock::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        m_stale->start();
}

void RetrievalDock::refresh()
{
    m_isStale = false;
    loadSources();
}

/// What criteria can be about is read in another thread: documents and authors are counted over all annotations.
void RetrievalDock::loadSources()
{
    if (!m_parts.workspace.hasLibrary()) {
        takeSources({});
        return;
    }
    auto read = std::make_shared<Sources>();
    m_parts.workspace.ask(
        [read](core::library::Library &library) -> core::Outcome {
            // What fails here fails again for the question, which says so.
            static_cast<void>(library.retrieval().prepare());
            read->criteria.tags = library.tags().value_or(QList<core::annotation::Tag>());
            read->criteria.documents = library.documents().value_or(QList<core::library::DocumentInfo>());
            read->criteria.authors = library.retrieval().authors().value_or(QStringList());
            read->uses = library.codebook().uses().value_or(controllers::Workspace::TagUses());
            return {};
        },
        [self = QPointer(this), read](const core::Outcome &) {
            if (self)
                self->takeSources(std::move(*read));
        });
}

void RetrievalDock::takeSources(Sources sources)
{
    models::CriteriaSources &criteria = sources.criteria;
    criteria.today = QDate::currentDate();
    criteria.spelling = m_parts.spelling;
    const QStringList &recent = m_parts.recent.paths();
    m_names = {};
    for (const core::annotation::Tag &tag : std::as_const(criteria.tags)) {
        m_names.tags.insert(tag.id, tag.path);
        criteria.choices.append({tag.path, sources.uses.value(tag.id).own, static_cast<int>(recent.indexOf(tag.path))});
    }
    for (const core::library::DocumentInfo &info : std::as_const(criteria.documents))
        m_names.documents.insert(info.id, info.title.simplified());
    m_uses = sources.uses;
    m_criteria->setSources(criteria);
    showPage();
    ask();
}

void RetrievalDock::ask()
{
    m_soon->stop();
    if (!m_parts.workspace.hasLibrary()) {
        take({});
        return;
    }
    const auto typed = core::library::queryFromText(m_criteria->typed());
    if (!typed) {
        refuse(typed.error());
        return;
    }
    m_search->ask(models::queryOf(m_criteria->criteria(), *typed), m_order);
}

void RetrievalDock::take(const QList<FoundPassage> &passages)
{
    const core::AnnotationId current = m_model->passage(m_list->currentIndex().row()).annotation;
    m_model->setPassages(passages, m_names);
    if (const int row = m_model->rowOf(current); row >= 0 && row != m_list->currentIndex().row())
        m_list->setCurrentIndex(m_model->index(row));
    QSet<core::DocumentId> documents;
    for (const FoundPassage &passage : passages)
        documents.insert(passage.document);
    m_status->setText(passages.isEmpty() ? QString() : tr("Passages: %1").arg(QLocale().toString(passages.size())));
    m_status->setToolTip(passages.isEmpty() ? QString()
                                            : tr("In documents: %1").arg(QLocale().toString(documents.size())));
    m_change->setEnabled(!passages.isEmpty());
    showEmpty();
}

void RetrievalDock::refuse(const core::Error &error)
{
    m_search->cancel();
    m_status->setText(error.message);
    m_change->setEnabled(false); // the rows are not what was asked for
}

void RetrievalDock::showEmpty()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (!m_parts.workspace.hasLibrary())
        m_empty->setText(tr("No library is open, so there is nothing to look through."));
    else if (m_criteria->criteria().isEmpty() && m_criteria->typed().trimmed().isEmpty())
        m_empty->setText(tr("Passages of all documents gather here.\n\nSelect a passage in a text and press 1 – 6 to "
                            "highlight it or T to tag it."));
    else
        m_empty->setText(tr("No passage fits.\n\nClick a condition to negate it, to tie it to the others in another "
                            "way, or to take it away."));
}

/// Of one tag and nothing else.
void RetrievalDock::showPage()
{
    const QList<Criterion> &criteria = m_criteria->criteria();
    const bool alone = criteria.size() == 1 && criteria.constFirst().condition.kind == Query::Kind::Tag &&
                       !criteria.constFirst().negated && m_criteria->typed().trimmed().isEmpty();
    const auto *library = m_parts.workspace.library();
    const auto tags =
        library && alone ? library->tags().value_or(QList<core::annotation::Tag>()) : QList<core::annotation::Tag>();
    const auto tag =
        std::ranges::find(tags, alone ? criteria.constFirst().tag : core::TagId(), &core::annotation::Tag::id);
    const bool shown = tag != tags.end();
    if (shown)
        m_page->setTag(*tag, m_uses.value(tag->id));
    m_page->setVisible(shown);
}

QList<FoundPassage> RetrievalDock::chosen() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<FoundPassage> passages;
    for (const QModelIndex &row : std::as_const(rows))
        passages.append(m_model->passage(row.row()));
    if (passages.isEmpty()) { // nothing chosen means all
        for (int row = 0; row < m_model->rowCount(); ++row)
            passages.append(m_model->passage(row));
    }
    return passages;
}

void RetrievalDock::open(const QModelIndex &index)
{
    if (index.isValid())
        m_parts.controller.open(m_model->passage(index.row()));
}

/// After many were changed at once: the next Ctrl+Z is to undo that, not what was typed to find them.
void RetrievalDock::leaveField()
{
    if (m_criteria->field()->hasFocus())
        (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : this)->setFocus(Qt::OtherFocusReason);
}

void RetrievalDock::toList()
{
    if (m_model->rowCount() == 0)
        return;
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void RetrievalDock::openMenu(const QPoint &position)
{
    if (m_model->rowCount() == 0)
        return;
    QMenu menu(this);
    QAction *go = menu.addAction(tr("&Open at the passage"));
    go->setEnabled(m_list->currentIndex().isValid());
    QAction *change = menu.addAction(tr("&Change…"));
    QAction *remove = menu.addAction(tr("&Delete…"));
    const QAction *done = menu.exec(m_list->viewport()->mapToGlobal(position));
    if (done == go)
        open(m_list->currentIndex());
    else if (done == change)
        m_parts.controller.change(chosen());
    else if (done == remove)
        m_parts.controller.change(chosen(), controllers::RetrievalController::Task::Delete);
}

void RetrievalDock::fillSavedMenu()
{
    m_saved->clear();
    QAction *save = m_saved->addAction(tr("&Save this search…"), this, &RetrievalDock::saveQuery);
    save->setEnabled(!m_criteria->criteria().isEmpty() || !m_criteria->typed().trimmed().isEmpty());
    m_saved->addSeparator();
    const QVariantMap saved = m_parts.settings.value(savedKey).toMap();
    for (auto it = saved.cbegin(); it != saved.cend(); ++it) {
        const QStringList stored = it.value().toStringList();
        connect(m_saved->addAction(it.key()), &QAction::triggered, this, [this, stored] {
            m_criteria->field()->setText(stored.value(1));
            m_criteria->setCriteria(models::criteriaFromText(stored.value(0)));
        });
    }
    QMenu *forget = m_saved->addMenu(tr("&Forget a search"));
    forget->setEnabled(!saved.isEmpty());
    for (const QString &name : saved.keys()) {
        connect(forget->addAction(name), &QAction::triggered, this, [this, name] {
            QVariantMap left = m_parts.settings.value(savedKey).toMap();
            left.remove(name);
            m_parts.settings.setValue(savedKey, left);
        });
    }
}

void RetrievalDock::saveQuery()
{
    const QString name = m_parts.prompt.text({tr("Save the search"), tr("Name:"), {}, {}}).trimmed();
    if (name.isEmpty())
        return;
    QVariantMap saved = m_parts.settings.value(savedKey).toMap();
    saved.insert(name, QStringList{models::criteriaToText(m_criteria->criteria()), m_criteria->typed()});
    m_parts.settings.setValue(savedKey, saved);
}

bool RetrievalDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(m_list->currentIndex());
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_list->selectionModel()->hasSelection())
            m_parts.controller.change(chosen(), controllers::RetrievalController::Task::Delete);
        return true;
    case Qt::Key_Escape:
        m_criteria->field()->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_Up:
        if (m_list->currentIndex().row() > 0 || key->modifiers() != Qt::NoModifier)
            return false;
        m_criteria->field()->setFocus(Qt::ShortcutFocusReason);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void RetrievalDock::retranslate()
{
    setWindowTitle(tr("Passages"));
    m_list->setAccessibleName(tr("Passages found"));
    m_change->setText(tr("Change…"));
    m_change->setToolTip(tr("Tags, colour or deletion of the chosen passages, or of all; with a preview"));
    m_more->setToolTip(tr("Saved searches"));
    m_more->setAccessibleName(m_more->toolTip());
    QMenu *menu = m_sort->menu();
    menu->clear();
    for (const OrderName &order : orders) {
        QAction *action = menu->addAction(tr(order.name));
        action->setCheckable(true);
        action->setChecked(order.order == m_order);
        connect(action, &QAction::triggered, this, [this, chosen = order.order] { setOrder(chosen); });
        if (order.order == m_order)
            m_sort->setToolTip(tr("Order: %1").arg(action->text()));
    }
    m_sort->setAccessibleName(m_sort->toolTip());
    showEmpty();
}

void RetrievalDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_criteria->retranslate();
        m_page->retranslate();
        retranslate();
        ask();
    }
    QWidget::changeEvent(event);
}

} // namespace app::docks

#include "moc_retrievaldock.cpp"
