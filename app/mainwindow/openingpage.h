// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow/documentpage.h"

class QLabel;
class QPushButton;

namespace core::library
{
struct Preview;
}

namespace app::mainwindow
{

/// Stands in the place of a document while it is read: an empty page, or the part of it that could be read at once, to
/// be read, selected and copied. After a second a quiet line says how far the reading has come, with a button to stop
/// it; at once, where the reader selects something, it says that marks have to wait.
class OpeningPage : public QWidget
{
    Q_OBJECT

public:
    OpeningPage(const DocumentPage::Parts &parts, const QString &name, QWidget *parent = nullptr);

    void setProgress(double share);
    void showPart(const core::library::Preview &part);
    /// Hands over the page with what is on it, for the document; null where none was shown.
    reader::ReaderView *takeView();
    reader::ReaderView *view() const { return m_view; }

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void sayProgress();
    void arrangeWords();

    DocumentPage::Parts m_parts;
    QString m_name;
    QWidget *m_line;
    QLabel *m_words;
    QPushButton *m_cancel;
    reader::ReaderView *m_view = nullptr;
    double m_share = 0;
    bool m_marksWait = false; ///< the reader selected something
};

} // namespace app::mainwindow
