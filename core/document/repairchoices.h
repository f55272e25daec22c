// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/originmap.h"
#include "core/text/textedit.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace core::document
{

/// A reader's word on which repairs of a document are made: all, those of one pass, or those of one pass at one place.
/// The narrower word holds against the wider one, so that a pass may be switched off and one of its repairs on.
struct RepairChoice {
    enum class Kind : quint8 { Decline, Make };

    /// A stretch of the decoded source, with its words, by which it is found again where the source is read otherwise.
    struct Place {
        text::OriginMap::SourceRange range; ///< UTF-16, into the decoded source
        QString text{};                     ///< what stands there, at most `longestQuote` of it
        QString prefix{};                   ///< what stands before
        QString suffix{};                   ///< what stands after

        friend bool operator==(const Place &, const Place &) = default;
    };
    static constexpr qsizetype longestQuote = 64;
    static constexpr qsizetype contextLength = 16;

    Kind kind = Kind::Decline;
    std::optional<text::PassId> pass{}; ///< nullopt: of every pass
    std::optional<Place> place{};       ///< nullopt: in the whole document; only together with `pass`

    /// The place of `range` in `source`, with its words.
    static Place placeIn(const QString &source, text::OriginMap::SourceRange range);
    /// Same pass and place, whatever is said of them.
    bool concernsSameAs(const RepairChoice &other) const;

    QJsonObject toJson() const;
    static std::optional<RepairChoice> fromJson(const QJsonObject &json);

    friend bool operator==(const RepairChoice &, const RepairChoice &) = default;
};

/// The choices after another one was made over `source`: it takes the place of those about the same repairs or fewer,
/// and is left out where the others say the same already.
QList<RepairChoice> withChoice(QList<RepairChoice> choices, const RepairChoice &wanted, const QString &source);

/// The choices over one source, ready to be asked. A repair is an edit of a pass; it is at a place where the stretch of
/// the source that it changes lies inside the place's (an insertion: at an empty place there, or inside another).
/// Repairs of one pass inside a stretch that an earlier pass replaced as a whole have the same source, so they go
/// together. Of two choices for one repair the one of the smaller place holds, of two alike the later.
/// Immutable; may be shared between threads.
class RepairChoices
{
public:
    RepairChoices() = default;
    /// Finds every place in `source`: where it was, or where its words stand with what was around them, nearest to
    /// where it was. What is found nowhere has no effect, and is in lost().
    RepairChoices(const QList<RepairChoice> &choices, const QString &source);

    bool isEmpty() const { return m_choices.isEmpty(); }
    /// All of them, places as they were found.
    const QList<RepairChoice> &choices() const { return m_choices; }
    const QList<RepairChoice> &lost() const { return m_lost; }

    /// Whether the repair is made. O(log n) with few choices about one place.
    bool isMade(text::PassId pass, text::OriginMap::SourceRange source) const;
    /// What holds for a pass where nothing is said of a place.
    bool isMade(text::PassId pass) const;
    /// False where no choice can decline a repair of the pass.
    bool mayDecline(text::PassId pass) const;

private:
    struct Placed {
        qsizetype start;
        qsizetype end;
        qsizetype furthest; ///< the largest end up to here
        qsizetype index;    ///< into m_choices
    };
    void index();

    QList<RepairChoice> m_choices;
    QList<RepairChoice> m_lost;
    QHash<text::PassId, QList<Placed>> m_places; ///< by start
};

} // namespace core::document
