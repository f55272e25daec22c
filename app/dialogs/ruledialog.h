// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/tickdialog.h"

#include <atomic>
#include <memory>

class QThreadPool;
class QTimer;

namespace app::dialogs
{

/// Passages of a document found by a rule, each with what stands around it, to be annotated together; each may be left
/// out. Those that have the tag already are left out at first. The looking is done in another thread.
class RuleDialog : public TickDialog
{
    Q_OBJECT

public:
    explicit RuleDialog(const controllers::UserPrompt::RuleQuestion &question, QWidget *parent = nullptr);
    ~RuleDialog() override; ///< waits for the thread

    enum Rule { Hits, Articles, Sections };
    controllers::UserPrompt::RuleAnswer answer() const;
    QComboBox *rule() const { return m_rule; }
    QComboBox *unit() const { return m_unit; }
    QLineEdit *words() const { return m_words; }
    QLineEdit *tag() const { return m_tag; }

protected:
    QString counted(qsizetype ticked) const override;
    QString emptyWords() const override;

private:
    void build();
    void fill();
    void choose();
    void look();
    /// A passage as it is shown, worked out in the thread.
    struct Found {
        core::text::TextRange range;
        QString words; ///< with what stands around them
        QString place; ///< the title of its section
    };
    void take(const QList<Found> &found);
    void showRows();

    controllers::UserPrompt::RuleQuestion m_question;
    QComboBox *m_rule;
    QLineEdit *m_words;
    QComboBox *m_unit;
    QLineEdit *m_tag;
    QComboBox *m_color;
    QTimer *m_soon;
    QList<Found> m_found;
    std::unique_ptr<QThreadPool> m_pool;
    std::shared_ptr<std::atomic<quint64>> m_asked = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace app::dialogs
