// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QLineEdit;

namespace app::dialogs
{

/// Offers below the field what fits the typed words, the best first, as the tag picker does: by any part, by pinyin and
/// its initials.
void offerCompletions(QLineEdit &field, const QStringList &words);

} // namespace app::dialogs
