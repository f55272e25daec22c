// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/stripemenu.h"

#include "app/reader/readerview.h"

#include <QMenu>

namespace app::docks
{

using reader::CodeLabel;
using reader::ReaderView;

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
    m_folded = tags;
    if (m_page)
        m_page->setFoldedTags(tags);
}

} // namespace app::docks

#include "moc_stripemenu.cpp"
