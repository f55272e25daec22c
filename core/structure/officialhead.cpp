// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/officialhead.h"

#include "core/structure/documentnumber.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace core::structure
{

using document::MetaRole;

namespace
{
QString letters(QStringView text)
{
    QString kept;
    for (const QChar c : text) {
        if (!isBlank(c))
            kept.append(c);
    }
    return kept;
}

template <size_t n>
bool isOneOf(const QString &words, const std::array<QStringView, n> &all)
{
    return std::any_of(all.begin(), all.end(), [&](QStringView one) { return words == one; });
}

/// 机密★1年, 秘密, 绝密★
bool isClassification(const QString &words)
{
    static const std::array<QStringView, 5> degrees{u"绝密", u"絕密", u"机密", u"機密", u"秘密"};
    const qsizetype star = words.indexOf(u'★');
    return words.size() <= 12 && isOneOf(star < 0 ? words : words.first(star), degrees);
}

bool isUrgency(const QString &words)
{
    static const std::array<QStringView, 8> degrees{u"特急", u"加急",   u"平急", u"急件",
                                                    u"特提", u"最速件", u"速件", u"普通件"};
    return isOneOf(words, degrees);
}

bool isCopyNumber(const QString &words)
{
    return words.size() == 6 && std::all_of(words.begin(), words.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

struct Label {
    QStringView words;
    MetaRole role;
};

/// 签发人：王某某, 發文字號：…
std::optional<MetaRole> labelled(const QString &words)
{
    static const std::array<Label, 10> labels{{{u"签发人", MetaRole::Signer},
                                               {u"簽發人", MetaRole::Signer},
                                               {u"发文字号", MetaRole::DocumentNumber},
                                               {u"發文字號", MetaRole::DocumentNumber},
                                               {u"发文日期", MetaRole::Date},
                                               {u"發文日期", MetaRole::Date},
                                               {u"速別", MetaRole::Urgency},
                                               {u"密等", MetaRole::Classification},
                                               {u"密级", MetaRole::Classification},
                                               {u"受文者", MetaRole::Addressee}}};
    for (const Label &label : labels) {
        if (!words.startsWith(label.words))
            continue;
        const qsizetype colon = words.indexOf(u'：') >= 0 ? words.indexOf(u'：') : words.indexOf(u':');
        if (colon >= label.words.size() && colon <= 20)
            return label.role;
    }
    return std::nullopt;
}

/// 青溪镇人民政府文件: the issuing body's head.
bool isLetterhead(const QString &words)
{
    return words.size() >= 6 && words.size() <= 40 && words.endsWith(u"文件") && !words.contains(u'，') &&
           !words.contains(u"关于") && !words.contains(u"關於");
}

std::optional<MetaRole> headRole(QStringView text)
{
    const QString words = letters(text);
    if (isClassification(words))
        return MetaRole::Classification;
    if (isUrgency(words))
        return MetaRole::Urgency;
    if (isCopyNumber(words))
        return MetaRole::CopyNumber;
    if (isLetterhead(words))
        return MetaRole::Letterhead;
    if (const auto role = labelled(words))
        return role;
    return isDocumentNumber(text) ? std::optional(MetaRole::DocumentNumber) : std::nullopt;
}

QString reasonFor(MetaRole role)
{
    const auto tr = [](const char *words) { return QCoreApplication::translate("core::structure", words); };
    switch (role) {
    case MetaRole::Classification:
        return tr("How secret the document is");
    case MetaRole::Urgency:
        return tr("How urgent the document is");
    case MetaRole::CopyNumber:
        return tr("The number of the copy");
    case MetaRole::Letterhead:
        return tr("The head of the issuing body");
    case MetaRole::Signer:
        return tr("Names who signed the document for issue");
    case MetaRole::Addressee:
        return tr("Names to whom the document goes");
    case MetaRole::Date:
        return tr("The day of issue in the head");
    default:
        return tr("The document number in the head");
    }
}

void markIn(Draft &draft, const ArticleDraft &article)
{
    constexpr qsizetype reach = 12;
    struct Found {
        qsizetype line;
        MetaRole role;
    };
    std::vector<Found> found;
    bool telling = false;
    int others = 0;
    for (qsizetype i = article.first; i < std::min(article.end - 1, article.first + reach) && others < 2; ++i) {
        if (!draft.isOpen(i) || draft.line(i).headingMark > 0 || (draft.line(i).flags() & LineFlag::Title))
            continue;
        if (const auto role = headRole(draft.text(i))) {
            found.push_back({i, *role});
            telling = telling || (*role != MetaRole::CopyNumber && *role != MetaRole::Letterhead);
        } else {
            ++others; // a head of another form, or the title of a letter
        }
    }
    const bool number =
        std::any_of(found.begin(), found.end(), [](const Found &f) { return f.role == MetaRole::DocumentNumber; });
    // A document number alone is looked for with the title.
    if (found.size() < 2 || !telling || (!number && found.front().line != article.first))
        return;
    for (const Found &f : found)
        draft.decideMeta(f.line, f.role, reasonFor(f.role), 0.93f);
}
} // namespace

void markOfficialHead(Draft &draft)
{
    for (const ArticleDraft &article : std::as_const(draft.articles)) {
        if (!article.settled)
            markIn(draft, article);
    }
}

} // namespace core::structure
