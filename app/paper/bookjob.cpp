// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/bookjob.h"

#include <QThreadPool>

#include <cmath>

namespace app::paper
{

namespace
{
/// A shorter text is set whole before anybody could look at its first pages.
constexpr qsizetype longText = 60'000;
} // namespace

BookJob::BookJob(PrintedDocument document, QObject *parent)
    : QObject(parent), m_document(std::move(document)), m_pool(new QThreadPool(this))
{
    m_pool->setMaxThreadCount(1);
}

BookJob::~BookJob()
{
    m_cancel.cancel();
    m_pool->waitForDone();
}

void BookJob::cancel()
{
    m_cancel.cancel();
}

template <typename Function>
void BookJob::deliver(quint64 order, Function function)
{
    QMetaObject::invokeMethod(this, [this, order, call = std::move(function)] {
        if (order == m_order)
            call();
    });
}

core::Progress BookJob::reporter(quint64 order)
{
    auto last = std::make_shared<int>(-1);
    return core::Progress([this, order, last](double share) {
        const int percent = int(std::floor(share * 100));
        if (percent == *last)
            return;
        *last = percent;
        deliver(order, [this, share] { Q_EMIT progress(share); });
    });
}

void BookJob::compose(const PaperSetup &setup)
{
    m_cancel.cancel();
    m_cancel = {};
    m_book.reset();
    m_writing = false;
    m_pool->start([this, setup, order = ++m_order, stop = m_cancel] { run(setup, order, stop); });
}

void BookJob::run(const PaperSetup &setup, quint64 order, const core::CancelToken &cancel)
{
    if (cancel.isCancelled())
        return;
    BookContent content{m_document.document, m_document.title, {}};
    if (m_document.document.text().size() > longText) {
        if (auto begin = composeBook(content, setup, previewPages, {}, cancel))
            deliver(order, [this, book = *begin] { Q_EMIT begun(book); });
    }
    content.notes = paperNotes(m_document.document, m_document.annotations, m_document.tags);
    if (auto whole = composeBook(content, setup, std::numeric_limits<int>::max(), reporter(order), cancel)) {
        deliver(order, [this, book = *whole] {
            m_book = book;
            Q_EMIT ready(book);
        });
    }
}

void BookJob::write(const Writer &writer)
{
    Q_ASSERT(m_book && !m_writing);
    m_cancel = {};
    m_writing = true;
    m_pool->start([this, writer, book = m_book, order = ++m_order, stop = m_cancel] {
        const core::Outcome outcome = writer(*book, reporter(order), stop);
        deliver(order, [this, outcome] {
            m_writing = false;
            if (outcome)
                Q_EMIT written();
            else
                Q_EMIT failed(outcome.error());
        });
    });
}

} // namespace app::paper

#include "moc_bookjob.cpp"
