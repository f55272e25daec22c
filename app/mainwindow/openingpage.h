// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace app::mainwindow
{

/// Stands in the place of a document while it is read: an empty page, and after a second the words and a button to
/// stop.
class OpeningPage : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningPage(const QString &name, QWidget *parent = nullptr);

    void setProgress(double share);

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_name;
    QLabel *m_words;
    QPushButton *m_cancel;
    double m_share = 0;
};

} // namespace app::mainwindow
