// SPDX-License-Identifier: GPL-3.0-or-later
// Uses the window at random, and then asks whether all is as it must be. scripts/monkey runs it for long: it takes
// ZHUPI_MONKEY_SEED and ZHUPI_MONKEY_STEPS for one run of its own, ZHUPI_MONKEY_FILES (paths, one a line) for what is
// opened in it.
#include "core/library/links.h"
#include "core/library/memos.h"

#include <QDesktopServices>
#include <QDir>

#include "tests/app/monkey.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::annotation::AnchorState;
using core::annotation::Annotation;

namespace
{
/// What was made in the library, without what it only remembers: when what was opened, where one read.
QStringList workIn(core::library::Library &library)
{
    QStringList lines;
    const auto notes = library.notes();
    const auto tags = library.tags();
    const auto memos = library.memos().all();
    if (!notes || !tags || !memos)
        return {u"the library cannot be read"_s};
    for (const Annotation &note : *notes) {
        QStringList ids;
        for (const core::TagId &tag : note.tags)
            ids.append(tag.value);
        ids.sort();
        lines.append(u"note %1 %2 %3 %4"_s.arg(note.id.value, note.note, ids.join(u' '),
                                               core::annotation::colorName(note.color)));
    }
    for (const core::annotation::Tag &tag : *tags)
        lines.append(u"tag %1 %2 %3 %4"_s.arg(tag.id.value, tag.path, tag.color, tag.description));
    for (const core::annotation::Memo &memo : *memos)
        lines.append(u"memo %1 %2 %3"_s.arg(memo.id.value, memo.title, memo.text));
    const auto documents = library.documents();
    for (const core::library::DocumentInfo &document : documents.value_or(QList<core::library::DocumentInfo>())) {
        const auto links = library.links().in(document.id);
        for (const core::annotation::Link &link : links.value_or(QList<core::annotation::Link>()))
            lines.append(u"link %1 %2 %3"_s.arg(link.id.value, link.type, link.note));
        const auto corrections = library.corrections(document.id);
        for (const auto &correction : corrections.value_or(QList<core::corrections::Correction>()))
            lines.append(u"correction %1"_s.arg(correction.id.value));
    }
    lines.sort();
    return lines;
}

QString linesOf(const QList<Annotation> &annotations)
{
    QStringList lines;
    for (const Annotation &one : annotations) {
        QStringList places;
        for (const core::annotation::Target &target : one.targets)
            places.append(u"%1+%2 (%3%4)"_s.arg(target.range.start())
                              .arg(target.range.length())
                              .arg(int(target.state))
                              .arg(target.keptLost));
        lines.append(u"  %1 %2 %3 %4 tags, %5, %6, %7 %8"_s
                         .arg(one.id.value, places.join(u' '), core::annotation::colorName(one.color))
                         .arg(one.tags.size())
                         .arg(one.note, one.modified.toString(Qt::ISODateWithMs),
                              QString::fromLatin1(one.textHash.toHex().left(6)))
                         .arg(int(one.state)));
    }
    return lines.join(u'\n');
}

/// A passage that is said to be found where it was stands there.
QString faultOf(const core::library::OpenDocument &open)
{
    const QString &text = open.document.text();
    for (const Annotation &annotation : open.annotations) {
        for (const core::annotation::Target &target : annotation.targets) {
            if (target.range.start() < 0 || target.range.end() > text.size())
                return u"an annotation ends at %1, the text at %2"_s.arg(target.range.end()).arg(text.size());
            if (target.state == AnchorState::Lost && !target.range.isEmpty())
                return u"a lost passage has a place"_s;
            if (target.state == AnchorState::Exact && !target.keptLost && target.range.isEmpty())
                return u"a passage that was found has no place: %1"_s.arg(target.quote);
        }
    }
    return {};
}

QString faultOf(const reader::ReaderView &view)
{
    const qsizetype size = view.document().text().size();
    if (view.selection().start() < 0 || view.selection().end() > size)
        return u"the selection ends at %1, the text at %2"_s.arg(view.selection().end()).arg(size);
    if (view.caret() < 0 || view.caret() > size)
        return u"the caret stands at %1, the text ends at %2"_s.arg(view.caret()).arg(size);
    if (view.topOffset() < 0 || view.topOffset() > size)
        return u"the page begins at %1, the text ends at %2"_s.arg(view.topOffset()).arg(size);
    return {};
}

/// After each step.
QString faultOf(WindowFixture &window)
{
    const controllers::Workspace &workspace = window.parts().workspace;
    for (const core::DocumentId &id : workspace.documents()) {
        if (const QString fault = faultOf(*workspace.document(id)); !fault.isEmpty())
            return fault;
    }
    const reader::ReaderView *view = window.view();
    return view ? faultOf(*view) : QString();
}

/// When nothing is under way: the page shows the document in front, with what the library has of it.
QString faultAtRest(WindowFixture &window)
{
    controllers::Workspace &workspace = window.parts().workspace;
    if (const QString fault = faultOf(window); !fault.isEmpty())
        return fault;
    const auto open = workspace.current();
    if (open && (!window.view() || window.view()->document().text() != open->document.text()))
        return u"the page does not show the text of the document in front"_s;
    if (window.parts().window.tabs()->order().size() != workspace.documents().size())
        return u"%1 tabs, %2 documents"_s.arg(window.parts().window.tabs()->order().size())
            .arg(workspace.documents().size());
    if (!workspace.hasLibrary())
        return {};
    for (const core::DocumentId &id : workspace.documents()) {
        const auto shown = workspace.document(id);
        if (!shown->info.added.isValid())
            continue; // without a file and read without a library: nowhere to be read again
        const auto stored = workspace.library()->anchored(id, shown->document);
        if (!stored)
            return u"the annotations of %1 cannot be read: %2"_s.arg(shown->info.fileName, stored.error().message);
        if (*stored != shown->annotations)
            return u"%1 shows other annotations than the library has:\n%2\nand\n%3"_s.arg(
                shown->info.fileName, linesOf(shown->annotations), linesOf(*stored));
    }
    return {};
}

QStringList samples()
{
    const QString named = qEnvironmentVariable("ZHUPI_MONKEY_FILES");
    if (!named.isEmpty())
        return named.split(u'\n', Qt::SkipEmptyParts);
    QStringList paths;
    const QDir folder(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples"));
    for (const QString &name : folder.entryList(QDir::Files))
        paths.append(folder.filePath(name));
    return paths;
}
} // namespace

class TestMonkey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QGuiApplication::setQuitOnLastWindowClosed(false);
        // A link to the web is followed nowhere.
        for (const auto &scheme : {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s})
            QDesktopServices::setUrlHandler(scheme, this, "swallow");
    }
    void swallow(const QUrl &) {}

    void window_usedAtRandom_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("steps");
        if (const int steps = qEnvironmentVariableIntValue("ZHUPI_MONKEY_STEPS"); steps > 0) {
            const auto seed = qEnvironmentVariable("ZHUPI_MONKEY_SEED").toUInt();
            QTest::addRow("seed %u", seed) << seed << steps;
            return;
        }
        for (const quint32 seed : {1u, 2u})
            QTest::addRow("seed %u", seed) << seed << 100;
    }

    /// It neither crashes nor stops; page, list and library agree; undo leads to the beginning, redo to the end.
    void window_usedAtRandom()
    {
        QFETCH(const quint32, seed);
        QFETCH(const int, steps);
        WindowFixture window;
        CagedPrompt prompt;
        prompt.files = samples();
        prompt.saveTo = window.filePath(u"saved"_s);
        window.asked = &prompt;
        window.start();
        prompt.setWindow(&window.parts().window);
        window.open(u"book.txt"_s, WindowFixture::book(8));

        Monkey monkey(window, prompt, seed);
        monkey.examine = [&window] { return faultOf(window); };
        QObject::connect(&window.parts().workspace, &controllers::Workspace::noticed, &monkey,
                         [&monkey](const controllers::Notice &notice) { monkey.tell(u"told: "_s + notice.text); });
        const QString fault = monkey.run(steps);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        comeToRest(window);
        if (QTest::currentTestFailed())
            return;
        undoAndRedo(window);
        window.quit();
    }

