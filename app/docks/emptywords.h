// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace app::docks
{

/// What an empty panel says, wrapped and quiet, from the top left on in line with the words in the field above. It
/// takes the room that there is and asks for none: a wrapped label asks for a height at every width, so each layout of
/// the window would lay out its words, shown or not.
class EmptyWords : public QLabel
{
    Q_OBJECT

public:
    explicit EmptyWords(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {}; }
    QSize minimumSizeHint() const override { return {}; }
    bool hasHeightForWidth() const override { return false; }
    int heightForWidth(int) const override { return -1; }
};

} // namespace app::docks
