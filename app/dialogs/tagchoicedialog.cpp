// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/tagchoicedialog.h"

#include "app/dialogs/taborder.h"
#include "app/models/pinyinspelling.h"
#include "app/models/taglistmodel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::dialogs
{

using models::TagListModel;

TagChoiceDialog::TagChoiceDialog(const controllers::UserPrompt::TagQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_consequence(question.consequence)
    , m_model(new TagListModel(models::pinyinSpelling(), this))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_sentence(new QLabel)
{
    build(question);
    // Only what is there can be chosen, so the row that would create a tag is never offered.
    m_model->setCreating(false);
    m_model->setTags(question.tags);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setQuery(text);
        m_list->setCurrentIndex(text.isEmpty() ? QModelIndex() : m_model->index(0));
        update();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TagChoiceDialog::update);
    connect(m_list, &QListView::doubleClicked, this, &QDialog::accept);
    m_field->installEventFilter(this);
    m_field->setFocus();
    update();
    tabByLayout(this);
}

void TagChoiceDialog::build(const controllers::UserPrompt::TagQuestion &question)
{
    setWindowTitle(question.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *label = new QLabel(question.label);
    label->setWordWrap(true);
    label->setBuddy(m_field);
    column->addWidget(label);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(2 * m_sentence->fontMetrics().lineSpacing()); // its space is kept
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_sentence);
    m_field->setPlaceholderText(tr("Part of the name, or its pinyin"));
    m_field->setAccessibleName(question.title);
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Matching tags"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_choose = buttons->addButton(question.answer, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    m_choose->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(440, 420);
}

QString TagChoiceDialog::path() const
{
    return m_list->currentIndex().data(TagListModel::PathRole).toString();
}

void TagChoiceDialog::update()
{
    const QString chosen = path();
    m_choose->setEnabled(!chosen.isEmpty());
    m_sentence->setText(chosen.isEmpty() || !m_consequence ? QString() : m_consequence(chosen));
}

bool TagChoiceDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace app::dialogs

#include "moc_tagchoicedialog.cpp"
