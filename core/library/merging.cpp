// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/merging.h"

#include "core/annotation/linkstore.h"
#include "core/annotation/memostore.h"
#include "core/annotation/tagedits.h"
#include "core/library/codebook.h"
#include "core/library/counterpart.h"
#include "core/library/guest.h"
#include "core/library/libraryprivate.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/opendocument.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace core::library
{

using annotation::AnchorState;
using annotation::Annotation;
using annotation::RowChange;
using annotation::StoredAnnotation;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("core::library", text);
}

} // namespace

/// One merge: all is gathered first, then written in one transaction.
class MergeRun
{
public:
    enum class Mode { Store, Preview };

    MergeRun(Library::Private &host, Guest &guest, QString author, Mode mode)
        : d(host)
        , m_originals(guest.missingOriginals)
        , m_guest(*guest.library)
        , m_guestAnnotations(*guest.database)
        , m_author(std::move(author))
        , m_mode(mode)
    {
    }

    Result<MergeReport> run(const Progress &progress, const CancelToken &cancel)
    {
        const auto theirs = m_guest.documents();
        if (!theirs)
            return std::unexpected(theirs.error());
        for (qsizetype i = 0; i < theirs->size(); ++i) {
            if (cancel.isCancelled())
                return failure(ErrorCode::Cancelled, tr("Cancelled."));
            progress.report(static_cast<double>(i) / static_cast<double>(theirs->size()));
            if (auto matched = match(theirs->at(i), cancel); !matched)
                m_report.problems.append(QStringLiteral("%1: %2").arg(theirs->at(i).title, matched.error().message));
        }
        tellOfOriginals();
        bool written = false;
        const auto done = d.database.transaction([&]() -> Outcome {
            auto outcome = write();
            written = outcome.has_value();
            // A preview is a merge that is rolled back.
            if (written && m_mode == Mode::Preview)
                outcome = failure(ErrorCode::Cancelled, tr("Cancelled."));
            return outcome;
        });
        if (m_mode == Mode::Preview && written)
            d.forget(); // its index may have heard of it
        else if (!done)
            return std::unexpected(done.error());
        return m_report;
    }

private:
    /// One sentence for all documents that lack theirs for the same reason.
    void tellOfOriginals()
    {
        if (m_originals.isEmpty() || m_report.problems.isEmpty())
            return;
        m_report.problems = {tr("Documents left out: %1. The folder “%2” is not beside the library; have it copied "
                                "there, too.")
                                 .arg(QString::number(m_report.problems.size()), m_originals)};
    }

    Outcome match(const DocumentInfo &theirs, const CancelToken &cancel)
    {
        auto counterpart = counterpartOf(theirs, m_guest, d, cancel);
        if (!counterpart)
            return std::unexpected(counterpart.error());
        if (counterpart->ours.isNull()) {
            const auto bytes = m_guest.bytes(theirs.id);
            if (!bytes)
                return std::unexpected(bytes.error());
            if (m_mode == Mode::Store) {
                if (const auto stored = d.originals.store(*bytes); !stored)
                    return std::unexpected(stored.error());
            }
        }
        m_counterparts.append(std::move(*counterpart));
        return {};
    }

    Outcome write()
    {
        m_edit = {QStringLiteral("merge-library"), {}, {}};
        if (auto done = writeDocuments(); !done)
            return done;
        if (auto done = writeTags(); !done)
            return done;
        for (const Counterpart &counterpart : std::as_const(m_counterparts)) {
            if (auto done = writeAnnotations(counterpart); !done)
                return done;
        }
        if (auto done = writeMemos(); !done)
            return done;
        if (auto done = writeLinks(); !done)
            return done;
        return d.journal.commit(m_edit);
    }

