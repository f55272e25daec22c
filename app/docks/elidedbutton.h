// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace app::docks
{

/// A flat button whose words end in an ellipsis where there is no room for all of them. Takes what width it is given.
/// With a menu its words begin at the left, and the arrow stands right behind them.
class ElidedButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ElidedButton(QWidget *parent = nullptr);

    /// The words that there is room for.
    QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int room() const;
};

} // namespace app::docks
