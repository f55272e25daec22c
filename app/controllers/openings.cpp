// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/openings.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace app::controllers
{

using core::library::Library;

namespace
{
/// Between the showing of a part and the reading of the whole.
constexpr int paintMs = 40;
/// Between two reports of how far a reading has come.
constexpr int reportMs = 40;
} // namespace

Openings::Openings(QObject *parent) : QObject(parent)
{
    // Two documents at a time keep two cores busy and the memory in bounds.
    m_reading.setMaxThreadCount(2);
    m_looking.setMaxThreadCount(1);
}

Openings::~Openings()
{
    for (const Job &job : std::as_const(m_openings))
        job.cancel.cancel();
    m_looking.clear();
    m_looking.waitForDone();
    m_reading.clear();
    m_reading.waitForDone();
}

void Openings::expect(const QString &path, const BegunPart &part)
{
    m_begunPath = path;
    m_begun = part;
}

Openings::BegunPart Openings::takeBegun(const OpenRequest &request)
{
    if (m_begunPath.isEmpty() || request.path != m_begunPath || !request.encoding.isEmpty())
        return {};
    m_begunPath.clear();
    return std::exchange(m_begun, {});
}

void Openings::begin(OpeningId opening, const Order &order)
{
    const Job job{order};
    m_openings.insert(opening, job);
    if (order.part)
        look(opening, job);
    else
        startReading(opening, job, Tell::Progress);
}

/// Looks for a part that can be shown at once, then goes on to the whole.
void Openings::look(OpeningId opening, const Job &job)
{
    m_looking.start([this, opening, job, begun = takeBegun(job.order.request)] {
        auto part = job.cancel.isCancelled() ? std::nullopt
                    : begun.valid()          ? begun.get()
                                             : core::library::preview(*job.order.part);
        if (!part) {
            startReading(opening, job, Tell::Parsed);
            return;
        }
        QMetaObject::invokeMethod(this, [this, opening, job, part = std::move(*part)] {
            show(opening, part);
            // The page comes first: it is painted before the whole takes the processors.
            QTimer::singleShot(paintMs, this, [this, opening, job] { startReading(opening, job, Tell::Progress); });
        });
    });
}

void Openings::startReading(OpeningId opening, const Job &job, Tell tell)
{
    m_reading.start([this, opening, job, tell] { read(opening, job, tell); });
}

void Openings::show(OpeningId opening, const core::library::Preview &part)
{
    const auto at = m_openings.constFind(opening);
    if (at != m_openings.cend() && !at->cancel.isCancelled())
        Q_EMIT previewed(opening, part);
}

/// In a worker's thread.
void Openings::read(OpeningId opening, const Job &job, Tell tell)
{
    QElapsedTimer sinceReport;
    sinceReport.start();
    const core::Progress progress([&](double share) {
        if (sinceReport.elapsed() < reportMs)
            return;
        sinceReport.restart();
        QMetaObject::invokeMethod(this, [this, opening, share] {
            if (m_openings.contains(opening))
                Q_EMIT progressed(opening, share);
        });
    });
    // A file or pasted text: of what the library has, the reader's corrections are still to be applied.
    const bool tellsParsed = tell == Tell::Parsed && job.order.request.document.isNull();
    const auto parsed = [&](const core::document::Document &document) {
        QMetaObject::invokeMethod(this, [this, opening, document] { show(opening, {document, 0}); });
    };
    auto result = controllers::open(job.order.request, job.order.library, progress, job.cancel,
                                    tellsParsed ? ParsedCallback(parsed) : ParsedCallback());
    const auto prepared = result ? job.order.prepare(result->document->document) : nullptr;
    QMetaObject::invokeMethod(
        this, [this, opening, job, prepared, result = std::move(result)] { finish(opening, job, result); });
}

bool Openings::cancel(OpeningId opening)
{
    const auto at = m_openings.constFind(opening);
    if (at == m_openings.cend())
        return false;
    at->cancel.cancel();
    m_openings.erase(at);
    return true;
}

void Openings::finish(OpeningId opening, const Job &job, const core::Result<Opened> &result)
{
    if (!m_openings.remove(opening)) {
        if (result && result->added)
            discard(job.order.library, result->document->info);
    } else if (result) {
        Q_EMIT succeeded(opening, job.order.request, *result);
    } else {
        Q_EMIT failed(opening, job.order.request, result.error());
    }
}

/// Cancelled when it had just been stored.
void Openings::discard(const QString &library, const core::library::DocumentInfo &info)
{
    m_reading.start([info, library] {
        if (const auto opened = Library::open(library))
            (void)(*opened)->discard(info);
    });
}

bool Openings::isFrontAwaited() const
{
    return std::ranges::any_of(m_openings,
                               [](const Job &job) { return job.order.request.tab == OpenRequest::Tab::Front; });
}

bool Openings::isReading(const core::DocumentId &document) const
{
    return std::ranges::any_of(m_openings, [&document](const Job &job) {
        return job.order.request.document == document || job.order.request.updates == document;
    });
}

} // namespace app::controllers

#include "moc_openings.cpp"
