// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/library/retrieval.h"

#include <QAbstractListModel>
#include <QHash>

#include <functional>

namespace app::models
{

/// A passage in its context, as a row shows it. The texts are single lines.
struct PassageCard {
    QString before;
    QString quote;
    QString after;
    QString note;
    QString place; ///< document and the titles around the passage
    QStringList tags;
    core::annotation::MarkColor color = core::annotation::MarkColor::Yellow;
    core::annotation::MarkStyle style = core::annotation::MarkStyle::Highlight;
    core::annotation::AnchorState state = core::annotation::AnchorState::Exact;
    QString author;
    QDateTime created{}; ///< UTC
};

/// What ids of a library are called.
struct LibraryNames {
    QHash<core::TagId, QString> tags{}; ///< paths
    QHash<core::DocumentId, QString> documents{};
};

PassageCard passageCard(const core::annotation::Annotation &annotation, const LibraryNames &names);

/// Found passages as rows. Annotations are loaded some at a time, as rows are asked for, so that a hundred thousand
/// rows cost nothing. GUI thread.
class PassageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CardRole = Qt::UserRole }; ///< PassageCard

    using Load = std::function<QList<core::annotation::Annotation>(const QList<core::library::FoundPassage> &passages)>;
    explicit PassageModel(Load load, QObject *parent = nullptr);

    /// Rows that stay are told to have changed: what is known of them is forgotten.
    void setPassages(const QList<core::library::FoundPassage> &passages, const LibraryNames &names);
    core::library::FoundPassage passage(int row) const { return m_passages.value(row); }
    int rowOf(const core::AnnotationId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    PassageCard card(int row) const;

    Load m_load;
    QList<core::library::FoundPassage> m_passages;
    LibraryNames m_names;
    mutable QHash<core::AnnotationId, PassageCard> m_cards;
};

} // namespace app::models

Q_DECLARE_METATYPE(app::models::PassageCard)
