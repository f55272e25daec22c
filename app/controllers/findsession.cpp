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
    const auto search = core::search::FindInText::create(question.text, question.query, question.options);
    if (!search) {
        Q_EMIT failed(search.error().message);
        return;
    }
    m_running = true;
    m_pool->start([this, find = *search, from = question.from, number = m_question, stop = m_cancel] {
        const auto first = find.next(from, stop);
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
