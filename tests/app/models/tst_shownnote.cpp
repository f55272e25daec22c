// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/shownnote.h"

#include <QtTest>

using namespace app::models;
using namespace Qt::Literals::StringLiterals;

namespace
{
/// The words of each look, in brackets after its letter: "a B(b) c".
QString told(const QString &markdown)
{
    const ShownNote note = ShownNote::of(markdown);
    QString text;
    qsizetype at = 0;
    for (const auto &range : note.formats) {
        const QTextCharFormat &format = range.format;
        text += note.text.sliced(at, range.start - at);
        text += format.fontWeight() == QFont::Bold ? u"B"_s : QString();
        text += format.fontItalic() ? u"I"_s : QString();
        text += format.hasProperty(QTextFormat::FontFamilies) ? u"C"_s : QString();
        text += format.fontStrikeOut() ? u"S"_s : QString();
        text += format.fontUnderline() ? u"L"_s : QString();
        text += u'(' + note.text.sliced(range.start, range.length) + u')';
        at = range.start + range.length;
    }
    return text + note.text.sliced(at);
}
} // namespace

class TestShownNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_areSeenAndNotShown_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &markdown, const QString &shown) {
            QTest::newRow(name) << markdown << shown;
        };
        row("plain", u"一段话，2 × 3。"_s, u"一段话，2 × 3。"_s);
        row("bold", u"要**点**在此"_s, u"要B(点)在此"_s);
        row("bold beside Chinese punctuation", u"**要点：**内容"_s, u"B(要点：)内容"_s);
        row("italic", u"an *old* word"_s, u"an I(old) word"_s);
        row("both", u"***x***"_s, u"BI(x)"_s);
        row("one in the other", u"**a *b* c**"_s, u"B(a )BI(b)B( c)"_s);
        row("underscores inside words", u"snake_case_name and __init__"_s, u"snake_case_name and B(init)"_s);
        row("struck out", u"~~旧~~新"_s, u"S(旧)新"_s);
        row("code", u"用 `a*b*c` 表示"_s, u"用 C(a*b*c) 表示"_s);
        row("link", u"见[公报](https://example.org/a_b_c)。"_s, u"见L(公报)。"_s);
        row("brackets alone", u"国发[2020]5号(节选)"_s, u"国发[2020]5号(节选)"_s);
        row("nothing closes it", u"a ** b, 5 * 3, *x"_s, u"a ** b, 5 * 3, *x"_s);
        row("escaped", u"\\*不斜\\*"_s, u"*不斜*"_s);
        row("heading", u"## 小结\n话"_s, u"B(小结)\n话"_s);
        row("no heading", u"#标签"_s, u"#标签"_s);
        row("list", u"- 甲\n* 乙\n  + 丙\n1. 丁"_s, u"• 甲\n• 乙\n  • 丙\n1. 丁"_s);
        row("tasks", u"- [ ] 查\n- [x] 核"_s, u"☐ 查\n☑ 核"_s);
        row("quotation", u"> 引"_s, u"│ 引"_s);
        row("fence", u"```\n**a**\n```\nb"_s, u"C(**a**)\nb"_s);
        row("negative number", u"-5 度"_s, u"-5 度"_s);
    }

    void marks_areSeenAndNotShown()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, shown);
        QCOMPARE(told(markdown), shown);
    }

    void note_veryLong_isReadAsFarAsItShows()
    {
        const ShownNote note = ShownNote::of(u"**"_s.repeated(500'000));
        QVERIFY(note.text.size() <= 2001);
        QVERIFY(note.text.endsWith(u'…'));
        QVERIFY(ShownNote::of(QString(3000, u'国')).text.size() == 2001);
    }

    void words_areThoseOfTheWholeNote()
    {
        QCOMPARE(ShownNote::words(u" **要点**：\n- 甲 "_s), u"要点：\n• 甲"_s);
        const QString most = QString(5000, u'国') + u"**末**"_s;
        QVERIFY(ShownNote::words(most).endsWith(u"国末"_s));
        const QString huge = u"**"_s.repeated(500'000);
        QCOMPARE(ShownNote::words(huge), huge);
    }
};

QTEST_MAIN(TestShownNote)
#include "tst_shownnote.moc"
