// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::text
{

/// Whether the line is nothing but outlets, roles and names, a role among them: 本报记者 张三 通讯员 李四, □ 王五/文.
bool readsAsByline(QStringView line);

/// A colon or a slash, as stands between a role and a name.
bool partsRoleAndName(QChar c);

} // namespace core::text
