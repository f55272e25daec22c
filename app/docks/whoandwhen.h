// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>
#include <QToolButton>

#include <optional>

class QActionGroup;

namespace app::docks
{

/// The button that filters annotations by author and by time: a menu of both; it stays pressed while one is chosen.
class WhoAndWhen : public QToolButton
{
    Q_OBJECT

public:
    explicit WhoAndWhen(QWidget *parent);

    /// Who is to be chosen from; the chosen one stays chosen where it is among them, else all are.
    void setAuthors(const QStringList &names);
    /// A command at the end of the menu.
    void addLast(QAction *action);
    void clear();

Q_SIGNALS:
    /// nullopt: all. The nameless one is empty.
    void authorChosen(const std::optional<QString> &author);
    void sinceChosen(const QDateTime &since); ///< null: any time

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addAuthors();
    void addTimes();
    void chooseAuthor(const std::optional<QString> &author);
    void chooseDays(int days);
    void showState();

    QStringList m_authors;
    std::optional<QString> m_author;
    int m_days = 0; ///< back from now; 0 for any time
    QAction *m_last = nullptr;
};

} // namespace app::docks
