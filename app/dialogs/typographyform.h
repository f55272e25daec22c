// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"

#include <QList>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSlider;

namespace app::dialogs
{

/// The fields of a ReaderStyle: faces by script, sizes, spaces, what stands above and beside the text.
class TypographyForm : public QWidget
{
    Q_OBJECT

public:
    explicit TypographyForm(QWidget *parent = nullptr);

    const reader::ReaderStyle &style() const { return m_style; }
    /// Shows a style, without telling of it.
    void setStyle(const reader::ReaderStyle &style);
    /// More rows, for what is not of the style.
    void addAbove(const QString &label, QWidget *field);
    void addBelow(const QString &label, QWidget *field);

Q_SIGNALS:
    void changed(const app::reader::ReaderStyle &style); ///< by the reader

private:
    using Family = QString reader::ReaderStyle::*;
    using Number = qreal reader::ReaderStyle::*;
    using Switch = bool reader::ReaderStyle::*;
    struct FaceField {
        QComboBox *box;
        Family value;
    };
    struct NumberField {
        QSlider *slider;
        QLabel *label;
        Number value;
        double step; ///< of the slider
        std::function<QString(double)> said;
    };
    struct SwitchField {
        QCheckBox *box;
        Switch value;
    };
    void addFace(const QString &label, const QString &usual, const QStringList &families, Family value);
    void addNumber(const QString &label, NumberField field, int from, int to);
    void addSwitch(const QString &label, const QString &toolTip, Switch value);
    void addFields();
    void take();
    void showValue(const NumberField &field);

    QFormLayout *m_form;
    reader::ReaderStyle m_style;
    QList<FaceField> m_faces;
    QList<NumberField> m_numbers;
    QList<SwitchField> m_switches;
};

} // namespace app::dialogs
