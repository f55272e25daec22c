// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/wordseditor.h"

#include "app/docks/wordsfield.h"
#include "app/reader/readerview.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

namespace
{
constexpr int sideMargin = 16;
constexpr int topMargin = 8;
constexpr int bottomMargin = 12;
constexpr int spacing = 4;
constexpr int inset = 4; ///< kept between frame and viewport
} // namespace

WordsEditor::WordsEditor(reader::ReaderView *page)
    : FloatingFrame(page->viewport()), m_page(page), m_field(new WordsField(this)), m_hint(new QLabel(this))
{
    showThrough(m_field);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignRight);
    setCursor(Qt::ArrowCursor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sideMargin, topMargin, sideMargin, bottomMargin);
    column->setSpacing(spacing);
    column->addWidget(m_field, 1);
    column->addWidget(messageLabel());
    column->addWidget(m_hint);
    connect(m_field, &WordsField::entered, this, &WordsEditor::saveRequested);
    connect(m_field, &WordsField::escaped, this, &WordsEditor::escape);
    connect(m_field, &QTextEdit::textChanged, this, [this] { say({}); });
    connect(page, &reader::ReaderView::pageMoved, this, &WordsEditor::fit);
    retranslate();
}

void WordsEditor::retranslate()
{
    setAccessibleName(tr("Words of the line"));
    m_field->setAccessibleName(tr("Words of the line"));
    m_hint->setText(tr("Enter saves, Esc cancels"));
}

void WordsEditor::start(core::text::TextRange line, const QString &words, core::text::TextRange selected, Kind kind)
{
    m_kind = kind;
    m_line = line;
    m_field->start(words, selected);
    m_original = text();
    fit();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    m_field->ensureCursorVisible();
}

/// Words that were changed go only when asked for twice.
void WordsEditor::escape()
{
    if (isModified() && message().isEmpty())
        say(tr("The words are changed and not saved. Enter saves them, Esc once more gives them up."));
    else
        Q_EMIT cancelled();
}

void WordsEditor::moveTo(core::text::TextRange line)
{
    m_line = line;
    fit();
}

void WordsEditor::say(const QString &why)
{
    if (why != message())
        setMessage(why);
    fit();
}

QString WordsEditor::text() const
{
    return m_field->words();
}

bool WordsEditor::isModified() const
{
    return text().trimmed() != m_original.trimmed();
}

/// As the page sets it; a heading before the words of its paragraph is bold, and these begin behind it.
reader::ReaderView::Setting WordsEditor::setting() const
{
    reader::ReaderView::Setting setting = m_page->settingOf(m_line.start());
    if (m_kind == Kind::RunInHeading)
        setting.font.setBold(true);
    const QRect first = m_page->rectOf({m_line.start(), m_line.start() + 1});
    if (!first.isNull() && m_page->lineOf(m_line.start()).range.start() < m_line.start())
        setting.indent = std::max(0.0, first.left() - setting.left);
    return setting;
}

/// Over the line, its words where they stand on the page; where it would reach out of the viewport, beside its edge.
void WordsEditor::fit()
{
    const QRect bounds = m_page->viewport()->rect().adjusted(inset, inset, -inset, -inset);
    const reader::ReaderView::Setting setting = this->setting();
    const QRect seen = m_page->rectOf(m_line);
    const double left = seen.isNull() ? setting.left : std::min<double>(setting.left, seen.left());
    const double right = std::max<double>(setting.left + setting.width, seen.right() + 1);
    const int x = std::max(bounds.left(), qRound(left) - sideMargin);
    // One pixel more for the caret behind a full line.
    const int width = std::min(bounds.right() + 1, qRound(right) + sideMargin + 1) - x;
    m_field->setSetting(setting);
    int below = spacing + m_hint->sizeHint().height();
    if (!message().isEmpty())
        below += spacing + messageLabel()->heightForWidth(width - 2 * sideMargin);
    const int wanted = topMargin + m_field->heightAt(width - 2 * sideMargin) + below + bottomMargin;
    const int height = std::min(wanted, bounds.height());
    m_field->setVerticalScrollBarPolicy(height < wanted ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int top = qRound(m_page->lineOf(m_line.start()).top) - topMargin;
    const int y = std::clamp(top, bounds.top(), std::max(bounds.top(), bounds.bottom() + 1 - height));
    setGeometry(x, y, width, height);
}

void WordsEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fit();
    }
    FloatingFrame::changeEvent(event);
}

void WordsEditor::keyPressEvent(QKeyEvent *event)
{
    event->accept();
}

} // namespace app::docks

#include "moc_wordseditor.cpp"
