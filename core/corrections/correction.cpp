// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/correction.h"

#include "core/corrections/refusal.h"

#include <array>

namespace core::corrections
{

namespace
{

constexpr std::array kindNames{
    "heading", "paragraph",    "title",         "meta",        "join-previous", "split",
    "article", "same-article", "keep-original", "make-repair", "replace",
};

} // namespace

QString kindName(CorrectionKind kind)
{
    return QString::fromLatin1(kindNames[static_cast<size_t>(kind)]);
}

bool kindFromName(QStringView name, CorrectionKind *kind)
{
    for (size_t i = 0; i < kindNames.size(); ++i) {
        if (name == QLatin1StringView(kindNames[i])) {
            *kind = static_cast<CorrectionKind>(i);
            return true;
        }
    }
    return false;
}

bool hasPlace(const Correction &correction)
{
    const annotation::Target &place = correction.place;
    return !place.quote.isEmpty() || !place.prefix.isEmpty() || !place.suffix.isEmpty();
}

QString described(const Correction &correction)
{
    switch (correction.kind) {
    case CorrectionKind::Heading:
        return tr("Heading of level %1").arg(correction.level);
    case CorrectionKind::Paragraph:
        return tr("Paragraph");
    case CorrectionKind::Title:
        return tr("Title of the article");
    case CorrectionKind::Meta:
        return describedRole(correction.role);
    case CorrectionKind::JoinPrevious:
        return tr("Joined with the line before");
    case CorrectionKind::Split:
        return tr("A new line begins here");
    case CorrectionKind::Article:
        return tr("A new article begins here");
    case CorrectionKind::SameArticle:
        return tr("No new article begins here");
    case CorrectionKind::Replace:
        return correction.text.isEmpty() ? tr("Taken out") : tr("Reads “%1”").arg(correction.text.simplified());
    case CorrectionKind::KeepOriginal:
    case CorrectionKind::MakeRepair:
        break;
    }
    const QString pass = correction.pass ? text::passName(*correction.pass) : QString();
    if (correction.kind == CorrectionKind::MakeRepair)
        return hasPlace(correction) ? tr("Repaired all the same") : tr("Repairs of %1 are made").arg(pass);
    if (hasPlace(correction))
        return tr("Kept as it came");
    return pass.isEmpty() ? tr("Nothing is repaired") : tr("Repairs of %1 are not made").arg(pass);
}

namespace
{
/// The words for each role, in its order.
constexpr std::array roleWords{
    QT_TRANSLATE_NOOP("core::corrections", "Beside the text"),
    QT_TRANSLATE_NOOP("core::corrections", "Byline"),
    QT_TRANSLATE_NOOP("core::corrections", "Dateline"),
    QT_TRANSLATE_NOOP("core::corrections", "Caption"),
    QT_TRANSLATE_NOOP("core::corrections", "Credit"),
    QT_TRANSLATE_NOOP("core::corrections", "Editor"),
    QT_TRANSLATE_NOOP("core::corrections", "Note on the author"),
    QT_TRANSLATE_NOOP("core::corrections", "Boilerplate"),
    QT_TRANSLATE_NOOP("core::corrections", "Page number"),
    QT_TRANSLATE_NOOP("core::corrections", "Subtitle"),
    QT_TRANSLATE_NOOP("core::corrections", "Kicker"),
    QT_TRANSLATE_NOOP("core::corrections", "Line of a table of contents"),
    QT_TRANSLATE_NOOP("core::corrections", "Document number"),
    QT_TRANSLATE_NOOP("core::corrections", "Addressee"),
    QT_TRANSLATE_NOOP("core::corrections", "Signature"),
    QT_TRANSLATE_NOOP("core::corrections", "Date"),
    QT_TRANSLATE_NOOP("core::corrections", "Attachment"),
    QT_TRANSLATE_NOOP("core::corrections", "Copy to"),
    QT_TRANSLATE_NOOP("core::corrections", "Promulgation"),
    QT_TRANSLATE_NOOP("core::corrections", "Source"),
    QT_TRANSLATE_NOOP("core::corrections", "Classification"),
    QT_TRANSLATE_NOOP("core::corrections", "Urgency"),
    QT_TRANSLATE_NOOP("core::corrections", "Copy number"),
    QT_TRANSLATE_NOOP("core::corrections", "Letterhead"),
    QT_TRANSLATE_NOOP("core::corrections", "Signer"),
    QT_TRANSLATE_NOOP("core::corrections", "Remark"),
    QT_TRANSLATE_NOOP("core::corrections", "Printing"),
};
static_assert(roleWords.size() == static_cast<size_t>(document::MetaRole::Printing) + 1);
} // namespace

QString describedRole(document::MetaRole role)
{
    const auto index = static_cast<size_t>(role);
    return tr(roleWords[index < roleWords.size() ? index : 0]); // beyond: a role of a later version
}

QString describedBlock(const document::Block &block)
{
    switch (block.kind) {
    case document::BlockKind::Title:
        return tr("Title");
    case document::BlockKind::Heading:
        return tr("Heading %1").arg(block.level);
    case document::BlockKind::Meta:
        return describedRole(block.role);
    case document::BlockKind::TableRow:
        return tr("Row of a table");
    case document::BlockKind::Paragraph:
        break;
    }
    return tr("Paragraph");
}

} // namespace core::corrections
