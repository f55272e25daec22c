// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqliteerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <cerrno>

namespace core::storage
{

namespace
{

bool meansNoRoom(int systemErrno)
{
    return systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG;
}

bool meansReading(int extendedCode)
{
    return extendedCode == SQLITE_IOERR_READ || extendedCode == SQLITE_IOERR_SHORT_READ ||
           extendedCode == SQLITE_IOERR_FSTAT || extendedCode == SQLITE_IOERR_CORRUPTFS;
}

ErrorCode codeOf(int sqliteCode, int systemErrno)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_READONLY:
        return ErrorCode::LibraryReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::LibraryLocked;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return ErrorCode::LibraryDamaged;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::Unwritable;
    case SQLITE_CONSTRAINT:
        return ErrorCode::InvalidArgument;
    case SQLITE_IOERR:
        if (meansNoRoom(systemErrno))
            return ErrorCode::DiskFull;
        return meansReading(sqliteCode) ? ErrorCode::Unreadable : ErrorCode::Unwritable;
    default:
        return ErrorCode::Internal;
    }
}

QString messageOf(ErrorCode code, int sqliteCode)
{
    switch (code) {
    case ErrorCode::LibraryReadOnly:
        return QCoreApplication::translate(
            "core::storage", "The library cannot be written. Give yourself write access to the file and its folder.");
    case ErrorCode::LibraryLocked:
        return QCoreApplication::translate("core::storage",
                                           "Another program is using the library. Close it there and try again.");
    case ErrorCode::DiskFull:
        return QCoreApplication::translate("core::storage",
                                           "The disk is full and nothing was stored. Make room and try again.");
    case ErrorCode::LibraryDamaged:
        if ((sqliteCode & 0xff) == SQLITE_NOTADB)
            return QCoreApplication::translate("core::storage", "This file is not a library. Choose another one.");
        return QCoreApplication::translate("core::storage",
                                           "The library is damaged. Keep a copy of it and go back to a backup.");
    case ErrorCode::Unreadable:
        return QCoreApplication::translate("core::storage",
                                           "The disk cannot read the library. Check the disk, then try again.");
    case ErrorCode::Unwritable:
        if ((sqliteCode & 0xff) == SQLITE_IOERR)
            return QCoreApplication::translate(
                "core::storage", "The disk cannot write the library and nothing was stored. Check the disk.");
        return QCoreApplication::translate("core::storage",
                                           "The library cannot be opened there. Check the folder and its permissions.");
    case ErrorCode::InvalidArgument:
        return QCoreApplication::translate("core::storage", "This does not fit what the library holds.");
    default:
        return QCoreApplication::translate("core::storage", "The library reports an unexpected error.");
    }
}

} // namespace

Error errorOf(int sqliteCode, int systemErrno, const QString &detail)
{
    const ErrorCode code = codeOf(sqliteCode, systemErrno);
    return Error{code, messageOf(code, sqliteCode), detail, {}};
}

std::unexpected<Error> heldByAnother()
{
    return std::unexpected(errorOf(SQLITE_BUSY, 0, {}));
}

} // namespace core::storage
