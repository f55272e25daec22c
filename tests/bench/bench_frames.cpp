// SPDX-License-Identifier: GPL-3.0-or-later
// How smooth the window is with a long text: bench-frames PASSAGES FILE…
// Opens each file in the real window over a library of its own, makes that many annotations spread over it (some
// nested, one in five with a note, most with tags), then turns the wheel, jumps, resizes and changes the theme, each
// time until all is painted; then finds words, and shows the text as it came beside the page. Prints the worst of each
// beside its goal, the processor time that the window's own thread took for it (what it would be on an idle machine),
// and what the program holds. Ends with 1 where a goal is missed.
#include "app/application/composition.h"
#include "app/controllers/findsession.h"
#include "app/dialogs/dialogprompt.h"
#include "app/docks/findbar.h"
#include "app/reader/readerview.h"
#include "app/settings/quietstyle.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

#include "tests/bench/stopwatch.h"
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

using bench::longestStop;
using bench::settle;
using bench::timeOf;
using bench::Took;

namespace
{
constexpr int wheelSteps = 1500;
constexpr int annotationsEach = 2000; ///< stored as one change
constexpr double frameGoalMs = 16;
constexpr double worstGoalMs = 50;
constexpr double actionGoalMs = 100;
constexpr double freeMegabytes = 80;
constexpr int settleMs = 2500;

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmRSS:");
    return all.mid(at + 6, all.indexOf("kB", at) - at - 6).trimmed().toDouble() * 1024 / 1e6;
}

class Bench
{
public:
    explicit Bench(app::application::Composition &parts) : m_parts(parts) {}

    bool run(const QString &path, int annotations)
    {
        std::printf("%s, %.1f MB, %d marked passages\n", qPrintable(QFileInfo(path).fileName()),
                    double(QFileInfo(path).size()) / 1e6, annotations);
        if (!open(path))
            return false;
        const double most = 3 * double(QFileInfo(path).size()) / 1e6 + freeMegabytes;
        print("resident after the opening, MB", residentMegabytes(), most);
        annotate(annotations);
        scroll();
        actions();
        find(u"发展"_s, "find");
        find(u"nowhere in it"_s, "find what is not there");
        m_parts.registry.action("edit.findPattern"_L1)->trigger();
        find(u"第[一二三四五六七八九十]+[章节条]"_s, "find a pattern");
        m_parts.registry.action("edit.findPattern"_L1)->trigger();
        sideBySide();
        m_parts.workspace.close(m_parts.workspace.currentId());
        settle(200);
        return m_report.isGood();
    }

private:
    app::reader::ReaderView &view() { return *m_parts.window.currentView(); }

