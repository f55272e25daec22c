// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/gluedparagraphs.h"

#include <QFile>
#include <QTest>

#include "tests/processortime.h"

using core::CancelToken;
using core::document::Manuscript;
using core::repair::gluedParagraphs;

namespace
{
const QString sentence =
    QStringLiteral("山谷里的小路沿着溪水一直走到村口的老树下面。树下有一张石桌，夏天的晚上常常有人坐在那里说话。");

QString run(const QString &text)
{
    const auto repaired = gluedParagraphs(Manuscript::fromText(text), CancelToken());
    Q_ASSERT(core::document::checkManuscript(repaired).isEmpty());
    return repaired.text;
}
} // namespace

class TestGluedParagraphs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indents_becomeLines()
    {
        const QStringList paragraphs{u"山谷的小路 一条老路的故事"_qs, sentence, u"溪水与石桌"_qs, sentence, sentence};
        QCOMPARE(run(paragraphs.join(u"　　"_qs)), paragraphs.join(u'\n'));
        QCOMPARE(run(paragraphs.join(u"    "_qs)), paragraphs.join(u'\n'));
        QCOMPARE(run(paragraphs.join(QString(2, QChar(0x2003)))), paragraphs.join(u'\n'));
    }

    void oneKindOfBlank_becomesLines_data()
    {
        QTest::addColumn<QString>("blank");
        QTest::addColumn<QStringList>("paragraphs");
        const QString long1 = sentence + sentence;
        const QStringList han{u"山谷的小路"_qs, long1, u"溪水与石桌"_qs, long1, long1, long1};
        QTest::newRow("one wide blank") << u"　"_qs << han;
        QTest::newRow("two that must not break") << QString(2, QChar::Nbsp) << han;
        QTest::newRow("a tab") << u"\t"_qs << han;
        QTest::newRow("two narrow ones") << u"  "_qs << han;
        const QString english =
            u"The ferry leaves at five. It carries people who sell vegetables. Its keeper is old."_qs;
        const QStringList latin{u"A Ferry and Its Passengers"_qs, english, english, u"The bridge"_qs, english, english};
        QTest::newRow("English, two narrow ones") << u"  "_qs << latin;
        QTest::newRow("English, two wide ones") << u"　　"_qs << latin;
        const QString kana = u"渡し舟は朝五時に出る。野菜を売る人が乗る。待て！　船頭は言った。"_qs;
        QTest::newRow("Japanese, one wide blank, others after marks")
            << u"　"_qs << QStringList{u"渡し舟"_qs, kana, kana, u"橋"_qs, kana, kana, kana};
    }
    void oneKindOfBlank_becomesLines()
    {
        QFETCH(QString, blank);
        QFETCH(QStringList, paragraphs);
        QCOMPARE(run(paragraphs.join(blank)), paragraphs.join(u'\n'));
    }

    void blanks_betweenSentences_becomeLines()
    {
        const QStringList paragraphs{sentence, sentence, sentence, sentence};
        QCOMPARE(run(paragraphs.join(u' ')), paragraphs.join(u'\n'));
    }

    void couplets_stayTogether()
    {
        const QStringList paragraphs{u"第一回 过清溪船工说旧事 访白塔老吏问新桥"_qs, sentence, sentence,
                                     u"第二回 点渡灯夜航添客 修石阶晨市迎人"_qs,     sentence, sentence};
        QCOMPARE(run(paragraphs.join(u' ')), paragraphs.join(u'\n'));
    }

    void wideBlanks_amongMany_arePartOfTheText()
    {
        const QString verse = u"——　右调《月儿高》"_qs;
        const QStringList paragraphs =
            QStringList{sentence, verse, sentence, sentence, verse, sentence} + QStringList(6, sentence);
        const QString repaired = run(paragraphs.join(u' '));
        QCOMPARE(repaired.count(verse), 2);
        QVERIFY(repaired.count(u'\n') >= 7);
    }

    void blanks_headings_becomeLines()
    {
        const QStringList paragraphs{u"一、总体要求"_qs,
                                     sentence,
                                     u"二、主要工作"_qs,
                                     u"(一)修好小路。"_qs + sentence,
                                     u"(二)管好溪水。"_qs + sentence,
                                     u"第三章 附则"_qs,
                                     u"第九条 本办法由小组解释。"_qs};
        QCOMPARE(run(paragraphs.join(u' ')), paragraphs.join(u'\n'));
    }

    void articleNumbers_setApart_becomeLines()
    {
        const QString clause = u"為防止渡船之危害，維護旅客安全，特制定本規則。"_qs;
        QStringList paragraphs{u"渡船管理規則"_qs, u"第 一 章 總則"_qs};
        for (int i = 1; i <= 6; ++i)
            paragraphs << u"第 %1 條"_qs.arg(i) << clause + u"但依第 3 條規定者，不在此限。"_qs << clause;
        paragraphs << u"第 二 章 罰則"_qs << u"第 6-1 條"_qs << clause;
        QCOMPARE(run(paragraphs.join(u' ')), paragraphs.join(u'\n'));
    }

    void blanks_insideStay()
    {
        const QStringList paragraphs{sentence + u"参见(第 5 章 养护)的说明。"_qs,
                                     u"使用 Debian 系统的人，可以安装 12.3 版本的软件。"_qs + sentence, sentence};
        QCOMPARE(run(paragraphs.join(u' ')), paragraphs.join(u'\n'));
    }

    void twice_changesNothingMore()
    {
        const QString once = run(QStringList{sentence, sentence, sentence, sentence}.join(u"　　"_qs));
        QCOMPARE(run(once), once);
    }

    void clean_isLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs") << QStringList{sentence, sentence, sentence}.join(u'\n');
        QTest::newRow("indented lines") << u"　　"_qs + sentence + u"\n　　"_qs + sentence;
        QTest::newRow("table") << u"姓名　　年龄　　住址\n林山　　三十　　溪边"_qs;
        QTest::newRow("columns set with blanks")
            << u"林山    溪边路一号    三十岁    图书馆员\n周溪    山前路二号    四十岁    邮递员"_qs;
        const QString typed = u"The ferry leaves at five.  It carries people who sell vegetables.  "_qs;
        QTest::newRow("typewritten: two blanks after every sentence") << typed.repeated(6).trimmed();
        QTest::newRow("Japanese: a blank after marks")
            << u"待て！　船頭は言った。舟は出た。なぜ？　誰も知らない。水は静かだった。"_qs.repeated(6);
        QTest::newRow("couplet") << u"第一回　　山中遇雨　　溪畔逢人"_qs;
        QTest::newRow("a blank after every sentence")
            << QString(sentence).replace(u"。"_qs, u"。 "_qs).repeated(12).trimmed();
        QTest::newRow("Japanese")
            << u"「行くのか！　どこへ？　まだ朝だぞ」と父は言った。私は黙って戸をあけた。雨はもうやんでいた。"_qs
                   .repeated(6);
        QTest::newRow("English")
            << u"The road follows the river. It ends at the old tree. People sit there at night. They talk. "_qs
                   .repeated(6)
                   .trimmed();
        QTest::newRow("empty") << QString();
    }
    void clean_isLeftAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(run(text), text);
    }

    void samples_areRepaired()
    {
        QFile file(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/oneline.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(run(text).trimmed().count(u'\n'), text.count(u"　　"_qs));
    }

    void oneHugeLine_inTime()
    {
        const QString text = (sentence + u"　　"_qs).repeated(100000);
        ProcessorTimer timer;
        timer.start();
        QCOMPARE(run(text).count(u'\n'), 99999);
        const QString blanks = (sentence + u' ').repeated(100000);
        QCOMPARE(run(blanks).count(u'\n'), 99999);
        QVERIFY2(timer.elapsed() < processorLimit(20000), qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestGluedParagraphs)
#include "tst_gluedparagraphs.moc"
