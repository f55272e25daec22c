// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace app::actions
{
class ActionRegistry;
}

namespace app::controllers
{
class Workspace;
}

class QKeyEvent;
class QWidget;

namespace app::docks
{

/// Answers the keys that annotate, or change annotations, where there is nothing to be changed: says what to do first.
/// GUI thread.
class MissingPassage : public QObject
{
    Q_OBJECT

public:
    MissingPassage(const actions::ActionRegistry &registry, controllers::Workspace &workspace, QObject *parent);

    /// The page in front; null for none.
    void setPage(QWidget *page);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is to be said about the key; empty for one that is not of this kind.
    QString answer(const QKeyEvent &key) const;

    const actions::ActionRegistry &m_registry;
    controllers::Workspace &m_workspace;
    QPointer<QWidget> m_page;
};

} // namespace app::docks
