// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/printing.h"

#include "app/paper/bookpainter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

namespace app::paper
{

core::Outcome printBook(const Book &book, QPrinter &printer, const core::Progress &progress,
                        const core::CancelToken &cancel)
{
    const auto refused = [&printer] {
        return core::failure(core::ErrorCode::Unwritable,
                             QCoreApplication::translate("app::paper", "The printer “%1” does not take the pages.")
                                 .arg(printer.printerName()));
    };
    QPainter painter;
    if (!painter.begin(&printer))
        return refused();
    painter.scale(printer.resolution() / dotsPerInch, printer.resolution() / dotsPerInch);
    const BookPainter pages(book);
    const int from = std::max(printer.fromPage(), 1) - 1;
    const int to = printer.toPage() > 0 ? std::min(printer.toPage(), book.pages()) : book.pages();
    for (int page = from; page < to; ++page) {
        if (cancel.isCancelled()) {
            printer.abort();
            return core::failure(core::ErrorCode::Cancelled, {});
        }
        if (page > from && !printer.newPage())
            return refused();
        pages.paint(painter, page);
        progress.report(double(page + 1 - from) / double(to - from));
    }
    return painter.end() ? core::Outcome() : core::Outcome(refused());
}

} // namespace app::paper
