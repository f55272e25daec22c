// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/autocoding.h"
#include "core/library/backups.h"
#include "core/library/retrieval.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/library/openlibrary.h"
#include "tests/seed.h"

using namespace core;
using namespace core::library;

class TestRetrieval : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;

    static QString said(const Query &query)
    {
        using enum Query::Kind;
        QStringList parts;
        for (const Query &part : query.parts)
            parts.append(said(part));
        switch (query.kind) {
        case And:
            return QStringLiteral("(%1)").arg(parts.join(QLatin1Char('&')));
        case Or:
            return QStringLiteral("(%1)").arg(parts.join(QLatin1Char('|')));
        case Not:
            return QLatin1Char('!') + parts.value(0);
        case SameParagraph:
            return QStringLiteral("[%1]").arg(parts.join(QLatin1Char('~')));
        case SameSection:
            return QStringLiteral("[%1]").arg(parts.join(QLatin1Char('=')));
        default:
            return QString::number(int(query.kind)) + QLatin1Char(':') + query.value;
        }
    }

    QStringList found(const QString &text, FoundOrder order = FoundOrder::Reading) const
    {
        const auto query = queryFromText(text);
        if (!query)
            return {query.error().message};
        const auto passages = m_open->library->retrieval().find(*query, order);
        if (!passages)
            return {passages.error().message};
        QStringList quotes;
        const auto loaded = m_open->library->retrieval().load(*passages);
        for (const auto &annotation : *loaded)
            quotes.append(annotation.targets.first().quote);
        return quotes;
    }
    static QStringList list(const char *words)
    {
        return QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>(
            QStringLiteral("# 一、春\n春天来了，花开了。\n夏天也来了。\n# 二、秋\n秋天來了，叶落了。"));
        m_open->mark(QStringLiteral("春天"), list("季节/春 时间"), QStringLiteral("important"));
        m_open->mark(QStringLiteral("花开了"), list("花"));
        m_open->mark(QStringLiteral("夏天"), list("季节/夏"));
        m_open->mark(QStringLiteral("秋天來了"), list("季节/秋"), QStringLiteral("ＩＭＰＯＲＴＡＮＴ"));
        m_open->mark(QStringLiteral("叶落了"));
    }

    /// A connection that follows another one finds what one that reads everything anew finds, whoever changed it.
    void follow_anyChanges_foundAsAnew()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        Library &window = *m_open->library;
        const auto follower = std::move(*Library::open(m_open->path()));
        const auto stranger = std::move(*Library::open(m_open->path()));
        const auto ids = [&](Library &library, const char *text) {
            QStringList found;
            const auto passages = library.retrieval().find(*queryFromText(QString::fromUtf8(text)));
            for (const FoundPassage &passage : *passages)
                found.append(passage.annotation.value);
            return found;
        };
        for (int step = 0; step < 150; ++step) {
            for (int n = random.bounded(3); n > 0; --n) {
                Library &who = random.bounded(5) == 0 ? *stranger : window;
                const auto all = who.notes({m_open->id, {}});
                QVERIFY(all);
                switch (random.bounded(6)) {
                case 0:
                    QVERIFY(who.undo());
                    break;
                case 1:
                    QVERIFY(who.redo());
                    break;
                case 2:
                    if (!all->isEmpty())
                        QVERIFY(who.removeAnnotations({all->at(random.bounded(all->size())).id}));
                    break;
                case 3:
                    if (&who == &window)
                        m_open->mark(QStringLiteral("来"), list("季节 花"));
                    break;
                default:
                    if (!all->isEmpty()) {
                        auto changed = all->at(random.bounded(all->size()));
                        changed.note += QStringLiteral("x");
                        changed.color = static_cast<annotation::MarkColor>(random.bounded(6));
                        QVERIFY(who.update({changed}, random.bounded(2) ? list("时间") : QStringList()));
                    }
                }
            }
            if (random.bounded(3) == 0)
                continue; // it is not asked after every change
            follower->retrieval().follow(window.takeAnnotationChanges());
            const auto fresh = std::move(*Library::open(m_open->path()));
            for (const char *query : {"", "color:red", "note:x", "tag:时间", "tag:季节 OR color:blue"})
                QVERIFY2(ids(*follower, query) == ids(*fresh, query),
                         qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
        }
    }

    void follow_contentReplaced_readAnew()
    {
        Library &window = *m_open->library;
        const auto follower = std::move(*Library::open(m_open->path()));
        const auto count = [&] {
            auto retrieval = follower->retrieval();
            retrieval.follow(window.takeAnnotationChanges());
            return retrieval.find(Query())->size();
        };
        QCOMPARE(count(), 5);
        const auto backup = window.backups().take();
        QVERIFY(backup);
        m_open->mark(QStringLiteral("来"));
        QCOMPARE(count(), 6);
        QVERIFY(window.backups().restore(backup->path));
        QCOMPARE(count(), 5);
    }

    void query_grammar_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *text, const char *tree) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tree);
        };
        row("", "0:");
        row("a b", "(1:a&1:b)");
        row("a AND b OR c", "((1:a&1:b)|1:c)");
        row("a (b OR -c)", "(1:a&(1:b|!1:c))");
        row("“a b” NOT tag:x/y", "(1:a b&!4:x/y)");
        row("tag=\"x y\"", "5:x y");
        row("tag:*", "!6:");
        row("-tag:*", "!!6:");
        row("a NEAR/paragraph b c", "([1:a~1:b]&1:c)");
        row("a NEAR/section (b OR c)", "[1:a=(1:b|1:c)]");
        row("\"AND\"", "1:AND");
        row("（a OR b）", "(1:a|1:b)");
        row("x-y", "1:x-y");
    }
    void query_grammar()
    {
        QFETCH(QString, text);
        QFETCH(QString, tree);
        const auto query = queryFromText(text);
        QVERIFY2(query, query ? "" : qPrintable(query.error().message));
        QCOMPARE(said(*query), tree);
    }

    void query_wrong_saysWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        const auto row = [](const QString &text, int position) {
            QTest::newRow(qPrintable(text.left(20))) << text << position;
        };
        row(QStringLiteral("(a"), 0);
        row(QStringLiteral("a)"), 1);
        row(QStringLiteral("a OR"), 4);
        row(QStringLiteral("\"a"), 0);
        row(QStringLiteral("a color:pink"), 2);
        row(QStringLiteral("since:soon"), 0);
        row(QStringLiteral("tag:"), 0);
        row(QStringLiteral("a NEAR/chapter b"), 2);
        row(QString(100000, QLatin1Char('(')), 200);
        row(QStringLiteral("NOT ").repeated(100000) + QStringLiteral("a"), 800);
    }
    void query_wrong_saysWhere()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        const auto query = queryFromText(text);
        QVERIFY(!query);
        QCOMPARE(query.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(query.error().position.value_or(-1), position);
    }

    void find_everyCondition_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("quotes");
        const auto row = [](const char *text, const char *quotes) {
            QTest::newRow(text) << QString::fromUtf8(text) << list(quotes);
        };
        row("", "春天 花开了 夏天 秋天來了 叶落了");
        row("tag:季节", "春天 夏天 秋天來了");
        row("tag=季节", "");
        row("tag:季节 -tag:季节/夏", "春天 秋天來了");
        row("-tag:*", "叶落了");
        row("important", "春天 秋天來了");
        row("text:来", "秋天來了");
        row("note:important tag:时间", "春天");
        row("section:秋", "秋天來了 叶落了");
        row("section:春 OR text:叶", "春天 花开了 夏天 叶落了");
        row("tag:花 NEAR/paragraph tag:时间", "花开了");
        row("tag:花 NEAR/paragraph tag:季节/夏", "");
        row("tag:花 NEAR/section tag:季节/夏", "花开了");
        row("tag:季节 NEAR/section (tag:花 OR 叶落)", "春天 夏天 秋天來了");
        row("color:red", "");
        row("color:yellow style:highlight state:exact", "春天 花开了 夏天 秋天來了 叶落了");
        row("since:2000-01-01 before:2001-01-01", "");
        row("author:nobody", "");
    }
    void find_everyCondition()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, quotes);
        QCOMPARE(found(text), quotes);
    }

    void find_unknownTag_isTold()
    {
        QVERIFY(found(QStringLiteral("tag:nothing")).first().contains(QStringLiteral("nothing")));
    }

    void find_followsEveryChange()
    {
        auto library = m_open->library.get();
        QCOMPARE(found({}).size(), 5); // the index is built
        const auto made = m_open->mark(QStringLiteral("来了。"), list("花"));
        QCOMPARE(found(QStringLiteral("tag:花")).size(), 2);
        QVERIFY(library->removeAnnotations({made}));
        QCOMPARE(found(QStringLiteral("tag:花")), list("花开了"));
        QVERIFY(library->undo()->has_value());
        QCOMPARE(found(QStringLiteral("tag:花")).size(), 2);
        QVERIFY(library->removeTag((*library->tags()).last().id));
        QVERIFY(library->undo()->has_value());
        QCOMPARE(found(QStringLiteral("tag:花")).size(), 2);
        QVERIFY(library->remove(m_open->id));
        QCOMPARE(found({}).size(), 0);
        QVERIFY(library->undo()->has_value());
        // Another window, too.
        auto other = *Library::open(m_open->path());
        QVERIFY(other->removeAnnotations({made}));
        QCOMPARE(found({}).size(), 5);
    }

    void change_manyAsOne()
    {
        auto library = m_open->library.get();
        const auto all = library->retrieval().find(*queryFromText(QStringLiteral("tag:季节")));
        QList<AnnotationId> ids;
        for (const auto &passage : *all)
            ids.append(passage.annotation);
        BulkChange bulk;
        bulk.addedTags = list("新/一");
        bulk.removedTags = list("季节");
        bulk.color = annotation::MarkColor::Red;
        QCOMPARE(*library->retrieval().change(ids, bulk), 3);
        QCOMPARE(found(QStringLiteral("tag:新 color:red")), list("春天 夏天 秋天來了"));
        QCOMPARE(found(QStringLiteral("tag:季节")), QStringList());
        QCOMPARE(found(QStringLiteral("tag:时间")), list("春天"));
        QCOMPARE(*library->retrieval().change(ids, bulk), 0);
        QVERIFY(library->undo()->has_value());
        QCOMPARE(found(QStringLiteral("tag:季节")).size(), 3);
        QCOMPARE(found(QStringLiteral("color:red")), QStringList());
        QCOMPARE(library->retrieval().change({AnnotationId::create()}, bulk).error().code, ErrorCode::NotFound);
    }

    void autocoding_passages()
    {
        const auto &document = m_open->document;
        const auto words = [&](const QList<text::TextRange> &ranges) {
            QStringList all;
            for (const auto range : ranges)
                all.append(document.text().mid(range.start(), range.length()));
            return all;
        };
        QCOMPARE(words(hitPassages(document, QStringLiteral("来了"), CodedUnit::Hit)).size(), 3);
        QCOMPARE(words(hitPassages(document, QStringLiteral("了"), CodedUnit::Paragraph)).size(), 3);
        QCOMPARE(words(sectionPassages(document, QStringLiteral("春"))).first().left(5), QStringLiteral("一、春\n春"));
        QCOMPARE(hitPassages(document, QStringLiteral(" "), CodedUnit::Hit).size(), 0);
        QList<NewAnnotation> marks;
        const auto ranges = hitPassages(document, QStringLiteral("来了"), CodedUnit::Hit);
        for (const auto range : ranges)
            marks.append({m_open->id, {range}, {}, {}, list("auto")});
        QCOMPARE(m_open->library->annotateAll(marks, document)->size(), 3);
        QCOMPARE(found(QStringLiteral("tag:auto")).size(), 3);
        QVERIFY(m_open->library->undo()->has_value());
        QCOMPARE(found({}).size(), 5);
        QCOMPARE(*m_open->library->verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRetrieval)
#include "tst_retrieval.moc"
