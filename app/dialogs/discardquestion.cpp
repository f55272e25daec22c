// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/discardquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace app::dialogs
{

namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("app::dialogs", text);
}
} // namespace

bool mayDiscard(QWidget *dialog)
{
    QMessageBox box(QMessageBox::Question, tr("Discard changes?"), tr("What was typed here is not saved."),
                    QMessageBox::NoButton, dialog);
    QPushButton *discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *keep = box.addButton(tr("Go on writing"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == discard;
}

} // namespace app::dialogs
