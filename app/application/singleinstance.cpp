// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

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

std::optional<sockaddr_un> addressOf(const QString &name)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(name);
    if (path.size() >= qsizetype(sizeof address.sun_path))
        return std::nullopt;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    return address;
}

int openSocket()
{
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

bool isReady(int socket, short events)
{
    pollfd wanted{socket, events, 0};
    return ::poll(&wanted, 1, answerWithinMs) > 0;
}

bool writeAll(int socket, const QByteArray &message)
{
    for (qsizetype done = 0; done < message.size();) {
        const ssize_t written =
            ::send(socket, message.constData() + done, size_t(message.size() - done), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (written > 0)
            done += written;
        else if (errno != EINTR && (errno != EAGAIN || !isReady(socket, POLLOUT)))
            return false;
    }
    return true;
}
} // namespace

SingleInstance::SingleInstance(const QString &key, QObject *parent) : QObject(parent), m_name(nameFor(key)) {}

SingleInstance::~SingleInstance()
{
    stopListening();
}

void SingleInstance::stopListening()
{
    if (m_socket < 0)
        return;
    m_newcomers.reset();
    ::close(m_socket);
    m_socket = -1;
    QFile::remove(m_name);
}

void SingleInstance::moveTo(const QString &key)
{
    if (m_name == nameFor(key))
        return;
    stopListening();
    m_name = nameFor(key);
    claim();
}

bool SingleInstance::claim()
{
    m_lock = std::make_unique<QLockFile>(m_name + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // held as long as the program lives; a dead holder is noticed by its process id
    if (!m_lock->tryLock(0))
        return false;
    QFile::remove(m_name); // left by one that was killed; the lock says that nobody listens
    const auto address = addressOf(m_name);
    const int socket = openSocket();
    // On Linux the mode of an unbound socket is that of the file it will be.
    const bool listens = address && socket >= 0 && ::fchmod(socket, S_IRUSR | S_IWUSR) == 0 &&
                         ::bind(socket, reinterpret_cast<const sockaddr *>(&*address), sizeof *address) == 0 &&
                         ::listen(socket, SOMAXCONN) == 0;
    if (!listens) {
        if (socket >= 0)
            ::close(socket);
        return true; // others will start beside it
    }
    m_socket = socket;
    m_newcomers = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_newcomers.get(), &QSocketNotifier::activated, this, &SingleInstance::accept);
    return true;
}

bool SingleInstance::send(const QStringList &names) const
{
    const auto address = addressOf(m_name);
    const int socket = address ? openSocket() : -1;
    if (socket < 0)
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << names;
    // Read to its end, the message is answered by closing.
    const bool sent = ::connect(socket, reinterpret_cast<const sockaddr *>(&*address), sizeof *address) == 0 &&
                      writeAll(socket, message) && ::shutdown(socket, SHUT_WR) == 0 && isReady(socket, POLLIN);
    ::close(socket);
    return sent;
}

void SingleInstance::accept()
{
    const int socket = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (socket < 0)
        return;
    auto *notifier = new QSocketNotifier(socket, QSocketNotifier::Read, this);
    const auto message = std::make_shared<QByteArray>();
    connect(notifier, &QSocketNotifier::activated, this, [this, socket, notifier, message] {
        char part[4096];
        const ssize_t got = ::read(socket, part, sizeof part);
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        if (got > 0) {
            message->append(part, got);
            return;
        }
        notifier->setEnabled(false);
        notifier->deleteLater();
        ::close(socket);
        QDataStream stream(*message);
        QStringList names;
        stream >> names;
        if (stream.status() == QDataStream::Ok)
            Q_EMIT received(names);
    });
}

} // namespace app::application

#include "moc_singleinstance.cpp"
