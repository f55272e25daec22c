// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/speaking.h"
#include "app/dialogs/commandpalette.h"
#include "app/dialogs/shortcutsdialog.h"
#include "app/mainwindow/messagebar.h"
#include "app/mainwindow/speechbar.h"
#include "app/speech/systemvoice.h"

#include <QAbstractItemView>
#include <QToolButton>

#include "tests/app/speech/fakevoice.h"
#include "tests/app/windowfixture.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;

/// Reading aloud, as a user meets it.
class TestSpeaking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutVoice_nothingTellsOfIt();
    void withVoice_allPlacesTellOfIt();
    void systemVoice_withoutEngines_isNone();
    void key_startsAndEscapeEnds();
    void pace_isKept();
    void failure_standsInTheWindow();
    void otherTab_silences();

private:
    FakeVoice *start(WindowFixture &window)
    {
        auto voice = std::make_unique<FakeVoice>();
        FakeVoice *kept = voice.get();
        window.voice = std::move(voice);
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(3));
        return kept;
    }
    /// The texts of menus, tool bars, command palette and shortcuts window, and the keys of all actions.
    static QStringList offered(WindowFixture &window)
    {
        QStringList texts;
        QList<QWidget *> widgets = window.parts().window.findChildren<QWidget *>();
        widgets.append(&window.parts().window);
        for (const QWidget *widget : widgets) {
            for (const QAction *action : widget->actions())
                texts << QString(action->text()).remove(u'&') << QKeySequence::listToString(action->shortcuts());
        }
        const auto addRows = [&texts](QWidget &dialog) {
            for (const QAbstractItemView *list : dialog.findChildren<QAbstractItemView *>()) {
                const QAbstractItemModel *model = list->model();
                for (const QModelIndex &at :
                     model->match(model->index(0, 0), Qt::DisplayRole, {}, -1, Qt::MatchContains | Qt::MatchRecursive))
                    texts << at.data().toString().remove(u'&');
            }
        };
        dialogs::CommandPalette palette(window.parts().registry);
        dialogs::ShortcutsDialog shortcuts(window.parts().registry);
        addRows(palette);
        addRows(shortcuts);
        return texts;
    }
    static mainwindow::SpeechBar *bar(WindowFixture &window)
    {
        return window.parts().window.findChild<mainwindow::SpeechBar *>();
    }
};

void TestSpeaking::withoutVoice_nothingTellsOfIt()
{
    WindowFixture window;
    window.start();
    QVERIFY(!window.parts().registry.contains("go.readAloud"_L1));
    QVERIFY(!bar(window));
    const QStringList texts = offered(window);
    QVERIFY(texts.size() > 100);
    for (const QString &text : texts)
        QVERIFY2(!text.contains(u"aloud"_s) && text != u"F5"_s, qPrintable(text));
    window.open(u"book.txt"_s, WindowFixture::book(3));
    QTest::keyClick(window.view(), Qt::Key_F5); // does nothing
    QVERIFY(!bar(window));
}

void TestSpeaking::withVoice_allPlacesTellOfIt()
{
    WindowFixture window;
    start(window);
    const QStringList texts = offered(window);
    QVERIFY(texts.count(u"Read aloud"_s) >= 3); // menu, palette, shortcuts window
    QVERIFY(texts.contains(u"F5"_s));
}

void TestSpeaking::systemVoice_withoutEngines_isNone()
{
    const QStringList paths = QCoreApplication::libraryPaths();
    QCoreApplication::setLibraryPaths({});
    QVERIFY(!speech::SystemVoice::ifInstalled());
    QCoreApplication::setLibraryPaths(paths);
}

void TestSpeaking::key_startsAndEscapeEnds()
{
    WindowFixture window;
    FakeVoice *voice = start(window);
    window.view()->setFocus();
    QTest::keyClick(window.view(), Qt::Key_F5);
    QVERIFY(voice->speaking);
    QVERIFY(bar(window)->isVisible());
    QVERIFY(window.action("go.readAloud"_L1)->isChecked());
    voice->endSentence();
    QVERIFY(voice->speaking);
    QTest::keyClick(window.view(), Qt::Key_Escape);
    QVERIFY(!voice->speaking);
    QVERIFY(!bar(window)->isVisible());
    QVERIFY(!window.action("go.readAloud"_L1)->isChecked());
    // From where it ended.
    QTest::keyClick(window.view(), Qt::Key_F5);
    QCOMPARE(voice->said.constLast(), voice->said.at(1));
}

void TestSpeaking::pace_isKept()
{
    WindowFixture window;
    FakeVoice *voice = start(window);
    window.action("go.readAloud"_L1)->trigger();
    const QList<QToolButton *> buttons = bar(window)->findChildren<QToolButton *>();
    const auto faster = std::ranges::find(buttons, mainwindow::SpeechBar::tr("Faster"), &QToolButton::text);
    QVERIFY(faster != buttons.cend());
    (*faster)->click();
    QCOMPARE(voice->rate, 0.2);
    for (int i = 0; i < 10; ++i)
        (*faster)->click();
    QCOMPARE(voice->rate, 1.0);
    QVERIFY(!(*faster)->isEnabled());
    window.quit();
    auto again = std::make_unique<FakeVoice>();
    const FakeVoice *kept = again.get();
    window.voice = std::move(again);
    window.start();
    QCOMPARE(kept->rate, 1.0);
}

void TestSpeaking::failure_standsInTheWindow()
{
    WindowFixture window;
    FakeVoice *voice = start(window);
    window.action("go.readAloud"_L1)->trigger();
    voice->breakDown(u"no voice here"_s);
    QVERIFY(!window.action("go.readAloud"_L1)->isChecked());
    const auto bars = window.parts().window.findChildren<mainwindow::MessageBar *>();
    QVERIFY(std::ranges::any_of(bars, [](const auto *shown) { return shown->notice().text == u"no voice here"_s; }));
}

void TestSpeaking::otherTab_silences()
{
    WindowFixture window;
    FakeVoice *voice = start(window);
    window.action("go.readAloud"_L1)->trigger();
    QVERIFY(voice->speaking);
    window.open(u"other.txt"_s, u"另一份文件。\n"_s);
    QVERIFY(!voice->speaking);
    QVERIFY(!bar(window)->isVisible());
}

QTEST_MAIN(TestSpeaking)
#include "tst_speaking.moc"
