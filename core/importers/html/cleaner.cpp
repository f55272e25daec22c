// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/cleaner.h"

#include "core/importers/html/tagscanner.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cstring>

namespace core::importers::html
{

namespace
{
constexpr int depthLimit = 256;
constexpr int formattingLimit = 8;
constexpr char placeholder = '\x01';

enum class Kind {
    Void,       ///< never has content
    Implied,    ///< closed by its like: cannot nest by itself
    Formatting, ///< reopened in every following block while it stays open
    Useless,    ///< says nothing to a reader
    Once,       ///< html, body
    Swallowing, ///< hides what follows until its end tag
    Block,
    Inline,
};

Kind kindOf(const QByteArray &name)
{
    static const QHash<QByteArray, Kind> kinds = [] {
        QHash<QByteArray, Kind> out;
        const auto add = [&out](Kind kind, const char *names) {
            for (const QByteArray &n : QByteArray(names).split(' '))
                out.insert(n, kind);
        };
        add(Kind::Void, "area base basefont bgsound br col embed hr img input link meta param source track wbr");
        add(Kind::Implied, "p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp rb rtc");
        add(Kind::Formatting, "a b em i strong");
        add(Kind::Useless, "big code font nobr s small strike tt u frameset frame plaintext noframes blink");
        add(Kind::Once, "html body");
        add(Kind::Swallowing, "title textarea xmp iframe noembed select datalist template svg math object button head");
        add(Kind::Block,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form "
            "h1 h2 h3 h4 h5 h6 header hgroup listing main menu nav ol pre section summary table ul caption");
        return out;
    }();
    return kinds.value(name, Kind::Inline);
}

class Cleaner
{
public:
    explicit Cleaner(QByteArray utf8) : m_bytes(std::move(utf8)), m_out(m_bytes) {}

    QByteArray run()
    {
        TagScanner scanner{QByteArrayView(m_bytes)};
        while (const auto tag = scanner.next())
            visit(*tag);
        return std::move(m_out);
    }

private:
    void visit(const Tag &tag)
    {
        if (!tag.complete) {
            remove(tag);
            return;
        }
        if (tag.manyAttributes > 0)
            blank(tag.manyAttributes, tag.end - 1);
        const QByteArray name = tag.name.toByteArray().toLower();
        switch (kindOf(name)) {
        case Kind::Void:
        case Kind::Implied:
            return;
        case Kind::Useless:
            remove(tag);
            return;
        case Kind::Once:
            if (!tag.closing && m_open[name]++ > 0)
                remove(tag);
            return;
        case Kind::Formatting:
            format(tag, name);
            return;
        case Kind::Swallowing:
            if (!tag.closing && !closes(name, tag.end)) {
                remove(tag);
                return;
            }
            nest(tag, name, false);
            return;
        case Kind::Block:
            nest(tag, name, true);
            return;
        case Kind::Inline:
            if (!(tag.selfClosing && (m_open.value("svg") > 0 || m_open.value("math") > 0 || name.contains(':'))))
                nest(tag, name, false);
            return;
        }
    }

    void format(const Tag &tag, const QByteArray &name)
    {
        int &open = m_open[name];
        if (tag.closing) {
            if (m_droppedFormats > 0 && m_formats >= formattingLimit) {
                --m_droppedFormats;
                remove(tag);
            } else if (open > 0) {
                --open;
                --m_formats;
            }
            return;
        }
        if (name == "a" && open > 0)
            return; // a link closes the one before
        if (m_formats >= formattingLimit) {
            ++m_droppedFormats;
            remove(tag);
            return;
        }
        ++open;
        ++m_formats;
    }

    void nest(const Tag &tag, const QByteArray &name, bool block)
    {
        int &open = m_open[name];
        if (tag.closing) {
            if (m_dropped > 0 && m_depth >= depthLimit) {
                --m_dropped;
                drop(tag, block);
            } else if (open > 0) {
                --open;
                --m_depth;
            }
            return;
        }
        if (m_depth >= depthLimit) {
            ++m_dropped;
            drop(tag, block);
            return;
        }
        ++open;
        ++m_depth;
    }

    void drop(const Tag &tag, bool block)
    {
        remove(tag);
        constexpr QByteArrayView lineBreak("<br");
        if (block && tag.end - tag.start > lineBreak.size())
            std::memcpy(m_out.data() + tag.start, lineBreak.data(), static_cast<size_t>(lineBreak.size()));
    }

    /// A comment in its place: blanks would part the characters round it.
    void remove(const Tag &tag)
    {
        if (tag.end - tag.start < 3) { // a "<" that opens nothing is text; it only must not look like a tag
            m_out[tag.start] = placeholder;
            return;
        }
        blank(tag.start, tag.end);
        m_out[tag.start] = '<';
        m_out[tag.start + 1] = '!';
        m_out[tag.end - 1] = '>';
    }

    /// Whether an end tag of that name follows. Remembers the last answer, so that all questions together are linear.
    bool closes(const QByteArray &name, qsizetype from)
    {
        const auto known = m_closers.constFind(name);
        if (known != m_closers.constEnd() && (*known < 0 || *known >= from))
            return *known >= 0;
        const qsizetype found = findCloser(QByteArrayView(m_bytes), name, from);
        m_closers.insert(name, found);
        return found >= 0;
    }

    void blank(qsizetype from, qsizetype to)
    {
        std::memset(m_out.data() + from, ' ', static_cast<size_t>(std::max<qsizetype>(0, to - from)));
    }

    const QByteArray m_bytes;
    QByteArray m_out;
    QHash<QByteArray, int> m_open;
    QHash<QByteArray, qsizetype> m_closers;
    int m_depth = 0;
    int m_dropped = 0;
    int m_formats = 0;
    int m_droppedFormats = 0;
};
} // namespace

QByteArray cleaned(QByteArray utf8)
{
    return Cleaner(std::move(utf8)).run();
}

} // namespace core::importers::html
