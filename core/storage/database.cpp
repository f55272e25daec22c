// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/sqliteerror.h"

#include <QElapsedTimer>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <unordered_map>

namespace core::storage
{

namespace
{

/// What the system said when a file of the connection could not be read or written. The connection's own word for it is
/// often overwritten by then; the files, the write-ahead log above all, remember.
int systemErrnoOf(sqlite3 *handle)
{
    sqlite3_file *log = nullptr;
    int last = 0;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK && log && log->pMethods &&
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &last) == SQLITE_OK && last != 0)
        return last;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &last) == SQLITE_OK && last != 0)
        return last;
    return sqlite3_system_errno(handle);
}

} // namespace

struct Database::Private {
    QString path;
    SQLite::Database connection;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> statements;
    bool inTransaction = false;
    Patience patience;
    QElapsedTimer waits;      ///< since when
    qint64 changedBefore = 0; ///< of all rows that this connection changed, those before the last statement

    /// SQLite's busy handler: 0 gives up. `tries` counts those in one wait.
    static int goOn(void *self, int tries)
    {
        constexpr int pauseMs = 20;
        constexpr int tellAfterMs = 1000;
        auto *d = static_cast<Private *>(self);
        if (tries == 0)
            d->waits.start();
        const qint64 before = d->waits.elapsed();
        if (before >= d->patience.ms)
            return 0;
        sqlite3_sleep(pauseMs);
        if (before < tellAfterMs && d->waits.elapsed() >= tellAfterMs)
            d->patience.told();
        return 1;
    }

    Private(const QString &file, int flags) : path(file), connection(file.toStdString(), flags, busyTimeoutMs)
    {
        sqlite3_extended_result_codes(connection.getHandle(), 1);
    }

    SQLite::Statement &statement(const QByteArray &sql)
    {
        auto &kept = statements[sql.toStdString()];
        if (!kept)
            kept = std::make_unique<SQLite::Statement>(connection, sql.constData());
        return *kept;
    }

    Error error(const SQLite::Exception &e) const
    {
        sqlite3 *handle = connection.getHandle();
        const int code = e.getErrorCode() < 0 ? SQLITE_ERROR : e.getErrorCode();
        // Statement objects report the plain code; the connection still knows the extended one.
        const int extended = sqlite3_extended_errcode(handle);
        return errorOf((extended & 0xff) == (code & 0xff) ? extended : code, systemErrnoOf(handle),
                       QString::fromUtf8(e.what()));
    }
};

namespace
{

/// Resets a kept statement however its use ends, so that no read transaction stays open behind it.
class Use
{
public:
    explicit Use(SQLite::Statement &statement) : m_statement(statement) {}
    ~Use() { m_statement.tryReset(); }
    Use(const Use &) = delete;
    Use &operator=(const Use &) = delete;

private:
    SQLite::Statement &m_statement;
};

class StatementRow final : public Row
{
public:
    explicit StatementRow(const SQLite::Statement &statement) : m_statement(statement) {}
    bool isNull(int column) const override { return m_statement.isColumnNull(column); }
    qint64 integer(int column) const override { return m_statement.getColumn(column).getInt64(); }
    QString text(int column) const override { return QString::fromUtf8(utf8(column)); }
    QByteArrayView utf8(int column) const override
    {
        const SQLite::Column c = m_statement.getColumn(column);
        const char *text = c.getText(nullptr);
        return {text, text ? c.getBytes() : 0};
    }
    QByteArray bytes(int column) const override
    {
        const SQLite::Column c = m_statement.getColumn(column);
        const auto *data = static_cast<const char *>(c.getBlob());
        return QByteArray(data, data ? c.getBytes() : 0);
    }
    Value value(int column) const override
    {
        const SQLite::Column c = m_statement.getColumn(column);
        if (c.isNull())
            return std::monostate{};
        if (c.isInteger())
            return static_cast<qint64>(c.getInt64());
        if (c.isBlob())
            return bytes(column);
        return text(column);
    }

private:
    const SQLite::Statement &m_statement;
};

void bind(SQLite::Statement &statement, const QList<Value> &parameters)
{
    int index = 0;
    for (const Value &value : parameters) {
        ++index;
        if (const auto *number = std::get_if<qint64>(&value)) {
            statement.bind(index, static_cast<int64_t>(*number));
        } else if (const auto *text = std::get_if<QString>(&value)) {
            statement.bind(index, text->toStdString());
        } else if (const auto *blob = std::get_if<QByteArray>(&value)) {
            statement.bind(index, static_cast<const void *>(blob->constData()), static_cast<int>(blob->size()));
        } else {
            statement.bind(index);
        }
    }
}

} // namespace

