// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/correctionsdock.h"
#include "app/docks/wordseditor.h"
#include "app/docks/wordsfield.h"
#include "app/models/roles.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QTreeView>

#include <sqlite3.h>

#include "tests/app/typing.h"
#include "tests/app/windowfixture.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::document::Document;

namespace
{
const QString typo = u"第二方面的第2段"_s;
const QString right = u"第二方面的第二段"_s;
const QString beyond = u"第二方面的第4段"_s;

struct Story : WindowFixture {
    const Document &document() { return parts().workspace.current()->document; }
    docks::WordsTool &tool() { return *parts().structuring.rewording; }
    docks::WordsEditor *editor() { return tool().editor(); }
    docks::WordsField *field() { return editor()->field(); }
    bool has(const QString &words) { return document().text().contains(words); }
    QString lineWith(const QString &words)
    {
        return document().blockText(document().blockAt(document().text().indexOf(words))).toString();
    }

    void openBook()
    {
        start();
        open(u"book.txt"_s, book(3));
    }
    /// Selects `part` of the words; the caret before them where it is empty.
    void choose(const QString &words, const QString &part = {})
    {
        view()->setFocus();
        const qsizetype at = document().text().indexOf(words);
        QVERIFY2(at >= 0, qPrintable(words));
        const qsizetype from = at + words.indexOf(part);
        view()->goTo({from, from});
        view()->setSelection({from, from + part.size()});
    }
    /// Opens the editor by its key.
    void edit(const QString &words, const QString &part = {})
    {
        choose(words, part);
        QTest::keyClick(view(), Qt::Key_F2);
        QVERIFY(editor());
        QVERIFY(field()->hasFocus());
    }
    void reopen()
    {
        quit();
        start();
        QTRY_VERIFY_WITH_TIMEOUT(view(), 10'000);
    }
};
} // namespace

namespace
{
/// Selects the words in the editor, but for their first `from` characters.
void selectInField(Story &story, const QString &words, qsizetype from)
{
    const qsizetype at = story.editor()->text().indexOf(words);
    QVERIFY(at >= 0);
    QTextCursor cursor = story.field()->textCursor();
    cursor.setPosition(int(at + from));
    cursor.setPosition(int(at + words.size()), QTextCursor::KeepAnchor);
    story.field()->setTextCursor(cursor);
}
} // namespace

/// Changing the words of the text itself, in the real window.
class TestRewording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typo_isFixedUndoneAndKept()
    {
        Story story;
        story.openBook();
        const QString before = story.document().text();
        const qsizetype at = before.indexOf(beyond);
        QVERIFY(story.parts().workspace.annotate(
            {story.parts().workspace.currentId(), {{at, at + beyond.size()}}, {}, {}, {}, u"记一笔"_s, {}}));
        story.edit(typo, u"2段"_s);
        QCOMPARE(story.field()->textCursor().selectedText(), u"2段"_s);
        type(story.field(), u"之二段"_s);
        QTest::keyClick(story.field(), Qt::Key_Return);
        QVERIFY(!story.editor());
        QVERIFY(story.view()->hasFocus());
        QCOMPARE(story.document().text(), QString(before).replace(typo, u"第二方面的第之二段"_s));

        const auto note = [&story] { return story.parts().workspace.current()->annotations.value(0); };
        QCOMPARE(note().state, core::annotation::AnchorState::Exact);
        QCOMPARE(note().targets.constFirst().range.start(), at + 1);
        story.action("edit.undo"_L1)->trigger();
        QCOMPARE(story.document().text(), before);
        QCOMPARE(note().targets.constFirst().range.start(), at);
        story.action("edit.redo"_L1)->trigger();
        story.reopen();
        QVERIFY(story.has(u"第二方面的第之二段"_s));
        QCOMPARE(note().targets.constFirst().range.start(), at + 1);
    }

