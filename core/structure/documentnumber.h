// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::structure
{

/// 国办发〔2019〕3号, 国务院令第785号, 条例第十二号, （2021）江0102民初1234号, 112年度訴字第123號 and their like, alone
/// on a line.
bool isDocumentNumber(QStringView text);
/// Whether a line may be one, by its last unit.
bool mayBeDocumentNumber(QChar last);

} // namespace core::structure