Database::Database(std::unique_ptr<Private> p) : d(std::move(p)) {}
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const QString &path)
{
    try {
        // A connection has one thread at a time, so SQLite need not lock it for each column.
        Database db(
            std::make_unique<Private>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX));
        // SQLite falls back to reading where the file cannot be written; a library must not.
        if (sqlite3_db_readonly(db.d->connection.getHandle(), "main") == 1)
            return std::unexpected(errorOf(SQLITE_READONLY, 0, path));
        if (const auto set = db.runScript("PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL"); !set)
            return std::unexpected(set.error());
        return db;
    } catch (const SQLite::Exception &e) {
        return std::unexpected(errorOf(e.getExtendedErrorCode(), errno, QString::fromUtf8(e.what())));
    }
}

QString Database::path() const
{
    return d->path;
}

Outcome Database::run(const QByteArray &sql, const QList<Value> &parameters)
{
    return query(sql, parameters, [](const Row &) {});
}

Outcome Database::runScript(const QByteArray &sql)
{
    try {
        d->connection.exec(sql.constData());
        return {};
    } catch (const SQLite::Exception &e) {
        return std::unexpected(d->error(e));
    }
}

Outcome Database::query(const QByteArray &sql, const QList<Value> &parameters, const EachRow &each)
{
    try {
        SQLite::Statement &statement = d->statement(sql);
        const Use use(statement);
        d->changedBefore = sqlite3_total_changes64(d->connection.getHandle());
        bind(statement, parameters);
        const StatementRow row(statement);
        while (statement.executeStep())
            each(row);
        return {};
    } catch (const SQLite::Exception &e) {
        return std::unexpected(d->error(e));
    }
}

Result<std::optional<qint64>> Database::integer(const QByteArray &sql, const QList<Value> &parameters)
{
    std::optional<qint64> first;
    bool any = false;
    const auto done = query(sql, parameters, [&](const Row &row) {
        if (!std::exchange(any, true) && !row.isNull(0))
            first = row.integer(0);
    });
    if (!done)
        return std::unexpected(done.error());
    return first;
}

Result<std::optional<QString>> Database::text(const QByteArray &sql, const QList<Value> &parameters)
{
    std::optional<QString> first;
    bool any = false;
    const auto done = query(sql, parameters, [&](const Row &row) {
        if (!std::exchange(any, true) && !row.isNull(0))
            first = row.text(0);
    });
    if (!done)
        return std::unexpected(done.error());
    return first;
}

qint64 Database::changedRows() const
{
    return sqlite3_total_changes64(d->connection.getHandle()) - d->changedBefore;
}

namespace
{
/// Everything of `from` into `to`. SQLiteCpp throws for every failure but that of a lock, which copies nothing.
Outcome allPages(SQLite::Database &to, SQLite::Database &from)
{
    const int step = SQLite::Backup(to, from).executeStep(-1);
    return step == SQLITE_DONE ? Outcome() : std::unexpected(errorOf(step, 0, QStringLiteral("backup")));
}
} // namespace

Outcome Database::copyTo(const QString &path) const
{
    try {
        SQLite::Database copy(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyTimeoutMs);
        sqlite3_extended_result_codes(copy.getHandle(), 1);
        return allPages(copy, d->connection);
    } catch (const SQLite::Exception &e) {
        return std::unexpected(errorOf(e.getErrorCode(), errno, QString::fromUtf8(e.what())));
    }
}

Outcome Database::copyFrom(const QString &path)
{
    Q_ASSERT(!d->inTransaction);
    try {
        SQLite::Database source(path.toStdString(), SQLite::OPEN_READONLY, busyTimeoutMs);
        return allPages(d->connection, source);
    } catch (const SQLite::Exception &e) {
        return std::unexpected(d->error(e));
    }
}

void Database::setBusyTimeout(int ms)
{
    sqlite3_busy_timeout(d->connection.getHandle(), ms);
}

void Database::setPatience(const Patience &patience)
{
    d->patience = patience;
    if (patience.told)
        sqlite3_busy_handler(d->connection.getHandle(), Private::goOn, d.get());
    else
        setBusyTimeout(patience.ms);
}

bool Database::isInTransaction() const
{
    return d->inTransaction;
}

Outcome Database::attempt(const Work &work)
{
    Q_ASSERT(d->inTransaction);
    if (auto begun = run("SAVEPOINT attempt"); !begun)
        return begun;
    const Outcome done = work();
    if (!done) {
        if (auto undone = run("ROLLBACK TO attempt"); !undone)
            return undone;
    }
    if (auto released = run("RELEASE attempt"); !released)
        return released;
    return done;
}

Outcome Database::transaction(const Work &work, Lock lock)
{
    if (d->inTransaction)
        return work();
    if (auto begun = run(lock == Lock::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return begun;
    d->inTransaction = true;
    Outcome done = work();
    if (done)
        done = run("COMMIT");
    d->inTransaction = false;
    // After some failures (full disk) SQLite has rolled back by itself.
    if (!done && sqlite3_get_autocommit(d->connection.getHandle()) == 0)
        static_cast<void>(run("ROLLBACK"));
    return done;
}

} // namespace core::storage