    void change_isListedWithBothReadings()
    {
        Story story;
        story.openBook();
        story.edit(typo, u"2"_s);
        type(story.field(), u"二"_s);
        QTest::keyClick(story.field(), Qt::Key_Enter, Qt::ControlModifier);
        QVERIFY(story.has(right));
        QTreeView *list = story.parts().structuring.corrections->tree();
        const QModelIndex group = list->model()->index(0, 0);
        QCOMPARE(list->model()->rowCount(group), 1);
        const QModelIndex row = list->model()->index(0, 0, group);
        QCOMPARE(row.data().toString(), u"2"_s);
        QVERIFY(row.data(models::SubtitleRole).toString().contains(u'二'));
        list->setCurrentIndex(row);
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(story.has(typo));
    }

    void escape_leavesTheText()
    {
        Story story;
        story.openBook();
        const QString before = story.document().text();
        story.edit(typo);
        const QString whole = story.editor()->text();
        type(story.field(), u"多余"_s);
        QVERIFY(story.editor()->text() != whole);
        story.field()->undo(); // what is typed has an undo of its own
        while (story.field()->document()->isUndoAvailable())
            story.field()->undo();
        QCOMPARE(story.editor()->text(), whole);
        type(story.field(), u"又"_s);
        const QString typed = story.editor()->text();
        QTest::keyClick(story.field(), Qt::Key_Escape);
        QVERIFY(story.editor()); // not by a slip of the hand
        QVERIFY(!story.editor()->message().isEmpty());
        QCOMPARE(story.editor()->text(), typed);
        QTest::keyClick(story.field(), Qt::Key_Escape);
        QVERIFY(!story.editor());
        QCOMPARE(story.document().text(), before);
        QVERIFY(!story.parts().workspace.canUndo());
    }

    void focusLeft_savesWhatWasChangedAlone()
    {
        Story story;
        story.openBook();
        story.edit(typo);
        story.view()->setFocus();
        QVERIFY(!story.editor());
        QVERIFY(!story.parts().workspace.canUndo());
        story.edit(typo, u"2"_s);
        type(story.field(), u"二"_s);
        story.view()->setFocus();
        QVERIFY(!story.editor());
        QVERIFY(story.has(right));
    }

    void documentClosed_savesFirst()
    {
        Story story;
        story.openBook();
        story.edit(typo, u"2"_s);
        type(story.field(), u"二"_s);
        const core::DocumentId id = story.parts().workspace.currentId();
        story.parts().workspace.close(id);
        QVERIFY(!story.editor());
        story.open(u"book.txt"_s, WindowFixture::book(3));
        QCOMPARE(story.parts().workspace.currentId(), id);
        QVERIFY(story.has(right));
    }

