// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/pagechunks.h"

#include <QTest>

using core::CancelToken;
using core::document::Manuscript;
using core::repair::pageChunks;

namespace
{
/// A text of `length` characters without a sentence's end at its cuts.
QString prose(int length)
{
    static const QString sentence =
        u"山谷里的小路沿着溪水一直走到村口的老树下面,树下有一张石桌,夏天的晚上常常有人坐在那里说话。"_qs;
    QString text;
    while (text.size() < length)
        text += sentence;
    return text.left(length);
}

/// The preview that a library makes of the text: cut every `size` characters and numbered.
QString chunked(const QString &text, int size)
{
    QStringList lines;
    for (int i = 0; i < text.size(); i += size)
        lines += u"%1、%2"_qs.arg(lines.size() + 1).arg(text.mid(i, size));
    return lines.join(u'\n');
}
} // namespace

class TestPageChunks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunks_areJoined()
    {
        const QString text = prose(1234);
        const auto repaired = pageChunks(Manuscript::fromText(chunked(text, 300)), CancelToken());
        QCOMPARE(repaired.text, text);
        QVERIFY(core::document::checkManuscript(repaired).isEmpty());
        QCOMPARE(repaired.repairs.at(0).before, u"1、"_qs);
        // Every character can still be traced.
        QCOMPARE(repaired.source.at(repaired.origin.toSource(700).offset), repaired.text.at(700));
    }

    /// Readings and misread bytes count when a text is cut, and are gone when its pieces are looked at.
    void chunks_unevenSinceReadingsLeft_areJoined()
    {
        const QString text = prose(1000);
        QStringList lines;
        const QList<int> lengths{180, 290, 130, 240, 160};
        for (int i = 0, at = 0; i < lengths.size(); at += lengths.at(i), ++i)
            lines += u"%1、%2"_qs.arg(i + 1).arg(text.mid(at, lengths.at(i)));
        QCOMPARE(pageChunks(Manuscript::fromText(lines.join(u'\n')), CancelToken()).text, text);
    }

    void chunks_cutInsideACharacter_areJoined()
    {
        QString text = prose(900);
        text[299] = QChar::ReplacementCharacter;
        text[499] = QChar::ReplacementCharacter;
        const QStringList lines{u"1、"_qs + text.left(300), u"2、"_qs + text.mid(300, 200), u"3、"_qs + text.mid(500)};
        QCOMPARE(pageChunks(Manuscript::fromText(lines.join(u'\n')), CancelToken()).text, text);
    }

    void chunks_twice_changesNothingMore()
    {
        const auto once = pageChunks(Manuscript::fromText(chunked(prose(1234), 300)), CancelToken());
        const auto twice = pageChunks(once, CancelToken());
        QCOMPARE(twice.text, once.text);
        QCOMPARE(twice.repairs.size(), once.repairs.size());
    }

    void title_twice_getsItsLines()
    {
        const QString title = u"山谷小路养护办法"_qs;
        const QString head = title + title.left(6) + u' ' + title.mid(6) + u' ';
        const auto repaired = pageChunks(Manuscript::fromText(chunked(head + prose(900), 300)), CancelToken());
        QVERIFY(repaired.text.startsWith(title + u'\n' + title + u'\n' + prose(20)));
    }

    void title_withYear_yearStandsApart()
    {
        const QString title = u"山谷小路养护办法"_qs;
        const auto repaired = pageChunks(
            Manuscript::fromText(chunked(u"2022年"_qs + title + title + u' ' + prose(900), 300)), CancelToken());
        QVERIFY2(repaired.text.startsWith(u"2022年\n"_qs + title + u'\n' + title + u'\n'),
                 qPrintable(repaired.text.left(40)));
    }

    void numberedList_isLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        const QString item = prose(280);
        QTest::newRow("items end as sentences")
            << u"1、"_qs + item + u"。\n2、"_qs + item + u"。\n3、"_qs + item + u"。"_qs;
        QTest::newRow("short items") << u"1、苹果\n2、梨\n3、桃"_qs;
        QTest::newRow("uneven items") << u"1、"_qs + prose(140) + u"\n2、"_qs + prose(700) + u"\n3、"_qs + prose(130);
        QTest::newRow("not from one") << u"4、"_qs + item + u"\n5、"_qs + item;
        QTest::newRow("a list of long phrases") << u"1. "_qs + item + u"\n2. "_qs + item + u"\n3. "_qs + item;
        QTest::newRow("empty items") << u"1、\n2、\n3、"_qs;
        QTest::newRow("uneven items that end as sentences")
            << u"1、"_qs + prose(140) + u"。\n2、"_qs + prose(300) + u"。\n3、"_qs + prose(130) + u"。"_qs;
        QTest::newRow("uneven items that end as phrases")
            << u"1、"_qs + prose(38) + u"\n2、"_qs + prose(38) + u"\n3、"_qs + prose(30);
        QTest::newRow("text between") << u"1、"_qs + item + u"\n"_qs + item + u"\n2、"_qs + item;
        QTest::newRow("empty") << QString();
    }
    void numberedList_isLeftAlone()
    {
        QFETCH(QString, text);
        const auto repaired = pageChunks(Manuscript::fromText(text), CancelToken());
        QCOMPARE(repaired.text, text);
        QVERIFY(repaired.repairs.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPageChunks)
#include "tst_pagechunks.moc"
