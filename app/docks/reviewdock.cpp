// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/reviewdock.h"

#include "app/controllers/annotationcontroller.h"
#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"
#include "app/docks/flowlayout.h"
#include "app/docks/reviewdelegate.h"
#include "app/models/reviewmodel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

using controllers::AnnotationController;
using controllers::Workspace;
using models::ReviewItem;
using models::ReviewModel;

ReviewDock::ReviewDock(const Parts &parts, QWidget *parent)
    : FilterPanel(parent)
    , m_parts(parts)
    , m_model(new ReviewModel(this))
    , m_delegate(new ReviewDelegate(this))
    , m_buttons(new QWidget(this))
    , m_accept(addButton(&ReviewDock::accept))
    , m_place(addButton(&ReviewDock::placeOnSelection))
    , m_lost(addButton(&ReviewDock::keepLost))
{
    setObjectName(QStringLiteral("review"));
    setModel(m_model);
    tree()->setRootIsDecorated(false);
    tree()->setItemDelegate(m_delegate);
    tree()->viewport()->installEventFilter(this);
    // In a narrow panel the buttons stand one below the other.
    auto *flow = new FlowLayout(m_buttons);
    flow->setContentsMargins(8, 4, 8, 8);
    for (QPushButton *button : {m_accept, m_place, m_lost})
        flow->addWidget(button);
    qobject_cast<QVBoxLayout *>(layout())->addWidget(m_buttons);

    const auto goTo = [this](const QModelIndex &index) {
        const ReviewItem *item = m_model->item(index);
        if (item && !item->isLost())
            m_parts.navigator.goTo(m_parts.workspace.currentId(), item->target().range);
    };
    connect(this, &FilterPanel::activated, this, goTo);
    connect(tree()->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, goTo](const QModelIndex &current) {
                updateButtons();
                Q_EMIT m_delegate->sizeHintChanged(current);
                tree()->scrollTo(current);
                if (tree()->hasFocus())
                    goTo(filter()->mapToSource(current));
            });
    connect(&parts.controller, &AnnotationController::selectionChanged, this, &ReviewDock::updateButtons);
    connect(&parts.workspace, &Workspace::currentChanged, this, &ReviewDock::showDocument);
    connect(&parts.workspace, &Workspace::annotationsChanged, this, [this](const core::DocumentId &id) {
        if (id == m_parts.workspace.currentId())
            showDocument();
    });
    connect(&parts.workspace, &Workspace::documentReplaced, this, [this](const core::DocumentId &id) {
        if (id == m_parts.workspace.currentId())
            showDocument();
    });
    ReviewDock::retranslate();
    showDocument();
}

QPushButton *ReviewDock::addButton(Decision decision)
{
    auto *button = new QPushButton(this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, decision] { decide(decision); });
    return button;
}

Panel ReviewDock::panel()
{
    return {QStringLiteral("review"), Panel::Area::Right, 15, QStringLiteral("doubt"), [] { return tr("Review"); }, {}};
}

Panel::Content ReviewDock::content()
{
    return {this, tree()};
}

int ReviewDock::count() const
{
    return m_model->undecidedCount();
}

void ReviewDock::showDocument()
{
    const int row = tree()->currentIndex().row();
    QList<ReviewItem> items;
    if (const auto open = m_parts.workspace.current()) {
        // Mostly all stand where they stood: then nobody need be asked.
        const auto isDoubtful = [](const core::annotation::Annotation &annotation) {
            return annotation.state != core::annotation::AnchorState::Exact;
        };
        const QSet<core::AnnotationId> undecided = std::ranges::any_of(open->annotations, isDoubtful)
                                                       ? m_parts.workspace.undecided(open->info.id)
                                                       : QSet<core::AnnotationId>();
        for (const core::annotation::Annotation &annotation : open->annotations) {
            if (undecided.contains(annotation.id))
                items.append(models::reviewItems(annotation, open->document));
        }
    }
    m_model->setItems(items);
    tree()->setCurrentIndex(undecidedFrom(std::max(0, row)));
    showTitle();
    updateButtons();
}

