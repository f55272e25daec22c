// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/statusstrip.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/navigator.h"
#include "app/controllers/workspace.h"
#include "app/mainwindow/sectionpath.h"
#include "app/reader/readerview.h"
#include "core/document/section.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;
using controllers::Navigator;
using controllers::Workspace;
using core::document::LengthCount;
using core::document::lengthOf;

namespace
{
/// The place without the words of headings that have no number: the section path says them already.
QString besidePath(const core::structure::Pinpoint &place)
{
    QString words = place.text;
    const auto &levels = place.levels;
    const auto isNamed = [](const core::structure::PinpointLevel &level) {
        return level.unit == core::structure::PinpointUnit::Section && level.value == 0;
    };
    if (levels.isEmpty())
        return words;
    const QString &last = levels.constLast().text;
    if (isNamed(levels.constLast()))
        return words.endsWith(last) ? words.chopped(last.size()).trimmed() : words;
    const QString &first = levels.constFirst().text;
    if (!isNamed(levels.constFirst()) || !words.startsWith(first))
        return words;
    qsizetype from = first.size();
    while (from < words.size() && (words.at(from).isSpace() || words.at(from) == u','))
        ++from;
    return words.sliced(from);
}
} // namespace

StatusStrip::StatusStrip(const DocumentPage::Parts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_path(new SectionPath), m_length(new QLabel), m_percent(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->setSpacing(12);
    layout->addWidget(m_path, 1);
    connect(m_path, &SectionPath::chosen, this, [this](core::text::TextRange heading) {
        m_parts.navigator.goTo(m_parts.workspace.currentId(), heading);
        if (m_view)
            m_view->setFocus();
    });
    m_pinpoint = addButton();
    connect(m_pinpoint, &QToolButton::clicked, this, &StatusStrip::copyCitation);
    layout->addWidget(m_length);
    m_encoding = addButton();
    m_repairs = addButton();
    connect(m_encoding, &QToolButton::clicked, parts.registry.action("file.reencode"_L1), &QAction::trigger);
    connect(m_repairs, &QToolButton::clicked, parts.registry.action("view.repairs"_L1), &QAction::trigger);
    layout->addWidget(m_percent);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QWidget *quiet : std::initializer_list<QWidget *>{m_length, m_percent})
        quiet->setForegroundRole(QPalette::PlaceholderText);
    setMinimumHeight(28);
    quieten();
    const auto showIfCurrent = [this](const core::DocumentId &id) {
        m_counts.remove(id);
        if (id == m_parts.workspace.currentId())
            showDocument();
    };
    connect(&parts.workspace, &Workspace::currentChanged, this, &StatusStrip::showDocument);
    connect(&parts.workspace, &Workspace::documentReplaced, this, showIfCurrent);
    connect(&parts.navigator, &Navigator::positionChanged, this, [this](const core::DocumentId &id) {
        if (id == m_parts.workspace.currentId())
            showPosition();
    });
    retranslate();
    showDocument();
}

QToolButton *StatusStrip::addButton()
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void StatusStrip::addBesidePath(QToolButton *button)
{
    qobject_cast<QHBoxLayout *>(layout())->insertWidget(layout()->indexOf(m_path) + 1, button);
    m_added.append(button);
    quieten();
}

void StatusStrip::setView(reader::ReaderView *view)
{
    if (m_view)
        disconnect(m_view, nullptr, this, nullptr);
    m_view = view;
    if (m_view) {
        const auto follow = [this] { m_path->setScript(m_view->script()); };
        connect(m_view, &reader::ReaderView::caretMoved, this, &StatusStrip::showPosition);
        connect(m_view, &reader::ReaderView::scriptChanged, this, follow);
        follow();
    }
    showPosition();
}

void StatusStrip::showDocument()
{
    const auto open = m_parts.workspace.current();
    for (QWidget *part : std::initializer_list<QWidget *>{m_length, m_encoding, m_repairs, m_percent})
        part->setVisible(open != nullptr);
    m_pinpoints = open ? core::structure::Pinpoints(open->document) : core::structure::Pinpoints();
    if (open) {
        const QLocale locale;
        m_encoding->setText(open->document.encoding());
        const qsizetype repairs = open->document.repairs().size();
        m_repairs->setText(repairs == 1 ? tr("1 repair") : tr("%1 repairs").arg(locale.toString(repairs)));
        m_repairs->setEnabled(repairs > 0);
        m_encoding->setAccessibleName(tr("Encoding: %1").arg(open->document.encoding()));
        m_repairs->setAccessibleName(m_repairs->text());
        measure(*open);
    }
    showPosition();
}

