// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/aozoranotation.h"

#include "core/text/charclass.h"
#include "core/text/ideographs.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace core::repair
{

using document::Mark;
using document::MarkKind;
using text::CharClass;
using text::EditList;
using text::TextRange;

namespace
{
constexpr qsizetype longestReading = 24;
constexpr qsizetype longestBase = 24;
constexpr qsizetype longestNote = 120;
constexpr int fewest = 3;
constexpr QChar baseSign(0xFF5C); // ｜
constexpr QStringView noteSign = u"［＃";

/// 《…》 with nothing but kana inside: where it ends; -1 for a title in its marks and the like.
qsizetype readingEnd(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && end - at <= longestReading &&
           (CharClass::is(text.at(end), CharClass::Kana) || text.at(end) == u'ー' || text.at(end) == u'・'))
        ++end;
    return end > at + 1 && end < text.size() && text.at(end) == u'》' ? end + 1 : -1;
}

/// Whether a reading or a note stands anywhere: most texts are looked through for two signs alone.
bool mayHoldNotation(QStringView text)
{
    const auto next = [text](qsizetype from) {
        return text::findEither(text, from, u'《', noteSign.front().unicode());
    };
    for (qsizetype at = next(0); at + 1 < text.size(); at = next(at + 1)) {
        const QChar inside = text.at(at + 1);
        if (text.at(at) == u'《' ? CharClass::is(inside, CharClass::Kana) : inside == noteSign.back())
            return true;
    }
    return false;
}

bool isIdeograph(QChar c)
{
    return CharClass::is(c, CharClass::Han) || QStringView(u"々〆ヶ仝〇").contains(c);
}

bool isLatinWord(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

/// Where the base of a reading begins: behind the last ｜ of the line, else the run of ideographs, katakana or Latin
/// letters before it. -1 for none.
qsizetype baseStart(QStringView text, qsizetype reading, qsizetype from)
{
    const qsizetype least = std::max(from, reading - longestBase);
    for (qsizetype i = reading; i > least && text.at(i - 1) != u'\n'; --i) {
        if (text.at(i - 1) == baseSign)
            return i;
    }
    const auto run = [&](auto &&belongs) {
        qsizetype start = reading;
        while (start > least && belongs(text.at(start - 1)))
            --start;
        return start;
    };
    const auto isKatakana = [](QChar c) { return c.unicode() >= 0x30A1 && c.unicode() <= 0x30FC; };
    for (const qsizetype start : {run(isIdeograph), run(isKatakana), run(isLatinWord)}) {
        if (start < reading)
            return start;
    }
    return -1;
}

/// ［＃「words」 of a note, and what it says of them.
struct Note {
    QStringView words;
    QStringView said;
};

std::optional<Note> noteOnWords(QStringView note)
{
    const qsizetype close = note.lastIndexOf(u'」');
    if (!note.startsWith(u'「') || close < 2)
        return std::nullopt;
    return Note{note.sliced(1, close - 1), note.sliced(close + 1)};
}

class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text), m_edits(text::PassId::MarkupRemains)
    {
        m_reason = m_edits.reason(QCoreApplication::translate("core::repair", "A note in Aozora Bunko’s notation."));
    }

    void run(const CancelToken &cancel)
    {
        static constexpr text::CharSet signs(u"《［");
        for (qsizetype at = takeHead(); at < m_text.size() && !cancel.isCancelled(); ++at) {
            const QChar c = m_text.at(at);
            if (!signs.contains(c))
                continue;
            const qsizetype end = c == u'《' ? takeReading(at) : takeNote(at);
            at = end > at ? end - 1 : at;
        }
    }

    bool convinces() const { return m_readings + m_notes >= fewest; }
    EditList edits() { return std::move(m_edits); }

    QList<Mark> marks;

private:
    /// The title on the first line, and the library's own words about its signs between two rules under it. Returns
    /// where they end.
    qsizetype takeHead()
    {
        constexpr QStringView heading = u"【テキスト中に現れる記号について】";
        constexpr QStringView rule = u"--------------------";
        constexpr qsizetype furthest = 2000;
        const qsizetype at = m_text.first(std::min(furthest, m_text.size())).indexOf(heading);
        const qsizetype from = at < 0 ? -1 : m_text.first(at).lastIndexOf(rule);
        const qsizetype to = at < 0 ? -1 : m_text.indexOf(rule, at);
        if (from < 0 || to < 0)
            return 0;
        const qsizetype title = m_text.indexOf(u'\n');
        if (title > 0 && title < from)
            marks.append({{0, title}, MarkKind::Title, 0, {}});
        marks.append({{at, to}, MarkKind::Chrome, 0, {}});
        return to;
    }

    qsizetype takeReading(qsizetype at)
    {
        const qsizetype end = readingEnd(m_text, at);
        const qsizetype base = end > 0 ? baseStart(m_text, at, m_free) : -1;
        if (base < 0 || base == at)
            return -1;
        if (base > 0 && m_text.at(base - 1) == baseSign && base - 1 >= m_free)
            m_edits.remove({base - 1, base}, m_reason);
        marks.append({{base, at}, MarkKind::Ruby, 0, m_text.sliced(at + 1, end - at - 2).toString()});
        m_edits.remove({at, end}, m_reason);
        m_free = end;
        ++m_readings;
        return end;
    }

    qsizetype takeNote(qsizetype at)
    {
        if (!m_text.sliced(at).startsWith(noteSign) || (at > 0 && m_text.at(at - 1) == u'※'))
            return -1;
        const qsizetype close = m_text.sliced(at, std::min(longestNote, m_text.size() - at)).indexOf(u'］');
        if (close <= noteSign.size() || m_text.sliced(at, close).contains(u'\n'))
            return -1;
        const qsizetype end = at + close + 1;
        mark(at, m_text.sliced(at + noteSign.size(), close - noteSign.size()));
        m_edits.remove({at, end}, m_reason);
        m_free = end;
        ++m_notes;
        return end;
    }

    /// What the note at `at` says of the words right before it.
    void mark(qsizetype at, QStringView note)
    {
        const auto on = noteOnWords(note);
        if (!on || on->words.size() > at - m_free ||
            m_text.sliced(at - on->words.size(), on->words.size()) != on->words)
            return;
        const TextRange words(at - on->words.size(), at);
        static constexpr std::array<QStringView, 3> headings{u"大見出し", u"中見出し", u"小見出し"};
        for (size_t level = 0; level < headings.size(); ++level) {
            if (on->said.endsWith(headings[level]))
                marks.append({words, MarkKind::Heading, static_cast<int>(level) + 1, {}});
        }
        if (on->said.contains(u"傍点") || on->said.contains(u"傍線"))
            marks.append({words, MarkKind::Emphasis, 1, {}});
        else if (on->said.contains(u"太字"))
            marks.append({words, MarkKind::Emphasis, 2, {}});
    }

    QStringView m_text;
    EditList m_edits;
    int m_reason = 0;
    qsizetype m_free = 0; ///< nothing before was left for a base
    int m_readings = 0;
    int m_notes = 0;
};
} // namespace

document::Manuscript aozoraNotation(document::Manuscript manuscript, const CancelToken &cancel)
{
    const QStringView text = manuscript.text;
    if (!mayHoldNotation(text))
        return manuscript;
    Reader reader(text);
    reader.run(cancel);
    if (!reader.convinces() || cancel.isCancelled())
        return manuscript;
    manuscript.marks += reader.marks;
    std::stable_sort(manuscript.marks.begin(), manuscript.marks.end(),
                     [](const Mark &a, const Mark &b) { return a.range.start() < b.range.start(); });
    return std::move(manuscript).edited(reader.edits());
}

} // namespace core::repair