    void documentClosed_whileTheLibraryIsLocked_losesNoWords()
    {
        Story story;
        story.openBook();
        story.edit(typo, u"2"_s);
        type(story.field(), u"二"_s);
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(story.libraryPath().toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        const core::DocumentId id = story.parts().workspace.currentId();
        story.parts().workspace.close(id);
        QVERIFY(!story.editor());
        QVERIFY(!story.parts().window.close()); // they are not lost with the window either
        sqlite3_close(other);
        story.open(u"book.txt"_s, WindowFixture::book(3));
        QCOMPARE(story.parts().workspace.currentId(), id);
        QTRY_VERIFY(story.editor());
        QVERIFY(story.editor()->text().contains(right));
        QTest::keyClick(story.field(), Qt::Key_Return);
        QVERIFY(!story.editor());
        QVERIFY(story.has(right));
        QVERIFY(story.parts().window.close());
    }

    void windowClosed_savesFirst()
    {
        Story story;
        story.openBook();
        story.edit(typo, u"2"_s);
        type(story.field(), u"二"_s);
        story.reopen();
        QVERIFY(story.has(right));
    }

    void refused_saysWhyAndKeepsTheWords()
    {
        Story story;
        story.openBook();
        story.edit(typo);
        QTest::keyClick(story.field(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(story.field(), Qt::Key_Space);
        QTest::keyClick(story.field(), Qt::Key_Return);
        QVERIFY(story.editor());
        QCOMPARE(story.editor()->text(), u" "_s);
        QVERIFY(!story.editor()->message().isEmpty());
        story.view()->setFocus(); // nor does going away lose it
        QVERIFY(story.editor());
        QVERIFY(!story.parts().window.close());
        QVERIFY(story.parts().window.isVisible());
        type(story.field(), u"新的一段"_s);
        QVERIFY(story.editor()->message().isEmpty());
        QTest::keyClick(story.field(), Qt::Key_Return);
        QVERIFY(!story.editor());
        QVERIFY(story.has(u"\n新的一段\n"_s));
    }

    void pastedLines_becomeOne()
    {
        Story story;
        story.openBook();
        story.edit(typo, u"2"_s);
        QGuiApplication::clipboard()->setText(u"二\r\n　又 and\nmore\n"_s);
        story.field()->paste();
        QTest::keyClick(story.field(), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(story.has(u"第二方面的第二又 and more段"_s));
    }

    void editor_liesOverItsLineAndGrows()
    {
        Story story;
        story.openBook();
        story.edit(typo);
        const QWidget *viewport = story.view()->viewport();
        const qsizetype at = story.document().text().indexOf(typo);
        const auto line = story.document().blocks().at(story.document().blockAt(at)).range;
        const QRect place = story.view()->rectOf(line);
        QCOMPARE(story.editor()->parentWidget(), viewport);
        QVERIFY(viewport->rect().contains(story.editor()->geometry()));
        QVERIFY(story.editor()->geometry().contains(place));
        QCOMPARE(story.field()->font().families(), story.view()->settingOf(at).font.families());
        QVERIFY(!story.field()->accessibleName().isEmpty());
        const int height = story.editor()->height();
        QVERIFY2(height < place.height() + 80, qPrintable(QString::number(height))); // no taller than its words
        story.field()->insertPlainText(story.lineWith(typo));
        QVERIFY(story.editor()->height() > height);
        story.field()->insertPlainText(story.lineWith(typo).repeated(40));
        QVERIFY(viewport->rect().contains(story.editor()->geometry()));
        QVERIFY(story.editor()->height() > viewport->height() - 16);
        story.view()->scrollByPixels(3000);
        QVERIFY(viewport->rect().contains(story.editor()->geometry()));
        QTest::keyClick(story.field(), Qt::Key_Escape);
    }

    /// A heading and the paragraph that runs on behind it are two lines of the text, drawn as one.
    void runInHeading_andItsParagraph_areEditedInTheirPlaces()
    {
        Story story;
        story.start();
        story.open(u"报告.txt"_s,
                   u"青溪镇年度工作报告\n一、工作回顾\n过去一年，各项工作取得了新的进展。\n"
                   u"（一）馆藏稳步推进。全年新购图书一万二千册，其中少儿图书占四成。我们请读者一起选书。\n"
                   u"（二）活动丰富多样。全年举办读书会四十八场、讲座二十场、手工课堂三十六场。\n"
                   u"（三）网点不断延伸。在三个村设立了借阅点，配备了自助借还设备。\n"_s);
        const QString heading = u"（一）馆藏稳步推进"_s;
        QCOMPARE(story.lineWith(heading), heading);
        const int lineHeight = qRound(story.view()->settingOf(0).lineHeight);
        story.edit(heading);
        QVERIFY(story.field()->font().bold());
        QVERIFY(story.editor()->height() < 3 * lineHeight);
        type(story.field(), u"很"_s);
        QTest::keyClick(story.field(), Qt::Key_Return);
        QTRY_VERIFY(story.has(u"很（一）馆藏稳步推进"_s));
        QVERIFY(story.parts().workspace.undo());

        const QString words = u"全年新购图书一万二千册"_s;
        story.edit(words);
        QVERIFY(!story.field()->font().bold());
        const qsizetype at = story.document().text().indexOf(words);
        const int onPage = story.view()->rectOf({at, at + 1}).left();
        const int inField = story.field()->mapTo(story.view()->viewport(), story.field()->cursorRect().topLeft()).x();
        QVERIFY2(std::abs(onPage - inField) <= 3, qPrintable(u"%1 %2"_s.arg(onPage).arg(inField)));
        QTest::keyClick(story.field(), Qt::Key_Escape);
    }

    void textChangedElsewhere_isNotOverwritten()
    {
        Story story;
        story.openBook();
        story.choose(u"第二方面的第3段"_s);
        story.action("structure.joinPrevious"_L1)->trigger();
        story.edit(u"第二方面的第3段"_s, u"3"_s);
        type(story.field(), u"三"_s);
        QVERIFY(story.parts().workspace.undo()); // as from the menu: the line is two again
        QTest::keyClick(story.field(), Qt::Key_Return);
        QVERIFY(story.editor());
        QVERIFY(!story.editor()->message().isEmpty());
        QTest::keyClick(story.field(), Qt::Key_Escape);
        QVERIFY(story.has(u"第二方面的第3段"_s));
        // Another line's change is none of this one's.
        story.edit(u"第二方面的第3段"_s, u"3"_s);
        type(story.field(), u"三"_s);
        QVERIFY(story.parts().workspace.redo());
        QVERIFY(story.parts().workspace.undo());
        QTest::qWait(10);
        QTest::keyClick(story.field(), Qt::Key_Return);
        QVERIFY(story.has(u"第二方面的第三段"_s));
    }

    void joint_withoutACharacterIsWrittenOver()
    {
        Story story;
        story.openBook();
        story.choose(u"第二方面的第3段"_s);
        story.action("structure.joinPrevious"_L1)->trigger();
        const QString joined = u"还要做什么。各地"_s;
        story.edit(u"第二方面的第3段"_s);
        selectInField(story, joined, 2);
        story.field()->insertPlainText(u"甲乙"_s);
        const QString typed = story.editor()->text();
        QTest::keyClick(story.field(), Qt::Key_Return);
        QVERIFY(!story.editor());
        QVERIFY(story.has(typed));
    }

    void joint_withABlankIsRefusedWithItsReason()
    {
        Story story;
        story.start();
        story.open(u"joined.txt"_s,
                   u"The river in spring\n\nThe water rose in the night.\n\nThe bridge still stands.\n"_s);
        story.choose(u"The bridge still"_s);
        story.action("structure.joinPrevious"_L1)->trigger();
        const QString joined = u"night. The bridge"_s;
        QVERIFY(story.has(joined));
        const QString before = story.document().text();
        story.edit(u"The water rose"_s);
        selectInField(story, u" The bridge"_s, 0);
        story.field()->insertPlainText(u"A"_s);
        const QString typed = story.editor()->text();
        QTest::keyClick(story.field(), Qt::Key_Return);
        QVERIFY(story.editor());
        QCOMPARE(story.editor()->text(), typed); // what cannot be stored stays
        QVERIFY(!story.editor()->message().isEmpty());
        QCOMPARE(story.document().text(), before);
    }

    void longText_isChangedAtOnce()
    {
        Story story;
        story.start();
        QString text = u"关于河湖管护工作的总结\n\n"_s;
        const QString body = WindowFixture::book(1).section(u'\n', 3, 3);
        for (int i = 1; text.size() < 1'000'000; ++i)
            text += u"第%1章　第%1方面的工作\n"_s.arg(i) + (body + u'\n').repeated(6);
        story.open(u"long.txt"_s, text);
        story.edit(u"第20章　第20方面"_s, u"方面"_s);
        type(story.field(), u"部分"_s);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(story.field(), Qt::Key_Return);
        qInfo("1 million characters: %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(story.has(u"第20章　第20部分"_s));
    }
};

QTEST_MAIN(TestRewording)
#include "tst_rewording.moc"
