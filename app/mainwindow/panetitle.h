// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace app::mainwindow
{

/// Over one of several pages side by side: what it shows, in one quiet line that ends in an ellipsis where there is no
/// room for all of it. All rows over pages are of one height, or their lines would not stand side by side.
class PaneTitle : public QLabel
{
    Q_OBJECT

public:
    explicit PaneTitle(QWidget *parent = nullptr);

    /// Of every row over a page, where the widget's font is used. Pixels.
    static int rowHeight(const QWidget &of);
    void setTitle(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_title;
};

} // namespace app::mainwindow
