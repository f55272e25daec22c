// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/criteriabar.h"

#include "app/actions/icon.h"
#include "app/docks/flowlayout.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using core::library::Query;
using models::Criterion;

namespace
{
constexpr int longestChip = 220;
constexpr qsizetype mostInMenu = 40;
constexpr int chipPad = 8;

/// A condition as a rounded field, in the accent's frame while the keyboard is on it.
class Chip final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, longestChip);
        return {fontMetrics().horizontalAdvance(shown) + 2 * chipPad, fontMetrics().height() + 6};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid));
        painter.setBrush(palette().color(underMouse() || isDown() ? QPalette::AlternateBase : QPalette::Button));
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        painter.setPen(palette().color(QPalette::ButtonText));
        painter.drawText(rect(), Qt::AlignCenter,
                         fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - 2 * chipPad + 2));
    }
};
} // namespace

CriteriaBar::CriteriaBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_add(new QToolButton(this))
    , m_addMenu(new QMenu(this))
    , m_chipRow(new QWidget(this))
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_add);
    column->addLayout(row);
    new FlowLayout(m_chipRow);
    column->addWidget(m_chipRow);
    m_field->setClearButtonEnabled(true);
    m_field->setTextMargins(4, 0, 4, 0);
    m_field->installEventFilter(this);
    m_add->setIcon(actions::icon("filter"_L1));
    m_add->setIconSize({20, 20});
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_addMenu);
    m_completer->setWidget(m_field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->popup()->installEventFilter(this); // before the completer's own
    connect(m_field, &QLineEdit::textEdited, this, &CriteriaBar::offer);
    connect(m_field, &QLineEdit::textChanged, this, &CriteriaBar::changed);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index.row()); });
    connect(m_addMenu, &QMenu::aboutToShow, this, &CriteriaBar::fillAddMenu);
    retranslate();
    showChips();
}

void CriteriaBar::setSources(const models::CriteriaSources &sources)
{
    m_sources = sources;
    bool renamed = false;
    for (Criterion &criterion : m_criteria) {
        const auto tag = std::ranges::find(sources.tags, criterion.tag, &core::annotation::Tag::id);
        if (criterion.tag.isNull() || tag == sources.tags.end() || criterion.condition.value == tag->path)
            continue;
        criterion.condition.value = tag->path;
        renamed = true;
    }
    if (renamed)
        showChips();
}

void CriteriaBar::setCriteria(const QList<Criterion> &criteria)
{
    m_criteria = criteria;
    showChips();
    Q_EMIT changed();
}

void CriteriaBar::add(const Criterion &criterion)
{
    if (!m_criteria.contains(criterion))
        setCriteria(m_criteria + QList{criterion});
}

QString CriteriaBar::typed() const
{
    return m_field->text();
}

void CriteriaBar::clear()
{
    m_field->clear();
    setCriteria({});
}

QList<QToolButton *> CriteriaBar::chips() const
{
    return m_chipRow->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
}

/// Only of plain words: what has the marks of a query is meant as one.
void CriteriaBar::offer()
{
    const QString words = m_field->text();
    const bool isQuery = words.contains(u':') || words.contains(u'"') || words.contains(u'(');
    m_offered = isQuery ? QList<Criterion>() : models::suggestedCriteria(words, m_sources);
    m_offers->clear();
    for (const Criterion &criterion : std::as_const(m_offered))
        m_offers->appendRow(new QStandardItem(models::describedCriterion(criterion)));
    if (m_offered.isEmpty())
        m_completer->popup()->hide();
    else if (isVisible())
        m_completer->complete();
}

void CriteriaBar::take(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    const Criterion taken = m_offered.at(row);
    m_completer->popup()->hide();
    m_field->clear();
    m_offered.clear();
    add(taken);
}

void CriteriaBar::showChips()
{
    const QList<QToolButton *> old = chips();
    for (QToolButton *chip : old) {
        chip->hide();
        m_chipRow->layout()->removeWidget(chip);
        chip->setParent(nullptr);
        chip->deleteLater();
    }
    for (qsizetype i = 0; i < m_criteria.size(); ++i) {
        const Criterion &criterion = m_criteria.at(i);
        QStringList words;
        if (i > 0 && criterion.join != Criterion::Join::And)
            words.append(models::describedJoin(criterion.join));
        if (criterion.negated)
            words.append(tr("not"));
        words.append(models::describedCriterion(criterion));
        auto *chip = new Chip(m_chipRow);
        const QString text = words.join(u' ');
        chip->setText(text);
        chip->setToolTip(text);
        chip->setAccessibleName(tr("Condition: %1").arg(text));
        chip->setFocusPolicy(Qt::TabFocus);
        chip->setPopupMode(QToolButton::InstantPopup);
        chip->setMenu(chipMenu(i, chip));
        chip->installEventFilter(this);
        m_chipRow->layout()->addWidget(chip);
        chip->show();
    }
    m_chipRow->setVisible(!m_criteria.isEmpty());
}

