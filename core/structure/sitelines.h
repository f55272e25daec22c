// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

#include <QStringView>

namespace core::structure
{

/// What kind of line a site sets around the texts that it collects.
enum class SiteLine : quint8 {
    None,
    LeadIn,  ///< 下面是小编给大家整理的…，仅供参考。
    Readers, ///< 看过…的人还看了：
    Control, ///< 【字号：大 中 小】, 上一篇：…, 分享到：, 打印本页
    Rights,  ///< 转载请注明出处
};

/// What a line is by its words, in simplified or traditional characters; None for any other text.
SiteLine siteLine(QStringView text);

/// Makes the site's own lines at the beginning and the end of each article meta: they are not its text, but are kept.
void markSiteLines(Draft &draft);

} // namespace core::structure
