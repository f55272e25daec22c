// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: every non-space character of the decoded source is in the clean text, in a repair's `before`, or
// the reading of a ruby.
#include "core/document/checker.h"
#include "core/library/parse.h"

#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using core::document::Document;

class TestNothingLost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_everyCharacter_isKept_data() { addFolder(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples")); }
    void samples_everyCharacter_isKept() { check(); }
    void seeds_everyCharacter_isKept_data() { addFolder(QStringLiteral(ZHUPI_SHARED_DIR "/seeds")); }
    void seeds_everyCharacter_isKept() { check(); }
    void corpus_everyCharacter_isKept_data() { addFolder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev")); }
    void corpus_everyCharacter_isKept() { check(); }

private:
    static void addFolder(const QString &folder);
    static void check();
};

namespace
{
using Counts = QHash<char32_t, qsizetype>;

void count(Counts &counts, const QString &text, qsizetype by)
{
    const auto points = text.toUcs4();
    for (const char32_t c : points) {
        if (!QChar::isSpace(c) && QChar::category(c) != QChar::Other_Format &&
            QChar::category(c) != QChar::Other_Control)
            counts[c] += by;
    }
}

/// The text content of markup by a reading of its own, so that the importer is not its own judge.
QString withoutMarkup(QString source)
{
    static const QRegularExpression dropped(
        QStringLiteral(
            "<!--.*?-->|<(script|style|form|noscript|template|select|button|head)\\b.*?</\\1\\s*>|<!doctype[^>]*>"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(QStringLiteral("</?[A-Za-z][^<>]*>"));
    static const QRegularExpression entity(QStringLiteral("&(#x?[0-9A-Fa-f]+|[A-Za-z]+);?"));
    source.remove(dropped);
    source.remove(tag);
    source.remove(entity);
    return source;
}

bool isMarkup(const Document &d)
{
    return d.mediaType() == QStringLiteral("text/html");
}
} // namespace

void TestNothingLost::addFolder(const QString &folder)
{
    QTest::addColumn<QString>("path");
    if (!QDir(folder).exists())
        QSKIP(qPrintable(QStringLiteral("%1 is not here").arg(folder)));
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    int n = 0;
    while (it.hasNext()) {
        const QString path = it.next();
        if (path.endsWith(QStringLiteral(".json")) || path.endsWith(QStringLiteral(".md")) ||
            path.endsWith(QStringLiteral(".py")))
            continue;
        QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
        ++n;
    }
    QVERIFY(n > 0);
}

void TestNothingLost::check()
{
    QFETCH(QString, path);
    const auto bytes = core::library::readFile(path);
    QVERIFY2(bytes.has_value(), bytes ? "" : qPrintable(bytes.error().message));
    const auto parsed = core::library::parse(*bytes, path);
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(core::document::checkDocument(*parsed), QStringList());
    Counts counts;
    count(counts, isMarkup(*parsed) ? withoutMarkup(parsed->source()) : parsed->source(), 1);
    count(counts, parsed->text(), -1);
    for (qsizetype i = 0; i < parsed->repairs().size(); ++i)
        count(counts, parsed->repairs().at(i).before, -1);
    for (const auto &span : parsed->spans()) {
        if (span.kind == core::document::SpanKind::Ruby)
            count(counts, span.value, -1);
    }
    QStringList lost;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > 0)
            lost.append(QStringLiteral("%1 × %2").arg(QString::fromUcs4(&it.key(), 1)).arg(it.value()));
    }
    QVERIFY2(lost.isEmpty(), qPrintable(lost.mid(0, 20).join(QStringLiteral(", "))));
}

QTEST_GUILESS_MAIN(TestNothingLost)
#include "tst_nothinglost.moc"
