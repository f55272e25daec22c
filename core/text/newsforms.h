// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::text
{

/// Set forms of newspapers and magazines, told by their wording alone. Whether a line that has the form also plays the
/// part is for the caller, who sees what stands around it. Lengths are in UTF-16 units.

/// 张三摄（新华社发）, 记者 李四 摄, 摄影：王五, 某某供图: who took the picture above.
bool isCreditLine(QStringView text);
/// 本版责编：张三 李四, 责任编辑：王五, 版式设计：…
bool isEditorLine(QStringView text);
/// （作者为某某大学教授）, （记者张三整理）: a line in brackets about who wrote.
bool isAuthorNote(QStringView text);
/// Nothing but names, or names after 本报记者, 文/, 作者：, □.
bool isByline(QStringView text);

/// What opens a news report: "本报北京10月27日电 （记者张三）". Both lengths count from the start of the text; blanks
/// after a part are not counted in.
struct Dateline {
    qsizetype place = 0;  ///< end of the agency, place and date
    qsizetype byline = 0; ///< end of the reporters in brackets, or `place` where there are none

    bool isNull() const { return place == 0; }
};
Dateline readDateline(QStringView text);

} // namespace core::text
