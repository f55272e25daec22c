// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/shownform.h"

#include "core/text/charclass.h"

#include <algorithm>
#include <string_view>

namespace core::document
{

namespace
{
using text::CharClass;

/// Signs that open an item without a blank behind them, and those that need one.
constexpr std::u16string_view plainBullets = u"•◦▪●■◆‣►";
constexpr std::u16string_view looseBullets = u"-*·○□◇＊";
constexpr qsizetype longestNumber = 3; ///< digits
constexpr qsizetype longestOwn = 8;    ///< of a number in a list of the format's
constexpr qsizetype longestGap = 64;   ///< in the source between two lines of verse

/// What an item opens with in its text.
struct Opening {
    qsizetype length = 0; ///< with the blanks behind it; 0: it opens no item
    char16_t sign = 0;    ///< the bullet, or what closes the number
    bool bracketed = false;
    int value = -1; ///< of a number or letter
    bool letter = false;

    bool isNull() const { return length == 0; }
    bool isParallel(const Opening &other) const
    {
        const bool sameForm =
            !other.isNull() && sign == other.sign && bracketed == other.bracketed && letter == other.letter;
        return sameForm && (value < 0 ? other.value < 0 : std::abs(value - other.value) == 1);
    }
};

bool isIn(std::u16string_view signs, QChar c)
{
    return signs.find(c.unicode()) != signs.npos;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype pastBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && CharClass::is(text.at(at), CharClass::Space))
        ++at;
    return at;
}

/// "3. ", "3) ", "(3) ", "b) "
Opening numberAt(QStringView text)
{
    Opening opening;
    opening.bracketed = text.at(0) == u'(';
    qsizetype at = opening.bracketed ? 1 : 0;
    const qsizetype from = at;
    while (at < text.size() && at - from <= longestNumber && isDigit(text.at(at)))
        ++at;
    const bool letter = at == from && at < text.size() && text.at(at) >= u'a' && text.at(at) <= u'z';
    at += letter ? 1 : 0;
    if (at == from || at - from > longestNumber || at + 1 >= text.size())
        return {};
    const QChar close = text.at(at);
    const bool closes = close == u')' || (close == u'.' && !letter && !opening.bracketed);
    if (!closes || !CharClass::is(text.at(at + 1), CharClass::Space))
        return {};
    opening.sign = close.unicode();
    opening.letter = letter;
    opening.value = letter ? text.at(from).unicode() - u'a' + 1 : text.sliced(from, at - from).toInt();
    opening.length = pastBlanks(text, at + 1);
    return opening;
}

Opening openingOf(QStringView text)
{
    if (text.size() < 3)
        return {};
    const QChar first = text.at(0);
    const bool plain = isIn(plainBullets, first);
    if (plain || isIn(looseBullets, first)) {
        const qsizetype next = pastBlanks(text, 1);
        return (plain || next > 1) && next < text.size() && text.at(next) != first ? Opening{next, first.unicode()}
                                                                                   : Opening();
    }
    const bool number = isDigit(first) || first == u'(' || (first >= u'a' && first <= u'z');
    return number ? numberAt(text) : Opening();
}

/// A number as Chinese has it, which in a list of the format's takes the place of a drawn marker: "1、", "（二）", "③".
qsizetype eastAsianNumber(QStringView text)
{
    if (text.isEmpty())
        return 0;
    if (CharClass::is(text.at(0), CharClass::OtherNumber))
        return 1;
    const bool bracketed = text.at(0) == u'（' || text.at(0) == u'(';
    qsizetype at = bracketed ? 1 : 0;
    const qsizetype from = at;
    while (at < text.size() && at < longestOwn && CharClass::is(text.at(at), CharClass::Digit | CharClass::HanNumeral))
        ++at;
    if (at == from || at >= text.size())
        return 0;
    const QChar close = text.at(at);
    const bool closes = bracketed ? close == u'）' || close == u')' : isIn(u"、．.）)", close);
    return closes ? pastBlanks(text, at + 1) : 0;
}

void takeOwn(const Opening &opening, ShownForm *form)
{
    form->marker = ItemMarker::None;
    form->ownMarker = opening.length;
    form->ownKind = opening.value < 0 ? ItemMarker::Bullet
                    : opening.letter  ? ItemMarker::LowerAlpha
                                      : ItemMarker::Decimal;
    form->ordinal = std::max(0, opening.value);
}

Opening openingOf(const Document &document, qsizetype block)
{
    if (block < 0 || block >= document.blocks().size() || document.blocks().at(block).kind != BlockKind::Paragraph)
        return {};
    return openingOf(document.blockText(block));
}
/// Whether an empty line parts the block from the one above in the source.
bool isApart(const Document &document, qsizetype block)
{
    if (block < 1 || block >= document.blocks().size())
        return true;
    const text::TextRange above = document.blocks().at(block - 1).range;
    if (above.isEmpty())
        return true;
    const text::SourceOffset end = document.origin().toSource(above.end() - 1);
    const text::SourceOffset start = document.origin().toSource(document.blocks().at(block).range.start());
    const qsizetype length = start.offset - end.offset;
    if (start.part != 0 || end.part != 0 || length < 2 || length > longestGap ||
        start.offset > document.source().size())
        return false;
    const QStringView between = QStringView(document.source()).sliced(end.offset + 1, length - 1);
    return between.count(between.contains(u'\n') ? u'\n' : u'\r') > 1;
}
} // namespace

bool opensStanza(const Document &document, qsizetype block)
{
    const ParagraphForm &form = document.blocks().at(block).form;
    if (form.setting == LineSetting::Verse)
        return form.marker == ItemMarker::None && form.ordinal > 0;
    return isApart(document, block) && (!isApart(document, block + 1) || !isApart(document, block - 1));
}

ShownForm shownForm(const Document &document, qsizetype block)
{
    const Block &b = document.blocks().at(block);
    if (b.kind != BlockKind::Paragraph)
        return {};
    ShownForm form{b.form};
    const bool joined = block > 0 && document.blocks().at(block - 1).runIn;
    if (form.setting == LineSetting::Verbatim || joined || b.runIn)
        return form;
    const Opening opening = openingOf(document.blockText(block));
    if (form.isItem()) {
        if (form.marker == ItemMarker::None && opening.isNull())
            return form;
        if (!opening.isNull())
            takeOwn(opening, &form);
        else if ((form.ownMarker = eastAsianNumber(document.blockText(block))) > 0)
            form.marker = ItemMarker::None;
        return form;
    }
    if (opening.isNull())
        return form;
    const bool parallel =
        opening.isParallel(openingOf(document, block - 1)) || opening.isParallel(openingOf(document, block + 1));
    if (parallel) {
        form.itemLevel = 1;
        takeOwn(opening, &form);
    }
    return form;
}

} // namespace core::document
