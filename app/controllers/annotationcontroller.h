// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/base/error.h"
#include "core/library/library.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace app::controllers
{

class Workspace;

/// What an annotating command is about: annotations that exist, or else a range of text that none was made of yet.
/// Offsets are UTF-16 into Document::text.
struct Passage {
    core::DocumentId document;
    QList<core::AnnotationId> annotations;
    core::text::TextRange range;

    bool isNull() const { return annotations.isEmpty() && range.isEmpty(); }
    bool isNew() const { return annotations.isEmpty() && !range.isEmpty(); }
    friend bool operator==(const Passage &, const Passage &) = default;
};

/// Turns the reader's keys and clicks into changes of the library. Knows what is selected or chosen in the document in
/// front; pages and docks report it and follow the signals. A command that makes an annotation shows it first
/// (pending()) and then stores it, so a slow disk is not felt; when it cannot be stored the drawing goes and the error
/// is returned. After a command its Passage names the annotations it made. GUI thread only.
class AnnotationController : public QObject
{
    Q_OBJECT

public:
    explicit AnnotationController(Workspace &workspace, QObject *parent = nullptr);

    // What is at hand
    /// The page's report: the selected range, empty at the caret. Takes back a choice.
    void setSelection(const core::DocumentId &document, core::text::TextRange range);
    /// Annotations chosen in the page or in the dock; the first is the one that is shown.
    void choose(const core::DocumentId &document, const QList<core::AnnotationId> &annotations);
    /// Only these are seen on the page besides the chosen ones: no key at the caret is about others. None: all.
    void setShown(const std::optional<QSet<core::AnnotationId>> &shown);
    /// What a key acts on now: the chosen annotations, else the selected range, else the innermost annotation at the
    /// caret. A selection that is exactly one annotation's passage stands for that annotation.
    Passage present() const;
    core::text::TextRange selection() const { return m_selection; }
    const QList<core::AnnotationId> &chosen() const { return m_chosen; }
    /// All annotations that cover the offset, the shortest first.
    QList<core::AnnotationId> annotationsAt(const core::DocumentId &document, qsizetype offset) const;
    /// Of several at one place, the one after `chosen`; the first after the last.
    void chooseNextAtPlace();
    /// The next (or previous) annotation in reading order from the chosen one or the caret; null when there is none.
    enum class Step { Next, Previous };
    core::AnnotationId neighbour(Step step) const;
    std::optional<core::annotation::Annotation> annotation(const core::DocumentId &document,
                                                           const core::AnnotationId &id) const;

    // Commands
    core::Outcome highlight(Passage *passage, core::annotation::MarkColor color);
    /// Makes an underline, or turns highlights into underlines and back.
    core::Outcome underline(Passage *passage);
    core::Outcome addTag(Passage *passage, const QString &path);
    core::Outcome removeTag(Passage *passage, const QString &path);
    core::Outcome setNote(Passage *passage, const QString &markdown);
    core::Outcome remove(const Passage &passage);

    // What the passage has
    QStringList tags(const Passage &passage) const; ///< those that all its annotations carry, as paths
    QString note(const Passage &passage) const;     ///< of its first annotation
    QString text(const Passage &passage) const;     ///< the words themselves
    core::text::TextRange rangeOf(const Passage &passage) const;
    core::annotation::MarkColor lastColor() const { return m_lastColor; }

    /// What is being stored at this moment, to be drawn already.
    const std::optional<core::library::NewAnnotation> &pending() const { return m_pending; }

Q_SIGNALS:
    void selectionChanged();
    void chosenChanged();
    void pendingChanged(const core::DocumentId &document);
    void tagApplied(const QString &path);

private:
    using Annotation = core::annotation::Annotation;
    core::Outcome create(Passage *passage, core::library::NewAnnotation what);
    /// Applies `edit` to each annotation of the passage and stores those that it changed.
    template <typename Edit>
    core::Outcome change(const Passage &passage, Edit edit);
    QList<Annotation> annotations(const Passage &passage) const;
    void dropVanished(const core::DocumentId &document);

    Workspace &m_workspace;
    core::DocumentId m_document;
    core::text::TextRange m_selection;
    QList<core::AnnotationId> m_chosen;
    std::optional<QSet<core::AnnotationId>> m_shown;
    core::annotation::MarkColor m_lastColor = core::annotation::MarkColor::Yellow;
    std::optional<core::library::NewAnnotation> m_pending;
};

} // namespace app::controllers
