// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/completion.h"

#include "app/models/pinyinspelling.h"
#include "app/models/taglistmodel.h"

#include <QCompleter>
#include <QLineEdit>

namespace app::dialogs
{

void offerCompletions(QLineEdit &field, const QStringList &words)
{
    auto *completer = new QCompleter(&field);
    auto *model = new models::TagListModel(models::pinyinSpelling(), completer);
    QList<models::TagChoice> choices;
    for (const QString &word : words)
        choices.append({word});
    model->setCreating(false);
    model->setTags(choices);
    completer->setModel(model);
    completer->setCompletionRole(models::TagListModel::PathRole);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    QObject::connect(&field, &QLineEdit::textEdited, model, &models::TagListModel::setQuery);
    field.setCompleter(completer);
}

} // namespace app::dialogs
