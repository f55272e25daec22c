// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/correction.h"

#include <QSet>
#include <QtTest>

using namespace core::corrections;
namespace document = core::document;

class TestCorrection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_haveNamesThatLeadBack()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(CorrectionKind::MakeRepair); ++i) {
            const auto kind = static_cast<CorrectionKind>(i);
            CorrectionKind back{};
            QVERIFY(kindFromName(kindName(kind), &back));
            QCOMPARE(back, kind);
            names.insert(kindName(kind));
        }
        QCOMPARE(names.size(), static_cast<int>(CorrectionKind::MakeRepair) + 1);
        CorrectionKind kind{};
        QVERIFY(!kindFromName(u"spell", &kind));
        QVERIFY(!kindFromName(u"", &kind));
    }

    void descriptions_tellKindsApart()
    {
        QSet<QString> words;
        Correction correction;
        for (int i = 0; i <= static_cast<int>(CorrectionKind::MakeRepair); ++i) {
            correction.kind = static_cast<CorrectionKind>(i);
            words.insert(described(correction));
        }
        QCOMPARE(words.size(), static_cast<int>(CorrectionKind::MakeRepair) + 1);
        correction.kind = CorrectionKind::Heading;
        correction.level = 3;
        QVERIFY(described(correction).contains(QLatin1Char('3')));
    }

    void roles_haveWordsOfTheirOwn()
    {
        QSet<QString> words;
        for (int i = 0; i <= static_cast<int>(document::MetaRole::Source); ++i)
            words.insert(describedRole(static_cast<document::MetaRole>(i)));
        QCOMPARE(words.size(), static_cast<int>(document::MetaRole::Source) + 1);
        document::Block block;
        block.kind = document::BlockKind::Meta;
        block.role = document::MetaRole::Caption;
        QCOMPARE(describedBlock(block), describedRole(document::MetaRole::Caption));
    }

    void place_isThereWithContextAlone()
    {
        Correction correction;
        correction.kind = CorrectionKind::KeepOriginal;
        QVERIFY(!hasPlace(correction));
        correction.place.suffix = QStringLiteral("后");
        QVERIFY(hasPlace(correction));
    }
};

QTEST_GUILESS_MAIN(TestCorrection)
#include "tst_correction.moc"
