// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"

#include <QDialog>

class QCheckBox;
class QFontComboBox;
class QSlider;
class QLabel;

namespace app::dialogs
{

/// How the page is set: faces, size, line height, width of the text. The page behind the dialog shows every change at
/// once; closing keeps it, Cancel puts back what was.
class TypographyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TypographyDialog(const reader::ReaderStyle &style, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void styleChanged(const app::reader::ReaderStyle &style);

private:
    QWidget *makeForm();
    void show(const reader::ReaderStyle &style);
    void take();

    reader::ReaderStyle m_before;
    reader::ReaderStyle m_style;
    QFontComboBox *m_text;
    QFontComboBox *m_heading;
    QSlider *m_size;
    QSlider *m_lineHeight;
    QSlider *m_measure;
    QCheckBox *m_indent;
    QLabel *m_sizeValue;
    QLabel *m_lineHeightValue;
    QLabel *m_measureValue;
};

} // namespace app::dialogs
