// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/bookcomposer.h"
#include "core/annotation/annotation.h"

#include <QHash>
#include <QObject>

#include <functional>

class QThreadPool;

namespace app::paper
{

/// A document with its annotations as it is to be printed.
struct PrintedDocument {
    core::document::Document document;
    QString title;
    QList<core::annotation::Annotation> annotations; ///< in reading order
    QHash<core::TagId, core::annotation::Tag> tags;
};

/// Composes a book in a thread of its own, first its first pages, and hands it to writers there. Signals come on the
/// thread this lives in; a new order takes the place of what is under way. While `isWriting()` the book that came last
/// is used by the other thread: it must not be painted then.
class BookJob : public QObject
{
    Q_OBJECT

public:
    using Writer =
        std::function<core::Outcome(const Book &book, const core::Progress &progress, const core::CancelToken &cancel)>;

    explicit BookJob(PrintedDocument document, QObject *parent = nullptr);
    ~BookJob() override; ///< cancels what is under way and waits for it

    void compose(const PaperSetup &setup);
    /// Has the whole book written; only when ready() came.
    void write(const Writer &writer);
    void cancel();
    bool isWriting() const { return m_writing; }
    const std::shared_ptr<Book> &book() const { return m_book; } ///< the whole book; null before ready()

    static constexpr int previewPages = 6;

Q_SIGNALS:
    /// The first pages of a long text.
    void begun(const std::shared_ptr<app::paper::Book> &book);
    void ready(const std::shared_ptr<app::paper::Book> &book);
    void progress(double share);
    void written();
    void failed(const core::Error &error); ///< also Cancelled

private:
    void run(const PaperSetup &setup, quint64 order, const core::CancelToken &cancel);
    core::Progress reporter(quint64 order);
    template <typename Function>
    void deliver(quint64 order, Function function);

    PrintedDocument m_document;
    QThreadPool *m_pool;
    core::CancelToken m_cancel;
    quint64 m_order = 0;
    bool m_writing = false;
    std::shared_ptr<Book> m_book;
};

} // namespace app::paper
