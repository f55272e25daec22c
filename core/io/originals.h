// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace core::io
{

/// A folder of files named by the SHA-256 of their bytes, two levels deep ("ab/ab12…"). What is stored is never
/// changed, or removed but by discard(). Copies share nothing but the folder; safe for several processes.
class Originals
{
public:
    explicit Originals(QString folder);

    QString folder() const { return m_folder; }
    QString pathOf(const QByteArray &hash) const;

    /// SHA-256, lower-case hex.
    static QByteArray hashOf(const QByteArray &bytes);

    /// Stores the bytes unless they are there whole already; returns their hash. On disk when it returns. Errors: those
    /// of writeAtomically.
    Result<QByteArray> store(const QByteArray &bytes) const;
    /// Errors: NotFound, Unreadable, LibraryDamaged where the bytes are not those of the hash.
    Result<QByteArray> load(const QByteArray &hash) const;

    /// Takes the bytes away, for a storing that is taken back at once. Nothing where they are not there.
    void discard(const QByteArray &hash) const;

private:
    QString m_folder;
};

} // namespace core::io
