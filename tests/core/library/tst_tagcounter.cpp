// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/tagcounter.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/seed.h"

using namespace core;
using core::annotation::Tag;
using core::library::TagCounter;
using core::library::TagUse;

class TestTagCounter : public QObject
{
    Q_OBJECT

private:
    static Tag tag(const QString &id, const QString &parent = {})
    {
        Tag made;
        made.id = {id};
        made.parent = {parent};
        return made;
    }

private Q_SLOTS:
    void passage_countsOnceAboveItsTags()
    {
        TagCounter counter({tag(QStringLiteral("a")), tag(QStringLiteral("b"), QStringLiteral("a")),
                            tag(QStringLiteral("c"), QStringLiteral("b")), tag(QStringLiteral("d"))});
        counter.add("one", "b", 0);
        counter.add("one", "c", 0);
        counter.add("two", "c", 3);
        counter.add("two", "nobody's", 3);
        const auto uses = counter.uses();
        QCOMPARE(uses.value({QStringLiteral("a")}), (TagUse{0, 2, 2}));
        QCOMPARE(uses.value({QStringLiteral("b")}), (TagUse{1, 2, 2}));
        QCOMPARE(uses.value({QStringLiteral("c")}), (TagUse{2, 2, 2}));
        QVERIFY(!uses.contains({QStringLiteral("d")}));
        QVERIFY(TagCounter({}).uses().isEmpty());
    }

    /// As one counts by hand: for each tag the passages that carry it or one below it.
    void anyPassages_countAsByHand()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        QList<Tag> tags;
        for (int i = 0; i < 12; ++i)
            tags.append(
                tag(QString::number(i), i > 0 && random.bounded(3) ? QString::number(random.bounded(i)) : QString()));
        TagCounter counter(tags);
        QHash<QString, QSet<int>> passages; // by tag, also of those below
        QHash<QString, QSet<int>> documents;
        for (int passage = 0; passage < 200; ++passage) {
            const int document = random.bounded(9);
            for (int i = 0; i < 12; ++i) {
                if (random.bounded(4))
                    continue;
                counter.add(QByteArray::number(passage), QByteArray::number(i), size_t(document));
                for (QString at = QString::number(i); !at.isEmpty(); at = tags.at(at.toInt()).parent.value) {
                    passages[at].insert(passage);
                    documents[at].insert(document);
                }
            }
        }
        const auto uses = counter.uses();
        for (const Tag &one : tags) {
            QVERIFY2(uses.value(one.id).withBelow == passages.value(one.id.value).size(),
                     qPrintable(QString::number(seed)));
            QVERIFY2(uses.value(one.id).documents == documents.value(one.id.value).size(),
                     qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(TestTagCounter)
#include "tst_tagcounter.moc"
