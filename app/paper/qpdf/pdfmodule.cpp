// SPDX-License-Identifier: GPL-3.0-or-later
// qpdf 11 asks which of its two smart pointers is meant: std::shared_ptr alone.
#define POINTERHOLDER_TRANSITION 4
#include "app/paper/pdfmarks.h"

#include <QtGlobal>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <vector>

namespace app::paper
{

namespace
{
using Handle = QPDFObjectHandle;

/// Coordinates of PDF: points from the page's lower left corner (ISO 32000-1 §8.3.2.3).
class Navigation
{
public:
    Navigation(QPDF &pdf, const PdfMarks &marks) : m_pdf(pdf), m_marks(marks)
    {
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages())
            m_pages.push_back(page.getObjectHandle());
    }

    void add()
    {
        addBookmarks();
        for (const PdfMarks::Link &link : m_marks.links)
            addLink(link);
        addLabels();
    }

private:
    /// An item of the outline while it is made: the last child found so far, and how many there are.
    struct Open {
        Handle item;
        int depth = -1;
        Handle last = Handle::newNull();
        int children = 0;
    };

    static Handle text(const QString &text) { return Handle::newUnicodeString(text.toStdString()); }

    Handle destination(const PdfMarks::Bookmark &bookmark)
    {
        Handle out = Handle::newArray();
        out.appendItem(m_pages.at(size_t(bookmark.page)));
        out.appendItem(Handle::newName("/XYZ"));
        out.appendItem(Handle::newNull());
        out.appendItem(Handle::newReal(bookmark.top, 2));
        out.appendItem(Handle::newNull());
        return out;
    }

    void addBookmarks()
    {
        if (m_marks.bookmarks.isEmpty())
            return;
        Handle root = m_pdf.makeIndirectObject(Handle::newDictionary());
        root.replaceKey("/Type", Handle::newName("/Outlines"));
        std::vector<Open> open{{root}};
        for (const PdfMarks::Bookmark &bookmark : m_marks.bookmarks) {
            while (open.size() > 1 && open.back().depth >= bookmark.depth)
                close(open);
            open.push_back({addItem(open.back(), bookmark), bookmark.depth});
        }
        while (!open.empty())
            close(open);
        m_pdf.getRoot().replaceKey("/Outlines", root);
        m_pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    Handle addItem(Open &parent, const PdfMarks::Bookmark &bookmark)
    {
        Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
        item.replaceKey("/Title", text(bookmark.title));
        item.replaceKey("/Parent", parent.item);
        item.replaceKey("/Dest", destination(bookmark));
        if (parent.last.isNull()) {
            parent.item.replaceKey("/First", item);
        } else {
            item.replaceKey("/Prev", parent.last);
            parent.last.replaceKey("/Next", item);
        }
        parent.last = item;
        ++parent.children;
        return item;
    }

    /// The count of an item is negative where it is shown closed: only the top stands open.
    static void close(std::vector<Open> &open)
    {
        Open item = open.back();
        open.pop_back();
        if (item.children == 0)
            return;
        item.item.replaceKey("/Last", item.last);
        item.item.replaceKey("/Count", Handle::newInteger(open.empty() ? item.children : -item.children));
    }

    void addLink(const PdfMarks::Link &link)
    {
        Handle annotation = Handle::newDictionary();
        annotation.replaceKey("/Type", Handle::newName("/Annot"));
        annotation.replaceKey("/Subtype", Handle::newName("/Link"));
        annotation.replaceKey("/Rect", Handle::newFromRectangle({link.left, link.bottom, link.right, link.top}));
        annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
        annotation.replaceKey("/Dest", destination(m_marks.bookmarks.at(link.bookmark)));
        Handle page = m_pages.at(size_t(link.page));
        if (!page.getKey("/Annots").isArray())
            page.replaceKey("/Annots", Handle::newArray());
        page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation));
    }

    void addLabels()
    {
        if (m_marks.romanPages == 0)
            return;
        const std::string labels =
            "<< /Nums [ 0 << /S /r >> " + std::to_string(m_marks.romanPages) + " << /S /D >> ] >>";
        m_pdf.getRoot().replaceKey("/PageLabels", Handle::parse(labels));
    }

    QPDF &m_pdf;
    const PdfMarks &m_marks;
    std::vector<Handle> m_pages;
};

/// Names the characters of the text in the fonts' ToUnicode CMaps.
void nameCharacters(QPDF &pdf, const PdfMarks &marks)
{
    for (Handle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ToUnicode").isStream())
            continue;
        Handle stream = object.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> data = stream.getStreamData();
        const QByteArray cmap(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        stream.replaceStreamData(marks.characters(cmap).toStdString(), Handle::newNull(), Handle::newNull());
    }
}
} // namespace

} // namespace app::paper

extern "C" Q_DECL_EXPORT void zhupiFinishPdf(const QByteArray *pdf, const app::paper::PdfMarks *marks,
                                             QByteArray *finished, QByteArray *trouble)
{
    using namespace app::paper;
    try {
        QPDF file;
        file.processMemoryFile("book", pdf->constData(), size_t(pdf->size()));
        nameCharacters(file, *marks);
        Navigation(file, *marks).add();
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
        *finished = {reinterpret_cast<const char *>(out->getBuffer()), qsizetype(out->getSize())};
    } catch (const std::exception &error) {
        *trouble = error.what();
    }
}
