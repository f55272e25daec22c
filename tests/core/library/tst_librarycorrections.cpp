// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's corrections in the library: kept, undone, and annotations that move along.
#include "core/annotation/anchoring.h"
#include "core/corrections/similar.h"
#include "core/library/library.h"
#include "core/library/opendocument.h"
#include "core/storage/database.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::library;
using annotation::AnchorState;
using annotation::Annotation;
using corrections::Gesture;

namespace
{
const QString source =
    QStringLiteral("关于做好工作的意见\n\n一、总体要求\n（一）加强领导。各级部门要切实负起责任来。\n"
                   "（二）抓好落实。各单位要认真抓好各项工作落实。\n二、工作任务\n"
                   "（一）查清底数。全面查清本地区的底数情况。\n春天来了，花都开了。\n花都开了，春天来了。\n"
                   "（二）建立台账。按要求建立清楚的工作台账。\n");
} // namespace

class TestLibraryCorrections : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    OpenDocument m_open;

    QString path() const { return m_folder->filePath(QStringLiteral("library.db")); }

    void reopen()
    {
        m_library.reset();
        auto opened = Library::open(path());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        m_library = std::move(*opened);
    }
    void openAgain()
    {
        auto open = openDocument(*m_library, m_open.info.id);
        QVERIFY2(open, open ? "" : qPrintable(open.error().message));
        m_open = std::move(*open);
    }
    void add(const QString &text, const QString &name = QStringLiteral("意见.txt"))
    {
        const auto parsed = parse(text.toUtf8(), name);
        QVERIFY(parsed);
        const auto added = m_library->add(text.toUtf8(), QStringLiteral("/somewhere/") + name, *parsed);
        QVERIFY(added);
        m_open.info = added->info;
        openAgain();
    }
    void annotate(const QString &quote)
    {
        const qsizetype at = m_open.document.text().indexOf(quote);
        QVERIFY2(at >= 0, qPrintable(quote));
        NewAnnotation what;
        what.document = m_open.info.id;
        what.ranges = {{at, at + quote.size()}};
        QVERIFY(m_library->annotate(what, m_open.document));
        openAgain();
    }
    qsizetype block(const QString &words) const
    {
        for (qsizetype b = 0; b < m_open.document.blocks().size(); ++b) {
            if (m_open.document.blockText(b).startsWith(words))
                return b;
        }
        return -1;
    }
    void correct(const corrections::Request &request)
    {
        const auto plan = corrections::planned(m_open.corrected, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        auto done = m_library->correct(m_open, *plan);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        m_open = std::move(*done);
    }
    void correct(Gesture gesture, const QString &words, qint8 level = 0)
    {
        corrections::Request request;
        request.gesture = gesture;
        request.blocks = {block(words)};
        request.offset = m_open.document.text().indexOf(words);
        request.level = level;
        correct(request);
    }
    /// What the annotations stand on, and whether each is sure of it.
    QStringList passages() const
    {
        QStringList out;
        for (const Annotation &a : m_open.annotations) {
            for (const auto &target : a.targets) {
                const auto words =
                    QStringView(m_open.document.text()).mid(target.range.start(), target.range.length()).toString();
                out.append((a.state == AnchorState::Exact ? QString() : QStringLiteral("?")) + words);
            }
        }
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
        m_open = {};
        add(source);
    }
    void cleanup()
    {
        m_library.reset();
        m_folder.reset();
    }

    void correct_reopened_isThere()
    {
        correct(Gesture::MakeHeading, QStringLiteral("春天"), 3);
        correct(Gesture::Split, QStringLiteral("花都开了。"));
        const QString text = m_open.document.text();
        reopen();
        openAgain();
        QCOMPARE(m_open.document.text(), text);
        QCOMPARE(m_open.document.blocks().at(block(QStringLiteral("春天"))).level, 3);
        QCOMPARE(m_open.corrected.corrections.size(), 2);
        QCOMPARE(*m_library->verify(), QStringList());
    }

    void undoAndRedo_allOfOneGesture()
    {
        const qsizetype model = block(QStringLiteral("（一）加强"));
        corrections::Request request;
        request.gesture = Gesture::MakeParagraph;
        request.blocks = {model};
        request.blocks += corrections::similarBlocks(m_open.document, model);
        std::sort(request.blocks.begin(), request.blocks.end());
        QCOMPARE(request.blocks.size(), 4);
        const QString before = m_open.document.text();
        correct(request);
        const QString after = m_open.document.text();
        QVERIFY(before != after);
        QCOMPARE(m_library->undoText(), QStringLiteral("make paragraph"));
        const auto undone = m_library->undo();
        QVERIFY(undone && *undone);
        QVERIFY((*undone)->structure);
        QCOMPARE((*undone)->document, m_open.info.id);
        const auto back = recorrected(*m_library, m_open);
        QVERIFY(back);
        QCOMPARE(back->document.text(), before);
        QCOMPARE(m_library->corrections(m_open.info.id)->size(), 0);
        QVERIFY(m_library->redo()->has_value());
        openAgain();
        QCOMPARE(m_open.document.text(), after);
        QCOMPARE(*m_library->verify(), QStringList());
    }

    void annotations_overJoinsAndSplits_stayWhereTheyAre()
    {
        for (const QString &quote :
             {QStringLiteral("花都开了。\n花都开了"), QStringLiteral("来了，花都"), QStringLiteral("春天来了。"),
              QStringLiteral("加强领导\n各级部门"), QStringLiteral("查清底数"), QStringLiteral("台账。")})
            annotate(quote);
        const QStringList before = passages();
        correct(Gesture::JoinPrevious, QStringLiteral("花都开了，"));
        QVERIFY(passages().contains(QStringLiteral("花都开了。花都开了")));
        correct(Gesture::Split, QStringLiteral("花都开了。"));
        QVERIFY(passages().contains(QStringLiteral("来了，\n花都")));
        correct(Gesture::MakeParagraph, QStringLiteral("（一）加强"));
        QVERIFY(passages().contains(QStringLiteral("加强领导。各级部门")));
        for (const QString &passage : passages())
            QVERIFY2(!passage.startsWith(QLatin1Char('?')), qPrintable(passage));
        QCOMPARE(*m_library->verify(), QStringList());
        openAgain();
        for (const QString &passage : passages())
            QVERIFY2(!passage.startsWith(QLatin1Char('?')), qPrintable(passage));
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_library->undo()->has_value());
        openAgain();
        QCOMPARE(passages(), before);
        QCOMPARE(*m_library->verify(), QStringList());
    }

    void annotation_section_followsTheReader()
    {
        annotate(QStringLiteral("春天来了，花都开了。"));
        correct(Gesture::MakeHeading, QStringLiteral("二、工作"), 1);
        correct(Gesture::MakeParagraph, QStringLiteral("（一）查清"));
        const QStringList section = m_open.annotations.first().targets.first().sectionPath;
        QCOMPARE(section, (QStringList{QStringLiteral("关于做好工作的意见"), QStringLiteral("二、工作任务")}));
        QCOMPARE(m_library->notes()->first().targets.first().sectionPath, section);
    }

    void annotation_onAStopThatGoes_isDoubtful()
    {
        correct(Gesture::MakeParagraph, QStringLiteral("（一）加强"));
        const qsizetype stop = m_open.document.text().indexOf(QStringLiteral("。各级"));
        NewAnnotation what;
        what.document = m_open.info.id;
        what.ranges = {{stop, stop + 1}};
        QVERIFY(m_library->annotate(what, m_open.document));
        openAgain();
        const auto plan = corrections::plannedRemoval(m_open.corrected, {m_open.corrected.corrections.first().id});
        const auto done = m_library->correct(m_open, *plan);
        QVERIFY(done);
        QCOMPARE(done->annotations.first().state, AnchorState::Doubtful);
        QVERIFY(m_library->undo()->has_value());
        openAgain();
        QCOMPARE(passages(), QStringList{QStringLiteral("。")});
    }

    void removal_isOneChange()
    {
        correct(Gesture::MakeHeading, QStringLiteral("春天"), 3);
        correct(Gesture::JoinPrevious, QStringLiteral("花都"));
        QList<CorrectionId> ids;
        for (const auto &correction : m_open.corrected.corrections)
            ids.append(correction.id);
        const auto plan = corrections::plannedRemoval(m_open.corrected, ids);
        QVERIFY(plan);
        QVERIFY(m_library->correct(m_open, *plan));
        QCOMPARE(m_library->corrections(m_open.info.id)->size(), 0);
        QCOMPARE(m_library->undoText(), QStringLiteral("remove correction"));
        QVERIFY(m_library->undo()->has_value());
        const auto again = m_library->corrections(m_open.info.id);
        QCOMPARE(again->size(), 2);
        QCOMPARE(*again, m_open.corrected.corrections);
        QCOMPARE(*m_library->verify(), QStringList());
    }

    void title_ofTheList_followsTheReader()
    {
        correct(Gesture::MakeTitle, QStringLiteral("一、总体"));
        QCOMPARE(m_library->documents()->first().title, QStringLiteral("一、总体要求"));
        // The same file once more is read as the reader said.
        const auto parsed = parse(source.toUtf8(), QStringLiteral("意见.txt"));
        QVERIFY(m_library->add(source.toUtf8(), QStringLiteral("/elsewhere/意见.txt"), *parsed));
        QCOMPARE(m_library->documents()->first().title, QStringLiteral("一、总体要求"));
        QVERIFY(m_library->undo()->has_value());
        QCOMPARE(m_library->documents()->first().title, QStringLiteral("关于做好工作的意见"));
        QCOMPARE(*m_library->verify(), QStringList());
    }

    void twoPrograms_bothAreKept()
    {
        auto other = Library::open(path());
        QVERIFY(other);
        const auto theirs = openDocument(**other, m_open.info.id);
        corrections::Request request;
        request.gesture = Gesture::JoinPrevious;
        request.blocks = {block(QStringLiteral("花都开了，"))};
        QVERIFY((*other)->correct(*theirs, *corrections::planned(theirs->corrected, request)));
        annotate(QStringLiteral("春天来了。"));
        m_open.corrected = theirs->corrected; // this program has not seen it
        m_open.document = theirs->document;
        correct(Gesture::MakeHeading, QStringLiteral("（二）建立"), 4);
        QCOMPARE(m_open.corrected.corrections.size(), 2);
        QVERIFY(m_open.document.text().contains(QStringLiteral("花都开了。花都开了")));
        QCOMPARE(m_open.document.blocks().at(block(QStringLiteral("（二）建立"))).level, 4);
        QCOMPARE(passages(), QStringList{QStringLiteral("春天来了。")});
    }

    void otherEncoding_replays()
    {
        correct(Gesture::MakeHeading, QStringLiteral("春天"), 3);
        // In an encoding that has none of the words nothing fits; chosen back, everything does.
        QVERIFY(m_library->setEncoding(m_open.info.id, QStringLiteral("UTF-16LE")));
        openAgain();
        QCOMPARE(m_open.corrected.unfitCount(), 1);
        QCOMPARE(m_open.corrected.corrections.size(), 1);
        QVERIFY(m_library->setEncoding(m_open.info.id, QStringLiteral("UTF-8")));
        openAgain();
        QCOMPARE(m_open.corrected.unfitCount(), 0);
        QCOMPARE(m_open.document.blocks().at(block(QStringLiteral("春天"))).level, 3);
    }

    void unreadableRow_isTold_andHidesNothing()
    {
        correct(Gesture::MakeHeading, QStringLiteral("花都开了"), 2);
        correct(Gesture::MakeHeading, QStringLiteral("春天"), 3);
        m_library.reset();
        {
            auto database = storage::Database::open(path());
            QVERIFY(database->run("UPDATE correction SET kind = 'spell' WHERE level = 3"));
        }
        reopen();
        QCOMPARE(m_library->corrections(m_open.info.id)->size(), 1);
        QVERIFY(!m_library->verify()->isEmpty());
        QVERIFY(openDocument(*m_library, m_open.info.id));
    }

    void keepOriginal_isStored()
    {
        corrections::Plan plan{QStringLiteral("keep-original"), {}, {}, {}, m_open.corrected};
        corrections::Correction kept;
        kept.id = CorrectionId::create();
        kept.kind = corrections::CorrectionKind::KeepOriginal;
        kept.pass = text::PassId::LineWrap;
        kept.created = QDateTime::fromMSecsSinceEpoch(1700000000000, Qt::UTC);
        plan.made = {kept};
        kept.id = CorrectionId::create();
        kept.pass.reset();
        kept.place.prefix = QStringLiteral("前");
        kept.place.range = {7, 7};
        plan.made.append(kept);
        plan.next.corrections = plan.made;
        QVERIFY(m_library->correct(m_open, plan));
        QCOMPARE(*m_library->corrections(m_open.info.id), plan.made);
        openAgain();
        QCOMPARE(m_open.corrected.unfitCount(), 0);
        QCOMPARE(*m_library->verify(), QStringList());
    }

    void otherRepairs_annotationsFollowTheSource()
    {
        QFile file(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/glossed.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        add(QString::fromUtf8(bytes), QStringLiteral("glossed.txt"));
        const auto &repairs = m_open.document.repairs();
        text::TextRange passage;
        for (qsizetype i = 0; i < repairs.size() && passage.isEmpty(); ++i) {
            const auto repair = repairs.at(i);
            if (repair.pass == text::PassId::PinyinGloss && repair.range.start() > 10)
                passage = {repair.range.start() - 2, repair.range.start() + 3};
        }
        QVERIFY(!passage.isEmpty());
        NewAnnotation what;
        what.document = m_open.info.id;
        what.ranges = {passage};
        QVERIFY(m_library->annotate(what, m_open.document));
        openAgain();
        const QString before = passages().first();
        ParseOptions options;
        options.repairs.skip = {text::PassId::PinyinGloss};
        corrections::Plan plan;
        plan.kind = QStringLiteral("keep-original");
        corrections::Correction kept;
        kept.id = CorrectionId::create();
        kept.kind = corrections::CorrectionKind::KeepOriginal;
        kept.pass = text::PassId::PinyinGloss;
        kept.created = QDateTime::fromMSecsSinceEpoch(1700000000000, Qt::UTC);
        plan.made = {kept};
        plan.next = *corrections::corrected(*parse(bytes, QStringLiteral("glossed.txt"), options), plan.made);
        auto done = m_library->correct(m_open, plan);
        QVERIFY(done);
        m_open = std::move(*done);
        const QString after = passages().first();
        QVERIFY2(after.size() > before.size() && !after.startsWith(QLatin1Char('?')), qPrintable(after));
        QString letters = after;
        letters.remove(QRegularExpression(QStringLiteral("[(（][^)）]*[)）]")));
        QCOMPARE(letters, before.trimmed());
        QVERIFY(m_library->undo()->has_value());
        openAgain();
        QCOMPARE(passages(), QStringList{before});
    }

    void random_annotationsNeverMove_undoneWhole()
    {
        QRandomGenerator random(77);
        const auto letters = [](QStringView text) {
            QString out;
            for (const QChar c : text) {
                if (c.isLetterOrNumber())
                    out += c;
            }
            return out;
        };
        QHash<AnnotationId, QString> words;
        for (int i = 0; i < 25; ++i) {
            const int size = static_cast<int>(m_open.document.text().size());
            const qsizetype from = random.bounded(size - 12);
            const auto passage = QStringView(m_open.document.text()).mid(from, 3 + random.bounded(9));
            if (letters(passage).isEmpty())
                continue;
            NewAnnotation what;
            what.document = m_open.info.id;
            what.ranges = {{from, from + passage.size()}};
            const auto made = m_library->annotate(what, m_open.document);
            QVERIFY(made);
            words.insert(made->id, letters(passage));
        }
        openAgain();
        const QStringList before = passages();
        int done = 0;
        for (int i = 0; i < 40; ++i) {
            corrections::Request request;
            request.gesture = static_cast<Gesture>(random.bounded(static_cast<int>(Gesture::SameArticle) + 1));
            request.blocks = {random.bounded(static_cast<int>(m_open.document.blocks().size()))};
            request.offset = random.bounded(static_cast<int>(m_open.document.text().size()));
            request.level = static_cast<qint8>(random.bounded(4));
            request.role = document::MetaRole::Caption;
            const auto plan = corrections::planned(m_open.corrected, request);
            if (!plan)
                continue;
            auto next = m_library->correct(m_open, *plan);
            QVERIFY2(next, next ? "" : qPrintable(next.error().message));
            m_open = std::move(*next);
            ++done;
            for (const Annotation &a : m_open.annotations) {
                const auto range = a.targets.first().range;
                QCOMPARE(a.state, AnchorState::Exact);
                QCOMPARE(letters(QStringView(m_open.document.text()).mid(range.start(), range.length())),
                         words.value(a.id));
            }
        }
        QVERIFY(done > 10);
        QCOMPARE(*m_library->verify(), QStringList());
        for (int i = 0; i < done; ++i)
            QVERIFY(m_library->undo()->has_value());
        openAgain();
        QCOMPARE(passages(), before);
        QCOMPARE(*m_library->verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLibraryCorrections)
#include "tst_librarycorrections.moc"
