// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook as a table and as a file of the REFI-QDA standard.
#include "core/interchange/codebookcsv.h"
#include "core/interchange/codebookqdc.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <QtTest>

using namespace core;
using namespace core::interchange;
using annotation::Tag;

class TestCodebookFiles : public QObject
{
    Q_OBJECT

private:
    static QList<Tag> deep(int levels)
    {
        QList<Tag> tags;
        TagId parent;
        QString path;
        for (int i = 0; i < levels; ++i) {
            Tag tag{TagId::create(), parent, QStringLiteral("层%1").arg(i), {}, {}, {}};
            path += (path.isEmpty() ? QString() : QStringLiteral("/")) + tag.name;
            tag.path = path;
            parent = tag.id;
            tags.append(tag);
        }
        tags[0].color = QStringLiteral("#33cc33");
        tags[0].description = QStringLiteral("a < b & \"c\"\n第二行");
        tags[0].aliases = {QStringLiteral("别名"), QStringLiteral("other")};
        tags[0].whenToUse = QStringLiteral("一\n二");
        tags[0].example = QStringLiteral("=例");
        return tags;
    }

    /// What the schema of the standard (Codebook.xsd) asks for, as far as a writer can break it: the elements, their
    /// order, the attributes that must be there and their form, no empty container.
    static QStringList faults(const QByteArray &qdc)
    {
        QStringList wrong;
        static const QRegularExpression guid(QStringLiteral(
            "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|\\{[0-9a-fA-F-]{36}\\})$"));
        static const QRegularExpression color(QStringLiteral("^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$"));
        const QHash<QString, QStringList> children{
            {QStringLiteral("CodeBook"), {QStringLiteral("Codes"), QStringLiteral("Sets")}},
            {QStringLiteral("Codes"), {QStringLiteral("Code")}},
            {QStringLiteral("Code"), {QStringLiteral("Description"), QStringLiteral("Code")}},
            {QStringLiteral("Description"), {}}};
        QXmlStreamReader xml(qdc);
        QStringList open;
        QList<qsizetype> reached; ///< how far the sequence of each open element has come
        QSet<QString> guids;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            const QString name = xml.name().toString();
            if (token == QXmlStreamReader::StartElement) {
                if (xml.namespaceUri() != u"urn:QDA-XML:codebook:1.0")
                    wrong.append(QStringLiteral("namespace of ") + name);
                if (!open.isEmpty()) {
                    const qsizetype at = children.value(open.last()).indexOf(name);
                    if (at < reached.last())
                        wrong.append(name + QStringLiteral(" in ") + open.last());
                    reached.last() = at;
                }
                const auto attributes = xml.attributes();
                if (name == u"Code") {
                    const QString id = attributes.value(QLatin1StringView("guid")).toString();
                    if (!guid.match(id).hasMatch() || guids.contains(id))
                        wrong.append(QStringLiteral("guid ") + id);
                    guids.insert(id);
                    const auto codable = attributes.value(QLatin1StringView("isCodable"));
                    if (codable != u"true" && codable != u"false")
                        wrong.append(QStringLiteral("isCodable"));
                    if (!attributes.hasAttribute(QLatin1StringView("name")))
                        wrong.append(QStringLiteral("name"));
                    if (const auto c = attributes.value(QLatin1StringView("color")).toString();
                        !c.isEmpty() && !color.match(c).hasMatch())
                        wrong.append(QStringLiteral("color ") + c);
                }
                open.append(name);
                reached.append(name == u"Codes" ? -1 : 0);
            } else if (token == QXmlStreamReader::EndElement) {
                if (open.last() == u"Codes" && reached.last() < 0)
                    wrong.append(QStringLiteral("empty Codes"));
                open.removeLast();
                reached.removeLast();
            }
        }
        if (xml.hasError())
            wrong.append(xml.errorString());
        return wrong;
    }

    /// Names that something on the way could trip over, nested, and a thousand plain ones.
    static QList<Tag> nasty()
    {
        QList<Tag> tags;
        const auto add = [&tags](const QString &name, const Tag &parent = {}) {
            Tag tag{TagId::create(), parent.id, name, parent.path.isEmpty() ? name : parent.path + u'/' + name, {}, {}};
            tags.append(tag);
            return tag;
        };
        for (const char16_t *name :
             {u"\"quoted\" 'too'", u"a, b; c", u"<b>&amp;<b>", u"👨‍👩‍👧 表情", u"שלום עולם", u"مرحبا",
              u"=1+2", u"-x", u"@sum", u"e\u0301", u"\u202Eright to left", u"description", u"name"}) {
            const Tag parent = add(QString::fromUtf16(name));
            add(QString::fromUtf16(name), parent); // the same name one level down
        }
        for (int i = 0; i < 1000; ++i)
            add(QStringLiteral("标签%1").arg(i, 4, 10, QLatin1Char('0')));
        return tags;
    }
    static QStringList pathsOf(const QList<Tag> &tags)
    {
        QStringList paths;
        for (const Tag &tag : tags)
            paths.append(tag.path);
        paths.sort();
        return paths;
    }

