// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/document/document.h"

#include <QAbstractListModel>

namespace app::models
{

/// A passage in its context, cut to what a line shows; the part that differs from the other one apart.
struct ReviewLine {
    QString left;
    QString changed;
    QString right;

    friend bool operator==(const ReviewLine &, const ReviewLine &) = default;
};

/// An annotation whose passage is not where it was for sure.
struct ReviewItem {
    core::annotation::Annotation annotation; ///< as it is anchored in the present text
    ReviewLine before;                       ///< as it was when the annotation was made
    ReviewLine now;                          ///< empty where it was not found
    core::text::TextRange range;             ///< in the present text; empty where it was not found

    bool isLost() const { return annotation.state == core::annotation::AnchorState::Lost; }
};

/// What is to be reviewed of `annotation`, which is anchored in `document`.
ReviewItem reviewItem(const core::annotation::Annotation &annotation, const core::document::Document &document);

/// The annotations to be reviewed, those with a place first and in reading order. GUI thread only.
class ReviewModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum Role {
        BeforeRole = Qt::UserRole + 100, ///< ReviewLine
        NowRole,                         ///< ReviewLine
        WhatRole,                        ///< QString: what is known of its place, and its note or tags
    };

    void setItems(QList<ReviewItem> items);
    const ReviewItem *item(const QModelIndex &index) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Puts all texts into the present language.
    void retranslate();

private:
    QString whatOf(const ReviewItem &item) const;

    QList<ReviewItem> m_items;
};

} // namespace app::models

Q_DECLARE_METATYPE(app::models::ReviewLine)
