// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/annotationsdock.h"

#include "app/actions/actionregistry.h"
#include "app/actions/icon.h"
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/navigator.h"
#include "app/controllers/notedrafts.h"
#include "app/controllers/workspace.h"
#include "app/docks/carddelegate.h"
#include "app/docks/emptywords.h"
#include "app/docks/whoandwhen.h"
#include "app/models/annotationmodel.h"
#include "app/models/linklines.h"
#include "app/models/pinyinspelling.h"
#include "core/annotation/places.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;
using core::annotation::AnchorState;
using models::AnnotationModel;

namespace
{
constexpr int followMs = 80;
}

AnnotationsDock::AnnotationsDock(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new AnnotationModel(this))
    , m_delegate(new CardDelegate(this))
    , m_filter(new QLineEdit(this))
    , m_tag(new QComboBox(this))
    , m_whoAndWhen(new WhoAndWhen(this))
    , m_sort(new QToolButton(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyWords(this))
    , m_stack(new QStackedLayout)
    , m_reload(new QTimer(this))
    , m_follow(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(buildFilters());
    column->addLayout(m_stack, 1);
    buildList();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    follow();
    retranslate();
    reload();
}

QLayout *AnnotationsDock::buildFilters()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_filter, 3);
    row->addWidget(m_tag, 2);
    row->addWidget(m_whoAndWhen);
    row->addWidget(m_sort);
    m_whoAndWhen->addLast(m_parts.registry.action("view.listedMarks"_L1));
    m_filter->setTextMargins(4, 0, 4, 0);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tag->setMinimumContentsLength(8); // two Han characters from either end of a path
    m_sort->setCheckable(true);
    m_sort->setIcon(actions::icon("sort"_L1));
    m_sort->setIconSize({20, 20});
    m_sort->setAutoRaise(true);
    m_sort->setFocusPolicy(Qt::TabFocus);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setTextFilter(text);
        filtersChanged();
    });
    connect(m_tag, &QComboBox::currentIndexChanged, this, [this] {
        const QString path = m_tag->currentData().toString();
        m_wantedTag = m_tagIds.value(path);
        m_model->setTagFilter(path);
        filtersChanged();
    });
    connect(m_whoAndWhen, &WhoAndWhen::authorChosen, this, [this](const std::optional<QString> &author) {
        m_model->setAuthorFilter(author);
        filtersChanged();
    });
    connect(m_whoAndWhen, &WhoAndWhen::sinceChosen, this, [this](const QDateTime &since) {
        m_model->setSinceFilter(since);
        filtersChanged();
    });
    connect(m_sort, &QToolButton::toggled, this, [this](bool byTime) {
        m_model->setSortOrder(byTime ? AnnotationModel::SortOrder::Time : AnnotationModel::SortOrder::Place);
        retranslate();
    });
    return row;
}

void AnnotationsDock::follow()
{
    // One change is told in several signals; the list is made anew once.
    m_follow->setSingleShot(true);
    m_follow->setInterval(followMs);
    connect(m_follow, &QTimer::timeout, this, &AnnotationsDock::showPosition);
    m_reload->setSingleShot(true);
    m_reload->setInterval(0);
    connect(m_reload, &QTimer::timeout, this, &AnnotationsDock::reload);
    const auto soon = qOverload<>(&QTimer::start);
    const auto whenCurrent = [this](const core::DocumentId &id) {
        if (id == m_parts.workspace.currentId())
            m_reload->start();
    };
    connect(&m_parts.workspace, &Workspace::annotationsChanged, this, whenCurrent);
    connect(&m_parts.workspace, &Workspace::documentReplaced, this, whenCurrent);
    connect(&m_parts.workspace, &Workspace::currentChanged, m_reload, soon);
    connect(&m_parts.workspace, &Workspace::tagsChanged, m_reload, soon);
    connect(&m_parts.workspace, &Workspace::linksChanged, m_reload, soon);
    connect(&m_parts.workspace, &Workspace::othersChanged, m_reload, soon);
    connect(&m_parts.drafts, &controllers::NoteDrafts::changed, this, whenCurrent);
    connect(&m_parts.controller, &controllers::AnnotationController::chosenChanged, this, [this] {
        if (!m_showing)
            showChosen();
    });
    connect(&m_parts.navigator, &controllers::Navigator::positionChanged, this, &AnnotationsDock::showPosition);
}