private Q_SLOTS:
    void nastyNames_comeBackFromBothForms()
    {
        const QList<Tag> tags = nasty();
        const auto qdc = codebookToQdc(tags);
        QVERIFY(qdc);
        QCOMPARE(faults(*qdc), QStringList());
        const auto fromQdc = codebookFromQdc(*qdc);
        QVERIFY(fromQdc);
        QCOMPARE(pathsOf(fromQdc->tags), pathsOf(tags));
        const auto fromCsv = codebookFromCsv(codebookToCsv(tags));
        QVERIFY(fromCsv);
        QCOMPARE(pathsOf(*fromCsv), pathsOf(tags));
    }

    void qdc_isValidByTheSchema()
    {
        const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
        if (xmllint.isEmpty())
            QSKIP("xmllint is not installed");
        const auto check = [&xmllint](const QByteArray &qdc) {
            QProcess process;
            process.start(xmllint, {QStringLiteral("--noout"), QStringLiteral("--schema"),
                                    QStringLiteral(ZHUPI_SOURCE_DIR "/tests/data/codebook.xsd"), QStringLiteral("-")});
            process.write(qdc);
            process.closeWriteChannel();
            process.waitForFinished();
            return process.exitCode() == 0 ? QByteArray() : process.readAllStandardError();
        };
        for (const QList<Tag> &tags : {deep(40), nasty()})
            QCOMPARE(check(*codebookToQdc(tags)), QByteArray());
        // What it is there to find.
        const QByteArray head = "<?xml version=\"1.0\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\">";
        QVERIFY(!check(head + "<Codes/></CodeBook>").isEmpty());
        const QByteArray code = "<Code guid=\"85D17F60-7BB0-481E-B742-B4861DD669DF\" name=\"a\" isCodable=\"true\"/>";
        QCOMPARE(check(head + "<Codes>" + code + "</Codes></CodeBook>"), QByteArray());
        QVERIFY(!check(head + "<Codes>" + code + "</Codes><Sets/></CodeBook>").isEmpty());
        QVERIFY(!check(head + "<Codes>" + code + code + "</Codes></CodeBook>").isEmpty());
    }

    /// Others allow a slash in a name, and the same name twice.
    void qdc_slashAndDuplicates_loseNoCode()
    {
        const QByteArray qdc = "<?xml version=\"1.0\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>"
                               "<Code guid=\"85D17F60-7BB0-481E-B742-B4861DD669D1\" name=\"a/b\" isCodable=\"true\"/>"
                               "<Code guid=\"85D17F60-7BB0-481E-B742-B4861DD669D2\" name=\"c\" isCodable=\"true\"/>"
                               "<Code guid=\"85D17F60-7BB0-481E-B742-B4861DD669D3\" name=\"c\" isCodable=\"true\"/>"
                               "</Codes></CodeBook>";
        const auto read = codebookFromQdc(qdc);
        QVERIFY(read);
        for (const Tag &tag : read->tags)
            QVERIFY2(!tag.name.isEmpty() && !tag.name.contains(u'/'), qPrintable(tag.name));
        const QStringList paths = pathsOf(read->tags);
        QCOMPARE(QSet<QString>(paths.begin(), paths.end()).size(), paths.size());
        QVERIFY(paths.contains(QStringLiteral("c")));
    }

    void qdc_comesBack_andIsValid()
    {
        const QList<Tag> tags = deep(40);
        const auto qdc = codebookToQdc(tags);
        QVERIFY(qdc);
        QVERIFY(qdc->startsWith("<?xml"));
        QVERIFY(!qdc->contains('\r'));
        QCOMPARE(faults(*qdc), QStringList());
        QCOMPARE(*codebookToQdc(tags), *qdc);
        const auto read = codebookFromQdc(*qdc);
        QVERIFY(read);
        QCOMPARE(read->tags, tags);
        QCOMPARE(read->losses, QStringList());
        QCOMPARE(codebookToQdc({}).error().code, ErrorCode::InvalidArgument);
    }

    void qdc_textsThatXmlCannotSay_areValid()
    {
        QList<Tag> tags = deep(1);
        tags[0].description = QStringLiteral("a") + QChar(1) + QChar(0xD800) + QStringLiteral("]]>") + QChar(0xFFFF);
        QCOMPARE(faults(*codebookToQdc(tags)), QStringList());
    }

    void qdc_ofOthers_isRead()
    {
        // Another program's: no namespace, braces, colours of three digits, a doubled GUID, names missing or doubled,
        // an empty Sets.
        const auto read = codebookFromQdc(
            "<CodeBook><Codes><Code guid='{85D17F60-7BB0-481E-B742-B4861DD669DF}' name='a/b' color='#0F8'>"
            "<Description>  d </Description><Code guid='85D17F60-7BB0-481E-B742-B4861DD669DF' name='c'/>"
            "<Code name='c'/><Code/></Code></Codes><Sets/></CodeBook>");
        QVERIFY(read);
        QCOMPARE(read->tags.size(), 4);
        QCOMPARE(read->tags.at(0).id.value, QStringLiteral("85d17f60-7bb0-481e-b742-b4861dd669df"));
        QCOMPARE(read->tags.at(0).name, QStringLiteral("a／b"));
        QCOMPARE(read->tags.at(0).color, QStringLiteral("#00ff88"));
        QCOMPARE(read->tags.at(0).description, QStringLiteral("  d "));
        QVERIFY(read->tags.at(1).id != read->tags.at(0).id);
        QCOMPARE(read->tags.at(2).name, QStringLiteral("c (2)"));
        QCOMPARE(read->tags.at(3).parent, read->tags.at(0).id);
        QCOMPARE(codebookFromQdc("<CodeBook><Codes/><Sets><Set name='s'/></Sets></CodeBook>")->losses.size(), 1);
    }

    void qdc_hostile_isRefused()
    {
        QCOMPARE(codebookFromQdc("").error().code, ErrorCode::Malformed);
        QCOMPARE(codebookFromQdc("<Project/>").error().code, ErrorCode::Malformed);
        QCOMPARE(codebookFromQdc("<CodeBook><Codes>").error().code, ErrorCode::Malformed);
        QCOMPARE(codebookFromQdc("<!DOCTYPE CodeBook [<!ENTITY a 'x'>]><CodeBook>&a;</CodeBook>").error().code,
                 ErrorCode::Malformed);
        QByteArray nested("<CodeBook><Codes>");
        nested += QByteArray("<Code name='a'>").repeated(100000);
        QCOMPARE(codebookFromQdc(nested).error().code, ErrorCode::Malformed);
    }

    void csv_comesBack()
    {
        const QList<Tag> tags = deep(5);
        for (const auto mark : {io::CsvOptions::Mark::None, io::CsvOptions::Mark::Utf8}) {
            const auto read = codebookFromCsv(codebookToCsv(tags, {mark}));
            QVERIFY(read);
            QCOMPARE(*read, tags);
        }
    }

    void csv_ofOthers_isRead()
    {
        const auto read = codebookFromCsv("Description;name;parent\nd;x;a/b\n");
        QVERIFY(read);
        QCOMPARE(read->size(), 3);
        QCOMPARE(read->last().path, QStringLiteral("a/b/x"));
        QCOMPARE(read->last().description, QStringLiteral("d"));
        QCOMPARE(read->last().parent, read->at(1).id);
        QCOMPARE(codebookFromCsv("a,b\n1,2\n").error().code, ErrorCode::Malformed);
        QCOMPARE(codebookFromCsv("").error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestCodebookFiles)
#include "tst_codebookfiles.moc"
