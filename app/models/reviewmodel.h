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

/// A passage whole, with what differs from the other one.
struct ReviewWords {
    QString words;
    QList<core::text::TextRange> changed{}; ///< into `words`, ascending

    friend bool operator==(const ReviewWords &, const ReviewWords &) = default;
};

/// A passage of an annotation of which a passage is not where it was for sure.
struct ReviewItem {
    core::annotation::Annotation annotation; ///< as it is anchored in the present text
    qsizetype passage = 0;                   ///< its number in the annotation's targets
    ReviewLine before{};                     ///< as it was when the annotation was made
    ReviewLine now{};                        ///< empty where it was not found, or stands as it was
    QString foundWords{};                    ///< the words where it was found

    const core::annotation::Target &target() const { return annotation.targets.at(passage); }
    bool isLost() const { return target().state == core::annotation::AnchorState::Lost; }
};

/// What is to be reviewed of `annotation`, which is anchored in `document`: an item for each of its passages, also for
/// those that stand, so that a decision on one is made in sight of the others.
QList<ReviewItem> reviewItems(const core::annotation::Annotation &annotation, const core::document::Document &document);

/// The passages of the annotations to be reviewed, those of annotations with a place first and in reading order; the
/// passages of one annotation stand together. GUI thread only.
class ReviewModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum Role {
        BeforeRole = Qt::UserRole + 100, ///< ReviewLine
        NowRole,                         ///< ReviewLine
        WholeBeforeRole,                 ///< ReviewWords
        WholeNowRole,                    ///< ReviewWords
        WhatRole,                        ///< QString: what is known of its place, and the annotation's note
    };

    void setItems(QList<ReviewItem> items);
    const ReviewItem *item(const QModelIndex &index) const;
    int undecidedCount() const; ///< of passages
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Puts all texts into the present language.
    void retranslate();

private:
    static QString stateOf(const core::annotation::Target &target);
    static QString whatOf(const ReviewItem &item);
    static QString compared(const ReviewItem &item);

    QList<ReviewItem> m_items;
};

} // namespace app::models

Q_DECLARE_METATYPE(app::models::ReviewLine)
Q_DECLARE_METATYPE(app::models::ReviewWords)
