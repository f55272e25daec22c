// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/boundaries.h"
#include "core/base/error.h"
#include "core/base/ids.h"

#include <QObject>

#include <optional>

namespace app::controllers
{

class AnnotationController;
class Workspace;

/// Changes which passages an annotation marks: moves the ends of one, makes it whole sentences, paragraphs or sections,
/// adds the selected passage to the annotation chosen last, takes one of several away. Works on what is at hand in the
/// AnnotationController: the passage of it that holds the caret, or that was changed last; else the first (of an end
/// that moves: the last). Each is one change of the library. Without an annotation growing changes the selection, or
/// selects what the caret stands in: selectionWanted(). GUI thread only.
class PassageEditor : public QObject
{
    Q_OBJECT

public:
    PassageEditor(Workspace &workspace, AnnotationController &annotations, QObject *parent = nullptr);

    bool canMove() const;   ///< a single annotation with a place is at hand
    bool canGrow() const;   ///< it, a selection, or what the caret stands in
    bool canAdd() const;    ///< a passage is selected, and there is an annotation to add it to
    bool canRemove() const; ///< the annotation at hand has several passages

    core::Outcome nudge(core::annotation::Boundary boundary, core::annotation::NudgeUnit unit,
                        core::annotation::Towards towards);
    core::Outcome grow(core::annotation::WholeUnit unit);
    core::Outcome addSelection();
    core::Outcome removePassage();
    /// By the mouse: the passage that stood at `before` is to stand at `after`.
    core::Outcome move(core::text::TextRange before, core::text::TextRange after);

    /// The passages of the annotation that was chosen, for taking hold of their ends; empty where none or several are.
    QList<core::text::TextRange> handles() const;

Q_SIGNALS:
    /// What is shown of an end that moved.
    void moved(const core::DocumentId &document, core::text::TextRange place);
    void selectionWanted(core::text::TextRange range);

private:
    struct AtHand {
        core::AnnotationId annotation;
        QList<core::text::TextRange> passages;
        qsizetype index = 0;
    };
    enum class Preferred { First, Last };
    std::optional<AtHand> atHand(Preferred preferred = Preferred::First) const;
    core::Outcome store(const AtHand &hand, QList<core::text::TextRange> passages, core::text::TextRange changed);

    Workspace &m_workspace;
    AnnotationController &m_annotations;
    core::DocumentId m_document;     ///< of m_latest
    core::AnnotationId m_latest;     ///< chosen last: what a selected passage can be added to
    core::AnnotationId m_changed;    ///< changed last, and at which passage
    core::text::TextRange m_passage; ///< of m_changed
};

} // namespace app::controllers
