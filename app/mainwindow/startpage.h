// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace app::actions
{
class ActionRegistry;
}
namespace app::controllers
{
class FileController;
class Workspace;
} // namespace app::controllers

namespace app::mainwindow
{

/// What stands in the middle while no document is open: how to open one, the last ones read, the samples.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        controllers::Workspace &workspace;
        controllers::FileController &files;
    };
    explicit StartPage(const Parts &parts, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void fillLists();
    void addHeading(const QString &text);
    void addLink(const core::library::DocumentInfo &info);
    void addHint(QLatin1StringView action);

    Parts m_parts;
    QLabel *m_name = nullptr; ///< null, like the rest, until it is shown
    QLabel *m_hint = nullptr;
    QVBoxLayout *m_lists = nullptr;
    QWidget *m_column = nullptr;
};

} // namespace app::mainwindow
