// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/kindbutton.h"

#include "app/actions/actionregistry.h"
#include "app/actions/structureactions.h"
#include "app/controllers/structurecontroller.h"

#include <QEvent>
#include <QMenu>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;

KindButton::KindButton(const actions::ActionRegistry &registry, controllers::Workspace &workspace,
                       controllers::StructureController &structure, QWidget *parent)
    : QToolButton(parent)
    , m_registry(registry)
    , m_workspace(workspace)
    , m_structure(structure)
    , m_kinds(new QMenu(this))
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    setMinimumWidth(fontMetrics().horizontalAdvance(u"Heading 2000"_s));
    for (int level = 1; level <= actions::headingLevels; ++level)
        m_kinds->addAction(registry.action(QLatin1StringView(actions::headingAction(level))));
    m_kinds->addSeparator();
    m_kinds->addAction(registry.action("structure.paragraph"_L1));
    m_kinds->addAction(registry.action("structure.title"_L1));
    m_kinds->addMenu(registry.menu("structure.role"_L1));
    // The button stands at the foot of the window: its menu opens upwards, its last entry next to the pointer.
    connect(this, &QToolButton::clicked, this,
            [this] { m_kinds->popup(mapToGlobal(QPoint(0, -m_kinds->sizeHint().height()))); });
    connect(&structure, &controllers::StructureController::presentChanged, this, &KindButton::showKind);
    showKind();
}

void KindButton::showKind()
{
    const controllers::StructurePlace &place = m_structure.present();
    const auto open = m_workspace.document(place.document);
    const bool any = open && !place.isNull() && place.blocks.constFirst() < open->document.blocks().size();
    const QString kind =
        any ? core::corrections::describedBlock(open->document.blocks().at(place.blocks.constFirst())) : QString();
    setText(kind);
    setEnabled(any && m_workspace.hasLibrary());
    setAccessibleName(any ? tr("What the line is: %1").arg(kind) : tr("What the line is"));
    setToolTip(tr("What the line at the caret is. Click to make it something else."));
}

void KindButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showKind();
    QToolButton::changeEvent(event);
}

} // namespace app::mainwindow

#include "moc_kindbutton.cpp"
