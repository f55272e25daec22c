// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/document/manuscript.h"

#include <QByteArray>
#include <QString>

namespace core::importers
{

/// What an importer gets: the bytes, the file's name (for its ending only), and the user's choice of encoding, if any.
struct Input {
    QByteArray bytes;
    QString fileName;
    QString encoding; ///< IANA name; empty to have it found
};

/// One format. Importers know nothing of each other; re-entrant, callable from any thread.
class Importer
{
public:
    virtual ~Importer() = default;

    /// How sure it is, from 0 (not mine) to 1, by looking at the head of the bytes and the name. Cheap.
    virtual double sniff(const Input &input) const = 0;
    /// Reads the bytes. Damaged but readable input succeeds with diagnostics; errors are Empty, Binary,
    /// UnknownEncoding, TooLarge, Malformed, Cancelled.
    virtual Result<document::Manuscript> load(const Input &input, const Progress &progress,
                                              const CancelToken &cancel) const = 0;
};

} // namespace core::importers
