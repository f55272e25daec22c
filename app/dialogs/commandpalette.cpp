// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/commandpalette.h"

#include "app/models/pinyinspelling.h"
#include "app/models/tagranking.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace app::dialogs
{

using namespace Qt::Literals::StringLiterals;

namespace
{
enum Role { IndexRole = Qt::UserRole, MenuRole, KeysRole };

/// Name at the left, its menu quiet behind it, the keys at the right end.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const auto group = option.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
        const QColor text = option.palette.color(group, chosen ? QPalette::HighlightedText : QPalette::Text);
        const QColor quiet = chosen || group == QPalette::Disabled
                                 ? text
                                 : option.palette.color(QPalette::Active, QPalette::PlaceholderText);
        if (chosen)
            painter->fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Highlight));
        const QRect area = option.rect.adjusted(12, 0, -12, 0);
        painter->setFont(option.font);
        painter->setPen(text);
        QRect used;
        painter->drawText(area, int(Qt::AlignVCenter | Qt::AlignLeft), index.data(Qt::DisplayRole).toString(), &used);
        painter->setPen(quiet);
        painter->drawText(area.adjusted(used.width() + 12, 0, 0, 0), int(Qt::AlignVCenter | Qt::AlignLeft),
                          index.data(MenuRole).toString());
        painter->drawText(area, int(Qt::AlignVCenter | Qt::AlignRight), index.data(KeysRole).toString());
    }
};
} // namespace

CommandPalette::CommandPalette(const actions::ActionRegistry &registry, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_commands(registry.commands())
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_empty(new QLabel(tr("No command fits.")))
    , m_model(new QStandardItemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Command palette"));
    m_commands.removeIf(
        [](const actions::Command &command) { return command.action->objectName() == "go.command"_L1; });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    m_field->setTextMargins(4, 0, 4, 0);
    m_field->setPlaceholderText(tr("Type a command"));
    m_field->setAccessibleName(tr("Command"));
    m_field->installEventFilter(this);
    layout->addWidget(m_field);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Commands"));
    layout->addWidget(m_list);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(16);
    layout->addWidget(m_empty, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    fill({});
    resize(560, 420);
    if (parent) {
        const QPoint top = parent->mapToGlobal(QPoint((parent->width() - width()) / 2, parent->height() / 8));
        move(top);
    }
    m_field->setFocus();
}

void CommandPalette::fill(const QString &pattern)
{
    QList<models::TagChoice> choices;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const auto &command = m_commands.at(i);
        QString path = command.menuPath;
        path = path.replace(u" › "_s, u"/"_s) + u'/';
        for (const QString &text : {command.text, command.sourceText}) {
            if (!places.contains(path + text))
                choices.append({path + text, 0, -1});
            places.insert(path + text, i);
        }
    }
    QList<qsizetype> found;
    if (pattern.trimmed().isEmpty()) {
        for (qsizetype i = 0; i < m_commands.size(); ++i)
            found.append(i);
    } else {
        for (const auto &match : models::rankTags(choices, pattern.trimmed(), models::pinyinSpelling())) {
            if (const qsizetype place = places.value(match.path); !found.contains(place))
                found.append(place);
        }
    }
    m_model->clear();
    for (const qsizetype i : found) {
        const auto &command = m_commands.at(i);
        auto *item = new QStandardItem(command.text);
        item->setData(i, IndexRole);
        item->setData(command.menuPath, MenuRole);
        item->setData(command.action->shortcut().toString(QKeySequence::NativeText), KeysRole);
        item->setEnabled(command.action->isEnabled());
        m_model->appendRow(item);
    }
    m_list->setVisible(!found.isEmpty());
    m_empty->setVisible(found.isEmpty());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->isEnabled()) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            break;
        }
    }
}

void CommandPalette::run()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled))
        return;
    QAction *action = m_commands.at(index.data(IndexRole).toLongLong()).action;
    close();
    // After the palette has gone, so that the command finds the keyboard where it was.
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Dark));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace app::dialogs

#include "moc_commandpalette.cpp"
