// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/completion.h"

#include <QCompleter>
#include <QLineEdit>

namespace app::dialogs
{

void offerCompletions(QLineEdit &field, const QStringList &words)
{
    auto *completer = new QCompleter(words, &field);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    field.setCompleter(completer);
}

} // namespace app::dialogs
