// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/splittagdialog.h"

#include "app/dialogs/taborder.h"
#include "app/models/tickmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace app::dialogs
{

using controllers::UserPrompt;

SplitTagDialog::SplitTagDialog(const UserPrompt::SplitQuestion &question, QWidget *parent)
    : TickDialog(tr("Split “%1”").arg(question.tag.path), tr("Passages that go to the new tag"), parent)
    , m_question(question)
    , m_name(new QLineEdit)
{
    auto *label = new QLabel(tr("&Name of the new tag, beside “%1”:").arg(question.tag.path));
    label->setWordWrap(true);
    label->setBuddy(m_name);
    addRow()->addWidget(label);
    addRow()->addWidget(m_name);
    addRow()->addWidget(new QLabel(tr("Passages that go to it:")));
    button()->setText(tr("Split"));
    fill();
    connect(m_name, &QLineEdit::textChanged, this, &SplitTagDialog::showCount);
    m_name->setFocus();
    tabByLayout(this);
}

void SplitTagDialog::fill()
{
    QList<models::TickModel::Row> rows;
    for (qsizetype i = 0; i < m_question.passages.size(); ++i) {
        const UserPrompt::PassageInContext &passage = m_question.passages.at(i);
        const QString before = passage.before.isEmpty() ? QString() : u'…' + passage.before.simplified();
        const QString after = passage.after.isEmpty() ? QString() : passage.after.simplified() + u'…';
        rows.append({tr("%1[%2]%3", "a passage between what stands before and after it")
                         .arg(before, passage.quote.simplified(), after),
                     passage.document, i, false});
    }
    preview()->setRows(rows);
    showCount();
}

QString SplitTagDialog::counted(qsizetype ticked) const
{
    return tr("%1 of %2 passages").arg(QLocale().toString(ticked), QLocale().toString(m_question.passages.size()));
}

QString SplitTagDialog::emptyWords() const
{
    return tr("No passage carries this tag itself. Those of the tags below it are split from there.");
}

bool SplitTagDialog::isComplete() const
{
    return !m_name->text().trimmed().isEmpty();
}

UserPrompt::Split SplitTagDialog::split() const
{
    UserPrompt::Split split{m_name->text().trimmed(), {}};
    for (const qsizetype key : preview()->tickedKeys())
        split.passages.append(m_question.passages.at(key).id);
    return split;
}

} // namespace app::dialogs

#include "moc_splittagdialog.cpp"
