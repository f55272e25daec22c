// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/document/document.h"
#include "core/text/scriptconverter.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace app::models
{

/// The outline of one document as a tree: articles, below them headings by level, each with the number of annotations
/// from it down to where the next of its rank begins. Knows the entry where the reader is. GUI thread only.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit OutlineModel(QObject *parent = nullptr);

    void setDocument(const core::document::Document &document);
    /// Counts anew; the rows stay.
    void setAnnotations(const QList<core::annotation::Annotation> &annotations);
    /// Shows the words in another script, as the page does; null: as they are written.
    void setScript(const std::shared_ptr<const core::text::ScriptConverter> &script);
    /// The reading position, an offset into Document::text.
    void setPosition(qsizetype offset);
    /// The entry at the reading position; invalid before the first.
    QModelIndex currentIndex() const { return indexOf(m_current); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;

    const core::document::Document &document() const { return m_document; }
    /// The entry of the outline that a row shows, and back.
    static qsizetype entryOf(const QModelIndex &index) { return static_cast<qsizetype>(index.internalId()); }
    QModelIndex indexOf(qsizetype entry) const;

private:
    /// Tells the views of what changed, of so many entries at a time that the window does not stop.
    void tellChanges();
    QString textOf(qsizetype entry) const;
    QString writtenAt(qsizetype entry) const;
    core::text::TextRange rangeOf(qsizetype entry) const;
    qsizetype blockOf(qsizetype entry) const;
    QString toolTipOf(qsizetype entry) const;

    core::document::Document m_document;
    std::vector<std::vector<qsizetype>> m_children; ///< by entry + 1; [0] the top
    std::vector<int> m_rows;                        ///< row of each entry under its parent
    std::vector<int> m_counts;
    std::vector<qsizetype> m_untold; ///< entries that changed and no view knows yet
    QList<int> m_untoldRoles;        ///< of them; empty for all
    std::shared_ptr<const core::text::ScriptConverter> m_script;
    qsizetype m_current = -1;
};

} // namespace app::models
