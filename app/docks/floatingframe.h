// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace app::docks
{

/// On which side of a passage a frame is tried first.
enum class Side : quint8 { Above, Below };

/// Where a frame of `size` goes inside `bounds` so that it does not cover `avoid`: above or below it, else at its
/// right or left; only where none of these has room it lies over the lower end of `bounds`. All rectangles in one
/// coordinate space.
QRect placeBeside(const QRect &avoid, QSize size, const QRect &bounds, Side first = Side::Above);

/// A small panel that floats over the window beside a passage: rounded, in the palette's colours, with room for a
/// message where something failed. It stays inside the window, so it needs no grab and goes with it.
class FloatingFrame : public QFrame
{
    Q_OBJECT

public:
    /// `first`: Below for what grows downwards while one types, so that its field stays where it is.
    explicit FloatingFrame(QWidget *parent, Side first = Side::Above);

    /// Shows it beside `avoid`, inside `bounds`; both in the parent's coordinates.
    void showBeside(const QRect &avoid, const QRect &bounds);
    /// After its size changed: its upper edge stays where it is, unless it does not fit there any more.
    void replace();
    /// Says what went wrong; an empty text takes it back. Announced to screen readers.
    void setMessage(const QString &text);
    QString message() const;
    /// Whether the keyboard is in it.
    bool hasKeyboard() const;
    /// Whether a click on, or the focus in, `widget` is beside the frame, in the same window.
    bool isBeside(const QWidget *widget) const;

protected:
    /// The label of setMessage(), for the subclass's layout.
    QLabel *messageLabel() const { return m_message; }
    /// Lets the frame's surface show through a field or list inside it.
    static void showThrough(QWidget *widget);
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override; ///< keeps clicks from what lies below

private:
    QSize wantedSize();

    QLabel *m_message;
    Side m_first;
    QRect m_avoid;
    QRect m_bounds;
};

} // namespace app::docks
