// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace app::application
{

namespace
{
constexpr int answerWithinMs = 2000;

QString runtimeFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QDir::tempPath() : folder;
}

QString nameFor(const QString &key)
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return runtimeFolder() + QStringLiteral("/zhupi-") + QString::fromLatin1(hash);
}
} // namespace

SingleInstance::SingleInstance(const QString &key, QObject *parent)
    : QObject(parent), m_name(nameFor(key)), m_lock(m_name + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // held as long as the program lives; a dead holder is noticed by its process id
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    if (!m_lock.tryLock(0))
        return false;
    QLocalServer::removeServer(m_name); // left by one that was killed; the lock says that nobody listens
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::read);
    m_server->listen(m_name);
    return true;
}

bool SingleInstance::send(const QStringList &names) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(answerWithinMs))
        return false;
    QDataStream stream(&socket);
    stream << names;
    return socket.waitForBytesWritten(answerWithinMs) && (socket.waitForDisconnected(answerWithinMs), true);
}

void SingleInstance::read()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto take = [this, socket] {
            QDataStream stream(socket);
            stream.startTransaction();
            QStringList names;
            stream >> names;
            if (!stream.commitTransaction())
                return;
            Q_EMIT received(names);
            socket->disconnectFromServer();
        };
        connect(socket, &QLocalSocket::readyRead, this, take);
        take();
    }
}

} // namespace app::application

#include "moc_singleinstance.cpp"
