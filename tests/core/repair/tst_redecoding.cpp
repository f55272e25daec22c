// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/redecoding.h"

#include <QTest>

using namespace core::repair;

namespace
{
/// UTF-8 read byte by byte as Windows-1252; no byte of these words lacks a character there.
QString misread(const QString &text)
{
    static constexpr std::array<char16_t, 32> upper{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    QString out;
    for (const char c : text.toUtf8()) {
        const auto byte = static_cast<quint8>(c);
        out += QChar(byte >= 0x80 && byte < 0xA0 && upper[byte - 0x80] != 0 ? upper[byte - 0x80] : char16_t(byte));
    }
    return out;
}
} // namespace

class TestRedecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void misreadWords_comeBack()
    {
        const QString words = u"文件来了"_qs;
        const Redecoded back = redecoded(misread(words), 0, Misread::Windows1252);
        QCOMPARE(back.text, words);
        QCOMPARE(back.length, misread(words).size());
        QCOMPARE(back.sound, 4);
        QCOMPARE(back.wide, 4);
        QCOMPARE(back.guessed + back.lost, 0);
    }

    void stretch_endsWhereTrueTextBegins()
    {
        const QString words = misread(u"文件"_qs);
        const Redecoded back = redecoded(u"渡"_qs + words + u"渡口"_qs, 1, Misread::Windows1252);
        QCOMPARE(back.text, u"文件"_qs);
        QCOMPARE(back.length, words.size());
    }

    void trueText_isNoStretch()
    {
        QCOMPARE(redecoded(u"渡口见闻", 0, Misread::Windows1252).length, 0);
        QCOMPARE(redecoded(u"", 0, Misread::Gbk).length, 0);
    }

    void characters_haveTheirBytes()
    {
        const Bytes &gbk = Bytes::of(Misread::Gbk);
        QCOMPARE(gbk[u'啊'].count, 2); // GB 2312, row 16, cell 1
        QCOMPARE(gbk[u'啊'].bytes[0], 0xB0);
        QCOMPARE(gbk[u'啊'].bytes[1], 0xA1);
        QCOMPARE(Bytes::of(Misread::Windows1252)[u'€'].bytes[0], 0x80);
        QCOMPARE(Bytes::of(Misread::Windows1252)[u'渡'].count, 0);
    }
};

QTEST_GUILESS_MAIN(TestRedecoding)
#include "tst_redecoding.moc"
