// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/facechooser.h"
#include "app/reader/hanglyphs.h"
#include "core/library/parse.h"

#include <QDir>
#include <QGlyphRun>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace app::reader;
using namespace Qt::Literals::StringLiterals;

/// What is shaped with one character standing for all must be what Qt shapes the text itself as.
class TestHanGlyphs : public QObject
{
    Q_OBJECT

private:
    static QFont face(const QStringList &families)
    {
        QFont font;
        font.setFamilies(families);
        font.setPixelSize(18);
        font.setHintingPreference(QFont::PreferVerticalHinting);
        return font;
    }

    struct Sign {
        QString face;
        quint32 index;
        double x;
        bool operator==(const Sign &other) const
        {
            return face == other.face && index == other.index && std::abs(x - other.x) < 0.05;
        }
    };

    /// Of one line, from left to right.
    static std::vector<Sign> asQtHasIt(const QString &text, const QFont &font)
    {
        QTextLayout layout(text, font);
        QTextOption option;
        option.setTextDirection(Qt::LeftToRight);
        layout.setTextOption(option);
        layout.beginLayout();
        layout.createLine().setLineWidth(1e6);
        layout.endLayout();
        std::vector<Sign> signs;
        const QList<QGlyphRun> runs = layout.glyphRuns();
        for (const QGlyphRun &run : runs) {
            for (qsizetype i = 0; i < run.glyphIndexes().size(); ++i)
                signs.push_back({run.rawFont().familyName(), run.glyphIndexes().at(i), run.positions().at(i).x()});
        }
        return sorted(std::move(signs));
    }

    static std::vector<Sign> asShaped(const ShapedText &shaped)
    {
        std::vector<Sign> signs;
        double left = 0;
        for (qint32 c = 0; c < shaped.size(); ++c) {
            for (qint32 g = shaped.clusters[size_t(c)].firstGlyph; g < shaped.glyphEnd(c); ++g) {
                const auto &glyph = shaped.glyphs[size_t(g)];
                signs.push_back({shaped.fonts.at(glyph.font).familyName(), glyph.index, left + double(glyph.dx)});
            }
            left += double(shaped.clusters[size_t(c)].advance);
        }
        return sorted(std::move(signs));
    }

    static std::vector<Sign> sorted(std::vector<Sign> signs)
    {
        const auto order = [](const Sign &sign) { return std::tuple(std::lround(sign.x * 8), sign.face, sign.index); };
        std::ranges::sort(signs, {}, order);
        return signs;
    }

    static void compare(const QString &text, const QFont &font)
    {
        const ShapedText shaped = ShapedText::shape(text, font, {});
        QCOMPARE(shaped.text, text);
        const auto is = asShaped(shaped);
        const auto wanted = asQtHasIt(text, font);
        QCOMPARE(is.size(), wanted.size());
        for (size_t i = 0; i < is.size(); ++i) {
            QVERIFY2(is[i] == wanted[i], qPrintable(u"sign %1 of “%2”: %3 %4 at %5 for %6 %7 at %8"_s.arg(i)
                                                        .arg(text.left(40), is[i].face)
                                                        .arg(is[i].index)
                                                        .arg(is[i].x)
                                                        .arg(wanted[i].face)
                                                        .arg(wanted[i].index)
                                                        .arg(wanted[i].x)));
        }
    }

private Q_SLOTS:
    void texts_areShapedAsByQt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("families");
        const QStringList serif = textFamilies(WrittenLanguage::SimplifiedChinese, {});
        const QStringList latin{u"DejaVu Serif"_s};
        QTest::newRow("prose") << u"国务院关于加强节水工作的通知，各省、自治区人民政府："_s << serif;
        QTest::newRow("traditional") << u"臺灣學者論龍與鳳：鬱鬱乎文哉。"_s << serif;
        QTest::newRow("Latin between") << u"使用 Linux 系统的用户约 1,200 万，占 3.5%。"_s << serif;
        QTest::newRow("rare") << u"㐀㑇䶵龦龿丂𠀀𠮷鿿字"_s << serif;
        QTest::newRow("variation selectors") << u"葛\U000E0100飾区、辻\U000E0101本、漢\uFE00字"_s << serif;
        QTest::newRow("tone marks") << u"平〪仄〬字\u302A音"_s << serif;
        QTest::newRow("no Han in the face") << u"一个 face 之外的字：国、囍、㐀。"_s << latin;
        QTest::newRow("kana and hangul") << u"東京の「交通」について、서울의 漢字。"_s << serif;
        QTest::newRow("emoji") << u"好👍🏽的，国🇨🇳旗"_s << serif;
    }

    void texts_areShapedAsByQt()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, families);
        compare(text, face(families));
        QFont bold = face(families);
        bold.setBold(true);
        bold.setPixelSize(29);
        compare(text, bold);
    }

    void allHan_haveTheGlyphsOfTheirFace()
    {
        const QFont font = face(textFamilies(WrittenLanguage::SimplifiedChinese, {}));
        for (char16_t first = 0x4E00; first < 0x9FC0; first += 64) {
            QString text;
            for (char16_t c = first; c < first + 64; ++c)
                text.append(QChar(c));
            compare(text, font);
        }
    }

    /// A face that has some of the characters only: the others come from the next face, as themselves.
    void charactersThatTheFaceLacks_areLeftAsTheyAre()
    {
        const QString text = u"字𠀀"_s;
        HanGlyphs han(text);
        QCOMPARE(han.standIns(), u"一𠀀"_s);
        ShapedText shaped;
        shaped.text = han.standIns();
        shaped.clusters = {{0, 0, 18}, {1, 1, 18}};
        shaped.glyphs = {{7, 0, 0, 0}, {8, 0, 0, 0}};
        shaped.fonts = {QRawFont()}; // has neither widths nor glyphs
        QVERIFY(!han.putBack(shaped));
        QCOMPARE(shaped.text, text);
        QCOMPARE(han.standIns(), text);
        QVERIFY(han.putBack(shaped));
    }

    void corpus_isShapedAsByQt()
    {
        const QDir corpus(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev"));
        if (!corpus.exists())
            QSKIP("no corpus beside the checkout");
        // Shaped by glyphs that have names, whatever stands beside them.
        const QRegularExpression otherwiseNamed(u"[0-9…]"_s);
        int texts = 0;
        for (const QString &shape : corpus.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            const QDir folder(corpus.filePath(shape));
            const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
            QFile file(folder.filePath(names.value(0)));
            if (names.isEmpty() || !file.open(QIODevice::ReadOnly))
                continue;
            const auto document = core::library::parse(file.readAll(), names.constFirst());
            QVERIFY(document);
            const QFont font = face(textFamilies(languageOf(document->text()), {}));
            for (const auto &block : document->blocks().first(std::min<qsizetype>(40, document->blocks().size()))) {
                QString text =
                    document->text().mid(block.range.start(), std::min<qsizetype>(400, block.range.length()));
                text.replace(otherwiseNamed, u"n"_s);
                if (!text.isEmpty())
                    compare(text, font);
            }
            ++texts;
        }
        QVERIFY(texts >= 5);
    }
};

QTEST_MAIN(TestHanGlyphs)
#include "tst_hanglyphs.moc"
