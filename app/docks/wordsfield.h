// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readerview.h"

#include <QTextEdit>

namespace app::docks
{

/// A field that holds one line of a text, set as its paragraph is on the page: it wraps, but has no line end inside.
/// Enter and Esc are told, not typed; line ends that are pasted vanish between ideographs and become blanks elsewhere.
class WordsField : public QTextEdit
{
    Q_OBJECT

public:
    explicit WordsField(QWidget *parent);

    /// Begins anew with these words, a stretch of them selected (empty: the caret there).
    void start(const QString &words, core::text::TextRange selected);
    void setSetting(const reader::ReaderView::Setting &setting);
    /// As it was typed, blanks that do not break included.
    QString words() const;
    /// What all of it takes at a width; it wraps by that from then on.
    int heightAt(int width) const;

Q_SIGNALS:
    void entered();
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void format();

    reader::ReaderView::Setting m_setting;
};

} // namespace app::docks
