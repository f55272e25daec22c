// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QTreeView;
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
    QWidget *heading(const QString &text);
    QWidget *link(const QString &text, const QString &description, const std::function<void()> &open);

    Parts m_parts;
    QLabel *m_name;
    QLabel *m_hint;
    QVBoxLayout *m_lists;
    QWidget *m_column;
};

} // namespace app::mainwindow
