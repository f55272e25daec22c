// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QIODevice;

namespace core::library
{

/// Where the reader was in a source, so that it is found in the bytes before they are read as a whole.
struct ReadingPlace {
    qint64 byte = -1; ///< near which the line begins; -1 for none
    QString quote;    ///< the line's first words, as they stand in the source

    /// Of an offset of the clean text of a document that was made of `sizeBytes` bytes. Costs a walk over the source
    /// before it.
    static ReadingPlace of(const document::Document &document, qsizetype offset, qint64 sizeBytes);
    /// As one line of text, and back; a place of none for what is none.
    QString toText() const;
    static ReadingPlace fromText(const QString &text);
};

/// A part of a source, read by itself.
struct Preview {
    document::Document document;
    qsizetype top = 0; ///< offset in its text of what the reader was at
};

struct PreviewSource {
    QString path; ///< of the file; empty for `bytes`
    QByteArray bytes{};
    QString fileName;   ///< used for its ending only
    QString encoding{}; ///< IANA name; empty to have it found
    ReadingPlace place{};
};

/// What can be shown of a long source at once: about as much as fills 30 screens, from its start or from shortly before
/// `place`, cut at line ends where there are any, and read as a document of its own. Its structure is a guess: the
/// whole may be read otherwise; PlaceCarrier leads from one to the other. nullopt where the source is so short that
/// reading the whole is as quick, and where the part cannot be read: reading the whole will say why. Pure and
/// re-entrant; takes some milliseconds, whatever the length.
std::optional<Preview> preview(const PreviewSource &source);

} // namespace core::library
