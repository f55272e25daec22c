// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/straytags.h"

#include <QTest>

using namespace core::repair;

class TestStrayTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tags_arePairedAsTheyNest()
    {
        const QString text = u"<p>渡<b>口<i>石</i></b>阶</p>岸</div>"_qs;
        const auto tags = strayTags(text);
        QCOMPARE(tags.size(), 7u);
        for (size_t i = 0; i < 6; ++i)
            QVERIFY2(tags[i].paired, qPrintable(tags[i].name));
        QVERIFY(!tags[6].paired && tags[6].closing);
        QCOMPARE(text.mid(tags[1].range.start(), tags[1].range.length()), u"<b>"_qs);
    }

    void effects_byElement()
    {
        const auto effect = [](const char16_t *text) {
            const auto tags = strayTags(QStringView(text));
            return tags.size() == 1 ? tags.front().effect : TagEffect::Comment;
        };
        QCOMPARE(effect(u"a<p>b"), TagEffect::Block);
        QCOMPARE(effect(u"a<BR/>b"), TagEffect::Block);
        QCOMPARE(effect(u"a<span style=\"color:red\">b"), TagEffect::Inline);
        QCOMPARE(effect(u"a<td>b"), TagEffect::Cell);
        QCOMPARE(strayTags(u"a<!-- b -->c").front().effect, TagEffect::Comment);
    }

    void style_isTakenWithItsContent()
    {
        const QString text = u"渡<style>p { color: red }</style>口"_qs;
        bool code = false;
        for (const StrayTag &tag : strayTags(text))
            code = code || tag.effect == TagEffect::Code;
        QVERIFY(code);
    }

    void attributes_areSeen()
    {
        QVERIFY(strayTags(u"<a href='x'>渡口</a>").front().attributes);
        QVERIFY(!strayTags(u"<a>渡口</a>").front().attributes);
        QVERIFY(strayTags(u"<br>").front().alone);
    }

    void whatIsNoTag_isNone()
    {
        for (const char16_t *text : {u"a < b > c", u"<渡口>", u"<渡", u"<nosuchthing>", u"5<6", u"<", u"", u"<p"})
            QVERIFY2(strayTags(QStringView(text)).empty(), qPrintable(QString::fromUtf16(text)));
    }
};

QTEST_GUILESS_MAIN(TestStrayTags)
#include "tst_straytags.moc"
