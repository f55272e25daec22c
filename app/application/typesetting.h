// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow/documentpage.h"

#include <QObject>

namespace app::mainwindow
{
class MainWindow;
}

namespace app::application
{

/// How pages are set, by the reader's word: the dialog about it, pinyin on and off, pinyin above the selection. Works
/// on the style of the document in front.
class Typesetting : public QObject
{
    Q_OBJECT

public:
    Typesetting(const mainwindow::DocumentPage::Parts &page, mainwindow::MainWindow &window);

private:
    settings::DocumentKind kind() const;
    static QString nameOf(settings::DocumentKind kind);
    QStringList themeNames() const;
    void openDialog();
    void showPinyin(bool on);
    void togglePassage();
    void update();

    mainwindow::DocumentPage::Parts m_page;
    mainwindow::MainWindow &m_window;
};

} // namespace app::application
