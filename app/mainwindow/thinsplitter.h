// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QSplitter>

namespace app::mainwindow
{

/// A splitter whose handles are hair lines that can be grabbed.
class ThinSplitter : public QSplitter
{
public:
    explicit ThinSplitter(Qt::Orientation orientation, QWidget *parent = nullptr) : QSplitter(orientation, parent)
    {
        setHandleWidth(1);
    }

protected:
    QSplitterHandle *createHandle() override { return new Handle(orientation(), this); }

private:
    class Handle final : public QSplitterHandle
    {
    public:
        using QSplitterHandle::QSplitterHandle;

    protected:
        void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), palette().color(QPalette::Mid)); }
    };
};

} // namespace app::mainwindow
