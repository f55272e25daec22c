// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/search/findintext.h"

#include <QObject>
#include <QString>

#include <optional>

class QThreadPool;

namespace app::controllers
{

/// One search in one text, off the GUI thread: a new question cancels the former at once. The first hit from the
/// reading position comes as soon as it is found, all of them when the scan is through. Lives in the GUI thread.
class FindSession : public QObject
{
    Q_OBJECT

public:
    explicit FindSession(QObject *parent = nullptr);
    ~FindSession() override; ///< cancels and waits

    struct Question {
        QString text; ///< searched in
        QString query;
        core::search::FindOptions options;
        qsizetype from = 0; ///< where the reader is: the first hit is looked for from here on, then from the start
    };
    /// An empty query ends the search: finished() comes with no hits.
    void ask(const Question &question);
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void foundFirst(core::text::TextRange hit);
    void finished(const core::search::FindHits &hits);
    /// The query cannot be looked for, and why: a regular expression that is wrong.
    void failed(const QString &message);

private:
    QThreadPool *m_pool;
    core::CancelToken m_cancel;
    quint64 m_question = 0;
    bool m_running = false;
};

} // namespace app::controllers
