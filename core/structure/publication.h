// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::structure
{

/// Whether the line tells nothing but when and where a page was published, by whom and how often it was read, as sites
/// set it at a text's head: 发布时间：2016-03-03 08:52:42　来源：中国新闻网　作者：…; 2017年03月03日 11:40 來源:中新社;
/// 《工人日报》（2010年03月05日 003版）. Two labels, or one label or an hour beside a day. In simplified or traditional
/// characters, or English labels.
bool tellsPublication(QStringView line);

/// 来源：清溪网: where a text was taken from, and nothing else.
bool tellsSource(QStringView line);

/// Whether the line says where in a paper the article below it stood, as a paper's archive sets it above each:
/// 第5版（各地传真）, 专栏：水利.
bool tellsPlaceInPaper(QStringView line);

} // namespace core::structure
