// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/noteeditor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

namespace
{
constexpr int cardWidth = 380;
constexpr int draftDelayMs = 800;
constexpr int fewestLines = 4;
constexpr int mostLines = 14;
} // namespace

NoteEditor::NoteEditor(QWidget *parent)
    : FloatingFrame(parent, Side::Below)
    , m_quote(new QLabel(this))
    , m_edit(new QPlainTextEdit(this))
    , m_hint(new QLabel(this))
    , m_discard(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setFixedWidth(cardWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    m_quote->setTextFormat(Qt::PlainText);
    m_quote->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_discard->setAutoRaise(true);
    m_edit->setFrameShape(QFrame::NoFrame);
    showThrough(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_hint, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    column->addWidget(m_quote);
    column->addWidget(m_edit);
    column->addWidget(messageLabel());
    column->addLayout(row);
    m_timer->setSingleShot(true);
    m_timer->setInterval(draftDelayMs);
    connect(m_timer, &QTimer::timeout, this, [this] { Q_EMIT draftChanged(isModified() ? text() : QString()); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_timer->start();
        m_discard->setVisible(isModified());
        fitHeight();
    });
    connect(m_save, &QToolButton::clicked, this, &NoteEditor::saveAndClose);
    connect(m_discard, &QToolButton::clicked, this, [this] {
        m_edit->setPlainText(m_stored);
        flushDraft();
        Q_EMIT closed();
    });
    retranslate();
}

void NoteEditor::retranslate()
{
    setAccessibleName(tr("Note"));
    m_edit->setPlaceholderText(tr("A note in Markdown"));
    m_edit->setAccessibleName(tr("Note"));
    m_hint->setText(tr("Ctrl+Enter saves, Esc keeps a draft"));
    m_discard->setText(tr("Discard"));
    m_save->setText(tr("Save"));
    m_discard->setToolTip(tr("Discard the changes"));
    m_save->setToolTip(tr("Save (Ctrl+Enter)"));
}

void NoteEditor::start(const QString &quote, const QString &stored, const QString &draft)
{
    setMessage({});
    m_stored = stored;
    m_quote->setText(fontMetrics().elidedText(quote.simplified(), Qt::ElideRight, cardWidth - 40));
    m_edit->setPlainText(draft.isEmpty() ? stored : draft);
    m_edit->moveCursor(QTextCursor::End);
    m_timer->stop();
    m_discard->setVisible(isModified());
    fitHeight();
    m_edit->setFocus(Qt::PopupFocusReason);
}

QString NoteEditor::text() const
{
    return m_edit->toPlainText();
}

void NoteEditor::fitHeight()
{
    const int lines = std::clamp(static_cast<int>(m_edit->document()->size().height()), fewestLines, mostLines);
    const int margins = static_cast<int>(m_edit->document()->documentMargin()) * 2;
    const int height = lines * QFontMetrics(m_edit->font()).lineSpacing() + margins;
    if (height != m_edit->height())
        m_edit->setFixedHeight(height);
    if (isVisible())
        replace();
}

void NoteEditor::saveAndClose()
{
    flushDraft();
    if (isModified())
        Q_EMIT saveRequested(text());
    else
        Q_EMIT closed();
}

void NoteEditor::flushDraft()
{
    m_timer->stop();
    Q_EMIT draftChanged(isModified() ? text() : QString());
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return FloatingFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool saves = enter && key->modifiers().testFlag(Qt::ControlModifier);
    if (!saves && key->key() != Qt::Key_Escape)
        return FloatingFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (saves) {
        saveAndClose();
    } else {
        flushDraft();
        Q_EMIT closed();
    }
    return true;
}

void NoteEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FloatingFrame::changeEvent(event);
}

} // namespace app::docks

#include "moc_noteeditor.cpp"
