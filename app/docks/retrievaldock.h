// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/panel.h"
#include "app/models/criteria.h"
#include "app/models/passagemodel.h"
#include "app/models/suggestions.h"
#include "app/reader/readertheme.h"
#include "core/library/codebook.h"
#include "core/library/retrieval.h"

#include <QWidget>

class QLabel;
class QListView;
class QMenu;
class QSettings;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace app::controllers
{
class CodebookController;
class PassageSearch;
class RecentTags;
class RetrievalController;
class UserPrompt;
class Workspace;
} // namespace app::controllers

namespace app::docks
{

class CriteriaBar;
class PassageDelegate;
class TagPage;

/// The passages of the library that meet criteria, in their context: Enter or a click opens one at its place, in
/// whatever document; several are changed or deleted at once. Asked for one tag alone it is the page of that tag. What
/// it shows follows the library while it is seen. GUI thread.
class RetrievalDock : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        controllers::RetrievalController &controller;
        controllers::CodebookController &codebook;
        controllers::UserPrompt &prompt;
        const controllers::RecentTags &recent;
        QSettings &settings;
        models::Spelling spelling{};
    };
    explicit RetrievalDock(const Parts &parts, QWidget *parent = nullptr);
    ~RetrievalDock() override;

    /// Without the content, which content() gives.
    static Panel panel();
    Panel::Content content();
    void setTheme(const reader::ReaderTheme &theme);
    /// The page of the tag.
    void showTag(const core::TagId &id);
    CriteriaBar *criteria() const { return m_criteria; }
    QListView *list() const { return m_list; }
    models::PassageModel *model() const { return m_model; }
    TagPage *tagPage() const { return m_page; }
    QLabel *status() const { return m_status; }
    QMenu *savedMenu() const { return m_saved; }
    void setOrder(core::library::FoundOrder order);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void memoRequested(const core::TagId &tag);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildList();
    void follow();
    void refresh();
    struct Sources {
        models::CriteriaSources criteria{};
        QHash<core::TagId, core::library::TagUse> uses{};
    };
    void loadSources();
    void takeSources(Sources sources);
    void ask();
    void take(const QList<core::library::FoundPassage> &passages);
    void refuse(const core::Error &error);
    void showPage();
    void showEmpty();
    void open(const QModelIndex &index);
    void toList();
    void leaveField();
    QList<core::library::FoundPassage> chosen() const;
    void openMenu(const QPoint &position);
    void fillSavedMenu();
    void saveQuery();
    void retranslate();

    Parts m_parts;
    controllers::PassageSearch *m_search;
    models::PassageModel *m_model;
    CriteriaBar *m_criteria;
    TagPage *m_page;
    QLabel *m_status;
    QToolButton *m_sort;
    QToolButton *m_change;
    QToolButton *m_more;
    QMenu *m_saved;
    QListView *m_list;
    PassageDelegate *m_delegate;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QTimer *m_soon;  ///< after typing
    QTimer *m_stale; ///< after a change of the library
    models::LibraryNames m_names;
    QHash<core::TagId, core::library::TagUse> m_uses;
    core::library::FoundOrder m_order = core::library::FoundOrder::Reading;
    bool m_isStale = true;
};

} // namespace app::docks
