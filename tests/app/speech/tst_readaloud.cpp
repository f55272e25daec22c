// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readerview.h"
#include "app/speech/readaloud.h"
#include "core/library/parse.h"

#include <QtTest>

#include "tests/app/speech/fakevoice.h"

using namespace app::speech;
using namespace Qt::Literals::StringLiterals;
using app::reader::ReaderView;
using core::text::TextRange;

class TestReadAloud : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fromTheCaret_toTheEnd();
    void selection_andNoMore();
    void page_followsUnlessTheReaderLeft();
    void backAndForward();
    void stop_leavesTheCaretThere();
    void correctedText_goesOn();
    void otherText_endsIt();
    void closedView_endsIt();
    void failure_isTold();

private:
    void show(const QString &text)
    {
        auto parsed = core::library::parse(text.toUtf8(), {});
        QVERIFY(parsed);
        m_view->setDocument(*parsed);
    }
    qsizetype at(const QString &words) const { return m_view->document().text().indexOf(words); }
    static QString manyParagraphs()
    {
        QString text = u"河湖管护总结\n\n"_s;
        for (int i = 1; i <= 60; ++i)
            text += u"　　这是第%1段，说明河湖管护做了什么。它还有第二句话，讲怎么做的。\n"_s.arg(i);
        return text;
    }

    std::unique_ptr<ReaderView> m_view;
    FakeVoice m_voice;
    std::unique_ptr<ReadAloud> m_aloud;
};

void TestReadAloud::init()
{
    m_voice.said.clear();
    m_view = std::make_unique<ReaderView>();
    m_view->resize(700, 500);
    m_view->show();
    m_aloud = std::make_unique<ReadAloud>(m_voice);
    show(manyParagraphs());
}

void TestReadAloud::cleanup()
{
    m_aloud.reset();
    m_view.reset();
}

void TestReadAloud::fromTheCaret_toTheEnd()
{
    const qsizetype from = at(u"这是第59段"_s);
    m_view->goTo({from, from});
    QSignalSpy changed(m_aloud.get(), &ReadAloud::speakingChanged);
    m_aloud->start(m_view.get());
    QVERIFY(m_aloud->isSpeaking());
    int guard = 0;
    while (m_aloud->isSpeaking() && ++guard < 50)
        m_voice.endSentence();
    QCOMPARE(m_voice.said, QStringList({u"这是第59段，说明河湖管护做了什么。"_s, u"它还有第二句话，讲怎么做的。"_s,
                                        u"这是第60段，说明河湖管护做了什么。"_s, u"它还有第二句话，讲怎么做的。"_s}));
    QCOMPARE(changed.size(), 2);
}

void TestReadAloud::selection_andNoMore()
{
    const TextRange words(at(u"说明"_s), at(u"说明"_s) + 4);
    m_view->setSelection(words);
    m_aloud->start(m_view.get());
    QCOMPARE(m_aloud->sentence(), words);
    m_voice.endSentence();
    QCOMPARE(m_voice.said, QStringList{u"说明河湖"_s});
    QVERIFY(!m_aloud->isSpeaking());
    QCOMPARE(m_view->selection(), words);
}

void TestReadAloud::page_followsUnlessTheReaderLeft()
{
    m_view->setTopOffset(0);
    m_aloud->start(m_view.get());
    for (int i = 0; i < 60; ++i) {
        m_voice.endSentence();
        QVERIFY2(!m_view->rectOf(m_aloud->sentence()).isNull(), "the spoken sentence left the page");
    }
    m_view->setTopOffset(0);
    const qsizetype top = m_view->topOffset();
    m_voice.endSentence();
    QCOMPARE(m_view->topOffset(), top);
}

void TestReadAloud::backAndForward()
{
    const qsizetype from = at(u"这是第20段"_s);
    m_view->goTo({from, from});
    m_aloud->start(m_view.get());
    m_aloud->goForward();
    QCOMPARE(m_voice.said.constLast(), u"它还有第二句话，讲怎么做的。"_s);
    m_aloud->goBack();
    QCOMPARE(m_aloud->sentence().start(), from);
    m_aloud->goBack();
    QVERIFY(m_aloud->sentence().end() < from);
}

void TestReadAloud::stop_leavesTheCaretThere()
{
    m_view->setTopOffset(0);
    m_aloud->start(m_view.get());
    m_voice.endSentence();
    m_voice.endSentence();
    const TextRange last = m_aloud->sentence();
    m_aloud->stop();
    QVERIFY(!m_voice.speaking);
    QCOMPARE(m_view->caret(), last.start());
    m_aloud->start(m_view.get());
    QCOMPARE(m_aloud->sentence(), last);
}

void TestReadAloud::correctedText_goesOn()
{
    const qsizetype from = at(u"这是第5段"_s);
    m_view->goTo({from, from});
    m_aloud->start(m_view.get());
    auto parsed = core::library::parse(QString(u"新加的标题在前\n\n"_s + manyParagraphs()).toUtf8(), {});
    QVERIFY(parsed);
    m_view->replaceDocument(*parsed);
    m_voice.endSentence();
    QVERIFY(m_aloud->isSpeaking());
    QCOMPARE(m_voice.said.constLast(), u"它还有第二句话，讲怎么做的。"_s);
    QVERIFY(m_aloud->sentence().start() > at(u"这是第5段"_s));
    QVERIFY(m_aloud->sentence().start() < at(u"这是第6段"_s));
}

void TestReadAloud::otherText_endsIt()
{
    m_aloud->start(m_view.get());
    show(u"完全是另一份文件。\n"_s);
    m_voice.endSentence();
    QVERIFY(!m_aloud->isSpeaking());
}

void TestReadAloud::closedView_endsIt()
{
    m_aloud->start(m_view.get());
    QVERIFY(m_aloud->isSpeaking());
    m_view.reset();
    QVERIFY(!m_aloud->isSpeaking());
    QVERIFY(!m_voice.speaking);
    m_voice.endSentence();
    QVERIFY(!m_aloud->isSpeaking());
}

void TestReadAloud::failure_isTold()
{
    QSignalSpy failed(m_aloud.get(), &ReadAloud::failed);
    m_aloud->start(m_view.get());
    m_voice.breakDown(u"no voice"_s);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!m_aloud->isSpeaking());
}

QTEST_MAIN(TestReadAloud)
#include "tst_readaloud.moc"
