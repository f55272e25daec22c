// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/missingpassage.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/workspace.h"

#include <QAction>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <array>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr std::array annotating{
    "annotate.yellow"_L1, "annotate.green"_L1, "annotate.blue"_L1,     "annotate.red"_L1,  "annotate.violet"_L1,
    "annotate.orange"_L1, "annotate.tag"_L1,   "annotate.tagAgain"_L1, "annotate.note"_L1, "annotate.underline"_L1};
} // namespace

MissingPassage::MissingPassage(const actions::ActionRegistry &registry, controllers::Workspace &workspace,
                               QObject *parent)
    : QObject(parent), m_registry(registry), m_workspace(workspace)
{
}

void MissingPassage::setPage(QWidget *page)
{
    if (m_page)
        m_page->removeEventFilter(this);
    m_page = page;
    if (page)
        page->installEventFilter(this);
}

/// A key of an action that can be run would not come here.
bool MissingPassage::annotates(const QKeyEvent &key) const
{
    const auto held = key.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(QKeyCombination(held, Qt::Key(key.key())));
    return std::ranges::any_of(annotating, [&](QLatin1StringView id) {
        const QAction *action = m_registry.action(id);
        return !action->isEnabled() && action->shortcuts().contains(pressed);
    });
}

bool MissingPassage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_page || event->type() != QEvent::KeyPress || !annotates(*static_cast<QKeyEvent *>(event)))
        return QObject::eventFilter(watched, event);
    m_workspace.tell({controllers::Notice::Kind::Info,
                      tr("Select a passage, or put the caret into an annotation, and press the key again."),
                      {},
                      {}},
                     m_workspace.currentId());
    return true;
}

} // namespace app::docks

#include "moc_missingpassage.cpp"
