// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/exportnotes.h"
#include "core/corrections/rewording.h"

#include "tests/app/openlibrary.h"

using namespace Qt::Literals::StringLiterals;
using namespace app::controllers;

class TestExportNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The notes of all documents stand as those of the open one do: in the text as the reader corrected it.
    void allDocuments_areThoseOfTheLibrary()
    {
        OpenLibrary open;
        Workspace &workspace = open.workspace();
        AnnotationController annotations{workspace};
        annotations.setSelection(open.id(), open.find(u"巡查制度"));
        Passage passage = annotations.present();
        QVERIFY(annotations.addTag(&passage, u"甲"_s));
        const auto present = workspace.document(open.id());
        const qsizetype block = present->document.blockAt(present->document.text().indexOf(u"巡查制度"));
        const QString words = present->document.blockText(block).toString().replace(u"巡查制度"_s, u"巡察制度"_s);
        const auto plan = core::corrections::plannedRewording(present->corrected, {block, words, {}});
        QVERIFY(plan);
        QVERIFY(workspace.correct(open.id(), *plan));
        QTRY_COMPARE(workspace.document(open.id())->corrected.corrections.size(), 1);
        const auto one = exportNotes({workspace.document(open.id()), open.path(), {}});
        QVERIFY(one);
        const auto before = open.annotations();
        const auto all = exportNotes({nullptr, open.path(), {}});
        QVERIFY(all);
        QCOMPARE(all->problems, QStringList());
        QCOMPARE(all->annotations, 1);
        QCOMPARE(all->markdown, one->markdown);
        QCOMPARE(*workspace.library()->annotation(before.constFirst().id), before.constFirst());
    }

    void links_areWritten()
    {
        OpenLibrary open;
        AnnotationController annotations{open.workspace()};
        for (const char16_t *words : {u"节水优先", u"巡查制度"}) {
            annotations.setSelection(open.id(), open.find(words));
            Passage passage = annotations.present();
            QVERIFY(annotations.addTag(&passage, u"甲"_s));
        }
        const auto marked = open.annotations();
        QCOMPARE(marked.size(), 2);
        QVERIFY(open.workspace().addLink({{}, marked[0].id, marked[1].id, u"supports"_s, {}, {}, {}, {}}));
        for (const OpenDocumentPtr &document : {open.workspace().document(open.id()), OpenDocumentPtr()}) {
            const auto notes = exportNotes({document, open.path(), {}});
            QVERIFY(notes);
            QCOMPARE(notes->markdown.count(u"- Link: → supports [“巡查制度”]"_s), 1);
            QCOMPARE(notes->markdown.count(u"- Link: ← supports [“节水优先”]"_s), 1);
        }
    }
};

QTEST_MAIN(TestExportNotes)
#include "tst_exportnotes.moc"
