// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/floatingframe.h"

#include <QLatin1StringView>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace app::actions
{
class ActionRegistry;
}
namespace app::models
{
struct Doubt;
}

namespace app::docks
{

/// The bar beside a doubtful heading while one walks through them: what is doubtful and why, how many there are, and
/// the two keys that decide. It takes no focus when it appears; its buttons are the registry's actions.
class DoubtBar : public FloatingFrame
{
    Q_OBJECT

public:
    DoubtBar(const actions::ActionRegistry &registry, QWidget *parent);

    /// `place` counts from 1.
    void setDoubt(const models::Doubt &doubt, qsizetype place, qsizetype count);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const char *action, QLatin1StringView icon, QHBoxLayout *row);
    QPushButton *addAnswer(const char *action, QHBoxLayout *row);
    void retranslate();
    void setWords(bool article);

    const actions::ActionRegistry &m_registry;
    QLabel *m_what;
    QLabel *m_count;
    QLabel *m_reason;
    QPushButton *m_accept;
    QPushButton *m_reject;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_leave;
};

} // namespace app::docks
