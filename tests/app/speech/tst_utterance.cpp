// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/utterance.h"
#include "core/library/parse.h"

#include <QtTest>

using namespace app::speech;
using namespace Qt::Literals::StringLiterals;
using core::document::Document;

namespace
{
Document documentOf(const QString &text)
{
    auto parsed = core::library::parse(text.toUtf8(), {});
    return parsed ? *parsed : Document();
}
} // namespace

class TestUtterance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_followEachOther();
    void middle_readsTheRest();
    void end_cuts();
    void signsAndBlanks_areNotSpoken();
    void language_byLettersAndTheirSurroundings();
    void previous_isTheSentenceBefore();
    void everySentence_isSpokenOnce();
};

void TestUtterance::sentences_followEachOther()
{
    const Document document = documentOf(u"春天的河\n\n　　河水涨了。“看，燕子！”他说。\n　　孩子们跑到桥上。\n"_s);
    QStringList said;
    qsizetype at = 0;
    while (const auto next = nextUtterance(document, at, document.text().size())) {
        QCOMPARE(next->text, document.text().mid(next->range.start(), next->range.length()));
        said.append(next->text);
        at = next->range.end();
    }
    QCOMPARE(said.constFirst(), u"春天的河"_s);
    QVERIFY(said.contains(u"河水涨了。"_s));
    QCOMPARE(said.constLast(), u"孩子们跑到桥上。"_s);
}

void TestUtterance::middle_readsTheRest()
{
    const Document document = documentOf(u"　　河水涨了，桥还在。\n"_s);
    const qsizetype from = document.text().indexOf(u"桥"_s);
    const auto next = nextUtterance(document, from, document.text().size());
    QVERIFY(next);
    QCOMPARE(next->range.start(), from);
    QCOMPARE(next->text, u"桥还在。"_s);
}

void TestUtterance::end_cuts()
{
    const Document document = documentOf(u"　　河水涨了，桥还在。人都走了。\n"_s);
    const qsizetype end = document.text().indexOf(u"，"_s);
    const auto next = nextUtterance(document, 0, end);
    QVERIFY(next);
    QCOMPARE(next->text, u"河水涨了"_s);
    QVERIFY(!nextUtterance(document, end, end));
}

void TestUtterance::signsAndBlanks_areNotSpoken()
{
    const Document document = documentOf(u"第一段在这里。\n\n* * *\n\n第二段在这里。\n"_s);
    const auto first = nextUtterance(document, 0, document.text().size());
    QVERIFY(first);
    const auto second = nextUtterance(document, first->range.end(), document.text().size());
    QVERIFY(second);
    QCOMPARE(second->text, u"第二段在这里。"_s);
}

void TestUtterance::language_byLettersAndTheirSurroundings()
{
    const auto languageOf = [](const QString &text) {
        const Document document = documentOf(text);
        const auto next = nextUtterance(document, 0, document.text().size());
        return next ? next->language : QLocale::AnyLanguage;
    };
    QCOMPARE(languageOf(u"河水涨了。\n"_s), QLocale::Chinese);
    QCOMPARE(languageOf(u"The river rose.\n"_s), QLocale::English);
    QCOMPARE(languageOf(u"春の川\n\n水が増えた。橋はまだある。\n"_s), QLocale::Japanese);
    // Han alone, but among kana.
    QCOMPARE(languageOf(u"東京都庁\n\n水が増えたので、橋を渡れない。\n"_s), QLocale::Japanese);
}

void TestUtterance::previous_isTheSentenceBefore()
{
    const Document document = documentOf(u"　　河水涨了。桥还在。\n　　孩子们来了。\n"_s);
    const qsizetype last = document.text().indexOf(u"孩"_s);
    const auto before = previousUtterance(document, last);
    QVERIFY(before);
    QCOMPARE(before->text, u"桥还在。"_s);
    const auto first = previousUtterance(document, before->range.start());
    QVERIFY(first);
    QCOMPARE(first->text, u"河水涨了。"_s);
    QVERIFY(!previousUtterance(document, first->range.start()));
}

void TestUtterance::everySentence_isSpokenOnce()
{
    QString text;
    for (int i = 0; i < 200; ++i)
        text += u"　　第%1段说：“水利是命脉。”专家认为（见表1）应当重视！对吗？\n"_s.arg(i);
    const Document document = documentOf(text);
    qsizetype at = 0;
    QString all;
    while (const auto next = nextUtterance(document, at, document.text().size())) {
        QVERIFY(next->range.start() >= at);
        QVERIFY(!next->range.isEmpty());
        all += next->text;
        at = next->range.end();
    }
    const auto letters = [](const QString &of) {
        QString kept;
        for (const QChar c : of)
            kept += c.isLetterOrNumber() ? QString(c) : QString();
        return kept;
    };
    QCOMPARE(letters(all), letters(document.text()));
}

QTEST_GUILESS_MAIN(TestUtterance)
#include "tst_utterance.moc"
