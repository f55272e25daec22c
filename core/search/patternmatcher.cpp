// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/patternmatcher.h"

#include "core/search/wordmatcher.h"
#include "core/text/scriptfold.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace core::search
{

using text::TextRange;

namespace
{
/// Steps that the matcher may take from one start: some milliseconds. Understood by PCRE at the head of an expression.
constexpr auto limit = "(*LIMIT_MATCH=100000)";
/// In all: an expression that is slow everywhere is given up.
constexpr qint64 patienceMs = 15'000;
constexpr qsizetype longestLine = 1'000'000;
} // namespace

PatternMatcher::PatternMatcher(const QString &text, const QRegularExpression &expression, const FindOptions &options)
    : m_text(text), m_expression(expression), m_options(options)
{
}

Result<std::shared_ptr<const PatternMatcher>> PatternMatcher::create(const QString &text, const QString &pattern,
                                                                     const FindOptions &options)
{
    QRegularExpression::PatternOptions how = QRegularExpression::UseUnicodePropertiesOption;
    if (!options.exactCase)
        how |= QRegularExpression::CaseInsensitiveOption;
    const QString folded = options.exactForms ? pattern : text::Folder(text::Fold::Script).folded(pattern);
    // The limit would shift the position of what is wrong, so the expression is looked at without it.
    if (const QRegularExpression plain(folded, how); !plain.isValid()) {
        Error error;
        error.code = ErrorCode::InvalidArgument;
        error.message = QCoreApplication::translate("core::search", "The expression is wrong at character %1: %2.")
                            .arg(QString::number(plain.patternErrorOffset() + 1), plain.errorString());
        error.position = plain.patternErrorOffset();
        return std::unexpected(error);
    }
    const QRegularExpression expression(QLatin1StringView(limit) + folded, how);
    expression.optimize();
    return std::shared_ptr<const PatternMatcher>(new PatternMatcher(text, expression, options));
}

/// The line that begins at `start`, or its first piece, up to a full stop where one is near.
TextRange PatternMatcher::lineFrom(qsizetype start) const
{
    const qsizetype newline = m_text.indexOf(u'\n', start);
    const TextRange line(start, newline < 0 ? m_text.size() : newline);
    if (line.length() <= longestLine)
        return line;
    const QStringView piece = QStringView(m_text).sliced(start, longestLine);
    const qsizetype stop = std::max(piece.lastIndexOf(u'。'), piece.lastIndexOf(u' '));
    return {start,
            start + (stop > longestLine / 2 ? stop + 1 : longestLine - (piece.back().isHighSurrogate() ? 1 : 0))};
}

/// The line as it is matched: folded, without halves of surrogate pairs, every unit at its place.
QString PatternMatcher::subject(TextRange range) const
{
    const QStringView raw = QStringView(m_text).sliced(range.start(), range.length());
    QString line = m_options.exactForms ? raw.toString() : text::Folder(text::Fold::Script).folded(raw);
    if (line.isValidUtf16())
        return line;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool pair = line.at(i).isHighSurrogate() && i + 1 < line.size() && line.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (line.at(i).isSurrogate())
            line[i] = QChar::ReplacementCharacter;
    }
    return line;
}

bool PatternMatcher::scan(TextRange where, const CancelToken &cancel, const std::function<bool(TextRange)> &hit) const
{
    QElapsedTimer clock;
    clock.start();
    bool complete = true;
    // The line in which the range begins is matched as a whole, so that what a hit is does not depend on the range.
    qsizetype start = where.start() > 0 ? m_text.lastIndexOf(u'\n', where.start() - 1) + 1 : 0;
    while (start < where.end() && !cancel.isCancelled()) {
        if (clock.elapsed() > patienceMs)
            return false;
        const TextRange range = lineFrom(start);
        const QString line = subject(range);
        qsizetype from = 0;
        while (from <= line.size()) {
            const auto match = m_expression.match(line, from, QRegularExpression::NormalMatch,
                                                  QRegularExpression::DontCheckSubjectStringMatchOption);
            complete = complete && match.isValid();
            if (!match.hasMatch())
                break;
            const TextRange found(start + match.capturedStart(), start + match.capturedEnd());
            from = match.capturedEnd() + (found.isEmpty() ? 1 : 0);
            if (found.isEmpty() || found.start() < where.start() ||
                (m_options.wholeWords && !isWholeWord(m_text, found)))
                continue;
            if (found.start() >= where.end() || !hit(found))
                return complete;
            if (cancel.isCancelled() || clock.elapsed() > patienceMs)
                return false;
        }
        const bool whole = range.end() >= m_text.size() || m_text.at(range.end()) == u'\n';
        start = range.end() + (whole ? 1 : 0);
    }
    return complete;
}

} // namespace core::search
