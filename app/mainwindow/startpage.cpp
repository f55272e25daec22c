// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/startpage.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/filecontroller.h"
#include "app/controllers/workspace.h"
#include "app/models/documentlistmodel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr qsizetype recentShown = 8;
constexpr int columnWidth = 520;
} // namespace

StartPage::StartPage(const Parts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_name(new QLabel), m_hint(new QLabel), m_column(new QWidget)
{
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(m_column, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    m_column->setFixedWidth(columnWidth);
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
        connect(button, &QPushButton::clicked, parts.registry.action(id), &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    column->addSpacing(16);
    m_lists = new QVBoxLayout;
    m_lists->setSpacing(0);
    column->addLayout(m_lists);

    connect(&parts.workspace, &controllers::Workspace::documentsChanged, this, [this] {
        if (isVisible())
            fillLists();
    });
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

QWidget *StartPage::heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(0, 8, 0, 4);
    return label;
}

QWidget *StartPage::link(const QString &text, const QString &description, const std::function<void()> &open)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QString shown = button->fontMetrics().elidedText(text, Qt::ElideRight, columnWidth - 60);
    button->setText(shown.replace(u'&', u"&&"_s));
    button->setToolTip(description);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, open);
    return button;
}

void StartPage::fillLists()
{
    while (QLayoutItem *item = m_lists->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto recent = m_parts.files.recent(recentShown);
    if (!recent.isEmpty()) {
        m_lists->addWidget(heading(tr("Read last")));
        for (const auto &info : recent) {
            const QString place = info.path.isEmpty() ? info.fileName : info.path;
            m_lists->addWidget(link(models::titleOf(info), place, [this, info] {
                controllers::OpenRequest request;
                request.document = info.id;
                request.name = info.fileName;
                m_parts.workspace.open(request);
            }));
        }
        return;
    }
    const auto samples = controllers::FileController::samples();
    if (samples.isEmpty())
        return;
    m_lists->addWidget(heading(tr("Samples, one for each kind of damage")));
    for (const auto &sample : samples) {
        m_lists->addWidget(
            link(sample.name, tr("Open this sample"), [this, sample] { m_parts.files.openSample(sample); }));
    }
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
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
