// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/encodingdialog.h"

#include "app/dialogs/taborder.h"
#include "core/text/encoding.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::dialogs
{

namespace
{
constexpr qsizetype sampleBytes = 16 * 1024;
constexpr qsizetype shownCharacters = 2000;
} // namespace

EncodingDialog::EncodingDialog(const controllers::UserPrompt::EncodingQuestion &question, QWidget *parent)
    : QDialog(parent), m_question(question), m_list(new QListWidget), m_preview(new QPlainTextEdit)
{
    const bool doubt = question.occasion == controllers::UserPrompt::EncodingQuestion::Occasion::Doubt;
    setWindowTitle(doubt ? tr("Which encoding?") : tr("Reopen with encoding"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    const QString words = doubt ? tr("“%1” can be &read in more than one encoding. The first reading is the likeliest; "
                                     "choose the one that makes sense:")
                                : tr("&Readings of “%1”, the likeliest first:");
    auto *label = new QLabel(words.arg(question.fileName));
    label->setBuddy(m_list);
    label->setWordWrap(true);
    layout->addWidget(label);
    m_list->setAccessibleName(tr("Encodings"));
    m_list->setUniformItemSizes(true);
    layout->addWidget(m_list, 2);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("Preview"));
    layout->addWidget(m_preview, 3);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(doubt ? tr("Decide later") : tr("Cancel"), QDialogButtonBox::RejectRole);
    m_open = buttons->addButton(doubt ? tr("Use this encoding") : tr("Reopen"), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    m_open->setDefault(true); // known to the dialog from here on
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &EncodingDialog::preview);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    resize(680, 560);
    fill();
    m_list->setFocus();
    tabByLayout(this);
}

void EncodingDialog::fill()
{
    const auto add = [this](const QString &name, const QString &words) {
        const QString present =
            name.compare(m_question.current, Qt::CaseInsensitive) == 0 ? tr(" (present)") : QString();
        const QString text = words.isEmpty() ? name + present : name + present + QStringLiteral(" · ") + words;
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, name);
        if (!present.isEmpty())
            m_list->setCurrentItem(item);
    };
    QStringList names;
    for (const auto &candidate : core::text::rankedEncodings(m_question.bytes)) {
        names.append(candidate.name);
        add(candidate.name, candidate.preview.simplified());
    }
    for (const QString &name : core::text::supportedEncodings()) {
        if (!names.contains(name, Qt::CaseInsensitive))
            add(name, {});
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

QString EncodingDialog::encoding() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void EncodingDialog::preview()
{
    const auto reading = core::text::decoded(m_question.bytes.left(sampleBytes), encoding());
    m_open->setEnabled(reading.has_value());
    m_preview->setPlainText(reading ? reading->text.left(shownCharacters) : reading.error().message);
}

} // namespace app::dialogs

#include "moc_encodingdialog.cpp"
