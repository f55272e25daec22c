// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/typographysample.h"

namespace app::dialogs
{

using namespace Qt::Literals::StringLiterals;
using core::document::Block;
using core::document::BlockKind;
using core::document::Document;
using core::document::SpanKind;

namespace
{
void add(Document::Data &data, BlockKind kind, const QString &text, int level = 0)
{
    if (!data.blocks.isEmpty())
        data.text += u'\n';
    Block block;
    block.kind = kind;
    block.level = qint8(level);
    block.range = {data.text.size(), data.text.size() + text.size()};
    data.text += text;
    data.blocks.append(block);
}

void mark(Document::Data &data, const QString &words, SpanKind kind, const QString &value = {})
{
    const qsizetype at = data.text.indexOf(words);
    data.spans.append({{at, at + words.size()}, kind, value});
}
} // namespace

Document typographySample()
{
    Document::Data data;
    add(data, BlockKind::Title, u"堤上札记"_s);
    add(data, BlockKind::Heading, u"一、渡口"_s, 1);
    add(data, BlockKind::Paragraph,
        u"渡口的艄公姓缪，撑了四十年的船。他说，治水的人要懂三件事：一是土，二是时，三是人心；"
        "缺了哪一件，再好的图纸也没有用。"_s);
    add(data, BlockKind::Paragraph,
        u"“你问这堤？”他说，“这堤是 1887 年修的。”我从书里找到一句 high water mark，念给他听，"
        "他只说：水不往一个方向去。"_s);
    add(data, BlockKind::Heading, u"（一）水闸"_s, 2);
    add(data, BlockKind::Paragraph,
        u"闸门高4.5米、宽12米，由“甲、乙、丙”三组人看守（每组五人），日夜不断……"
        "到了汛期，堤上灯火相接，远望如一条长龙。"_s);
    mark(data, u"缪"_s, SpanKind::Ruby, u"miào"_s);
    mark(data, u"high water mark"_s, SpanKind::Emphasis);
    mark(data, u"不往一个方向去"_s, SpanKind::Emphasis);
    data.articles.append({0, data.blocks.size(), 0, 1, {}});
    data.outline = core::document::buildOutline(data.blocks, data.articles);
    return Document(std::move(data));
}

} // namespace app::dialogs
