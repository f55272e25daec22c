// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scriptconverter.h"

#include <QCoreApplication>
#include <QLibrary>

#include <algorithm>
#include <opencc/opencc.h>

namespace core::text
{

namespace
{
/// OpenCC's functions. It is loaded with the first converter, not with the program: most texts are read as they are.
struct OpenCc {
    decltype(&opencc_open) open = nullptr;
    decltype(&opencc_close) close = nullptr;
    decltype(&opencc_convert_utf8) convert = nullptr;
    decltype(&opencc_convert_utf8_free) release = nullptr;
    decltype(&opencc_error) error = nullptr;
    QString trouble; ///< why it was not loaded

    static const OpenCc &get()
    {
        static const OpenCc loaded;
        return loaded;
    }

private:
    OpenCc()
    {
        QLibrary library(QStringLiteral("opencc"), QStringLiteral("1.1"));
        const auto take = [&](auto &function, const char *name) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
            return function != nullptr;
        };
        const bool whole = take(open, "opencc_open") && take(close, "opencc_close") &&
                           take(convert, "opencc_convert_utf8") && take(release, "opencc_convert_utf8_free") &&
                           take(error, "opencc_error");
        if (!whole)
            trouble = library.errorString();
    }
};
} // namespace

struct ScriptConverter::Engine {
    explicit Engine(opencc_t opened) : handle(opened) {}
    ~Engine() { OpenCc::get().close(handle); }
    Q_DISABLE_COPY_MOVE(Engine)
    opencc_t handle;

    /// Empty where OpenCC refuses the text.
    QString run(const QString &text) const
    {
        const QByteArray utf8 = text.toUtf8();
        char *out = OpenCc::get().convert(handle, utf8.constData(), static_cast<size_t>(utf8.size()));
        if (!out)
            return {};
        const QString turned = QString::fromUtf8(out);
        OpenCc::get().release(out);
        return turned;
    }
};

namespace
{
const char *configuration(ChineseScript to)
{
    switch (to) {
    case ChineseScript::Simplified:
        return "t2s.json";
    case ChineseScript::Taiwan:
        return "s2tw.json";
    case ChineseScript::HongKong:
        return "s2hk.json";
    }
    return "t2s.json";
}

qsizetype unitsAt(QStringView text, qsizetype at)
{
    return text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate() ? 2 : 1;
}

/// Writes `turned` over `text`, character by character; false where they are not the same number of characters.
bool lay(QStringView turned, QString *text, qsizetype from, qsizetype end)
{
    qsizetype count = 0;
    for (qsizetype i = from; i < end; i += unitsAt(*text, i))
        ++count;
    for (qsizetype i = 0; i < turned.size(); i += unitsAt(turned, i))
        --count;
    if (count != 0)
        return false;
    for (qsizetype t = from, c = 0; t < end;) {
        const qsizetype before = unitsAt(*text, t);
        const qsizetype after = unitsAt(turned, c);
        for (qsizetype k = 0; before == after && k < before; ++k)
            (*text)[t + k] = turned.at(c + k);
        t += before;
        c += after;
    }
    return true;
}

bool mayChange(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
}
} // namespace

ScriptConverter::ScriptConverter(ChineseScript to, std::unique_ptr<Engine> engine)
    : m_script(to), m_engine(std::move(engine))
{
}

ScriptConverter::~ScriptConverter() = default;

Result<std::shared_ptr<const ScriptConverter>> ScriptConverter::open(ChineseScript to)
{
    const OpenCc &library = OpenCc::get();
    const bool loaded = library.trouble.isEmpty();
    const opencc_t opened = loaded ? library.open(configuration(to)) : nullptr;
    // What opencc_open() returns on failure is -1 (opencc.h).
    if (!loaded || opened == reinterpret_cast<opencc_t>(-1)) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("core::text", "The dictionaries of OpenCC are not installed."),
                       loaded ? QString::fromUtf8(library.error()) : library.trouble);
    }
    auto engine = std::make_unique<Engine>(opened);
    return std::shared_ptr<const ScriptConverter>(new ScriptConverter(to, std::move(engine)));
}

void ScriptConverter::turn(QString *text, qsizetype from, qsizetype end) const
{
    if (from == end || lay(m_engine->run(text->mid(from, end - from)), text, from, end))
        return;
    // A rule gave another number of characters: its stretch stays, found by halves.
    qsizetype middle = from + (end - from) / 2;
    middle += text->at(middle).isLowSurrogate() ? 1 : 0;
    if (middle == from || middle == end)
        return;
    turn(text, from, middle);
    turn(text, middle, end);
}

QString ScriptConverter::converted(QStringView text) const
{
    QString out = text.toString();
    if (!mayChange(text))
        return out;
    // Half a surrogate pair has no UTF-8: it stays, and what is around it goes piece by piece.
    const auto isHalf = [text](qsizetype i) { return text.at(i).isSurrogate() && unitsAt(text, i) == 1; };
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = from;
        while (end < text.size() && !isHalf(end))
            end += unitsAt(text, end);
        turn(&out, from, end);
        for (from = end; from < text.size() && isHalf(from);)
            ++from;
    }
    return out;
}

} // namespace core::text
