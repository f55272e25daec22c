// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/memos.h"

#include "core/library/libraryprivate.h"
#include "core/text/scriptfold.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::library
{

using annotation::Memo;
using annotation::MemoStore;
using annotation::MemoSubject;

namespace
{

std::unexpected<Error> saysNothing()
{
    return failure(ErrorCode::InvalidArgument,
                   QCoreApplication::translate("core::library", "Give the memo a title or a text."));
}

Outcome checkSubject(Library::Private &d, const MemoSubject &subject)
{
    if (const auto *annotation = std::get_if<AnnotationId>(&subject)) {
        const auto found = d.annotations.find(*annotation);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return failure(ErrorCode::NotFound,
                           QCoreApplication::translate("core::library", "The library has no such annotation."));
    } else if (const auto *document = std::get_if<DocumentId>(&subject)) {
        if (const auto found = d.documents.find(*document); !found)
            return std::unexpected(found.error());
    } else if (const auto *tag = std::get_if<TagId>(&subject)) {
        const auto found = d.database.integer("SELECT 1 FROM tag WHERE id = ?", {tag->value});
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return failure(ErrorCode::NotFound, QCoreApplication::translate("core::library", "There is no such tag."));
    }
    return {};
}

/// The document that a memo's change is listed under.
DocumentId documentOf(Library::Private &d, const MemoSubject &subject)
{
    if (const auto *document = std::get_if<DocumentId>(&subject))
        return *document;
    if (const auto *annotation = std::get_if<AnnotationId>(&subject)) {
        if (const auto found = d.annotations.find(*annotation); found && *found)
            return (*found)->made.document;
    }
    return {};
}

} // namespace

Result<QList<Memo>> Memos::all(const QString &words) const
{
    auto memos = d.memos.all();
    if (!memos)
        return memos;
    const text::Folder folder;
    const QStringList wanted = folder.folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return memos;
    memos->removeIf([&](const Memo &memo) {
        const QString said = folder.folded(memo.title + QLatin1Char('\n') + memo.text);
        return !std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return said.contains(word); });
    });
    return memos;
}

Result<QList<Memo>> Memos::about(const MemoSubject &subject) const
{
    return d.memos.about(subject);
}

Result<Memo> Memos::memo(const MemoId &id) const
{
    return d.memos.find(id);
}

Result<Memo> Memos::add(const MemoSubject &subject, const QString &title, const QString &text)
{
    if (title.trimmed().isEmpty() && text.trimmed().isEmpty())
        return saysNothing();
    const QDateTime now = Library::Private::now();
    const Memo memo{MemoId::create(), subject, title.simplified(), text, d.journal.author(), now, now};
    const auto done = d.waiting.edit([&]() -> Outcome {
        if (auto there = checkSubject(d, subject); !there)
            return there;
        return d.journal.commit({QStringLiteral("new-memo"), documentOf(d, subject), {MemoStore::insertion(memo)}});
    });
    if (!done)
        return std::unexpected(done.error());
    return memo;
}

Result<Memo> Memos::update(const Memo &memo)
{
    if (memo.title.trimmed().isEmpty() && memo.text.trimmed().isEmpty())
        return saysNothing();
    Memo after;
    const auto done = d.waiting.edit([&]() -> Outcome {
        const auto before = d.memos.find(memo.id);
        if (!before)
            return std::unexpected(before.error());
        after = *before;
        after.title = memo.title.simplified();
        after.text = memo.text;
        after.modified = Library::Private::now();
        const auto row = MemoStore::difference(*before, after);
        if (!row)
            return {};
        return d.journal.commit({QStringLiteral("edit-memo"), documentOf(d, after.subject), {*row}});
    });
    if (!done)
        return std::unexpected(done.error());
    return after;
}

Outcome Memos::remove(const MemoId &id)
{
    return d.waiting.edit([&]() -> Outcome {
        const auto memo = d.memos.find(id);
        if (!memo)
            return std::unexpected(memo.error());
        return d.journal.commit({QStringLiteral("remove-memo"),
                                 documentOf(d, memo->subject),
                                 {MemoStore::removal(id, QDateTime::currentMSecsSinceEpoch())}});
    });
}

} // namespace core::library
