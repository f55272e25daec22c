// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readerview.h"
#include "core/search/findintext.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace app::actions
{
class ActionRegistry;
}
class QHBoxLayout;

namespace app::controllers
{
class FindSession;
}

namespace app::docks
{

/// Find in the document in front: as one types, with count; Enter and Shift+Enter (F3 and Shift+F3 from anywhere) go on
/// and back, around the ends; Esc closes and returns to where the search began, or stays where the reader went on to.
/// What counts as a hit (case, whole words, forms, a regular expression, this section alone) is chosen beside the
/// words. Owns the actions edit.find*. Place it above the page; it is hidden until wanted. GUI thread only.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(actions::ActionRegistry &registry, QWidget *parent = nullptr);

    /// The page in front; null for none. The search goes on in it where the bar is open.
    void setPage(reader::ReaderView *page);
    /// The page's document is another one, or was read anew.
    void documentChanged();
    /// Shows the bar with the selected words, or the former ones, ready to be typed over.
    void start();
    void close();
    /// Whether the actions are meant for this bar: of several one is active.
    void setActive(bool active) { m_active = active; }
    /// How many hits there are, and which is the current one (0 for the first, -1 for none).
    qsizetype total() const { return m_hits.total(); }
    qsizetype current() const { return m_current; }
    /// What is looked for while the bar is open; else empty.
    QString words() const;
    core::search::FindOptions options() const;

    /// With the choices below the words.
    QSize minimumSizeHint() const override;

    static constexpr qsizetype mostDrawn = 10'000;

Q_SIGNALS:
    void closed();
    /// The reader went on to a hit and stays there: where the page stood before.
    void wentFrom(const app::reader::ReaderView::Place &place);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Page : quint8 { Follows, Stays }; ///< whether it goes to the first hit
    void restart(Page page);
    void ask(Page page = Page::Follows);
    void take(const core::search::FindHits &hits);
    void refuse(const QString &message);
    void step(int by);
    void resume(int by);
    void show(qsizetype index);
    void stay();
    void draw();
    void clearHits();
    void showCount();
    void retranslate();
    void build();
    void attach();
    void makeOptions();
    /// Puts the choices into the row of the words, or below it where that has no room for them.
    void arrange();
    int widthOfRow() const; ///< that the words need, with count and buttons, without the choices

    /// A choice of what counts as a hit: an action, and a button that shows it.
    struct Option {
        QAction *action;
        QToolButton *button;
    };
    enum OptionId : qsizetype { Case, Words, Forms, Pattern, Section };

    actions::ActionRegistry &m_registry;
    controllers::FindSession *m_session;
    QPointer<reader::ReaderView> m_page;
    QLineEdit *m_field;
    QLabel *m_count;
    QLabel *m_fault; ///< what is wrong with the words, in a row of its own
    QHBoxLayout *m_row;
    QHBoxLayout *m_below;
    QList<Option> m_options; ///< by OptionId
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QTimer *m_patience;
    core::search::FindHits m_hits;
    qsizetype m_current = -1;
    qsizetype m_origin = 0;            ///< where the search began: hits are looked for from here
    qsizetype m_reading = 0;           ///< what was read then, or gone to since: whose section may be searched alone
    reader::ReaderView::Place m_place; ///< where the page stood then
    QString m_wrong;                   ///< why the words cannot be looked for
    bool m_active = true;
    bool m_went = false; ///< the reader went on to a hit by hand
    bool m_wrapped = false;
    bool m_stays = false; ///< the hits are looked for again in another form of the text: the page stays where it is
    int m_owed = 0;       ///< steps asked for before the hits were there
};

} // namespace app::docks