void AnnotationsDock::buildList()
{
    m_model->setSpelling(models::pinyinSpelling());
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    const QAction *tagColours = m_parts.registry.action("view.tagColours"_L1);
    m_delegate->setTagColours(tagColours->isChecked());
    connect(tagColours, &QAction::toggled, this, [this](bool on) {
        m_delegate->setTagColours(on);
        m_list->viewport()->update();
    });
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    // The annotating keys work here as in the page, and the same commands are the context menu.
    for (const char *id :
         {"annotate.yellow", "annotate.green", "annotate.blue", "annotate.red", "annotate.violet", "annotate.orange",
          "annotate.underline", "annotate.tag", "annotate.note", "annotate.memoPassage", "annotate.link",
          "annotate.linkFollow", "annotate.linkRemove", "annotate.copy", "annotate.history", "annotate.remove"})
        m_list->addAction(m_parts.registry.action(QLatin1StringView(id)));
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_list->selectionModel()->selectedRows().size() <= 1)
            goTo(index);
    });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->annotationAt(index.row()))
            m_parts.registry.action("annotate.note"_L1)->trigger();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AnnotationsDock::selectionMoved);
}

Panel AnnotationsDock::panel()
{
    return {u"annotations"_s, Panel::Area::Right, 10, u"annotations"_s, [] { return tr("Annotations"); }, {}};
}

Panel::Content AnnotationsDock::content()
{
    return {this, m_list};
}

void AnnotationsDock::setTheme(const reader::ReaderTheme &theme)
{
    m_delegate->setTheme(theme);
    m_list->viewport()->update();
}

QRect AnnotationsDock::currentCard() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    if (!m_list->hasFocus() || rows.isEmpty())
        return {};
    const QRect rect = m_list->visualRect(rows.first()) & m_list->viewport()->rect();
    return rect.isEmpty() ? QRect() : QRect(m_list->viewport()->mapToGlobal(rect.topLeft()), rect.size());
}

void AnnotationsDock::reload()
{
    const QScopedValueRollback showing(m_showing, true);
    const controllers::OpenDocumentPtr open = m_parts.workspace.current();
    AnnotationModel::Tags tags;
    if (const core::library::Library *library = m_parts.workspace.library()) {
        if (const auto all = library->tags()) {
            for (const core::annotation::Tag &tag : *all)
                tags.insert(tag.id, tag);
        }
    }
    m_model->setDrafts(open ? m_parts.drafts.drafts(open->info.id) : QList<models::NoteDraft>());
    m_model->setAnnotations(open ? open->annotations : QList<core::annotation::Annotation>(), tags);
    reloadLinks();
    reloadTags(tags);
    m_whoAndWhen->setAuthors(m_model->authors());
    retranslate();
    updateEmpty();
    showChosen();
    Q_EMIT shownChanged();
}

void AnnotationsDock::reloadLinks()
{
    const controllers::OpenDocumentPtr open = m_parts.workspace.current();
    const auto links = open ? m_parts.workspace.linksIn(open->info.id) : core::Result<QList<core::annotation::Link>>();
    if (!links)
        return;
    const core::library::Library *library = m_parts.workspace.library();
    m_model->setLinks(models::linkLines(*links, [library](const core::AnnotationId &id) {
        return library ? library->annotation(id).value_or(core::annotation::Annotation())
                       : core::annotation::Annotation();
    }));
}

void AnnotationsDock::reloadTags(const AnnotationModel::Tags &tags)
{
    m_tagIds.clear();
    for (const core::annotation::Tag &tag : tags)
        m_tagIds.insert(tag.path, tag.id);
    const QSignalBlocker quiet(m_tag);
    const QStringList paths = m_model->tagPaths();
    m_tag->setVisible(!paths.isEmpty());
    QStringList shown;
    for (int i = 1; i < m_tag->count(); ++i)
        shown.append(m_tag->itemData(i).toString());
    if (shown != paths || m_tag->count() == 0) {
        m_tag->clear();
        m_tag->addItem(tr("All tags"), QString());
        for (const QString &path : paths)
            m_tag->addItem(path, path);
    }
    m_tag->setCurrentIndex(std::max(0, m_tag->findData(tags.value(m_wantedTag).path)));
    m_model->setTagFilter(m_tag->currentData().toString());
}

models::MarkFilter AnnotationsDock::filter() const
{
    return {m_wantedTag, m_whoAndWhen->author(), m_whoAndWhen->days()};
}

void AnnotationsDock::setFilter(const models::MarkFilter &filter)
{
    m_wantedTag = filter.tag;
    m_whoAndWhen->choose(filter.author, filter.days);
    reload();
}

bool AnnotationsDock::showTag(const QString &path)
{
    const int at = m_tag->findData(path);
    m_filter->clear();
    m_tag->setCurrentIndex(std::max(0, at));
    return at >= 0;
}

void AnnotationsDock::clearFilters()
{
    m_filter->clear();
    m_tag->setCurrentIndex(0);
    m_wantedTag = {};
    m_whoAndWhen->clear();
}

void AnnotationsDock::filtersChanged()
{
    updateEmpty();
    Q_EMIT shownChanged();
}

void AnnotationsDock::updateEmpty()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (!m_parts.workspace.current())
        m_empty->setText(tr("Open a document to see its annotations here."));
    else if (m_model->isFiltered() && m_model->count() > 0)
        m_empty->setText(tr("No annotation fits the filter."));
    else
        m_empty->setText(lesson());
}