QMenu *CriteriaBar::chipMenu(qsizetype at, QWidget *chip)
{
    auto *menu = new QMenu(chip);
    const Criterion criterion = m_criteria.at(at);
    // Queued: the chip that the menu belongs to is made anew.
    const auto on = [this, menu](const QString &text, bool checked, const std::function<void()> &work) {
        QAction *action = menu->addAction(text);
        action->setCheckable(checked);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, work, Qt::QueuedConnection);
    };
    on(tr("&Take away"), false, [this, at] { remove(at); });
    menu->addSeparator();
    Criterion other = criterion;
    other.negated = !criterion.negated;
    on(tr("&Not this"), criterion.negated, [this, at, other] { change(at, other); });
    if (criterion.condition.kind == Query::Kind::Tag || criterion.condition.kind == Query::Kind::TagOnly) {
        const bool alone = criterion.condition.kind == Query::Kind::TagOnly;
        other = criterion;
        other.condition.kind = alone ? Query::Kind::Tag : Query::Kind::TagOnly;
        on(tr("&Without the tags below"), alone, [this, at, other] { change(at, other); });
    }
    if (at > 0) {
        menu->addSeparator();
        const std::pair<Criterion::Join, QString> joins[] = {
            {Criterion::Join::And, tr("&And: both hold")},
            {Criterion::Join::Or, tr("&Or: one of them holds")},
            {Criterion::Join::SameParagraph, tr("With such a passage in the same &paragraph")},
            {Criterion::Join::SameSection, tr("With such a passage in the same &section")},
        };
        for (const auto &[join, text] : joins) {
            other = criterion;
            other.join = join;
            on(text, criterion.join == join, [this, at, other] { change(at, other); });
        }
    }
    return menu;
}

void CriteriaBar::change(qsizetype at, const Criterion &criterion)
{
    if (at >= m_criteria.size())
        return;
    m_criteria[at] = criterion;
    showChips();
    Q_EMIT changed();
}

void CriteriaBar::remove(qsizetype at)
{
    if (at < 0 || at >= m_criteria.size())
        return;
    m_criteria.removeAt(at);
    showChips();
    m_field->setFocus();
    Q_EMIT changed();
}

void CriteriaBar::addTo(QMenu *menu, const QList<Criterion> &criteria)
{
    menu->setEnabled(!criteria.isEmpty());
    for (const Criterion &criterion : criteria.first(std::min(mostInMenu, criteria.size()))) {
        QString text = criterion.shown.isEmpty() && !criterion.condition.value.isEmpty() && !criterion.tag.isNull()
                           ? criterion.condition.value
                       : criterion.shown.isEmpty() ? models::describedCriterion(criterion)
                                                   : criterion.shown;
        connect(menu->addAction(text.replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, criterion] { add(criterion); });
    }
}

/// What is typed already, as a condition of this kind.
void CriteriaBar::addTyped(QMenu *menu, Query::Kind kind, const QString &text)
{
    QAction *action = menu->addAction(text);
    const QString words = m_field->text().simplified();
    action->setEnabled(!words.isEmpty());
    connect(action, &QAction::triggered, this, [this, kind, words] {
        m_field->clear();
        add({{kind, words}, {}});
    });
}

void CriteriaBar::fillAddMenu()
{
    m_addMenu->clear();
    QList<Criterion> tags;
    for (const core::annotation::Tag &tag : std::as_const(m_sources.tags))
        tags.append(models::tagCriterion(tag));
    QList<Criterion> documents;
    for (const core::library::DocumentInfo &document : std::as_const(m_sources.documents))
        documents.append(models::documentCriterion(document));
    QList<Criterion> authors;
    for (const QString &author : std::as_const(m_sources.authors))
        authors.append(Criterion{{Query::Kind::Author, author}});
    addTo(m_addMenu->addMenu(tr("&Tag")), tags);
    addTo(m_addMenu->addMenu(tr("&Colour")), models::colorCriteria());
    addTo(m_addMenu->addMenu(tr("&Made")), models::timeCriteria(m_sources.today));
    addTo(m_addMenu->addMenu(tr("&Document")), documents);
    addTo(m_addMenu->addMenu(tr("&Author")), authors);
    addTo(m_addMenu->addMenu(tr("&Look and place")), models::lookCriteria());
    m_addMenu->addSeparator();
    addTyped(m_addMenu, Query::Kind::Text, tr("The typed words in the &passage"));
    addTyped(m_addMenu, Query::Kind::Note, tr("The typed words in the &note"));
    addTyped(m_addMenu, Query::Kind::Section, tr("The typed words in a &section’s title"));
}

bool CriteriaBar::handleFieldKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT left();
        return true;
    case Qt::Key_Tab:
        if (m_offered.isEmpty() || !m_completer->popup()->isVisible())
            return false;
        take(0);
        return true;
    case Qt::Key_Backspace:
        if (!m_field->text().isEmpty() || m_criteria.isEmpty())
            return false;
        remove(m_criteria.size() - 1);
        return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            return false;
        m_field->clear();
        return true;
    default:
        return false;
    }
}

/// The keys that the completer would give to the field.
bool CriteriaBar::handlePopupKey(int key)
{
    const int row = m_completer->popup()->currentIndex().row();
    if (key == Qt::Key_Tab) {
        take(std::max(0, row));
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && row < 0) {
        m_completer->popup()->hide();
        Q_EMIT left();
        return true;
    }
    return false;
}

bool CriteriaBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_field && handleFieldKey(key))
            return true;
        if (watched == m_completer->popup())
            return handlePopupKey(key);
        if (watched != m_field && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
            remove(chips().indexOf(static_cast<QToolButton *>(watched)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CriteriaBar::retranslate()
{
    m_field->setPlaceholderText(tr("Words, a tag, a document, an author, a colour…"));
    m_field->setAccessibleName(tr("Look for passages"));
    m_field->setAccessibleDescription(tr("Down and Enter take what is offered, Enter goes to the passages"));
    m_add->setToolTip(tr("Add a condition"));
    m_add->setAccessibleName(m_add->toolTip());
    showChips();
}

} // namespace app::docks

#include "moc_criteriabar.cpp"
