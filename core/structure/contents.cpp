// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/contents.h"

#include "core/structure/contentsentry.h"
#include "core/structure/lastplaces.h"
#include "core/structure/wordopenings.h"

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
/// So many lines below a table of contents its headings are looked for.
constexpr qsizetype reach = 50'000;
/// Lines of a table of contents without a name, and of one under its name.
constexpr qsizetype fewest = 4;
constexpr qsizetype fewestNamed = 2;

QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

class ContentsFinder
{
public:
    explicit ContentsFinder(Draft &draft) : m_draft(draft) {}

    void run()
    {
        findCandidates();
        findRuns();
        indexWords();
        for (qsizetype i = 0; i < m_draft.size();) {
            if (takeOneLine(i) || !isListable(i)) {
                ++i;
                continue;
            }
            const bool named = isName(i);
            const qsizetype first = named ? i + 1 : i;
            const qsizetype end = runEnd(first, named);
            if (end - first >= (named ? fewestNamed : fewest)) {
                for (qsizetype k = i; k < end; ++k)
                    m_draft.decideMeta(k, MetaRole::Contents, tr("A line of the table of contents"), 0.9f);
                if (named || entry(first).paged)
                    nameHeadings(first, end);
                i = end;
            } else {
                i = std::max({end, i + 1, m_listEnd});
            }
        }
    }

private:
    bool isCandidate(qsizetype i) const { return m_candidate[static_cast<size_t>(i)]; }
    /// Stands among so many candidates that it may be part of a table of contents.
    bool isListable(qsizetype i) const { return m_listable[static_cast<size_t>(i)]; }

    /// The line as an entry, read when it is first asked for: of a long text few lines ever are.
    const ContentsEntry &entry(qsizetype i)
    {
        qint32 &at = m_entryOf[static_cast<size_t>(i)];
        if (at < 0) {
            at = static_cast<qint32>(m_entries.size());
            m_entries.push_back(contentsEntry(m_draft.text(i), m_kept));
        }
        return m_entries[static_cast<size_t>(at)];
    }

    /// 目录 and its like alone on the line.
    bool isName(qsizetype i)
    {
        static constexpr text::CharSet firsts(u"目もcCtTｃＣｔＴ总總本【[〔");
        return isCandidate(i) && firsts.contains(m_draft.line(i).first) && isContentsName(entry(i).words);
    }

    void findCandidates()
    {
        m_entryOf.assign(m_draft.lines.size(), -1);
        m_candidate.resize(m_draft.lines.size());
        for (qsizetype i = 0; i < m_draft.size(); ++i) {
            const Line &line = m_draft.line(i);
            m_candidate[static_cast<size_t>(i)] = m_draft.isOpen(i) && line.letters <= longestEntry &&
                                                  line.end != LineEnd::Stop && line.end != LineEnd::Comma;
        }
    }

    /// Candidates under a name, or as many after one another as a table without a name must have.
    void findRuns()
    {
        m_listable.assign(m_draft.lines.size(), false);
        for (qsizetype from = 0; from < m_draft.size();) {
            qsizetype to = from;
            bool named = false;
            for (; to < m_draft.size() && isCandidate(to); ++to)
                named = named || isName(to);
            if (named || to - from >= fewest)
                std::fill(m_listable.begin() + from, m_listable.begin() + to, true);
            from = std::max(to, from + 1);
        }
    }

    /// Notes for the words of all lines that may be in a table where they stand last.
    void indexWords()
    {
        const auto listable = std::count(m_listable.begin(), m_listable.end(), true);
        if (listable == 0)
            return;
        m_last = LastPlaces(static_cast<size_t>(2 * listable));
        WordOpenings openings;
        const auto await = [&](QStringView words) {
            if (words.isEmpty())
                return;
            m_last.add(words);
            openings.add(words);
        };
        for (qsizetype i = 0; i < m_draft.size(); ++i) {
            if (!isListable(i))
                continue;
            await(entry(i).words);
            await(entry(i).unnumbered);
        }
        if (!m_last.isEmpty())
            notePlaces(openings);
    }

    /// The words of the line as an entry, which are kept of those alone that may be in a table; valid until the next
    /// call.
    QStringView words(qsizetype i) { return isListable(i) ? entry(i).words : contentsWords(m_draft.text(i), m_room); }

