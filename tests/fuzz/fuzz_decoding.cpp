// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to text: never fails but by its own errors, gives the same twice, holds no NUL, and keeps diagnostics inside.
#include "core/text/encoding.h"

#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString declared = core::text::declaredEncoding(bytes);
    const auto first = core::text::decoded(bytes, {}, declared);
    const auto second = core::text::decoded(bytes, {}, declared);
    require(first.has_value() == second.has_value(), "decoding depends on chance");
    if (!first) {
        require(first.error().code == core::ErrorCode::UnknownEncoding, "another error");
        return 0;
    }
    require(first->text == second->text, "decoding depends on chance");
    require(!first->text.contains(QChar(u'\0')), "NUL in the text");
    for (const auto &d : first->diagnostics)
        require(!d.start || (*d.start >= 0 && *d.start <= first->text.size()), "diagnostic behind the text");
    const auto chosen = core::text::decoded(bytes, first->encoding);
    require(chosen.has_value(), "the encoding that was found cannot be chosen", first->encoding);
    const auto ranked = core::text::rankedEncodings(bytes);
    require(!ranked.isEmpty(), "no reading at all");
    return 0;
}
