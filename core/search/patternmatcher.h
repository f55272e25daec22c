// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/findintext.h"

#include <QRegularExpression>

namespace core::search
{

/// Finds a regular expression, line by line: ^ and $ are the ends of a line, and no hit goes beyond it; a line of more
/// than a million characters is taken in pieces, so that a cancel is seen. Empty hits are left out. Script is folded in
/// expression and text alike unless the options want exact forms; width is not, for （ in an expression must not become
/// a group.
class PatternMatcher : public TextMatcher
{
public:
    /// Fails where the expression is not valid.
    static Result<std::shared_ptr<const PatternMatcher>> create(const QString &text, const QString &pattern,
                                                                const FindOptions &options);
    bool scan(text::TextRange where, const CancelToken &cancel,
              const std::function<bool(text::TextRange)> &hit) const override;

private:
    PatternMatcher(const QString &text, const QRegularExpression &expression, const FindOptions &options);
    text::TextRange lineFrom(qsizetype start) const;
    QString subject(text::TextRange line) const;

    QString m_text;
    QRegularExpression m_expression;
    FindOptions m_options;
};

} // namespace core::search
