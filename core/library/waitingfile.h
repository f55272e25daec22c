// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/journal.h"

#include <QFile>
#include <QStringList>

#include <memory>

namespace core::library
{

/// What is done with changes while they wait; the numbers in the library's journal are others.
enum class WaitingStep : quint8 { Edit, Undo, Redo };

struct WaitingRecord {
    WaitingStep step = WaitingStep::Edit;
    annotation::JournalEntry entry{}; ///< of an edit; the number counts the file's records from 1
};

/// The file beside a library in which one program keeps its changes that wait, so that they outlive it: a line a step,
/// each with its checksum, on disk when the call returns. The program that made it holds a lock on it for as long as it
/// lives (flock); another one takes it over only then. Errors: DiskFull, Unwritable.
class WaitingFile
{
public:
    static Result<WaitingFile> create(const QString &library);
    /// Those that lie beside a library, oldest first.
    static QStringList beside(const QString &library);
    /// nullopt where the program that made it lives, or it is gone.
    static std::optional<WaitingFile> takeOver(const QString &path);

    /// Names it in the library; no other file is ever called so.
    QString id() const;
    Outcome append(const WaitingRecord &record);
    struct Contents {
        QList<WaitingRecord> records;
        bool isDamaged = false; ///< something cannot be read, but for a last line that was being written
    };
    Contents read();
    void remove();
    /// Kept for a look into it; no program takes it over any more.
    void setAside();

private:
    explicit WaitingFile(std::unique_ptr<QFile> file) : m_file(std::move(file)) {}

    std::unique_ptr<QFile> m_file; ///< open and locked
    qint64 m_records = 0;
};

} // namespace core::library
