// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/annotationindex.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/annotation/storeoftest.h"

using namespace core;
using core::library::AnnotationIndex;

class TestAnnotationIndex : public QObject
{
    Q_OBJECT

private:
    /// What it holds, a line an annotation, without the numbers that depend on the order of reading.
    static QStringList said(const AnnotationIndex &index)
    {
        QStringList lines;
        for (const AnnotationIndex::Entry &e : index.entries()) {
            QStringList tags;
            for (const int tag : e.tags)
                tags.append(index.tagIds().at(tag));
            tags.sort();
            lines.append(QStringList{e.id, index.documents().at(e.document), index.authors().at(e.author),
                                     index.sections().at(e.section), QString::number(int(e.style)),
                                     QString::number(int(e.color)), QString::number(int(e.state)),
                                     QString::number(e.start), e.text, e.note, tags.join(u',')}
                             .join(u'|'));
        }
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    /// Kept in step change by change it says what one that is made anew says.
    void anyChanges_inStepIsAsAnew()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        StoreOfTest store;
        AnnotationIndex kept(store.database());
        QVERIFY(kept.sync({}));
        QStringList ids;
        const QStringList paths{QStringLiteral("甲"), QStringLiteral("甲/乙"), QStringLiteral("丙")};
        for (int step = 0; step < 120; ++step) {
            QSet<QString> touched;
            for (int n = random.bounded(3); n >= 0; --n) {
                const QString id = ids.isEmpty() || random.bounded(3) == 0 ? QStringLiteral("a%1").arg(ids.size())
                                                                           : ids.at(random.bounded(ids.size()));
                touched.insert(id);
                if (!ids.contains(id)) {
                    ids.append(id);
                    store.annotation(id, random.bounded(2) ? QStringLiteral("d1") : QStringLiteral("d2"),
                                     paths.first(random.bounded(4)));
                    continue;
                }
                const QList<QByteArray> changes{
                    "UPDATE annotation SET note = note || 'ＡB', modified = modified + 1 WHERE id = ?",
                    "UPDATE annotation SET deleted = 5 WHERE id = ?",
                    "UPDATE annotation SET deleted = NULL WHERE id = ?",
                    "UPDATE annotation SET color = 'red', author = author || '張' WHERE id = ?",
                    "UPDATE annotation SET state = 'lost' WHERE id = ?",
                    "DELETE FROM annotation_tag WHERE annotation = ?",
                    "UPDATE annotation SET targets = 'damaged' WHERE id = ?"};
                QVERIFY(store.run(changes.at(random.bounded(changes.size())), {id}));
            }
            QVERIFY(kept.sync(touched));
            AnnotationIndex fresh(store.database());
            QVERIFY(fresh.sync({}));
            QVERIFY2(said(kept) == said(fresh), qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
        }
        QVERIFY(!said(kept).isEmpty());
    }

    void anotherConnection_isNoticed()
    {
        StoreOfTest store;
        store.annotation(QStringLiteral("a1"), QStringLiteral("d1"));
        AnnotationIndex index(store.database());
        QVERIFY(index.sync({}));
        QCOMPARE(index.entries().size(), size_t(1));
        QString path;
        QVERIFY(store.database().query("SELECT file FROM pragma_database_list", {},
                                       [&path](const storage::Row &row) { path = row.text(0); }));
        auto other = storage::Database::open(path);
        QVERIFY(other->run("UPDATE annotation SET note = 'new'"));
        QVERIFY(index.sync({})); // nobody here touched it
        QCOMPARE(index.entries().front().note, QStringLiteral("new"));
    }
};

QTEST_GUILESS_MAIN(TestAnnotationIndex)
#include "tst_annotationindex.moc"
