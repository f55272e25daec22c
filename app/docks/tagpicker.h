// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/floatingframe.h"
#include "app/models/tagranking.h"

class QHBoxLayout;
class QLineEdit;
class QListView;

namespace app::models
{
class TagListModel;
}

namespace app::docks
{

/// The completing field for tags beside a passage. Type a part of a path, its pinyin or its initials; Enter applies the
/// row (or takes it back where the passage has it), as does its digit while the field is empty, and stays open for the
/// next one, Enter in the empty field closes, Tab completes the path so that a name below it can be typed, Backspace in
/// the empty field takes the last tag back, Esc closes. Applying is the owner's: it answers applyRequested() by
/// setApplied(), or by setMessage() where it failed; what was typed stays until it succeeded.
class TagPicker : public FloatingFrame
{
    Q_OBJECT

public:
    explicit TagPicker(QWidget *parent, models::Spelling spelling = {});

    /// Begins anew with these tags to choose from and those that the passage has.
    void start(const QList<models::TagChoice> &tags, const QStringList &applied);
    /// The passage's tags now; clears the field where `path` (what was asked for last) was applied or taken away.
    void setApplied(const QStringList &applied);
    /// The tags as they are now; a row keeps its digit until the next start().
    void setTags(const QList<models::TagChoice> &tags);
    QString query() const;

Q_SIGNALS:
    void applyRequested(const QString &path);
    void removeRequested(const QString &path);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool applyNumbered(int key, Qt::KeyboardModifiers modifiers);
    void activate(const QModelIndex &index);
    void complete();
    void moveCurrent(int by);
    void showRows();
    void showApplied();
    void retranslate();

    models::TagListModel *m_model;
    QWidget *m_chipRow;
    QLineEdit *m_field;
    QListView *m_list;
    QStringList m_applied;
};

} // namespace app::docks
