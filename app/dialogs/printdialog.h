// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/bookjob.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSettings;
class QSpinBox;

namespace app::controllers
{
class UserPrompt;
}

namespace app::dialogs
{

class PagePreview;

/// Puts a document on paper or into a PDF: what is to be on the pages at the left, the pages at the right as they will
/// be. Setting and writing run in another thread, show how far they are, and stop when the dialog closes. What goes
/// wrong is said in the dialog. The choices are remembered in the settings. GUI thread only.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { Print, Pdf };

    PrintDialog(paper::PrintedDocument document, Purpose purpose, QSettings &settings, controllers::UserPrompt &prompt,
                QWidget *parent = nullptr);
    ~PrintDialog() override;

    /// Asks where to and writes the PDF.
    void savePdf();
    QString message() const;
    const paper::BookJob &job() const { return *m_job; }

Q_SIGNALS:
    void saved(const QString &path);

private:
    QWidget *makeOptions();
    QWidget *makePreview();
    QWidget *makeFoot(Purpose purpose);
    void connectJob();
    void show(const paper::PaperSetup &setup);
    paper::PaperSetup chosen() const;
    void compose();
    void showPages(const std::shared_ptr<paper::Book> &book);
    void print();
    void begin(const QString &what, const paper::BookJob::Writer &writer);
    void setBusy(const QString &what);
    void fail(const core::Error &error);
    void say(const QString &text);

    QString m_title;
    QSettings &m_settings;
    controllers::UserPrompt &m_prompt;
    paper::BookJob *m_job;
    PagePreview *m_preview;
    QComboBox *m_size;
    QComboBox *m_orientation;
    QDoubleSpinBox *m_points;
    QCheckBox *m_headers;
    QCheckBox *m_numbers;
    QCheckBox *m_contents;
    QCheckBox *m_marks;
    QComboBox *m_notes;
    QSpinBox *m_page;
    QLabel *m_count;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_save = nullptr;
    QPushButton *m_print = nullptr;
    QString m_path; ///< the PDF that is being written
};

} // namespace app::dialogs
