// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/aroundnotes.h"
#include "core/library/links.h"
#include "core/library/memos.h"

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;

class TestAroundNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links_nameBothEnds_alsoInAnotherDocument()
    {
        OpenLibrary open(QStringLiteral("春天来了，花开了。"));
        const auto second = testDocument(QStringLiteral("秋天来了，叶落了。"));
        const DocumentId autumn = open.add(second, QStringLiteral("autumn.txt"));
        const AnnotationId flowers = open.mark(QStringLiteral("花开了"));
        const auto leaves = open.library->annotate({autumn, {{5, 8}}}, second);
        QVERIFY(leaves);
        QVERIFY(open.library->links().add(flowers, leaves->id, QStringLiteral("contradicts"), QStringLiteral("记")));
        const auto around = aroundNotes(*open.library);
        QVERIFY(around);
        QCOMPARE(around->links.size(), 1);
        const exporters::LinkBetween &link = around->links.constFirst();
        QCOMPARE(link.type, QStringLiteral("contradicts"));
        QCOMPARE(link.note, QStringLiteral("记"));
        QCOMPARE(link.origin.annotation, flowers);
        QCOMPARE(link.origin.quote, QStringLiteral("花开了"));
        QCOMPARE(link.target.document, autumn);
        QCOMPARE(link.target.quote, QStringLiteral("叶落了"));
        QCOMPARE(link.target.title, open.library->document(autumn)->title.simplified());
    }

    void whatLiesInTheTrash_isLeftOut()
    {
        OpenLibrary open(QStringLiteral("春天来了，花开了。"));
        const AnnotationId spring = open.mark(QStringLiteral("春天"));
        const AnnotationId flowers = open.mark(QStringLiteral("花开了"));
        QVERIFY(open.library->links().add(spring, flowers, QStringLiteral("supports")));
        QVERIFY(open.library->memos().add(open.id, QStringLiteral("读"), {}));
        QCOMPARE(aroundNotes(*open.library)->links.size(), 1);
        QCOMPARE(aroundNotes(*open.library)->memos.size(), 1);
        QVERIFY(open.library->removeAnnotations({flowers}));
        QCOMPARE(aroundNotes(*open.library)->links.size(), 0);
        QCOMPARE(aroundNotes(*open.library)->memos.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAroundNotes)
#include "tst_aroundnotes.moc"
