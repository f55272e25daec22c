// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/wordstool.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"
#include "app/docks/wordsfield.h"
#include "app/reader/readerview.h"
#include "core/document/placecarrier.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QTextCursor>

#include <algorithm>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;
using core::text::TextRange;

namespace
{
constexpr double roomAbove = 24; ///< over a line that was scrolled to

/// The part of `range` that lies in the line, counted from its beginning; else the line's end that is nearer.
TextRange inside(TextRange line, TextRange range)
{
    const auto within = [&](qsizetype at) { return std::clamp(at, line.start(), line.end()) - line.start(); };
    return {within(range.start()), within(range.end())};
}
} // namespace

WordsTool::WordsTool(const Parts &parts, QWidget *host) : QObject(host), m_parts(parts), m_host(host)
{
    parts.registry.onTriggered("structure.words"_L1, this, [this] { start(); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (m_editor && now && m_editor->isBeside(now))
            close();
    });
    connect(&parts.workspace, &Workspace::aboutToClose, this, [this](const core::DocumentId &id) {
        if (id == m_document && !close())
            keep();
    });
    // Queued: the page takes the new text first.
    connect(&parts.workspace, &Workspace::documentReplaced, this, &WordsTool::follow, Qt::QueuedConnection);
    host->installEventFilter(this);
}

void WordsTool::setPage(reader::ReaderView *page, const core::DocumentId &document)
{
    if (m_page == page && m_document == document)
        return;
    close();
    m_page = page;
    m_document = document;
    if (page && m_kept.contains(document))
        QMetaObject::invokeMethod(this, &WordsTool::resume, Qt::QueuedConnection); // once the page stands
}

void WordsTool::start()
{
    if (m_editor) {
        m_editor->field()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const controllers::StructurePlace place = m_parts.structure.present();
    const auto open = m_parts.workspace.document(m_document);
    if (!m_page || !open || place.document != m_document || place.isNull())
        return;
    edit(open, place.blocks.constFirst());
}

void WordsTool::edit(const controllers::OpenDocumentPtr &open, qsizetype block)
{
    m_edited = open;
    m_block = block;
    const TextRange line = open->document.blocks().at(m_block).range;
    const TextRange selected = m_page->selection();
    showWhole(line);
    m_editor = new WordsEditor(m_page);
    connect(m_editor, &WordsEditor::saveRequested, this, &WordsTool::close);
    connect(m_editor, &WordsEditor::cancelled, this, &WordsTool::finish);
    const auto kind =
        open->document.blocks().at(m_block).runIn ? WordsEditor::Kind::RunInHeading : WordsEditor::Kind::Line;
    m_editor->start(line, open->document.blockText(m_block).toString(), inside(line, selected), kind);
}

/// The document goes though its words could not be stored: they wait for it.
void WordsTool::keep()
{
    m_kept.insert(m_document, {m_editor->original(), m_editor->text()});
    m_parts.workspace.tell({controllers::Notice::Kind::Warning,
                            tr("The changed words “%1” could not be saved. Open the document again to go on with them.")
                                .arg(m_editor->text().simplified().left(40)),
                            u"file.reopenTab"_s,
                            {}});
    finish();
}

void WordsTool::resume()
{
    const auto open = m_parts.workspace.document(m_document);
    const auto kept = m_kept.constFind(m_document);
    if (!m_page || m_editor || !open || kept == m_kept.cend())
        return;
    const auto &blocks = open->document.blocks();
    qsizetype block = 0;
    while (block < blocks.size() && open->document.blockText(block) != kept->line)
        ++block;
    if (block == blocks.size()) { // the line is another by now
        m_parts.workspace.tell({controllers::Notice::Kind::Warning,
                                tr("The line was changed elsewhere meanwhile. Your words were: %1").arg(kept->words),
                                {},
                                {}},
                               m_document);
        m_kept.erase(kept);
        return;
    }
    edit(open, block);
    QTextCursor all(m_editor->field()->document());
    all.select(QTextCursor::Document);
    all.insertText(kept->words);
    m_kept.erase(kept);
}

/// Scrolls to the line where a part of it is out of sight.
void WordsTool::showWhole(TextRange line)
{
    m_parts.navigator.reveal(m_document, line);
    const double top = m_page->lineOf(line.start()).top;
    const auto last = m_page->lineOf(std::max(line.start(), line.end() - 1));
    if (top < 0 || last.top + last.height > m_page->viewport()->height())
        m_page->alignLine(line.start(), roomAbove);
}

core::Outcome WordsTool::save()
{
    // The line is not the one that was opened any more: a save would overwrite, or double, what it reads now.
    const auto open = m_parts.workspace.document(m_document);
    if (open != m_edited)
        follow(m_document);
    if (!m_edited)
        return core::failure(core::ErrorCode::InvalidArgument,
                             tr("The line was changed elsewhere meanwhile. Copy your words, then press Esc."));
    const QScopedValueRollback saving(m_saving, true);
    return m_parts.structure.reword(m_document, m_block, m_editor->text());
}

bool WordsTool::close()
{
    if (!m_editor || m_closing)
        return !m_editor;
    const QScopedValueRollback closing(m_closing, true);
    if (m_editor->isModified()) {
        if (const auto done = save(); !done) {
            m_editor->say(done.error().message);
            return false;
        }
    }
    finish();
    return true;
}

void WordsTool::finish()
{
    if (!m_editor)
        return;
    WordsEditor *editor = m_editor;
    const bool keyboard = editor->hasKeyboard();
    m_editor = nullptr;
    m_edited.reset();
    m_block = -1;
    editor->hide();
    editor->deleteLater(); // it may be its own key that ended it
    if (keyboard && m_page)
        m_page->setFocus(Qt::OtherFocusReason);
}

/// Another command, or an undo, changed the document: the editor goes with its line.
void WordsTool::follow(const core::DocumentId &document)
{
    const auto now = m_parts.workspace.document(document);
    if (!m_editor || document != m_document || m_saving || !m_edited || !now || now == m_edited)
        return;
    const TextRange before = m_edited->document.blocks().at(m_block).range;
    const core::document::PlaceCarrier carrier(m_edited->document, now->document);
    const qsizetype block = now->document.blockAt(carrier.offset(before.start()));
    if (block >= 0 && now->document.blockText(block) == m_edited->document.blockText(m_block)) {
        m_edited = now;
        m_block = block;
        m_editor->moveTo(now->document.blocks().at(block).range);
        return;
    }
    m_edited.reset();
    if (!m_editor->isModified())
        finish();
}

bool WordsTool::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Close && (!close() || !m_kept.isEmpty())) {
        event->ignore(); // what cannot be stored stays in front
        if (!m_editor)
            m_parts.workspace.tell({controllers::Notice::Kind::Warning,
                                    tr("Words that were changed are not saved yet. Open their document again."),
                                    u"file.reopenTab"_s,
                                    {}});
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace app::docks

#include "moc_wordstool.cpp"
