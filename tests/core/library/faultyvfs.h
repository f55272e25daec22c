// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <array>
#include <atomic>

/// Makes SQLite meet a disk that fails: the default VFS with writes and syncs that fail once a given number of them
/// went well. For tests; one at a time, registered as long as it lives.
class FaultyVfs
{
public:
    enum class Fault { Write, Sync };

    FaultyVfs()
    {
        s_real = sqlite3_vfs_find(nullptr);
        m_vfs = *s_real;
        m_vfs.zName = "faulty";
        m_vfs.xOpen = [](sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags) {
            const int code = s_real->xOpen(s_real, name, file, flags, outFlags);
            if (code == SQLITE_OK && file->pMethods)
                wrap(file);
            return code;
        };
        sqlite3_vfs_register(&m_vfs, 1);
        s_left = -1;
    }
    ~FaultyVfs()
    {
        sqlite3_vfs_register(s_real, 1);
        sqlite3_vfs_unregister(&m_vfs);
    }
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// After `good` operations of the kind, each one returns `code`.
    void failAfter(int good, Fault fault, int code)
    {
        s_fault = fault;
        s_code = code;
        s_left = good;
    }
    void heal() { s_left = -1; }

private:
    static bool fails(Fault fault)
    {
        if (s_left < 0 || s_fault != fault)
            return false;
        if (s_left == 0)
            return true;
        --s_left;
        return false;
    }

    /// A file's methods with the failing ones put in; SQLite has one set for databases and one for logs.
    struct Wrapped {
        sqlite3_io_methods methods;
        const sqlite3_io_methods *real;
    };
    static const sqlite3_io_methods *realOf(sqlite3_file *file)
    {
        for (const Wrapped &wrapped : s_wrapped) {
            if (file->pMethods == &wrapped.methods)
                return wrapped.real;
        }
        return nullptr;
    }

    static void wrap(sqlite3_file *file)
    {
        for (Wrapped &wrapped : s_wrapped) {
            if (!wrapped.real) {
                wrapped.real = file->pMethods;
                wrapped.methods = *file->pMethods;
                wrapped.methods.xWrite = [](sqlite3_file *f, const void *data, int n, sqlite3_int64 at) {
                    return fails(Fault::Write) ? s_code : realOf(f)->xWrite(f, data, n, at);
                };
                wrapped.methods.xSync = [](sqlite3_file *f, int flags) {
                    return fails(Fault::Sync) ? s_code : realOf(f)->xSync(f, flags);
                };
            }
            if (wrapped.real == file->pMethods) {
                file->pMethods = &wrapped.methods;
                return;
            }
        }
    }

    sqlite3_vfs m_vfs{};
    static inline sqlite3_vfs *s_real = nullptr;
    static inline std::array<Wrapped, 4> s_wrapped{};
    static inline Fault s_fault = Fault::Write;
    static inline int s_code = SQLITE_OK;
    static inline std::atomic_int s_left = -1;
};
