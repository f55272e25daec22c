// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/contentslinks.h"

#include "core/structure/contentsentry.h"
#include "core/structure/numbering.h"

#include <QHash>

#include <algorithm>
#include <mutex>
#include <vector>

namespace core::structure
{

using document::Block;
using document::BlockKind;
using document::Document;
using document::MetaRole;

namespace
{
bool isContentsLine(const Block &block)
{
    return block.kind == BlockKind::Meta && block.role == MetaRole::Contents;
}

class Linker
{
public:
    explicit Linker(const Document &document) : m_document(document) {}

    QList<ContentsLink> links()
    {
        const auto &blocks = m_document.blocks();
        if (std::none_of(blocks.begin(), blocks.end(), isContentsLine))
            return {};
        collect();
        QList<ContentsLink> links;
        qsizetype below = -1;
        qsizetype lineBefore = -2;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (!isContentsLine(blocks.at(i)))
                continue;
            if (i != lineBefore + 1)
                below = i; // another table begins
            lineBefore = i;
            const ContentsEntry entry = contentsEntry(m_document.blockText(i), m_kept);
            if (isContentsName(entry.words))
                continue;
            const qsizetype to = find(entry, i, below);
            if (to < 0)
                continue;
            links.append({i, to});
            below = std::max(below, to);
        }
        return links;
    }

private:
    /// 第三章 and Chapter III as one number each; signs like 一、 say too little.
    static quint64 numberKey(QStringView text)
    {
        const auto n = readNumbering(text);
        if (!n || (n->style != NumberStyle::Unit && n->style != NumberStyle::Word))
            return 0;
        return (quint64(n->series()) << 32 | quint64(quint32(n->value)) << 8 | quint64(quint8(n->sub))) + 1;
    }

    void collect()
    {
        const auto &blocks = m_document.blocks();
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (blocks.at(i).kind != BlockKind::Heading && blocks.at(i).kind != BlockKind::Title)
                continue;
            const QStringView text = m_document.blockText(i);
            m_byWords[contentsEntry(text, m_kept).words].push_back(i);
            if (const quint64 key = numberKey(text))
                m_byNumber[key].push_back(i);
        }
    }

    qsizetype find(const ContentsEntry &entry, qsizetype line, qsizetype below) const
    {
        for (const QStringView words : {entry.words, entry.unnumbered}) {
            const auto places = words.isEmpty() ? m_byWords.cend() : m_byWords.constFind(words);
            if (places == m_byWords.cend())
                continue;
            const auto next = std::upper_bound(places->begin(), places->end(), below);
            if (next != places->end())
                return *next;
            if (places->size() == 1)
                return places->front();
        }
        const quint64 key = numberKey(m_document.blockText(line));
        const auto numbered = key ? m_byNumber.constFind(key) : m_byNumber.cend();
        if (numbered == m_byNumber.cend())
            return -1;
        const auto next = std::upper_bound(numbered->begin(), numbered->end(), below);
        const bool only = next != numbered->end() && next + 1 == numbered->end();
        return only ? *next : -1;
    }

    const Document &m_document;
    std::deque<QString> m_kept;
    QHash<QStringView, std::vector<qsizetype>> m_byWords;
    QHash<quint64, std::vector<qsizetype>> m_byNumber;
};
} // namespace

struct ContentsLinks::Lazy {
    Document document;
    std::once_flag once;
    QList<ContentsLink> links;
};

ContentsLinks::ContentsLinks() : ContentsLinks(Document()) {}

ContentsLinks::ContentsLinks(Document document) : m_lazy(std::make_shared<Lazy>())
{
    m_lazy->document = std::move(document);
}

const QList<ContentsLink> &ContentsLinks::all() const
{
    std::call_once(m_lazy->once, [this] { m_lazy->links = Linker(m_lazy->document).links(); });
    return m_lazy->links;
}

qsizetype ContentsLinks::target(qsizetype block) const
{
    const auto &links = all();
    const auto at = std::lower_bound(links.begin(), links.end(), block,
                                     [](const ContentsLink &link, qsizetype value) { return link.from < value; });
    return at != links.end() && at->from == block ? at->to : -1;
}

} // namespace core::structure
