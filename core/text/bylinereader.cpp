// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bylinereader.h"

#include "core/text/charclass.h"
#include "core/text/names.h"

#include <algorithm>
#include <array>

namespace core::text
{

namespace
{
bool isHan(QChar c)
{
    return c >= QChar(0x4E00) && c <= QChar(0x9FFF);
}

/// Reads a line that is nothing but outlets, roles and names: "本报记者 张三 通讯员 李四", "□ 王五/文".
class BylineReader
{
public:
    explicit BylineReader(QStringView text) : m_text(text) {}

    bool read()
    {
        // Most lines have no character of any role in them.
        static constexpr CharSet roles(u"者员員稿文译譯写訪笔筆生□■◎●▲◆○◇");
        if (std::none_of(m_text.begin(), m_text.end(), [](QChar c) { return roles.contains(c); }))
            return false;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (isSign(c)) {
                m_role = m_role || m_at == 0;
                ++m_at;
            } else if (isJoint(c)) {
                ++m_at;
            } else if (!word()) {
                return false;
            }
        }
        return m_role && (m_names > 0 || m_bare) && m_lastNamed;
    }

private:
    static bool isSign(QChar c)
    {
        static constexpr CharSet signs(u"□■◎●▲◆○◇");
        return signs.contains(c);
    }
    static bool isJoint(QChar c) { return c.isSpace() || c == QChar(0x3001) || c == u'|' || partsRoleAndName(c); }

    /// A run of Han letters: a role with what goes before and after it, or a name.
    bool word()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (isHan(m_text.at(m_at)) || m_text.at(m_at) == QChar(0xB7)))
            ++m_at;
        const QStringView run = m_text.mid(from, m_at - from);
        if (run.isEmpty())
            return false;
        if (role(run))
            return true;
        const bool parted = run.size() == 1 && isFamilyName(run.front()) && spacedNameLength(m_text.mid(from)) == 3;
        if (parted)
            m_at = from + 3;
        m_lastNamed = parted || name(run);
        // 文/清溪县法院 法官 沈禾
        return m_lastNamed || m_signed;
    }

    struct Role {
        qsizetype at = -1;
        qsizetype end = -1;
    };
    static Role roleIn(QStringView run)
    {
        constexpr qsizetype longestOutlet = 10;
        static constexpr std::array<QStringView, 21> words{
            u"记者",   u"記者", u"通讯员", u"通訊員", u"评论员", u"評論員", u"观察员",
            u"撰稿人", u"撰稿", u"撰文",   u"作者",   u"编译",   u"編譯",   u"译者",
            u"譯者",   u"采写", u"採訪",   u"执笔",   u"執筆",   u"供稿",   u"实习生"};
        for (const QStringView word : words) {
            const qsizetype at = run.indexOf(word);
            if (at >= 0 && at <= longestOutlet)
                return {at, at + word.size()};
        }
        return {};
    }

    bool role(QStringView run)
    {
        const Role found = roleIn(run);
        if (found.at >= 0) {
            const QStringView rest = run.sliced(found.end);
            // 记者刘洋通讯员李敏: the blanks between were lost.
            const Role next = roleIn(rest);
            const QStringView named = next.at > 0 ? rest.first(next.at) : rest;
            if (!named.isEmpty() && !name(named))
                return false;
            m_role = m_lastNamed = true;
            m_bare = m_bare || (rest.isEmpty() && found.at > 0);
            m_signed = rest.isEmpty() && m_at < m_text.size() && partsRoleAndName(m_text.at(m_at));
            return next.at <= 0 || role(rest.sliced(next.at));
        }
        // 文/张三, 张三/文
        const bool beside = (m_at < m_text.size() && partsRoleAndName(m_text.at(m_at))) ||
                            (m_at > run.size() && partsRoleAndName(m_text.at(m_at - run.size() - 1)));
        if (run != QStringView(u"文") || !beside)
            return false;
        m_role = m_lastNamed = true;
        m_signed = m_at < m_text.size();
        return true;
    }

    bool name(QStringView run)
    {
        const bool foreign = run.size() >= 4 && run.size() <= 14 && run.contains(QChar(0xB7));
        const bool afterRole = m_named && run.size() >= 2 && run.size() <= 4;
        if (!foreign && !afterRole && !mayBeNames(run))
            return false;
        ++m_names;
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_names = 0;
    bool m_role = false;
    bool m_signed = false;    ///< a role and a colon or slash stood before: an office may stand before the name
    bool m_lastNamed = false; ///< the last word was a role or a name
    bool m_bare = false;      ///< a role with its outlet needs no name: 本报评论员
    bool m_named = false;     ///< a role set apart by a blank stood before: what follows is a name
};
} // namespace

bool partsRoleAndName(QChar c)
{
    static constexpr CharSet marks(u":：/／|｜丨"); // 作者 | 李渡
    return marks.contains(c);
}

bool readsAsByline(QStringView line)
{
    return BylineReader(line).read();
}

} // namespace core::text
