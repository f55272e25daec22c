// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/letterspacing.h"

#include "core/repair/physicallines.h"
#include "core/text/charclass.h"
#include "core/text/ideographs.h"
#include "core/text/lineends.h"
#include "core/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>
#include <vector>

namespace core::repair
{

using document::Manuscript;
using text::EditList;
using text::PassId;
using text::TextRange;

namespace
{
constexpr int strongGaps = 5; ///< blanks in a run that prove letter-spacing
constexpr int weakGaps = 3;   ///< enough where a strong run stands in the text

bool isHanLetter(QChar c)
{
    constexpr text::CharClass::Bits wideLetter = text::CharClass::Wide | text::CharClass::Letter;
    return (text::CharClass::of(c) & wideLetter) == wideLetter;
}

/// What is spaced out: Han letters, and numbers as a whole.
bool isUnit(QChar c)
{
    return isHanLetter(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
}

/// A stretch in which a blank stands between any two letters or numbers.
struct SpacedRun {
    qsizetype start = 0;
    qsizetype end = 0;
    int gaps = 0;
};

/// Reads the runs of a text, from blank to blank.
class RunReader
{
public:
    explicit RunReader(const QString &text) : m_text(text), m_end(text.size()) {}

    /// The next run of at least `weakGaps` gaps; one without gaps at the end of the text.
    SpacedRun next()
    {
        while (m_at < m_end) {
            const qsizetype blank = text::findUnit(m_text, m_at, u' ');
            if (blank == m_end)
                break;
            qsizetype unit = blank - 1;
            while (unit >= m_from && isPart(m_text.at(unit)) && !isUnit(m_text.at(unit)) &&
                   m_text.at(unit) != QLatin1Char(' '))
                --unit;
            if (unit < m_from || !isUnit(m_text.at(unit))) {
                m_at = blank + 1;
                continue;
            }
            m_at = unit;
            const SpacedRun run = read();
            m_at = std::max(m_at, blank + 1);
            m_from = std::min(m_at, run.end);
            if (run.gaps >= weakGaps)
                return withOpening(run);
        }
        return {};
    }

private:
    /// With the blank after a quotation mark or bracket in front of the run.
    SpacedRun withOpening(SpacedRun run) const
    {
        if (run.start >= 2 && m_text.at(run.start - 1) == QLatin1Char(' ') && isOpener(m_text.at(run.start - 2)) &&
            isWide(m_text.at(run.start - 2)))
            --run.start;
        return run;
    }

    SpacedRun read()
    {
        SpacedRun run{m_at, m_at, 0};
        while (m_at < m_end) {
            qsizetype i = m_at + 1;
            while (i < m_end && !isHanLetter(m_text.at(i - 1)) && isUnit(m_text.at(i)) && !isHanLetter(m_text.at(i)))
                ++i;
            run.end = i;
            m_at = i - 1;
            bool blank = false;
            while (i < m_end && i - m_at <= 5 && !isUnit(m_text.at(i)) && isPart(m_text.at(i))) {
                blank = blank || m_text.at(i) == QLatin1Char(' ');
                // Two blanks part columns of a table or the names in a list.
                if (m_text.at(i) == QLatin1Char(' ') && m_text.at(i - 1) == QLatin1Char(' '))
                    blank = false;
                ++i;
            }
            const qsizetype unit = m_at;
            m_at = i;
            if (i >= m_end || !isUnit(m_text.at(i)) || !(blank || (i > run.end && isSpacedAt(i))))
                break;
            run.gaps += blank && isHanLetter(m_text.at(i)) && isHanLetter(m_text.at(unit)) ? 1 : 0;
        }
        return run;
    }

    /// Whether a blank parts the unit from the next one: a spaced line goes on behind a mark that took no blank.
    bool isSpacedAt(qsizetype unit) const
    {
        return unit + 2 < m_end && m_text.at(unit + 1) == QLatin1Char(' ') && isUnit(m_text.at(unit + 2));
    }

    static bool isPart(QChar c) { return c == QLatin1Char(' ') || (isWide(c) && c != QChar(0x3000)); }

    const QString &m_text;
    qsizetype m_at = 0;
    qsizetype m_from = 0; ///< end of the run before
    qsizetype m_end;
};

struct Found {
    std::vector<SpacedRun> runs;
    bool strong = false;
};

Found findRuns(const QString &text, const CancelToken &cancel)
{
    Found found;
    RunReader reader(text);
    for (SpacedRun run = reader.next(); run.gaps > 0 && !cancel.isCancelled(); run = reader.next()) {
        // 第 一 章 總則: numbers of parts are set so in laws.
        const bool number = run.gaps < strongGaps && text.at(run.start) == QChar(0x7B2C);
        if (!number)
            found.runs.push_back(run);
        found.strong = found.strong || run.gaps >= strongGaps;
    }
    return found;
}

/// The blanks inside the names of a list of names: those between a family name alone and one character.
void collectNameBlanks(const QString &text, TextRange names, std::vector<qsizetype> &out)
{
    for (qsizetype i = names.start(); i < names.end();) {
        const bool opens = i == names.start() || text.at(i - 1).isSpace() || text.at(i - 1) == QChar(0x3001);
        const bool parted = i + 2 < names.end() && text.at(i + 1).isSpace() && text::isFamilyName(text.at(i)) &&
                            isHanLetter(text.at(i + 2)) && (i + 3 >= names.end() || !isHanLetter(text.at(i + 3)));
        if (opens && parted) {
            out.push_back(i + 1);
            i += 3;
        } else {
            ++i;
        }
    }
}

/// Where names stand by themselves, and the blanks inside them: lines that are names, names after a colon, a name
/// before 摄. Their other blanks part the names.
struct NamePlaces {
    std::vector<TextRange> lists;
    std::vector<qsizetype> blanks;
};

NamePlaces findNames(const QString &text)
{
    constexpr qsizetype longest = 60;
    NamePlaces out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text::lineEndFrom(text, at);
        qsizetype s = at;
        while (s < end && text::CharClass::is(text.at(s), text::CharClass::Space))
            ++s;
        const QStringView line = QStringView(text).mid(s, end - s);
        if (line.size() >= 3 && line.size() <= longest) {
            const qsizetype colon = line.left(12).indexOf(QChar(0xFF1A));
            const TextRange names(s + (colon > 0 ? colon + 1 : 0), end);
            const qsizetype name = text::spacedNameLength(line);
            if (text::isNameList(QStringView(text).mid(names.start(), names.length()))) {
                out.lists.push_back(names);
                collectNameBlanks(text, names, out.blanks);
            } else if (name > 0 && name < line.size() && QStringView(u"摄攝").contains(line.at(name))) {
                out.blanks.push_back(s + 1);
            }
        }
        at = end + 1;
    }
    return out;
}

bool wasWrapped(const Manuscript &manuscript)
{
    return manuscript.repairs.count(PassId::LineWrap) > 0;
}
} // namespace

Manuscript letterSpacing(Manuscript manuscript, const CancelToken &cancel)
{
    const QString &text = manuscript.text;
    const Found found = findRuns(text, cancel);
    if (!found.strong && !wasWrapped(manuscript))
        return manuscript;
    const NamePlaces names = findNames(text);
    std::vector<std::pair<qsizetype, bool>> blanks; // offset, inside a name
    auto list = names.lists.cbegin();
    for (const SpacedRun &run : found.runs) {
        while (list != names.lists.cend() && list->end() <= run.start)
            ++list;
        if (!found.strong || (list != names.lists.cend() && list->start() <= run.start))
            continue;
        for (qsizetype i = run.start; i < run.end; ++i) {
            if (text.at(i) == QLatin1Char(' '))
                blanks.emplace_back(i, false);
        }
    }
    for (const qsizetype blank : names.blanks)
        blanks.emplace_back(blank, true);
    std::sort(blanks.begin(), blanks.end());
    EditList edits(PassId::LetterSpacing);
    const int spaced =
        edits.reason(QCoreApplication::translate("core::repair", "The characters were spaced out to fill the line."));
    const int named =
        edits.reason(QCoreApplication::translate("core::repair", "A name of two characters, set with a blank inside."));
    qsizetype last = -1;
    for (const auto &[offset, inName] : blanks) {
        if (offset != last)
            edits.remove(TextRange(offset, offset + 1), inName ? named : spaced);
        last = offset;
    }
    return std::move(manuscript).edited(std::move(edits));
}

} // namespace core::repair
