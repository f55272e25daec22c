// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/printdialog.h"

#include "app/controllers/exportnotes.h"
#include "app/controllers/userprompt.h"
#include "app/dialogs/pagepreview.h"
#include "app/dialogs/taborder.h"
#include "app/paper/pdffile.h"
#include "app/paper/printing.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

namespace app::dialogs
{

using paper::NotePlacement;
using paper::PaperSetup;

namespace
{
constexpr int outerMargin = 24;
constexpr int spacing = 12;
constexpr int progressSteps = 1000;
} // namespace

PrintDialog::PrintDialog(paper::PrintedDocument document, Purpose purpose, QSettings &settings,
                         controllers::UserPrompt &prompt, QWidget *parent)
    : QDialog(parent)
    , m_title(document.title)
    , m_settings(settings)
    , m_prompt(prompt)
    , m_job(new paper::BookJob(std::move(document), this))
    , m_preview(new PagePreview(this))
    , m_size(new QComboBox(this))
    , m_orientation(new QComboBox(this))
    , m_points(new QDoubleSpinBox(this))
    , m_headers(new QCheckBox(tr("&Title and section above the text"), this))
    , m_numbers(new QCheckBox(tr("Page &numbers"), this))
    , m_contents(new QCheckBox(tr("Table of &contents"), this))
    , m_marks(new QCheckBox(tr("&Highlights and underlines"), this))
    , m_notes(new QComboBox(this))
    , m_page(new QSpinBox(this))
    , m_count(new QLabel(this))
    , m_message(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Print or save as PDF"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(outerMargin, outerMargin, outerMargin, outerMargin * 2 / 3);
    column->setSpacing(spacing);
    auto *row = new QHBoxLayout;
    row->setSpacing(outerMargin);
    row->addWidget(makeOptions());
    row->addWidget(makePreview(), 1);
    column->addLayout(row, 1);
    column->addWidget(makeFoot(purpose));
    show(PaperSetup::read(m_settings));
    connectJob();
    const QSize room = (parent ? parent->window()->size() : QSize(1024, 768)) - QSize(48, 96);
    resize(QSize(880, 680).boundedTo(room).expandedTo(minimumSizeHint()));
    compose();
    tabByLayout(this);
}

PrintDialog::~PrintDialog()
{
    chosen().write(m_settings);
}

QWidget *PrintDialog::makeOptions()
{
    for (const QPageSize::PageSizeId id : {QPageSize::A4, QPageSize::A5, QPageSize::B5, QPageSize::Letter})
        m_size->addItem(QPageSize::name(id), int(id));
    m_orientation->addItem(tr("Upright"), false);
    m_orientation->addItem(tr("Landscape"), true);
    m_points->setRange(PaperSetup::leastPoints, PaperSetup::mostPoints);
    m_points->setSingleStep(0.5);
    m_points->setDecimals(1);
    m_points->setSuffix(tr(" pt"));
    m_notes->addItem(tr("After the text"), int(NotePlacement::End));
    m_notes->addItem(tr("In the margin"), int(NotePlacement::Margin));
    m_notes->addItem(tr("None"), int(NotePlacement::None));

    auto *options = new QWidget(this);
    auto *form = new QFormLayout(options);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(spacing);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Paper"), m_size);
    form->addRow(tr("&Orientation"), m_orientation);
    form->addRow(tr("Text si&ze"), m_points);
    form->addRow(tr("Not&es"), m_notes);
    for (QCheckBox *box : {m_marks, m_contents, m_headers, m_numbers}) {
        form->addRow(box);
        connect(box, &QCheckBox::toggled, this, &PrintDialog::compose);
    }
    for (QComboBox *box : {m_size, m_orientation, m_notes})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintDialog::compose);
    connect(m_points, &QDoubleSpinBox::valueChanged, this, &PrintDialog::compose);
    options->setFixedWidth(options->sizeHint().width());
    return options;
}

QWidget *PrintDialog::makePreview()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview, 1);
    auto *pages = new QHBoxLayout;
    auto *label = new QLabel(tr("P&age"), this);
    label->setBuddy(m_page);
    m_page->setRange(1, 1);
    pages->addStretch();
    pages->addWidget(label);
    pages->addWidget(m_page);
    pages->addWidget(m_count);
    pages->addStretch();
    column->addLayout(pages);
    connect(m_page, &QSpinBox::valueChanged, this, [this](int number) { m_preview->setPage(number - 1); });
    connect(m_preview, &PagePreview::pageChanged, this, [this](int page) { m_page->setValue(page + 1); });
    return side;
}

