// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/memodock.h"

#include "app/controllers/workspace.h"
#include "app/docks/elidedbutton.h"
#include "app/models/memomodel.h"
#include "app/models/pinyinspelling.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;
using core::annotation::Memo;
using core::annotation::MemoSubject;
using models::MemoModel;

namespace
{
constexpr qsizetype longestQuote = 40;
constexpr int leastText = 120;

QString shortened(const QString &text)
{
    const QString words = text.simplified();
    return words.size() <= longestQuote ? words : words.first(longestQuote) + u'…';
}
} // namespace

MemoDock::MemoDock(controllers::Workspace &workspace, QWidget *parent)
    : FilterPanel(parent)
    , m_workspace(workspace)
    , m_model(new MemoModel(this))
    , m_editor(nullptr)
    , m_new(new QToolButton(this))
    , m_about(new ElidedButton(this))
    , m_title(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_message(new QLabel(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_soon(new QTimer(this))
{
    setObjectName(u"memos"_s);
    setModel(m_model);
    filter()->setSpelling(models::pinyinSpelling());
    tree()->setRootIsDecorated(false);
    tree()->setUniformRowHeights(true);
    m_new->setAutoRaise(true);
    m_new->setFocusPolicy(Qt::TabFocus);
    addHeader(m_new);
    m_editor = makeEditor();
    qobject_cast<QVBoxLayout *>(layout())->addWidget(m_editor, 1);
    follow();
    MemoDock::retranslate();
    reload();
    updateEditor();
}

MemoDock::~MemoDock() = default;

QWidget *MemoDock::makeEditor()
{
    auto *editor = new QWidget(this);
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(leastText);
    m_message->setWordWrap(true);
    m_message->hide();
    column->addWidget(m_about);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    column->addWidget(m_message);
    auto *row = new QHBoxLayout;
    row->addStretch();
    for (QPushButton *button : {m_remove, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column->addLayout(row);
    QWidget::setTabOrder(m_text, m_save); // not to Delete
    QWidget::setTabOrder(m_save, m_remove);
    m_title->installEventFilter(this);
    m_text->installEventFilter(this);
    return editor;
}

void MemoDock::follow()
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(0);
    connect(m_soon, &QTimer::timeout, this, &MemoDock::reload);
    for (const auto signal :
         {&Workspace::memosChanged, &Workspace::tagsChanged, &Workspace::documentsChanged, &Workspace::othersChanged})
        connect(&m_workspace, signal, m_soon, qOverload<>(&QTimer::start));
    connect(m_new, &QToolButton::clicked, this, &MemoDock::newRequested);
    connect(m_save, &QPushButton::clicked, this, &MemoDock::saveAndLeave);
    connect(m_remove, &QPushButton::clicked, this, &MemoDock::removeCurrent);
    connect(m_about, &QToolButton::clicked, this, [this] { Q_EMIT subjectRequested(m_memo.subject); });
    connect(m_title, &QLineEdit::textEdited, this, &MemoDock::updateEditor);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MemoDock::updateEditor);
    connect(tree()->selectionModel(), &QItemSelectionModel::currentChanged, this, &MemoDock::choose);
    connect(this, &FilterPanel::activated, this,
            [this](const QModelIndex &index) { Q_EMIT subjectRequested(m_model->memo(index.row()).subject); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        const bool was = before && m_editor->isAncestorOf(before);
        if (was && now && !m_editor->isAncestorOf(now))
            leave();
    });
}

Panel MemoDock::panel()
{
    return {u"memos"_s, Panel::Area::Right, 14, u"memo"_s, [] { return tr("Memos"); }, {}};
}

Panel::Content MemoDock::content()
{
    return {this, tree()};
}

/// What tags and documents are called, read once for all memos.
models::LibraryNames MemoDock::names() const
{
    models::LibraryNames names;
    const auto *library = m_workspace.library();
    if (!library)
        return names;
    const auto tags = library->tags().value_or(QList<core::annotation::Tag>());
    for (const core::annotation::Tag &tag : tags)
        names.tags.insert(tag.id, tag.path);
    const auto documents = library->documents().value_or(QList<core::library::DocumentInfo>());
    for (const core::library::DocumentInfo &info : documents)
        names.documents.insert(info.id, info.title);
    return names;
}

QString MemoDock::described(const MemoSubject &subject, const models::LibraryNames &names) const
{
    const auto *library = m_workspace.library();
    if (!library || std::holds_alternative<std::monostate>(subject))
        return tr("Library");
    if (const auto *document = std::get_if<core::DocumentId>(&subject))
        return tr("Document: %1").arg(shortened(names.documents.value(*document)));
    if (const auto *tag = std::get_if<core::TagId>(&subject))
        return tr("Tag: %1").arg(names.tags.value(*tag));
    const auto found = library->annotation(std::get<core::AnnotationId>(subject));
    const bool known = found && !found->targets.isEmpty();
    return tr("Passage: %1").arg(known ? shortened(found->targets.constFirst().quote) : QString());
}

void MemoDock::reload()
{
    if (!isVisible())
        return; // what it shows is read anew when it is seen
    const auto memos = m_workspace.memos();
    if (!memos) {
        m_workspace.tell({controllers::Notice::Kind::Error, memos.error().message, {}, {}});
        return;
    }
    m_names = names();
    QList<MemoModel::Row> rows;
    for (const Memo &memo : *memos)
        rows.append({memo, described(memo.subject, m_names)});
    const QScopedValueRollback choosing(m_choosing, true);
    m_model->setRows(rows);
    const int row = m_model->rowOf(m_memo.id);
    if (row >= 0) {
        tree()->setCurrentIndex(filter()->mapFromSource(m_model->index(row)));
        if (!isModified())
            show(m_model->memo(row)); // it may have been changed by undo
    } else if (m_open && !m_memo.id.isNull() && !isModified()) {
        m_open = false; // it went
        updateEditor();
    }
}

bool MemoDock::isModified() const
{
    return m_open && (m_title->text().simplified() != m_memo.title || m_text->toPlainText() != m_memo.text);
}

void MemoDock::show(const Memo &memo)
{
    m_open = true;
    m_memo = memo;
    const QSignalBlocker quietTitle(m_title);
    const QSignalBlocker quietText(m_text);
    if (m_title->text() != memo.title)
        m_title->setText(memo.title);
    if (m_text->toPlainText() != memo.text)
        m_text->setPlainText(memo.text);
    m_message->hide();
    updateEditor();
}

void MemoDock::begin(const MemoSubject &subject)
{
    if (!save())
        return;
    m_names = names();
    Memo memo;
    memo.subject = subject;
    const QScopedValueRollback choosing(m_choosing, true);
    tree()->setCurrentIndex({});
    show(memo);
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void MemoDock::choose(const QModelIndex &index)
{
    // A list that gets the focus without a current row makes the first one current, but nobody chose it.
    if (m_choosing || !tree()->selectionModel()->isSelected(index))
        return;
    const Memo memo = m_model->memo(filter()->mapToSource(index).row());
    if (memo.id != m_memo.id && save())
        show(memo);
}

/// The button, which has nothing to save then, would hand the keyboard on to the one that deletes.
void MemoDock::saveAndLeave()
{
    if (save())
        tree()->setFocus(Qt::ShortcutFocusReason);
}

bool MemoDock::save()
{
    if (!isModified())
        return true;
    Memo memo = m_memo;
    memo.title = m_title->text().simplified();
    memo.text = m_text->toPlainText();
    if (memo.id.isNull() && memo.title.isEmpty() && memo.text.trimmed().isEmpty())
        return true;
    const auto stored = m_workspace.storeMemo(memo);
    if (!stored) {
        m_message->setText(stored.error().message);
        m_message->show();
        return false;
    }
    show(*stored);
    return true;
}

void MemoDock::leave()
{
    (void)save();
}

void MemoDock::removeCurrent()
{
    if (!m_open)
        return;
    const core::MemoId id = m_memo.id;
    m_open = false;
    m_memo = {};
    updateEditor();
    if (id.isNull())
        return;
    if (const auto removed = m_workspace.removeMemo(id); !removed)
        m_workspace.tell({controllers::Notice::Kind::Error, removed.error().message, {}, {}});
    else
        m_workspace.tell({controllers::Notice::Kind::Info, tr("The memo is deleted."), u"edit.undo"_s, {}});
}

void MemoDock::updateEditor()
{
    m_editor->setVisible(m_open);
    m_save->setEnabled(isModified());
    if (!m_open)
        return;
    const QString about = described(m_memo.subject, m_names);
    const bool leads = !std::holds_alternative<std::monostate>(m_memo.subject);
    m_about->setText(leads ? u"→ "_s + about : about); // the arrow stays where the words are cut
    m_about->setToolTip(leads ? tr("Go to what the memo is about") : QString());
    m_about->setAccessibleName(tr("About %1").arg(about));
    m_about->setEnabled(leads);
}

void MemoDock::hideEvent(QHideEvent *event)
{
    leave();
    FilterPanel::hideEvent(event);
}

void MemoDock::showEvent(QShowEvent *event)
{
    FilterPanel::showEvent(event);
    m_soon->start();
}

bool MemoDock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool inEditor = watched == m_text || watched == m_title;
        if (inEditor && enter && key->modifiers() == Qt::ControlModifier) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                saveAndLeave();
            return true;
        }
        if (event->type() == QEvent::KeyPress && watched == tree() && key->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
        if (event->type() == QEvent::KeyPress && watched == tree() && key->key() == Qt::Key_F2 && m_open) {
            m_text->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
        if (event->type() == QEvent::KeyPress && inEditor && key->key() == Qt::Key_Escape) {
            tree()->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return FilterPanel::eventFilter(watched, event);
}

void MemoDock::retranslate()
{
    FilterPanel::retranslate();
    setWindowTitle(tr("Memos"));
    tree()->setAccessibleName(tr("Memos"));
    setEmptyText(tr("Thoughts that belong to no single highlight gather here: on a passage, a document, a tag or the "
                    "whole library.\n\nPut the caret into a passage and press M, or press the button above."));
    if (!m_model)
        return;
    m_new->setText(tr("New memo…"));
    m_new->setToolTip(tr("A memo on the passage at hand, the document in front, or the library"));
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title of the memo"));
    m_text->setPlaceholderText(tr("Markdown; Ctrl+Enter saves"));
    m_text->setAccessibleName(tr("Text of the memo"));
    m_save->setText(tr("Save"));
    m_remove->setText(tr("Delete"));
    m_soon->start();
    updateEditor();
}

} // namespace app::docks

#include "moc_memodock.cpp"
