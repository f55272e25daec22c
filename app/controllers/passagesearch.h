// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/retrieval.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace app::controllers
{

class Workspace;

/// Asks the library for passages, in another thread (Workspace::ask). Only the question asked last is answered. GUI
/// thread.
class PassageSearch : public QObject
{
    Q_OBJECT

public:
    explicit PassageSearch(Workspace &workspace, QObject *parent = nullptr);
    ~PassageSearch() override;

    void ask(const core::library::Query &query, core::library::FoundOrder order);
    /// What was asked is not answered any more.
    void cancel() { ++*m_question; }

Q_SIGNALS:
    void found(const QList<core::library::FoundPassage> &passages);
    void failed(const core::Error &error);

private:
    Workspace &m_workspace;
    std::shared_ptr<std::atomic<quint64>> m_question = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace app::controllers
