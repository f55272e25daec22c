// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/emptywords.h"

namespace app::docks
{

EmptyWords::EmptyWords(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setMargin(16); // contents margins are lost when a label that is still small takes a style
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setForegroundRole(QPalette::PlaceholderText);
}

} // namespace app::docks

#include "moc_emptywords.cpp"
