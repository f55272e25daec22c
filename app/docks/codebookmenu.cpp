// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/codebookmenu.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace app::docks
{

namespace
{

struct Colour {
    const char *name;
    const char *value;
};

/// Strong enough to be told apart as small swatches, on light and on dark paper.
constexpr Colour colours[] = {
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Red"), "#d64545"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Orange"), "#e0892f"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Yellow"), "#d9b92b"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Green"), "#5a9e4b"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Teal"), "#2f9c95"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Blue"), "#3f7fc4"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Indigo"), "#5b5fc7"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Violet"), "#9457b8"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Pink"), "#d1619b"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Brown"), "#8f6b4a"},
    {QT_TRANSLATE_NOOP("app::docks::CodebookMenu", "Grey"), "#8a857c"},
};

QIcon swatch(const QColor &color, qreal ratio)
{
    constexpr int side = 16;
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color.darker(120));
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1.5, 1.5, side - 3, side - 3), 3, 3);
    return QIcon(picture);
}

} // namespace

CodebookMenu::CodebookMenu(QWidget *parent) : QMenu(parent), m_colours(new QMenu(this)), m_place(new QMenu(this))
{
    constexpr std::pair<Command, QKeyCombination> keys[] = {
        {NewBelow, Qt::Key_Insert},
        {NewBeside, Qt::SHIFT | Qt::Key_Insert},
        {Show, Qt::Key_Return},
        {Page, Qt::CTRL | Qt::Key_Return},
        {Rename, Qt::Key_F2},
        {Delete, Qt::Key_Delete},
        {MoveOut, Qt::ALT | Qt::SHIFT | Qt::Key_Left},
        {MoveIn, Qt::ALT | Qt::SHIFT | Qt::Key_Right},
        {MoveUp, Qt::ALT | Qt::SHIFT | Qt::Key_Up},
        {MoveDown, Qt::ALT | Qt::SHIFT | Qt::Key_Down},
    };
    for (QAction *&action : m_commands)
        action = new QAction(this);
    for (const auto &[command, key] : keys) {
        m_commands[command]->setShortcut(key);
        m_commands[command]->setShortcutContext(Qt::WidgetShortcut);
        m_commands[command]->setShortcutVisibleInContextMenu(true);
    }
    arrange();
    fillColours();
    setCount(0);
    retranslate();
}

void CodebookMenu::arrange()
{
    const auto add = [this](std::initializer_list<Command> commands) {
        for (const Command command : commands)
            addAction(m_commands[command]);
    };
    add({NewBelow, NewBeside});
    addSeparator();
    add({Page, Show, Rename, Describe, Memo});
    addMenu(m_colours);
    addMenu(m_place);
    addSeparator();
    add({Merge, Split, Delete});
    for (const Command command : {MoveOut, MoveIn, MoveUp, MoveDown})
        m_place->addAction(m_commands[command]);
}

void CodebookMenu::fillColours()
{
    for (const Colour &colour : colours) {
        const QString value = QLatin1StringView(colour.value);
        QAction *action = m_colours->addAction(swatch(QColor(value), devicePixelRatioF()), {});
        action->setData(QLatin1StringView(colour.name));
        connect(action, &QAction::triggered, this, [this, value] { Q_EMIT recolourRequested(value); });
    }
    m_colours->addSeparator();
    QAction *none = m_colours->addAction(QString());
    none->setData(QLatin1StringView(QT_TR_NOOP("No colour")));
    connect(none, &QAction::triggered, this, [this] { Q_EMIT recolourRequested({}); });
}

bool CodebookMenu::handle(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier)
        return false; // the tree's own
    const QKeySequence pressed(event->keyCombination().toCombined() & ~int(Qt::KeypadModifier));
    const auto command = std::ranges::find(m_commands, pressed, &QAction::shortcut);
    if (pressed.isEmpty() || command == m_commands.end())
        return false;
    if (event->type() == QEvent::KeyPress && (*command)->isEnabled())
        (*command)->trigger();
    return true;
}

void CodebookMenu::setCount(qsizetype tags)
{
    for (const Command command :
         {Page, Show, Rename, Describe, Memo, Split, NewBeside, MoveOut, MoveIn, MoveUp, MoveDown})
        m_commands[command]->setEnabled(tags == 1);
    m_colours->setEnabled(tags == 1);
    m_place->setEnabled(tags == 1);
    for (const Command command : {Merge, Delete})
        m_commands[command]->setEnabled(tags > 0);
    m_commands[NewBelow]->setEnabled(tags <= 1);
}

void CodebookMenu::retranslate()
{
    setTitle(tr("Tag"));
    m_commands[NewBelow]->setText(tr("&New tag below…"));
    m_commands[NewBeside]->setText(tr("New tag &beside…"));
    m_commands[Page]->setText(tr("P&age of the tag"));
    m_commands[Show]->setText(tr("&Show its passages here"));
    m_commands[Rename]->setText(tr("&Rename"));
    m_commands[Describe]->setText(tr("&Describe…"));
    m_commands[Memo]->setText(tr("&Write a memo"));
    m_commands[Merge]->setText(tr("&Merge into…"));
    m_commands[Split]->setText(tr("S&plit…"));
    m_commands[Delete]->setText(tr("De&lete"));
    m_commands[MoveOut]->setText(tr("&Out of its parent"));
    m_commands[MoveIn]->setText(tr("&Below the tag above"));
    m_commands[MoveUp]->setText(tr("&Up"));
    m_commands[MoveDown]->setText(tr("&Down"));
    m_commands[Import]->setText(tr("&Import codebook…"));
    m_commands[ExportCsv]->setText(tr("Export as &CSV…"));
    m_commands[ExportQdc]->setText(tr("Export as &REFI-QDA (.qdc)…"));
    m_commands[Expand]->setText(tr("&Expand all"));
    m_commands[Collapse]->setText(tr("C&ollapse all"));
    m_colours->setTitle(tr("Re&colour"));
    m_place->setTitle(tr("Mo&ve"));
    const QList<QAction *> actions = m_colours->actions();
    for (QAction *colour : actions)
        colour->setText(tr(colour->data().toString().toLatin1().constData()));
}

} // namespace app::docks

#include "moc_codebookmenu.cpp"
