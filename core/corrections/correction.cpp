// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/correction.h"

#include <QCoreApplication>

#include <array>

namespace core::corrections
{

namespace
{

constexpr std::array kindNames{
    "heading", "paragraph", "title",        "meta",          "join-previous",
    "split",   "article",   "same-article", "keep-original", "make-repair",
};

QString tr(const char *text)
{
    return QCoreApplication::translate("core::corrections", text);
}

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

QString describedRole(document::MetaRole role)
{
    using document::MetaRole;
    switch (role) {
    case MetaRole::None:
        return tr("Beside the text");
    case MetaRole::Byline:
        return tr("Byline");
    case MetaRole::Dateline:
        return tr("Dateline");
    case MetaRole::Caption:
        return tr("Caption");
    case MetaRole::Credit:
        return tr("Credit");
    case MetaRole::Editor:
        return tr("Editor");
    case MetaRole::AuthorNote:
        return tr("Note on the author");
    case MetaRole::Boilerplate:
        return tr("Boilerplate");
    case MetaRole::PageNumber:
        return tr("Page number");
    case MetaRole::Subtitle:
        return tr("Subtitle");
    case MetaRole::Kicker:
        return tr("Kicker");
    case MetaRole::Contents:
        return tr("Line of a table of contents");
    case MetaRole::DocumentNumber:
        return tr("Document number");
    case MetaRole::Addressee:
        return tr("Addressee");
    case MetaRole::Signature:
        return tr("Signature");
    case MetaRole::Date:
        return tr("Date");
    case MetaRole::Attachment:
        return tr("Attachment");
    case MetaRole::CopyTo:
        return tr("Copy to");
    case MetaRole::Promulgation:
        return tr("Promulgation");
    case MetaRole::Source:
        return tr("Source");
    case MetaRole::Classification:
        return tr("Classification");
    case MetaRole::Urgency:
        return tr("Urgency");
    case MetaRole::CopyNumber:
        return tr("Copy number");
    case MetaRole::Letterhead:
        return tr("Letterhead");
    case MetaRole::Signer:
        return tr("Signer");
    case MetaRole::Remark:
        return tr("Remark");
    case MetaRole::Printing:
        return tr("Printing");
    }
    return tr("Beside the text"); // a role of a later version
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
