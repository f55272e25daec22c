// SPDX-License-Identifier: GPL-3.0-or-later
// qpdf 11 asks which of its two smart pointers is meant: std::shared_ptr alone.
#define POINTERHOLDER_TRANSITION 4
#include "app/paper/bookcomposer.h"
#include "app/paper/pdfcharacters.h"
#include "app/paper/pdffile.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "tests/app/reader/samples.h"

using app::paper::composeBook;
using app::paper::writePdf;
using core::document::BlockKind;

namespace
{
core::document::Document chapters()
{
    samples::Maker maker;
    maker.add(BlockKind::Title, QStringLiteral("河工纪要"));
    for (int i = 1; i <= 4; ++i) {
        maker.add(BlockKind::Heading, QStringLiteral("第%1章 水闸").arg(i), 1);
        maker.add(BlockKind::Heading, QStringLiteral("第一节 看守"), 2);
        for (int j = 0; j < 4; ++j)
            maker.paragraph(samples::prose().mid(j));
    }
    maker.paragraph(QStringLiteral("Part 800-63C of 2019… if finished"));
    maker.paragraph(QStringLiteral("The last words of the book."));
    return maker.make();
}
} // namespace

class TestPdfFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookmarksLeadToTheirPages();
    void wordsCanBeSearched();
    void charactersAreThoseOfTheText();
    void nothingIsLeftWhenCancelled();
    void refusedPlace();

private:
    std::shared_ptr<app::paper::Book> m_book = *composeBook({chapters(), QStringLiteral("河工纪要"), {}}, {});
    QTemporaryDir m_folder;
};

void TestPdfFile::bookmarksLeadToTheirPages()
{
    const QString path = m_folder.filePath(QStringLiteral("book.pdf"));
    QVERIFY(writePdf(*m_book, path));
    QPDF pdf;
    pdf.processFile(path.toLocal8Bit().constData());
    QVERIFY(pdf.getWarnings().empty());
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QCOMPARE(int(pages.size()), m_book->pages());
    QList<std::pair<QString, int>> found;
    const std::function<void(const std::vector<QPDFOutlineObjectHelper> &)> collect = [&](const auto &items) {
        for (QPDFOutlineObjectHelper item : items) {
            int page = -1;
            for (size_t i = 0; i < pages.size(); ++i) {
                if (QPDFPageObjectHelper(pages[i]).getObjectHandle().getObjGen() == item.getDestPage().getObjGen())
                    page = int(i);
            }
            found.append({QString::fromStdString(item.getTitle()), page});
            collect(item.getKids());
        }
    };
    QPDFOutlineDocumentHelper outlines(pdf);
    collect(outlines.getTopLevelOutlines());
    QCOMPARE(found.size(), m_book->entries.size());
    for (qsizetype i = 0; i < found.size(); ++i) {
        QCOMPARE(found.at(i).first, m_book->entries.at(i).text);
        QCOMPARE(found.at(i).second, m_book->firstBodyPage() + m_book->entries.at(i).sheet);
    }
    QPDFPageObjectHelper first = pages.front();
    QCOMPARE(int(first.getAnnotations("/Link").size()), int(m_book->links().size()));
}

void TestPdfFile::wordsCanBeSearched()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        QSKIP("pdftotext is not installed");
    const QString path = m_folder.filePath(QStringLiteral("words.pdf"));
    QVERIFY(writePdf(*m_book, path));
    QProcess process;
    process.start(program, {path, QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(text.contains(QStringLiteral("last words of the book")));
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    QVERIFY(text.contains(QStringLiteral("第2章水闸")));
    QVERIFY(text.contains(QStringLiteral("河边的柳树又绿了")));
    QVERIFY(text.contains(QStringLiteral("Part800-63Cof2019…iffinished")));
}

void TestPdfFile::charactersAreThoseOfTheText()
{
    const QByteArray cmap("1 beginbfrange <2F54> <2F55> [<2F54> <2ED4> <2500> <4E00> <2E80>] endbfrange");
    QCOMPARE(app::paper::withCharactersOf(QStringLiteral("水门——一"), cmap),
             QByteArray("1 beginbfrange <2F54> <2F55> [<6C34> <95E8> <2014> <4E00> <2E80>] endbfrange"));
    // The letters of a ligature are found one by one.
    QCOMPARE(app::paper::withCharactersOf(QStringLiteral("final"), QByteArray("[<0041> <FB01> <2F54>] [<FB03>]")),
             QByteArray("[<0041> <00660069> <6C34>] [<006600660069>]"));
    // A text about radicals keeps them.
    QCOMPARE(app::paper::withCharactersOf(QStringLiteral("⽔部 ─"), cmap),
             QByteArray("1 beginbfrange <2F54> <2F55> [<2F54> <95E8> <2500> <4E00> <2E80>] endbfrange"));
}

void TestPdfFile::nothingIsLeftWhenCancelled()
{
    const QString path = m_folder.filePath(QStringLiteral("never.pdf"));
    core::CancelToken cancel;
    cancel.cancel();
    const auto written = writePdf(*m_book, path, {}, cancel);
    QVERIFY(!written);
    QCOMPARE(written.error().code, core::ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

void TestPdfFile::refusedPlace()
{
    const auto written = writePdf(*m_book, m_folder.filePath(QStringLiteral("missing/book.pdf")));
    QVERIFY(!written);
    QVERIFY(!written.error().message.isEmpty());
}

QTEST_MAIN(TestPdfFile)
#include "tst_pdffile.moc"
