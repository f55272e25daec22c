// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/compatibility.h"

#include <QDir>
#include <QTest>

#include "tests/processortime.h"

using namespace core;
using document::Manuscript;

class TestCompatibility : public QObject
{
    Q_OBJECT

    static Manuscript repaired(const QString &text) { return repair::compatibility(Manuscript::fromText(text), {}); }

private Q_SLOTS:
    void compatibility_table_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char16_t *before, const char16_t *after) {
            QTest::newRow(name) << QString::fromUtf16(before) << QString::fromUtf16(after);
        };
        row("kangxi", u"⼤⼈在⼭⾥⾛", u"大人在山里走");
        row("cjk radical", u"很⻓的⻅⾯", u"很长的见面");
        row("door, simplified", u"这是农⼾的院子，他们说这里很热闹", u"这是农户的院子，他们说这里很热闹");
        row("door, traditional", u"這是農⼾的院子，他們說這裡很熱鬧", u"這是農戶的院子，他們說這裡很熱鬧");
        row("list of radicals", u"⼀⼁⼂⼃⼄⼅", u"⼀⼁⼂⼃⼄⼅");
        row("radical alone", u"部首 ⼝ 的字", u"部首 ⼝ 的字");
        row("ligatures", u"the ﬁrst oﬃce ﬂoor, stuﬀ", u"the first office floor, stuff");
        row("ligature alone", u"the sign ﬁ is", u"the sign ﬁ is");
        row("full width stays", u"ＡＢＣ，１２３（全角）", u"ＡＢＣ，１２３（全角）");
        row("soft hyphen", u"hy\u00ADphen\u00ADation", u"hyphenation");
        row("zero width in chinese", u"中\u200B文\u200C字\u200D符\uFEFF号\u2060", u"中文字符号");
        row("emoji family", u"一家 👨\u200D👩\u200D👧 人", u"一家 👨\u200D👩\u200D👧 人");
        row("heart on fire", u"❤\uFE0F\u200D🔥", u"❤\uFE0F\u200D🔥");
        row("persian", u"می\u200Cخواهم", u"می\u200Cخواهم");
        row("hindi", u"क्\u200Dष", u"क्\u200Dष");
        row("thai", u"ภาษา\u200Bไทย", u"ภาษา\u200Bไทย");
        row("direction marks", u"a\u200Eb\u202Ac\u202C", u"abc");
        row("direction marks in hebrew", u"שלום\u200F!", u"שלום\u200F!");
        row("bullets", u"\uF0B7 first\n \uF0D8 next", u"• first\n ➢ next");
        row("symbol inside a line", u"a\uF0B7b", u"a\uF0B7b");
        row("gb private", u"\uE816字\uE7C7", u"𠂇字ḿ");
        row("unknown private", u"人\uE123名", u"人\uE123名");
        row("controls", u"a\u0001b\u0007c\u007Fd\te\n", u"abcd\te\n");
        row("object", u"图\uFFFC片", u"图片");
        row("replacement stays", u"坏\uFFFD字", u"坏\uFFFD字");
    }
    void compatibility_table()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Manuscript once = repaired(before);
        QCOMPARE(once.text, after);
        QVERIFY(document::checkManuscript(once).isEmpty());
        const Manuscript twice = repair::compatibility(once, {});
        QCOMPARE(twice.text, after);
        QCOMPARE(twice.repairs.size(), once.repairs.size());
    }

    void compatibility_repair_canBeTraced()
    {
        const Manuscript m = repaired(QStringLiteral("在⼭⾥\u200B走"));
        QCOMPARE(m.repairs.size(), 3);
        QCOMPARE(m.repairs.at(0).before, QStringLiteral("⼭"));
        QVERIFY(!m.repairs.at(0).reason.isEmpty());
        QCOMPARE(m.origin.toSource(m.text.indexOf(QStringLiteral("走"))).offset, 4);
    }

    void compatibility_cleanCorpus_isIdentity()
    {
        for (const char *shape : {"S6", "S7", "S8"}) {
            const QDir folder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev/") + QString::fromLatin1(shape));
            if (!folder.exists())
                QSKIP("the shared corpus is not here");
            for (const QString &name : folder.entryList({QStringLiteral("*.txt")})) {
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const Manuscript m = repaired(QString::fromUtf8(file.readAll()));
                for (qsizetype i = 0; i < m.repairs.size(); ++i) // only what no reader can see may go
                    QVERIFY2(m.repairs.at(i).range.isEmpty(), qPrintable(name + m.repairs.at(i).before));
            }
        }
    }

    void compatibility_longLine_inLinearTime()
    {
        const QString text = QStringLiteral("很⻓的⼀⾏字，没有尽头，oﬃce\u200B。").repeated(1000000);
        ProcessorTimer timer;
        timer.start();
        QVERIFY(repaired(text).text.size() > 10000000);
        QVERIFY2(timer.elapsed() < processorLimit(15000), qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestCompatibility)
#include "tst_compatibility.moc"
