// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/filterpanel.h"
#include "app/docks/panel.h"
#include "core/base/ids.h"
#include "core/library/codebook.h"

#include <QSet>

class QAction;
class QKeyEvent;
class QMenu;
class QToolButton;

namespace app::controllers
{
class CodebookController;
class Workspace;
} // namespace app::controllers

namespace app::models
{
class CodebookModel;
}

namespace app::docks
{

class CodebookMenu;
class LazyReload;

/// The tags of the library as a tree with their counts. Context menu and keys make, rename, merge, recolour, describe,
/// split, move and delete them; rows are dragged to another parent or place. At the head stands what is counted: own or
/// with those below, in this document or in all; and whether only unused tags are shown.
class CodebookDock : public FilterPanel
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        controllers::CodebookController &controller;
    };
    explicit CodebookDock(const Parts &parts, QWidget *parent = nullptr);

    /// Without the content, which content() gives.
    static Panel panel();
    Panel::Content content();
    CodebookMenu *menu() const { return m_menu; }
    models::CodebookModel *model() const { return m_model; }
    QToolButton *inDocument() const { return m_inDocument; }
    QToolButton *withBelow() const { return m_withBelow; }
    QToolButton *unusedOnly() const { return m_unusedOnly; }
    /// Makes the row current and shows it; a null or unknown id changes nothing.
    void select(const core::TagId &id);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A tag was chosen: its path, for the annotations to be filtered by.
    void tagActivated(const QString &path);
    /// All that is known of a tag, with its passages in all documents.
    void pageRequested(const core::TagId &tag);
    void memoRequested(const core::TagId &tag);

protected:
    void retranslate() override;
    bool choosesByFocus() const override { return true; }
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fitIndentation();
    void reload();
    void count();
    void take(const core::Result<QHash<core::TagId, core::library::TagUse>> &uses);
    void refuse(const core::Error &error);
    void openMenu(const QPoint &position);
    void showMoreMenu();
    void updateMenu();
    QModelIndex current() const; ///< of the model
    QList<core::TagId> chosen() const;
    void attachMenu();
    void moveOut();
    void moveIn();
    void moveBy(int rows);

    struct View {
        QSet<core::TagId> collapsed;
        QList<core::TagId> selected;
        core::TagId current;
        int scrolled = 0;
    };
    View view() const;
    void restore(const View &view);

    Parts m_parts;
    models::CodebookModel *m_model;
    CodebookMenu *m_menu;
    QToolButton *m_inDocument;
    QToolButton *m_withBelow;
    QToolButton *m_unusedOnly;
    QToolButton *m_more;
    LazyReload *m_reload;
    bool m_isCounting = false;
    bool m_countsAgain = false; ///< for what changed meanwhile
};

} // namespace app::docks
