// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/composition.h"
#include "app/dialogs/exportdialog.h"
#include "app/docks/noteeditor.h"
#include "app/docks/tagpicker.h"
#include "app/models/annotationmodel.h"
#include "app/reader/readerview.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

#include "tests/app/openlibrary.h"
#include "tests/app/scriptedprompt.h"
#include "tests/app/typing.h"
#include "tests/processortime.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::annotation::Annotation;

/// The reader's story on the real window: open, mark, tag, note, undo, redo, close, open again, export.
class TestAnnotating : public QObject
{
    Q_OBJECT

private:
    /// One run of the program.
    struct Run {
        explicit Run(const QString &folder)
            : settings(folder + u"/settings.ini"_s, QSettings::IniFormat), language(settings)
        {
            settings.setValue(u"language"_s, u"en"_s);
            program = std::make_unique<application::Composition>(settings, prompt, language);
            program->openLibrary(folder + u"/library.db"_s);
        }
        reader::ReaderView *page() const { return program->window.currentView(); }
        void key(int key, Qt::KeyboardModifiers modifiers = {}) const
        {
            QTest::keyClick(page(), Qt::Key(key), modifiers);
        }
        /// Drags the mouse over the words, as a reader does.
        void drag(const QString &words) const
        {
            const qsizetype at = page()->document().text().indexOf(words);
            QVERIFY(at >= 0);
            const core::text::TextRange range(at, at + words.size());
            page()->goTo(range);
            const QRect first = page()->rectOf({at, at + 1});
            const QRect last = page()->rectOf({range.end() - 1, range.end()});
            QVERIFY(!first.isEmpty() && !last.isEmpty());
            QWidget *viewport = page()->viewport();
            const QPoint from(first.left() + 1, first.center().y());
            const QPoint to(last.right(), last.center().y());
            QTest::mousePress(viewport, Qt::LeftButton, {}, from);
            QTest::mouseMove(viewport, (from + to) / 2);
            QTest::mouseMove(viewport, to);
            QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
            QCOMPARE(page()->selectedText(), words);
        }
        const QList<Annotation> &annotations() const { return program->workspace.current()->annotations; }

