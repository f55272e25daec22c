// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/findintext.h"

namespace core::search
{

/// Finds words: text and query folded as the options say, and compared.
class WordMatcher : public TextMatcher
{
public:
    WordMatcher(const QString &text, const QString &query, const FindOptions &options);
    bool scan(text::TextRange where, const CancelToken &cancel,
              const std::function<bool(text::TextRange)> &hit) const override;

private:
    QString m_text;
    QString m_folded; ///< the query, folded
    FindOptions m_options;
};

/// Whether the hit is not part of a longer word of a script written with blanks.
bool isWholeWord(QStringView text, text::TextRange hit);

} // namespace core::search
