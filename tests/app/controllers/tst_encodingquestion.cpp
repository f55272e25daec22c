// SPDX-License-Identifier: GPL-3.0-or-later
// Where two readings of a file are nearly as likely the window asks; where they are not it never does.
#include "app/actions/actionregistry.h"
#include "app/controllers/filecontroller.h"
#include "app/dialogs/encodingdialog.h"
#include "core/library/parse.h"
#include "core/text/encoding.h"

#include <QDirIterator>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include "tests/app/openlibrary.h"
#include "tests/app/scriptedprompt.h"

using namespace app::controllers;
using namespace Qt::Literals::StringLiterals;

class TestEncodingQuestion : public QObject
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
        m_files = std::make_unique<FileController>(*m_registry, m_open->workspace(), m_prompt);
        m_bytes = QByteArray::fromHex(doubtful);
        const auto read = core::text::decoded(m_bytes);
        QVERIFY(read && read->doubtful);
        m_best = read->encoding;
    }
    void cleanup()
    {
        m_files.reset();
        m_registry.reset();
        m_open.reset();
    }

    void doubt_isAskedOnceAndRemembered()
    {
        m_prompt.codec = m_best;
        open();
        QTRY_COMPARE(m_prompt.asked, 1);
        QTRY_VERIFY(current()->info.encodingChosen);
        QCOMPARE(current()->document.encoding(), m_best);
        reopen();
        QTest::qWait(50);
        QCOMPARE(m_prompt.asked, 1);
    }

    void doubt_otherReadingIsTakenAndRemembered()
    {
        const auto ranked = core::text::rankedEncodings(m_bytes);
        const auto other =
            std::ranges::find_if(ranked, [&](const auto &c) { return c.preview != ranked.first().preview; });
        QVERIFY(other != ranked.end());
        m_prompt.codec = other->name;
        open();
        QTRY_COMPARE(m_prompt.asked, 1);
        QTRY_COMPARE(current()->document.encoding(), other->name);
        reopen();
        QTest::qWait(50);
        QCOMPARE(m_prompt.asked, 1);
        QCOMPARE(current()->document.encoding(), other->name);
    }

    void doubt_givenUpKeepsTheBestAndAsksAgainLater()
    {
        QSignalSpy noticed(&m_open->workspace(), &Workspace::noticed);
        open();
        QTRY_COMPARE(m_prompt.asked, 1);
        QCOMPARE(current()->document.encoding(), m_best);
        QVERIFY(!current()->info.encodingChosen);
        QCOMPARE(noticed.size(), 1);
        reopen();
        QTRY_COMPARE(m_prompt.asked, 2);
    }

    void session_comesBackWithoutAsking()
    {
        OpenRequest request;
        request.bytes = m_bytes;
        request.name = u"short.txt"_s;
        request.restored = true;
        m_open->workspace().open(request);
        QTRY_COMPARE_WITH_TIMEOUT(m_open->workspace().documents().size(), 2, 10'000);
        QTest::qWait(50);
        QCOMPARE(m_prompt.asked, 0);
    }

    void dialog_enterTakesTheLikeliest()
    {
        app::dialogs::EncodingDialog dialog(
            {u"short.txt"_s, m_bytes, m_best, UserPrompt::EncodingQuestion::Occasion::Doubt});
        dialog.show();
        QCOMPARE(dialog.encoding(), m_best);
        QVERIFY(!dialog.findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
        QTest::keyClick(dialog.findChild<QListWidget *>(), Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void corpus_neverAsksNeedlessly()
    {
        int files = 0;
        QStringList asked;
        for (const QString &folder : {u"/corpus/dev/S10"_s, u"/seeds"_s}) {
            const QDir dir(QStringLiteral(ZHUPI_SHARED_DIR) + folder);
            const auto entries = dir.entryInfoList(QDir::Files);
            for (const QFileInfo &file : entries) {
                if (file.suffix() == u"json" || file.suffix() == u"md")
                    continue;
                const auto bytes = core::library::readFile(file.filePath());
                const auto read = core::text::decoded(*bytes);
                ++files;
                if (!read || read->doubtful)
                    asked.append(file.fileName());
            }
        }
        if (files == 0)
            QSKIP("the corpus is not here");
        qInfo("%d files, %lld would be asked for", files, qint64(asked.size()));
        QCOMPARE(asked, QStringList());
    }

private:
    /// 人民 in Shift_JIS: two Korean syllables are nearly as likely.
    static constexpr const char *doubtful = "906c96af";

    void open()
    {
        m_files->openAll({write()});
        QTRY_COMPARE_WITH_TIMEOUT(m_open->workspace().documents().size(), 2, 10'000);
    }
    void reopen()
    {
        m_open->workspace().close(m_open->workspace().currentId());
        QTRY_COMPARE(m_open->workspace().documents().size(), 1);
        open();
    }
    OpenDocumentPtr current() { return m_open->workspace().current(); }
    QString write()
    {
        const QString path = m_open->folder() + u"/short.txt"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(m_bytes) != m_bytes.size())
            qFatal("no file");
        return path;
    }

    std::unique_ptr<OpenLibrary> m_open;
    std::unique_ptr<app::actions::ActionRegistry> m_registry;
    ScriptedPrompt m_prompt;
    std::unique_ptr<FileController> m_files;
    QByteArray m_bytes;
    QString m_best;
};

QTEST_MAIN(TestEncodingQuestion)
#include "tst_encodingquestion.moc"
