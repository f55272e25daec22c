// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/startpage.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/filecontroller.h"
#include "app/controllers/workspace.h"
#include "app/models/documentlistmodel.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr qsizetype recentShown = 8;
constexpr int columnWidth = 520;

/// A title that opens on a click, as wide as there is room.
class LinkButton final : public QAbstractButton
{
public:
    LinkButton()
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return {200, fontMetrics().height() + 12}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse() || hasFocus())
            painter.fillRect(rect(), palette().color(QPalette::Highlight));
        painter.setPen(palette().color(QPalette::Text));
        const QRect area = rect().adjusted(8, 0, -8, 0);
        painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter),
                         fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    }
};
} // namespace

StartPage::StartPage(const Parts &parts, QWidget *parent) : QWidget(parent), m_parts(parts)
{
    connect(&parts.workspace, &controllers::Workspace::documentsChanged, this, [this] {
        if (isVisible())
            fillLists();
    });
}

/// When it is shown for the first time: a start with a document does not wait for it.
void StartPage::build()
{
    m_name = new QLabel;
    m_hint = new QLabel;
    m_column = new QWidget;
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_column, 100);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
    m_column->setMaximumWidth(columnWidth);
    auto *column = new QVBoxLayout(m_column);
    column->setSpacing(8);

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    large.setFamilies({u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, large.family()});
    m_name->setFont(large);
    column->addWidget(m_name);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_hint);
    column->addSpacing(8);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const auto id : {"file.open"_L1, "file.paste"_L1, "file.samples"_L1}) {
        auto *button = new QPushButton;
        button->setProperty("action", QString(id));
        connect(button, &QPushButton::clicked, m_parts.registry.action(id), &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    column->addSpacing(16);
    m_lists = new QVBoxLayout;
    m_lists->setSpacing(0);
    column->addLayout(m_lists);
    retranslate();
}

void StartPage::retranslate()
{
    m_name->setText(tr("Zhupi"));
    m_hint->setText(
        tr("Drop texts or web pages into this window. They get their articles, headings and paragraphs back, "
           "and keep your notes."));
    for (QPushButton *button : m_column->findChildren<QPushButton *>()) {
        const QByteArray id = button->property("action").toString().toLatin1();
        if (!id.isEmpty())
            button->setText(m_parts.registry.action(QLatin1StringView(id))->text());
    }
    setAccessibleName(tr("Start page"));
    fillLists();
}

void StartPage::addHeading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(0, 8, 0, 4);
    m_lists->addWidget(label);
}

void StartPage::addLink(const core::library::DocumentInfo &info)
{
    auto *button = new LinkButton;
    button->setText(models::titleOf(info));
    button->setToolTip(info.path.isEmpty() ? info.fileName : info.path);
    connect(button, &QAbstractButton::clicked, this, [this, info] {
        controllers::OpenRequest request;
        request.document = info.id;
        request.name = info.fileName;
        m_parts.workspace.open(request);
    });
    m_lists->addWidget(button);
}

void StartPage::addHint(QLatin1StringView action)
{
    const QAction *a = m_parts.registry.action(action);
    auto *label = new QLabel(tr("%1: %2", "keys: what they do")
                                 .arg(a->shortcut().toString(QKeySequence::NativeText), actions::plainText(a->text())));
    label->setContentsMargins(0, 2, 0, 2);
    m_lists->addWidget(label);
}

void StartPage::fillLists()
{
    while (QLayoutItem *item = m_lists->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // it may be the one that was clicked, and lives a little longer
            widget->deleteLater();
        }
        delete item;
    }
    const auto recent = m_parts.files.recent(recentShown);
    if (!recent.isEmpty()) {
        addHeading(tr("Read last"));
        for (const auto &info : recent)
            addLink(info);
        return;
    }
    addHeading(tr("The library is empty. These keys fill it and find everything else:"));
    for (const auto action : {"file.open"_L1, "file.paste"_L1, "go.command"_L1, "help.shortcuts"_L1})
        addHint(action);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_name)
        retranslate();
    QWidget::changeEvent(event);
}

bool StartPage::event(QEvent *event)
{
    // Before the window is laid out to be shown. On the stack it may come to stand though a document is being opened.
    if (event->type() == QEvent::Show && !m_name)
        build();
    return QWidget::event(event);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillLists();
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Base));
}

} // namespace app::mainwindow

#include "moc_startpage.cpp"
