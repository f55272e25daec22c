// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/contents.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <deque>

namespace core::structure
{

using document::MetaRole;

namespace
{
constexpr qint32 longestEntry = 90;

bool isLeader(QChar c)
{
    return QStringView(u".．…·・─—-_").contains(c);
}

/// A line of a table of contents: its words without leaders and page number.
struct Entry {
    QStringView words;  ///< letters only, blanks left out
    bool paged = false; ///< ends in leaders or a wide blank and a number
};

/// `kept` holds the words that are not as they stand in the text.
Entry entryOf(QStringView text, std::deque<QString> &kept)
{
    qsizetype end = text.size();
    const bool bracket = end > 0 && (text.at(end - 1) == u')' || text.at(end - 1) == u'）');
    qsizetype digits = bracket ? end - 1 : end;
    while (digits > 0 && (text.at(digits - 1).isDigit() ||
                          (text.at(digits - 1).unicode() >= 0xFF10 && text.at(digits - 1).unicode() <= 0xFF19)))
        --digits;
    Entry entry;
    if (digits < (bracket ? end - 1 : end)) {
        qsizetype leader = digits;
        if (bracket && leader > 0 && (text.at(leader - 1) == u'(' || text.at(leader - 1) == u'（'))
            --leader;
        qsizetype signs = 0;
        qsizetype blanks = 0;
        while (leader > 0 && (isLeader(text.at(leader - 1)) || isBlank(text.at(leader - 1)))) {
            --leader;
            ++(isBlank(text.at(leader)) ? blanks : signs);
        }
        if (leader > 0 && (signs >= 3 || text.at(leader) == u'…' || text.at(leader) == u'\t' || blanks >= 3)) {
            entry.paged = true;
            end = leader;
        }
    }
    entry.words = text.first(end);
    if (std::any_of(entry.words.begin(), entry.words.end(), isBlank)) {
        QString letters = entry.words.toString();
        letters.removeIf(isBlank);
        entry.words = kept.emplace_back(std::move(letters));
    }
    return entry;
}

bool isContentsName(QStringView words)
{
    static const std::array<QStringView, 8> names{
        u"目录", u"目錄", u"目次", u"もくじ", u"contents", u"tableofcontents", u"总目录", u"總目錄"};
    constexpr qsizetype longest = 15;
    if (words.size() > longest)
        return false;
    const QString folded = words.toString().toLower();
    return std::any_of(names.begin(), names.end(), [&](QStringView name) { return folded == name; });
}

class ContentsFinder
{
public:
    explicit ContentsFinder(Draft &draft) : m_draft(draft) {}

    void run()
    {
        collect();
        for (qsizetype i = 0; i < m_draft.size();) {
            const bool named =
                m_candidate[static_cast<size_t>(i)] && isContentsName(m_entries[static_cast<size_t>(i)].words);
            const qsizetype first = named ? i + 1 : i;
            const qsizetype end = runEnd(first);
            const qsizetype length = end - first;
            if (length >= (named ? 2 : 4)) {
                for (qsizetype k = i; k < end; ++k)
                    m_draft.decideMeta(
                        k, MetaRole::Contents,
                        QCoreApplication::translate("core::structure", "A line of the table of contents"), 0.9f);
                i = end;
            } else {
                i = std::max(end, i + 1);
            }
        }
    }

private:
    void collect()
    {
        m_entries.resize(m_draft.lines.size());
        m_candidate.resize(m_draft.lines.size());
        for (qsizetype i = 0; i < m_draft.size(); ++i) {
            const Line &line = m_draft.line(i);
            const bool candidate = m_draft.isOpen(i) && line.letters <= longestEntry && line.end != LineEnd::Stop &&
                                   line.end != LineEnd::Comma;
            m_candidate[static_cast<size_t>(i)] = candidate;
            if (!candidate)
                continue;
            m_entries[static_cast<size_t>(i)] = entryOf(m_draft.text(i), m_kept);
            m_last.insert(m_entries[static_cast<size_t>(i)].words, i);
        }
    }

    /// One past the last of the consecutive lines from `first` that stand again further down, each after the one
    /// before.
    qsizetype runEnd(qsizetype first) const
    {
        qsizetype below = -1;
        qsizetype i = first;
        for (; i < m_draft.size() && m_candidate[static_cast<size_t>(i)]; ++i) {
            const Entry &entry = m_entries[static_cast<size_t>(i)];
            const qsizetype again = m_last.value(entry.words, -1);
            const bool stands = again > i && again > below;
            if (!stands && !entry.paged)
                break;
            if (stands)
                below = again;
        }
        // What stands again inside the run itself is no table of contents but a refrain.
        return below >= 0 && below < i ? first : i;
    }

    Draft &m_draft;
    std::vector<Entry> m_entries;
    std::vector<bool> m_candidate;
    std::deque<QString> m_kept;
    QHash<QStringView, qsizetype> m_last;
};
} // namespace

void markContents(Draft &draft)
{
    ContentsFinder(draft).run();
}

} // namespace core::structure
