// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/doubledecoding.h"
#include "core/text/converter.h"

#include <QDir>
#include <QTest>

#include "tests/processortime.h"

using namespace core;
using document::Manuscript;

namespace
{
/// The text after its bytes in one encoding were read in another.
QString misread(const QString &text, const char *own, const char *other)
{
    const auto bytes = text::Converter::open(QString::fromLatin1(own))->encode(text);
    return text::Converter::open(QString::fromLatin1(other))->decode(*bytes);
}

QString asGbk(const QString &text)
{
    return misread(text, "UTF-8", "GB18030");
}

QString asLatin(const QString &text)
{
    return misread(text, "UTF-8", "windows-1252");
}

Manuscript repaired(const QString &text)
{
    return repair::doubleDecoding(Manuscript::fromText(text), {});
}

const QString poem = QStringLiteral("春天来了河边的柳树发芽了，孩子们在草地上放风筝呢");
} // namespace

class TestDoubleDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubleDecoding_table_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QString clean = QStringLiteral("这一行没有坏。\n");
        QTest::newRow("known example") << QStringLiteral("浜哄伐鏅鸿兘姝ｅ湪鏀瑰彉")
                                       << QStringLiteral("人工智能正在改变");
        QTest::newRow("whole text") << asGbk(poem) << poem;
        QTest::newRow("single line") << clean + asGbk(poem) + QLatin1Char('\n') + clean
                                     << clean + poem + QLatin1Char('\n') + clean;
        QTest::newRow("traditional") << asGbk(QStringLiteral("河邊的柳樹都發芽了呢"))
                                     << QStringLiteral("河邊的柳樹都發芽了呢");
        QTest::newRow("japanese") << asGbk(QStringLiteral("春が来て柳が芽をふいたよ"))
                                  << QStringLiteral("春が来て柳が芽をふいたよ");
        QTest::newRow("swallowed ascii") << asGbk(QStringLiteral("他们都说AI很好用呢"))
                                         << QStringLiteral("他们都说AI很好用呢");
        QTest::newRow("latin chinese") << asLatin(poem) << poem;
        QTest::newRow("latin run in a line")
            << QStringLiteral("Title: ") + asLatin(QStringLiteral("河边的柳树")) + QStringLiteral(" (end)")
            << QStringLiteral("Title: 河边的柳树 (end)");
        QTest::newRow("latin part of a line of Han")
            << poem.repeated(8) + asLatin(QStringLiteral("河边的柳树都发芽了")) + poem.repeated(8)
            << poem.repeated(8) + QStringLiteral("河边的柳树都发芽了") + poem.repeated(8);
        QTest::newRow("accents") << asLatin(QStringLiteral("Le café était fermé, la crème aussi. Déjà vu."))
                                 << QStringLiteral("Le café était fermé, la crème aussi. Déjà vu.");
        QTest::newRow("quotes") << asLatin(QStringLiteral("He said “yes” and “no” — it’s his way…"))
                                << QStringLiteral("He said “yes” and “no” — it’s his way…");
        QTest::newRow("gbk as latin") << misread(QStringLiteral("中国人民在河边种树"), "GB18030", "windows-1252")
                                      << QStringLiteral("中国人民在河边种树");
        QTest::newRow("big5 as latin") << misread(QStringLiteral("河邊的柳樹發芽了，孩子們在草地上"), "Big5",
                                                  "windows-1252")
                                       << QStringLiteral("河邊的柳樹發芽了，孩子們在草地上");
        QTest::newRow("lost mark at a line end") << QStringLiteral("鏄ュぉ鏉ヤ簡锛屾渤杈圭殑鏌虫爲鍙戣娊浜嗐€?")
                                                 << QStringLiteral("春天来了，河边的柳树发芽了。");
        // Clean text that comes near to it.
        QTest::newRow("clean rare characters")
            << QStringLiteral("饕餮魍魉魑魅，龘靐齉爩麤。") << QStringLiteral("饕餮魍魉魑魅，龘靐齉爩麤。");
        QTest::newRow("clean german") << QStringLiteral("„MENÜ“ für Größe, Übermut, naïve Café™")
                                      << QStringLiteral("„MENÜ“ für Größe, Übermut, naïve Café™");
        QTest::newRow("clean french") << QStringLiteral("« Où est l’été ? » demanda-t-elle à Noël : « là-bas… »")
                                      << QStringLiteral("« Où est l’été ? » demanda-t-elle à Noël : « là-bas… »");
        QTest::newRow("clean portuguese") << QStringLiteral("NÃO, IRMÃ©, AÇÃO") << QStringLiteral("NÃO, IRMÃ©, AÇÃO");
        QTest::newRow("clean lone letters")
            << QStringLiteral("Ã is a letter; â€ is not a word") << QStringLiteral("Ã is a letter; â€ is not a word");
        QTest::newRow("lost for good") << QStringLiteral("人们说锟斤拷锟斤拷很好")
                                       << QStringLiteral("人们说锟斤拷锟斤拷很好");
    }
    void doubleDecoding_table()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Manuscript once = repaired(before);
        QCOMPARE(once.text, after);
        QVERIFY(document::checkManuscript(once).isEmpty());
        QVERIFY(before != after || once.repairs.isEmpty());
        const Manuscript twice = repair::doubleDecoding(once, {});
        QCOMPARE(twice.text, after);
        QCOMPARE(twice.repairs.size(), once.repairs.size());
    }

    void doubleDecoding_guess_isMarked()
    {
        const Manuscript m = repaired(QStringLiteral("鏄ュぉ鏉ヤ簡锛屾渤杈圭殑鏌虫爲鍙戣娊浜嗐€?"));
        QCOMPARE(m.repairs.size(), 1);
        QVERIFY(m.repairs.at(0).guessed);
        QVERIFY(!repaired(asGbk(poem)).repairs.at(0).guessed);
    }

    void doubleDecoding_lostText_isNamed()
    {
        const Manuscript m = repaired(QStringLiteral("前面锟斤拷后面"));
        QCOMPARE(m.diagnostics.size(), 1);
        QCOMPARE(m.diagnostics.first().start, 2);
    }

    void doubleDecoding_anyCorpusText_comesBack()
    {
        // Whatever the encoding kept of the text must come back; nothing else may change.
        const QDir folder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev/S6"));
        if (!folder.exists())
            QSKIP("the shared corpus is not here");
        qsizetype all = 0;
        qsizetype wrong = 0;
        for (const QString &name : folder.entryList({QStringLiteral("*.txt")}).mid(0, 20)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &line : QString::fromUtf8(file.read(20000)).chopped(1).split(QLatin1Char('\n'))) {
                for (const QString &bad : {asGbk(line), asLatin(line)}) {
                    if (bad.contains(QChar::ReplacementCharacter) || line.size() < 10 || bad == line)
                        continue;
                    ++all;
                    const QString good = repaired(bad).text;
                    if (good != line && wrong++ < 5)
                        qInfo() << line.left(60) << good.left(60);
                }
            }
        }
        QVERIFY(all > 200);
        QVERIFY2(wrong * 100 <= all, qPrintable(QStringLiteral("%1 of %2").arg(wrong).arg(all)));
    }

    void doubleDecoding_cleanCorpus_isIdentity()
    {
        for (const char *shape : {"S1", "S6", "S7", "S8"}) {
            const QDir folder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev/") + QString::fromLatin1(shape));
            if (!folder.exists())
                QSKIP("the shared corpus is not here");
            for (const QString &name : folder.entryList({QStringLiteral("*.txt")})) {
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const Manuscript m = repaired(QString::fromUtf8(file.readAll()));
                if (!m.repairs.isEmpty())
                    QFAIL(qPrintable(name + m.repairs.at(0).before.left(50)));
                QVERIFY(m.diagnostics.isEmpty());
            }
        }
    }

    void doubleDecoding_longLine_inLinearTime_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("clean") << poem;
        QTest::newRow("gbk") << asGbk(poem);
        QTest::newRow("latin") << asLatin(poem);
        QTest::newRow("open sequences") << QStringLiteral("涓涓涓涓");
        QTest::newRow("accents") << QStringLiteral("éà€");
    }
    void doubleDecoding_longLine_inLinearTime()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(8000000 / piece.size());
        ProcessorTimer timer;
        timer.start();
        QVERIFY(!repaired(text).text.isEmpty());
        QVERIFY2(timer.elapsed() < processorLimit(10000), qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestDoubleDecoding)
#include "tst_doubledecoding.moc"
