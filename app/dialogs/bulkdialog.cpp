// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/bulkdialog.h"

#include "app/dialogs/taborder.h"
#include "app/models/marknames.h"
#include "app/models/tickmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace app::dialogs
{

using core::annotation::MarkColor;
using core::annotation::MarkStyle;
using core::library::BulkChange;

namespace
{

QString listed(const QStringList &tags)
{
    return tags.isEmpty() ? BulkDialog::tr("no tag") : tags.join(QStringLiteral(" · "));
}

bool isInSubtree(const QString &path, const QString &root)
{
    return path == root || path.startsWith(root + u'/');
}

} // namespace

BulkDialog::BulkDialog(const controllers::UserPrompt::BulkQuestion &question, QWidget *parent)
    : TickDialog(tr("Change annotations"), tr("What changes"), parent)
    , m_question(question)
    , m_task(new QComboBox)
    , m_old(new QComboBox)
    , m_arrow(new QLabel(QStringLiteral("→")))
    , m_new(new QLineEdit)
    , m_color(new QComboBox)
    , m_style(new QComboBox)
{
    build();
    fill();
    if (question.task == controllers::UserPrompt::BulkQuestion::Task::Delete)
        m_task->setCurrentIndex(Delete);
    connect(m_task, &QComboBox::currentIndexChanged, this, &BulkDialog::choose);
    for (QComboBox *box : {m_old, m_color, m_style})
        connect(box, &QComboBox::currentIndexChanged, this, &BulkDialog::showPreview);
    connect(m_new, &QLineEdit::textChanged, this, &BulkDialog::showPreview);
    choose();
    if (m_new->isVisibleTo(this))
        m_new->setFocus();
    tabByLayout(this);
}

void BulkDialog::build()
{
    QHBoxLayout *row = addRow();
    row->addWidget(m_task);
    row->addWidget(m_old, 1);
    row->addWidget(m_arrow);
    row->addWidget(m_new, 1);
    row->addWidget(m_color);
    row->addWidget(m_style);
    row->addStretch();
    m_task->setAccessibleName(tr("What to do"));
    m_old->setAccessibleName(tr("Tag to take away"));
    m_new->setAccessibleName(tr("Tag to add"));
    m_new->setPlaceholderText(tr("Tag, or A/B for a tag below A"));
    m_style->setAccessibleName(tr("Look"));
}

void BulkDialog::fill()
{
    for (const QString &text : {tr("Add a tag"), tr("Take a tag away"), tr("Replace a tag"), tr("Change the colour"),
                                tr("Change the look"), tr("Delete")})
        m_task->addItem(text);
    QStringList carried;
    for (const auto &passage : std::as_const(m_question.passages))
        carried += passage.card.tags;
    carried.sort();
    carried.removeDuplicates();
    m_old->addItems(carried);
    offerTags(m_new, m_question.tags);
    offerColors(m_color);
    for (const MarkStyle style : {MarkStyle::Highlight, MarkStyle::Underline})
        m_style->addItem(models::styleLabel(core::annotation::styleName(style)));
}

void BulkDialog::choose()
{
    const int task = m_task->currentIndex();
    m_old->setVisible(task == RemoveTag || task == ReplaceTag);
    m_arrow->setVisible(task == ReplaceTag);
    m_new->setVisible(task == AddTag || task == ReplaceTag);
    m_color->setVisible(task == Recolour);
    m_style->setVisible(task == Restyle);
    button()->setText(task == Delete ? tr("Delete") : tr("Change"));
    showPreview();
}

BulkChange BulkDialog::change() const
{
    BulkChange change;
    const int task = m_task->currentIndex();
    const QString added = models::tidyTagPath(m_new->text());
    if ((task == AddTag || task == ReplaceTag) && !added.isEmpty())
        change.addedTags = {added};
    if ((task == RemoveTag || task == ReplaceTag) && !m_old->currentText().isEmpty())
        change.removedTags = {m_old->currentText()};
    if (task == Recolour)
        change.color = static_cast<MarkColor>(m_color->currentIndex());
    if (task == Restyle)
        change.style = static_cast<MarkStyle>(m_style->currentIndex());
    return change;
}

QString BulkDialog::effect(const models::PassageCard &card, const BulkChange &change) const
{
    using core::annotation::colorName;
    using core::annotation::styleName;
    const int task = m_task->currentIndex();
    if (task == Delete)
        return tr("is deleted");
    const QString arrow = tr("%1 → %2");
    if (change.color) {
        return *change.color == card.color
                   ? QString()
                   : arrow.arg(models::colorLabel(colorName(card.color)), models::colorLabel(colorName(*change.color)));
    }
    if (change.style) {
        return *change.style == card.style
                   ? QString()
                   : arrow.arg(models::styleLabel(styleName(card.style)), models::styleLabel(styleName(*change.style)));
    }
    if (task == ReplaceTag && (change.addedTags.isEmpty() || change.removedTags.isEmpty()))
        return {};
    QStringList after = card.tags;
    bool loses = false;
    for (const QString &root : change.removedTags)
        loses = after.removeIf([&root](const QString &path) { return isInSubtree(path, root); }) > 0 || loses;
    if (task == ReplaceTag && !loses)
        return {};
    for (const QString &path : change.addedTags) {
        if (!after.contains(path))
            after.append(path);
    }
    after.sort();
    return after == card.tags ? QString() : arrow.arg(listed(card.tags), listed(after));
}

void BulkDialog::showPreview()
{
    const BulkChange wanted = change();
    QList<models::TickModel::Row> rows;
    for (qsizetype i = 0; i < m_question.passages.size(); ++i) {
        const models::PassageCard &card = m_question.passages.at(i).card;
        if (const QString detail = effect(card, wanted); !detail.isEmpty())
            rows.append({card.quote, detail, i});
    }
    preview()->setRows(rows);
    showCount();
}

QString BulkDialog::counted(qsizetype ticked) const
{
    return tr("%1 of %2 annotations").arg(QLocale().toString(ticked), QLocale().toString(m_question.passages.size()));
}

QString BulkDialog::emptyWords() const
{
    const bool asksNothing = m_new->isVisibleTo(this) && m_new->text().trimmed().isEmpty();
    return asksNothing ? tr("Name the tag: what would change is listed here first.")
                       : tr("All of these annotations are so already.");
}

controllers::UserPrompt::BulkAnswer BulkDialog::answer() const
{
    controllers::UserPrompt::BulkAnswer answer{change(), m_task->currentIndex() == Delete, {}};
    for (const qsizetype key : preview()->tickedKeys())
        answer.passages.append(m_question.passages.at(key).id);
    return answer;
}

} // namespace app::dialogs

#include "moc_bulkdialog.cpp"
