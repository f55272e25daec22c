// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/hyphenpatterns.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core::text;

class TestHyphenPatterns : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::unique_ptr<HyphenPatterns> read(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("hyph_xx.dic")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return nullptr;
        file.close();
        return HyphenPatterns::open(file.fileName());
    }
    static QString parted(const HyphenPatterns &patterns, QString word)
    {
        const auto points = patterns.points(word);
        for (auto it = points.rbegin(); it != points.rend(); ++it)
            word.insert(*it, u'|');
        return word;
    }

private Q_SLOTS:
    void points_highestNumber_decides()
    {
        // Liang's own example.
        const auto patterns =
            read("UTF-8\n% comment\n# comment\nhy3ph\nhe2n\nhena4\nhen5at\n1na\nn2at\n1tio\n2io\no2n\n");
        QVERIFY(patterns);
        QCOMPARE(parted(*patterns, QStringLiteral("hyphenation")), QStringLiteral("hy|phen|ation"));
        QCOMPARE(parted(*patterns, QString()), QString());
    }

    void points_dots_areTheWordsEnds()
    {
        const auto patterns = read("UTF-8\na1b\n.a2b\nb1c\nb2c.\n");
        QCOMPARE(parted(*patterns, QStringLiteral("ab")), QStringLiteral("ab"));
        QCOMPARE(parted(*patterns, QStringLiteral("xab")), QStringLiteral("xa|b"));
        QCOMPARE(parted(*patterns, QStringLiteral("xbc")), QStringLiteral("xbc"));
        QCOMPARE(parted(*patterns, QStringLiteral("xbcx")), QStringLiteral("xb|cx"));
    }

    void points_ofTwoLevels_areThoseOfTheParts()
    {
        const auto patterns = read("UTF-8\nCOMPOUNDLEFTHYPHENMIN 2\nCOMPOUNDRIGHTHYPHENMIN 2\nhaus1tor\nNEXTLEVEL\n"
                                   "a1us\ns1t\n.to2r\no1re\n");
        // Inside "haus" and "tor", not across: "s1t" does not count, ".to2r" does.
        QCOMPARE(parted(*patterns, QStringLiteral("haustore")), QStringLiteral("ha|us|tore"));
        QCOMPARE(parted(*patterns, QStringLiteral("postore")), QStringLiteral("pos|to|re"));
    }

    void points_changedSpelling_isNone()
    {
        const auto patterns = read("UTF-8\nf1f/ff=f,1,2\nh1r\n");
        QCOMPARE(parted(*patterns, QStringLiteral("schiffahrt")), QStringLiteral("schiffah|rt"));
    }

    void encodings_areThoseOfTheFile()
    {
        const auto latin = read("ISO8859-1\n\xFC"
                                "1b\n");
        QVERIFY(latin);
        QCOMPARE(parted(*latin, QStringLiteral("grüber")), QStringLiteral("grü|ber"));
        QVERIFY(!read("NO-SUCH-CHARSET\nu1n\n"));
        QVERIFY(!HyphenPatterns::open(m_folder.filePath(QStringLiteral("nowhere"))));
    }

    void nonsense_isReadWithoutHarm()
    {
        for (const QByteArray &bytes : {QByteArray("UTF-8"), QByteArray("UTF-8\n123\n\n/\n1/\nNEXTLEVEL\nNEXTLEVEL\n"),
                                        QByteArray("UTF-8\n") + QByteArray(100'000, 'a'), QByteArray(4000, '\xff')}) {
            if (const auto patterns = read(bytes))
                QCOMPARE(parted(*patterns, QStringLiteral("understanding")), QStringLiteral("understanding"));
        }
    }
};

QTEST_GUILESS_MAIN(TestHyphenPatterns)
#include "tst_hyphenpatterns.moc"
