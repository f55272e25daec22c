// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ruledialog.h"

#include "app/dialogs/taborder.h"
#include "app/models/tickmodel.h"
#include "core/library/autocoding.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

namespace app::dialogs
{

using core::annotation::MarkColor;
using core::document::Document;
using core::library::CodedUnit;
using core::text::TextRange;

namespace
{

constexpr int typingMs = 150;
constexpr qsizetype shownContext = 12;
constexpr qsizetype shownPassage = 80;

QList<TextRange> passagesBy(int rule, const Document &document, const QString &words, CodedUnit unit,
                            const core::search::FindOptions &options)
{
    switch (rule) {
    case RuleDialog::Articles:
        return core::library::articlePassages(document);
    case RuleDialog::Sections:
        return core::library::sectionPassages(document, words);
    default:
        return core::library::hitPassages(document, words, unit, options);
    }
}

/// The passage between a little of what stands around it in its line.
QString inContext(const Document &document, TextRange range)
{
    const QStringView text = document.text();
    const qsizetype from = std::max<qsizetype>(0, range.start() - shownContext);
    QString before = text.mid(from, range.start() - from).toString();
    before = before.mid(before.lastIndexOf(u'\n') + 1);
    const QString after = text.mid(range.end(), shownContext).toString().section(u'\n', 0, 0);
    QString passage = text.mid(range.start(), std::min(range.length(), shownPassage)).toString().simplified();
    if (range.length() > shownPassage)
        passage += u'…';
    return RuleDialog::tr("%1[%2]%3", "a passage between what stands before and after it").arg(before, passage, after);
}

} // namespace

RuleDialog::RuleDialog(const controllers::UserPrompt::RuleQuestion &question, QWidget *parent)
    : TickDialog(tr("Annotate by rule"), tr("Passages found"), parent)
    , m_question(question)
    , m_rule(new QComboBox)
    , m_words(new QLineEdit)
    , m_unit(new QComboBox)
    , m_tag(new QLineEdit)
    , m_color(new QComboBox)
    , m_soon(new QTimer(this))
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    build();
    fill();
    m_soon->setSingleShot(true);
    m_soon->setInterval(typingMs);
    connect(m_soon, &QTimer::timeout, this, &RuleDialog::look);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &RuleDialog::choose);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RuleDialog::look);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_soon->start(); });
    connect(m_tag, &QLineEdit::textChanged, this, &RuleDialog::showRows);
    choose();
    m_words->setFocus();
    tabByLayout(this);
}

RuleDialog::~RuleDialog()
{
    ++*m_asked;
    m_pool->clear();
    m_pool->waitForDone();
}

void RuleDialog::build()
{
    QHBoxLayout *row = addRow();
    row->addWidget(m_rule);
    row->addWidget(m_words, 1);
    row->addWidget(m_unit);
    row->addStretch();
    QHBoxLayout *marks = addRow();
    auto *label = new QLabel(tr("&Tag:"));
    label->setBuddy(m_tag);
    marks->addWidget(label);
    marks->addWidget(m_tag, 1);
    marks->addWidget(m_color);
    button()->setText(tr("Annotate"));
    m_rule->setAccessibleName(tr("Rule"));
    m_words->setAccessibleName(tr("Words"));
    m_unit->setAccessibleName(tr("What is annotated"));
    m_tag->setAccessibleName(tr("Tag"));
    m_words->setPlaceholderText(tr("Words"));
    m_tag->setPlaceholderText(tr("Tag, or A/B for a tag below A; may stay empty"));
}

void RuleDialog::fill()
{
    for (const QString &text : {tr("Every hit of"), tr("Every article (条)"), tr("Every section whose title has")})
        m_rule->addItem(text);
    for (const QString &text : {tr("the words alone"), tr("their sentence"), tr("their paragraph")})
        m_unit->addItem(text);
    offerColors(m_color);
    m_color->setCurrentIndex(static_cast<int>(m_question.color));
    m_words->setText(m_question.words);
    offerTags(m_tag, m_question.tags);
}

void RuleDialog::choose()
{
    const int rule = m_rule->currentIndex();
    m_words->setVisible(rule != Articles);
    m_unit->setVisible(rule == Hits);
    look();
}

void RuleDialog::look()
{
    m_soon->stop();
    const quint64 question = ++*m_asked;
    m_pool->clear();
    m_pool->start([this, question, asked = m_asked, rule = m_rule->currentIndex(), document = m_question.document,
                   words = m_words->text(), unit = static_cast<CodedUnit>(m_unit->currentIndex()),
                   options = m_question.options] {
        if (*asked != question)
            return;
        QList<Found> found;
        for (const TextRange range : passagesBy(rule, document, words, unit, options)) {
            if (*asked != question)
                return;
            const QStringList path = document.sectionPath(range.start());
            found.append(
                {range, inContext(document, range), path.isEmpty() ? QString() : path.constLast().simplified()});
        }
        QMetaObject::invokeMethod(this, [this, question, found = std::move(found)] {
            if (*m_asked == question)
                take(found);
        });
    });
}

void RuleDialog::take(const QList<Found> &found)
{
    m_found = found;
    showRows();
}

void RuleDialog::showRows()
{
    const QString tag = models::tidyTagPath(m_tag->text());
    QSet<std::pair<qsizetype, qsizetype>> coded;
    for (const auto &[range, tags] : std::as_const(m_question.annotated)) {
        if (tag.isEmpty() || tags.contains(tag))
            coded.insert({range.start(), range.end()});
    }
    QList<models::TickModel::Row> rows;
    rows.reserve(m_found.size());
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        const Found &found = m_found.at(i);
        const bool has = coded.contains({found.range.start(), found.range.end()});
        rows.append({found.words, has ? tr("annotated so already · %1").arg(found.place) : found.place, i, !has});
    }
    preview()->setRows(rows);
    showCount();
}

QString RuleDialog::counted(qsizetype ticked) const
{
    return tr("%1 of %2 passages").arg(QLocale().toString(ticked), QLocale().toString(m_found.size()));
}

QString RuleDialog::emptyWords() const
{
    const bool asksNothing = m_words->text().trimmed().isEmpty();
    switch (m_rule->currentIndex()) {
    case Articles:
        return tr("This document has no articles (条).");
    case Sections:
        return asksNothing ? tr("Words of a title find its sections.")
                           : tr("No section of this document has these words in its title.");
    default:
        return asksNothing ? tr("Each place where the words stand is listed here, before anything is annotated.")
                           : tr("These words do not stand in this document.");
    }
}

controllers::UserPrompt::RuleAnswer RuleDialog::answer() const
{
    controllers::UserPrompt::RuleAnswer answer{
        {}, models::tidyTagPath(m_tag->text()), static_cast<MarkColor>(m_color->currentIndex())};
    for (const qsizetype key : preview()->tickedKeys())
        answer.passages.append(m_found.at(key).range);
    return answer;
}

} // namespace app::dialogs

#include "moc_ruledialog.cpp"