    Outcome writeDocuments()
    {
        for (Counterpart &counterpart : m_counterparts) {
            if (!counterpart.ours.isNull()) {
                ++m_report.documentsMatched;
                m_documents.insert(counterpart.theirs.id, counterpart.ours);
                if (const auto removed = d.documents.isDeleted(counterpart.ours); removed && *removed) {
                    const auto row = d.documents.restoration(counterpart.ours);
                    if (!row)
                        return std::unexpected(row.error());
                    m_edit.rows.append(*row);
                }
                continue;
            }
            const DocumentInfo &info = counterpart.theirs;
            const auto inserted = d.documents.insertByChange(info, Library::Private::now().toMSecsSinceEpoch());
            if (!inserted)
                return std::unexpected(inserted.error());
            m_edit.rows.append(*inserted);
            if (info.encodingChosen) {
                if (auto chosen = d.documents.setEncoding(info.id, info.encoding); !chosen)
                    return chosen;
            }
            const auto corrections = m_guest.corrections(info.id);
            if (!corrections)
                return std::unexpected(corrections.error());
            const auto rows = d.corrections.insertions(info.id, *corrections);
            if (!rows)
                return std::unexpected(rows.error());
            m_edit.rows += *rows;
            counterpart.ours = info.id;
            m_documents.insert(info.id, info.id);
            ++m_report.documentsAdded;
        }
        return {};
    }

    Outcome writeTags()
    {
        const auto theirs = m_guest.tags();
        if (!theirs)
            return std::unexpected(theirs.error());
        auto edits = annotation::TagEdits::open(d.database);
        if (!edits)
            return std::unexpected(edits.error());
        QList<TagId> order;
        QSet<TagId> news;
        for (const annotation::Tag &tag : *theirs) {
            const TagId parent = m_tags.value(tag.parent);
            // The same tag, renamed or moved on one side, is another one here.
            const auto same = edits->child(parent, tag.name);
            const TagId ours = same.value_or(edits->contains(tag.id) ? TagId::create() : tag.id);
            m_tags.insert(tag.id, ours);
            order.append(ours);
            if (same)
                continue;
            annotation::Tag made = tag;
            made.id = ours;
            made.position = 0;
            news.insert(ours);
            if (auto done = edits->make(made, parent); !done)
                return done;
        }
        edits->follow(order, news);
        m_report.tagsMade = static_cast<int>(news.size());
        m_edit.rows += edits->rows();
        return {};
    }

    Result<bool> isKnown(const QByteArray &table, const QString &id)
    {
        const auto known = d.database.integer("SELECT 1 FROM " + table + " WHERE id = ?", {id});
        if (!known)
            return std::unexpected(known.error());
        return known->has_value();
    }

    QString authorOf(const QString &author) const { return author.isEmpty() ? m_author : author; }

    /// Puts an annotation of theirs where its words are in our text.
    void settle(const Counterpart &counterpart, StoredAnnotation *annotation)
    {
        if (counterpart.target) {
            const document::Document &document = counterpart.target->document;
            d.place(annotation, document, d.textHashOf(document), counterpart.read);
        }
        const AnchorState state = annotation->present().state;
        if (state == AnchorState::Doubtful)
            m_report.doubtful.append(annotation->made.id);
        else if (state == AnchorState::Lost)
            m_report.lost.append(annotation->made.id);
    }

    Outcome writeAnnotations(const Counterpart &counterpart)
    {
        const auto theirs = m_guestAnnotations.matching({counterpart.theirs.id, std::nullopt});
        if (!theirs)
            return std::unexpected(theirs.error());
        for (StoredAnnotation annotation : *theirs) {
            const auto known = isKnown("annotation", annotation.made.id.value);
            if (!known)
                return std::unexpected(known.error());
            if (*known) {
                ++m_report.annotationsKnown;
                continue;
            }
            Annotation &made = annotation.made;
            made.document = counterpart.ours;
            made.author = authorOf(made.author);
            for (TagId &tag : made.tags)
                tag = m_tags.value(tag);
            made.tags.removeIf([](const TagId &tag) { return tag.isNull(); });
            settle(counterpart, &annotation);
            m_edit.rows += annotation::AnnotationStore::insertion(annotation);
            ++m_report.annotationsAdded;
            m_annotations.insert(made.id);
        }
        return {};
    }

