// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/typographyform.h"

#include "core/text/hyphenator.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

namespace app::dialogs
{

using reader::ReaderStyle;

namespace
{
constexpr int sliderWidth = 200;
constexpr int longestFace = 22; ///< characters; longer names do not make the dialog wider
} // namespace

TypographyForm::TypographyForm(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(8);
    addFields();
    setStyle({});
}

void TypographyForm::addFields()
{
    const QStringList han = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    addFace(tr("&Han text:"), tr("Best of the system"), han, &ReaderStyle::textFamily);
    addFace(tr("Headin&gs:"), tr("Best of the system"), han, &ReaderStyle::headingFamily);
    addFace(tr("&Latin:"), tr("That of the Han text"), QFontDatabase::families(QFontDatabase::Latin),
            &ReaderStyle::latinFamily);
    const QLocale locale;
    const auto em = [locale](double value) { return tr("%1 em").arg(locale.toString(value, 'g', 3)); };
    const auto pixels = [locale](double value) { return tr("%1 px").arg(locale.toString(value, 'g', 3)); };
    const auto times = [locale](double value) { return locale.toString(value, 'f', 2); };
    const auto lines = [locale](double value) { return tr("%1 lines").arg(locale.toString(value, 'g', 3)); };
    const auto indent = [em](double value) { return value < 0 ? tr("By language") : em(value); };
    addNumber(tr("&Size:"), {nullptr, nullptr, &ReaderStyle::fontSize, 1, pixels}, 12, 36);
    addNumber(tr("L&ine height:"), {nullptr, nullptr, &ReaderStyle::lineHeight, 0.05, times}, 24, 50);
    addNumber(tr("&Width of the text:"), {nullptr, nullptr, &ReaderStyle::measureEm, 1, em}, 20, 60);
    addNumber(tr("&Between paragraphs:"), {nullptr, nullptr, &ReaderStyle::paragraphSpace, 0.25, lines}, 0, 6);
    addNumber(tr("First line i&ndented:"), {nullptr, nullptr, &ReaderStyle::indentEm, 0.5, indent}, -1, 8);
    addSwitch(tr("&Quarter em between Han and Latin"), tr("Drawn only: the text stays as it is"),
              &ReaderStyle::latinGap);
    addSwitch(tr("Let s&tops hang in the margin"), tr("。，、 for which a line has no room stand behind its end"),
              &ReaderStyle::hangPunctuation);
    if (!core::text::Hyphenator::installed()->isEmpty())
        addSwitch(tr("Pa&rt words at line ends"),
                  tr("Words of English and other European languages, with a hyphen that is drawn only"),
                  &ReaderStyle::hyphenate);
    addSwitch(tr("Show &pinyin"), tr("Readings that were taken out of the text stand above their characters"),
              &ReaderStyle::pinyin);
}

void TypographyForm::addFace(const QString &label, const QString &usual, const QStringList &families, Family value)
{
    auto *box = new QComboBox;
    box->addItem(usual, QString());
    for (const QString &family : families)
        box->addItem(family, family);
    box->setMinimumContentsLength(longestFace);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->addRow(label, box);
    m_faces.append({box, value});
    connect(box, &QComboBox::currentIndexChanged, this, &TypographyForm::take);
}

void TypographyForm::addNumber(const QString &label, NumberField field, int from, int to)
{
    field.slider = new QSlider(Qt::Horizontal);
    field.slider->setRange(from, to);
    field.slider->setPageStep(2);
    field.slider->setMinimumWidth(sliderWidth);
    field.slider->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    field.label = new QLabel;
    field.label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    field.label->setMinimumWidth(fontMetrics().horizontalAdvance(field.said(-1) + QStringLiteral("00")));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field.slider, 1);
    layout->addWidget(field.label);
    row->setFocusProxy(field.slider);
    m_form->addRow(label, row);
    m_numbers.append(field);
    connect(field.slider, &QSlider::valueChanged, this, &TypographyForm::take);
}

void TypographyForm::addSwitch(const QString &label, const QString &toolTip, Switch value)
{
    auto *box = new QCheckBox(label);
    box->setToolTip(toolTip);
    m_form->addRow(box);
    m_switches.append({box, value});
    connect(box, &QCheckBox::toggled, this, &TypographyForm::take);
}

void TypographyForm::addAbove(const QString &label, QWidget *field)
{
    m_form->insertRow(0, label, field);
}

void TypographyForm::addBelow(const QString &label, QWidget *field)
{
    m_form->addRow(label, field);
}

void TypographyForm::setStyle(const ReaderStyle &style)
{
    m_style = style;
    for (const FaceField &field : m_faces) {
        const QSignalBlocker quiet(field.box);
        field.box->setCurrentIndex(qMax(0, field.box->findData(style.*field.value)));
    }
    for (const NumberField &field : m_numbers) {
        const QSignalBlocker quiet(field.slider);
        field.slider->setValue(qRound(style.*field.value / field.step));
        showValue(field);
    }
    for (const SwitchField &field : m_switches) {
        const QSignalBlocker quiet(field.box);
        field.box->setChecked(style.*field.value);
    }
}

void TypographyForm::showValue(const NumberField &field)
{
    const QString said = field.said(field.slider->value() * field.step);
    field.label->setText(said);
    field.slider->setAccessibleDescription(said);
}

/// Only what was changed: a face that this system has not, and a number between two steps, stay as they are.
void TypographyForm::take()
{
    for (const FaceField &field : m_faces) {
        if (field.box->currentIndex() != qMax(0, field.box->findData(m_style.*field.value)))
            m_style.*field.value = field.box->currentData().toString();
    }
    for (const NumberField &field : m_numbers) {
        const int shown = qRound(m_style.*field.value / field.step);
        if (field.slider->value() != qBound(field.slider->minimum(), shown, field.slider->maximum()))
            m_style.*field.value = field.slider->value() * field.step;
        showValue(field);
    }
    for (const SwitchField &field : m_switches)
        m_style.*field.value = field.box->isChecked();
    Q_EMIT changed(m_style);
}

} // namespace app::dialogs

#include "moc_typographyform.cpp"