/// Counting the length and finding the names of places walk through the whole text: of a long one in another
/// thread, and the count once a document. Until then these fields are empty.
void StatusStrip::measure(const core::library::OpenDocument &open)
{
    constexpr qsizetype longText = 500'000;
    const quint64 round = ++m_round;
    const auto known = m_counts.constFind(open.info.id);
    const bool isShort = open.document.text().size() < longText;
    m_measured = isShort;
    if (isShort || known != m_counts.cend())
        showCount(known != m_counts.cend() ? *known : lengthOf(open.document.text()));
    else
        m_length->clear();
    if (isShort)
        return;
    m_pool.start([this, round, id = open.info.id, document = open.document, pinpoints = m_pinpoints] {
        const LengthCount count = lengthOf(document.text());
        pinpoints.at(0); // builds the index, which all copies share
        QMetaObject::invokeMethod(this, [this, round, id, count] {
            m_counts.insert(id, count);
            if (round != m_round)
                return;
            m_measured = true;
            showCount(count);
            showPosition();
        });
    });
}

void StatusStrip::showCount(const LengthCount &count)
{
    const QString total = QLocale().toString(count.total());
    m_length->setText(count.isInWords() ? tr("%1 words").arg(total) : tr("%1 characters").arg(total));
    m_length->setToolTip(count.isInWords() ? tr("Words, each Han character counted as one")
                                           : tr("Characters: Han characters and words of other scripts"));
}

core::text::TextRange StatusStrip::place(const core::DocumentId &id) const
{
    if (m_view && !m_view->selection().isEmpty())
        return m_view->selection();
    const qsizetype at = m_view ? m_view->readingPlace() : m_parts.navigator.position(id);
    return {at, at};
}

void StatusStrip::showPosition()
{
    const auto open = m_parts.workspace.current();
    m_place = {};
    QString path;
    if (open) {
        const core::text::TextRange range = place(open->info.id);
        if (m_measured)
            m_place = m_pinpoints.of(range);
        path = open->document.sectionPath(range.start()).join(u" › "_s).simplified();
        m_path->setEntry(open->document, open->document.outlineAt(range.start()));
        showProgress(range.start());
    } else {
        m_path->setEntry({}, -1);
    }
    m_path->setAccessibleName(tr("Section: %1").arg(path));
    showPlace();
}

/// How far one has come in the section, and in the whole: the first only where there are several.
void StatusStrip::showProgress(qsizetype place)
{
    const QLocale locale;
    const auto percent = [&locale](double share) { return locale.toString(qRound(share * 100)); };
    const auto section = m_view ? core::document::sectionAt(m_view->document(), place) : core::text::TextRange();
    const bool several = m_view && m_view->document().outline().size() > 1;
    const QString whole = percent(m_view ? m_view->progress() : 0);
    const QString part = m_view ? percent(m_view->progressIn(section)) : QString();
    m_percent->setText(several ? tr("§ %1% · %2%", "read of the section, of the document").arg(part, whole)
                               : tr("%1%").arg(whole));
    m_percent->setToolTip(several ? tr("%1% of this section, %2% of the document").arg(part, whole)
                                  : tr("%1% of the document").arg(whole));
}

void StatusStrip::showPlace()
{
    const QString words = besidePath(m_place);
    m_pinpoint->setVisible(!words.isEmpty());
    m_pinpoint->setText(words);
    m_pinpoint->setToolTip(tr("Copy “%1”").arg(m_place.citation));
    m_pinpoint->setAccessibleName(tr("Place: %1").arg(words));
}

void StatusStrip::copyCitation()
{
    QGuiApplication::clipboard()->setText(m_place.citation);
    QToolTip::showText(m_pinpoint->mapToGlobal(QPoint(0, -2 * m_pinpoint->height())),
                       tr("Copied: %1").arg(m_place.citation), m_pinpoint);
}

void StatusStrip::quieten()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::ButtonText, quiet.color(QPalette::PlaceholderText));
    for (QToolButton *button : {m_pinpoint, m_encoding, m_repairs})
        button->setPalette(quiet);
    for (const QPointer<QToolButton> &button : std::as_const(m_added)) {
        if (button)
            button->setPalette(quiet);
    }
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_repairs)
        quieten();
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showDocument();
    }
    QWidget::changeEvent(event);
}

void StatusStrip::retranslate()
{
    const QString longest = tr("§ %1% · %2%", "read of the section, of the document").arg(100).arg(100);
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(longest)); // nothing jumps
    m_encoding->setToolTip(tr("The encoding this was read in. Click to choose another."));
    m_repairs->setToolTip(tr("What was repaired in this text. Click for the list."));
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), palette().color(QPalette::Mid));
}

} // namespace app::mainwindow

#include "moc_statusstrip.cpp"
