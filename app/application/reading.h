// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/findbar.h"
#include "app/mainwindow/copying.h"
#include "app/mainwindow/mainwindow.h"
#include "app/settings/chinesescripts.h"

class QSettings;

namespace app::mainwindow
{
class SecondPane;
}

namespace app::application
{

/// The ways of reading, put together and into the window: another script, numbers of paragraphs, one section alone, a
/// second place beside, copying. They follow the view that has the keyboard. To be made after the window's other parts
/// and gone before them.
class Reading : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        mainwindow::DocumentPage::Parts page;
        QSettings &settings;
        mainwindow::MainWindow &window;
        docks::FindBar &findBar;
    };
    explicit Reading(const Parts &parts);
    ~Reading() override;

    settings::ChineseScripts scripts;
    mainwindow::Copying copying;

    /// The view that has the keyboard, or had it last, of those side by side in front.
    reader::ReaderView *view() const;
    mainwindow::SecondPane *second() const;

private:
    void attachActions();
    void adopt(reader::ReaderView *view);
    void followView();
    void followFocus(QWidget *now);
    void showOnlySection(bool on);
    void showSecond(bool on);

    Parts m_parts;
    QPointer<mainwindow::SecondPane> m_active; ///< where the second place had the keyboard last
    QList<reader::ReaderView *> m_views;       ///< texts to read, not sources or samples
};

} // namespace app::application
