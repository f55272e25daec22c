// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/lostchoices.h"

#include "app/models/repairmodel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::docks
{

using core::document::RepairChoice;

namespace
{
constexpr int rowsShown = 4;
constexpr qsizetype longestWords = 24;

QString wordsOf(const RepairChoice &choice)
{
    QString words = choice.place ? choice.place->text.simplified() : QString();
    if (choice.place && words.isEmpty())
        words = (choice.place->prefix + choice.place->suffix).simplified();
    if (words.size() > longestWords)
        words = words.first(longestWords - 1) + u'…';
    const QString kind = choice.pass ? models::passTitle(*choice.pass) : QString();
    return choice.kind == RepairChoice::Kind::Make
               ? LostChoices::tr("“%1” · repaired · %2", "words and kind of a repair").arg(words, kind)
               : LostChoices::tr("“%1” · left as it came · %2", "words and kind of a repair").arg(words, kind);
}
} // namespace

LostChoices::LostChoices(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_list(new QListWidget), m_remove(new QToolButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setWordWrap(true);
    m_title->setBuddy(m_list);
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::TabFocus);
    head->addWidget(m_title, 1);
    head->addWidget(m_remove);
    column->addLayout(head);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    column->addWidget(m_list);
    connect(m_remove, &QToolButton::clicked, this, &LostChoices::remove);
    setVisible(false);
    fill();
}

void LostChoices::setChoices(const QList<RepairChoice> &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    fill();
}

void LostChoices::fill()
{
    m_list->clear();
    for (const RepairChoice &choice : std::as_const(m_choices)) {
        auto *item = new QListWidgetItem(wordsOf(choice), m_list);
        item->setToolTip(item->text());
        item->setForeground(palette().color(QPalette::PlaceholderText));
    }
    const qsizetype count = m_choices.size();
    m_title->setText(count == 1 ? tr("One choice does not fit the text any more:")
                                : tr("%1 choices do not fit the text any more:").arg(QLocale().toString(count)));
    m_list->setAccessibleName(m_title->text());
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Removes the chosen ones, or all where none is chosen (Del)"));
    const int rows = static_cast<int>(std::clamp<qsizetype>(count, 1, rowsShown));
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), fontMetrics().height() + 6) + 4);
    setVisible(count > 0);
}

void LostChoices::remove()
{
    QList<RepairChoice> chosen;
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        chosen.append(m_choices.at(row.row()));
    Q_EMIT removalWanted(chosen.isEmpty() ? m_choices : chosen);
}

bool LostChoices::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LostChoices::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace app::docks

#include "moc_lostchoices.cpp"
