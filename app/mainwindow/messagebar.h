// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace app::actions
{
class ActionRegistry;
}

namespace app::mainwindow
{

/// A message that stands where the thing happened, until it is dismissed (Escape, or its button) or, for mere
/// information, some seconds have passed. It never takes the keyboard away. Its buttons are actions of the registry.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    MessageBar(const actions::ActionRegistry &registry, const controllers::Notice &notice, QWidget *parent = nullptr);

    const controllers::Notice &notice() const { return m_notice; }
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addAction(QHBoxLayout *layout, QAction *action);

    controllers::Notice m_notice;
};

/// The messages of one place, each once, the newest on top; of many the newest few are shown and the others wait behind
/// a button.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(const actions::ActionRegistry &registry, QWidget *parent = nullptr);

    void show(const controllers::Notice &notice);
    /// Newest first.
    const QList<MessageBar *> &bars() const { return m_bars; }

    static constexpr qsizetype shownAtOnce = 3;

private:
    void forget(MessageBar *bar);
    void arrange();

    const actions::ActionRegistry &m_registry;
    QList<MessageBar *> m_bars;
    QToolButton *m_more;
    bool m_all = false;
};

} // namespace app::mainwindow
