// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/converter.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <array>
#include <limits>

namespace core::text
{

struct Converter::Damage {
    qsizetype errors = 0;
    bool readsEuro = false; ///< Windows writes the euro of code page 936 as the byte 80, which GB18030 leaves out
};

namespace
{
struct Known {
    const char *name;   ///< IANA
    const char *icu;    ///< the ICU table
    const char *labels; ///< further labels in lower case without punctuation, between blanks
};
constexpr std::array known{
    Known{"UTF-8", "UTF-8", " utf8 unicode11utf8 cp65001 utf8sig "},
    Known{"GB18030", "gb18030", " gb2312 gbk gb cp936 ms936 windows936 euccn xgbk chinese gb231280 csgb2312 "},
    Known{"Big5", "windows-950-2000", " big5eten cp950 ms950 windows950 cnbig5 xxbig5 csbig5 "},
    Known{"Big5-HKSCS", "Big5-HKSCS", " hkscs big5hkscs2004 big5hkscs1999 "},
    Known{"UTF-16LE", "UTF-16LE", " utf16 unicode ucs2 csunicode iso10646ucs2 ucs2le "},
    Known{"UTF-16BE", "UTF-16BE", " unicodefffe ucs2be "},
    Known{"UTF-32LE", "UTF-32LE", " utf32 ucs4 ucs4le "},
    Known{"UTF-32BE", "UTF-32BE", " ucs4be "},
    Known{"Shift_JIS", "ibm-943_P15A-2003", " sjis xsjis cp932 ms932 windows31j mskanji csshiftjis windows932 "},
    Known{"EUC-JP", "euc-jp-2007", " xeucjp eucjp ujis cseucpkdfmtjapanese "},
    Known{"ISO-2022-JP", "ISO-2022-JP", " jis csiso2022jp "},
    Known{"ISO-2022-KR", "ISO-2022-KR", " csiso2022kr "},
    Known{"ISO-2022-CN", "ISO-2022-CN", " iso2022cnext "},
    Known{"HZ-GB-2312", "HZ", " hz "},
    Known{"EUC-KR", "windows-949-2000", " cp949 uhc ms949 windows949 ksc5601 ksc56011987 korean cseuckr "},
    Known{"windows-1252", "windows-1252", " iso88591 latin1 l1 cp1252 ascii usascii ansi iso885915 latin9 "},
    Known{"windows-1251", "windows-1251", " cp1251 xcp1251 "},
    Known{"KOI8-R", "KOI8-R", " koi8 koi cskoi8r koi8u "},
    Known{"windows-1250", "windows-1250", " iso88592 latin2 cp1250 "},
    Known{"windows-1253", "windows-1253", " iso88597 greek cp1253 "},
    Known{"windows-1254", "windows-1254", " iso88599 latin5 cp1254 "},
    Known{"windows-874", "windows-874-2000", " tis620 iso885911 cp874 "},
    Known{"windows-1258", "windows-1258", " cp1258 "},
};

QString folded(const QString &label)
{
    QString out;
    for (const QChar c : label.toLower()) {
        if (c.isLetterOrNumber())
            out.append(c);
    }
    return out;
}

template <typename Damage>
void U_CALLCONV putReplacement(const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,
                               UConverterCallbackReason reason, UErrorCode *error)
{
    if (reason > UCNV_IRREGULAR)
        return;
    *error = U_ZERO_ERROR;
    auto *damage = static_cast<Damage *>(const_cast<void *>(context));
    const bool euro = damage->readsEuro && length == 1 && units[0] == '\x80';
    const UChar c = euro ? u'\u20AC' : u'\uFFFD';
    damage->errors += !euro;
    ucnv_cbToUWriteUChars(args, &c, 1, 0, error);
}
} // namespace

void Converter::Closer::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

Converter::Converter(QString name, UConverter *converter)
    : m_name(std::move(name)), m_converter(converter), m_damage(std::make_unique<Damage>())
{
    UErrorCode error = U_ZERO_ERROR;
    m_damage->readsEuro = m_name == QLatin1StringView("GB18030");
    ucnv_setToUCallBack(converter, putReplacement<Damage>, m_damage.get(), nullptr, nullptr, &error);
    error = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    ucnv_setFallback(converter, false);
}

Converter::Converter(Converter &&) noexcept = default;
Converter &Converter::operator=(Converter &&) noexcept = default;
Converter::~Converter() = default;

qsizetype Converter::errors() const
{
    return m_damage->errors;
}

std::optional<Converter> Converter::open(const QString &label)
{
    const QString wanted = folded(label);
    if (wanted.isEmpty())
        return std::nullopt;
    for (const Known &k : known) {
        const QString name = QString::fromLatin1(k.name);
        if (folded(name) != wanted &&
            !QLatin1StringView(k.labels).contains(QLatin1Char(' ') + wanted + QLatin1Char(' ')))
            continue;
        UErrorCode error = U_ZERO_ERROR;
        UConverter *converter = ucnv_open(k.icu, &error);
        return U_SUCCESS(error) ? std::optional(Converter(name, converter)) : std::nullopt;
    }
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(label.toLatin1().constData(), &error);
    if (U_FAILURE(error))
        return std::nullopt;
    error = U_ZERO_ERROR;
    const char *standard = ucnv_getStandardName(ucnv_getName(converter, &error), "IANA", &error);
    return Converter(standard ? QString::fromLatin1(standard) : label, converter);
}

QStringList Converter::names()
{
    QStringList out;
    for (const Known &k : known)
        out.append(QString::fromLatin1(k.name));
    return out;
}

QString Converter::decode(QByteArrayView bytes, End end)
{
    ucnv_reset(m_converter.get());
    m_damage->errors = 0;
    QString out(bytes.size() + 16, Qt::Uninitialized);
    const char *from = bytes.data();
    const char *const fromEnd = from + bytes.size();
    qsizetype used = 0;
    for (;;) {
        auto *to = reinterpret_cast<UChar *>(out.data()) + used;
        auto *const toEnd = reinterpret_cast<UChar *>(out.data()) + out.size();
        UErrorCode error = U_ZERO_ERROR;
        ucnv_toUnicode(m_converter.get(), &to, toEnd, &from, fromEnd, nullptr, end == End::Whole, &error);
        used = to - reinterpret_cast<UChar *>(out.data());
        if (error != U_BUFFER_OVERFLOW_ERROR)
            break;
        out.resize(out.size() + out.size() / 2);
    }
    out.truncate(used);
    return out;
}

std::optional<QByteArray> Converter::encode(QStringView text)
{
    ucnv_reset(m_converter.get());
    QByteArray out(text.size() * 4 + 16, Qt::Uninitialized);
    char *to = out.data();
    const auto *from = reinterpret_cast<const UChar *>(text.utf16());
    UErrorCode error = U_ZERO_ERROR;
    ucnv_fromUnicode(m_converter.get(), &to, out.data() + out.size(), &from, from + text.size(), nullptr, true, &error);
    if (U_FAILURE(error))
        return std::nullopt;
    out.truncate(to - out.data());
    return out;
}

} // namespace core::text
