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
/// What an action lacks while it cannot be run.
enum class Lack : quint8 { Passage, Annotation, SeveralPassages, SelectionToAdd, Link };

struct Need {
    QLatin1StringView action;
    Lack lack;
};

constexpr std::array needs{
    Need{"annotate.yellow"_L1, Lack::Passage},
    Need{"annotate.green"_L1, Lack::Passage},
    Need{"annotate.blue"_L1, Lack::Passage},
    Need{"annotate.red"_L1, Lack::Passage},
    Need{"annotate.violet"_L1, Lack::Passage},
    Need{"annotate.orange"_L1, Lack::Passage},
    Need{"annotate.underline"_L1, Lack::Passage},
    Need{"annotate.tag"_L1, Lack::Passage},
    Need{"annotate.tagAgain"_L1, Lack::Passage},
    Need{"annotate.note"_L1, Lack::Passage},
    Need{"annotate.memoPassage"_L1, Lack::Passage},
    Need{"annotate.link"_L1, Lack::Passage},
    Need{"annotate.copy"_L1, Lack::Passage},
    Need{"annotate.remove"_L1, Lack::Annotation},
    Need{"annotate.cycle"_L1, Lack::Annotation},
    Need{"annotate.history"_L1, Lack::Annotation},
    Need{"passage.startEarlier"_L1, Lack::Annotation},
    Need{"passage.startLater"_L1, Lack::Annotation},
    Need{"passage.endEarlier"_L1, Lack::Annotation},
    Need{"passage.endLater"_L1, Lack::Annotation},
    Need{"passage.startEarlierWord"_L1, Lack::Annotation},
    Need{"passage.startLaterWord"_L1, Lack::Annotation},
    Need{"passage.endEarlierWord"_L1, Lack::Annotation},
    Need{"passage.endLaterWord"_L1, Lack::Annotation},
    Need{"passage.startEarlierSentence"_L1, Lack::Annotation},
    Need{"passage.startLaterSentence"_L1, Lack::Annotation},
    Need{"passage.endEarlierSentence"_L1, Lack::Annotation},
    Need{"passage.endLaterSentence"_L1, Lack::Annotation},
    Need{"passage.remove"_L1, Lack::SeveralPassages},
    Need{"passage.add"_L1, Lack::SelectionToAdd},
    Need{"annotate.linkFollow"_L1, Lack::Link},
    Need{"annotate.linkRemove"_L1, Lack::Link},
};

QString wordsOn(Lack lack)
{
    switch (lack) {
    case Lack::Passage:
        break;
    case Lack::Annotation:
        return MissingPassage::tr("Put the caret into an annotation, and press the key again.");
    case Lack::SeveralPassages:
        return MissingPassage::tr("Put the caret into an annotation of several passages, and press the key again.");
    case Lack::SelectionToAdd:
        return MissingPassage::tr("Choose an annotation, then select the passage to add, and press the key again.");
    case Lack::Link:
        return MissingPassage::tr("No link begins or ends here.");
    }
    return MissingPassage::tr("Select a passage, or put the caret into an annotation, and press the key again.");
}
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
QString MissingPassage::answer(const QKeyEvent &key) const
{
    const auto held = key.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(QKeyCombination(held, Qt::Key(key.key())));
    const auto need = std::ranges::find_if(needs, [&](const Need &each) {
        const QAction *action = m_registry.action(each.action);
        return !action->isEnabled() && action->shortcuts().contains(pressed);
    });
    return need == needs.end() ? QString() : wordsOn(need->lack);
}

bool MissingPassage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = watched == m_page && event->type() == QEvent::KeyPress;
    const QString words = isKey ? answer(*static_cast<QKeyEvent *>(event)) : QString();
    if (words.isEmpty())
        return QObject::eventFilter(watched, event);
    m_workspace.tell({controllers::Notice::Kind::Hint, words, {}, {}}, m_workspace.currentId());
    return true;
}

} // namespace app::docks

#include "moc_missingpassage.cpp"
