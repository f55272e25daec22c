// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTabBar>

class QToolButton;

namespace app::mainwindow
{

/// Tabs without boxes: the words, and a line in the accent colour under the one in front. A tab may show how far its
/// work has come as a thin line in the same place. Where all words have no room and every tab has an icon, the tabs
/// behind show the icon alone. Colours come from the palette.
class FlatTabBar : public QTabBar
{
    Q_OBJECT

public:
    explicit FlatTabBar(QWidget *parent = nullptr);

    /// A share from 0 to 1; below 0 takes the line away.
    void setProgress(int index, double share);

    /// As high without tabs as with them, so that nothing jumps when the first one comes.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override; ///< the middle button closes
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void changeEvent(QEvent *event) override;
    void tabRemoved(int index) override;
    void tabInserted(int index) override;
    void tabLayoutChange() override;

private:
    int wordsWidth(int index) const;
    bool showsIcon(int index) const;
    /// Looks whether there is room for all words.
    void makeRoom();
    void paintTab(QPainter &painter, int index);
    QRect textRect(int index) const;
    QRect roomOfTabs() const;
    QList<QToolButton *> scrollButtons() const;

    QList<double> m_progress;
    /// Of titles in this font: each change of the bar asks for all of them several times.
    mutable QHash<QString, int> m_widths;
    bool m_crowded = false; ///< only the tab in front has room for words
    bool m_tight = false;   ///< not even that one
    int m_gap = 8;          ///< at each side of an icon
};

} // namespace app::mainwindow
