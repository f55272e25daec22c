// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/tagpicker.h"

#include "app/docks/flowlayout.h"
#include "app/docks/tagdelegate.h"
#include "app/models/taglistmodel.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

using models::TagListModel;

namespace
{
constexpr int cardWidth = 320;
constexpr int mostRows = 9; // those that have a digit
} // namespace

TagPicker::TagPicker(QWidget *parent, models::Spelling spelling)
    : FloatingFrame(parent, Side::Below)
    , m_model(new TagListModel(std::move(spelling), this))
    , m_chipRow(new QWidget(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    new FlowLayout(m_chipRow);
    column->addWidget(m_chipRow);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(messageLabel());
    m_model->setNumbered(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TagDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    showThrough(m_list);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys are the field's
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_field->installEventFilter(this);
    setFixedWidth(cardWidth);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        setMessage({});
        m_model->setQuery(text);
        showRows();
    });
    connect(m_list, &QListView::clicked, this, &TagPicker::activate);
    retranslate();
}

void TagPicker::retranslate()
{
    setAccessibleName(tr("Tags of the passage"));
    m_field->setPlaceholderText(tr("Tag, or A/B for a tag below A"));
    m_field->setAccessibleName(tr("Tag"));
    m_field->setAccessibleDescription(tr("Enter or the digit of a row applies, Tab completes, Escape closes"));
    m_list->setAccessibleName(tr("Matching tags"));
}

void TagPicker::start(const QList<models::TagChoice> &tags, const QStringList &applied)
{
    setMessage({});
    m_applied = applied;
    m_field->clear();
    m_model->setQuery({});
    m_model->setTags(tags);
    showApplied();
    showRows();
    m_list->setCurrentIndex(m_model->index(0));
    m_field->setFocus(Qt::PopupFocusReason);
}

void TagPicker::setTags(const QList<models::TagChoice> &tags)
{
    m_model->updateTags(tags);
    showRows();
}

void TagPicker::setApplied(const QStringList &applied)
{
    const bool changed = applied != m_applied;
    m_applied = applied;
    showApplied();
    if (changed) {
        setMessage({});
        m_field->clear();
    }
    replace();
}

QString TagPicker::query() const
{
    return m_field->text();
}

void TagPicker::showApplied()
{
    m_model->setApplied(m_applied);
    const QList<QToolButton *> old = m_chipRow->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    for (QToolButton *chip : old) {
        chip->hide();
        m_chipRow->layout()->removeWidget(chip);
        chip->deleteLater();
    }
    for (const QString &path : std::as_const(m_applied)) {
        auto *chip = new QToolButton(m_chipRow);
        chip->setText(fontMetrics().elidedText(path, Qt::ElideMiddle, cardWidth - 64) + QStringLiteral(" ×"));
        chip->setAccessibleName(tr("Take tag %1 away").arg(path));
        chip->setToolTip(chip->accessibleName());
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QToolButton::clicked, this, [this, path] { Q_EMIT removeRequested(path); });
        m_chipRow->layout()->addWidget(chip);
        chip->show();
    }
    m_chipRow->setVisible(!m_applied.isEmpty());
}

void TagPicker::showRows()
{
    const int rows = std::min(m_model->rowCount(), mostRows);
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * std::max(1, m_list->sizeHintForRow(0)));
    // Enter in the empty field closes; only at the start it applies the tag used last.
    m_list->setCurrentIndex(m_field->text().isEmpty() ? QModelIndex() : m_model->index(0));
    if (isVisible())
        replace();
}

void TagPicker::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString path = index.data(TagListModel::PathRole).toString();
    if (index.data(TagListModel::AppliedRole).toBool())
        Q_EMIT removeRequested(path);
    else
        Q_EMIT applyRequested(path);
}

void TagPicker::complete()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const QString path = index.data(TagListModel::PathRole).toString();
    // A second Tab on a whole path opens the level below it.
    m_field->setText(m_field->text() == path ? path + u'/' : path);
}

void TagPicker::moveCurrent(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int now = m_list->currentIndex().row();
    const int row = now < 0 ? (by > 0 ? 0 : rows - 1) : (now + by + rows) % rows;
    m_list->setCurrentIndex(m_model->index(row));
    QAccessibleEvent event(m_field, QAccessible::Focus);
    m_field->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
    QAccessible::updateAccessibility(&event);
}

bool TagPicker::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QModelIndex index = m_list->currentIndex();
        const bool closes = !index.isValid() || modifiers.testFlag(Qt::ControlModifier);
        activate(index);
        if (closes && message().isEmpty())
            Q_EMIT closed();
        return true;
    }
    case Qt::Key_Tab:
        if (m_field->text().isEmpty() && m_list->currentIndex().row() <= 0)
            return false; // on to the chips
        complete();
        return true;
    case Qt::Key_Backspace:
        if (!m_field->text().isEmpty() || m_applied.isEmpty())
            return false;
        Q_EMIT removeRequested(m_applied.last());
        return true;
    case Qt::Key_Escape:
        Q_EMIT closed();
        return true;
    default:
        return applyNumbered(key, modifiers);
    }
}

bool TagPicker::applyNumbered(int key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex row = m_model->index(key - Qt::Key_1);
    const bool chooses = key >= Qt::Key_1 && key <= Qt::Key_9 && !(modifiers & ~Qt::KeypadModifier) &&
                         m_field->text().isEmpty() && row.isValid();
    if (chooses)
        activate(row);
    return chooses;
}

bool TagPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    return FloatingFrame::eventFilter(watched, event);
}

void TagPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FloatingFrame::changeEvent(event);
}

} // namespace app::docks

#include "moc_tagpicker.cpp"
