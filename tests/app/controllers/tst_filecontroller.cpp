// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/controllers/filecontroller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QtTest>

#include "tests/app/openlibrary.h"
#include "tests/app/scriptedprompt.h"

using namespace app::controllers;
using namespace Qt::Literals::StringLiterals;

class TestFileController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>();
        m_registry = std::make_unique<app::actions::ActionRegistry>();
        m_registry->add(app::actions::windowMenus());
        m_registry->add(app::actions::windowActions());
        m_prompt = {};
        m_files = std::make_unique<FileController>(*m_registry, workspace(), m_prompt);
    }
    void cleanup()
    {
        m_files.reset();
        m_registry.reset();
        m_open.reset();
    }

    void paste_makesADocumentWithItsSource()
    {
        QGuiApplication::clipboard()->setText(u"剪贴板上的标题\n\n剪贴板上的一段正文。"_s);
        m_prompt.pasted = UserPrompt::PastedText{u"剪贴板上的标题\n\n剪贴板上的一段正文。"_s, {}, u"某报第三版"_s};
        m_registry->action("file.paste"_L1)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(workspace().documents().size(), 2, 10'000);
        QCOMPARE(workspace().current()->info.sourceNote, u"某报第三版"_s);
        QVERIFY(workspace().current()->document.text().contains(u"一段正文"_s));
    }

    void paste_givenUpOpensNothing()
    {
        m_registry->action("file.paste"_L1)->trigger();
        QCOMPARE(m_prompt.asked, 1);
        QVERIFY(!workspace().isOpening());
    }

    void folder_opensItsTextsOnly()
    {
        write(u"folder/one.txt"_s, "One.\n\nA first paragraph.\n");
        write(u"folder/two.html"_s, "<h1>Two</h1><p>A paragraph.</p>");
        write(u"folder/picture.png"_s, "not read");
        m_files->openAll({m_open->folder() + u"/folder"_s});
        QTRY_COMPARE_WITH_TIMEOUT(workspace().documents().size(), 3, 10'000);
        QTRY_VERIFY(!workspace().isOpening());
    }

    void manyFiles_areAskedFor()
    {
        for (int i = 0; i < 40; ++i)
            write(u"many/%1.txt"_s.arg(i), "Text.\n");
        m_files->openAll({m_open->folder() + u"/many"_s});
        QCOMPARE(m_prompt.asked, 1);
        QVERIFY(!workspace().isOpening());
    }

    void badLink_isSaid()
    {
        QSignalSpy said(&workspace(), &Workspace::noticed);
        m_files->openAll({u"zhupi://close/x"_s, u"zhupi:nonsense"_s});
        QCOMPARE(said.size(), 2);
    }

    void unknownDocument_fails()
    {
        QSignalSpy failed(&workspace(), &Workspace::openingFailed);
        m_files->openAll({u"zhupi://open/00000000-0000-0000-0000-000000000000"_s});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 10'000);
    }

    void closedTab_comesBack()
    {
        const auto id = m_open->id();
        QVERIFY(!m_registry->action("file.reopenTab"_L1)->isEnabled());
        m_registry->action("file.closeTab"_L1)->trigger();
        QVERIFY(!workspace().isOpen(id));
        QVERIFY(m_registry->action("file.reopenTab"_L1)->isEnabled());
        m_registry->action("file.reopenTab"_L1)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(workspace().isOpen(id), 10'000);
    }

    void recentMenu_listsTheLibrary()
    {
        QMenu *menu = m_registry->menu("file.recent"_L1);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        QVERIFY(menu->actions().constFirst()->text().startsWith(u"关于加强河湖"_s));
    }

    void drop_takesTextAndFiles()
    {
        QMimeData text;
        text.setText(u"拖进来的一段文字。"_s);
        QVERIFY(FileController::canTake(text));
        m_prompt.pasted = UserPrompt::PastedText{u"拖进来的一段文字。"_s};
        m_files->take(text);
        QTRY_COMPARE_WITH_TIMEOUT(workspace().documents().size(), 2, 10'000);
        write(u"dropped.txt"_s, "A dropped file.\n");
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(m_open->folder() + u"/dropped.txt"_s)});
        m_files->take(files);
        QTRY_COMPARE_WITH_TIMEOUT(workspace().documents().size(), 3, 10'000);
    }

    void reencode_asksWithTheBytes()
    {
        m_prompt.codec = u"GB18030"_s;
        m_registry->action("file.reencode"_L1)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(workspace().current()->document.encoding(), u"GB18030"_s, 10'000);
    }

    void welcome_isThere() { QVERIFY(!FileController::welcome().path.isEmpty()); }

private:
    Workspace &workspace() { return m_open->workspace(); }
    void write(const QString &name, const QByteArray &bytes)
    {
        const QFileInfo info(m_open->folder() + u'/' + name);
        QVERIFY(QDir().mkpath(info.path()));
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<OpenLibrary> m_open;
    std::unique_ptr<app::actions::ActionRegistry> m_registry;
    ScriptedPrompt m_prompt;
    std::unique_ptr<FileController> m_files;
};

QTEST_MAIN(TestFileController)
#include "tst_filecontroller.moc"
