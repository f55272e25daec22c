// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchoring.h"
#include "core/exporters/markdown.h"

#include <QtTest>

#include "tests/core/testdocument.h"

using namespace core;
using namespace core::exporters;
using annotation::AnchorState;
using annotation::Annotation;

namespace
{

const QString source = QStringLiteral(
    "序言在前。\n# 一、开头\n春天*来了*，花开了。\n## （一）其一\n夏天[来了]。\n# 二、结尾\n秋天来了，\n叶落了。");

Annotation mark(const document::Document &document, const QString &quote, int number, const QString &note = {})
{
    const qsizetype at = document.text().indexOf(quote);
    Q_ASSERT(at >= 0);
    Annotation a;
    a.id = {QStringLiteral("a%1").arg(number)};
    a.document = {QStringLiteral("d1")};
    a.targets = {annotation::targetAt(document, {at, at + quote.size()})};
    a.note = note;
    a.created = QDateTime::fromMSecsSinceEpoch(number, Qt::UTC);
    return a;
}

NotesOfDocument notesOf(const document::Document &document, const QList<Annotation> &annotations,
                        const QString &title = QStringLiteral("题目"))
{
    return {title, {QStringLiteral("d1")}, {}, document, annotations};
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notes_ofSections_groupedInReadingOrder()
    {
        const auto document = testDocument(source);
        Annotation tagged = mark(document, QStringLiteral("夏天[来了]"), 1, QStringLiteral("看这里"));
        tagged.tags = {{QStringLiteral("t1")}, {QStringLiteral("t2")}, {QStringLiteral("gone")}};
        tagged.style = annotation::MarkStyle::Underline;
        tagged.color = annotation::MarkColor::Blue;
        const QHash<TagId, annotation::Tag> tags{
            {{QStringLiteral("t1")},
             {{QStringLiteral("t1")}, {}, QStringLiteral("夏"), QStringLiteral("季节/夏"), {}, {}}},
            {{QStringLiteral("t2")}, {{QStringLiteral("t2")}, {}, QStringLiteral("b*"), QStringLiteral("b*"), {}, {}}}};
        const QList<Annotation> all{mark(document, QStringLiteral("秋天来了，\n叶落了"), 3), tagged,
                                    mark(document, QStringLiteral("序言"), 2),
                                    mark(document, QStringLiteral("春天*来了*"), 4)};
        const QString markdown = notesToMarkdown({notesOf(document, all)}, tags);
        QCOMPARE(markdown,
                 QStringLiteral(
                     "# 题目\n"
                     "\n> 序言\n"
                     "\n- Mark: yellow highlight · [Open passage](zhupi://open/d1?annotation=a2)\n"
                     "\n## 一、开头\n"
                     "\n> 春天\\*来了\\*\n"
                     "\n- Mark: yellow highlight · Section: 一、开头 · [Open passage](zhupi://open/d1?annotation=a4)\n"
                     "\n### （一）其一\n"
                     "\n> 夏天\\[来了\\]\n"
                     "\n- Note: 看这里\n"
                     "- Tags: 季节/夏, b\\* · Mark: blue underline · Section: 一、开头 › （一）其一 · "
                     "[Open passage](zhupi://open/d1?annotation=a1)\n"
                     "\n## 二、结尾\n"
                     "\n> 秋天来了，\n>\n> 叶落了\n"
                     "\n- Mark: yellow highlight · Section: 二、结尾 · Place: 二、第1段至第2段 · [Open "
                     "passage](zhupi://open/d1?annotation=a3)\n"));
        QList<Annotation> shuffled = all;
        std::reverse(shuffled.begin(), shuffled.end());
        QCOMPARE(notesToMarkdown({notesOf(document, shuffled)}, tags), markdown);
    }

    void notes_withoutLinksAndColors()
    {
        const auto document = testDocument(source);
        const QString markdown =
            notesToMarkdown({notesOf(document, {mark(document, QStringLiteral("序言"), 1)})}, {}, {false, false});
        QCOMPARE(markdown, QStringLiteral("# 题目\n\n> 序言\n"));
    }

    void memos_standWithWhatTheyAreAbout()
    {
        const auto document = testDocument(source);
        const Annotation a = mark(document, QStringLiteral("序言"), 1);
        int number = 0;
        const auto memo = [&number](const annotation::MemoSubject &subject, const QString &title, const QString &text) {
            annotation::Memo made;
            made.id = {QString::number(++number)};
            made.subject = subject;
            made.title = title;
            made.text = text;
            made.created = QDateTime::fromMSecsSinceEpoch(number, Qt::UTC);
            return made;
        };
        const TagId tag{QStringLiteral("t1")};
        const QHash<TagId, annotation::Tag> tags{
            {tag, {tag, {}, QStringLiteral("夏"), QStringLiteral("季节/夏"), {}, {}}}};
        const QList<annotation::Memo> memos{memo({}, QStringLiteral("Plan"), {}),
                                            memo(tag, {}, QStringLiteral("too wide")),
                                            memo(a.id, QStringLiteral("Why"), QStringLiteral("# odd\nwords")),
                                            memo(DocumentId{QStringLiteral("d1")}, {}, QStringLiteral("read")),
                                            memo(DocumentId{QStringLiteral("d2")}, {}, QStringLiteral("another"))};
        const QString own = QStringLiteral("# 题目\n\n- Memo: read\n\n> 序言\n\n- Memo “Why”:\n\n  # odd\n  words\n");
        QCOMPARE(notesToMarkdown({notesOf(document, {a})}, tags, {false, false}, {memos}), own);
        QCOMPARE(
            notesToMarkdown({notesOf(document, {a})}, tags, {false, false, true}, {memos}),
            own + QStringLiteral("\n# Memos\n\n## Tag: 季节/夏\n\n- Memo: too wide\n\n## Library\n\n- Memo: Plan\n"));
        QCOMPARE(
            notesToMarkdown({notesOf(document, {a})}, tags, {false, false}, {{memos.last(), memos.at(3), memos.at(2)}}),
            own);
    }

    void links_standAtBothEnds()
    {
        const auto document = testDocument(source);
        const Annotation a = mark(document, QStringLiteral("序言"), 1);
        const Annotation b = mark(document, QStringLiteral("叶落"), 2);
        const LinkEnd here{a.id, a.document, QStringLiteral("题目"), QStringLiteral("序言")};
        const LinkEnd below{b.id, a.document, QStringLiteral("题目"), QStringLiteral("叶落")};
        const LinkEnd elsewhere{
            {QStringLiteral("c1")}, {QStringLiteral("d2")}, QStringLiteral("他*文"), QStringLiteral("[甲]\n乙")};
        const AroundNotes around{{},
                                 {{QStringLiteral("supports"), {}, here, below},
                                  {QStringLiteral("echoes"), QStringLiteral("see p. 3"), elsewhere, here}}};
        const QString markdown = notesToMarkdown({notesOf(document, {a, b})}, {}, {false, false}, around);
        QVERIFY2(
            markdown.contains(QStringLiteral("> 序言\n\n- Link: → supports “叶落”\n- Link: ← echoes “\\[甲\\] 乙”, in "
                                             "“他\\*文” · see p. 3\n")),
            qPrintable(markdown));
        QVERIFY2(markdown.contains(QStringLiteral("> 叶落\n\n- Link: ← supports “序言”\n")), qPrintable(markdown));
        const QString linked = notesToMarkdown({notesOf(document, {a})}, {}, {true, false}, around);
        QVERIFY2(
            linked.contains(QStringLiteral("- Link: → supports [“叶落”](%1)\n").arg(passageLink(a.document, b.id))),
            qPrintable(linked));
    }

    void noteMarkdown_keptAndConfined()
    {
        const auto document = testDocument(source);
        const QString note = QStringLiteral("\n# head\r\n\n- item\n```\nopen fence\n");
        const QString markdown =
            notesToMarkdown({notesOf(document, {mark(document, QStringLiteral("序言"), 1, note)})}, {}, {false, true});
        QCOMPARE(markdown, QStringLiteral("# 题目\n\n> 序言\n\n- Note:\n\n  # head\n\n  - item\n  ```\n  open fence\n\n"
                                          "- Mark: yellow highlight\n"));
    }

    void severalDocuments_oneWithoutNotes()
    {
        const auto document = testDocument(source);
        const QString markdown = notesToMarkdown({notesOf(document, {mark(document, QStringLiteral("序言"), 1)}),
                                                  notesOf(document, {}, QStringLiteral("空"))},
                                                 {}, {false, false});
        QCOMPARE(markdown, QStringLiteral("# 题目\n\n> 序言\n\n# 空\n\nNo annotations.\n"));
        QVERIFY(notesToMarkdown({}, {}).isEmpty());
    }

    void title_anyCharacters_oneHeading()
    {
        const auto document = testDocument(source);
        const QString markdown =
            notesToMarkdown({notesOf(document, {}, QStringLiteral("a\n# b\r\n<i> *c* `d`\u2028e"))}, {});
        QCOMPARE(markdown.count(QLatin1Char('\n')), 3);
        QCOMPARE(markdown.section(QLatin1Char('\n'), 0, 0), QStringLiteral("# a \\# b \\<i\\> \\*c\\* \\`d\\` e"));
        QVERIFY(notesToMarkdown({notesOf(document, {}, QStringLiteral(" \n "))}, {})
                    .startsWith(QStringLiteral("# Untitled\n")));
    }

    void quote_linesThatMeanSomething_escaped_data()
    {
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("line");
        QTest::newRow("list") << "- a" << "> \\- a";
        QTest::newRow("number") << "12. a" << "> 12\\. a";
        QTest::newRow("heading") << "# a" << "> \\# a";
        QTest::newRow("rule") << "---" << "> \\---";
        QTest::newRow("html") << "<script>" << "> \\<script\\>";
        QTest::newRow("entity") << "&nbsp;" << "> \\&nbsp;";
        QTest::newRow("code") << "`a`" << "> \\`a\\`";
        QTest::newRow("backslash") << "\\*" << "> \\\\\\*";
        QTest::newRow("link") << "[a](b)" << "> \\[a\\](b)";
        QTest::newRow("table") << "a|b" << "> a\\|b";
        QTest::newRow("indent") << "     a" << "> a";
        QTest::newRow("mark") << "==a==" << "> \\==a\\==";
    }
    void quote_linesThatMeanSomething_escaped()
    {
        QFETCH(QString, quote);
        QFETCH(QString, line);
        Annotation a;
        a.id = {QStringLiteral("a")};
        a.targets.append(annotation::Target{quote, {}, {}, {0, 1}, {}});
        const QString markdown = notesToMarkdown({notesOf({}, {a})}, {}, {false, false});
        QCOMPARE(markdown.section(QLatin1Char('\n'), 2, 2), line);
    }

    void lostAndDoubtful_toldApart()
    {
        const auto document = testDocument(source);
        Annotation doubtful = mark(document, QStringLiteral("序言"), 1);
        doubtful.state = AnchorState::Doubtful;
        Annotation lost = mark(document, QStringLiteral("叶落了"), 2);
        lost.state = AnchorState::Lost;
        lost.targets[0].range = {};
        const QString markdown = notesToMarkdown({notesOf(document, {lost, doubtful})}, {}, {false, false});
        QCOMPARE(markdown, QStringLiteral("# 题目\n\n> 序言\n\n- Doubtful: the text has changed here\n"
                                          "\n## Lost passages\n\n> 叶落了\n\n- Section: 二、结尾\n"));
    }

    void severalPassages_oneQuote()
    {
        const auto document = testDocument(source);
        Annotation a = mark(document, QStringLiteral("序言"), 1);
        a.targets += mark(document, QStringLiteral("花开了"), 2).targets;
        const QString markdown = notesToMarkdown({notesOf(document, {a})}, {}, {false, false});
        QCOMPARE(markdown, QStringLiteral("# 题目\n\n> 序言\n>\n> \\[…\\]\n>\n> 花开了\n"));
    }
};

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
