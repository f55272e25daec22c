// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/search/findhits.h"

#include <QString>
#include <QStringView>

#include <functional>
#include <memory>
#include <optional>

namespace core::search
{

/// What is looked for besides the words themselves.
struct FindOptions {
    bool exactCase = false;
    /// A letter or digit of a script written with blanks does not stand beside a hit's first or last one. Han needs no
    /// blanks, so there it says nothing.
    bool wholeWords = false;
    bool exactForms = false; ///< 會 is not 会, １ is not 1
    bool regularExpression = false;
    /// Only hits inside it; empty: in the whole text.
    text::TextRange within{};

    friend bool operator==(const FindOptions &, const FindOptions &) = default;
};

/// Looks for the places of a query. Holds its own copies; const functions are safe from any thread.
class TextMatcher
{
public:
    virtual ~TextMatcher() = default;
    /// Calls `hit` with each hit in [from, to), in order, until it returns false or the search is cancelled. Hits do
    /// not overlap, begin in the range and may end after it. False where the search was given up before the end.
    virtual bool scan(text::TextRange where, const CancelToken &cancel,
                      const std::function<bool(text::TextRange)> &hit) const = 0;
};

/// Finds `query` in one text by a linear scan over stretches of it: constant memory beside the hits, no index.
///
/// Words are folded as the options say and compared; a regular expression (Perl's syntax) is matched line by line, each
/// line with a limit of steps, so that no expression holds up the search for long: where one needs more, the hits are
/// said to be incomplete. Safe from any thread.
class FindInText
{
public:
    /// Fails with a message for the reader where the regular expression is not valid; `position` is where in it.
    static Result<FindInText> create(const QString &text, const QString &query, const FindOptions &options = {});

    /// The first hit that starts at or after `from`, or from the start of the text where none follows (wrap-around).
    /// Nothing where the text has none, or when cancelled.
    std::optional<text::TextRange> next(qsizetype from, const CancelToken &cancel = {}) const;
    /// All hits. When cancelled, those found until then.
    FindHits all(const CancelToken &cancel = {}) const;

private:
    FindInText(text::TextRange where, std::shared_ptr<const TextMatcher> matcher);

    text::TextRange m_where;
    std::shared_ptr<const TextMatcher> m_matcher;
};

} // namespace core::search