        ScriptedPrompt prompt;
        QSettings settings;
        settings::Language language;
        std::unique_ptr<application::Composition> program;
    };

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void show(const Run &run, const QStringList &names) const
    {
        run.program->start(names);
        QVERIFY(QTest::qWaitForWindowActive(&run.program->window));
        QTRY_VERIFY_WITH_TIMEOUT(run.page() != nullptr, 10'000);
        run.page()->setFocus();
    }
    static QString expectedExport(const core::DocumentId &document, const QList<Annotation> &annotations)
    {
        const auto link = [&](qsizetype i) {
            return u"zhupi://open/%1?annotation=%2"_s.arg(document.value, annotations[i].id.value);
        };
        return u"# 关于加强河湖管护工作的意见\n\n"
               u"## 一、总体要求\n\n"
               u"> 空间均衡、系统治理\n\n"
               u"- Note:\n\n  要点：\n\n  - 均衡\n\n"
               u"- Tags: 方针/治水 · Mark: yellow highlight · Section: 一、总体要求 · [Open passage](%1)\n\n"
               u"## 二、主要任务\n\n"
               u"> 每月至少巡查两次\n\n"
               u"- Mark: red underline · Section: 二、主要任务 · [Open passage](%2)\n"_s.arg(link(0), link(1));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(path(u"意见.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QString::fromUtf16(OpenLibrary::text).toUtf8());
    }

    void story_fromMarkingToExport()
    {
        QList<Annotation> before;
        {
            const Run run(m_folder->path());
            show(run, {path(u"意见.txt"_s)});
            run.drag(u"空间均衡、系统治理"_s);
            run.key(Qt::Key_1);
            QCOMPARE(run.annotations().size(), 1);

            run.key(Qt::Key_T);
            auto *field = run.program->annotating.tools->tagTool()->picker()->findChild<QLineEdit *>();
            type(field, u"方针/治水"_s);
            QTest::keyClick(field, Qt::Key_Return);
            QTest::keyClick(field, Qt::Key_Return);
            QCOMPARE(run.annotations().first().tags.size(), 1);

            run.key(Qt::Key_N);
            auto *note = run.program->annotating.tools->noteTool()->editor()->findChild<QPlainTextEdit *>();
            type(note, u"要点："_s);
            QTest::keyClick(note, Qt::Key_Return);
            QTest::keyClick(note, Qt::Key_Return);
            type(note, u"- 均衡"_s);
            QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
            QCOMPARE(run.annotations().first().note, u"要点：\n\n- 均衡"_s);

            run.drag(u"每月至少巡查两次"_s);
            run.key(Qt::Key_4);
            run.key(Qt::Key_U);
            before = run.annotations();
            QCOMPARE(before.size(), 2);

            for (int i = 0; i < 5; ++i) // underline, highlight, note, tag, highlight
                run.key(Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(run.annotations().isEmpty());
            for (int i = 0; i < 5; ++i)
                run.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(run.annotations(), before);
            run.program->window.close();
        }
        const Run run(m_folder->path());
        show(run, {}); // what was open is open again
        QCOMPARE(run.annotations(), before);
        QTRY_COMPARE(run.program->annotating.dock->model()->rowCount(), 2);

        run.program->registry.action("file.exportNotes"_L1)->trigger();
        auto *dialog = run.program->window.findChild<dialogs::ExportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(!dialog->isGathering());
        const_cast<ScriptedPrompt &>(run.prompt).saveTo = path(u"notes.md"_s);
        QVERIFY(dialog->save());
        QFile exported(path(u"notes.md"_s));
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QString expected = expectedExport(run.program->workspace.currentId(), before);
        QCOMPARE(QString::fromUtf8(exported.readAll()), expected);
        dialog->close();
        run.program->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&run.program->window));

        run.key(Qt::Key_Z, Qt::ControlModifier); // also what the last run did
        QCOMPARE(run.annotations().last().style, core::annotation::MarkStyle::Highlight);
    }

    void undoAction_afterHighlight_saysWhatItTakesBack()
    {
        const Run run(m_folder->path());
        show(run, {path(u"意见.txt"_s)});
        const QAction *undo = run.program->registry.action("edit.undo"_L1);
        run.drag(u"空间均衡"_s);
        run.key(Qt::Key_1);
        QCOMPARE(undo->text(), u"&Undo highlight"_s);
        run.program->registry.retranslate(); // as a change of language does
        QCOMPARE(undo->text(), u"&Undo highlight"_s);
        run.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(run.program->registry.action("edit.redo"_L1)->text(), u"&Redo highlight"_s);
    }

    void openingAgain_annotatedDocument_drawsItsPassages()
    {
        {
            const Run run(m_folder->path());
            show(run, {path(u"意见.txt"_s)});
            run.drag(u"空间均衡"_s);
            run.key(Qt::Key_1);
            run.program->window.close();
        }
        const Run run(m_folder->path());
        show(run, {path(u"意见.txt"_s)}); // open from last time, and asked for again
        QTRY_VERIFY(!run.program->workspace.isOpening());
        QTest::qWait(50);
        const qsizetype at = run.page()->document().text().indexOf(u"空间均衡"_s);
        const QRect place = run.page()->rectOf({at, at + 4});
        const QImage page = run.page()->viewport()->grab(place).toImage();
        const QColor mark = run.page()->theme().marks[0];
        int marked = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                marked += page.pixelColor(x, y) == mark ? 1 : 0;
        }
        QVERIFY2(marked > page.width() * page.height() / 4, qPrintable(QString::number(marked)));
    }

    void switchingTabs_whileWriting_savesTheNote()
    {
        QFile other(path(u"other.txt"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("Another document.\n");
        other.close();
        const Run run(m_folder->path());
        show(run, {path(u"意见.txt"_s)});
        const core::DocumentId id = run.program->workspace.currentId();
        run.drag(u"空间均衡"_s);
        run.key(Qt::Key_N);
        type(run.program->annotating.tools->noteTool()->editor()->findChild<QPlainTextEdit *>(), u"写了一半"_s);
        run.program->files.openAll({path(u"other.txt"_s)});
        QTRY_VERIFY(run.program->workspace.currentId() != id);
        const auto notes = run.program->workspace.library()->notes();
        QCOMPARE(notes->size(), 1);
        QCOMPARE(notes->first().note, u"写了一半"_s);
    }

    void key_highlight_answersWithinATenthOfASecond()
    {
        const Run run(m_folder->path());
        show(run, {path(u"意见.txt"_s)});
        ProcessorTimer timer;
        qint64 slowest = 0;
        for (int i = 0; i < 20; ++i) {
            run.drag(i % 2 ? u"空间均衡"_s : u"两手发力"_s);
            timer.start();
            run.key(Qt::Key_1 + i % 6);
            QCoreApplication::processEvents();
            slowest = std::max(slowest, timer.elapsed());
        }
        qInfo("slowest of 20 highlights, stored and drawn: %lld ms", slowest);
        QVERIFY(slowest < processorLimit(500));
    }
};

QTEST_MAIN(TestAnnotating)
#include "tst_annotating.moc"
