// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/shortcutsdialog.h"

#include "app/actions/actionregistry.h"
#include "app/models/filtermodel.h"
#include "app/models/pinyinspelling.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace app::dialogs
{

namespace
{
QString keysOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action->shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}
} // namespace

ShortcutsDialog::ShortcutsDialog(const actions::ActionRegistry &registry, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto *field = new QLineEdit;
    field->setPlaceholderText(tr("Filter"));
    field->setAccessibleName(tr("Filter"));
    field->setClearButtonEnabled(true);
    layout->addWidget(field);

    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    QStandardItem *menu = nullptr;
    for (const auto &command : registry.commands()) {
        const QString keys = keysOf(command.action);
        if (keys.isEmpty())
            continue;
        if (!menu || menu->text() != command.menuPath) {
            menu = new QStandardItem(command.menuPath);
            menu->setSelectable(false);
            model->appendRow(menu);
        }
        menu->appendRow({new QStandardItem(command.text), new QStandardItem(keys)});
    }
    auto *filter = new models::FilterModel(this);
    filter->setSourceModel(model);
    filter->setSpelling(models::pinyinSpelling());
    auto *tree = new QTreeView;
    tree->setModel(filter);
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    connect(field, &QLineEdit::textChanged, this, [filter, tree](const QString &pattern) {
        filter->setPattern(pattern);
        tree->expandAll();
    });
    layout->addWidget(tree, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(520, 600);
}

void showAbout(QWidget *parent)
{
    QMessageBox box(parent);
    box.setWindowTitle(ShortcutsDialog::tr("About Zhupi"));
    box.setIconPixmap(QIcon(QStringLiteral(":/icons/zhupi.svg")).pixmap(64, 64));
    box.setText(ShortcutsDialog::tr("Zhupi %1").arg(QStringLiteral(ZHUPI_VERSION)));
    box.setInformativeText(ShortcutsDialog::tr(
        "Opens texts as people have them, gives them back their structure, and keeps the marks you make on them.\n\n"
        "Free software under the GNU General Public License, version 3 or later. Made with Qt, ICU, SQLite, SQLiteCpp "
        "and gumbo."));
    box.exec();
}

} // namespace app::dialogs

#include "moc_shortcutsdialog.cpp"
