// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/digitspacing.h"
#include "core/repair/letterspacing.h"
#include "core/repair/linewrap.h"

#include <QTest>

#include "pagetext.h"

using core::CancelToken;
using core::document::Manuscript;

namespace
{
/// A page whose lines were copied with an empty line after each.
const QString page = []() {
    QString text;
    const QString paragraph =
        u"检查组用 7 天走完两岸 12 处渡口，共查出问题 35 处，当场改好 28 处。剩下的要换 LED 灯具，月底以前全部完成。"_qs;
    for (int i = 0; i < 6; ++i)
        text += setInColumn(paragraph, 40, 4).join(u"\n\n"_qs) + u"\n\n"_qs;
    return text;
}();

Manuscript repaired(const QString &text)
{
    using namespace core::repair;
    return digitSpacing(letterSpacing(lineWrap(Manuscript::fromText(text), CancelToken()), CancelToken()),
                        CancelToken());
}
} // namespace

class TestDigitSpacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanks_onCopiedPage_areTakenOut()
    {
        const Manuscript manuscript = repaired(page);
        QCOMPARE(
            linesOf(manuscript.text).first(),
            u"检查组用7天走完两岸12处渡口，共查出问题35处，当场改好28处。剩下的要换LED灯具，月底以前全部完成。"_qs);
        QVERIFY(manuscript.repairs.count(core::text::PassId::DigitSpacing) >= 6 * 10);
        QVERIFY(tracesToSource(manuscript));
        QCOMPARE(core::repair::digitSpacing(manuscript, CancelToken()).text, manuscript.text);
    }

    void blanks_betweenLatinAndBetweenHan_stay()
    {
        const QString text = repaired(page + u"按照标准 GB 50180 的规定 设立\n"_qs).text;
        QVERIFY2(text.contains(u"标准GB 50180的规定 设立"_qs), qPrintable(text.right(40)));
    }

    void blanks_ofAuthor_stay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("clean") << u"Debian 系统上有 42 个软件包。\n请阅读第 3 章。\n"_qs;
        QTest::newRow("wrapped without empty lines") << QString(page).replace(u"\n\n"_qs, u"\n"_qs);
        QTest::newRow("empty") << QString();
    }
    void blanks_ofAuthor_stay()
    {
        QFETCH(QString, text);
        QCOMPARE(repaired(text).repairs.count(core::text::PassId::DigitSpacing), 0);
    }
};

QTEST_GUILESS_MAIN(TestDigitSpacing)
#include "tst_digitspacing.moc"
