// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace app::reader
{
class ReaderView;
}

namespace app::mainwindow
{

/// Above a page that shows one section alone: which one, and the quiet way back to all. Esc in the page does it, too.
/// Follows the view, which outlives it.
class SectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SectionBar(reader::ReaderView &view, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSection();
    void elide();

    reader::ReaderView &m_view;
    QLabel *m_words;
    QToolButton *m_all;
    QString m_full;
};

} // namespace app::mainwindow
