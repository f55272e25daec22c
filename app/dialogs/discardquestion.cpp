// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/discardquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace app::dialogs
{

bool mayDiscard(QWidget *dialog)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("app::dialogs", text); };
    QMessageBox box(QMessageBox::Question, tr(QT_TRANSLATE_NOOP("app::dialogs", "Discard changes?")),
                    tr(QT_TRANSLATE_NOOP("app::dialogs", "What was typed here is not saved.")), QMessageBox::NoButton,
                    dialog);
    QPushButton *discard =
        box.addButton(tr(QT_TRANSLATE_NOOP("app::dialogs", "Discard")), QMessageBox::DestructiveRole);
    QPushButton *keep = box.addButton(tr(QT_TRANSLATE_NOOP("app::dialogs", "Go on writing")), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == discard;
}

} // namespace app::dialogs
