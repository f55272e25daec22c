// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations with several passages, and passages that change.
#include "core/exporters/markdown.h"
#include "core/library/history.h"
#include "core/library/merging.h"
#include "core/library/retrieval.h"
#include "core/library/versions.h"
#include "core/storage/database.h"

#include "tests/core/library/openlibrary.h"

using namespace core;
using annotation::AnchorState;
using text::TextRange;

namespace
{
const QString source = QStringLiteral("# 总则\n坚持节水优先，统筹水资源。\n坚持空间均衡，以水定城。\n# 措施\n"
                                      "落实责任制，考核到人。\n强化监督检查，定期通报。");

TextRange rangeOf(const document::Document &document, const QString &words)
{
    const qsizetype at = document.text().indexOf(words);
    return {at, at + words.size()};
}

QStringList quotes(const annotation::Annotation &annotation)
{
    QStringList words;
    for (const annotation::Target &target : annotation.targets)
        words.append(target.quote);
    return words;
}
} // namespace

class TestPassages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_open.emplace(source); }
    void cleanup() { m_open.reset(); }

    void setPassages_isOneChange_andComesBack()
    {
        const AnnotationId id = m_open->mark(QStringLiteral("节水优先"), {QStringLiteral("原则")});
        const auto before = m_open->library->annotation(id);
        const auto made = set(id, {QStringLiteral("监督检查"), QStringLiteral("节水优先"), QStringLiteral("空间均衡")});
        QVERIFY(made);
        QCOMPARE(quotes(*made),
                 (QStringList{QStringLiteral("节水优先"), QStringLiteral("空间均衡"), QStringLiteral("监督检查")}));
        QCOMPARE(made->tags, before->tags);
        QCOMPARE(made->created, before->created);
        QCOMPARE(*m_open->library->annotation(id), *made);
        QCOMPARE(m_open->library->undoText(), QStringLiteral("passage"));
        m_open->reopen();
        QVERIFY(m_open->library->undo());
        QCOMPARE(*m_open->library->annotation(id), *before);
        QVERIFY(m_open->library->redo());
        QCOMPARE(*m_open->library->annotation(id), *made);
        QCOMPARE(*m_open->library->verify(), QStringList());
        QCOMPARE(m_open->library->history().of(id)->size(), 2);
    }

    void setPassages_asTheyAre_isNoChange()
    {
        const AnnotationId id = m_open->mark(QStringLiteral("节水优先"));
        const auto before = m_open->library->annotation(id);
        const auto changes = m_open->library->history().of(id)->size();
        const auto made = set(id, {QStringLiteral("节水优先")});
        QVERIFY(made);
        QCOMPARE(*made, *before);
        QCOMPARE(*m_open->library->annotation(id), *before);
        QCOMPARE(m_open->library->history().of(id)->size(), changes);
    }

    void setPassages_thatOverlap_areOne()
    {
        const AnnotationId id = m_open->mark(QStringLiteral("节水优先"));
        const auto made = set(id, {QStringLiteral("节水"), QStringLiteral("水优先"), QStringLiteral("，统筹")});
        QVERIFY(made);
        QCOMPARE(quotes(*made), QStringList{QStringLiteral("节水优先，统筹")});
    }

    void setPassages_wrong_changesNothing()
    {
        const AnnotationId id = m_open->mark(QStringLiteral("节水优先"));
        const auto before = m_open->library->annotation(id);
        const auto &document = m_open->document;
        const qsizetype end = document.text().size();
        QCOMPARE(m_open->library->setPassages(id, {}, document).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_open->library->setPassages(id, {{1, end + 1}}, document).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_open->library->setPassages(AnnotationId::create(), {{0, 1}}, document).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(*m_open->library->annotation(id), *before);
    }

    /// Found by words of any of them, exported with all.
    void severalPassages_areOneEverywhere()
    {
        const AnnotationId id = m_open->mark(QStringLiteral("节水优先"));
        QVERIFY(set(id, {QStringLiteral("节水优先"), QStringLiteral("责任制")}));
        for (const QString &query : {QStringLiteral("节水"), QStringLiteral("责任制"), QStringLiteral("节水 责任")}) {
            const auto found = m_open->library->retrieval().find(*library::queryFromText(query));
            QVERIFY2(found && found->size() == 1 && found->first().annotation == id, qPrintable(query));
        }
        const auto annotations = m_open->library->annotations(m_open->id, m_open->document);
        const QString notes = exporters::notesToMarkdown(
            {{QStringLiteral("水"), m_open->id, {}, m_open->document, *annotations}}, {}, {});
        QCOMPARE(notes.count(QStringLiteral("> ")), 3);
        QVERIFY(notes.contains(QStringLiteral("节水优先")) && notes.contains(QStringLiteral("责任制")));
    }

    /// Each passage is found again on its own; that one is lost does not move the others.
    void severalPassages_inAChangedText_areFoundEach()
    {
        const AnnotationId id = m_open->mark(QStringLiteral("节水优先"));
        QVERIFY(set(id, {QStringLiteral("统筹水资源"), QStringLiteral("落实责任制，考核到人")}));
        QString changed = source;
        changed.insert(0, QStringLiteral("# 前言\n说在前面的话。\n"));
        const auto later = testDocument(changed);
        const auto update = m_open->library->versions().update(m_open->id, changed.toUtf8(), {}, later);
        QVERIFY(update);
        auto now = m_open->library->annotation(id);
        QCOMPARE(now->state, AnchorState::Exact);
        QCOMPARE(now->targets.at(1).range, rangeOf(later, QStringLiteral("落实责任制，考核到人")));
        changed.remove(QStringLiteral("落实责任制，考核到人。\n"));
        const auto last = testDocument(changed);
        QVERIFY(m_open->library->versions().update(m_open->id, changed.toUtf8(), {}, last));
        now = m_open->library->annotation(id);
        QCOMPARE(now->state, AnchorState::Doubtful); // a part stands: it is not lost as a whole
        QCOMPARE(now->targets.at(0).state, AnchorState::Exact);
        QCOMPARE(now->targets.at(1).state, AnchorState::Lost);
        QCOMPARE(now->targets.at(0).range, rangeOf(last, QStringLiteral("统筹水资源")));
        QVERIFY(now->targets.at(1).range.isEmpty());
        QCOMPARE(quotes(*now).at(1), QStringLiteral("落实责任制，考核到人"));
        QCOMPARE(m_open->library->verify()->size(), 1); // that a passage is lost
    }

    /// An earlier version stored the worst state for all: each is looked at again when the document is opened.
    void severalPassages_ofAnEarlierVersion_getAStateEach()
    {
        const AnnotationId id = m_open->mark(QStringLiteral("节水优先"));
        QVERIFY(set(id, {QStringLiteral("统筹水资源"), QStringLiteral("落实责任制，考核到人")}));
        QString changed = source;
        changed.replace(QStringLiteral("落实责任制，考核"), QStringLiteral("压实责任制，考评"));
        const auto later = testDocument(changed);
        QVERIFY(m_open->library->versions().update(m_open->id, changed.toUtf8(), {}, later));
        QCOMPARE(m_open->library->annotation(id)->targets.at(1).state, AnchorState::Doubtful);
        auto database = storage::Database::open(m_open->path());
        QVERIFY(database->run("UPDATE annotation SET anchor = replace(replace(anchor, ',\"state\":\"exact\"', ''), "
                              "',\"state\":\"doubtful\"', '')"));
        m_open->reopen();
        QCOMPARE(m_open->library->annotation(id)->targets.at(0).state, AnchorState::Doubtful); // all that was stored
        const auto opened = m_open->library->annotations(m_open->id, later);
        QCOMPARE(opened->constFirst().targets.at(0).state, AnchorState::Exact);
        QCOMPARE(opened->constFirst().targets.at(1).state, AnchorState::Doubtful);
        QCOMPARE(*m_open->library->annotation(id), opened->constFirst()); // and stays so
        QCOMPARE(*m_open->library->verify(), QStringList());
    }

    void severalPassages_merge_onceWithAll()
    {
        const AnnotationId id = m_open->mark(QStringLiteral("节水优先"));
        QVERIFY(set(id, {QStringLiteral("节水优先"), QStringLiteral("空间均衡")}));
        OpenLibrary other(source);
        for (int time = 0; time < 2; ++time) {
            const auto report = other.library->merging().merge(m_open->path(), {});
            QVERIFY2(report, report ? "" : qPrintable(report.error().message));
            const auto there = other.library->annotations(other.id, other.document);
            QCOMPARE(there->size(), 1);
            QCOMPARE(quotes(there->first()), (QStringList{QStringLiteral("节水优先"), QStringLiteral("空间均衡")}));
        }
    }

private:
    Result<annotation::Annotation> set(const AnnotationId &id, const QStringList &words)
    {
        QList<TextRange> ranges;
        for (const QString &part : words)
            ranges.append(rangeOf(m_open->document, part));
        return m_open->library->setPassages(id, ranges, m_open->document);
    }

    std::optional<OpenLibrary> m_open;
};

QTEST_GUILESS_MAIN(TestPassages)
#include "tst_passages.moc"
