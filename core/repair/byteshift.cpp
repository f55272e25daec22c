// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/byteshift.h"

#include "core/repair/glosses.h"
#include "core/repair/shiftsearch.h"
#include "core/text/ideographs.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>

namespace core::repair
{

using text::EditList;
using text::PassId;
using text::TextRange;
using Kind = ShiftElement::Kind;

namespace
{
/// What a run must gain (−ln p) to be changed where its sign is a mark alone: in a text with readings, and in any
/// other.
constexpr double leastMarkGain = 6;
constexpr double leastLoneGain = 18;
/// Elements that may be looked at in vain before the pass gives up, and more for each character of the text.
constexpr qsizetype vainWork = 5000;

QString words(const char *text)
{
    return QCoreApplication::translate("core::repair", text);
}

QString reasonFor(ShiftCause cause)
{
    switch (cause) {
    case ShiftCause::ReplacedMark:
        return words(QT_TRANSLATE_NOOP(
            "core::repair", "Read one byte off: a punctuation mark was replaced where it lay across two characters"));
    case ShiftCause::DroppedBytes:
        return words(QT_TRANSLATE_NOOP(
            "core::repair",
            "Read one byte off after a reading was put between two characters; two bytes were dropped on the way"));
    case ShiftCause::LostCharacter:
        return words(QT_TRANSLATE_NOOP("core::repair", "Only the reading of this character was left"));
    case ShiftCause::None:
    case ShiftCause::Straddled:
        break;
    }
    return words(QT_TRANSLATE_NOOP("core::repair", "Read one byte off after a reading was put between two characters"));
}

/// A '?' before a mark and something of two bytes may be a replaced mark; one before a reading, or a letter before a
/// bracket, a reading put in (in a text with readings only).
bool isSign(QStringView text, qsizetype at, bool glossed)
{
    const char16_t c = text[at].unicode();
    if (mayBeLoneMark(c))
        return at < loneMarkReach && isLoneMark(text, at);
    if (c == u'(')
        return glossed && at > 1 && text[at - 1].unicode() >= 0x40 && text[at - 1].unicode() < 0x7F;
    if ((c != u'?' && c != QChar::ReplacementCharacter) || at + 2 >= text.size())
        return false;
    const char16_t next = text[at + 1].unicode();
    if (fullWidthPair(next) && text[at + 2].unicode() > 0x7F)
        return true;
    return glossed && (QChar(next).isLetter() || (fullWidthPair(next) && text[at + 2].unicode() >= 0x40));
}

bool hasSign(QStringView text, bool glossed)
{
    const QStringView head = text.left(loneMarkReach);
    for (const QChar mark : loneMarks) {
        for (qsizetype at = head.indexOf(mark); at >= 0; at = head.indexOf(mark, at + 1)) {
            if (isLoneMark(head, at))
                return true;
        }
    }
    const auto next = [text](qsizetype from) {
        return text::findEither(text, from, u'?', char16_t(QChar::ReplacementCharacter));
    };
    for (qsizetype at = next(0); at < text.size(); at = next(at + 1)) {
        if (isSign(text, at, glossed))
            return true;
    }
    // A bracket is one in a text with readings only.
    for (qsizetype at = glossed ? text.indexOf(u'(') : -1; at >= 0; at = text.indexOf(u'(', at + 1)) {
        if (isSign(text, at, glossed))
            return true;
    }
    return false;
}

/// The pass over one text: walks from sign to sign, and repairs what begins there.
class Walk
{
public:
    Walk(QStringView text, const GlossCensus &census)
        : m_text(text), m_census(census), m_model(text, census), m_search(text, m_model)
    {
    }

    EditList run(const CancelToken &cancel);

private:
    void repairAt(qsizetype at);
    bool accepted(const ShiftRepair &repair) const;
    void restoreDigit(ShiftRepair &repair) const;
    void apply(const ShiftRepair &repair);
    void removeLetterGloss(qsizetype at);
    qsizetype skipGlossBack(qsizetype at) const;
    void findHistory(qsizetype at);

