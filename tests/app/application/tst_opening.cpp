// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/flattabbar.h"
#include "app/mainwindow/openingpage.h"

#include <QClipboard>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include "tests/app/windowfixture.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;
using mainwindow::OpeningPage;
using reader::ReaderView;

namespace
{
/// A text that takes a while to read, every paragraph of which is another one.
QString longText(int sections)
{
    QString text = u"各村修渠记事\n"_s;
    for (int i = 1; i <= sections; ++i) {
        text += u"第%1节 水渠\n"_s.arg(i);
        for (int p = 1; p <= 4; ++p)
            text += u"　　今年第%1户在第%2天修好了渠口，用去%3车石料，邻里都来看过，说这样的渠能用很多年。\n"_s.arg(i)
                        .arg(p)
                        .arg(i * p);
    }
    return text;
}

QString lineAtTop(const ReaderView &view)
{
    return view.document().text().mid(view.lineAt(1).range.start(), 20);
}
} // namespace

/// Long texts are there at once, in part, and stay where they are when the whole has come.
class TestOpening : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;

    QString write(const QString &name, const QString &text)
    {
        QFile file(m_window->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text.toUtf8());
        return file.fileName();
    }
    OpeningPage *openingPage() const
    {
        return qobject_cast<OpeningPage *>(m_window->parts().window.tabs()->stack()->currentWidget());
    }
    Workspace &workspace() { return m_window->parts().workspace; }
    /// The stored bytes of long texts: big files beside the database, whose own may be as big.
    qsizetype originals() const
    {
        qsizetype files = 0;
        const QFileInfo database(m_window->libraryPath());
        QDirIterator it(database.path(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QFileInfo file(it.next());
            files += file.size() > 200'000 && !file.fileName().startsWith(database.fileName()) ? 1 : 0;
        }
        return files;
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        m_window->start();
    }
    void cleanup() { m_window.reset(); }

    void longText_partIsReadAndCopied_andStaysWhenTheWholeComes()
    {
        QSignalSpy opened(&workspace(), &Workspace::documentOpened);
        m_window->parts().files.openAll({write(u"long.txt"_s, longText(8000))});
        QTRY_VERIFY(openingPage() && openingPage()->view());
        QCOMPARE(opened.size(), 0);
        ReaderView *view = openingPage()->view();
        const core::document::Document part = view->document();
        QVERIFY(part.text().size() > 5000);
        QVERIFY(!openingPage()->findChild<QPushButton *>()->isVisible());
        const qsizetype place = part.text().indexOf(u"今年第9户在第2天"_s);
        view->setTopOffset(place);
        view->setSelection({place + 2, place + 9});
        QTest::keySequence(view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"第9户在第2天"_s);
        const auto labels = openingPage()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](QLabel *label) { return label->isVisible() && label->text().contains(u"Marks and notes"_s); }));
        const QString top = lineAtTop(*view);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 60'000);
        QCOMPARE(m_window->view(), view);
        QVERIFY(view->document().text().size() > part.text().size() * 10);
        QCOMPARE(lineAtTop(*view), top);
        QCOMPARE(view->selectedText(), u"第9户在第2天"_s);
        QCOMPARE(m_window->parts().navigator.position(workspace().currentId()), view->topOffset());
        // From here on it is a page like any other: marks take.
        m_window->action("annotate.yellow"_L1)->trigger();
        QTRY_COMPARE(workspace().current()->annotations.size(), 1);
    }

    void cancelled_leavesNothingBehind()
    {
        const qsizetype before = originals();
        const auto documents = workspace().library()->documents()->size();
        const int tabs = m_window->parts().window.tabs()->bar()->count();
        for (const int afterMs : {0, 5, 50, 200, 400, 600, 800}) {
            m_window->parts().files.openAll({write(u"long.txt"_s, longText(4000) + QString::number(afterMs))});
            QTest::qWait(afterMs);
            if (OpeningPage *page = openingPage())
                Q_EMIT page->cancelled();
            else
                break; // it was open by then
            QVERIFY(!workspace().isOpening());
            QCOMPARE(m_window->parts().window.tabs()->bar()->count(), tabs);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!workspace().isOpening(), 60'000); // the last one may still be on its way
        const auto open = workspace().documents().size();
        QTRY_COMPARE_WITH_TIMEOUT(workspace().library()->documents()->size(), documents + open - 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(originals(), before + open - 1, 20'000);
    }

    void secondDocument_doesNotWaitForTheFirst()
    {
        QSignalSpy opened(&workspace(), &Workspace::documentOpened);
        QSignalSpy previewed(&workspace(), &Workspace::openingPreviewed);
        m_window->parts().files.openAll(
            {write(u"a.txt"_s, longText(9000)), write(u"b.txt"_s, longText(9100)), write(u"c.txt"_s, longText(9200))});
        // Only two are read at a time, but of all three a part is there before any is read.
        QTRY_COMPARE_WITH_TIMEOUT(previewed.size(), 3, 20'000);
        QCOMPARE(opened.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 3, 120'000);
    }

    void restored_firstScreenIsWhereTheReaderWas()
    {
        m_window->open(u"long.txt"_s, longText(8000));
        const QString words = u"今年第6000户在第3天"_s;
        const qsizetype place = m_window->view()->document().text().indexOf(words);
        m_window->view()->setTopOffset(place);
        const qsizetype top = m_window->view()->topOffset();
        const QString line = lineAtTop(*m_window->view());
        const core::DocumentId id = workspace().currentId();
        m_window->quit();

        QString firstLine;
        m_window->start({}, [&](application::Composition &parts) {
            connect(&parts.workspace, &Workspace::openingPreviewed, &parts.window,
                    [&](controllers::OpeningId, const core::library::Preview &part) {
                        if (part.top > 0)
                            firstLine = part.document.text().mid(part.top, 20);
                    });
        });
        QCOMPARE(workspace().currentId(), id);
        QCOMPARE(firstLine, line);
        QCOMPARE(m_window->view()->topOffset(), top);
        QCOMPARE(lineAtTop(*m_window->view()), line);
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
