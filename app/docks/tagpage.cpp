// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/tagpage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;

TagPage::TagPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_words(new QLabel)
    , m_describe(new QToolButton(this))
    , m_memo(new QToolButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 8, 0, 8);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    row->addWidget(m_title, 1);
    for (QToolButton *button : {m_describe, m_memo}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    column->addLayout(row);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_words);
    connect(m_describe, &QToolButton::clicked, this, [this] { Q_EMIT describeRequested(m_tag.id); });
    connect(m_memo, &QToolButton::clicked, this, [this] { Q_EMIT memoRequested(m_tag.id); });
    retranslate();
}

void TagPage::setTag(const core::annotation::Tag &tag, const core::library::TagUse &use)
{
    m_tag = tag;
    m_use = use;
    show();
}

void TagPage::show()
{
    m_title->setText(m_tag.path);
    QStringList lines;
    const auto line = [&lines](const QString &label, const QString &text) {
        if (!text.isEmpty()) {
            lines.append(u"<b>%1</b> %2"_s.arg(label.toHtmlEscaped(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s)));
        }
    };
    if (!m_tag.description.isEmpty())
        lines.append(m_tag.description.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    line(tr("When to use:"), m_tag.whenToUse);
    line(tr("When not:"), m_tag.whenNot);
    line(tr("Example:"), m_tag.example);
    line(tr("Other names:"), QLocale().createSeparatedList(m_tag.aliases));
    if (lines.isEmpty())
        lines.append(tr("Nothing is said of this tag yet.").toHtmlEscaped());
    lines.append(tr("Passages: %1, with the tags below: %2, in documents: %3")
                     .arg(QLocale().toString(m_use.own), QLocale().toString(m_use.withBelow),
                          QLocale().toString(m_use.documents))
                     .toHtmlEscaped());
    m_words->setText(lines.join(u"<br>"_s));
}

void TagPage::retranslate()
{
    m_describe->setText(tr("Describe…"));
    m_memo->setText(tr("Memo"));
    m_memo->setToolTip(tr("Write a memo on this tag"));
    show();
}

} // namespace app::docks

#include "moc_tagpage.cpp"