    /// Many lines together, for the memory is slower than the hash.
    void notePlaces(const WordOpenings &openings)
    {
        struct Seen {
            size_t hash = 0;
            qint32 line = 0;
        };
        std::array<Seen, 32> seen;
        size_t count = 0;
        const auto note = [&] {
            for (size_t k = 0; k < count; ++k)
                m_last.note(seen[k].hash, seen[k].line);
            count = 0;
        };
        for (qsizetype i = 0; i < m_draft.size(); ++i) {
            if (!isCandidate(i) || (!isListable(i) && !openings.mayOpen(m_draft.text(i))))
                continue;
            seen[count] = {qHash(words(i)), static_cast<qint32>(i)};
            m_last.prefetch(seen[count].hash);
            if (++count == seen.size())
                note();
        }
        note();
    }

    /// The last line with the words of the line; with those before a number that ends it, where nothing else has it.
    qsizetype again(qsizetype i)
    {
        const auto last = [this](QStringView sought) {
            const qsizetype place = m_last.of(sought);
            return place >= 0 && words(place) == sought ? place : -1;
        };
        const qsizetype whole = last(entry(i).words);
        return whole > i || entry(i).unnumbered.isEmpty() ? whole : last(entry(i).unnumbered);
    }

    /// One past the last of the consecutive lines from `first` that stand again further down, each after the one
    /// before. Under a name one line in between may be worded otherwise than its heading, and words that every chapter
    /// has (小结, 习题) may stand again far below what the entries after them name.
    qsizetype runEnd(qsizetype first, bool named)
    {
        std::vector<qsizetype> places; // where the entries stand again, ascending
        int taken = 0;
        qsizetype end = first;
        for (qsizetype i = first; i < m_draft.size() && isCandidate(i); ++i) {
            const qsizetype at = again(i);
            const bool stands = at > i && (places.empty() || at > places.back() || (named && dropFurther(places, at)));
            if (!stands && !entry(i).paged) {
                if (!named || i > end || i == first)
                    break;
                continue;
            }
            if (stands) {
                places.push_back(at);
                ++taken;
            }
            end = i + 1;
        }
        if (static_cast<int>(places.size()) * 3 < taken)
            return first;
        int adjacent = 0;
        for (size_t k = 1; k < places.size(); ++k)
            adjacent += places[k] == places[k - 1] + 1 ? 1 : 0;
        // What stands again inside the run itself is no table of contents but a refrain; what stands again line by line
        // is a list given twice.
        if (!named && places.size() > 1 && adjacent * 2 > static_cast<int>(places.size()) - 1) {
            m_listEnd = end;
            return first;
        }
        return !places.empty() && places.back() < end ? first : end;
    }

    /// Takes away what stands again behind `at`, where that is little.
    static bool dropFurther(std::vector<qsizetype> &places, qsizetype at)
    {
        constexpr auto most = 4;
        const auto from = std::lower_bound(places.begin(), places.end(), at);
        if (from == places.begin() || places.end() - from > most)
            return false;
        places.erase(from, places.end());
        return true;
    }

    /// 目录 第一章 总则 第二章 …: a table of contents whose lines were joined. All of it must stand again, in order.
    bool takeOneLine(qsizetype i)
    {
        constexpr qsizetype longest = 4000;
        static constexpr text::CharSet firsts(u"目もCc总總本");
        if (!firsts.contains(m_draft.line(i).first))
            return false;
        const QStringView text = m_draft.text(i);
        if (!m_draft.isOpen(i) || text.size() > longest || text.size() < 8)
            return false;
        qsizetype at = nameLength(text);
        if (at == 0)
            return false;
        const QStringView rest = contentsEntry(text.sliced(at), m_kept).words;
        QStringView left = rest;
        int found = 0;
        std::vector<qsizetype> named;
        for (qsizetype k = i + 1; k < std::min(m_draft.size(), i + reach) && !left.isEmpty(); ++k) {
            // The first letter tells of most lines that they are none, so that few are read of all within reach.
            if (!isCandidate(k) || foldedSign(QChar(m_draft.line(k).first)) != left.front() ||
                entry(k).words.size() < 2 || !left.startsWith(entry(k).words))
                continue;
            left = left.sliced(entry(k).words.size());
            while (!left.isEmpty() && QStringView(u".…·・-—").contains(left.front()))
                left = left.sliced(1);
            named.push_back(k);
            ++found;
        }
        if (found < 3 || left.size() * 5 > rest.size())
            return false;
        m_draft.decideMeta(i, MetaRole::Contents, tr("A table of contents in one line"), 0.85f);
        for (const qsizetype line : named)
            m_draft.named.insert(line, 1);
        return true;
    }

