// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>

namespace core::text
{

/// The encoding of seven-bit text that switches its character set by escapes, by the first switch found: ISO-2022-JP
/// (RFC 1468), ISO-2022-KR (RFC 1557), ISO-2022-CN (RFC 1922), HZ-GB-2312 (RFC 1843). Empty for other text: plain ASCII
/// holds no escape character, and ~{ in it is hardly ever followed by whole pairs of GB 2312 and ~}. Bytes beyond ASCII
/// rule all of them out. Linear.
QLatin1StringView escapedEncoding(QByteArrayView bytes);

} // namespace core::text
