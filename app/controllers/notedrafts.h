// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/annotationmodel.h"

#include <QHash>
#include <QObject>

namespace app::controllers
{

struct Passage;
class Workspace;

/// Notes begun and not stored, by document. Kept in memory and, through Workspace::remember, in the library, so that
/// they outlive the window and a crash. A draft's passage is looked up by its words when the document's text is
/// another. GUI thread only.
class NoteDrafts : public QObject
{
    Q_OBJECT

public:
    explicit NoteDrafts(Workspace &workspace, QObject *parent = nullptr);

    /// The document's drafts, without the one that is being written.
    QList<models::NoteDraft> drafts(const core::DocumentId &document) const;
    /// Which passage's note is being written now; a null one when none is.
    void setWriting(const Passage &passage);
    /// The draft for the passage: its words; empty where there is none.
    QString text(const Passage &passage) const;
    /// Keeps `text` as the passage's draft; an empty text drops it. `quote` are the passage's words.
    void keep(const Passage &passage, const QString &quote, const QString &text);
    void drop(const Passage &passage);

Q_SIGNALS:
    void changed(const core::DocumentId &document);

private:
    QList<models::NoteDraft> &load(const core::DocumentId &document) const;
    void save(const core::DocumentId &document);

    Workspace &m_workspace;
    core::DocumentId m_writingDocument;
    QString m_writing; ///< key of the draft being written
    mutable QHash<core::DocumentId, QList<models::NoteDraft>> m_drafts;
};

} // namespace app::controllers
