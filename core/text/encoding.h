// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace core::text
{

/// One way to read the bytes.
struct EncodingCandidate {
    QString name;           ///< IANA
    double bitsPerByte = 0; ///< how unlikely the reading is: lower is better, text has 3 to 6
    qsizetype errors = 0;   ///< malformed sequences in the sample that was looked at
    QString preview;        ///< some words of the reading, from where the readings differ
};

/// What decoding found.
struct DecodedText {
    QString text;            ///< without byte order mark; malformed sequences and NUL are U+FFFD
    QString encoding;        ///< IANA name
    Diagnostics diagnostics; ///< damage and doubt, offsets in `text`
    bool doubtful = false;   ///< another reading is nearly as likely: ask the user, with rankedEncodings()
};

/// Bytes to text: the chosen encoding if there is one, else byte order mark, seven-bit text with escapes (ISO-2022-JP
/// and its like, HZ), strict UTF-8 (a cut last sequence is tolerated), the declared encoding if it reads cleanly, UTF-8
/// with few damaged places, and at last the likeliest of GB18030, Big5 (HKSCS), UTF-16 without mark, Shift_JIS, EUC-JP,
/// EUC-KR, windows-1252, windows-1251, KOI8-R. `declared` is what the format itself says (see declaredEncoding),
/// `chosen` what the user wants. Errors: UnknownEncoding (no reading is text), InvalidArgument (`chosen` is no
/// encoding). Linear, re-entrant.
Result<DecodedText> decoded(const QByteArray &bytes, const QString &chosen = {}, const QString &declared = {});

/// All readings, best first, for a chooser with previews. Looks at a sample of at most 24 KiB.
QList<EncodingCandidate> rankedEncodings(const QByteArray &bytes);

/// The encoding that the head of an HTML or XML text declares for itself; empty where it does not.
QString declaredEncoding(const QByteArray &bytes);

/// The encodings that decoded() takes for `chosen`.
QStringList supportedEncodings();

} // namespace core::text
