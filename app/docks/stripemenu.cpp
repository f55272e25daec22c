// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/stripemenu.h"

#include "app/reader/readerview.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace app::docks
{

using reader::CodeLabel;
using reader::ReaderView;

namespace
{
/// Ticking a line does not close it: several are ticked one after the other.
class StayingMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!tick(activeAction()))
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const int key = event->key();
        const bool chooses = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
        if (!chooses || !tick(activeAction()))
            QMenu::keyPressEvent(event);
    }

private:
    static bool tick(QAction *action)
    {
        if (!action || !action->isCheckable() || !action->isEnabled())
            return false;
        action->trigger();
        return true;
    }
};
} // namespace

StripeMenu::StripeMenu(QObject *parent) : QObject(parent) {}

void StripeMenu::setPage(ReaderView *page)
{
    if (m_page)
        disconnect(m_page, nullptr, this, nullptr);
    m_page = page;
    if (!page)
        return;
    page->setFoldedTags(m_folded);
    connect(page, &ReaderView::codeMenuRequested, this, &StripeMenu::open);
}

void StripeMenu::open(const CodeLabel &code, const QPoint &position)
{
    // Ampersands of a tag's name are no mnemonics.
    const QString name = QString(code.path).replace(u'&', QStringLiteral("&&"));
    auto *menu = new QMenu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isFolded = m_folded.contains(code.tag);
    menu->addAction(isFolded ? tr("&Unfold “%1”").arg(name) : tr("&Fold “%1”").arg(name), this,
                    [this, tag = code.tag] { toggle(tag); });
    menu->addAction(tr("Fold the &others"), this, [this, tag = code.tag] { foldOthers(tag); });
    menu->addAction(tr("Unfold &all"), this, &StripeMenu::unfoldAll)->setEnabled(!m_folded.isEmpty());
    menu->addSeparator();
    menu->addAction(tr("&List its passages"), this, [this, path = code.path] { Q_EMIT listRequested(path); });
    menu->popup(position);
}

void StripeMenu::openList(const QHash<core::TagId, CodeLabel> &labels, const QPoint &position)
{
    QList<CodeLabel> codes;
    for (const core::TagId &tag : std::as_const(m_tags)) {
        if (const auto label = labels.constFind(tag); label != labels.cend())
            codes.append(*label);
    }
    std::ranges::sort(codes, {}, &CodeLabel::path);
    auto *menu = new StayingMenu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CodeLabel &code : std::as_const(codes)) {
        QAction *action = menu->addAction(QString(code.path).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!m_folded.contains(code.tag));
        connect(action, &QAction::triggered, this, [this, tag = code.tag] { toggle(tag); });
    }
    if (codes.isEmpty())
        menu->addAction(tr("No passage here carries a tag"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("&Fold all"), this, [this] { fold(m_folded + m_tags); })->setEnabled(!codes.isEmpty());
    menu->addAction(tr("Unfold &all"), this, &StripeMenu::unfoldAll)->setEnabled(!m_folded.isEmpty());
    menu->popup(position);
}

void StripeMenu::toggle(const core::TagId &tag)
{
    QSet<core::TagId> tags = m_folded;
    if (!tags.remove(tag))
        tags.insert(tag);
    fold(tags);
}

void StripeMenu::foldOthers(const core::TagId &tag)
{
    QSet<core::TagId> tags = m_folded + m_tags;
    tags.remove(tag);
    fold(tags);
}

void StripeMenu::unfoldAll()
{
    fold({});
}

void StripeMenu::fold(const QSet<core::TagId> &tags)
{
    if (tags == m_folded)
        return;
    m_folded = tags;
    if (m_page)
        m_page->setFoldedTags(tags);
    Q_EMIT foldedChanged();
}

} // namespace app::docks

#include "moc_stripemenu.cpp"
