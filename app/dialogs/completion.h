// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QLineEdit;

namespace app::dialogs
{

/// Offers what holds the typed words anywhere, in either case, below the field.
void offerCompletions(QLineEdit &field, const QStringList &words);

} // namespace app::dialogs
