// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/repairsdock.h"

#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"
#include "app/docks/rowdelegate.h"
#include "app/models/repairmodel.h"
#include "app/models/roles.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QTreeView>
#include <QVBoxLayout>

namespace app::docks
{

using controllers::Navigator;
using controllers::Workspace;

RepairsDock::RepairsDock(Workspace &workspace, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_model(new models::RepairModel(this))
    , m_passes(new QComboBox(this))
    , m_list(new QTreeView(this))
    , m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("repairs"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    // One height for all: a million rows are then neither measured nor made before they are seen.
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(16, 24, 16, 16);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *row = new QVBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_passes);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);

    connect(m_passes, &QComboBox::activated, this, [this](int chosen) {
        const QVariant pass = m_passes->itemData(chosen);
        m_model->setPass(pass.isValid() ? std::optional(static_cast<core::text::PassId>(pass.toInt())) : std::nullopt);
    });
    connect(m_list, &QTreeView::activated, this, &RepairsDock::goTo);
    connect(m_list, &QTreeView::clicked, this, &RepairsDock::goTo);
    connect(&workspace, &Workspace::currentChanged, this, &RepairsDock::showDocument);
    connect(&workspace, &Workspace::documentReplaced, this, &RepairsDock::showDocument);
    retranslate();
    showDocument();
}

Panel RepairsDock::panel()
{
    return {QStringLiteral("repairs"), Panel::Area::Right, 20, QStringLiteral("repair"), this, m_list};
}

void RepairsDock::showDocument()
{
    const auto open = m_workspace.current();
    m_model->setDocument(open ? open->document : core::document::Document());
    fillPasses();
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_passes->setEnabled(any);
    m_empty->setVisible(!any);
}

void RepairsDock::fillPasses()
{
    const QLocale locale;
    m_passes->clear();
    m_passes->addItem(tr("All repairs: %1").arg(locale.toString(m_model->rowCount())));
    for (const auto &[pass, count] : m_model->passes()) {
        m_passes->addItem(tr("%1: %2", "kind of repair: how many").arg(models::passTitle(pass), locale.toString(count)),
                          static_cast<int>(pass));
    }
}

void RepairsDock::goTo(const QModelIndex &index)
{
    m_navigator.goTo(m_workspace.currentId(), index.data(models::RangeRole).value<core::text::TextRange>());
}

void RepairsDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showDocument();
    }
    QWidget::changeEvent(event);
}

void RepairsDock::retranslate()
{
    setWindowTitle(tr("Repairs"));
    m_passes->setAccessibleName(tr("Kind of repair"));
    m_list->setAccessibleName(tr("Repairs"));
    m_empty->setText(tr("Nothing had to be repaired in this document."));
}

} // namespace app::docks

#include "moc_repairsdock.cpp"
