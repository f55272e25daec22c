// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QString>
#include <QStringList>

namespace samples
{

using core::document::Block;
using core::document::BlockDetail;
using core::document::BlockKind;
using core::document::Document;

/// Makes a document block by block.
class Maker
{
public:
    Maker &add(BlockKind kind, const QString &text, int level = 0)
    {
        if (!m_data.blocks.isEmpty())
            m_data.text += u'\n';
        Block block;
        block.kind = kind;
        block.level = qint8(level);
        block.range = {m_data.text.size(), m_data.text.size() + text.size()};
        m_data.text += text;
        m_data.blocks.append(block);
        return *this;
    }
    Maker &paragraph(const QString &text) { return add(BlockKind::Paragraph, text); }
    /// The last block's form.
    Maker &form(const core::document::ParagraphForm &form)
    {
        m_data.blocks.last().form = form;
        return *this;
    }
    Maker &role(core::document::MetaRole role)
    {
        m_data.blocks.last().role = role;
        return *this;
    }
    Maker &runIn(const QString &text, const QString &separator, int level = 2)
    {
        add(BlockKind::Heading, text, level);
        m_data.blocks.last().runIn = true;
        m_data.blocks.last().detail = qint32(m_data.details.size());
        BlockDetail detail;
        detail.separator = separator;
        m_data.details.append(detail);
        return *this;
    }
    Maker &span(core::text::TextRange range, core::document::SpanKind kind, const QString &value = {})
    {
        m_data.spans.append({range, kind, value});
        return *this;
    }
    Document make()
    {
        if (!m_data.blocks.isEmpty())
            m_data.articles.append({0, m_data.blocks.size(), -1, 1, {}});
        m_data.outline = core::document::buildOutline(m_data.blocks, m_data.articles);
        return Document(m_data);
    }

private:
    Document::Data m_data;
};

/// Prose with every kind of sign that a line must not begin or end with, Latin words and digits between.
inline QString prose()
{
    return QStringLiteral(
        "春天来了，河边的柳树又绿了。老张对邻居说：“今年的水位比 2019 年高出 35%，要当心！”邻居点点头，答道：“知道了。”"
        "他们沿着堤岸走了大约三里路——那是一条很旧的石板路……路边立着一块碑，碑上刻着《河工纪要》（乾隆年间刻，后人补）"
        "几个字；再往前，就是当年修的水闸，闸门高4.5米、宽12米，由“甲、乙、丙”三组人看守。"
        "有人问：『这闸还能用吗？』看闸人笑而不答，只把一本名叫《Hydraulic Engineering》的书递了过来，书里夹着便条："
        "“请于8:30前往A区、B区（或C区），带上图纸、钥匙；勿忘！”约翰·史密斯先生读罢，沉默了许久。"
        "这一年他六十岁，走过了许多地方：广州、武汉、重庆、成都、昆明、拉萨……每到一处，都要记下“水的脾气”。"
        "他常说，治水的人要懂三件事：一是土，二是时，三是人心；缺了任何一件，再好的图纸（哪怕是第一流的）也没有用。");
}

inline QString english()
{
    return QStringLiteral(
        "The river had been rising since the first week of March, and nobody in the village could say whether the old "
        "dyke would hold. “It’s not the water,” said the keeper, “it’s the people who forget.” He closed the book, put "
        "the key on the table (as he did every night) and waited for the 8:30 train to pass.");
}

/// Title, meta, headings of three levels, run-in heading, table, prose.
inline Document mixed()
{
    Maker m;
    m.add(BlockKind::Title, QStringLiteral("河工札记"));
    m.add(BlockKind::Meta, QStringLiteral("作者：佚名"));
    m.add(BlockKind::Heading, QStringLiteral("一、水闸"), 1);
    m.paragraph(prose());
    m.add(BlockKind::Heading, QStringLiteral("（一）看守"), 2);
    m.paragraph(prose().mid(30, 120));
    m.runIn(QStringLiteral("1.加强巡查"), QStringLiteral("。"), 3);
    m.paragraph(prose().mid(60));
    m.add(BlockKind::TableRow, QStringLiteral("站点\t水位（米）\t备注"));
    m.add(BlockKind::TableRow, QStringLiteral("上闸\t4.52\t比去年同期高，已经通知下游各村做好准备"));
    m.paragraph(english());
    return m.make();
}

/// n paragraphs of varying length.
inline Document many(qsizetype n)
{
    const QString text = prose();
    Document::Data data;
    data.text.reserve(n * 40);
    data.blocks.reserve(n);
    for (qsizetype i = 0; i < n; ++i) {
        if (i > 0)
            data.text += u'\n';
        const qsizetype start = data.text.size();
        data.text += QStringView(text).mid((i * 7) % 60, 10 + (i * 13) % 60);
        Block block;
        block.range = {start, data.text.size()};
        data.blocks.append(block);
    }
    data.articles.append({0, n, -1, 1, {}});
    return Document(data);
}

/// One paragraph of at least n characters.
inline Document oneLine(qsizetype n)
{
    QString text;
    text.reserve(n + 1000);
    while (text.size() < n)
        text += prose();
    return Maker().paragraph(text).make();
}

} // namespace samples