    /// Our subject for one of theirs; nullopt where it did not come along.
    std::optional<annotation::MemoSubject> subjectOf(const annotation::MemoSubject &theirs)
    {
        if (const auto *document = std::get_if<DocumentId>(&theirs)) {
            const DocumentId ours = m_documents.value(*document);
            return ours.isNull() ? std::nullopt : std::optional<annotation::MemoSubject>(ours);
        }
        if (const auto *tag = std::get_if<TagId>(&theirs)) {
            const TagId ours = m_tags.value(*tag);
            return ours.isNull() ? std::nullopt : std::optional<annotation::MemoSubject>(ours);
        }
        if (const auto *annotation = std::get_if<AnnotationId>(&theirs); annotation && !isHere(*annotation))
            return std::nullopt;
        return theirs;
    }

    bool isHere(const AnnotationId &id)
    {
        return m_annotations.contains(id) || isKnown("annotation", id.value).value_or(false);
    }

    Outcome writeMemos()
    {
        const auto theirs = m_guest.memos().all();
        if (!theirs)
            return std::unexpected(theirs.error());
        for (annotation::Memo memo : *theirs) {
            const auto known = isKnown("memo", memo.id.value);
            if (!known)
                return std::unexpected(known.error());
            const auto subject = subjectOf(memo.subject);
            if (*known || !subject)
                continue;
            memo.subject = *subject;
            memo.author = authorOf(memo.author);
            m_edit.rows.append(annotation::MemoStore::insertion(memo));
            ++m_report.memosAdded;
        }
        return {};
    }

    Outcome writeLinks()
    {
        const auto theirs = m_guest.links().all();
        if (!theirs)
            return std::unexpected(theirs.error());
        for (annotation::Link link : *theirs) {
            const auto known = isKnown("link", link.id.value);
            if (!known)
                return std::unexpected(known.error());
            if (*known || !isHere(link.origin) || !isHere(link.target))
                continue;
            link.author = authorOf(link.author);
            m_edit.rows.append(annotation::LinkStore::insertion(link));
            ++m_report.linksAdded;
        }
        return {};
    }

    Library::Private &d;
    QString m_originals; ///< Guest::missingOriginals
    Library &m_guest;
    annotation::AnnotationStore m_guestAnnotations;
    QString m_author;
    Mode m_mode;
    MergeReport m_report;
    annotation::Edit m_edit;
    QList<Counterpart> m_counterparts;
    QHash<DocumentId, DocumentId> m_documents; ///< theirs → ours
    QHash<TagId, TagId> m_tags;
    QSet<AnnotationId> m_annotations; ///< that came now
};

namespace
{
Result<MergeReport> runMerge(Library::Private &host, const QString &path, const QString &author, MergeRun::Mode mode,
                             const Progress &progress, const CancelToken &cancel)
{
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(host.path).canonicalFilePath())
        return failure(ErrorCode::InvalidArgument, tr("A library cannot be merged into itself."));
    const auto guest = Guest::open(path);
    if (!guest)
        return std::unexpected(guest.error());
    const QString theirName = author.isEmpty() ? (*guest)->library->author() : author;
    return MergeRun(host, **guest, theirName, mode).run(progress, cancel);
}
} // namespace

Result<MergeReport> Merging::merge(const QString &path, const QString &author, const Progress &progress,
                                   const CancelToken &cancel)
{
    return runMerge(d, path, author, MergeRun::Mode::Store, progress, cancel);
}

Result<MergeReport> Merging::preview(const QString &path, const QString &author, const Progress &progress,
                                     const CancelToken &cancel)
{
    return runMerge(d, path, author, MergeRun::Mode::Preview, progress, cancel);
}

} // namespace core::library