    QStringView m_text;
    const GlossCensus &m_census;
    ShiftModel m_model;
    ShiftSearch m_search;
    EditList m_edits{PassId::ByteShift};
    qsizetype m_done = 0; ///< the text before is settled
    qsizetype m_vain = 0;
    ShiftModel::History m_doneHistory = 0;
    quint8 m_doneTrail = 0;
    ShiftModel::History m_history = 0; ///< the characters before the sign, readings apart
    quint8 m_trail = 0;
};

EditList Walk::run(const CancelToken &cancel)
{
    const QChar *begin = m_text.begin();
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        const char16_t c = begin[at].unicode();
        if (c >= 0x40 && c != QChar::ReplacementCharacter)
            continue;
        if (!isSign(m_text, at, m_census.isEvident()))
            continue;
        if (cancel.isCancelled() || m_vain > vainWork + m_text.size() / 64)
            break;
        repairAt(at);
        at = std::max(at, m_done - 1);
    }
    return std::move(m_edits);
}

/// Where the reading begins that ends at `at`, else `at`.
qsizetype Walk::skipGlossBack(qsizetype at) const
{
    if (at <= m_done || m_text[at - 1] != u')')
        return at;
    const qsizetype open = m_text.lastIndexOf(u'(', at - 1);
    const auto bracket = open >= m_done && at - open < 12 ? bracketedReading(m_text, open) : std::nullopt;
    return bracket && bracket->range.end() == at ? open : at;
}

void Walk::findHistory(qsizetype at)
{
    QVarLengthArray<char16_t, 4> back;
    while (back.size() < 4) {
        const qsizetype open = skipGlossBack(at);
        if (open < at) {
            at = open;
            continue;
        }
        if (at == m_done)
            break;
        back.append(m_model.unstyled(m_text[--at].unicode()));
        if (back.back() == u'\n')
            break;
    }
    m_history = at == m_done ? m_doneHistory : 0;
    m_trail = back.isEmpty() ? m_doneTrail : m_model.trailOf(back.front());
    for (qsizetype i = back.size() - 1; i >= 0; --i)
        m_history = ShiftModel::extended(m_history, back.at(i));
}

void Walk::repairAt(qsizetype at)
{
    findHistory(at);
    if (m_text[at] == u'(') {
        removeLetterGloss(at);
        return;
    }
    const qsizetype before = m_search.work();
    auto repair = m_search.run(at, m_history, m_trail);
    if (!repair || !accepted(*repair)) {
        m_vain += m_search.work() - before;
        return;
    }
    restoreDigit(*repair);
    apply(*repair);
}

bool Walk::accepted(const ShiftRepair &repair) const
{
    if (m_census.isEvident())
        return repair.gain > (shiftElement(m_text, repair.range.start()).kind == Kind::LostGloss ? 0 : leastMarkGain);
    return repair.gain > leastLoneGain && repair.cause == ShiftCause::ReplacedMark;
}

/// The decoder that swallows the byte after a lone lead byte may swallow the first digit of a number: `?04.5` was
/// `14.5`, since no number is written with a nought before other digits of its whole part.
void Walk::restoreDigit(ShiftRepair &repair) const
{
    const QStringView rest = m_text.mid(repair.range.end(), 6);
    if (m_text[repair.range.end() - 1] != u'?' || !rest.startsWith(u'0'))
        return;
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits].isDigit())
        ++digits;
    if (digits < 2 || digits + 1 >= rest.size() || rest[digits] != u'.' || !rest[digits + 1].isDigit())
        return;
    repair.replacement += u'1';
    repair.guessed = true;
}

void Walk::apply(const ShiftRepair &repair)
{
    const QStringView raw = m_text.mid(repair.range.start(), repair.range.length());
    const QStringView made = repair.replacement;
    qsizetype same = 0;
    while (same < raw.size() && same < made.size() && raw[raw.size() - 1 - same] == made[made.size() - 1 - same])
        ++same;
    const TextRange changed(repair.range.start(), repair.range.end() - same);
    m_edits.replace(changed, made.left(made.size() - same), m_edits.reason(reasonFor(repair.cause)),
                    repair.guessed ? EditList::Certainty::Guessed : EditList::Certainty::Proven);
    m_done = repair.range.end();
    m_doneHistory = repair.history;
    m_doneTrail = repair.lastTrail;
}

/// A second byte and an ASCII letter after it that make up a character together got its reading: `“d(diān)`.
void Walk::removeLetterGloss(qsizetype at)
{
    const auto bracket = bracketedReading(m_text, at);
    const auto letter = static_cast<quint8>(m_text[at - 1].unicode());
    const quint8 lead = m_model.trailOf(m_text[at - 2].unicode());
    const char16_t key = text::gbk::decoded(lead, letter);
    if (at - 2 < m_done || !bracket || !key || bracket->spelled.notation != m_census.notation() ||
        !text::pinyin::isReading(key, bracket->spelled))
        return;
    m_edits.remove(bracket->range,
                   m_edits.reason(words(QT_TRANSLATE_NOOP(
                       "core::repair", "A reading put where two bytes of other characters looked like its own"))));
    m_done = bracket->range.end();
    m_doneHistory = letter;
    m_doneTrail = 0;
}
} // namespace

document::Manuscript byteShift(document::Manuscript manuscript, const CancelToken &cancel)
{
    const GlossCensus census = GlossCensus::of(manuscript.text, cancel);
    if (cancel.isCancelled() || !hasSign(manuscript.text, census.isEvident()))
        return manuscript;
    EditList edits = Walk(manuscript.text, census).run(cancel);
    return cancel.isCancelled() ? manuscript : std::move(manuscript).edited(std::move(edits));
}

} // namespace core::repair
