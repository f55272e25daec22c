// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/pagepreview.h"
#include "app/dialogs/printdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtPrintSupport/QPrintDialog>
#include <QtTest>

#include "tests/app/reader/samples.h"
#include "tests/app/scriptedprompt.h"
#include "tests/processortime.h"

using namespace Qt::Literals::StringLiterals;
using app::dialogs::PagePreview;
using app::dialogs::PrintDialog;

class TestPrintDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesFollowTheOptions();
    void turnsPagesByKeys();
    void savesAndSaysWhere();
    void printsIntoAFile_andSaysWhere();
    void saysWhatWentWrong();
    void closesWhileSetting();
    void remembersChoices();

private:
    std::unique_ptr<PrintDialog> dialogFor(const core::document::Document &document)
    {
        app::paper::PrintedDocument printed{document, u"河工札记"_s, {}, {}};
        return std::make_unique<PrintDialog>(printed, PrintDialog::Purpose::Pdf, *m_settings, m_prompt);
    }
    static core::document::Document pages(int paragraphs)
    {
        samples::Maker maker;
        for (int i = 0; i < paragraphs; ++i)
            maker.paragraph(samples::prose());
        return maker.make();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    ScriptedPrompt m_prompt;
};

void TestPrintDialog::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_prompt = {};
}

void TestPrintDialog::pagesFollowTheOptions()
{
    const auto dialog = dialogFor(pages(20));
    QTRY_VERIFY(dialog->job().book());
    const int before = dialog->job().book()->pages();
    QVERIFY(before > 1);
    QCOMPARE(dialog->findChild<QSpinBox *>()->maximum(), before);
    auto *size = dialog->findChildren<QComboBox *>().constFirst();
    size->setCurrentIndex(size->findData(int(QPageSize::A5)));
    QVERIFY(!dialog->job().book());
    QTRY_VERIFY(dialog->job().book());
    QVERIFY(dialog->job().book()->pages() > before);
}

void TestPrintDialog::turnsPagesByKeys()
{
    const auto dialog = dialogFor(pages(20));
    QTRY_VERIFY(dialog->job().book());
    auto *preview = dialog->findChild<PagePreview *>();
    const QString first = preview->accessibleName();
    QTest::keyClick(preview, Qt::Key_PageDown);
    QCOMPARE(preview->page(), 1);
    QCOMPARE(dialog->findChild<QSpinBox *>()->value(), 2);
    QVERIFY(preview->accessibleName() != first);
    QTest::keyClick(preview, Qt::Key_End);
    QCOMPARE(preview->page(), dialog->job().book()->pages() - 1);
    QTest::keyClick(preview, Qt::Key_PageDown);
    QCOMPARE(preview->page(), dialog->job().book()->pages() - 1);
    QTest::keyClick(preview, Qt::Key_Home);
    QCOMPARE(preview->page(), 0);
}

void TestPrintDialog::savesAndSaysWhere()
{
    const auto dialog = dialogFor(pages(4));
    QTRY_VERIFY(dialog->job().book());
    QSignalSpy saved(dialog.get(), &PrintDialog::saved);
    dialog->savePdf();
    QVERIFY(saved.isEmpty());
    m_prompt.saveTo = m_folder.filePath(u"札记"_s);
    dialog->savePdf();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saved.constFirst().constFirst().toString(), m_prompt.saveTo + u".pdf"_s);
    QFile file(m_prompt.saveTo + u".pdf"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
}

void TestPrintDialog::printsIntoAFile_andSaysWhere()
{
    const auto dialog = dialogFor(pages(2));
    QTRY_VERIFY(dialog->job().book());
    QSignalSpy saved(dialog.get(), &PrintDialog::saved);
    const QString path = m_folder.filePath(u"printed.pdf"_s);
    QTimer::singleShot(0, dialog.get(), [&] {
        auto *system = dialog->findChild<QPrintDialog *>();
        auto *printers = system->findChild<QComboBox *>(u"printers"_s);
        printers->setCurrentIndex(printers->count() - 1); // the system's own come before the file
        system->findChild<QLineEdit *>(u"filename"_s)->setText(path);
        system->accept();
    });
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto print = std::ranges::find(buttons, PrintDialog::tr("P&rint…"), &QPushButton::text);
    QVERIFY(print != buttons.cend());
    (*print)->click();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saved.constFirst().constFirst().toString(), path);
    QVERIFY(QFileInfo(path).size() > 0);
}

void TestPrintDialog::saysWhatWentWrong()
{
    const auto dialog = dialogFor(pages(4));
    QTRY_VERIFY(dialog->job().book());
    m_prompt.saveTo = m_folder.filePath(u"missing/札记.pdf"_s);
    dialog->savePdf();
    QTRY_VERIFY(!dialog->job().isWriting());
    QVERIFY(!dialog->message().isEmpty());
    // And it can be tried again.
    m_prompt.saveTo = m_folder.filePath(u"again.pdf"_s);
    QSignalSpy saved(dialog.get(), &PrintDialog::saved);
    dialog->savePdf();
    QTRY_COMPARE(saved.size(), 1);
}

void TestPrintDialog::closesWhileSetting()
{
    auto dialog = dialogFor(samples::many(200'000));
    ProcessorTimer timer;
    timer.start();
    dialog.reset();
    QVERIFY(timer.elapsed() < processorLimit(2000));
}

void TestPrintDialog::remembersChoices()
{
    {
        const auto dialog = dialogFor(pages(1));
        const auto boxes = dialog->findChildren<QComboBox *>();
        for (QComboBox *box : boxes)
            box->setCurrentIndex(1);
        dialog->findChildren<QCheckBox *>().constFirst()->setChecked(false);
    }
    const auto setup = app::paper::PaperSetup::read(*m_settings);
    QCOMPARE(setup.pageSize, QPageSize::A5);
    QVERIFY(setup.landscape);
    QCOMPARE(setup.notes, app::paper::NotePlacement::Margin);
    QVERIFY(!setup.marks);
}

QTEST_MAIN(TestPrintDialog)
#include "tst_printdialog.moc"
