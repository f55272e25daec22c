// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/annotationcontroller.h"
#include "app/dialogs/exportdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QRadioButton>

#include "tests/app/openlibrary.h"
#include "tests/app/scriptedprompt.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;

    QString path(const QString &name) const { return m_open->folder() + u'/' + name; }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>();
        controllers::AnnotationController controller(m_open->workspace());
        controllers::Passage passage{m_open->id(), {}, m_open->find(u"节水优先")};
        QVERIFY(controller.highlight(&passage, core::annotation::MarkColor::Green));
        QVERIFY(controller.setNote(&passage, u"写得*好*"_s));
        QVERIFY(controller.addTag(&passage, u"方针"_s));
    }

    void save_currentDocument_writesWhatThePreviewShows()
    {
        ScriptedPrompt prompt;
        prompt.saveTo = path(u"out.md"_s);
        dialogs::ExportDialog dialog(m_open->workspace(), prompt);
        QTRY_VERIFY(!dialog.isGathering());
        const QString preview = dialog.findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY(preview.contains(u"> 节水优先"_s));
        QVERIFY(preview.contains(u"写得*好*"_s));
        QVERIFY(preview.contains(u"方针"_s));
        QVERIFY(preview.contains(u"zhupi://"_s));
        QVERIFY(dialog.save());
        QCOMPARE(QString::fromUtf8(read(path(u"out.md"_s))).trimmed(), preview.trimmed());
    }

    void options_withoutLinks_leaveThemOut()
    {
        ScriptedPrompt prompt;
        dialogs::ExportDialog dialog(m_open->workspace(), prompt);
        dialog.findChildren<QCheckBox *>().first()->setChecked(false);
        QTRY_VERIFY(!dialog.isGathering());
        QVERIFY(!dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(u"zhupi://"_s));
    }

    void allDocuments_closedOnes_areReadFromTheLibrary()
    {
        m_open->workspace().close(m_open->id());
        ScriptedPrompt prompt;
        dialogs::ExportDialog dialog(m_open->workspace(), prompt);
        QVERIFY(!dialog.findChildren<QRadioButton *>().first()->isEnabled());
        QTRY_VERIFY(!dialog.isGathering());
        QVERIFY(dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(u"> 节水优先"_s));
        dialog.copy();
        QVERIFY(QApplication::clipboard()->text().contains(u"> 节水优先"_s));
    }

    void save_impossiblePlace_saysSoInPlace()
    {
        ScriptedPrompt prompt;
        prompt.saveTo = path(u"no/such/folder/out.md"_s);
        dialogs::ExportDialog dialog(m_open->workspace(), prompt);
        QTRY_VERIFY(!dialog.isGathering());
        QVERIFY(!dialog.save());
        QVERIFY(!dialog.message().isEmpty());
    }

    void save_cancelled_writesNothing()
    {
        ScriptedPrompt prompt;
        dialogs::ExportDialog dialog(m_open->workspace(), prompt);
        QTRY_VERIFY(!dialog.isGathering());
        QVERIFY(!dialog.save());
        QVERIFY(dialog.message().isEmpty());
    }

    void safeFileName_anyTitle_isOne_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"关于工作的意见"_s << u"关于工作的意见.md"_s;
        QTest::newRow("slashes") << u"a/b\\c:d*e?f\"g<h>i|j"_s << u"a b c d e f g h i j.md"_s;
        QTest::newRow("hidden") << u"..config"_s << u"config.md"_s;
        QTest::newRow("dots at the end") << u"Notes..."_s << u"Notes.md"_s;
        QTest::newRow("line end") << u"one\ntwo\u2028three\u200B"_s << u"one two three.md"_s;
        QTest::newRow("nothing") << u" /// "_s << u"Notes.md"_s;
        QTest::newRow("long") << QString(300, u'长') << QString(66, u'长') + u".md"_s;
        QTest::newRow("long Latin") << QString(300, u'x') << QString(80, u'x') + u".md"_s;
    }
    void safeFileName_anyTitle_isOne()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(controllers::safeFileName(title, u".md"_s), name);
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
