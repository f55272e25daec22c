// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/annotationindex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/annotation/storeoftest.h"
#include "tests/seed.h"

using namespace core;
using core::library::AnnotationIndex;

class TestAnnotationIndex : public QObject
{
    Q_OBJECT

private:
    /// What it holds, a line an annotation, without the numbers that depend on the order of reading.
    static QStringList said(AnnotationIndex &index, StoreOfTest &store)
    {
        QList<AnnotationIndex::Matches> tagged{*index.withAnyTag()};
        static_cast<void>(
            store.database().query("SELECT id FROM tag ORDER BY name, id", {},
                                   [&](const storage::Row &row) { tagged.append(*index.withTags({row.text(0)})); }));
        QStringList lines;
        for (size_t i = 0; i < index.entries().size(); ++i) {
            const AnnotationIndex::Entry &e = index.entries()[i];
            if (e.document < 0)
                continue;
            QStringList line{index.idOf(e),
                             index.documents().at(e.document),
                             index.authors().at(e.author),
                             index.sections().value(e.section),
                             QString::number(int(e.look.style)),
                             QString::number(int(e.look.color)),
                             QString::number(int(e.look.state)),
                             QString::number(e.start),
                             index.textOf(e).toString(),
                             index.noteOf(e).toString()};
            for (const auto &matches : tagged)
                line.append(matches[i] ? QStringLiteral("tagged") : QString());
            lines.append(line.join(u'|'));
        }
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    /// Kept in step change by change it says what one that is made anew says.
    void anyChanges_inStepIsAsAnew()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        StoreOfTest store;
        AnnotationIndex kept(store.database());
        QVERIFY(kept.sync({}, AnnotationIndex::Depth::Texts));
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
                    "INSERT OR IGNORE INTO annotation_tag SELECT ?, id, 0 FROM tag",
                    "UPDATE annotation SET targets = 'damaged' WHERE id = ?"};
                QVERIFY(store.run(changes.at(random.bounded(changes.size())), {id}));
            }
            QVERIFY(kept.sync(touched, AnnotationIndex::Depth::Texts));
            AnnotationIndex fresh(store.database());
            QVERIFY(fresh.sync({}, AnnotationIndex::Depth::Texts));
            QVERIFY2(said(kept, store) == said(fresh, store),
                     qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
        }
        QVERIFY(!said(kept, store).isEmpty());
    }

    /// What a question does not need is read when another one does.
    void texts_readLater_areAsAtOnce()
    {
        StoreOfTest store;
        store.annotation(QStringLiteral("a1"), QStringLiteral("d1"), {QStringLiteral("甲")});
        store.annotation(QStringLiteral("0d5c1f9e-7a35-4c1b-9c53-0a1b2c3d4e5f"), QStringLiteral("d2"),
                         {QStringLiteral("甲/乙"), QStringLiteral("丙")});
        QVERIFY(
            store.run("UPDATE annotation SET author = 'A' || char(9) || '張', note = 'ＮＯＴＥ' || char(9) || '會'"));
        AnnotationIndex whole(store.database());
        QVERIFY(whole.sync({}, AnnotationIndex::Depth::Texts));
        QCOMPARE(whole.authors(), QStringList{QStringLiteral("a\t张")});
        QCOMPARE(whole.noteOf(whole.entries().front()), u"note\t会");
        for (const QSet<QString> &touched : {QSet<QString>(), QSet<QString>{QStringLiteral("a1")}}) {
            AnnotationIndex index(store.database());
            QVERIFY(index.sync({}, AnnotationIndex::Depth::Facts));
            QVERIFY(index.noteOf(index.entries().front()).isEmpty());
            QVERIFY(index.sync(touched, AnnotationIndex::Depth::Texts));
            QCOMPARE(said(index, store), said(whole, store));
        }
    }

    /// Each passage is found, and a passage that looks like a list of them is one.
    void passages_ofSeveralAndOfOne()
    {
        StoreOfTest store;
        store.annotation(QStringLiteral("one"), QStringLiteral("d1"));
        store.annotation(QStringLiteral("two"), QStringLiteral("d1"));
        const QString looksLikeSeveral = QStringLiteral("[{\"exact\": \"A\"}, {}]");
        const auto target = [](const QString &quote) { return QJsonObject{{QStringLiteral("exact"), quote}}; };
        const auto put = [&store](const char16_t *id, const QJsonArray &targets) {
            return store.run("UPDATE annotation SET targets = ? WHERE id = ?",
                             {QString::fromUtf8(QJsonDocument(targets).toJson()), QString::fromUtf16(id)});
        };
        QVERIFY(put(u"one", {target(looksLikeSeveral)}));
        QVERIFY(put(u"two", {target(QStringLiteral("會")), target(QStringLiteral("Ｂ"))}));
        AnnotationIndex index(store.database());
        QVERIFY(index.sync({}, AnnotationIndex::Depth::Texts));
        QHash<QString, QString> texts;
        for (const AnnotationIndex::Entry &entry : index.entries())
            texts.insert(index.idOf(entry), index.textOf(entry).toString());
        QCOMPARE(texts.value(QStringLiteral("one")), looksLikeSeveral.toLower());
        QCOMPARE(texts.value(QStringLiteral("two")), QStringLiteral("会\nb"));
    }

    /// Its expressions are those of the index: none is made anew from a row.
    void question_isAnsweredFromTheFilesIndex()
    {
        StoreOfTest store;
        const auto said = [&store](const QByteArray &how, AnnotationIndex::Depth depth, int column) {
            QStringList rows;
            static_cast<void>(store.database().query(how + AnnotationIndex::statement(depth), {},
                                                     [&](const storage::Row &row) { rows.append(row.text(column)); }));
            return rows;
        };
        for (const auto depth : {AnnotationIndex::Depth::Facts, AnnotationIndex::Depth::Texts}) {
            QCOMPARE(said("EXPLAIN QUERY PLAN ", depth, 3),
                     QStringList{QStringLiteral("SCAN annotation USING INDEX annotation_place")});
            const QStringList steps = said("EXPLAIN ", depth, 1);
            QVERIFY(steps.contains(QStringLiteral("ResultRow")));
            for (const char16_t *made : {u"Function", u"PureFunc", u"Concat", u"Cast"})
                QVERIFY2(!steps.contains(QString::fromUtf16(made)), qPrintable(steps.join(u' ')));
        }
    }

    void anotherConnection_isNoticed()
    {
        StoreOfTest store;
        store.annotation(QStringLiteral("a1"), QStringLiteral("d1"));
        AnnotationIndex index(store.database());
        QVERIFY(index.sync({}, AnnotationIndex::Depth::Texts));
        QCOMPARE(index.entries().size(), size_t(1));
        QString path;
        QVERIFY(store.database().query("SELECT file FROM pragma_database_list", {},
                                       [&path](const storage::Row &row) { path = row.text(0); }));
        auto other = storage::Database::open(path);
        QVERIFY(other->run("UPDATE annotation SET note = 'new'"));
        QVERIFY(index.sync({}, AnnotationIndex::Depth::Texts)); // nobody here touched it
        QCOMPARE(index.noteOf(index.entries().front()), u"new");
    }
};

QTEST_GUILESS_MAIN(TestAnnotationIndex)
#include "tst_annotationindex.moc"
