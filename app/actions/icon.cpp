// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace app::actions
{

namespace
{
QColor colorFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    default:
        return palette.color(QPalette::Active, QPalette::WindowText);
    }
}

/// Paints a one-colour SVG whose strokes are "currentColor".
class TintedEngine final : public QIconEngine
{
public:
    explicit TintedEngine(const QString &path) : m_path(path) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = source();
        svg.replace("currentColor", colorFor(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        if (renderer.isValid())
            renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key =
            QStringLiteral("zhupi %1 %2 %3x%4").arg(m_path, colorFor(mode).name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedEngine(*this); }

private:
    QByteArray source()
    {
        if (m_source.isEmpty()) {
            QFile file(m_path);
            if (file.open(QIODevice::ReadOnly))
                m_source = file.readAll();
        }
        return m_source;
    }

    QString m_path;
    QByteArray m_source;
};
} // namespace

QIcon icon(QLatin1StringView name)
{
    return QIcon(new TintedEngine(QStringLiteral(":/icons/%1.svg").arg(name)));
}

} // namespace app::actions
