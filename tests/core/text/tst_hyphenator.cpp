// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/hyphenator.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core::text;

class TestHyphenator : public QObject
{
    Q_OBJECT

private:
    /// The text with a "|" at each place.
    static QString parted(const Hyphenator &hyphenator, const QString &text, const QString &language)
    {
        QString shown = text;
        const auto points = hyphenator.points(text, language);
        for (auto it = points.rbegin(); it != points.rend(); ++it)
            shown.insert(*it, u'|');
        return shown;
    }

private Q_SLOTS:
    void points_table_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *language, const char *expected) {
            QTest::newRow(expected) << QString::fromLatin1(language) << QString::fromUtf8(expected);
        };
        row("en", "un|der|stand|ing");
        row("en", "Hy|phen|ation of the re|main|der.");
        row("en", "“Un|der|stand|ing,” he said—noth|ing more");
        row("en", "river words stay as they are");
        row("en", "UNDERSTANDING and UNDERstanding");
        row("en", "https://understanding.example.org/remainder");
        row("en", "understanding.remainder understanding_remainder understanding2");
        row("en", "someone@understanding.example");
        row("en", "well-understanding understanding-well");
        row("en", "理解un|der|stand|ing的re|main|der");
        row("fr", "com|pré|hen|sion");
        row("ru", "ин|фор|ма|ция");
        row("de", "Rechts|schutz|ver|si|che|rung");
        row("de", "Deich|haupt|mann|schaft");
    }
    void points_table()
    {
        QFETCH(QString, language);
        QFETCH(QString, expected);
        const auto hyphenator = Hyphenator::installed();
        if (!hyphenator->knows(language))
            QSKIP("no dictionary of this language is installed");
        const QString text = QString(expected).remove(u'|');
        QCOMPARE(parted(*hyphenator, text, language), expected);
    }

    void points_noDictionary_areNone()
    {
        const QTemporaryDir empty;
        const Hyphenator none({empty.path(), QStringLiteral("/nowhere/at/all")});
        QVERIFY(none.isEmpty());
        QVERIFY(none.points(QStringLiteral("understanding"), QStringLiteral("en")).empty());
        QVERIFY(Hyphenator::installed()->points(QStringLiteral("understanding"), {}).empty());
    }

    void points_dictionaryThatIsNone_areNoneAndNoHarm()
    {
        const QTemporaryDir folder;
        for (const QByteArray &bytes : {QByteArray(), QByteArray("NO-SUCH-CHARSET\nu1n\n"), QByteArray(4000, '\xff')}) {
            QFile file(folder.filePath(QStringLiteral("hyph_en_US.dic")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            const Hyphenator damaged({folder.path()});
            QVERIFY(damaged.points(QStringLiteral("internationalization"), QStringLiteral("en")).size() < 20);
        }
    }

    void points_ownDictionary_leavesChangedSpellingsAlone()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("hyph_de_DE.dic")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("UTF-8\nf1f/ff=f,1,2\nh1r\n");
        file.close();
        const Hyphenator hyphenator({folder.path()});
        QCOMPARE(parted(hyphenator, QStringLiteral("schiffahrten"), QStringLiteral("de")),
                 QStringLiteral("schiffah|rten"));
    }

    void points_longestWords_stayInside()
    {
        const auto hyphenator = Hyphenator::installed();
        for (const qsizetype size : {1, 5, 6, 59, 60, 61, 5000}) {
            const QString word = QStringLiteral("information").repeated(500).first(size);
            for (const qsizetype point : hyphenator->points(word, QStringLiteral("en")))
                QVERIFY(point >= 2 && point <= size - 3);
        }
    }

    void language_table_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *language, const char *text) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(language);
        };
        row("en", "The river had been rising since the first week of March, and nobody could say why.");
        row("en", "Water levels");
        row("en", "这是 information retrieval 的一个例子");
        row("fr",
            "La rivière montait depuis la première semaine de mars et personne ne savait pourquoi dans le village.");
        row("es", "El río subía desde la primera semana de marzo y nadie en el pueblo sabía por qué.");
        row("it",
            "Il fiume saliva dalla prima settimana di marzo e nessuno nel villaggio sapeva il perché della piena.");
        row("pt", "O rio subia desde a primeira semana de março e ninguém na aldeia sabia o que fazer com os diques.");
        row("nl",
            "De rivier steeg sinds de eerste week van maart en niemand in het dorp wist of de dijk het zou houden.");
        row("de", "Der Fluss stieg seit der ersten Woche im März, und niemand wusste, ob die Deiche halten würden.");
        row("ru", "Река поднималась с первой недели марта, и никто не знал почему.");
        row("", "Ріка піднімалася з першого тижня березня, і ніхто не знав чому.");
        row("", "Floden hade stigit sedan första veckan i mars och ingen i byn visste om det skulle hålla.");
        row("", "河水自三月第一周起一直上涨。");
        row("", "");
        row("", "Řeka stoupala od prvního březnového týdne");
    }
    void language_table()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QCOMPARE(hyphenatedLanguage(text), language);
    }
};

QTEST_GUILESS_MAIN(TestHyphenator)
#include "tst_hyphenator.moc"
