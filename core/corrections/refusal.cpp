// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/refusal.h"

#include <QCoreApplication>

namespace core::corrections
{

QString tr(const char *text)
{
    return QCoreApplication::translate("core::corrections", text);
}

std::unexpected<Error> impossible(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, why);
}

} // namespace core::corrections
