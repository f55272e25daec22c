// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/workspace.h"
#include "app/docks/filterpanel.h"
#include "app/docks/panel.h"
#include "core/base/error.h"

class QPushButton;

namespace app::controllers
{
class AnnotationController;
class Navigator;
} // namespace app::controllers

namespace app::models
{
class ReviewModel;
struct ReviewItem;
} // namespace app::models

namespace app::docks
{

class ReviewDelegate;

/// The annotations of the document in front that a changed text moved or lost, a row for each of their passages with
/// its words before and now. One key each: A accepts the place found, P puts the passage on what is selected in the
/// page, L keeps it as lost. Nothing is decided by itself; each decision is undone like any change.
class ReviewDock : public FilterPanel
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        controllers::AnnotationController &controller;
        controllers::Navigator &navigator;
    };
    explicit ReviewDock(const Parts &parts, QWidget *parent = nullptr);

    /// Without the content, which content() gives.
    static Panel panel();
    Panel::Content content();
    bool eventFilter(QObject *watched, QEvent *event) override;
    int count() const; ///< of passages to be decided

protected:
    void retranslate() override;

private:
    using Decision = core::Outcome (ReviewDock::*)(const models::ReviewItem &item);
    QPushButton *addButton(Decision decision);
    void showDocument();
    void updateButtons();
    void tellToSelect();
    void showTitle();
    QModelIndex undecidedFrom(int row) const;
    const models::ReviewItem *chosen() const;
    controllers::Workspace::PassageId idOf(const models::ReviewItem &item) const;
    void decide(Decision decision);
    core::Outcome accept(const models::ReviewItem &item);
    core::Outcome placeOnSelection(const models::ReviewItem &item);
    core::Outcome keepLost(const models::ReviewItem &item);

    Parts m_parts;
    models::ReviewModel *m_model;
    ReviewDelegate *m_delegate;
    QWidget *m_buttons;
    QPushButton *m_accept;
    QPushButton *m_place;
    QPushButton *m_lost;
};

} // namespace app::docks