QWidget *PrintDialog::makeFoot(Purpose purpose)
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Progress"));
    QSizePolicy keeps = m_progress->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keeps);
    column->addWidget(m_message);
    column->addWidget(m_progress);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save as PDF…"), QDialogButtonBox::ActionRole);
    m_print = buttons->addButton(tr("P&rint…"), QDialogButtonBox::ActionRole);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_save, m_print, close})
        button->setAutoDefault(false);
    (purpose == Purpose::Print ? m_print : m_save)->setDefault(true);
    column->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, &PrintDialog::savePdf);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void PrintDialog::connectJob()
{
    connect(m_job, &paper::BookJob::begun, this, &PrintDialog::showPages);
    connect(m_job, &paper::BookJob::ready, this, [this](const std::shared_ptr<paper::Book> &book) {
        showPages(book);
        m_progress->hide();
        const bool any = book->pages() > 0;
        m_save->setEnabled(any);
        m_print->setEnabled(any);
    });
    connect(m_job, &paper::BookJob::progress, this,
            [this](double share) { m_progress->setValue(int(share * progressSteps)); });
    connect(m_job, &paper::BookJob::written, this, [this] {
        if (!m_path.isEmpty())
            Q_EMIT saved(m_path);
        accept();
    });
    connect(m_job, &paper::BookJob::failed, this, &PrintDialog::fail);
}

void PrintDialog::show(const PaperSetup &setup)
{
    const auto choose = [](QComboBox *box, const QVariant &value) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    choose(m_size, int(setup.pageSize));
    choose(m_orientation, setup.landscape);
    choose(m_notes, int(setup.notes));
    const auto check = [](QCheckBox *box, bool on) {
        const QSignalBlocker quiet(box);
        box->setChecked(on);
    };
    check(m_headers, setup.headers);
    check(m_numbers, setup.pageNumbers);
    check(m_contents, setup.contents);
    check(m_marks, setup.marks);
    const QSignalBlocker quiet(m_points);
    m_points->setValue(setup.fontPoints);
}

PaperSetup PrintDialog::chosen() const
{
    PaperSetup setup;
    setup.pageSize = QPageSize::PageSizeId(m_size->currentData().toInt());
    setup.landscape = m_orientation->currentData().toBool();
    setup.fontPoints = m_points->value();
    setup.headers = m_headers->isChecked();
    setup.pageNumbers = m_numbers->isChecked();
    setup.contents = m_contents->isChecked();
    setup.marks = m_marks->isChecked();
    setup.notes = NotePlacement(m_notes->currentData().toInt());
    return setup;
}

void PrintDialog::compose()
{
    say({});
    m_preview->freeze(true);
    setBusy({});
    m_job->compose(chosen());
}

void PrintDialog::setBusy(const QString &what)
{
    say(what);
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    m_progress->setValue(0);
    m_progress->show();
}

void PrintDialog::showPages(const std::shared_ptr<paper::Book> &book)
{
    const QSignalBlocker quiet(m_page);
    m_page->setRange(1, std::max(1, book->pages()));
    m_preview->setBook(book);
    m_page->setValue(m_preview->page() + 1);
    m_count->setText(book->isCut ? tr("of …") : tr("of %1").arg(book->pages()));
}

void PrintDialog::begin(const QString &what, const paper::BookJob::Writer &writer)
{
    m_preview->freeze(true);
    setBusy(what);
    m_job->write(writer);
}

void PrintDialog::savePdf()
{
    if (!m_job->book() || m_job->isWriting())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = controllers::safeFileName(m_title, QStringLiteral(".pdf"));
    QString path = m_prompt.fileToSave({tr("Save as PDF"), tr("PDF (*.pdf)"), QDir(folder).filePath(name)});
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    m_path = path;
    begin(tr("Writing the PDF…"),
          [path](const paper::Book &book, const core::Progress &progress, const core::CancelToken &cancel) {
              return paper::writePdf(book, path, progress, cancel);
          });
}

void PrintDialog::print()
{
    const auto &book = m_job->book();
    if (!book || m_job->isWriting())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setPageLayout(
        {QPageSize(book->setup.pageSize), book->setup.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, {}});
    printer->setDocName(m_title);
    QPrintDialog dialog(printer.get(), this);
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange);
    dialog.setMinMax(1, book->pages());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_path = printer->outputFileName(); // where it prints into a file
    begin(tr("Sending the pages to the printer…"),
          [printer](const paper::Book &pages, const core::Progress &progress, const core::CancelToken &cancel) {
              return paper::printBook(pages, *printer, progress, cancel);
          });
}

void PrintDialog::fail(const core::Error &error)
{
    m_progress->hide();
    m_save->setEnabled(true);
    m_print->setEnabled(true);
    m_preview->freeze(false);
    say(error.message);
}

void PrintDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        QAccessibleEvent event(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString PrintDialog::message() const
{
    return m_message->text();
}

} // namespace app::dialogs

#include "moc_printdialog.cpp"
