// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/floatingframe.h"
#include "app/reader/readerview.h"
#include "core/text/textrange.h"

class QLabel;

namespace app::docks
{

class WordsField;

/// An editor that lies over one line of the page, as wide as its column, and grows with the words; where it finds no
/// room it is as tall as the page and scrolls. A child of the page's viewport. GUI thread.
class WordsEditor : public FloatingFrame
{
    Q_OBJECT

public:
    explicit WordsEditor(reader::ReaderView *page);

    enum class Kind { Line, RunInHeading };
    /// Shows it over a line of the page's text that reads `words`; `selected` counts from its beginning.
    void start(core::text::TextRange line, const QString &words, core::text::TextRange selected, Kind kind);
    /// The line stands elsewhere now.
    void moveTo(core::text::TextRange line);
    /// Under the words, why they were refused; empty: nothing was.
    void say(const QString &why);

    QString text() const;
    const QString &original() const { return m_original; }
    /// Blanks around the words do not count.
    bool isModified() const;
    WordsField *field() const { return m_field; }

Q_SIGNALS:
    void saveRequested();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< none is the page's

private:
    reader::ReaderView::Setting setting() const;
    void fit();
    void escape();
    void retranslate();

    reader::ReaderView *m_page;
    WordsField *m_field;
    QLabel *m_hint;
    core::text::TextRange m_line;
    Kind m_kind = Kind::Line;
    QString m_original;
};

} // namespace app::docks
