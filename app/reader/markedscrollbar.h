// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/barmarks.h"
#include "app/reader/readertheme.h"

#include <QScrollBar>

#include <functional>

namespace app::reader
{

/// A vertical scroll bar with the places of the document on it: headings short and quiet at the left, annotations in
/// their colours and hits in the accent's at the right. A click on a mark goes there, with some pixels to spare; the
/// pointer over it says what it is. Marks are worked out when they are painted, not when they are set.
class MarkedScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    /// `ticks` gives the marks for so many rows of pixels, `words` what stands at an offset.
    struct Source {
        std::function<std::vector<BarTick>(int rows)> ticks;
        std::function<QString(qsizetype offset)> words;
    };
    explicit MarkedScrollBar(const Source &source, QWidget *parent = nullptr);

    /// The marks or their places may be others now.
    void invalidate();
    void setTheme(const ReaderTheme &theme);
    const std::vector<BarTick> &ticks();

Q_SIGNALS:
    void markActivated(qsizetype offset);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    /// The mark nearest to the point, outside the handle; null where there is none.
    const BarTick *tickAt(QPoint point);
    bool isOnHandle(QPoint point) const;

    Source m_source;
    ReaderTheme m_theme = ReaderTheme::of(ThemeName::Light);
    std::vector<BarTick> m_ticks;
    int m_rows = -1; ///< that m_ticks are for
};

} // namespace app::reader