    bool open(const QString &path)
    {
        QElapsedTimer timer;
        timer.start();
        m_parts.files.openAll({path});
        while (m_parts.workspace.isOpening())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!m_parts.window.currentView()) {
            std::fprintf(stderr, "bench-frames: %s was not opened\n", qPrintable(path));
            return false;
        }
        std::printf("  %-44s %9.0f\n", "whole document, ms", double(timer.elapsed()));
        settle(settleMs);
        return true;
    }

    core::library::NewAnnotation passage(qsizetype at, int number, qsizetype end) const
    {
        core::library::NewAnnotation made;
        made.document = m_parts.workspace.currentId();
        made.color = static_cast<core::annotation::MarkColor>(number % 6);
        // Every tenth covers the beginnings of the next ones where these stand close.
        made.ranges = {{at, std::min(at + (number % 10 == 0 ? 900 : 12 + number % 60), end)}};
        if (number % 5 == 0)
            made.note = u"A note of some words, number %1."_s.arg(number);
        for (int tag = 0; tag < number % 4; ++tag)
            made.tagPaths.append(u"theme %1/code %2"_s.arg(tag).arg(number % 20));
        return made;
    }

    void annotate(int count)
    {
        const auto open = m_parts.workspace.current();
        const auto library = core::library::Library::open(m_parts.workspace.libraryPath());
        const qsizetype length = open->document.text().size();
        for (int i = 0; i < count && library; i += annotationsEach) {
            QList<core::library::NewAnnotation> made;
            for (int n = i; n < std::min(i + annotationsEach, count); ++n)
                made.append(passage(length / count * n, n, length));
            (void)(*library)->annotateAll(made, open->document);
        }
        (void)(*library)->annotate(passage(0, 1, length), open->document);
        // As after an undo of something: all are anchored anew and drawn.
        print("undo, ms", timeOf([&] { (void)m_parts.workspace.undo(); }), actionGoalMs);
        print("taking them over, longest stop, ms",
              longestStop([&] { return m_parts.workspace.current()->annotations.size() >= count; }), actionGoalMs);
        std::printf("  %-44s %9lld\n", "annotations", qlonglong(m_parts.workspace.current()->annotations.size()));
        settle(settleMs);
        print("one more, ms", timeOf([&] { (void)m_parts.workspace.annotate(passage(20, 7, length)); }), actionGoalMs);
    }

    void turn(std::vector<Took> &frames, int notches)
    {
        const QPointF centre = view().viewport()->rect().center();
        QWheelEvent event(centre, view().viewport()->mapToGlobal(centre), {}, {0, 120 * notches}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        frames.push_back(timeOf([&] { QApplication::sendEvent(view().viewport(), &event); }));
    }

    void scroll()
    {
        std::vector<Took> frames;
        for (const double share : {0.0, 0.4, 0.9}) {
            view().setTopOffset(qsizetype(double(view().document().text().size()) * share));
            settle(100);
            for (int i = 0; i < wheelSteps / 3; ++i)
                turn(frames, i % 10 == 9 ? -5 : -1);
        }
        std::ranges::sort(frames, {}, &Took::wallMs);
        const size_t last = frames.size() - 1;
        print("wheel, median of a frame, ms", frames[last / 2], frameGoalMs);
        print("wheel, 99 of 100 frames within, ms", frames[last * 99 / 100], frameGoalMs);
        print("wheel, worst frame, ms", frames[last], worstGoalMs);
    }

    void actions()
    {
        const auto press = [this](int key) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::ControlModifier);
            QApplication::sendEvent(&view(), &event);
        };
        print("jump to the end, ms", timeOf([&] { press(Qt::Key_End); }), actionGoalMs);
        print("jump to the start, ms", timeOf([&] { press(Qt::Key_Home); }), actionGoalMs);
        view().setTopOffset(view().document().text().size() / 2);
        settle(100);
        const auto worst = [](const std::function<void(int)> &action) {
            Took most;
            for (int i = 0; i < 6; ++i) {
                most = std::max(most, timeOf([&] { action(i); }));
                settle(50);
            }
            return most;
        };
        print("resize, ms", worst([this](int i) { m_parts.window.resize(1000 + 40 * i, 800); }), actionGoalMs);
        print("theme, ms", worst([this](int) { m_parts.registry.action("view.theme.next"_L1)->trigger(); }),
              actionGoalMs);
        print("size of the text, ms", worst([this](int i) {
                  m_parts.registry.action(i % 2 ? "view.zoomOut"_L1 : "view.zoomIn"_L1)->trigger();
              }),
              actionGoalMs);
        print("dragging the scroll bar, ms", worst([this](int i) {
                  view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() / 7 * (i + 1));
              }),
              actionGoalMs);
    }

    /// Types the words a character at a time into the find bar, waits for all hits, goes on and back through them.
    void find(const QString &words, const char *what)
    {
        app::docks::FindBar &bar = *m_parts.annotating.findBar;
        m_parts.registry.action("edit.find"_L1)->trigger();
        auto *field = bar.findChild<QLineEdit *>();
        auto *session = bar.findChild<app::controllers::FindSession *>();
        field->clear();
        QElapsedTimer timer;
        double first = 0;
        const auto heard = QObject::connect(session, &app::controllers::FindSession::foundFirst, field,
                                            [&] { first = double(timer.nsecsElapsed()) / 1e6; });
        Took typing;
        for (const QChar c : words) {
            QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            timer.start();
            typing = std::max(typing, timeOf([&] { QApplication::sendEvent(field, &key); }));
        }
        const Took stop = longestStop([&] { return !session->isRunning(); });
        const double all = double(timer.nsecsElapsed()) / 1e6;
        QObject::disconnect(heard);
        Took step;
        for (int i = 0; i < 20; ++i) {
            QAction *action = m_parts.registry.action(i % 4 == 3 ? "edit.findPrevious"_L1 : "edit.findNext"_L1);
            step = std::max(step, timeOf([action] { action->trigger(); }));
        }
        const QByteArray name(what);
        print(name + ": typing a character, ms", typing, actionGoalMs);
        if (first > 0)
            print(name + ": the first hit is shown after, ms", first, actionGoalMs);
        print(name + ": longest stop, ms", stop, actionGoalMs);
        print(name + ": next and previous, ms", step, actionGoalMs);
        std::printf("  %-44s %9.0f  (%lld hits)\n", (name + ": all are counted after, ms").constData(), all,
                    qlonglong(bar.total()));
        bar.close();
        settle(100);
    }

    /// The text as it came beside the page, and away again.
    void sideBySide()
    {
        QAction *compare = m_parts.registry.action("view.source"_L1);
        for (const char *what : {"side by side: longest stop, ms", "side by side, away: longest stop, ms"}) {
            QElapsedTimer timer;
            const Took act = timeOf([&] { compare->trigger(); });
            timer.start();
            QTimer tick; // so that there are events to look at
            tick.start(20);
            const Took after = longestStop([&] { return timer.elapsed() > settleMs; });
            print(what, std::max(act, after), actionGoalMs);
        }
    }

    void print(const QByteArray &what, double value, double goal) { m_report.print(what, value, goal); }
    void print(const QByteArray &what, Took took, double goal) { m_report.print(what, took, goal); }

    app::application::Composition &m_parts;
    bench::Report m_report;
};
} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new app::settings::QuietStyle);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "bench-frames PASSAGES FILE…\n");
        return 2;
    }
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"zhupi.conf"_s), QSettings::IniFormat);
    settings.setValue("session/open"_L1, QStringList());
    app::settings::Language language(settings);
    app::dialogs::DialogPrompt prompt;
    app::application::Composition parts(settings, prompt, language);
    prompt.setWindow(&parts.window);
    parts.openLibrary(folder.filePath(u"library.db"_s));
    parts.start({});
    settle(500);
    bool good = true;
    for (const QString &path : arguments.mid(2))
        good = Bench(parts).run(path, arguments.at(1).toInt()) && good;
    return good ? 0 : 1;
}
