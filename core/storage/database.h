// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace core::storage
{

/// What a column holds or a parameter is bound to: NULL, an integer, a text, or bytes.
using Value = std::variant<std::monostate, qint64, QString, QByteArray>;

/// The present row of a query; valid only inside the function it is handed to.
class Row
{
public:
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual QString text(int column) const = 0;
    /// The bytes of a text, in UTF-8, where they lie: gone with the row.
    virtual QByteArrayView utf8(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;
    virtual Value value(int column) const = 0;

protected:
    ~Row() = default;
};

/// What a connection does while another one has the lock that it needs.
struct Patience {
    static constexpr int usualMs = 2000;
    int ms = usualMs;             ///< how long it waits before it fails with LibraryLocked; 0: not at all
    std::function<void()> told{}; ///< called in each wait that has lasted a second, on the connection's thread
};

/// One connection to one SQLite file: synchronous=FULL, foreign keys on, a busy timeout; migrate() (migrations.h) puts
/// it into write-ahead mode. Statements are prepared once and kept. Movable, not copyable; one thread at a time. Every
/// failure comes back as a core::Error (sqliteerror.h); no exception leaves the class.
class Database
{
public:
    using EachRow = std::function<void(const Row &)>;
    using Work = std::function<Outcome()>;

    static constexpr int busyTimeoutMs = Patience::usualMs;
    /// How long this connection waits for the lock of another one, instead of busyTimeoutMs; 0: not at all.
    void setBusyTimeout(int ms);
    void setPatience(const Patience &patience);

    /// Opens the file for reading and writing, creating it where there is none, and changes nothing in it. The folder
    /// must exist. A file that is no database shows only at the first use.
    static Result<Database> open(const QString &path);
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    QString path() const;

    /// Runs one statement without rows.
    Outcome run(const QByteArray &sql, const QList<Value> &parameters = {});
    /// Runs several statements, separated by semicolons, without parameters.
    Outcome runScript(const QByteArray &sql);
    /// Hands each row to `each`, which must not use this connection.
    Outcome query(const QByteArray &sql, const QList<Value> &parameters, const EachRow &each);
    /// The first column of the first row; nullopt where there is no row or it is NULL.
    Result<std::optional<qint64>> integer(const QByteArray &sql, const QList<Value> &parameters = {});
    Result<std::optional<QString>> text(const QByteArray &sql, const QList<Value> &parameters = {});
    /// How many rows the last statement changed, itself or by triggers.
    qint64 changedRows() const;

    /// What a transaction holds from its start: the write lock, or none, which is for changes of temporary tables.
    enum class Lock : quint8 { Write, None };
    /// Runs `work` in one transaction. Committed, and on disk, when `work` and the commit succeed; else rolled back
    /// whole and the error returned. Inside another transaction it is a part of that one.
    Outcome transaction(const Work &work, Lock lock = Lock::Write);
    bool isInTransaction() const;
    /// Inside a transaction: what `work` did is taken back where it fails, and nothing else.
    Outcome attempt(const Work &work);

    /// Writes the whole content, as it is at one moment, into the database file at `path`, over what is there; other
    /// connections go on working meanwhile.
    Outcome copyTo(const QString &path) const;
    /// Replaces the whole content with that of another database file, as one change that other connections see. All or
    /// nothing. Not inside a transaction.
    Outcome copyFrom(const QString &path);

private:
    struct Private;
    explicit Database(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace core::storage
