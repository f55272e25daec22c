// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/typographydialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace app::dialogs
{

using reader::ReaderStyle;

namespace
{
QSlider *slider(int from, int to)
{
    auto *s = new QSlider(Qt::Horizontal);
    s->setRange(from, to);
    s->setMinimumWidth(220);
    return s;
}

QWidget *withValue(QSlider *slider, QLabel *value)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(slider, 1);
    value->setMinimumWidth(value->fontMetrics().horizontalAdvance(QStringLiteral("88.88 em")));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(value);
    row->setFocusProxy(slider);
    return row;
}
} // namespace

TypographyDialog::TypographyDialog(const ReaderStyle &style, QWidget *parent)
    : QDialog(parent)
    , m_before(style)
    , m_style(style)
    , m_text(new QFontComboBox)
    , m_heading(new QFontComboBox)
    , m_size(slider(12, 36))
    , m_lineHeight(slider(24, 50))
    , m_measure(slider(24, 60))
    , m_indent(new QCheckBox(tr("&Indent the first line of paragraphs")))
    , m_sizeValue(new QLabel)
    , m_lineHeightValue(new QLabel)
    , m_measureValue(new QLabel)
{
    setWindowTitle(tr("Text layout"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(makeForm());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *defaults = buttons->addButton(tr("&Defaults"), QDialogButtonBox::ResetRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(defaults, &QPushButton::clicked, this, [this] {
        ReaderStyle fresh;
        fresh.zoom = m_style.zoom;
        show(fresh);
        m_style = fresh;
        Q_EMIT styleChanged(m_style);
    });
    show(style);
    connect(m_text, &QFontComboBox::currentFontChanged, this, &TypographyDialog::take);
    connect(m_heading, &QFontComboBox::currentFontChanged, this, &TypographyDialog::take);
    for (QSlider *s : {m_size, m_lineHeight, m_measure})
        connect(s, &QSlider::valueChanged, this, &TypographyDialog::take);
    connect(m_indent, &QCheckBox::toggled, this, &TypographyDialog::take);
}

QWidget *TypographyDialog::makeForm()
{
    auto *widget = new QWidget;
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    for (QFontComboBox *box : {m_text, m_heading}) {
        box->setWritingSystem(QFontDatabase::SimplifiedChinese);
        box->setEditable(false);
    }
    form->addRow(tr("&Text:"), m_text);
    form->addRow(tr("&Headings:"), m_heading);
    form->addRow(tr("&Size:"), withValue(m_size, m_sizeValue));
    form->addRow(tr("&Line height:"), withValue(m_lineHeight, m_lineHeightValue));
    form->addRow(tr("&Width of the text:"), withValue(m_measure, m_measureValue));
    form->addRow(m_indent);
    m_size->setAccessibleName(tr("Size"));
    m_lineHeight->setAccessibleName(tr("Line height"));
    m_measure->setAccessibleName(tr("Width of the text"));
    return widget;
}

void TypographyDialog::show(const ReaderStyle &style)
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_text),       QSignalBlocker(m_heading), QSignalBlocker(m_size),
                                    QSignalBlocker(m_lineHeight), QSignalBlocker(m_measure), QSignalBlocker(m_indent)};
    Q_UNUSED(quiet)
    m_text->setCurrentIndex(style.textFamily.isEmpty() ? -1 : m_text->findText(style.textFamily));
    m_heading->setCurrentIndex(style.headingFamily.isEmpty() ? -1 : m_heading->findText(style.headingFamily));
    for (QFontComboBox *box : {m_text, m_heading})
        box->setPlaceholderText(tr("Best of the system"));
    m_size->setValue(qRound(style.fontSize));
    m_lineHeight->setValue(qRound(style.lineHeight * 20));
    m_measure->setValue(qRound(style.measureEm));
    m_indent->setChecked(style.firstLineIndent);
    const QLocale locale;
    m_sizeValue->setText(tr("%1 px").arg(locale.toString(m_size->value())));
    m_lineHeightValue->setText(locale.toString(m_lineHeight->value() / 20.0, 'f', 2));
    m_measureValue->setText(tr("%1 em").arg(locale.toString(m_measure->value())));
}

void TypographyDialog::take()
{
    m_style.textFamily = m_text->currentIndex() < 0 ? QString() : m_text->currentText();
    m_style.headingFamily = m_heading->currentIndex() < 0 ? QString() : m_heading->currentText();
    m_style.fontSize = m_size->value();
    m_style.lineHeight = m_lineHeight->value() / 20.0;
    m_style.measureEm = m_measure->value();
    m_style.firstLineIndent = m_indent->isChecked();
    show(m_style);
    Q_EMIT styleChanged(m_style);
}

void TypographyDialog::reject()
{
    Q_EMIT styleChanged(m_before);
    QDialog::reject();
}

} // namespace app::dialogs

#include "moc_typographydialog.cpp"
