// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/blocks.h"
#include "core/document/documentbuilder.h"

#include <QtTest>

using namespace core;
using namespace core::annotation;
using document::BlockKind;
using text::TextRange;

class TestBlocks : public QObject
{
    Q_OBJECT

private:
    /// A line before any heading, then two sections of two paragraphs each: blocks 0 to 6.
    document::Document m_document;

    TextRange words(const QString &text) const
    {
        const qsizetype at = m_document.text().indexOf(text);
        return {at, at + text.size()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString text = QStringLiteral("序言。\n第一节\n甲一。\n甲二。\n第二节\n乙一。\n乙二。");
        document::DocumentBuilder builder(document::Manuscript::fromText(text));
        qsizetype at = 0;
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines) {
            const TextRange range(at, at + line.size());
            if (line.endsWith(u'节'))
                builder.addHeading(range, 1, {});
            else
                builder.addBlock(BlockKind::Paragraph, range);
            at = range.end() + 1;
        }
        m_document = builder.finish();
        QCOMPARE(m_document.blocks().size(), 7);
    }

    void blocksOf_passageInOneParagraph()
    {
        QCOMPARE(blocksOf(m_document, {words(QStringLiteral("甲二"))}), (PassageBlocks{{3, 3, 1}}));
        QCOMPARE(blocksOf(m_document, {words(QStringLiteral("第二节"))}), (PassageBlocks{{4, 4, 4}}));
        QCOMPARE(blocksOf(m_document, {words(QStringLiteral("序言"))}), (PassageBlocks{{0, 0, -1}}));
    }

    void blocksOf_passageOverParagraphs_sectionIsWhereItBegins()
    {
        const TextRange over(words(QStringLiteral("甲二")).start(), words(QStringLiteral("乙一")).end());
        QCOMPARE(blocksOf(m_document, {over}), (PassageBlocks{{3, 5, 1}}));
    }

    void blocksOf_lineEndAfterThePassage_isNotInIt()
    {
        const TextRange whole(words(QStringLiteral("甲一。")).start(), words(QStringLiteral("甲二")).start());
        QCOMPARE(blocksOf(m_document, {whole})->first().last, 2);
    }

    void blocksOf_severalPassages_eachItsOwn_lostOnesLeftOut()
    {
        const TextRange beyond(m_document.text().size() - 1, m_document.text().size() + 4);
        QCOMPARE(
            blocksOf(m_document, {TextRange(), beyond, words(QStringLiteral("乙二")), words(QStringLiteral("甲一"))}),
            (PassageBlocks{{6, 6, 4}, {2, 2, 1}}));
        QVERIFY(!blocksOf(m_document, {TextRange(), beyond}));
        QVERIFY(!blocksOf(m_document, {}));
    }
};

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
