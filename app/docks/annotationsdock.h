// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/panel.h"
#include "app/models/shownmarks.h"
#include "app/reader/readertheme.h"
#include "core/base/ids.h"
#include "core/text/textrange.h"

#include <QHash>
#include <QRect>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace app::actions
{
class ActionRegistry;
}
namespace app::controllers
{
class AnnotationController;
class Navigator;
class NoteDrafts;
class Workspace;
struct Passage;
} // namespace app::controllers
namespace app::models
{
class AnnotationModel;
}
namespace core::annotation
{
struct Tag;
}

namespace app::docks
{

class CardDelegate;
class WhoAndWhen;

/// The annotations of the document in front as cards, in reading order or by time, filtered by words, tag, author and
/// time. A click or Enter goes to the passage; the annotating keys work on the chosen cards. Follows the reading
/// position while the keyboard is elsewhere. Without annotations it teaches the keys that make one.
class AnnotationsDock : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        controllers::Workspace &workspace;
        controllers::AnnotationController &controller;
        controllers::NoteDrafts &drafts;
        controllers::Navigator &navigator;
    };
    explicit AnnotationsDock(const Parts &parts, QWidget *parent = nullptr);

    /// Without the content, which content() gives.
    static Panel panel();
    Panel::Content content();
    void setTheme(const reader::ReaderTheme &theme);
    /// The chosen card in global coordinates while the keyboard is in the list; else null.
    QRect currentCard() const;
    /// Shows only those with this tag, or one below it; false, and all are shown, where there are none.
    bool showTag(const QString &path);
    /// Shows all.
    void clearFilters();
    /// What is wanted in the list, but for words; the document in front may have none of it.
    models::MarkFilter filter() const;
    void setFilter(const models::MarkFilter &filter);
    models::AnnotationModel *model() const { return m_model; }
    QListView *list() const { return m_list; }
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A begun note was activated: to be gone on with.
    void draftActivated(const app::controllers::Passage &passage);
    /// The list may have others, or a filter came or went.
    void shownChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *buildFilters();
    void buildList();
    void follow();
    void reload();
    void reloadTags(const QHash<core::TagId, core::annotation::Tag> &tags);
    void reloadLinks();
    void updateEmpty();
    void filtersChanged();
    static QString lesson();
    void goTo(const QModelIndex &index);
    void selectionMoved();
    void showChosen();
    void positionMoved(const core::DocumentId &document);
    void showPosition();
    bool handleListKey(int key);
    void retranslate();

    Parts m_parts;
    models::AnnotationModel *m_model;
    CardDelegate *m_delegate;
    QLineEdit *m_filter;
    QComboBox *m_tag;
    core::TagId m_wantedTag;
    QHash<QString, core::TagId> m_tagIds; ///< by path
    WhoAndWhen *m_whoAndWhen;
    QToolButton *m_sort;
    QListView *m_list;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QTimer *m_reload;
    QTimer *m_follow;
    bool m_showing = false; ///< the selection follows the controller just now
};

} // namespace app::docks
