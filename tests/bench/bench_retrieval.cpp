// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the passages of a large library are there: bench-retrieval DOCUMENTS ANNOTATIONS
// Fills a library with that many documents and annotations over all of them, opens the window with it, calls up the
// panel of passages and asks it for words, tags and colours. Prints how long each takes until the list stands and the
// longest stop of the window's own thread meanwhile, each beside its goal. Ends with 1 where a goal is missed.
#include "app/application/composition.h"
#include "app/controllers/passagesearch.h"
#include "app/dialogs/dialogprompt.h"
#include "app/docks/criteriabar.h"
#include "app/docks/retrievaldock.h"
#include "app/models/passagemodel.h"
#include "app/settings/quietstyle.h"
#include "core/library/parse.h"

#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>

#include "tests/bench/stopwatch.h"

using namespace Qt::Literals::StringLiterals;
using bench::longestStop;
using bench::Took;

namespace
{
constexpr double openGoalMs = 1000;
constexpr double askGoalMs = 100 + 60; ///< with the pause in which more letters are waited for
constexpr double stopGoalMs = 100;
constexpr qsizetype paragraphs = 40;

QString textOf(int document)
{
    QString text = u"第%1号文件\n\n"_s.arg(document);
    for (qsizetype i = 0; i < paragraphs; ++i)
        text +=
            u"　　各地区要结合实际，推进第%1项工作，加强大气污染防治，打好蓝天保卫战第%2阶段的攻坚。\n"_s.arg(i).arg(
                document % 97);
    return text;
}

bool fill(const QString &path, int documents, int annotations)
{
    const auto library = core::library::Library::open(path);
    for (int d = 0; library && d < documents; ++d) {
        const QByteArray bytes = textOf(d).toUtf8();
        const QString name = u"document-%1.txt"_s.arg(d);
        const auto document = core::library::parse(bytes, name);
        const auto added = document ? (*library)->add(bytes, name, *document)
                                    : core::Result<core::library::AddResult>(std::unexpected(document.error()));
        if (!added)
            return false;
        const int each = annotations / documents;
        const qsizetype length = document->text().size();
        QList<core::library::NewAnnotation> made;
        for (int n = 0; n < each; ++n) {
            core::library::NewAnnotation one;
            one.document = added->info.id;
            one.color = static_cast<core::annotation::MarkColor>(n % 6);
            const qsizetype at = length * n / each;
            one.ranges = {{at, std::min(at + 10 + n % 20, length)}};
            if (n % 5 == 0)
                one.note = u"存疑：第 %1 处要再看"_s.arg(n);
            for (int tag = 0; tag < 1 + n % 3; ++tag)
                one.tagPaths.append(u"主题%1/编码%2"_s.arg(tag).arg((n + d) % 20));
            made.append(one);
        }
        if (!(*library)->annotateAll(made, *document))
            return false;
    }
    return library.has_value();
}

class Bench
{
public:
    explicit Bench(app::application::Composition &parts) : m_parts(parts), m_dock(*parts.surveying.passages.get())
    {
        auto *search = m_dock.findChild<app::controllers::PassageSearch *>();
        QObject::connect(search, &app::controllers::PassageSearch::found, &m_dock, [this] { m_answered = true; });
        QObject::connect(search, &app::controllers::PassageSearch::failed, &m_dock, [this] { m_answered = true; });
    }

    bool run()
    {
        ask("open the panel", openGoalMs, [this] { m_parts.registry.action("edit.passages"_L1)->trigger(); });
        QLineEdit *field = m_dock.criteria()->field();
        for (const char *query : {"蓝天", "tag:主题1/编码3", "color:red", "-tag:*", "note:存疑 color:yellow",
                                  "tag:主题0 NEAR/paragraph color:blue", "nowhere"}) {
            ask(query, askGoalMs, [field, query] { field->setText(QString::fromUtf8(query)); });
        }
        ask("all again", askGoalMs, [field] { field->clear(); });
        return m_report.isGood();
    }

private:
    void ask(const QByteArray &what, double goal, const std::function<void()> &action)
    {
        m_answered = false;
        QElapsedTimer timer;
        timer.start();
        const Took act = bench::timeOf(action);
        const Took stop = longestStop([this] { return m_answered; });
        const double all = double(timer.nsecsElapsed()) / 1e6;
        m_report.print(what + ", ms", all, goal);
        m_report.print("    longest stop, ms", std::max(act, stop), stopGoalMs);
        std::printf("    passages: %d\n", m_dock.model()->rowCount());
        bench::settle(300);
    }

    app::application::Composition &m_parts;
    app::docks::RetrievalDock &m_dock;
    bench::Report m_report;
    bool m_answered = false;
};
} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new app::settings::QuietStyle);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "bench-retrieval DOCUMENTS ANNOTATIONS\n");
        return 2;
    }
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.db"_s);
    if (!fill(library, std::max(1, arguments.at(1).toInt()), arguments.at(2).toInt())) {
        std::fprintf(stderr, "bench-retrieval: the library was not filled\n");
        return 1;
    }
    std::printf("%s documents, %s annotations\n", qPrintable(arguments.at(1)), qPrintable(arguments.at(2)));
    QSettings settings(folder.filePath(u"zhupi.conf"_s), QSettings::IniFormat);
    settings.setValue("session/open"_L1, QStringList());
    app::settings::Language language(settings);
    app::dialogs::DialogPrompt prompt;
    app::application::Composition parts(settings, prompt, language);
    prompt.setWindow(&parts.window);
    parts.openLibrary(library);
    parts.start({});
    bench::settle(1000);
    return Bench(parts).run() ? 0 : 1;
}
