// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchoring.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/testdocument.h"
#include "tests/processortime.h"
#include "tests/seed.h"

using namespace core;
using namespace core::annotation;
using core::text::TextRange;

namespace
{

const QString source =
    QStringLiteral("# 一、总体要求\n"
                   "坚持以人民为中心的发展思想，把保障和改善民生放在更加重要的位置，扎实推进共同富裕。\n"
                   "# 二、重点任务\n"
                   "加强组织领导，压实工作责任，确保各项任务落到实处。加强宣传引导，营造良好氛围。\n"
                   "# 三、保障措施\n"
                   "加强组织领导，健全工作机制，确保各项任务落到实处。");

TextRange rangeOf(const document::Document &document, const QString &quote, int which = 0)
{
    qsizetype at = document.text().indexOf(quote);
    while (which-- > 0)
        at = document.text().indexOf(quote, at + 1);
    Q_ASSERT(at >= 0);
    return {at, at + quote.size()};
}

/// A text whose characters remember where they come from, so that after any edits the truth is known.
struct Traced {
    QString text;
    QList<int> origin; ///< per unit: its offset in the first text, -1 for new ones

    explicit Traced(const QString &first) : text(first)
    {
        for (int i = 0; i < first.size(); ++i)
            origin.append(i);
    }
    void remove(qsizetype at, qsizetype n)
    {
        text.remove(at, n);
        origin.remove(at, std::min(n, origin.size() - at));
    }
    void insert(qsizetype at, const QString &what)
    {
        text.insert(at, what);
        origin.insert(at, what.size(), -1);
    }
    void move(qsizetype at, qsizetype n, qsizetype to)
    {
        const QString piece = text.mid(at, n);
        const QList<int> ids = origin.mid(at, n);
        remove(at, n);
        to = std::min(to, text.size());
        text.insert(to, piece);
        for (qsizetype i = 0; i < ids.size(); ++i)
            origin.insert(to + i, ids.at(i));
    }
    bool isSame(TextRange now, TextRange then) const
    {
        return now.length() == then.length() && unitsInPlace(now, then, 0) == now.length();
    }
    /// Whether nobody who sees both texts alone could say that it is another passage: it has some of the old units, or
    /// some of the old neighbours, at their old distance. Where "Q x" went of "Q x Q y", the first Q is taken for the
    /// second one, and rightly so.
    bool isTrue(TextRange now, TextRange then) const
    {
        return now.length() == then.length() && unitsInPlace(now, then, 32) > 0;
    }
    qsizetype unitsInPlace(TextRange now, TextRange then, qsizetype around) const
    {
        qsizetype n = 0;
        for (qsizetype i = -around; i < now.length() + around; ++i)
            n += then.start() + i >= 0 && origin.value(now.start() + i, -1) == then.start() + i ? 1 : 0;
        return n;
    }
    bool holdsWhole(TextRange then) const
    {
        const qsizetype at = origin.indexOf(static_cast<int>(then.start()));
        return at >= 0 && at + then.length() <= text.size() && isSame({at, at + then.length()}, then);
    }
};

/// Official prose: clauses out of a small stock, so that many of them come again and again.
QString prose(QRandomGenerator &random, int clauses, int stock)
{
    QString text;
    for (int i = 0; i < clauses; ++i) {
        QRandomGenerator clause(random.bounded(static_cast<quint32>(stock)));
        const int length = 4 + static_cast<int>(clause.bounded(10));
        for (int c = 0; c < length; ++c)
            text += QChar(0x4E00 + static_cast<int>(clause.bounded(400)));
        const quint32 end = random.bounded(10u);
        text += QLatin1Char(end < 6 ? ',' : '.');
        if (end == 9)
            text += QLatin1Char('\n');
    }
    return text;
}

void edit(QRandomGenerator &random, Traced *traced, int edits)
{
    for (int i = 0; i < edits; ++i) {
        const qsizetype at = random.bounded(static_cast<quint32>(traced->text.size() - 60));
        switch (random.bounded(6)) {
        case 0:
            traced->remove(at, 1 + random.bounded(3u));
            break;
        case 1:
            traced->insert(at, prose(random, 1, 1000000).left(1 + random.bounded(3u)));
            break;
        case 2: // a misprint put right
            traced->remove(at, 1);
            traced->insert(at, QString(QChar(0x5000 + static_cast<int>(random.bounded(400u)))));
            break;
        case 3:
            traced->remove(at, 10 + random.bounded(50u));
            break;
        case 4:
            traced->insert(at, prose(random, 3, 1000000));
            break;
        default:
            traced->move(at, 40, random.bounded(static_cast<quint32>(traced->text.size())));
        }
    }
}

} // namespace

class TestReanchoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reanchored_cases_data()
    {
        QTest::addColumn<QString>("quote");
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("foundWhich");
        const int exact = int(AnchorState::Exact);
        const int doubtful = int(AnchorState::Doubtful);
        const int lost = int(AnchorState::Lost);
        const QString repeated = QStringLiteral("加强组织领导");
        QTest::newRow("text before grows") << repeated << 1 << "坚持"
                                           << "我们要始终坚持" << exact << repeated << 1;
        QTest::newRow("first of two, text before grows") << repeated << 0 << "坚持"
                                                         << "我们要始终坚持" << exact << repeated << 0;
        QTest::newRow("the other one goes") << repeated << 1 << "加强组织领导，压实"
                                            << "压实" << exact << repeated << 0;
        QTest::newRow("this one goes") << repeated << 0 << "加强组织领导，压实工作责任，确保各项任务落到实处。"
                                       << "" << lost << QString() << 0;
        QTest::newRow("a misprint in it")
            << QStringLiteral("保障和改善民生放在更加重要的位置") << 0 << "更加重要"
            << "更佳重要" << doubtful << QStringLiteral("保障和改善民生放在更佳重要的位置") << 0;
        QTest::newRow("rewritten between its contexts")
            << QStringLiteral("营造良好氛围") << 0 << "营造良好氛围"
            << "形成强大合力和声势" << doubtful << QStringLiteral("形成强大合力和声势") << 0;
        QTest::newRow("gone with its paragraph")
            << QStringLiteral("扎实推进共同富裕") << 0
            << "坚持以人民为中心的发展思想，把保障和改善民生放在更加重要的位置，扎实推进共同富裕。"
            << "（略）" << lost << QString() << 0;
        QTest::newRow("cut out between its contexts") << QStringLiteral("营造良好氛围") << 0 << "营造良好氛围"
                                                      << "" << lost << QString() << 0;
        QTest::newRow("short, context on one side")
            << QStringLiteral("民生") << 0 << "坚持以人民为中心的发展思想，把保障和改善"
            << "改善" << exact << QStringLiteral("民生") << 0;
    }
    void reanchored_cases()
    {
        QFETCH(QString, quote);
        QFETCH(int, which);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, state);
        QFETCH(QString, found);
        QFETCH(int, foundWhich);
        const auto before = testDocument(source);
        const Target target = targetAt(before, rangeOf(before, quote, which));
        QVERIFY(source.contains(from));
        const auto after = testDocument(QString(source).replace(source.indexOf(from), from.size(), to));
        const Anchor anchor = reanchored(target, after);
        QCOMPARE(int(anchor.state), state);
        QCOMPARE(anchor.range, found.isEmpty() ? TextRange() : rangeOf(after, found, foundWhich));
    }

    void reanchored_goneWithItsParagraph_notAllThatStandsBeforeTheNextOne()
    {
        const QString repeated = QStringLiteral("各级人民政府应当加强耕地保护。\n");
        const QString gone = QStringLiteral("县级以上地方人民政府应当将其纳入考核。\n");
        const QString kept = QStringLiteral("农业工作坚持节约用水。") + repeated +
                             QStringLiteral("有关部门负责水利建设。\n国家实行休耕制度。") + repeated;
        const QString next = QStringLiteral("本条例自公布之日起施行，原条例同时废止。");
        const auto before = testDocument(kept + gone + next);
        const Target target = targetAt(before, rangeOf(before, gone.trimmed()));
        const Anchor anchor = reanchored(target, testDocument(kept + next));
        QCOMPARE(int(anchor.state), int(AnchorState::Lost));
    }

    void reanchored_goneButForAStop_isLost()
    {
        const QString around = QStringLiteral("会议听取了关于秋粮收购进度的汇报，");
        const QString after = QStringLiteral("要求有关部门按季度公布检查结果并报上一级备案。");
        const QString quote = QStringLiteral("研究了下一步的工作安排；");
        const auto before = testDocument(around + quote + after);
        const Target target = targetAt(before, rangeOf(before, quote));
        QCOMPARE(int(reanchored(target, testDocument(around + u'；' + after)).state), int(AnchorState::Lost));
        const auto rewritten = testDocument(around + QStringLiteral("又谈到明年；") + after);
        QCOMPARE(int(reanchored(target, rewritten).state), int(AnchorState::Doubtful));
    }

    void reanchored_severalPlaces_theOneMeant_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("line"); ///< the one that holds the passage now
        QTest::newRow("its line was moved, something like it stands where it was")
            << "公司不服仲裁裁决，依法诉至人民法院。\n诉讼请求\n请求判决不支付李某加班费差额。\n裁判结果\n判决支付李某"
               "加班费"
               "差额3200元。双方不服，均提起上诉。\n案例分析\n争议的焦点是规章制度的效力。\n"
            << "李某加班费差额。"
            << "公司不服仲裁裁决，依法诉至人民法院。\n诉讼请求\n请求判决支付李某加班费差额3200元。\n裁判结果\n双方不服"
               "，均提起上诉。"
               "\n案例分析\n请求判决不支付李某加班费差额。\n争议的焦点是规章制度的效力。\n"
            << "请求判决不支付李某加班费差额。";
        const auto clause = [](const QString &beginning, const QString &end) {
            return beginning +
                   QStringLiteral(
                       "的，由外汇管理机关责令改正，处违法金额百分之三十以下的罚款；情节严重的，处等值以下的罚款。") +
                   end + QLatin1Char('\n');
        };
        const QString meant = QStringLiteral("擅自改变结汇资金用途");
        const QString other = QStringLiteral("违反规定携带外汇出境");
        const QString exception = QStringLiteral("另有规定的除外。");
        QTest::newRow("told apart by what stands far before it")
            << clause(meant, {}) + clause(other, {}) << QStringLiteral("处等值以下的罚款。")
            << clause(other, exception) + exception + QLatin1Char('\n') + clause(meant, exception)
            << clause(meant, exception);
    }
    void reanchored_severalPlaces_theOneMeant()
    {
        QFETCH(QString, before);
        QFETCH(QString, quote);
        QFETCH(QString, after);
        QFETCH(QString, line);
        const auto first = testDocument(before);
        const auto second = testDocument(after);
        const Anchor anchor = reanchored(targetAt(first, rangeOf(first, quote)), second);
        const qsizetype at = second.text().indexOf(line);
        QVERIFY(at >= 0);
        QVERIFY(anchor.state != AnchorState::Lost);
        const qsizetype start = at + line.indexOf(quote);
        QCOMPARE(anchor.range, TextRange(start, start + quote.size()));
    }

    /// What the text alone does not tell, or tells wrong, is told by what became of the other places of the words.
    void reanchored_madeAtHand_leavesToOthersWhatIsTheirs_data()
    {
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("alone"); ///< line of the place without the text before; empty: lost
        QTest::addColumn<QString>("told");  ///< line of the place with it
        const QString other =
            QStringLiteral("第七条 乡镇水务所负责全乡节约用水的组织协调工作，完善计量统计制度，按季度报送县水利局。");
        const QString own =
            QStringLiteral("第三条 市水务局负责全市节约用水的组织协调工作，完善计量考核办法，按年度公布结果。");
        const QString rewritten = QStringLiteral("有关方面分工办理节约用水的组织协调工作：另行通知。");
        const QString quote = QStringLiteral("节约用水的组织协调工作");
        const QLatin1Char end('\n');
        QTest::newRow("rewritten around it, the other one stands")
            << quote << own + end + other << rewritten + end + other << other << rewritten;
        QTest::newRow("gone, the other one stands") << quote << own + end + other << other << other << QString();
        QString above;
        for (int i = 0; i < 8; ++i)
            above += QStringLiteral("第%1件要做的事情是把第%2段话写得清清楚楚。\n").arg(i).arg(i * 7);
        const QString neighbour =
            QStringLiteral("县水务局负责全县节约用水的组织协调工作，完善计量统计制度，按季度报送市水务局。");
        QTest::newRow("gone from right above the other one, what stood above is the same")
            << quote << above + own.sliced(4) + end + neighbour << above + neighbour << neighbour << QString();
        QTest::newRow("short, nothing stands beside it")
            << QStringLiteral("有关人员")
            << QStringLiteral("进入现场后，就与检查有关的事项询问有关人员；\n检查结束三日以内书面告知有关人员。")
            << QStringLiteral("全程录像，问问有关人员，听取申辩。\n检查结束三日以内书面告知有关人员。") << QString()
            << QStringLiteral("全程录像，问问有关人员，听取申辩。");
    }
    void reanchored_madeAtHand_leavesToOthersWhatIsTheirs()
    {
        QFETCH(QString, quote);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, alone);
        QFETCH(QString, told);
        const auto first = testDocument(before);
        const auto second = testDocument(after);
        const Target target = targetAt(first, rangeOf(first, quote));
        const auto inLine = [&](const QString &line) {
            if (line.isEmpty())
                return Anchor();
            const qsizetype start = after.indexOf(line) + line.indexOf(quote);
            return Anchor{AnchorState::Doubtful, {start, start + quote.size()}};
        };
        QCOMPARE(reanchored(target, second), inLine(alone));
        QCOMPARE(reanchored(target, second, &first), inLine(told));
        // A text that it was not made on tells nothing.
        QCOMPARE(reanchored(target, second, &second), inLine(alone));
    }

    void reanchored_sameText_exactEverywhere()
    {
        const auto document = testDocument(source);
        for (qsizetype start = 0; start < document.text().size(); ++start) {
            for (qsizetype length = 1; start + length <= document.text().size(); length += 3) {
                const TextRange range(start, start + length);
                QCOMPARE(reanchored(targetAt(document, range), document), (Anchor{AnchorState::Exact, range}));
            }
        }
    }

    void reanchored_randomEdits_neverSilentlyWrong()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        int whole = 0;
        int wholeExact = 0;
        int wholeLost = 0;
        int wholeRight = 0;
        int toldRight = 0;
        int wrong = 0;
        for (int round = 0; round < 300; ++round) {
            const QString first = prose(random, 200, 40 + static_cast<int>(random.bounded(400u)));
            const auto before = testDocument(first);
            Traced traced(first);
            edit(random, &traced, 1 + static_cast<int>(random.bounded(25u)));
            const auto after = testDocument(traced.text);
            for (int mark = 0; mark < 20; ++mark) {
                const qsizetype start = random.bounded(static_cast<quint32>(first.size() - 60));
                const TextRange then(start, start + 2 + random.bounded(mark % 2 ? 8u : 50u));
                const Target target = targetAt(before, then);
                const Anchor anchor = reanchored(target, after);
                // The text before has no say in what is beyond doubt.
                const Anchor told = reanchored(target, after, &before);
                QCOMPARE(told.state == AnchorState::Exact, anchor.state == AnchorState::Exact);
                if (anchor.state == AnchorState::Exact)
                    QCOMPARE(told.range, anchor.range);
                toldRight +=
                    traced.holdsWhole(then) && told.state != AnchorState::Lost && traced.isTrue(told.range, then);
                const bool right = anchor.state != AnchorState::Lost && traced.isTrue(anchor.range, then);
                if (anchor.state == AnchorState::Exact && !right) {
                    ++wrong;
                    QString origins;
                    for (qsizetype i = anchor.range.start() - 5; i < anchor.range.end() + 5; ++i)
                        origins += QString::number(traced.origin.value(i, -2)) + QLatin1Char(' ');
                    qInfo("wrong: '%s' %lld to %lld, found %s", qPrintable(first.mid(then.start(), then.length())),
                          qint64(then.start()), qint64(then.end()), qPrintable(origins));
                }
                if (traced.holdsWhole(then)) {
                    ++whole;
                    wholeExact += anchor.state == AnchorState::Exact ? 1 : 0;
                    wholeLost += anchor.state == AnchorState::Lost ? 1 : 0;
                    wholeRight += right ? 1 : 0;
                }
            }
        }
        qInfo("%d whole passages: %d right, %d with the text before, %d exact, %d lost; %d wrong of 6000", whole,
              wholeRight, toldRight, wholeExact, wholeLost, wrong);
        QCOMPARE(wrong, 0);
        QVERIFY(wholeRight >= whole * 99 / 100);
        QVERIFY(toldRight >= whole * 99 / 100);
        QVERIFY(wholeExact >= whole * 95 / 100);
        QVERIFY(wholeLost <= whole / 100);
    }

    void reanchored_longText_inTime()
    {
        QRandomGenerator random(7);
        const QString text = prose(random, 60000, 5000);
        const auto before = testDocument(text);
        const Target target = targetAt(before, {300000, 300060});
        Traced changed(text);
        changed.insert(10, QStringLiteral("新"));
        changed.remove(300020, 4);
        const auto after = testDocument(changed.text);
        ProcessorTimer timer;
        timer.start();
        QCOMPARE(reanchored(target, after).state, AnchorState::Doubtful);
        qInfo("%lld ms in %lld units", timer.elapsed(), qint64(text.size()));
        QVERIFY(timer.elapsed() < processorLimit(1000));
    }
};

QTEST_GUILESS_MAIN(TestReanchoring)
#include "tst_reanchoring.moc"
