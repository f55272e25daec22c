// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/sectionpath.h"

#include "core/document/section.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>

namespace app::mainwindow
{

using core::document::Document;

namespace
{
constexpr int between = 16; ///< room for the sign between two steps
constexpr int leastCharacters = 3;
constexpr qsizetype longestInMenu = 40;
} // namespace

CrumbButton::CrumbButton(Place place, QWidget *parent) : QAbstractButton(parent), m_place(place)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize CrumbButton::sizeHint() const
{
    const int lead = m_place == Place::First ? 0 : between;
    return {fontMetrics().horizontalAdvance(text()) + lead + 1, fontMetrics().height() + 6};
}

QSize CrumbButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), leastCharacters * fontMetrics().height() + between), sizeHint().height()};
}

void CrumbButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect words = rect();
    painter.setPen(palette().color(QPalette::PlaceholderText));
    if (m_place == Place::Further) {
        painter.drawText(QRect(0, 0, between, height()), Qt::AlignCenter, QStringLiteral("›"));
        words.setLeft(between);
    }
    if (underMouse() || isDown() || hasFocus())
        painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = words;
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

SectionPath::SectionPath(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addStretch(1);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void SectionPath::setEntry(const Document &document, qsizetype entry)
{
    QList<qsizetype> entries;
    for (qsizetype e = entry; e >= 0; e = document.outline().at(e).parent)
        entries.prepend(e);
    const bool same = entries == m_entries && document.text().constData() == m_document.text().constData();
    m_document = document;
    if (same)
        return;
    m_entries = entries;
    while (m_steps.size() < entries.size()) {
        const qsizetype step = m_steps.size();
        auto *button = new CrumbButton(step == 0 ? CrumbButton::Place::First : CrumbButton::Place::Further);
        connect(button, &QAbstractButton::clicked, this, [this, step] { openMenu(step); });
        m_row->insertWidget(static_cast<int>(step), button, 0);
        m_steps.append(button);
    }
    showWords();
}

void SectionPath::setScript(const std::shared_ptr<const core::text::ScriptConverter> &script)
{
    m_script = script;
    showWords();
}

void SectionPath::showWords()
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        m_steps.at(i)->setVisible(i < m_entries.size());
        if (i >= m_entries.size())
            continue;
        const QString words = wordsOf(m_entries.at(i));
        m_steps.at(i)->setText(words);
        m_steps.at(i)->setAccessibleName(tr("Section: %1").arg(words));
        m_steps.at(i)->setToolTip(words);
        m_steps.at(i)->updateGeometry();
    }
}

QString SectionPath::wordsOf(qsizetype entry) const
{
    const auto &e = m_document.outline().at(entry);
    const QString words = e.block >= 0 ? m_document.blockText(e.block).toString().simplified() : QString();
    if (words.isEmpty())
        return tr("Untitled");
    return m_script ? m_script->converted(words) : words;
}

QList<qsizetype> SectionPath::siblings(const Document &document, qsizetype entry, qsizetype most)
{
    const auto &outline = document.outline();
    const qsizetype parent = outline.at(entry).parent;
    QList<qsizetype> all;
    const int above = parent < 0 ? -1 : outline.at(parent).depth;
    for (qsizetype e = parent + 1; e < outline.size() && outline.at(e).depth > above; ++e) {
        if (outline.at(e).parent == parent)
            all.append(e);
    }
    const qsizetype first =
        std::clamp<qsizetype>(all.indexOf(entry) - most / 2, 0, std::max<qsizetype>(0, all.size() - most));
    return all.mid(first, most);
}

void SectionPath::openMenu(qsizetype step)
{
    const Document document = m_document; // another one may be in front when the menu closes
    QMenu menu(this);
    QAction *current = nullptr;
    for (const qsizetype entry : siblings(document, m_entries.at(step))) {
        QString words = wordsOf(entry).replace(u'&', QStringLiteral("&&"));
        if (words.size() > longestInMenu)
            words = words.first(longestInMenu) + u'…';
        QAction *action = menu.addAction(words);
        action->setCheckable(true);
        action->setData(entry);
        if (entry == m_entries.at(step)) {
            action->setChecked(true);
            current = action;
        }
    }
    menu.setActiveAction(current);
    // At the foot of the window: the menu opens upwards.
    const QPoint corner = m_steps.at(step)->mapToGlobal(QPoint(0, -menu.sizeHint().height()));
    const QAction *wanted = menu.exec(corner);
    if (wanted && document.text().constData() == m_document.text().constData()) {
        const qsizetype block = core::document::sectionBlock(document, wanted->data().toLongLong());
        Q_EMIT chosen(document.blocks().at(block).range);
    }
}

} // namespace app::mainwindow

#include "moc_sectionpath.cpp"
