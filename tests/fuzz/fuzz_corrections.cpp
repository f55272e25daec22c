// SPDX-License-Identifier: GPL-3.0-or-later
// Any corrections on any document, sensible or not: the document's invariants hold, no non-space character is lost, and
// the map between both texts leads each letter to itself and back. The corrections are drawn by the input's first
// bytes.
#include "core/corrections/corrected.h"
#include "core/document/checker.h"
#include "core/structure/structure.h"

#include "tests/fuzz/check.h"
#include "tests/fuzz/lostcharacters.h"
#include <algorithm>
#include <random>

namespace annotation = core::annotation;
namespace corrections = core::corrections;
namespace document = core::document;
namespace structure = core::structure;
using corrections::Correction;
using corrections::CorrectionKind;

namespace
{
/// Numbers that the input decides.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    qsizetype below(qsizetype limit) { return limit <= 0 ? 0 : static_cast<qsizetype>(m_random()) % limit; }

private:
    std::minstd_rand m_random;
};

/// A passage as an anchor: mostly one that is there, now and then one whose words or offsets are not.
annotation::Target targetIn(const QString &text, Dice &dice)
{
    annotation::Target target;
    qsizetype start = dice.below(text.size() + 1);
    if (dice.below(2) == 0)
        start = text.lastIndexOf(u'\n', start) + 1;
    const qsizetype length = dice.below(std::min<qsizetype>(text.size() - start, 60) + 1);
    target.range = {start, start + length};
    target.quote = text.mid(start, length);
    target.prefix = text.mid(std::max<qsizetype>(0, start - 8), std::min<qsizetype>(start, 8));
    target.suffix = text.mid(start + length, 8);
    switch (dice.below(8)) {
    case 0:
        target.quote.append(u'?');
        break;
    case 1:
        target.range = {dice.below(text.size() + 40), text.size() + 40};
        break;
    case 2:
        target.prefix = target.suffix;
        break;
    default:
        break;
    }
    return target;
}

QList<Correction> drawn(const QString &text, Dice &dice)
{
    QList<Correction> out;
    for (qsizetype n = dice.below(8) + 1; n > 0; --n) {
        Correction correction;
        correction.id = core::CorrectionId::create();
        correction.kind =
            static_cast<CorrectionKind>(dice.below(static_cast<qsizetype>(CorrectionKind::MakeRepair) + 1));
        correction.level = static_cast<qint8>(dice.below(corrections::lowestLevel) + 1);
        correction.role =
            static_cast<document::MetaRole>(dice.below(static_cast<qsizetype>(document::MetaRole::Source)) + 1);
        correction.place = targetIn(text, dice);
        out.append(correction);
    }
    return out;
}

void checkMap(const corrections::Corrected &done)
{
    const QString &before = done.parsed.text();
    const QString &after = done.document.text();
    qsizetype last = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const qsizetype there = done.map.toCorrected(i);
        require(there >= last && there <= after.size(), "map goes back at", QString::number(i));
        last = there;
        if (!before.at(i).isLetterOrNumber())
            continue;
        require(there < after.size() && after.at(there) == before.at(i), "map leads to another letter at",
                QString::number(i));
        require(done.map.toParsed(there) == i, "map does not lead back at", QString::number(i));
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    text.remove(QChar(u'\0'));
    quint32 seed = 1;
    for (size_t i = 0; i < std::min<size_t>(size, 64); ++i)
        seed = seed * 31 + data[i];
    Dice dice(seed);
    const auto parsed = structure::structured(document::Manuscript::fromText(text));
    require(parsed.has_value(), "no structure");
    const QList<Correction> wanted = drawn(parsed->text(), dice);
    const auto done = corrections::corrected(*parsed, wanted);
    require(done.has_value(), "no corrections");
    require(done->fits.size() == wanted.size() && done->corrections.size() == wanted.size(), "fits");
    for (const corrections::Fit &fit : done->fits)
        require(fit.range.end() <= done->document.text().size(), "fit lies behind the text");
    const QStringList faults = document::checkDocument(done->document);
    require(faults.isEmpty(), "document", faults.join(QLatin1Char(';')));
    const QString lost = lostCharacters(parsed->text(), done->document.text(), done->document.repairs());
    require(lost.isEmpty(), "characters lost:", lost);
    checkMap(*done);
    return 0;
}
