// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/pdffinish.h"

#include "app/paper/pdfcharacters.h"
#include "app/paper/pdfmarks.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <QLoggingCategory>

namespace app::paper
{

using namespace Qt::Literals::StringLiterals;

namespace
{
Q_LOGGING_CATEGORY(paperLog, "zhupi.paper")

/// qpdf brings a dozen other libraries along: they are loaded with the first PDF, not with the program.
FinishPdf loadModule()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &folder : {u"."_s, u".."_s, u"../" ZHUPI_MODULES ""_s}) {
        const QString file = program.absoluteFilePath(folder + "/libzhupi_pdf.so"_L1);
        if (!QFileInfo::exists(file))
            continue;
        QLibrary module(file);
        if (const auto finish = reinterpret_cast<FinishPdf>(module.resolve("zhupiFinishPdf")))
            return finish;
        qCWarning(paperLog) << module.errorString();
    }
    return nullptr;
}

PdfMarks marksOf(const Book &book)
{
    const PaperMetrics &metrics = book.metrics;
    const auto fromFoot = [&](double dots) { return (metrics.page.height() - dots) / dotsPerPoint; };
    const double air = double(metrics.body.em()) / 2;
    PdfMarks marks;
    for (const BookEntry &entry : book.entries)
        marks.bookmarks.append({entry.text, entry.depth, book.firstBodyPage() + entry.sheet,
                                fromFoot(metrics.text.top() + double(entry.top) - air)});
    for (const BookLink &link : book.links())
        marks.links.append({link.page, link.rect.left() / dotsPerPoint, fromFoot(link.rect.bottom()),
                            link.rect.right() / dotsPerPoint, fromFoot(link.rect.top()), link.entry});
    marks.romanPages = book.firstBodyPage();
    marks.characters = [&book](const QByteArray &cmap) { return withCharactersOf(book.document.text(), cmap); };
    return marks;
}
} // namespace

QByteArray finishedPdf(const QByteArray &pdf, const Book &book)
{
    static const FinishPdf finish = loadModule();
    if (!finish) {
        qCWarning(paperLog, "the PDF has no bookmarks: libzhupi_pdf.so is not beside the program");
        return pdf;
    }
    const PdfMarks marks = marksOf(book);
    QByteArray finished;
    QByteArray trouble;
    finish(&pdf, &marks, &finished, &trouble);
    if (trouble.isEmpty())
        return finished;
    qCWarning(paperLog, "the PDF has no bookmarks: %s", trouble.constData());
    return pdf;
}

} // namespace app::paper
