// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/importer.h"

#include <QList>

namespace core::importers
{

/// Bytes that turned out to be text.
struct Source {
    QString text; ///< decoded; line ends are `\n`, no byte order mark, no NUL, no form feed
    QString encoding;
    Diagnostics diagnostics;
    bool doubtful = false;       ///< another encoding is nearly as likely
    QList<qsizetype> pageStarts; ///< where form feeds began a page; empty when there was none
};

/// What every importer of texts begins with: refuses what is no text, decodes the rest, makes line ends one kind.
/// `declared` is the encoding that the text names itself. Errors: Empty, Binary, UnknownEncoding, InvalidArgument.
Result<Source> readSource(const Input &input, const QString &declared = {});

/// What kind of file that is no text begins with these bytes, in words for the user ("a PDF document"), and what can be
/// done with it; empty strings for what may be text.
struct BinaryKind {
    QString name;
    QString advice;
    bool isKnown() const { return !name.isEmpty(); }
};
BinaryKind binaryKind(const QByteArray &bytes);

} // namespace core::importers
