// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/lostbytes.h"
#include "core/repair/shiftelements.h"
#include "core/repair/shiftmodel.h"

#include <QSet>
#include <QString>
#include <QVarLengthArray>

#include <optional>
#include <vector>

namespace core::repair
{

/// What was found to have happened to a run, the gravest of all that did.
enum class ShiftCause : quint8 {
    None,
    Straddled,     ///< a reading between two characters: every byte is still there
    ReplacedMark,  ///< a mark replaced where two characters' bytes looked like it
    DroppedBytes,  ///< bytes that meant nothing were dropped
    LostCharacter, ///< only the reading of a character is left
};

/// A reading of one damaged run.
struct ShiftRepair {
    text::TextRange range;
    QString replacement;
    ShiftCause cause = ShiftCause::None;
    bool guessed = false;
    double gain = 0;                 ///< how much likelier (−ln p) the replacement is than the text as it stands
    ShiftModel::History history = 0; ///< the last characters of the replacement, glosses apart
    quint8 lastTrail = 0;            ///< its second byte
};

/// Finds what stood in a run of text that is read one byte off. The run is turned back into GBK bytes; the readings put
/// in are taken out again, which gives back the byte before each of them (with the byte before, it is the character of
/// that reading); what the decoder swallowed is searched for: a lead byte before an ASCII one and a pair without
/// meaning leave a '?', pairs of the user-defined area leave nothing. A beam search over the run keeps the likeliest
/// readings under ShiftModel. Every reading that it gives would be damaged to the very text that stands there.
class ShiftSearch
{
public:
    ShiftSearch(QStringView text, const ShiftModel &model) : m_text(text), m_model(model), m_lost(model) {}

    /// The best reading of the run that begins with the '?' or the mark at `start`, after the characters `history`, the
    /// last of them with the second byte `trail`; nothing when the text as it stands is likelier.
    std::optional<ShiftRepair> run(qsizetype start, ShiftModel::History history, quint8 trail);
    /// Elements looked at so far.
    qsizetype work() const { return m_work; }

private:
    struct Hypothesis {
        QVarLengthArray<QChar, 24> out; ///< of few dozens of characters, copied with each hypothesis
        double cost = 0;
        ShiftModel::History history = 0;
        quint8 trail = 0;   ///< second byte of the last character
        quint8 pending = 0; ///< a byte that waits for its second one; 0 when in step
        quint8 skip = 0;    ///< elements that this hypothesis has taken already
        ShiftCause cause = ShiftCause::None;
        bool guessed = false;
        bool split = false; ///< a reading stood behind the pending byte
        int settled = 0;    ///< elements since it came into step again
        qsizetype end = 0;
        qsizetype outEnd = 0;
        ShiftModel::History endHistory = 0;
        quint8 endTrail = 0;
        std::vector<char16_t> keys{};

        /// What was read when it last came into step.
        QStringView inStep() const { return QStringView(out.constData(), outEnd); }
    };
    struct Choice {
        double cost;
        char16_t character;
        quint8 byte;      ///< the first of the character for a replaced mark, else the second
        double price = 0; ///< what it costs that the byte is gone
    };

    void step(const Hypothesis &from, const ShiftElement &element, const ShiftElement &next);
    void stepInStep(const Hypothesis &from, const ShiftElement &element, const ShiftElement &next);
    void stepShifted(const Hypothesis &from, const ShiftElement &element, const ShiftElement &next);
    void straddle(const Hypothesis &from, const ShiftElement &element);
    void loseCharacter(const Hypothesis &from, const ShiftElement &element);
    void replaceMark(const Hypothesis &from, const ShiftElement &replaced, quint8 skip);
    void takeBytes(const Hypothesis &from, text::gbk::Pair bytes, const ShiftElement &element);
    void takeGlossed(const Hypothesis &from, const ShiftElement &element);
    void takeQuestion(const Hypothesis &from, const ShiftElement &element, const ShiftElement &next);
    QList<Choice> swallowedTrails(const Hypothesis &from, const ShiftElement &element, const ShiftElement &next) const;
    void takeSilently(const Hypothesis &from, const ShiftElement &element);
    void dropBefore(const Hypothesis &from, text::gbk::Pair bytes, const ShiftElement &element, LostBytes::Depth depth);
    void dropBeforeGlossed(const Hypothesis &from, const ShiftElement &element);
    void dropBeforeMark(const Hypothesis &from, quint8 following, const ShiftElement &element);
    void putChain(Hypothesis &to, const LostBytes::Chain &chain) const;

    void put(Hypothesis &to, char16_t character, text::gbk::Pair bytes) const;
    static void putReading(Hypothesis &to, const ShiftElement &element);
    void putLiteral(Hypothesis &to, const ShiftElement &element) const;
    void comeIntoStep(Hypothesis &to, qsizetype end) const;
    void push(Hypothesis &&hypothesis) { m_next.push_back(std::move(hypothesis)); }
    void prune();
    bool isSettled() const;
    bool hasRival(const Hypothesis &best) const;
    std::optional<ShiftRepair> result(qsizetype start, double literalCost);

    QStringView m_text;
    const ShiftModel &m_model;
    LostBytes m_lost;
    std::vector<Hypothesis> m_beam;
    std::vector<Hypothesis> m_next;
    bool m_silent = false; ///< the run begins with a mark alone: the decoder left nothing for bytes without meaning
    QSet<char16_t> m_straddled; ///< characters whose readings were found between others before
    qsizetype m_work = 0;
};

} // namespace core::repair
