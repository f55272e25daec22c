// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace app::mainwindow
{

/// Above the page while it is read aloud: a sentence back or on, the pace, an end. Shown and hidden by its owner.
class SpeechBar : public QWidget
{
    Q_OBJECT

public:
    explicit SpeechBar(QWidget *parent = nullptr);

    /// Steps from the voice's own pace, at most `most` either way.
    void showPace(int step, int most);

Q_SIGNALS:
    void stopWanted();
    void backWanted();
    void forwardWanted();
    void paceWanted(int by); ///< steps faster, or, below 0, slower

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_words;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_slower;
    QToolButton *m_faster;
    QToolButton *m_stop;
};

} // namespace app::mainwindow