/// What makes an annotation, with the keys in a column of their own.
QString AnnotationsDock::lesson()
{
    const auto row = [](const QString &key, const QString &does) {
        return QStringLiteral("<tr><td style='padding-top:4px'><b>%1</b></td><td style='padding-left:16px; "
                              "padding-top:4px'>%2</td></tr>")
            .arg(key.toHtmlEscaped(), does.toHtmlEscaped());
    };
    return QStringLiteral("<p style='margin-top:0'>%1</p><p style='margin-bottom:4px'>%2</p><table cellspacing='0' "
                          "cellpadding='0'>%3%4%5</table>")
        .arg(tr("Nothing is annotated yet.").toHtmlEscaped(),
             tr("Select a passage (S takes the sentence at the caret), then press").toHtmlEscaped(),
             row(tr("1 – 6"), tr("to highlight it")), row(tr("T"), tr("to tag it")),
             row(tr("N"), tr("to write a note")));
}

void AnnotationsDock::goTo(const QModelIndex &index)
{
    const core::DocumentId document = m_parts.workspace.currentId();
    if (const models::NoteDraft *draft = m_model->draftAt(index.row())) {
        controllers::Passage passage{document, {}, draft->range};
        if (!draft->annotation.isNull())
            passage = {document, {draft->annotation}, {}};
        m_parts.navigator.goTo(document, draft->range);
        Q_EMIT draftActivated(passage);
        return;
    }
    const core::annotation::Annotation *annotation = m_model->annotationAt(index.row());
    if (!annotation || core::annotation::firstPlaceOf(*annotation).isEmpty())
        return;
    m_parts.navigator.goTo(document, core::annotation::firstPlaceOf(*annotation));
}

void AnnotationsDock::selectionMoved()
{
    if (m_showing)
        return;
    const QScopedValueRollback showing(m_showing, true);
    QList<core::AnnotationId> ids;
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        if (const core::annotation::Annotation *annotation = m_model->annotationAt(index.row()))
            ids.append(annotation->id);
    }
    m_parts.controller.choose(m_parts.workspace.currentId(), ids);
}

void AnnotationsDock::showChosen()
{
    QList<int> rows;
    for (const core::AnnotationId &id : m_parts.controller.chosen()) {
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.append(row);
    }
    std::ranges::sort(rows);
    QItemSelection selection;
    for (qsizetype i = 0; i < rows.size();) { // neighbours as one range: thousands of ranges are slow
        qsizetype end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(m_model->index(rows[i]), m_model->index(rows[end - 1])));
        i = end;
    }
    if (m_list->selectionModel()->selection() == selection)
        return;
    const QScopedValueRollback showing(m_showing, true);
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!rows.isEmpty() && !m_list->hasFocus()) {
        const QModelIndex first = m_model->index(rows.first());
        m_list->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_list->scrollTo(first, QAbstractItemView::EnsureVisible);
    }
}

/// The list follows the page some times a second: at each of its frames the cards would have to be drawn, too.
void AnnotationsDock::positionMoved(const core::DocumentId &document)
{
    if (document == m_parts.workspace.currentId() && isVisible() && !m_follow->isActive())
        m_follow->start();
}

void AnnotationsDock::showPosition()
{
    const bool reading = !m_list->hasFocus() && !m_list->underMouse();
    if (!reading || m_model->sortOrder() != AnnotationModel::SortOrder::Place)
        return;
    const int row = m_model->rowAtOffset(m_parts.navigator.position(m_parts.workspace.currentId()));
    if (row >= 0)
        m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtTop);
}

bool AnnotationsDock::handleListKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goTo(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        m_parts.registry.action("go.page"_L1)->trigger();
        return true;
    default:
        return false;
    }
}

bool AnnotationsDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize) {
        // A list that flows downwards lays nothing out anew when its scroll bar takes some of its width.
        if (m_delegate->setWidth(m_list->viewport()->width()))
            Q_EMIT m_delegate->sizeHintChanged({});
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_list && handleListKey(key->key()))
            return true;
        if (watched == m_filter && key->key() == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (watched == m_filter && key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AnnotationsDock::retranslate()
{
    const qsizetype count = m_model->count();
    setWindowTitle(count > 0 ? tr("Annotations %1").arg(count) : tr("Annotations"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter annotations"));
    m_tag->setAccessibleName(tr("Filter annotations by tag"));
    if (m_tag->count() > 0)
        m_tag->setItemText(0, tr("All tags"));
    m_list->setAccessibleName(tr("Annotations"));
    const bool byTime = m_sort->isChecked();
    m_sort->setToolTip(byTime ? tr("Newest first; click for the order of the text")
                              : tr("In the order of the text; click for the newest first"));
    m_sort->setAccessibleName(m_sort->toolTip());
}

void AnnotationsDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateEmpty();
    }
    QWidget::changeEvent(event);
}

} // namespace app::docks

#include "moc_annotationsdock.cpp"
