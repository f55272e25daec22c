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
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void fillLists();
    void addHeading(const QString &text);
    void addLink(const core::library::DocumentInfo &info);
    void addHint(QLatin1StringView action);

    Parts m_parts;
    QLabel *m_name;
    QLabel *m_hint;
    QVBoxLayout *m_lists;
    QWidget *m_column;
};

} // namespace app::mainwindow