    /// The length of 目录 or its like at the beginning, a blank or 第 after it.
    static qsizetype nameLength(QStringView text)
    {
        std::deque<QString> kept;
        qsizetype letters = 0;
        for (qsizetype i = 0; i < text.size() && letters < 16; ++i) {
            letters += isBlank(text.at(i)) ? 0 : 1;
            const qsizetype next = i + 1;
            if (letters >= 2 && next < text.size() && (isBlank(text.at(next)) || text.at(next) == u'第') &&
                isContentsName(contentsEntry(text.first(next), kept).words))
                return next;
        }
        return 0;
    }

    /// The lines below that the run [first, end) names, each after the one before, with the depth that the entry's
    /// indent shows, or its number where all are indented alike.
    void nameHeadings(qsizetype first, qsizetype end)
    {
        std::vector<int> indents;
        for (qsizetype i = first; i < end; ++i)
            indents.push_back(m_draft.line(i).hint().indent);
        std::sort(indents.begin(), indents.end());
        indents.erase(std::unique(indents.begin(), indents.end()), indents.end());
        const Places places = placesOf(first, end);
        qsizetype below = end - 1;
        for (qsizetype i = first; i < end; ++i) {
            qsizetype line = placeAfter(places, entry(i).words, below);
            if (line < 0 && !entry(i).unnumbered.isEmpty())
                line = placeAfter(places, entry(i).unnumbered, below);
            if (line < 0)
                continue;
            const qsizetype depth =
                indents.size() == 1
                    ? numberDepth(i)
                    : std::lower_bound(indents.begin(), indents.end(), m_draft.line(i).hint().indent) - indents.begin();
            m_draft.named.insert(line, static_cast<qint8>(std::min<qsizetype>(depth, 8) + 1));
            below = line;
        }
    }

    /// How deep the entry's own number or sign is, from 0: 1 for 2.1 and ▪.
    qsizetype numberDepth(qsizetype line) const
    {
        if (isContentsSign(QChar(m_draft.line(line).first)))
            return 1;
        const Numbering *const number = m_draft.number(line);
        return number && number->style == NumberStyle::Dotted ? number->depth - 1 : 0;
    }

    using Places = QHash<QStringView, std::vector<qsizetype>>;

    /// Where the words of the entries [first, end) stand again, in order.
    Places placesOf(qsizetype first, qsizetype end)
    {
        Places places;
        for (qsizetype i = first; i < end; ++i) {
            places.insert(entry(i).words, {});
            if (!entry(i).unnumbered.isEmpty())
                places.insert(entry(i).unnumbered, {});
        }
        for (qsizetype i = end; i < std::min(m_draft.size(), end + reach); ++i) {
            if (const auto at = isCandidate(i) ? places.find(entry(i).words) : places.end(); at != places.end())
                at->push_back(i);
        }
        return places;
    }

    static qsizetype placeAfter(const Places &places, QStringView words, qsizetype below)
    {
        const auto found = places.constFind(words);
        if (found == places.cend())
            return -1;
        const auto at = std::upper_bound(found->begin(), found->end(), below);
        return at == found->end() ? -1 : *at;
    }

    Draft &m_draft;
    std::deque<ContentsEntry> m_entries; ///< those that were asked for
    std::vector<qint32> m_entryOf;       ///< of each line, index into m_entries; -1 for none yet
    std::vector<bool> m_candidate;
    std::vector<bool> m_listable;
    qsizetype m_listEnd = 0; ///< where a list ends that is given twice
    std::deque<QString> m_kept;
    LastPlaces m_last; ///< words of lines that may be in a table, and the last line with them
    ContentsWords m_room;
};
} // namespace

void markContents(Draft &draft)
{
    ContentsFinder(draft).run();
}

} // namespace core::structure
