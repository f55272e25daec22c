// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/findsession.h"

#include <QThreadPool>

#include <utility>

namespace app::controllers
{

FindSession::FindSession(QObject *parent) : QObject(parent), m_pool(new QThreadPool(this))
{
    m_pool->setMaxThreadCount(1);
}

FindSession::~FindSession()
{
    cancel();
    m_pool->waitForDone();
}

void FindSession::cancel()
{
    m_cancel.cancel();
    m_cancel = {};
    ++m_question; // what is still on its way is not listened to
    m_running = false;
}

void FindSession::ask(const Question &question)
{
    cancel();
    if (question.query.isEmpty()) {
        Q_EMIT finished({});
        return;
    }
    m_running = true;
    m_pool->start([this, question, number = m_question, stop = m_cancel] {
        const core::search::FindInText find(question.text, question.query, question.matching);
        const auto first = find.next(question.from, stop);
        if (first && !stop.isCancelled()) {
            QMetaObject::invokeMethod(this, [this, number, hit = *first] {
                if (number == m_question)
                    Q_EMIT foundFirst(hit);
            });
        }
        auto hits = first ? find.all(stop) : core::search::FindHits();
        if (stop.isCancelled())
            return;
        QMetaObject::invokeMethod(this, [this, number, all = std::move(hits)] {
            if (number != m_question)
                return;
            m_running = false;
            Q_EMIT finished(all);
        });
    });
}

} // namespace app::controllers

#include "moc_findsession.cpp"
