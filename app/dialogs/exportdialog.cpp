// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/exportdialog.h"

#include "app/controllers/userprompt.h"
#include "app/dialogs/taborder.h"
#include "core/io/atomicfile.h"

#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QThreadPool>
#include <QVBoxLayout>

namespace app::dialogs
{

using controllers::ExportedNotes;

ExportDialog::ExportDialog(controllers::Workspace &workspace, controllers::UserPrompt &prompt, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompt(prompt)
    , m_pool(new QThreadPool(this))
    , m_one(new QRadioButton(tr("&This document"), this))
    , m_all(new QRadioButton(tr("&All documents"), this))
    , m_links(new QCheckBox(tr("&Link each quote to its passage"), this))
    , m_colors(new QCheckBox(tr("Name c&olours and styles"), this))
    , m_preview(new QPlainTextEdit(this))
    , m_summary(new QLabel(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Export notes"));
    m_pool->setMaxThreadCount(1);
    buildOptions();
    resize(680, 560);
    gather();
    tabByLayout(this);
}

ExportDialog::~ExportDialog()
{
    m_cancel.cancel();
    m_pool->waitForDone();
}

void ExportDialog::buildOptions()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    auto *which = new QHBoxLayout;
    which->setSpacing(24);
    which->addWidget(m_one);
    which->addWidget(m_all);
    which->addStretch();
    auto *how = new QHBoxLayout;
    how->setSpacing(24);
    how->addWidget(m_links);
    how->addWidget(m_colors);
    how->addStretch();
    column->addLayout(which);
    column->addLayout(how);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("Preview of the notes"));
    m_preview->setPlaceholderText(tr("There are no notes to export."));
    column->addWidget(m_preview, 1);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    column->addWidget(m_summary);
    column->addWidget(m_message);
    auto *buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::AcceptRole);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_save->setDefault(true);
    column->addWidget(buttons);

    const bool hasCurrent = m_workspace.current() != nullptr;
    m_one->setEnabled(hasCurrent);
    (hasCurrent ? m_one : m_all)->setChecked(true);
    m_all->setEnabled(m_workspace.hasLibrary());
    m_links->setChecked(true);
    m_colors->setChecked(true);
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_one), static_cast<QAbstractButton *>(m_links),
                                    static_cast<QAbstractButton *>(m_colors)})
        connect(button, &QAbstractButton::toggled, this, &ExportDialog::gather);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (save())
            accept();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void ExportDialog::gather()
{
    m_cancel.cancel();
    m_cancel = {};
    m_gathering = true;
    const quint64 number = ++m_question;
    controllers::ExportRequest request{m_one->isChecked() ? m_workspace.current() : nullptr,
                                       m_workspace.hasLibrary() ? m_workspace.libraryPath() : QString(),
                                       {m_links->isChecked(), m_colors->isChecked()}};
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    m_summary->setText(tr("Gathering notes…"));
    m_pool->start([this, number, request, stop = m_cancel] {
        auto notes = controllers::exportNotes(request, {}, stop);
        if (stop.isCancelled())
            return;
        QMetaObject::invokeMethod(this, [this, number, result = std::move(notes)] {
            if (number == m_question)
                preview(result);
        });
    });
}

void ExportDialog::preview(const core::Result<ExportedNotes> &notes)
{
    m_gathering = false;
    m_notes = notes ? *notes : ExportedNotes();
    const bool any = m_notes.annotations > 0;
    const bool long_ = m_notes.markdown.size() > mostPreviewed;
    m_preview->setPlainText(!any ? QString() : long_ ? m_notes.markdown.first(mostPreviewed) : m_notes.markdown);
    m_summary->setText(long_ ? tr("Annotations: %1; the preview shows the beginning").arg(m_notes.annotations)
                             : tr("Annotations: %1").arg(m_notes.annotations));
    m_save->setEnabled(any);
    m_copy->setEnabled(any);
    say(notes ? m_notes.problems.join(u'\n') : notes.error().message);
}

void ExportDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        QAccessibleEvent event(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString ExportDialog::message() const
{
    return m_message->text();
}

QString ExportDialog::suggestedName() const
{
    const controllers::OpenDocumentPtr open = m_workspace.current();
    const QString title = m_one->isChecked() && open ? open->info.title : tr("Notes");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(controllers::safeFileName(title, QStringLiteral(".md")));
}

bool ExportDialog::save()
{
    QString path = m_prompt.fileToSave({tr("Export notes"), tr("Markdown (*.md)"), suggestedName()});
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".md");
    const core::Outcome written = core::io::writeAtomically(path, m_notes.markdown.toUtf8());
    if (!written) {
        say(written.error().message);
        return false;
    }
    m_workspace.tell(
        {controllers::Notice::Kind::Info, tr("The notes are in “%1”.").arg(QDir::toNativeSeparators(path)), {}, {}});
    return true;
}

void ExportDialog::copy()
{
    QApplication::clipboard()->setText(m_notes.markdown);
    say({});
    m_summary->setText(tr("Copied to the clipboard"));
}

} // namespace app::dialogs

#include "moc_exportdialog.cpp"
