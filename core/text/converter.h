// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

struct UConverter;

namespace core::text
{

/// Bytes to text and back in one encoding, over ICU's tables (UTF-8 over Qt). Labels follow the WHATWG rule that a
/// narrow label stands for its superset: "gb2312" reads GB18030, "shift_jis" CP932, "iso-8859-1" windows-1252.
/// Not thread-safe; make one per use.
class Converter
{
public:
    /// The converter for a label, case and punctuation ignored; nullopt for one that is not known.
    static std::optional<Converter> open(const QString &label);
    /// The names that a user can choose from, most likely ones first.
    static QStringList names();

    Converter(Converter &&) noexcept;
    Converter &operator=(Converter &&) noexcept;
    ~Converter();

    /// The IANA name: "GB18030".
    const QString &name() const { return m_name; }

    enum class End { Whole, Cut };
    /// The text of the bytes. Each malformed sequence becomes one U+FFFD and nothing after it is lost. With End::Cut an
    /// incomplete last sequence is left out silently.
    QString decode(QByteArrayView bytes, End end = End::Whole);
    /// How many U+FFFD the last decode() had to put in.
    qsizetype errors() const;
    /// The bytes of the text; nullopt when the encoding lacks one of its characters.
    std::optional<QByteArray> encode(QStringView text);

private:
    struct Closer {
        void operator()(UConverter *converter) const;
    };
    Converter(QString name, UConverter *converter);

    QString m_name;
    std::unique_ptr<UConverter, Closer> m_converter;
    struct Damage;
    std::unique_ptr<Damage> m_damage; // stable address for ICU's callback
};

} // namespace core::text
