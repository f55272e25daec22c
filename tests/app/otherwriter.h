// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sqlite3.h>

/// Another program in the midst of writing.
class OtherWriter
{
public:
    explicit OtherWriter(const QString &library)
    {
        sqlite3_open(library.toUtf8().constData(), &m_connection);
        sqlite3_busy_timeout(m_connection, 10'000);
        sqlite3_exec(m_connection, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    }
    ~OtherWriter()
    {
        end();
        sqlite3_close(m_connection);
    }
    Q_DISABLE_COPY_MOVE(OtherWriter)

    bool writes() const { return sqlite3_get_autocommit(m_connection) == 0; }
    void end()
    {
        if (writes())
            sqlite3_exec(m_connection, "COMMIT", nullptr, nullptr, nullptr);
    }

private:
    sqlite3 *m_connection = nullptr;
};
