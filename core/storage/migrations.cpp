// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include <QCoreApplication>

namespace core::storage
{

namespace
{

struct Found {
    qint64 application = 0;
    qint64 version = 0;
    qint64 tables = 0;
};

Result<Found> look(Database &database)
{
    const auto application = database.integer("PRAGMA application_id");
    if (!application)
        return std::unexpected(application.error());
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return std::unexpected(version.error());
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return std::unexpected(tables.error());
    return Found{application->value_or(0), version->value_or(0), tables->value_or(0)};
}

Outcome check(const Found &found, const Schema &schema)
{
    const bool fresh = found.application == 0 && found.version == 0 && found.tables == 0;
    if (!fresh && found.application != schema.applicationId) {
        return failure(ErrorCode::LibraryDamaged,
                       QCoreApplication::translate("core::storage",
                                                   "This file is a database of another program. Choose another one."));
    }
    if (found.version > schema.steps.size()) {
        return failure(ErrorCode::LibraryNewer,
                       QCoreApplication::translate(
                           "core::storage", "A newer version of Zhupi wrote this library. Update Zhupi to open it."));
    }
    return {};
}

} // namespace

Outcome migrate(Database &database, const Schema &schema)
{
    const auto before = look(database);
    if (!before)
        return std::unexpected(before.error());
    if (const auto fits = check(*before, schema); !fits)
        return fits;
    if (auto ahead = database.run("PRAGMA journal_mode=WAL"); !ahead)
        return ahead;
    if (before->version == schema.steps.size())
        return {};
    return database.transaction([&]() -> Outcome {
        // Another program may have migrated it while this one waited for the lock.
        const auto found = look(database);
        if (!found)
            return std::unexpected(found.error());
        if (auto fits = check(*found, schema); !fits)
            return fits;
        for (qint64 step = found->version; step < schema.steps.size(); ++step) {
            if (auto done = database.runScript(schema.steps.at(step)); !done)
                return done;
        }
        const QByteArray marks = "PRAGMA application_id=" + QByteArray::number(schema.applicationId) +
                                 ";PRAGMA user_version=" + QByteArray::number(schema.steps.size());
        return database.runScript(marks);
    });
}

} // namespace core::storage
