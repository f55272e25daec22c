// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/floatingframe.h"

class QTimer;
class QPushButton;

namespace app::docks
{

/// A short word beside a line: why something cannot be done with it, or what else could be done. Goes by itself after
/// some seconds, but not while the keyboard or the pointer is in it; never takes the keyboard.
class LineHint : public FloatingFrame
{
    Q_OBJECT

public:
    explicit LineHint(QWidget *parent);

    /// With a button that does something where `button` is not empty: its caption, and its key behind it.
    void say(const QString &words, const QString &button = {});

    static constexpr int stayMs = 8000;

Q_SIGNALS:
    void accepted();

private:
    QPushButton *m_button;
    QTimer *m_timer;
};

} // namespace app::docks