/// The first row to be decided from that one on, else the last one before it.
QModelIndex ReviewDock::undecidedFrom(int row) const
{
    const int count = filter()->rowCount();
    const auto isUndecided = [this](int at) {
        const ReviewItem *item = m_model->item(filter()->mapToSource(filter()->index(at, 0)));
        return item && item->target().isUndecided();
    };
    for (int at = row; at < count; ++at) {
        if (isUndecided(at))
            return filter()->index(at, 0);
    }
    for (int at = std::min(row, count) - 1; at >= 0; --at) {
        if (isUndecided(at))
            return filter()->index(at, 0);
    }
    return {};
}

const ReviewItem *ReviewDock::chosen() const
{
    return m_model->item(filter()->mapToSource(tree()->currentIndex()));
}

void ReviewDock::updateButtons()
{
    m_buttons->setVisible(m_model->rowCount() > 0);
    const ReviewItem *item = chosen();
    const bool isUndecided = item && item->target().isUndecided();
    m_accept->setEnabled(isUndecided && !item->isLost());
    m_place->setEnabled(item && !m_parts.controller.selection().isEmpty());
    m_lost->setEnabled(isUndecided);
}

void ReviewDock::decide(Decision decision)
{
    const ReviewItem *item = chosen();
    if (!item)
        return;
    const ReviewItem decided = *item; // the list is made anew while it is stored
    if (const auto done = (this->*decision)(decided); !done)
        m_parts.workspace.tell({controllers::Notice::Kind::Error, done.error().message, {}, {}},
                               m_parts.workspace.currentId());
}

Workspace::PassageId ReviewDock::idOf(const ReviewItem &item) const
{
    return {m_parts.workspace.currentId(), item.annotation.id, item.passage};
}

core::Outcome ReviewDock::accept(const ReviewItem &item)
{
    return m_parts.workspace.acceptPlace(idOf(item));
}

core::Outcome ReviewDock::placeOnSelection(const ReviewItem &item)
{
    return m_parts.workspace.placePassage(idOf(item), m_parts.controller.selection());
}

core::Outcome ReviewDock::keepLost(const ReviewItem &item)
{
    return m_parts.workspace.keepLost(idOf(item));
}

bool ReviewDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == tree()->viewport() && event->type() == QEvent::Resize)
        Q_EMIT m_delegate->sizeHintChanged(tree()->currentIndex()); // its words break elsewhere
    if (watched == tree() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        QPushButton *button = key->modifiers() != Qt::NoModifier ? nullptr
                              : key->key() == Qt::Key_A          ? m_accept
                              : key->key() == Qt::Key_P          ? m_place
                              : key->key() == Qt::Key_L          ? m_lost
                                                                 : nullptr;
        if (button) {
            const ReviewItem *item = chosen();
            if (item && !button->isEnabled() && (button == m_place || item->isLost()))
                tellToSelect();
            button->click();
            return true;
        }
    }
    return FilterPanel::eventFilter(watched, event);
}

/// A key that asks for a place without one would otherwise do nothing, and say nothing.
void ReviewDock::tellToSelect()
{
    m_parts.workspace.tell({controllers::Notice::Kind::Hint,
                            tr("Select in the text where the passage belongs, then press P in this list."),
                            {},
                            {}},
                           m_parts.workspace.currentId());
}

void ReviewDock::showTitle()
{
    setWindowTitle(count() > 0 ? tr("Review %1").arg(count()) : tr("Review"));
}

void ReviewDock::retranslate()
{
    FilterPanel::retranslate();
    tree()->setAccessibleName(tr("Passages to review"));
    setEmptyText(tr("Nothing to review.\n\nWhen a text changes, annotations whose passages changed with it or are gone "
                    "stand here, and you decide."));
    if (!m_model)
        return;
    m_accept->setText(tr("Accept"));
    m_accept->setToolTip(tr("The passage belongs where it was found (A)"));
    m_place->setText(tr("Place here"));
    m_place->setToolTip(tr("Puts the passage on what is selected in the text (P)"));
    m_lost->setText(tr("Keep as lost"));
    m_lost->setToolTip(tr("The passage stays with its words, without a place (L)"));
    m_model->retranslate();
    showTitle();
}

} // namespace app::docks

#include "moc_reviewdock.cpp"
