// SPDX-License-Identifier: GPL-3.0-or-later
// The measure of a start: a bare Qt window of the program's size that paints one page of a text in the page's face, and
// nothing else: bare-window FILE. Prints "zhupi-trace first-page NANOSECONDS" (CLOCK_MONOTONIC) once that is on the
// screen, and ends.
#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QTextLayout>
#include <QWidget>

#include <cstdio>
#include <ctime>

namespace
{
constexpr qint64 headBytes = 16 * 1024;
constexpr int margin = 160;
constexpr double leading = 1.8;

class BareWindow : public QWidget
{
public:
    explicit BareWindow(const QString &text) : m_paragraphs(text.split(u'\n', Qt::SkipEmptyParts)) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        QFont face;
        face.setFamilies({QStringLiteral("Noto Serif CJK SC")});
        face.setPixelSize(18);
        double y = margin / 4.0;
        for (const QString &paragraph : m_paragraphs) {
            if (y > height())
                break;
            y = paintParagraph(painter, face, paragraph, y);
        }
        QMetaObject::invokeMethod(this, &BareWindow::painted, Qt::QueuedConnection);
    }

private:
    double paintParagraph(QPainter &painter, const QFont &face, const QString &text, double y) const
    {
        QTextLayout layout(text, face);
        layout.beginLayout();
        double bottom = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width() - 2 * margin);
            line.setPosition({0, bottom});
            bottom += line.height() * leading;
        }
        layout.endLayout();
        layout.draw(&painter, {margin, y});
        return y + bottom + face.pixelSize();
    }

    void painted()
    {
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        std::fprintf(stderr, "zhupi-trace first-page %lld%09ld\n", static_cast<long long>(now.tv_sec), now.tv_nsec);
        QCoreApplication::quit();
    }

    QStringList m_paragraphs;
};
} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QFile file(QApplication::arguments().value(1));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "bare-window: %s\n", qPrintable(file.errorString()));
        return 1;
    }
    BareWindow window(QString::fromUtf8(file.read(headBytes)));
    window.resize(1280, 820);
    window.show();
    return QApplication::exec();
}
