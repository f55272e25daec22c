// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <memory>

class QSocketNotifier;

namespace app::application
{

/// One program a library: a second start hands what it was to open to the first one and ends. The lock is a file beside
/// the library's name in the runtime folder; the messages go over a local socket that only the user can reach
/// (POSIX; Qt Network would bring a dozen libraries into every start).
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `key` names what there may be one of: the library's path.
    explicit SingleInstance(const QString &key, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True when this is the first; it listens from now on.
    bool claim();
    /// Answers for another key from now on, as far as nobody does yet, and no more for the former one.
    void moveTo(const QString &key);
    /// Sends to the first; false when it does not answer within two seconds.
    bool send(const QStringList &names) const;

Q_SIGNALS:
    /// A second start was to open these; empty when it only wants the window.
    void received(const QStringList &names);

private:
    void accept();
    void stopListening();

    QString m_name;
    std::unique_ptr<QLockFile> m_lock;
    int m_socket = -1; ///< where the first listens
    std::unique_ptr<QSocketNotifier> m_newcomers;
};

} // namespace app::application
