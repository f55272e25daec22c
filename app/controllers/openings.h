// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/openjob.h"
#include "core/library/preview.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <future>
#include <optional>

namespace app::controllers
{

/// Makes ready, in the worker's thread, what those who show a document will need of it; what it answers keeps that
/// alive until they have taken it.
using Preparation = std::function<std::shared_ptr<const void>(const core::document::Document &document)>;
inline std::shared_ptr<const void> nothingToPrepare(const core::document::Document &)
{
    return {};
}

/// Names one opening that is under way.
using OpeningId = quint64;

/// The openings of documents that are under way. Each looks for a part that can be shown at once, unless the document
/// is shown already, then reads, parses and stores the whole; both in worker threads. What becomes of it is told in the
/// thread that this object lives in. A cancelled one tells nothing any more and leaves nothing in the library. The
/// destructor cancels all and waits for them.
class Openings : public QObject
{
    Q_OBJECT

public:
    explicit Openings(QObject *parent = nullptr);
    ~Openings() override;

    using BegunPart = std::shared_future<std::optional<core::library::Preview>>;
    /// The part of a file whose reading has begun already: taken by the next opening of it.
    void expect(const QString &path, const BegunPart &part);

    /// For what needs no reading.
    OpeningId nextId() { return ++m_last; }
    /// What is asked for, the library that it goes into (empty: none), and where a part is to be looked for; without
    /// that only the whole is read. What is prepared for it lives until it was told of.
    struct Order {
        OpenRequest request;
        QString library;
        std::optional<core::library::PreviewSource> part{};
        Preparation prepare = nothingToPrepare;
    };
    void begin(OpeningId opening, const Order &order);
    /// False where it has ended.
    bool cancel(OpeningId opening);

    bool isEmpty() const { return m_openings.isEmpty(); }
    /// Whether one of these openings is asked for in front.
    bool isFrontAwaited() const;
    /// Whether the document is being read, or given another content.
    bool isReading(const core::DocumentId &document) const;

Q_SIGNALS:
    void previewed(app::controllers::OpeningId opening, const core::library::Preview &part);
    void progressed(app::controllers::OpeningId opening, double share);
    // One of these is told last: it is under way no more.
    void succeeded(app::controllers::OpeningId opening, const app::controllers::OpenRequest &request,
                   const app::controllers::Opened &opened);
    void failed(app::controllers::OpeningId opening, const app::controllers::OpenRequest &request,
                const core::Error &error);

private:
    struct Job {
        Order order;
        core::CancelToken cancel{};
    };
    /// What is told of a reading: how far it has come, and, of what is read so quickly that no part was shown, the
    /// whole text before it is stored.
    enum class Tell { Progress, Parsed };

    BegunPart takeBegun(const OpenRequest &request);
    void look(OpeningId opening, const Job &job);
    void startReading(OpeningId opening, const Job &job, Tell tell);
    void read(OpeningId opening, const Job &job, Tell tell);
    void show(OpeningId opening, const core::library::Preview &part);
    void finish(OpeningId opening, const Job &job, const core::Result<Opened> &result);
    void discard(const QString &library, const core::library::DocumentInfo &info);

    QThreadPool m_reading;
    QThreadPool m_looking; ///< for parts of texts, which wait for no long one
    QHash<OpeningId, Job> m_openings;
    OpeningId m_last = 0;
    QString m_begunPath; ///< empty: none
    BegunPart m_begun;
};

} // namespace app::controllers
