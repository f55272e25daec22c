// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/codingstripes.h"

#include <QTest>

#include <random>

using namespace app::reader;
using core::text::TextRange;

class TestCodingStripes : public QObject
{
    Q_OBJECT

private:
    static CodeLabel code(const QString &path) { return {{path}, path}; }
    static Decoration coded(TextRange range, const QList<CodeLabel> &codes)
    {
        Decoration d{core::AnnotationId::create(), range};
        d.codes = codes;
        return d;
    }

private Q_SLOTS:
    void set_eachTagOfAPassage_hasAStripe()
    {
        CodingStripes stripes;
        stripes.set({coded({10, 90}, {code(QStringLiteral("A")), code(QStringLiteral("B/C"))}), coded({200, 300}, {})},
                    {});
        const auto found = stripes.beside({0, 400});
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0]->code.path, QStringLiteral("A"));
        QCOMPARE(found[1]->range, TextRange(10, 90));
        QVERIFY(found[0]->lane != found[1]->lane);
    }

    void set_severalPassagesOfOneAnnotation_makeOneStripeOverAll()
    {
        Decoration first = coded({500, 520}, {code(QStringLiteral("A"))});
        Decoration second = first;
        second.range = {100, 130};
        CodingStripes stripes;
        stripes.set({first, coded({110, 115}, {code(QStringLiteral("B"))}), second}, {});
        const auto found = stripes.beside({300, 301});
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0]->range, TextRange(100, 520));
    }

    void lanes_neverHoldTwoThatRunBesideEachOther()
    {
        std::mt19937 random(5);
        QList<Decoration> decorations;
        for (int i = 0; i < 600; ++i) {
            const qsizetype start = random() % 20'000;
            const qsizetype length = 1 + random() % (i % 15 == 0 ? 2500 : 80);
            decorations.append(coded({start, start + length}, {code(QString::number(i % 7))}));
        }
        CodingStripes stripes;
        stripes.set(decorations, {});
        const auto all = stripes.beside({0, 30'000});
        QCOMPARE(all.size(), size_t(600));
        for (size_t i = 0; i < all.size(); ++i) {
            QVERIFY(all[i]->lane < stripes.lanes());
            for (size_t j = i + 1; j < all.size(); ++j)
                QVERIFY(all[i]->lane != all[j]->lane || !all[i]->range.overlaps(all[j]->range));
        }
        for (qsizetype at = 0; at < 20'000; at += 37) {
            const auto expected = std::ranges::count_if(
                decorations, [&](const Decoration &d) { return d.range.overlaps({at, at + 30}); });
            QCOMPARE(qsizetype(stripes.beside({at, at + 30}).size()), qsizetype(expected));
        }
    }

    void folded_takesNoLaneAndIsStillFound()
    {
        const CodeLabel a = code(QStringLiteral("A"));
        CodingStripes stripes;
        stripes.set({coded({0, 50}, {a}), coded({10, 40}, {code(QStringLiteral("B"))})}, {a.tag});
        QVERIFY(stripes.hasFolded());
        QCOMPARE(stripes.lanes(), 1);
        const auto found = stripes.beside({0, 100});
        QCOMPARE(found[0]->lane, CodingStripes::folded);
        QCOMPARE(found[1]->lane, 0);
    }
};

QTEST_GUILESS_MAIN(TestCodingStripes)
#include "tst_codingstripes.moc"
