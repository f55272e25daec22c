// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/wordsfield.h"

#include "core/text/ideographs.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>
#include <memory>

namespace app::docks
{

namespace
{
bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\f' || c == u'\v' || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

/// What was copied over several lines, in one.
QString inOneLine(const QString &text)
{
    QString line;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isLineEnd(text.at(i))) {
            line.append(text.at(i));
            continue;
        }
        while (i + 1 < text.size() && (isLineEnd(text.at(i + 1)) || text.at(i + 1).isSpace()))
            ++i;
        const bool closed = !line.isEmpty() && core::text::isIdeograph(line.back().unicode()) && i + 1 < text.size() &&
                            core::text::isIdeograph(text.at(i + 1).unicode());
        if (!closed && !line.isEmpty() && i + 1 < text.size() && !line.back().isSpace())
            line.append(u' ');
    }
    return line;
}
} // namespace

WordsField::WordsField(QWidget *parent) : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
}

void WordsField::setSetting(const reader::ReaderView::Setting &setting)
{
    const bool same = setting.font == m_setting.font && setting.lineHeight == m_setting.lineHeight &&
                      setting.indent == m_setting.indent;
    m_setting = setting;
    if (same)
        return; // what was typed can still be undone
    setFont(setting.font);
    format();
}

void WordsField::format()
{
    const QSignalBlocker quiet(this);
    document()->setUndoRedoEnabled(false); // how it is set is nothing to undo
    QTextBlockFormat format;
    format.setLineHeight(m_setting.lineHeight, QTextBlockFormat::FixedHeight);
    format.setTextIndent(m_setting.indent);
    QTextCursor(document()->firstBlock()).setBlockFormat(format);
    document()->setUndoRedoEnabled(true);
}

void WordsField::start(const QString &words, core::text::TextRange selected)
{
    setPlainText(words);
    format();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(selected.start()));
    cursor.setPosition(static_cast<int>(selected.end()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

QString WordsField::words() const
{
    return document()->toRawText(); // toPlainText() makes common blanks of those that do not break
}

int WordsField::heightAt(int width) const
{
    // Its own document follows the field's present width whatever it is told.
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return static_cast<int>(std::ceil(copy->size().height()));
}

bool WordsField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isEnter(*key) || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void WordsField::keyPressEvent(QKeyEvent *event)
{
    if (isEnter(*event)) {
        Q_EMIT entered();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void WordsField::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(inOneLine(source->text()));
}

} // namespace app::docks

#include "moc_wordsfield.cpp"
