// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/memo.h"
#include "core/library/library.h"

namespace core::library
{

/// Memos on passages, documents, tags and the library. Every change is one journal entry. What is about a thing in the
/// trash is not found until that comes back. A handle: must not outlive the library.
class Memos
{
public:
    explicit Memos(Library::Private &library) : d(library) {}

    /// Last changed first. With words, those that have all of them in title or text, folded as search folds.
    Result<QList<annotation::Memo>> all(const QString &words = {}) const;
    Result<QList<annotation::Memo>> about(const annotation::MemoSubject &subject) const;
    /// NotFound.
    Result<annotation::Memo> memo(const MemoId &id) const;

    /// Errors: NotFound (what it is about), InvalidArgument (neither title nor text).
    Result<annotation::Memo> add(const annotation::MemoSubject &subject, const QString &title, const QString &text);
    /// Title and text. NotFound.
    Result<annotation::Memo> update(const annotation::Memo &memo);
    /// Into the trash. NotFound.
    Outcome remove(const MemoId &id);

private:
    Library::Private &d;
};

} // namespace core::library
