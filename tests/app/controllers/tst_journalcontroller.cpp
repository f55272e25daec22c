// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/actions/actiontable.h"
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/journalcontroller.h"
#include "app/controllers/navigator.h"

#include "tests/app/openlibrary.h"

using namespace Qt::Literals::StringLiterals;
using namespace app::controllers;

class TestJournalController : public QObject
{
    Q_OBJECT

private:
    struct WindowRegistry : app::actions::ActionRegistry {
        WindowRegistry()
        {
            add(app::actions::windowMenus());
            add(app::actions::windowActions());
        }
    };
    struct Desk {
        OpenLibrary open;
        WindowRegistry registry;
        Navigator navigator;
        JournalController journal{registry, open.workspace(), navigator};
        AnnotationController annotations{open.workspace()};
        QStringList said;

        Desk()
        {
            QObject::connect(&open.workspace(), &Workspace::noticed, &navigator, [this](const Notice &notice) {
                QCOMPARE(notice.kind, Notice::Kind::Hint);
                said.append(notice.text);
            });
        }
        void mark(const char16_t *words)
        {
            annotations.setSelection(open.id(), open.find(words));
            Passage passage = annotations.present();
            QVERIFY(annotations.addTag(&passage, u"甲"_s));
            annotations.setSelection(open.id(), {});
        }
    };

private Q_SLOTS:
    /// What the page shows is not told, too.
    void passage_ofAnOpenDocument_isShown()
    {
        Desk desk;
        desk.mark(u"节水优先");
        QSignalSpy gone(&desk.navigator, &Navigator::requested);
        desk.journal.undo();
        desk.journal.redo();
        QCOMPARE(gone.size(), 1); // to what came back
        QVERIFY(desk.said.isEmpty());
    }

    void change_thatNoPageShows_isTold()
    {
        Desk desk;
        QVERIFY(desk.open.workspace().ensureTag(u"乙"_s));
        desk.journal.undo();
        QCOMPARE(desk.said, QStringList{u"Undone: new tag."_s});
        desk.journal.redo();
        QCOMPARE(desk.said.last(), u"Redone: new tag."_s);
    }

    void passage_ofAClosedDocument_isTold()
    {
        Desk desk;
        desk.mark(u"节水优先");
        desk.open.workspace().close(desk.open.id());
        desk.journal.undo();
        QCOMPARE(desk.said.size(), 1);
        QVERIFY2(desk.said.first().startsWith(u"Undone: "_s), qPrintable(desk.said.first()));
    }

    void nothing_toTakeBack_saysNothing()
    {
        Desk desk;
        desk.journal.redo();
        QVERIFY(desk.said.isEmpty());
    }
};

QTEST_MAIN(TestJournalController)
#include "tst_journalcontroller.moc"
