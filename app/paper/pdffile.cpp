// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/pdffile.h"

#include "app/paper/bookpainter.h"
#include "app/paper/pdffinish.h"
#include "core/io/atomicfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace app::paper
{

namespace
{
constexpr double paintShare = 0.8; ///< of the work

core::Outcome paintPages(const Book &book, QIODevice &out, const core::Progress &progress,
                         const core::CancelToken &cancel)
{
    QPdfWriter writer(&out);
    writer.setResolution(int(dotsPerInch));
    writer.setTitle(book.title);
    writer.setCreator(QCoreApplication::applicationName());
    QPageLayout layout(QPageSize(book.setup.pageSize),
                       book.setup.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, {});
    writer.setPageLayout(layout);
    QPainter painter;
    if (!painter.begin(&writer))
        return core::failure(core::ErrorCode::Internal,
                             QCoreApplication::translate("app::paper", "The PDF could not be written."));
    const BookPainter pages(book);
    for (int page = 0; page < book.pages(); ++page) {
        if (cancel.isCancelled())
            return core::failure(core::ErrorCode::Cancelled, {});
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page);
        progress.report(double(page + 1) / double(book.pages()));
    }
    painter.end();
    return {};
}
} // namespace

core::Outcome writePdf(const Book &book, const QString &path, const core::Progress &progress,
                       const core::CancelToken &cancel)
{
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (const auto painted = paintPages(book, buffer, progress.part(0, paintShare), cancel); !painted)
            return painted;
    }
    bytes = finishedPdf(bytes, book);
    if (cancel.isCancelled())
        return core::failure(core::ErrorCode::Cancelled, {});
    const auto written = core::io::writeAtomically(path, bytes);
    progress.report(1);
    return written;
}

} // namespace app::paper
