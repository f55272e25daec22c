// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/rowfitter.h"

#include <QtTest>

#include "tests/core/annotation/storeoftest.h"

using namespace core;
using namespace core::annotation;

namespace
{
QJsonObject object(const QString &column, const QJsonValue &value)
{
    return {{column, value}};
}

RowChange note(const QString &id, const QString &before, const QString &after)
{
    return {"annotation", object(QStringLiteral("id"), id), object(QStringLiteral("note"), before),
            object(QStringLiteral("note"), after)};
}

RowChange newTag(const QString &id, const QString &name, const QJsonValue &parent = QJsonValue::Null)
{
    return {"tag",
            object(QStringLiteral("id"), id),
            {},
            QJsonObject{{QStringLiteral("name"), name},
                        {QStringLiteral("parent"), parent},
                        {QStringLiteral("color"), QString()},
                        {QStringLiteral("description"), QString()}}};
}

RowChange newLink(const QString &annotation, const QString &tag)
{
    return {"annotation_tag",
            {{QStringLiteral("annotation"), annotation}, {QStringLiteral("tag"), tag}},
            {},
            object(QStringLiteral("position"), 0)};
}
} // namespace

class TestRowFitter : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreOfTest> m_store;
    QString tagId(const QString &name) const
    {
        return m_store->database().text("SELECT id FROM tag WHERE name = ?", {name})->value_or(QString());
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreOfTest>();
        m_store->annotation(QStringLiteral("a1"), QStringLiteral("d1"), {QStringLiteral("政策/工具")});
    }

    void unchangedLibrary_rowsStayAsPlanned()
    {
        RowFitter fitter(m_store->database());
        for (const RowChange &row : {note(QStringLiteral("a1"), {}, QStringLiteral("新")),
                                     newTag(QStringLiteral("t9"), QStringLiteral("目标")),
                                     newLink(QStringLiteral("a1"), tagId(QStringLiteral("政策")))}) {
            const auto fitted = fitter.fit(row);
            QVERIFY(fitted && *fitted);
            QCOMPARE(**fitted, row);
        }
        QVERIFY(!fitter.hasDiffered());
    }

    void columnThatOthersChanged_getsWhatWasPlanned()
    {
        QVERIFY(m_store->run("UPDATE annotation SET note = '别人' WHERE id = 'a1'"));
        RowFitter fitter(m_store->database());
        const auto fitted = fitter.fit(note(QStringLiteral("a1"), {}, QStringLiteral("我")));
        QVERIFY(fitted && *fitted);
        QCOMPARE(**fitted, note(QStringLiteral("a1"), QStringLiteral("别人"), QStringLiteral("我")));
        QVERIFY(fitter.hasDiffered());
    }

    void whatIsThereAlready_isNotDoneTwice()
    {
        QVERIFY(m_store->run("UPDATE annotation SET note = '我' WHERE id = 'a1'"));
        RowFitter fitter(m_store->database());
        QCOMPARE(*fitter.fit(note(QStringLiteral("a1"), {}, QStringLiteral("我"))), std::nullopt);
        RowChange gone = newLink(QStringLiteral("a1"), QStringLiteral("none"));
        std::swap(gone.before, gone.after);
        QCOMPARE(*fitter.fit(gone), std::nullopt);
        QVERIFY(fitter.hasDiffered());
    }

    void whatItChanges_wentForGood_isAnError()
    {
        RowFitter fitter(m_store->database());
        QCOMPARE(fitter.fit(note(QStringLiteral("a9"), {}, QStringLiteral("我"))).error().code, ErrorCode::NotFound);
        QCOMPARE(fitter.fit(newTag(QStringLiteral("t9"), QStringLiteral("下"), QStringLiteral("gone"))).error().code,
                 ErrorCode::NotFound);
        // A tag that went is missed on the passage alone.
        QCOMPARE(*fitter.fit(newLink(QStringLiteral("a1"), QStringLiteral("gone"))), std::nullopt);
    }

    void tagOfTheNameByOthers_isTheirsFromThenOn()
    {
        const QString theirs = tagId(QStringLiteral("工具"));
        RowFitter fitter(m_store->database());
        QCOMPARE(*fitter.fit(newTag(QStringLiteral("mine"), QStringLiteral("工具"), tagId(QStringLiteral("政策")))),
                 std::nullopt);
        const auto below = fitter.fit(newTag(QStringLiteral("child"), QStringLiteral("小"), QStringLiteral("mine")));
        QVERIFY(below && *below);
        QCOMPARE((*below)->after->value(QStringLiteral("parent")).toString(), theirs);
        QVERIFY(m_store->commit({**below}));
        const auto link = fitter.fit(newLink(QStringLiteral("a1"), QStringLiteral("child")));
        QVERIFY(link && *link);
        // It is on the passage by their hand.
        QCOMPARE(*fitter.fit(newLink(QStringLiteral("a1"), QStringLiteral("mine"))), std::nullopt);
        QVERIFY(fitter.hasDiffered());
    }

    void tagPutBelowItself_byTwoMovesTogether_isAnError()
    {
        const QString above = tagId(QStringLiteral("政策"));
        const QString below = tagId(QStringLiteral("工具"));
        RowFitter fitter(m_store->database());
        const RowChange move{"tag", object(QStringLiteral("id"), above),
                             object(QStringLiteral("parent"), QJsonValue::Null),
                             object(QStringLiteral("parent"), below)};
        QCOMPARE(fitter.fit(move).error().code, ErrorCode::InvalidArgument);
    }

    void renamed_toANameTakenMeanwhile_isAnError()
    {
        m_store->annotation(QStringLiteral("a2"), QStringLiteral("d1"), {QStringLiteral("目标")});
        RowFitter fitter(m_store->database());
        const RowChange rename{"tag", object(QStringLiteral("id"), tagId(QStringLiteral("政策"))),
                               object(QStringLiteral("name"), QStringLiteral("政策")),
                               object(QStringLiteral("name"), QStringLiteral("目标"))};
        QCOMPARE(fitter.fit(rename).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestRowFitter)
#include "tst_rowfitter.moc"