private:
    static void comeToRest(WindowFixture &window)
    {
        controllers::Workspace &workspace = window.parts().workspace;
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.isOpening() && workspace.waitingChanges() == 0, 120'000);
        if (!workspace.hasLibrary())
            QVERIFY(workspace.openLibrary(window.libraryPath()));
        QString fault = u"not asked yet"_s;
        QTRY_VERIFY2_WITH_TIMEOUT((fault = faultAtRest(window)).isEmpty(), qPrintable(fault), 10'000);
    }

    static void undoAndRedo(WindowFixture &window)
    {
        controllers::Workspace &workspace = window.parts().workspace;
        auto library = core::library::Library::open(window.libraryPath());
        QVERIFY(library);
        verify(**library);
        while (workspace.canRedo() && !QTest::currentTestFailed())
            step(workspace, &controllers::Workspace::redo);
        const QStringList last = workIn(**library);
        int undone = 0;
        for (; workspace.canUndo() && !QTest::currentTestFailed(); ++undone)
            step(workspace, &controllers::Workspace::undo);
        const QStringList left = workIn(**library);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        for (; undone > 0 && !QTest::currentTestFailed(); --undone)
            step(workspace, &controllers::Workspace::redo);
        QCOMPARE(workIn(**library), last);
        verify(**library);
    }

    /// What a step makes to be read again is stored by a worker: the next step has to wait for it on a busy machine.
    using Step = core::Result<std::optional<core::library::Change>> (controllers::Workspace::*)();
    static void step(controllers::Workspace &workspace, Step way)
    {
        core::Result<std::optional<core::library::Change>> change;
        QTRY_VERIFY2_WITH_TIMEOUT((change = (workspace.*way)()) ||
                                      change.error().code != core::ErrorCode::LibraryLocked,
                                  "the library stays locked", 10'000);
        QVERIFY2(change, change ? "" : qPrintable(change.error().message));
    }

    /// Nothing is wrong but that passages of a later text may be lost.
    static void verify(core::library::Library &library)
    {
        auto told = library.verify();
        QVERIFY(told);
        const QString lost = QCoreApplication::translate("core::library", "The passage “%1” of “%2” is lost.");
        told->removeIf([&lost](const QString &line) {
            return line.startsWith(lost.section(u"%1"_s, 0, 0)) && line.endsWith(lost.section(u"%2"_s, 1));
        });
        QVERIFY2(told->isEmpty(), qPrintable(told->join(u'\n')));
    }
};

QTEST_MAIN(TestMonkey)
#include "tst_monkey.moc"
