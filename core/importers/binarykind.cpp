// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/source.h"

#include <QCoreApplication>

#include <array>

namespace core::importers
{

namespace
{
enum class Advice { Convert, Unpack, Recognise, None };

struct Magic {
    qsizetype at;
    QByteArrayView bytes;
    const char *name;
    Advice advice;
};

template <size_t n>
constexpr QByteArrayView raw(const char (&bytes)[n])
{
    return QByteArrayView(bytes, n - 1);
}

constexpr std::array magics{
    Magic{0, raw("%PDF-"), QT_TRANSLATE_NOOP("core::importers", "a PDF document"), Advice::Convert},
    Magic{0, raw("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
          QT_TRANSLATE_NOOP("core::importers", "an old Word, WPS or Excel document"), Advice::Convert},
    Magic{0, raw("{\\rtf"), QT_TRANSLATE_NOOP("core::importers", "an RTF document"), Advice::Convert},
    Magic{0, raw("CAJ\0"), QT_TRANSLATE_NOOP("core::importers", "a CAJ document"), Advice::Convert},
    Magic{0, raw("HN\0\0"), QT_TRANSLATE_NOOP("core::importers", "a CAJ document"), Advice::Convert},
    Magic{0, raw("AT&TFORM"), QT_TRANSLATE_NOOP("core::importers", "a DjVu document"), Advice::Convert},
    Magic{0, raw("ITSF"), QT_TRANSLATE_NOOP("core::importers", "a CHM help file"), Advice::Convert},
    Magic{60, raw("BOOKMOBI"), QT_TRANSLATE_NOOP("core::importers", "a Mobipocket or Kindle book"), Advice::Convert},
    Magic{0, raw("\x1F\x8B"), QT_TRANSLATE_NOOP("core::importers", "a gzip archive"), Advice::Unpack},
    Magic{0, raw("BZh"), QT_TRANSLATE_NOOP("core::importers", "a bzip2 archive"), Advice::Unpack},
    Magic{0,
          raw("\xFD"
              "7zXZ\0"),
          QT_TRANSLATE_NOOP("core::importers", "an xz archive"), Advice::Unpack},
    Magic{0, raw("7z\xBC\xAF\x27\x1C"), QT_TRANSLATE_NOOP("core::importers", "a 7-Zip archive"), Advice::Unpack},
    Magic{0, raw("Rar!\x1A\x07"), QT_TRANSLATE_NOOP("core::importers", "a RAR archive"), Advice::Unpack},
    Magic{0, raw("\x28\xB5\x2F\xFD"), QT_TRANSLATE_NOOP("core::importers", "a Zstandard archive"), Advice::Unpack},
    Magic{257, raw("ustar"), QT_TRANSLATE_NOOP("core::importers", "a tar archive"), Advice::Unpack},
    Magic{0, raw("\x89PNG\r\n\x1A\n"), QT_TRANSLATE_NOOP("core::importers", "a PNG image"), Advice::Recognise},
    Magic{0, raw("\xFF\xD8\xFF"), QT_TRANSLATE_NOOP("core::importers", "a JPEG image"), Advice::Recognise},
    Magic{0, raw("GIF87a"), QT_TRANSLATE_NOOP("core::importers", "a GIF image"), Advice::Recognise},
    Magic{0, raw("GIF89a"), QT_TRANSLATE_NOOP("core::importers", "a GIF image"), Advice::Recognise},
    Magic{0, raw("II*\0"), QT_TRANSLATE_NOOP("core::importers", "a TIFF image"), Advice::Recognise},
    Magic{0, raw("MM\0*"), QT_TRANSLATE_NOOP("core::importers", "a TIFF image"), Advice::Recognise},
    Magic{8, raw("WEBP"), QT_TRANSLATE_NOOP("core::importers", "a WebP image"), Advice::Recognise},
    Magic{8, raw("WAVE"), QT_TRANSLATE_NOOP("core::importers", "a sound file"), Advice::None},
    Magic{8, raw("AVI "), QT_TRANSLATE_NOOP("core::importers", "a film"), Advice::None},
    Magic{4, raw("ftyp"), QT_TRANSLATE_NOOP("core::importers", "a film, a sound file or a photo"), Advice::None},
    Magic{0, raw("ID3"), QT_TRANSLATE_NOOP("core::importers", "a sound file"), Advice::None},
    Magic{0, raw("OggS"), QT_TRANSLATE_NOOP("core::importers", "a sound file"), Advice::None},
    Magic{0, raw("fLaC"), QT_TRANSLATE_NOOP("core::importers", "a sound file"), Advice::None},
    Magic{0,
          raw("\x7F"
              "ELF"),
          QT_TRANSLATE_NOOP("core::importers", "a program"), Advice::None},
    Magic{0, raw("\xCA\xFE\xBA\xBE"), QT_TRANSLATE_NOOP("core::importers", "a program"), Advice::None},
    Magic{0, raw("\xCF\xFA\xED\xFE"), QT_TRANSLATE_NOOP("core::importers", "a program"), Advice::None},
    Magic{0, raw("\0asm"), QT_TRANSLATE_NOOP("core::importers", "a program"), Advice::None},
    Magic{0, raw("SQLite format 3\0"), QT_TRANSLATE_NOOP("core::importers", "an SQLite database"), Advice::None},
    Magic{0, raw("OTTO\0"), QT_TRANSLATE_NOOP("core::importers", "a font"), Advice::None},
    Magic{0, raw("\0\1\0\0\0"), QT_TRANSLATE_NOOP("core::importers", "a font"), Advice::None},
    Magic{0, raw("wOFF"), QT_TRANSLATE_NOOP("core::importers", "a font"), Advice::None},
    Magic{0, raw("wOF2"), QT_TRANSLATE_NOOP("core::importers", "a font"), Advice::None},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("core::importers", text);
}

QString words(Advice advice)
{
    switch (advice) {
    case Advice::Convert:
        return tr("Zhupi reads plain text and HTML: save it as one of them, or copy its text and paste it.");
    case Advice::Unpack:
        return tr("Unpack it and open the text files in it.");
    case Advice::Recognise:
        return tr("Run text recognition on it first and open the text.");
    case Advice::None:
        break;
    }
    return tr("There is no text in it to read.");
}

/// Office documents, books and plain archives all are ZIP files; the first entries tell which.
BinaryKind zipKind(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(4096);
    struct Inside {
        const char *entry;
        const char *name;
    };
    constexpr std::array insides{
        Inside{"application/epub+zip", QT_TRANSLATE_NOOP("core::importers", "an EPUB book")},
        Inside{"word/", QT_TRANSLATE_NOOP("core::importers", "a Word document")},
        Inside{"xl/", QT_TRANSLATE_NOOP("core::importers", "an Excel workbook")},
        Inside{"ppt/", QT_TRANSLATE_NOOP("core::importers", "a PowerPoint presentation")},
        Inside{"application/vnd.oasis.opendocument", QT_TRANSLATE_NOOP("core::importers", "an OpenDocument file")},
        Inside{"OFD.xml", QT_TRANSLATE_NOOP("core::importers", "an OFD document")},
        Inside{"[Content_Types].xml", QT_TRANSLATE_NOOP("core::importers", "an Office document")},
    };
    for (const Inside &inside : insides) {
        if (head.contains(inside.entry))
            return {tr(inside.name), words(Advice::Convert)};
    }
    return {tr("a ZIP archive"), words(Advice::Unpack)};
}

/// A Windows program: "MZ" alone could open a text, the header's offset to "PE" cannot.
bool isWindowsProgram(const QByteArray &bytes)
{
    if (!bytes.startsWith("MZ") || bytes.size() < 64)
        return false;
    const qsizetype header = static_cast<uchar>(bytes[60]) | static_cast<uchar>(bytes[61]) << 8;
    return bytes.mid(header, 2) == "PE" || bytes.left(64).count('\0') > 16;
}

bool isBitmap(const QByteArray &bytes)
{
    return bytes.startsWith("BM") && bytes.size() > 30 && bytes.mid(6, 4) == QByteArrayView("\0\0\0\0", 4);
}
} // namespace

BinaryKind binaryKind(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return zipKind(bytes);
    if (isWindowsProgram(bytes))
        return {tr("a program"), words(Advice::None)};
    if (isBitmap(bytes))
        return {tr("a BMP image"), words(Advice::Recognise)};
    for (const Magic &magic : magics) {
        const bool riff = magic.at == 8;
        if (bytes.size() >= magic.at + magic.bytes.size() &&
            QByteArrayView(bytes).sliced(magic.at, magic.bytes.size()) == magic.bytes &&
            (!riff || bytes.startsWith("RIFF")))
            return {tr(magic.name), words(magic.advice)};
    }
    return {};
}

} // namespace core::importers
