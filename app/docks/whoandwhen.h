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

    /// Who is to be chosen from. Where the chosen one is not among them all are shown; it stays chosen for others.
    void setAuthors(const QStringList &names);
    /// Chooses; `days` are back from now, 0 for any time.
    void choose(const std::optional<QString> &author, int days);
    const std::optional<QString> &author() const { return m_author; }
    int days() const { return m_days; }
    /// A command at the end of the menu.
    void addLast(QAction *action);
    void clear();

Q_SIGNALS:
    /// Who is shown now. nullopt: all. The nameless one is empty.
    void authorChosen(const std::optional<QString> &author);
    void sinceChosen(const QDateTime &since); ///< null: any time

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addAuthors();
    void addTimes();
    std::optional<QString> shownAuthor() const;
    void chooseAuthor(const std::optional<QString> &author);
    void chooseDays(int days);
    void showState();

    QStringList m_authors;
    std::optional<QString> m_author;
    int m_days = 0; ///< back from now; 0 for any time
    QAction *m_last = nullptr;
};

} // namespace app::docks
